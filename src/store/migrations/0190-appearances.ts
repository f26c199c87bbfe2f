// Where a number appears, line of business by line of business: each page costs the same however many cases the bureau has.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index numbers_programme on numbers (bureau, token, programme, opened_on desc, case_id)`.execute(db)
}
