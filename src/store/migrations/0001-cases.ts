// The tables. Events are the truth and are only ever appended; everything else is derived, or stands beside them.
import { type Kysely, sql } from 'kysely'

const BY_CASE = [
  'events',
  'event_secrets',
  'entries',
  'clocks',
  'links',
  'holds',
  'bookings',
  'search',
  'numbers',
  'outbox',
  'blob_uses',
] as const
const BY_BUREAU = ['requests', 'counters', 'access_log', 'blobs', 'closures', 'checkpoints', 'drafts'] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`do $$ begin
      create role taitsi_app nologin;
    exception when duplicate_object or insufficient_privilege or unique_violation then null;
    end $$`.execute(db)
  await sql`grant taitsi_app to current_user`.execute(db)
  await sql`create extension if not exists btree_gist`.execute(db)
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  await sql`grant usage on schema public to taitsi_app`.execute(db)
  for (const table of ['cases', ...BY_CASE, ...BY_BUREAU]) await guarded(db, table)
  await appendOnly(db)
}

const TABLES = `
create table events (
  bureau text not null, case_id uuid not null, seq int not null, programme text not null,
  position bigint generated always as identity, kind text not null, step text, state_to text,
  at timestamptz not null, on_day date not null, actor_id text not null, actor_role text not null, actor_name text,
  version int not null, body jsonb not null, prev bytea not null, hash bytea not null,
  primary key (bureau, case_id, seq));
create unique index events_position on events (position);
create table event_secrets (
  bureau text not null, case_id uuid not null, seq int not null, programme text not null, sealed bytea not null,
  primary key (bureau, case_id, seq));
create table cases (
  bureau text not null, id uuid not null, programme text not null, version int not null, number text not null, state text not null,
  is_open boolean not null, opened_on date not null, closed_on date, owner text, seq int not null, head bytea not null,
  next_clock text, next_due date, next_paused boolean not null default false,
  doc jsonb not null, sealed bytea, title_sealed bytea,
  primary key (bureau, id), constraint one_number unique (bureau, number));
create index cases_mine on cases (bureau, owner, next_due, id) where is_open;
create index cases_section on cases (bureau, programme, next_due, id) where is_open;
create index cases_due on cases (bureau, next_due, id) where is_open;
create index cases_state on cases (bureau, programme, state, next_due, id) where is_open;
create index cases_unassigned on cases (bureau, programme, next_due, id) where is_open and owner is null;
create index cases_closed on cases (bureau, programme, closed_on desc, id) where not is_open;
create table entries (
  bureau text not null, programme text not null, case_id uuid not null, seq int not null, state text not null, on_day date not null,
  first boolean not null, still boolean not null, until_day date not null default 'infinity', facts jsonb not null,
  primary key (bureau, case_id, seq));
create index entries_state on entries (bureau, programme, state, on_day) include (case_id, first);
create index entries_case on entries (bureau, case_id, on_day);
create table clocks (
  bureau text not null, programme text not null, case_id uuid not null, clock text not null, nth int not null,
  started_on date not null, raw date not null, due date not null, stopped_on date, stopped text, paused boolean not null, acts boolean not null,
  primary key (bureau, case_id, clock, nth));
create index clocks_running on clocks (bureau, due) where stopped_on is null;
create index clocks_stopped on clocks (bureau, programme, clock, stopped_on) where stopped_on is not null;
create table links (
  bureau text not null, programme text not null, case_id uuid not null, field text not null, target uuid not null, is_open boolean not null,
  primary key (bureau, case_id, field, target));
create index links_target on links (bureau, target, is_open);
create table holds (
  bureau text not null, programme text not null, case_id uuid not null, rule text not null, key bytea not null,
  constraint held_once unique (bureau, rule, key));
create index holds_case on holds (bureau, case_id);
create table bookings (
  bureau text not null, programme text not null, case_id uuid not null, rule text not null, resource uuid not null,
  day date not null, from_time time not null, to_time time not null, during tsrange not null,
  constraint booked_once exclude using gist (bureau with =, resource with =, during with &&));
create index bookings_case on bookings (bureau, case_id);
create index bookings_day on bookings (bureau, day);
create table search (
  bureau text not null, programme text not null, case_id uuid not null, words text[] not null, primary key (bureau, case_id));
create index search_words on search using gin (words);
create table numbers (
  bureau text not null, programme text not null, case_id uuid not null, token text not null, opened_on date not null, primary key (bureau, case_id, token));
create index numbers_token on numbers (bureau, token, opened_on desc, case_id);
create table requests (
  bureau text not null, actor_id text not null, key text not null, fingerprint bytea not null, effect jsonb not null, at timestamptz not null,
  primary key (bureau, actor_id, key));
create table counters (
  bureau text not null, programme text not null, year int not null, last int not null, primary key (bureau, programme, year));
create table access_log (
  bureau text not null, id bigint generated always as identity, at timestamptz not null, actor_id text not null, actor_role text not null,
  case_id uuid, programme text, what text not null, purpose text not null, primary key (bureau, id));
create index access_log_case on access_log (bureau, case_id, at);
create table outbox (
  bureau text not null, id uuid not null default gen_random_uuid(), case_id uuid not null, programme text not null, seq int not null,
  letter text not null, to_role text not null, state text not null default 'ready', at timestamptz not null, primary key (bureau, id));
create index outbox_case on outbox (bureau, case_id);
create table blobs (
  bureau text not null, hash text not null, bytes int not null, type text not null, name text not null, sealed bytea not null, at timestamptz not null default now(),
  primary key (bureau, hash));
create table blob_uses (
  bureau text not null, programme text not null, case_id uuid not null, hash text not null, primary key (bureau, case_id, hash));
create table closures (
  bureau text not null, id bigint generated always as identity, day date not null, districts text[], why jsonb not null,
  recorded_at timestamptz not null, recorded_by text not null, after_position bigint not null, primary key (bureau, id));
create table checkpoints (
  bureau text not null, n int not null, upto bigint not null, root bytea not null, signature bytea not null, at timestamptz not null,
  primary key (bureau, n));
create table drafts (
  bureau text not null, code_hash bytea not null, programme text not null, sealed bytea not null, updated_at timestamptz not null,
  primary key (bureau, code_hash))`

/** Forced, so that even the owner of the tables sees only what the session may: bureau first, then how far it reaches. */
async function guarded(db: Kysely<unknown>, table: string): Promise<void> {
  const ours = `bureau = (select current_setting('taitsi.bureau', true))`
  const reach = `(select current_setting('taitsi.reach', true))`
  const theirs = `programme = any (string_to_array((select current_setting('taitsi.programmes', true)), ','))`
  const id = table === 'cases' ? 'id' : 'case_id'
  const one = `${id} = (select nullif(current_setting('taitsi.case', true), ''))::uuid`
  const byCase = table === 'cases' || (BY_CASE as readonly string[]).includes(table)
  const seen = byCase
    ? `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}) or (${reach} = 'portal' and ${one}))`
    : ours
  await sql.raw(`alter table ${table} enable row level security`).execute(db)
  await sql.raw(`alter table ${table} force row level security`).execute(db)
  await sql.raw(`create policy reach on ${table} using (${seen}) with check (${seen})`).execute(db)
  const verbs = ['events', 'access_log', 'closures', 'checkpoints'].includes(table)
    ? 'select, insert'
    : 'select, insert, update, delete'
  await sql.raw(`grant ${verbs} on ${table} to taitsi_app`).execute(db)
}

async function appendOnly(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'Events are appended and never changed.'; end $$`.execute(db)
  for (const table of ['events', 'access_log', 'checkpoints'])
    await sql
      .raw(
        `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      )
      .execute(db)
}
