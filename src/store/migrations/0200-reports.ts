// What reports keep: figures entered by hand, frozen reports, and published tables of earlier years.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const table of ['entered_figures', 'frozen_reports', 'published_tables']) {
    const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) in ('desk', 'system')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${ours}) with check (${ours})`).execute(db)
    await sql.raw(`grant select, insert on ${table} to taitsi_app`).execute(db)
  }
}

const TABLES = `
create index entries_until on entries (bureau, programme, state, until_day) where not still;
create table entered_figures (
  bureau text not null, id bigint generated always as identity, measure text not null, from_day date not null, to_day date not null, value bigint not null,
  source text not null, entered_by text not null, at timestamptz not null, primary key (bureau, id));
create table frozen_reports (
  bureau text not null, id uuid not null, from_day date not null, to_day date not null, figures jsonb not null, hash bytea not null, signature bytea not null,
  signed_by text not null, signed_name text not null, at timestamptz not null, primary key (bureau, id));
create table published_tables (
  bureau text not null, document text not null, table_id text not null, from_day date not null, to_day date not null, body jsonb not null, at timestamptz not null,
  primary key (bureau, document, table_id))`
