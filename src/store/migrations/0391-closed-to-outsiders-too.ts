// The tables that have come since are closed as well to whoever reads what stands in lists open to everyone.
import { type Kysely, sql } from 'kysely'

const CLOSED = [
  'house_keys',
  'house_backups',
  'budgets',
  'payments',
  'ledger_entries',
  'payment_lists',
  'payment_answers',
  'payment_answer_rows',
  'destruction_lists',
  'destruction_items',
  'destruction_approvals',
  'erasures',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of CLOSED)
    await sql
      .raw(
        `create policy not_public on ${table} as restrictive using ((select current_setting('taitsi.reach', true)) is distinct from 'public')`,
      )
      .execute(db)
}
