// Citizens' accounts and their cases, what an administrator changed, and letters to people rather than to cases.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const table of ['account_cases', 'account_log', 'account_messages']) {
    const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) = 'system'`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${ours}) with check (${ours})`).execute(db)
    const verbs = table === 'account_log' ? 'select, insert' : 'select, insert, update, delete'
    await sql.raw(`grant ${verbs} on ${table} to taitsi_app`).execute(db)
  }
  await sql`create trigger append_only before update or delete or truncate on account_log for each statement execute function refuse_change()`.execute(
    db,
  )
}

/** A citizen is found by a keyed index of the address; name and address stand sealed. */
const TABLES = `
alter table accounts add column address bytea, add column contact bytea, add column locked_at timestamptz, add column left_at timestamptz,
  add column must_change boolean default false, add column password_until timestamptz, add column signed_in_at timestamptz;
create unique index accounts_address on accounts (bureau, address) where address is not null;
alter table sessions add column id uuid not null default gen_random_uuid(), add column fresh_at timestamptz,
  add column device text not null default '', add column pending bytea;
create index sessions_expired on sessions (bureau, expires_at);
create table account_cases (
  bureau text not null, account text not null, case_id uuid not null, role text not null, added_at timestamptz not null,
  primary key (bureau, account, case_id), foreign key (bureau, account) references accounts on delete cascade);
create table account_log (
  bureau text not null, id bigint generated always as identity, at timestamptz not null, actor text not null, account text not null,
  what text not null, detail jsonb not null, primary key (bureau, id));
create index account_log_account on account_log (bureau, account, id);
create table account_messages (
  bureau text not null, id uuid not null default gen_random_uuid(), address bytea not null, kind text not null, sealed bytea not null,
  state text not null default 'ready', at timestamptz not null, primary key (bureau, id));
create index account_messages_ready on account_messages (bureau, at) where state = 'ready';
alter table drafts add column account text;
create index drafts_account on drafts (bureau, account) where account is not null`
