// Who carries the clocks, the letters and the evidence, among all the processes that serve one bureau: a row for each, held for seconds at a
// time. And a message to an account is taken before it is carried.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) = 'system'`
  for (const statement of [
    `create table duties (bureau text not null, duty text not null, holder text not null, until_at timestamptz not null,
       done_at timestamptz, state jsonb, primary key (bureau, duty)) with (fillfactor = 50)`,
    'alter table duties enable row level security',
    'alter table duties force row level security',
    `create policy reach on duties using (${ours}) with check (${ours})`,
    `create policy not_public on duties as restrictive using ((select current_setting('taitsi.reach', true)) is distinct from 'public')`,
    'grant select, insert, update on duties to taitsi_app',
    'alter table account_messages add column taken_until timestamptz',
  ])
    await sql.raw(statement).execute(db)
}
