// What stands in a state on a day is found by the day it left, also where the case was written to meanwhile.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index entries_until`.execute(db)
  await sql`create index entries_until on entries (bureau, programme, state, until_day) include (case_id, on_day)`.execute(
    db,
  )
}
