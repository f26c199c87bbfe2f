// What somebody at the desk has typed and not sent is a draft too: of a form, and of no citizen's filing.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table drafts add column form text`.execute(db)
}
