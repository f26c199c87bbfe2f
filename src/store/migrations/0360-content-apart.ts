// Content is kept once, and says nothing of who sent it: the name a paper came under stands sealed in the case it was handed in to.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Each event has the name, the type, the sender and the time of its own paper already; the name beside the content was the first sender's.
  await sql`alter table blobs drop column name`.execute(db)
}
