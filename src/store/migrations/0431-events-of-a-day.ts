// What somebody entered on a day is found without looking through everything: the desk begins with it.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index events_of_a_day on events (bureau, actor_id, on_day) include (case_id, programme)`.execute(db)
}
