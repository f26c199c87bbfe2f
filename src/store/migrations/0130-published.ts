// Lists open to everyone: what stands in each, by what it may be filtered, what happened to it. A reader from outside sees only these.
import { type Kysely, sql } from 'kysely'

const OPEN = ['published', 'published_by', 'published_log'] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  const ours = `bureau = (select current_setting('taitsi.bureau', true))`
  const reach = `(select current_setting('taitsi.reach', true))`
  const theirs = `programme = any (string_to_array((select current_setting('taitsi.programmes', true)), ','))`
  const one = `case_id = (select nullif(current_setting('taitsi.case', true), ''))::uuid`
  const written = `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}) or (${reach} = 'portal' and ${one}))`
  const system = `${ours} and ${reach} = 'system'`
  for (const table of [...OPEN, 'published_swept']) {
    const may = table === 'published_swept' ? system : written
    await run(db, `alter table ${table} enable row level security`)
    await run(db, `alter table ${table} force row level security`)
    await run(db, `create policy reach on ${table} using (${may}) with check (${may})`)
    await run(db, `grant select, insert, update, delete on ${table} to taitsi_app`)
  }
  for (const table of OPEN)
    await run(db, `create policy everyone on ${table} for select using (${ours} and ${reach} = 'public')`)
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relrowsecurity and relnamespace = 'public'::regnamespace and relname <> all (${[...OPEN]}::text[])`.execute(
    db,
  )
  for (const { name } of rows)
    await run(db, `create policy not_public on ${name} as restrictive using (${reach} is distinct from 'public')`)
}

const run = (db: Kysely<unknown>, statement: string) => sql.raw(statement).execute(db)

const TABLES = `
create table published (
  bureau text not null, programme text not null, list text not null, case_id uuid not null, number text not null, stands boolean not null,
  on_day date, until_day date not null default 'infinity', key text, heading_key text, facts jsonb, words text[] not null default '{}',
  entered_on date not null, changed_at timestamptz not null, gone_on date,
  primary key (bureau, list, case_id));
create unique index published_number on published (bureau, list, number);
create index published_newest on published (bureau, list, on_day desc, number desc) where stands;
create index published_together on published (bureau, list, key, on_day desc, number desc) where stands and key is not null;
create index published_words on published using gin (words) where stands;
create index published_until on published (bureau, until_day) where stands and until_day < 'infinity';
create index published_case on published (bureau, case_id);
create table published_by (
  bureau text not null, programme text not null, list text not null, case_id uuid not null, number text not null, field text not null, value text not null,
  on_day date not null, primary key (bureau, list, field, value, on_day, number));
create index published_by_case on published_by (bureau, case_id, list);
create table published_log (
  bureau text not null, programme text not null, list text not null, case_id uuid not null, number text not null, nth int not null, at timestamptz not null,
  on_day date not null, what text not null, fields text[] not null default '{}', why text,
  primary key (bureau, list, number, nth));
create index published_log_newest on published_log (bureau, list, at desc, number desc, nth desc);
create index published_log_case on published_log (bureau, case_id, list);
create table published_swept (bureau text primary key, day date not null)`
