// Who acts for which body, in what and until when; and the codes by which a body lets somebody act for it.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  const reach = `(select current_setting('taitsi.reach', true))`
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and ${reach} = 'system'`
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const table of ['mandates', 'mandate_codes'])
    for (const statement of [
      `alter table ${table} enable row level security`,
      `alter table ${table} force row level security`,
      `create policy reach on ${table} using (${ours}) with check (${ours})`,
      `create policy not_public on ${table} as restrictive using (${reach} is distinct from 'public')`,
      `grant select, insert, update, delete on ${table} to taitsi_app`,
    ])
      await sql.raw(statement).execute(db)
}

/** `programmes`: nothing is all. Of a code only a keyed hash is kept: it is read on the slip and nowhere else. */
const TABLES = `
create table mandates (
  bureau text not null, id uuid not null, account text not null, body uuid not null, programmes text[], from_day date not null, until_day date,
  how text not null, given_at timestamptz not null, ended_at timestamptz, primary key (bureau, id));
create index mandates_account on mandates (bureau, account) where ended_at is null;
create index mandates_body on mandates (bureau, body, given_at);
create table mandate_codes (
  bureau text not null, hash bytea not null, body uuid not null, programmes text[], until_day date, made_by text not null,
  made_at timestamptz not null, good_until timestamptz not null, primary key (bureau, hash));
create index mandate_codes_body on mandate_codes (bureau, body)`
