// How many cases began in a month is read from an index of their beginnings alone, however long the history.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index entries_begun on entries (bureau, on_day) include (programme, case_id) where seq = 1`.execute(
    db,
  )
}
