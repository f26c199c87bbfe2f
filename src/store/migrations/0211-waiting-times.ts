// Whoever waits for a time stands in the same table, outside the constraint that lets one case have it.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `alter table bookings add column waiting boolean not null default false, add column since timestamptz`,
    `alter table bookings drop constraint booked_once`,
    `alter table bookings add constraint booked_once exclude using gist (bureau with =, resource with =, during with &&) where (not waiting)`,
    `create index bookings_queue on bookings (bureau, resource, since, case_id) where waiting`,
  ])
    await sql.raw(statement).execute(db)
}
