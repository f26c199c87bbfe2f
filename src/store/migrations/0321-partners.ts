// Partners reach the cases that name the register entry they stand for, by the database itself; and an account knows what it stands for.
import { type Kysely, sql } from 'kysely'

const setting = (name: string) => `(select current_setting('taitsi.${name}', true))`

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table accounts add column stands_for uuid[] not null default '{}'`.execute(db)
  for (const statement of [
    'grant usage, create on schema public to taitsi_finder',
    'grant select on links to taitsi_finder',
    'create policy finder on links for select to taitsi_finder using (true)',
    'alter policy not_public on links to taitsi_app',
    NAMED,
    'alter function named_cases() owner to taitsi_finder',
    'revoke execute on function named_cases() from public',
    'grant execute on function named_cases() to taitsi_app',
    WORDS,
    'revoke create on schema public from taitsi_finder',
  ])
    await sql.raw(statement).execute(db)
  // Every table that asks for the programmes of a desk asks a partner for them as well, or for a case that names them.
  const { rows } = await sql<{ name: string; key: string }>`select c.relname as name,
      case when c.relname = 'cases' then 'id' when exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped) then 'case_id' end as key
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polname = 'reach' and pg_get_expr(p.polqual, p.polrelid) like '%taitsi.programmes%'`.execute(db)
  for (const { name, key } of rows) {
    const theirs = `programme = any (string_to_array(${setting('programmes')}, ','))${key ? ` or ${key} in (select named_cases())` : ''}`
    const seen = `bureau = ${setting('bureau')} and ${setting('reach')} = 'partner' and (${theirs})`
    await sql.raw(`create policy partner on ${name} using (${seen}) with check (${seen})`).execute(db)
  }
}

/** The links themselves are kept by a policy that asks this function, so it is the finder who reads them, and gives back ids only. */
const NAMED = `
create function named_cases() returns setof uuid
language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $body$
  select case_id from links
  where current_setting('taitsi.reach', true) = 'partner' and bureau = current_setting('taitsi.bureau', true)
    and target = any (string_to_array(nullif(current_setting('taitsi.named', true), ''), ',')::uuid[])
    and programme || '.' || field = any (string_to_array(current_setting('taitsi.named_in', true), ','))
$body$`

const OURS = `bureau = current_setting('taitsi.bureau', true)`
const REACH = `current_setting('taitsi.reach', true)`
const THEIRS = `programme = any (string_to_array(current_setting('taitsi.programmes', true), ','))`
const SEEN = `(${REACH} = 'system' or (${REACH} in ('desk', 'partner') and ${THEIRS}) or (${REACH} = 'partner' and case_id in (select named_cases()))
  or (${REACH} = 'portal' and case_id = nullif(current_setting('taitsi.case', true), '')::uuid))`
const quoted = (words: string) => words.replaceAll("'", "''")
const WORDS = `
create or replace function cases_with_words(wanted jsonb, of_programme text, most int) returns setof uuid
language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $body$
begin
  return query execute (
    select 'select case_id from search where ${quoted(OURS)} and ${quoted(SEEN)} and ($1 is null or programme = $1) and '
      || string_agg(format('words && %L::text[]', array(select jsonb_array_elements_text(either))), ' and ') || ' limit $2'
    from jsonb_array_elements(wanted) as either) using of_programme, most;
end $body$`
