// Who waits may be called in the order of a ranking instead of their coming.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sittings add column rank bigint`.execute(db)
  await sql`drop index sittings_queue`.execute(db)
  await sql`create index sittings_queue on sittings (bureau, rule, target, rank, since, case_id) where waiting`.execute(
    db,
  )
}
