// A report is prepared by one person and signed by another, once: what was prepared is what is signed. The database holds both.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';\n')) if (statement.trim()) await sql.raw(statement).execute(db)
  const reach = `(select current_setting('taitsi.reach', true))`
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and ${reach} in ('desk', 'system')`
  for (const table of ['prepared_reports', 'report_returns']) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${ours}) with check (${ours})`).execute(db)
    await sql
      .raw(`create policy not_public on ${table} as restrictive using (${reach} is distinct from 'public')`)
      .execute(db)
    await sql.raw(`grant select, insert on ${table} to taitsi_app`).execute(db)
  }
  for (const table of ['prepared_reports', 'report_returns', 'frozen_reports'])
    await sql
      .raw(
        `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      )
      .execute(db)
}

/** Reports signed before this have no preparer and no paper; a period may have several of those. */
const TABLES = `
create table prepared_reports (
  bureau text not null, id uuid not null, nth bigint generated always as identity, from_day date not null, to_day date not null, figures jsonb not null, paper jsonb not null, rows jsonb not null,
  hash bytea not null, prepared_by text not null, prepared_name text not null, at timestamptz not null,
  primary key (bureau, id), unique (bureau, id, prepared_by));
create table report_returns (
  bureau text not null, prepared uuid not null, reason text not null, by_id text not null, by_name text not null, at timestamptz not null,
  nth bigint generated always as identity, primary key (bureau, prepared), foreign key (bureau, prepared) references prepared_reports (bureau, id));
alter table frozen_reports add column prepared uuid, add column prepared_by text, add column prepared_name text, add column paper jsonb, add column rows jsonb,
  add constraint report_prepared foreign key (bureau, prepared, prepared_by) references prepared_reports (bureau, id, prepared_by),
  add constraint report_second_signer check (prepared is null or prepared_by <> signed_by);
create unique index prepared_reports_nth on prepared_reports (bureau, nth);
create unique index report_returns_nth on report_returns (bureau, nth);
create unique index report_signed_once on frozen_reports (bureau, from_day, to_day) where prepared is not null`
