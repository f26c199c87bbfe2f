// Money: what was approved and what became of it, line by line; a ledger in two columns; budgets; the bank's answers as they came.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const statement of [LINE, POSTED, BUDGET, LIST, ANSWER, FIXED]) await sql.raw(statement).execute(db)
  for (const statement of TRIGGERS.split(';')) if (statement.trim()) await sql.raw(statement).execute(db)
  const ours = `bureau = (select current_setting('taitsi.bureau', true))`
  const reach = `(select current_setting('taitsi.reach', true))`
  const theirs = `programme = any (string_to_array((select current_setting('taitsi.programmes', true)), ','))`
  const one = `case_id = (select nullif(current_setting('taitsi.case', true), ''))::uuid`
  const seen = {
    payments: `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}) or (${reach} = 'portal' and ${one}))`,
    ledger_entries: `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}) or (${reach} = 'portal' and ${one}))`,
    payment_answer_rows: `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}))`,
    budgets: `${ours} and (${reach} = 'system' or (${reach} = 'desk' and ${theirs}))`,
    payment_lists: `${ours} and ${reach} in ('desk', 'system')`,
    payment_answers: `${ours} and ${reach} in ('desk', 'system')`,
  }
  for (const [table, rows] of Object.entries(seen)) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy reach on ${table} using (${rows}) with check (${rows})`).execute(db)
    const verbs = {
      payments: 'select, insert, update, delete',
      ledger_entries: 'select, insert, delete',
      payment_lists: 'select, insert, update',
      payment_answers: 'select, insert, update',
    }
    await sql
      .raw(`grant ${verbs[table as keyof typeof verbs] ?? 'select, insert'} on ${table} to taitsi_app`)
      .execute(db)
  }
}

const TABLES = `
create table payments (
  bureau text not null, programme text not null, case_id uuid not null, seq int not null, instalment int not null, amount bigint not null,
  state text not null, digest bytea, maker text not null, checker text not null, approved_on date not null,
  list text, line int, year int, listed_on date, listed_by text, answered_on date, budget_line text not null,
  primary key (bureau, case_id, seq),
  constraint payment_whole check (amount >= 0 and instalment > 0 and state in ('approved', 'listed', 'paid', 'returned', 'withdrawn')),
  constraint payment_second_person check (maker <> checker),
  constraint payment_payer_is_another check (listed_by is null or listed_by <> checker));
create unique index payment_once on payments (bureau, case_id, instalment) where state in ('approved', 'listed', 'paid');
create unique index payment_line_once on payments (bureau, list, line);
create index payments_waiting on payments (bureau, programme, state, case_id) where state in ('approved', 'listed');
create index payments_charged on payments (bureau, programme, budget_line, year) where state in ('listed', 'paid');
create table ledger_entries (
  bureau text not null, programme text not null, case_id uuid not null, seq int not null, account text not null, amount bigint not null,
  on_day date not null, primary key (bureau, case_id, seq, account),
  constraint ledger_account check (account in ('granted', 'owed', 'sent', 'paid')), constraint ledger_amount check (amount <> 0));
create table budgets (
  bureau text not null, programme text not null, budget_line text not null, year int not null, n int not null, amount bigint not null,
  source text not null, entered_by text not null, at timestamptz not null, nth bigint generated always as identity,
  primary key (bureau, programme, budget_line, year, n),
  constraint budget_amount check (amount > 0));
create table payment_lists (
  bureau text not null, list text not null, year int not null, made_by text not null, made_at timestamptz not null, closed_at timestamptz,
  lines int, amount bigint, hash text, sealed bytea, nth bigint generated always as identity, primary key (bureau, list));
create index payment_lists_year on payment_lists (bureau, year, list desc);
create table payment_answers (
  bureau text not null, id uuid not null, hash text not null, name text not null, form text not null, sealed bytea not null, rows int not null,
  read_by text not null, read_at timestamptz not null, booked_by text, booked_at timestamptz, done_at timestamptz,
  undone_by text, undone_at timestamptz, undo_reason text,
  nth bigint generated always as identity, primary key (bureau, id),
  constraint answers_second_person check (booked_by <> read_by));
create unique index payment_answers_once on payment_answers (bureau, hash) where undone_at is null;
create index payment_answers_read on payment_answers (bureau, read_at desc);
create table payment_answer_rows (
  bureau text not null, answer uuid not null, row int not null, programme text not null, case_id uuid not null, seq int not null,
  list text not null, line int, what text not null, nth bigint generated always as identity, primary key (bureau, answer, row), foreign key (bureau, answer) references payment_answers);
create index payment_answer_rows_list on payment_answer_rows (bureau, list)`

/** A row says for good what was approved, its digest until the case is erased; it is put on a line once, and its state goes only the ways a payment can go. */
const LINE = `
create function keep_payment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if current_setting('taitsi.rebuild', true) is distinct from 'on' then raise exception 'A payment is kept, whatever becomes of it.'; end if;
    return old;
  end if;
  if (old.bureau, old.case_id, old.seq, old.instalment, old.amount, old.maker, old.checker, old.approved_on, old.budget_line)
    is distinct from (new.bureau, new.case_id, new.seq, new.instalment, new.amount, new.maker, new.checker, new.approved_on, new.budget_line)
    or (new.digest is not null and new.digest is distinct from old.digest)
    or (old.list is not null and (old.list, old.line, old.year, old.listed_by) is distinct from (new.list, new.line, new.year, new.listed_by)) then
    raise exception 'What was approved, and on which line the bank got it, is not changed.';
  end if;
  if old.state <> new.state and not (old.state || ' ' || new.state = any (array['approved listed', 'approved withdrawn', 'listed paid', 'listed returned',
    'paid returned', 'paid listed', 'returned listed', 'returned paid'])) then
    raise exception 'A payment does not go from % to %.', old.state, new.state;
  end if;
  return new;
end $$`

/** Each posting adds up to nothing, and of a case never more is owed, sent or paid than was granted. Looked at when all is written. */
const POSTED = `
create function keep_ledger() returns trigger language plpgsql as $$
declare
  bad text;
begin
  if (select coalesce(sum(amount), 0) from ledger_entries where bureau = new.bureau and case_id = new.case_id and seq = new.seq) <> 0 then
    raise exception 'The posting % of case % does not add up to nothing.', new.seq, new.case_id using constraint = 'ledger_balanced', errcode = '23514';
  end if;
  select account into bad from ledger_entries where bureau = new.bureau and case_id = new.case_id group by account
    having case when account = 'granted' then sum(amount) < 0 else sum(amount) > 0 end limit 1;
  if bad is not null then
    raise exception 'Case % would have less than nothing under %.', new.case_id, bad using constraint = 'ledger_covered', errcode = '23514';
  end if;
  return null;
end $$`

/** What is put on a list of a year is within its budget, where one was entered; two at once wait for each other. */
const BUDGET = `
create function keep_budget() returns trigger language plpgsql as $$
declare
  most bigint;
begin
  if tg_table_name = 'payments' then
    if new.state not in ('listed', 'paid') then return null; end if;
    if tg_op = 'UPDATE' then
      if old.state in ('listed', 'paid') then return null; end if;
    end if;
    perform pg_advisory_xact_lock_shared(hashtext('taitsi budget'), hashtext(new.bureau || new.programme || new.budget_line || new.year));
  end if;
  select amount into most from budgets where bureau = new.bureau and programme = new.programme and budget_line = new.budget_line and year = new.year
    order by n desc limit 1;
  if most is null then return null; end if;
  if tg_table_name = 'payments' then
    perform pg_advisory_xact_lock(hashtext('taitsi budget held'), hashtext(new.bureau || new.programme || new.budget_line || new.year));
  else
    perform pg_advisory_xact_lock(hashtext('taitsi budget'), hashtext(new.bureau || new.programme || new.budget_line || new.year));
  end if;
  if (select coalesce(sum(amount), 0) from payments where bureau = new.bureau and programme = new.programme and budget_line = new.budget_line
    and year = new.year and state in ('listed', 'paid')) > most then
    raise exception 'The budget % of % is NT$%.', new.budget_line, new.year, most using constraint = 'budget_enough', errcode = '23514';
  end if;
  return null;
end $$`

/** A list is closed once, with the bytes the bank got. */
const LIST = `
create function keep_payment_list() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or old.closed_at is not null or (old.bureau, old.list, old.year, old.made_by, old.made_at)
    is distinct from (new.bureau, new.list, new.year, new.made_by, new.made_at) then
    raise exception 'A payment list is closed once and kept.';
  end if;
  return new;
end $$`

/** What the bank sent is kept as it came; who booked it, and who took it back, is added once each. */
const ANSWER = `
create function keep_payment_answer() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or (old.bureau, old.id, old.hash, old.name, old.form, old.sealed, old.rows, old.read_by, old.read_at)
    is distinct from (new.bureau, new.id, new.hash, new.name, new.form, new.sealed, new.rows, new.read_by, new.read_at)
    or (old.booked_by is not null and (old.booked_by, old.booked_at) is distinct from (new.booked_by, new.booked_at))
    or (old.done_at is not null and old.done_at is distinct from new.done_at)
    or old.undone_at is not null then
    raise exception 'What the bank answered, who booked it and who took it back is not changed.';
  end if;
  return new;
end $$`

const FIXED = `
create function refuse_unless_rebuilt() returns trigger language plpgsql as $$
begin
  if current_setting('taitsi.rebuild', true) is distinct from 'on' then raise exception 'The ledger is appended and never changed.'; end if;
  return null;
end $$`

const TRIGGERS = `
create trigger kept before update or delete on payments for each row execute function keep_payment();
create trigger within_budget after insert or update of state on payments for each row execute function keep_budget();
create trigger within_budget after insert on budgets for each row execute function keep_budget();
create constraint trigger balanced after insert on ledger_entries deferrable initially deferred for each row execute function keep_ledger();
create trigger append_only before update or delete or truncate on ledger_entries for each statement execute function refuse_unless_rebuilt();
create trigger append_only before update or delete or truncate on budgets for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on payment_answer_rows for each statement execute function refuse_change();
create trigger kept before update or delete on payment_lists for each row execute function keep_payment_list();
create trigger kept before update or delete on payment_answers for each row execute function keep_payment_answer()`
