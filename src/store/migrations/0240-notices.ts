// What became of each letter that went out by itself: when it may go next, by which way it went, and every try with its receipt.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  const ours = `bureau = (select current_setting('taitsi.bureau', true))`
  const reach = `(select current_setting('taitsi.reach', true))`
  const theirs = `programme = any (string_to_array((select current_setting('taitsi.programmes', true)), ','))`
  const one = `case_id = (select nullif(current_setting('taitsi.case', true), ''))::uuid`
  const seen = `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}) or (${reach} = 'portal' and ${one}))`
  await sql.raw(`alter table notice_tries enable row level security`).execute(db)
  await sql.raw(`alter table notice_tries force row level security`).execute(db)
  await sql.raw(`create policy reach on notice_tries using (${seen}) with check (${seen})`).execute(db)
  await sql
    .raw(`create policy not_public on notice_tries as restrictive using (${reach} is distinct from 'public')`)
    .execute(db)
  await sql.raw(`grant select, insert on notice_tries to taitsi_app`).execute(db)
}

const TABLES = `
alter table outbox add column next_at timestamptz, add column until_at timestamptz, add column tries int not null default 0, add column way text, add column why text;
update outbox set next_at = at;
create index outbox_next on outbox (bureau, next_at) where state in ('ready', 'sending');
create index outbox_stuck on outbox (bureau, at) where state in ('failed', 'unclear');
create table notice_tries (
  bureau text not null, outbox uuid not null, n int not null, case_id uuid not null, programme text not null, at timestamptz not null,
  way text not null, masked text not null, outcome text not null, says text not null, receipt text, primary key (bureau, outbox, n));
create index notice_tries_case on notice_tries (bureau, case_id);
alter table accounts add column line bytea, add column line_code bytea, add column line_until timestamptz`
