// Places in something, and spans longer than a day: what makes it impossible to give the same place twice.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  await sql.raw(COUNTED).execute(db)
  await sql
    .raw(
      `create trigger counted after insert or update or delete on sittings for each row execute function count_seats()`,
    )
    .execute(db)
  for (const table of ['sittings', 'seats']) {
    const ours = `bureau = (select current_setting('taitsi.bureau', true))`
    const reach = `(select current_setting('taitsi.reach', true))`
    const theirs = `programme = any (string_to_array((select current_setting('taitsi.programmes', true)), ','))`
    const one = `case_id = (select nullif(current_setting('taitsi.case', true), ''))::uuid`
    const seen =
      table === 'seats'
        ? `${ours} and ${reach} in ('system', 'desk', 'portal')`
        : `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}) or (${reach} = 'portal' and ${one}))`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${seen}) with check (${seen})`).execute(db)
    await sql.raw(`grant select, insert, update, delete on ${table} to taitsi_app`).execute(db)
  }
}

const TABLES = `
alter table bookings add column until_day date;
update bookings set until_day = day;
alter table bookings alter column until_day set not null;
create table sittings (
  bureau text not null, programme text not null, case_id uuid not null, rule text not null, target uuid not null, part text not null,
  places int not null check (places > 0), waiting boolean not null, since timestamptz not null, primary key (bureau, case_id, rule));
create index sittings_target on sittings (bureau, rule, target);
create index sittings_queue on sittings (bureau, rule, target, since, case_id) where waiting;
create table seats (
  bureau text not null, rule text not null, target uuid not null, part text not null, places int not null, taken int not null,
  primary key (bureau, rule, target, part), constraint seats_enough check (taken <= places))`

/** A group that has places of its own uses those; everybody else shares the rest, kept under no name. */
const COUNTED = `
create function count_seats() returns trigger language plpgsql as $$
declare
  was int := 0;
  now int := 0;
  sat sittings := coalesce(new, old);
begin
  if tg_op <> 'INSERT' and not old.waiting then was := old.places; end if;
  if tg_op <> 'DELETE' and not new.waiting then now := new.places; end if;
  if tg_op = 'UPDATE' and (old.rule, old.target, old.part) is distinct from (new.rule, new.target, new.part) then
    raise exception 'A sitting is taken away and put again, not moved.';
  end if;
  if was <> now then
    update seats set taken = taken + now - was where bureau = sat.bureau and rule = sat.rule and target = sat.target and part = (
      select coalesce(max(part) filter (where part = sat.part), '') from seats where bureau = sat.bureau and rule = sat.rule and target = sat.target);
  end if;
  return null;
end $$`
