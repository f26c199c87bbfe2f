// The reading log knows which cases a page of a list showed, so that "who saw this person's case" has an answer.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table access_log add column cases uuid[]`.execute(db)
  await sql`create index access_log_cases on access_log using gin (cases) where cases is not null`.execute(db)
}
