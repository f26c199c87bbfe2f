// Which lines of a long play are already written, in the same transaction as the cases: a play that was cut off goes on where it stopped.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table played (
    bureau text not null, part text not null, first int not null, last int not null, at timestamptz not null default now(),
    primary key (bureau, part, first))`.execute(db)
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) = 'system'`
  await sql`alter table played enable row level security`.execute(db)
  await sql`alter table played force row level security`.execute(db)
  await sql.raw(`create policy reach on played using (${ours}) with check (${ours})`).execute(db)
  await sql`grant select, insert on played to taitsi_app`.execute(db)
}
