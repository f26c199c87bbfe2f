// What a destruction leaves beside the cases is numbered in the order it came, so that checkpoints are signed over it too.
import { type Kysely, sql } from 'kysely'

const NUMBERED = ['destruction_lists', 'destruction_approvals', 'erasures']

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of NUMBERED) {
    await sql.raw(`alter table ${table} add column nth bigint generated always as identity`).execute(db)
    await sql.raw(`create unique index ${table}_nth on ${table} (bureau, nth)`).execute(db)
  }
}
