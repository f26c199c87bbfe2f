// How many cases are at hand is kept with each case: by whose they are, and by the day on which something is due. Whoever writes a case
// appends what it adds and takes away, so that nobody waits for a number that another is changing; the sweep puts the lines together.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [TABLE, INDEX, KEEP, ...TRIGGERS, ...GUARDS]) await sql.raw(statement).execute(db)
  // All bureaus at once, which the policies forbid even to the owner of the tables.
  await forced(db, 'no force')
  await sql.raw(FILLED).execute(db)
  await forced(db, 'force')
}

/** A line tells either of an owner, '' for nobody, or of a day. */
const TABLE = `
create table at_hand (
  bureau text not null, programme text not null, owner text, due date, cases bigint not null,
  constraint of_owner_or_day check ((owner is null) <> (due is null))) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500)`
const INDEX = 'create index at_hand_of on at_hand (bureau, programme) include (owner, due, cases)'

const TASK = (row: string) => `${row}.is_open and not ${row}.stands`
const RUNS = (row: string) =>
  `${TASK(row)} and not ${row}.next_paused and not ${row}.next_alone and ${row}.next_due is not null`
const LINES = (row: string, n: number) => `
    (${row}.bureau, ${row}.programme, coalesce(${row}.owner, ''), null::date, ${n}, ${TASK(row)}),
    (${row}.bureau, ${row}.programme, null, ${row}.next_due, ${n}, ${RUNS(row)})`

const KEEP = `
create function keep_at_hand() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $body$
begin
  insert into at_hand (bureau, programme, owner, due, cases)
  select bureau, programme, owner, due, sum(n) from (values ${LINES('old', -1)}, ${LINES('new', 1)})
    as line (bureau, programme, owner, due, n, counts)
  where counts group by bureau, programme, owner, due having sum(n) <> 0;
  return null;
end $body$`

const TOLD = (row: string) =>
  ['is_open', 'stands', 'owner', 'next_due', 'next_paused', 'next_alone'].map((column) => `${row}.${column}`).join()
const TRIGGERS = [
  'create trigger at_hand_written after insert or delete on cases for each row execute function keep_at_hand()',
  `create trigger at_hand_changed after update on cases for each row when ((${TOLD('old')}) is distinct from (${TOLD('new')}))
    execute function keep_at_hand()`,
]

const setting = (name: string) => `(select coalesce(current_setting('taitsi.${name}', true), ''))`
const OURS = `bureau = ${setting('bureau')}`
const THEIRS = `programme = any (((select string_to_array(coalesce(current_setting('taitsi.programmes', true), ''), ',')))::text[])`
const GUARDS = [
  'alter table at_hand enable row level security',
  // Whoever writes a case tells of it, and reads of the programmes that are theirs; only the house puts lines together.
  `create policy told on at_hand for insert with check (${OURS})`,
  `create policy reach on at_hand for select using (${OURS} and (${setting('reach')} = 'system' or (${setting('reach')} = 'desk' and ${THEIRS})))`,
  `create policy together on at_hand for delete using (${OURS} and ${setting('reach')} = 'system')`,
  `create policy not_public on at_hand as restrictive using ((select current_setting('taitsi.reach', true)) is distinct from 'public')`,
  'grant select, insert, delete on at_hand to taitsi_app',
]

const FILLED = `
insert into at_hand (bureau, programme, owner, due, cases)
select bureau, programme, coalesce(owner, ''), null::date, count(*) from cases c where ${TASK('c')} group by 1, 2, 3
union all select bureau, programme, null, next_due, count(*) from cases c where ${RUNS('c')} group by 1, 2, next_due`

async function forced(db: Kysely<unknown>, how: 'force' | 'no force'): Promise<void> {
  for (const table of ['at_hand', 'cases']) await sql.raw(`alter table ${table} ${how} row level security`).execute(db)
}
