// The reading log is asked by reader and by day as well as by case.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index access_log_reader on access_log (bureau, actor_id, id)`.execute(db)
  await sql`create index access_log_at on access_log (bureau, at)`.execute(db)
}
