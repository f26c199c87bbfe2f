// The codes of parties: a keyed hash to find one by, a sealed copy for the post. Cases from before have none and keep their derived one.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table access_codes (
        bureau text not null, case_id uuid not null, role text not null, version int not null, hash bytea not null, sealed bytea not null,
        given text not null, made_at timestamptz not null, primary key (bureau, case_id, role))`,
    )
    .execute(db)
  const reach = `(select current_setting('taitsi.reach', true))`
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and ${reach} = 'system'`
  await sql.raw(`alter table access_codes enable row level security`).execute(db)
  await sql.raw(`alter table access_codes force row level security`).execute(db)
  await sql.raw(`create policy reach on access_codes using (${ours}) with check (${ours})`).execute(db)
  await sql
    .raw(`create policy not_public on access_codes as restrictive using (${reach} is distinct from 'public')`)
    .execute(db)
  await sql.raw(`grant select, insert, update, delete on access_codes to taitsi_app`).execute(db)
}
