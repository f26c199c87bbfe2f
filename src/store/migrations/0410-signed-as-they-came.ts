// What was kept beside the cases and not signed over yet is numbered in the order it came; and a bank's file may lose what was destroyed.
import { type Kysely, sql } from 'kysely'

const NUMBERED = ['visit_records', 'visit_entries', 'frozen_reports', 'published_tables', 'destruction_items']

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of NUMBERED) {
    await sql.raw(`alter table ${table} add column nth bigint generated always as identity`).execute(db)
    await sql.raw(`create unique index ${table}_nth on ${table} (bureau, nth)`).execute(db)
  }
  // A way into a case is dropped again by its holder, so that it is marked and not signed over.
  await sql`alter table account_cases add column nth bigint generated always as identity, add column tag bytea`.execute(
    db,
  )
  await sql`alter table payment_lists add column cut_at timestamptz`.execute(db)
  await sql`alter table payment_answers add column cut_at timestamptz, add column names text[]`.execute(db)
  for (const statement of [LIST, ANSWER]) await sql.raw(statement).execute(db)
}

/** What the bank got stays as it is, but for the lines of cases that were destroyed. */
const LIST = `
create or replace function keep_payment_list() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and only_resealed(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'UPDATE' and new.cut_at is not null and new.cut_at is distinct from old.cut_at and exists (
      select from payments p join erasures e on e.bureau = p.bureau and e.case_id = p.case_id where p.bureau = old.bureau and p.list = old.list)
    and to_jsonb(old) - 'sealed' - 'cut_at' = to_jsonb(new) - 'sealed' - 'cut_at' then
    return new;
  end if;
  if tg_op <> 'UPDATE' or old.closed_at is not null or (old.bureau, old.list, old.year, old.made_by, old.made_at)
    is distinct from (new.bureau, new.list, new.year, new.made_by, new.made_at) then
    raise exception 'A payment list is closed once and kept.';
  end if;
  return new;
end $$`

const ANSWER = `
create or replace function keep_payment_answer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and only_resealed(to_jsonb(old), to_jsonb(new)) then return new; end if;
  if tg_op = 'UPDATE' and new.cut_at is not null and new.cut_at is distinct from old.cut_at
    and exists (select from erasures e where e.bureau = old.bureau)
    and to_jsonb(old) - 'sealed' - 'cut_at' = to_jsonb(new) - 'sealed' - 'cut_at' then
    return new;
  end if;
  if tg_op <> 'UPDATE' or (old.bureau, old.id, old.hash, old.name, old.form, old.sealed, old.rows, old.read_by, old.read_at, old.names)
    is distinct from (new.bureau, new.id, new.hash, new.name, new.form, new.sealed, new.rows, new.read_by, new.read_at, new.names)
    or (old.booked_by is not null and (old.booked_by, old.booked_at) is distinct from (new.booked_by, new.booked_at))
    or (old.done_at is not null and old.done_at is distinct from new.done_at)
    or old.undone_at is not null then
    raise exception 'What the bank answered, who booked it and who took it back is not changed.';
  end if;
  return new;
end $$`
