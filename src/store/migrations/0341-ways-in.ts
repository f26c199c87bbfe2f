// How a case came into somebody's account: filed while signed in, or added by number and code. Only the first shows who they are.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account_cases add column by_code boolean not null default true`.execute(db)
  // Added in the minute in which the case began: it was filed so. An owner without superuser sees rows only where they are not forced.
  for (const table of ['account_cases', 'events'])
    await sql.raw(`alter table ${table} no force row level security`).execute(db)
  await sql`update account_cases k set by_code = false from events e
    where e.bureau = k.bureau and e.case_id = k.case_id and e.seq = 1
    and k.added_at between e.at - interval '1 minute' and e.at + interval '1 minute'`.execute(db)
  for (const table of ['account_cases', 'events'])
    await sql.raw(`alter table ${table} force row level security`).execute(db)
}
