// What stands in a state on a day is found by the day it left, also where the case was written to meanwhile.
// The few entries of one case are found by its key, in order; a second way to them by day only made the planner waver.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index entries_until`.execute(db)
  await sql`drop index entries_case`.execute(db)
  await sql`create index entries_until on entries (bureau, programme, state, until_day) include (case_id, on_day)`.execute(
    db,
  )
}
