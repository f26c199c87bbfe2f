// Accounts, sessions and the record of failed tries.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const table of ['accounts', 'sessions', 'failed_tries', 'saved_views']) {
    const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) = 'system'`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${ours}) with check (${ours})`).execute(db)
    await sql.raw(`grant select, insert, update, delete on ${table} to taitsi_app`).execute(db)
  }
}

const TABLES = `
create table accounts (
  bureau text not null, id text not null, name text not null, kind text not null, roles jsonb not null, password text, totp bytea, totp_step bigint,
  recovery jsonb not null default '[]', active_from date, active_to date, primary key (bureau, id));
create table sessions (
  bureau text not null, token bytea not null, account text, person jsonb not null, csrf text not null, stage text not null,
  created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null, primary key (bureau, token));
create index sessions_account on sessions (bureau, account);
create table saved_views (
  bureau text not null, account text not null, name text not null, query text not null, primary key (bureau, account, name));
create table failed_tries (
  bureau text not null, who text not null, tries int not null, until_at timestamptz not null, primary key (bureau, who))`
