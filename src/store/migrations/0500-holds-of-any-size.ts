// What a case has of an entry may be a fund of three thousand million, and several rows of one case may each have some of another entry.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  await sql.raw(COUNTED).execute(db)
}

const TABLES = `
alter table sittings alter column places type bigint;
alter table sittings drop constraint sittings_pkey;
alter table sittings add primary key (bureau, case_id, rule, target);
alter table seats alter column places type bigint, alter column taken type bigint`

const COUNTED = `
create or replace function count_seats() returns trigger language plpgsql as $$
declare
  was bigint := 0;
  now bigint := 0;
  sat sittings := coalesce(new, old);
begin
  if tg_op <> 'INSERT' and not old.waiting then was := old.places; end if;
  if tg_op <> 'DELETE' and not new.waiting then now := new.places; end if;
  if tg_op = 'UPDATE' and (old.rule, old.target, old.part) is distinct from (new.rule, new.target, new.part) then
    raise exception 'A sitting is taken away and put again, not moved.';
  end if;
  if was <> now then
    -- Said with its rule: the constraint alone could not, as a table with row policies shows no values.
    perform 1 from seats where bureau = sat.bureau and rule = sat.rule and target = sat.target and part = (
      select coalesce(max(part) filter (where part = sat.part), '') from seats where bureau = sat.bureau and rule = sat.rule and target = sat.target)
      and taken + now - was > places and now > was for update;
    if found then raise exception using errcode = '23514', constraint = 'seats_enough', detail = sat.rule, message = 'Not enough is left.'; end if;
    update seats set taken = taken + now - was where bureau = sat.bureau and rule = sat.rule and target = sat.target and part = (
      select coalesce(max(part) filter (where part = sat.part), '') from seats where bureau = sat.bureau and rule = sat.rule and target = sat.target);
  end if;
  return null;
end $$`
