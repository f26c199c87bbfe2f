// Destruction lists, who approved them, and what was destroyed: kept for ever. That three people took part, the database holds.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';\n')) if (statement.trim()) await sql.raw(statement).execute(db)
  await sql.raw(TWO_APPROVALS).execute(db)
  await sql`create trigger approved_by_two before insert on erasures for each row execute function erasure_needs_two()`.execute(
    db,
  )
  for (const table of ['destruction_lists', 'destruction_items', 'destruction_approvals', 'erasures']) {
    const ours = `bureau = (select current_setting('taitsi.bureau', true)) and (select current_setting('taitsi.reach', true)) in ('desk', 'system')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${ours}) with check (${ours})`).execute(db)
    await sql
      .raw(`grant select, insert ${table === 'destruction_items' ? ', update' : ''} on ${table} to taitsi_app`)
      .execute(db)
  }
  for (const table of ['destruction_lists', 'destruction_approvals', 'erasures'])
    await sql
      .raw(
        `create trigger append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      )
      .execute(db)
  await sql.raw(ONLY_ERASED).execute(db)
  await sql`drop trigger append_only on visit_entries`.execute(db)
  await sql`create trigger append_only before update or truncate on visit_entries for each statement execute function refuse_change()`.execute(
    db,
  )
  await sql`create trigger only_erased before delete on visit_entries for each row execute function visit_only_erased()`.execute(
    db,
  )
  await sql`grant delete on visit_entries to taitsi_app`.execute(db)
  await sql`grant update (masked, says, receipt) on notice_tries to taitsi_app`.execute(db)
}

const TABLES = `
create table destruction_lists (
  bureau text not null, id uuid not null, number text not null, until_day date not null, made_by text not null, made_name text not null, at timestamptz not null,
  primary key (bureau, id), unique (bureau, number), unique (bureau, id, made_by));
create table destruction_items (
  bureau text not null, list uuid not null, case_id uuid not null, programme text not null, number text not null, opened_on date not null, closed_on date not null,
  years int not null, basis jsonb not null, kept_until date not null, events int not null, files int not null,
  held_by text, held_for text, primary key (bureau, list, case_id), foreign key (bureau, list) references destruction_lists (bureau, id));
create table destruction_approvals (
  bureau text not null, list uuid not null, by_id text not null, by_name text not null, made_by text not null, at timestamptz not null,
  primary key (bureau, list, by_id), constraint not_who_made_it check (by_id <> made_by),
  foreign key (bureau, list, made_by) references destruction_lists (bureau, id, made_by));
create table erasures (
  bureau text not null, case_id uuid not null, list uuid not null, events int not null, files int not null, digest bytea not null, at timestamptz not null,
  primary key (bureau, case_id), foreign key (bureau, list, case_id) references destruction_items (bureau, list, case_id))`

const TWO_APPROVALS = `create function erasure_needs_two() returns trigger language plpgsql as $$
  begin
    if (select count(*) from destruction_approvals a where a.bureau = new.bureau and a.list = new.list) < 2 then
      raise exception 'A destruction needs two approvals.';
    end if;
    if exists (select 1 from destruction_items i where i.bureau = new.bureau and i.list = new.list and i.case_id = new.case_id and i.held_by is not null) then
      raise exception 'The case is held back from the destruction list.';
    end if;
    return new;
  end $$`

/** What an inspector wrote down goes with the case it belongs to, and never otherwise. */
const ONLY_ERASED = `create function visit_only_erased() returns trigger language plpgsql as $$
  begin
    if not exists (select 1 from visit_records r join erasures e on e.bureau = r.bureau and e.case_id = r.case_id where r.bureau = old.bureau and r.record = old.record) then
      raise exception 'Entries of a visit are appended and never removed, but with a case that is destroyed.';
    end if;
    return old;
  end $$`
