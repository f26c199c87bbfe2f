// What inspectors wrote down where there was no network: each entry as it was sent, and what became of each record.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const table of ['visit_records', 'visit_entries']) {
    const reach = `(select current_setting('taitsi.reach', true))`
    const theirs = `programme = any (string_to_array((select current_setting('taitsi.programmes', true)), ','))`
    const seen = `bureau = (select current_setting('taitsi.bureau', true)) and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}))`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${seen}) with check (${seen})`).execute(db)
    await sql
      .raw(`create policy not_public on ${table} as restrictive using (${reach} is distinct from 'public')`)
      .execute(db)
  }
  await sql.raw('grant select, insert, update on visit_records to taitsi_app').execute(db)
  await sql.raw('grant select, insert on visit_entries to taitsi_app').execute(db)
  await sql`create trigger append_only before update or delete or truncate on visit_entries for each statement execute function refuse_change()`.execute(
    db,
  )
}

const TABLES = `
create table visit_records (
  bureau text not null, record uuid not null, programme text not null, case_id uuid not null, inspector text not null, inspector_name text not null,
  became text check (became in ('recorded', 'conflict', 'refused')), because jsonb, received_at timestamptz not null, settled_at timestamptz,
  primary key (bureau, record));
create index visit_records_unsettled on visit_records (bureau, received_at) where became is distinct from 'recorded';
create table visit_entries (
  bureau text not null, record uuid not null, seq int not null, programme text not null, key uuid not null, kind text not null, hash text not null,
  sealed bytea not null, device_at text not null, clock_offset bigint not null, received_at timestamptz not null,
  primary key (bureau, record, seq), unique (bureau, key), foreign key (bureau, record) references visit_records)`
