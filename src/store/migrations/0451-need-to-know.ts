// What tells of a case is out of reach for whoever may know only that it is there. Its number, state, owner and clocks stay.
import { type Kysely, sql } from 'kysely'

/** Beside these stand times of rooms and places, and sums paid: they name nobody, and who plans or pays needs all of them. */
const TELLING = [
  'events',
  'event_secrets',
  'entries',
  'links',
  'search',
  'numbers',
  'outbox',
  'notice_tries',
  'blob_uses',
  'visit_records',
]

const setting = (name: string) => `(select coalesce(current_setting('taitsi.${name}', true), ''))`
const among = (name: string) => `(string_to_array(${setting(name)}, ','))`

/** A function of its own, so that no plan of those who read whole programmes holds the looking it would take. */
const KNOWN = `
create function known_case(of_bureau text, of_case uuid) returns boolean
language sql stable parallel safe set search_path = pg_catalog, public, pg_temp as $body$
  select exists (select from cases where bureau = of_bureau and id = of_case and (owner = current_setting('taitsi.actor', true)
    or (owner is null and programme = any (string_to_array(current_setting('taitsi.free', true), ',')))))
$body$`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(KNOWN).execute(db)
  await sql.raw('revoke execute on function known_case(text, uuid) from public').execute(db)
  await sql.raw('grant execute on function known_case(text, uuid) to taitsi_app').execute(db)
  for (const table of TELLING) {
    const seen = `${setting('reach')} not in ('desk', 'partner') or ${setting('kept')} = '' or programme <> all ${among('kept')} or known_case(${table}.bureau, ${table}.case_id)`
    await sql
      .raw(`create policy need_to_know on ${table} as restrictive for select to taitsi_app using (${seen})`)
      .execute(db)
  }
  // Entries of a visit are reached by their record, which keeps to the above.
  const record = `exists (select from visit_records r where r.bureau = visit_entries.bureau and r.record = visit_entries.record)`
  await sql
    .raw(`create policy need_to_know on visit_entries as restrictive for select to taitsi_app using (${record})`)
    .execute(db)
}
