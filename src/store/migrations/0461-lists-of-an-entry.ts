// A case stands in the lists of the entries it names by a day, its state, and what the list is filtered and added up by.
import { type Kysely, sql } from 'kysely'

/** Links from before are worked out anew when the house next opens; until then the lists are empty. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table links add column day date, add column state text, add column facts jsonb`.execute(db)
  await sql`create index links_listed on links (bureau, target, programme, field, day, case_id) where day is not null`.execute(
    db,
  )
}
