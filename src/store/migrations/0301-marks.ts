// The house's own mark on lines of the logs and on where a letter ended: nobody who holds only the database can make one.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['access_log', 'account_log', 'outbox'])
    await sql.raw(`alter table ${table} add column tag bytea`).execute(db)
}
