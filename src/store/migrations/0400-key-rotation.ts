// The key of the house can be changed: the ones before stay on record, and how far a change has come is known while it lasts.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const statement of [RESEALED, VISIT]) await sql.raw(statement).execute(db)
  for (const statement of TRIGGERS.split(';')) await sql.raw(statement).execute(db)
}

/** `ends`: up to which number the rows of each table may carry the mark of that key; `kept`: what is still needed of it, sealed under the present one. */
const TABLES = `
alter table house_keys add column replaced_at timestamptz, add column successor text, add column ends jsonb, add column handover bytea, add column kept bytea;
create unique index one_key_at_a_time on house_keys ((true)) where replaced_at is null;
create table key_rotation (one boolean primary key default true check (one), from_key text not null, to_key text not null,
  begun_at timestamptz not null default now(), done jsonb not null default '{}');
alter table key_rotation enable row level security;
alter table key_rotation force row level security;
create policy reach on key_rotation for select using ((select current_setting('taitsi.reach', true)) = 'system');
create policy not_public on key_rotation as restrictive using ((select current_setting('taitsi.reach', true)) is distinct from 'public');
grant select on key_rotation to taitsi_app`

/** The same row under another seal. Only the keeper may: nobody who serves people can become it. 0410 asks it for payment lists and answers. */
const RESEALED = `
create function only_resealed(was jsonb, is_now jsonb) returns boolean language sql stable as $$
  select current_user = 'taitsi_keeper' and was - 'sealed' = is_now - 'sealed'
$$`

const VISIT = `
create function keep_visit_entry() returns trigger language plpgsql as $$
begin
  if only_resealed(to_jsonb(old), to_jsonb(new)) then return new; end if;
  raise exception 'What a device wrote down is appended and never changed.';
end $$`

const TRIGGERS = `
drop trigger append_only on visit_entries;
create trigger append_only before truncate on visit_entries for each statement execute function refuse_change();
create trigger kept before update on visit_entries for each row execute function keep_visit_entry()`
