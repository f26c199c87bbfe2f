// Targets of indicators, set for a year with a reason. Added to, never changed: the latest counts and the rest is its history.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table indicator_targets (
        bureau text not null, id bigint generated always as identity, indicator text not null, year int not null, target numeric not null,
        lower boolean not null, reason text not null, set_by text not null, set_name text not null, at timestamptz not null, primary key (bureau, id))`,
    )
    .execute(db)
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) in ('desk', 'system')`
  await sql.raw('alter table indicator_targets enable row level security').execute(db)
  await sql.raw('alter table indicator_targets force row level security').execute(db)
  await sql.raw(`create policy reach on indicator_targets using (${ours}) with check (${ours})`).execute(db)
  await sql.raw('grant select, insert on indicator_targets to taitsi_app').execute(db)
}
