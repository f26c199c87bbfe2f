// Under which key everything was sealed, as a fingerprint, and when a backup was last made. The key itself never stands here.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  const system = `(select current_setting('taitsi.reach', true)) = 'system'`
  for (const [table, seen] of [
    ['house_keys', system],
    ['house_backups', `bureau = (select current_setting('taitsi.bureau', true)) and ${system}`],
  ] as const) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} for select using (${seen})`).execute(db)
    await sql.raw(`grant select on ${table} to taitsi_app`).execute(db)
  }
}

/** One key serves the whole database, whatever bureaus are in it, so that no bureau stands in its row. */
const TABLES = `
create table house_keys (fingerprint text primary key, public bytea not null, since timestamptz not null default now());
create table house_backups (
  bureau text not null, id bigint generated always as identity, at timestamptz not null, file text not null, position bigint not null, counts jsonb not null,
  primary key (bureau, id))`
