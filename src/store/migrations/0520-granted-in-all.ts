// Of what was granted never more is approved, sent and paid together, over all instalments and top-ups of a case.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [COLUMN, KEPT, WITHIN, TRIGGERS[0], TRIGGERS[1]]) await sql.raw(statement).execute(db)
}

const COLUMN = 'alter table payments add column granted bigint'

/** What was granted when a payment was approved is kept with it; rows of before learn it once, when they are made anew. */
const KEPT = `
create function keep_granted() returns trigger language plpgsql as $$
begin
  if old.granted is not null and new.granted is distinct from old.granted then
    raise exception 'What was granted when a payment was approved is not changed.';
  end if;
  return new;
end $$`

/** By the newest approval, since what is granted may be raised. Whoever writes payments of a case holds the case. */
const WITHIN = `
create function keep_within_granted() returns trigger language plpgsql as $$
declare
  most bigint;
begin
  if new.state not in ('approved', 'listed', 'paid') then return null; end if;
  select granted into most from payments where bureau = new.bureau and case_id = new.case_id order by seq desc limit 1;
  if most is not null and most < (select sum(amount) from payments
    where bureau = new.bureau and case_id = new.case_id and state in ('approved', 'listed', 'paid')) then
    raise exception 'Case % would be paid more than the NT$% it was granted.', new.case_id, most using constraint = 'payment_granted', errcode = '23514';
  end if;
  return null;
end $$`

const TRIGGERS = [
  'create trigger kept_granted before update on payments for each row execute function keep_granted()',
  'create trigger within_granted after insert or update of state on payments for each row execute function keep_within_granted()',
] as const
