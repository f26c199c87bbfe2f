// What the evidence rests on: each event's own mark, checkpoints over every table that is only added to, and what was lawfully erased.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  const reach = `(select current_setting('taitsi.reach', true))`
  const seen = `bureau = (select current_setting('taitsi.bureau', true)) and ${reach} = 'system'`
  for (const statement of [
    'alter table erased enable row level security',
    'alter table erased force row level security',
    `create policy reach on erased using (${seen}) with check (${seen})`,
    `create policy not_public on erased as restrictive using (${reach} is distinct from 'public')`,
    'grant select, insert on erased to taitsi_app',
    'create trigger append_only before update or delete or truncate on erased for each statement execute function refuse_change()',
  ])
    await sql.raw(statement).execute(db)
}

/** Rows that are only added to are signed over in the order they came; those without a number of their own are given one. */
const TABLES = `
alter table events add column tag bytea;
alter table checkpoints add column body jsonb;
alter table requests add column nth bigint generated always as identity;
create unique index requests_nth on requests (bureau, nth);
alter table outbox add column nth bigint generated always as identity;
create unique index outbox_nth on outbox (bureau, nth);
alter table notice_tries add column nth bigint generated always as identity;
create unique index notice_tries_nth on notice_tries (bureau, nth);
create table erased (
  bureau text not null, id bigint generated always as identity, of_table text not null, case_id uuid, seq int, nth bigint, leaf bytea,
  at timestamptz not null, erased_by text not null, why text not null, tag bytea not null, primary key (bureau, id),
  check (case_id is not null or nth is not null and leaf is not null));
create index erased_case on erased (bureau, case_id, seq)`
