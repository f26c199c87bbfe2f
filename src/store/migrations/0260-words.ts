// Words are found by their index. Under a row-level policy the database may not use it: it does not know that comparing arrays tells
// nothing of rows nobody may see, and reads the whole table instead. So a role that can do nothing else looks the words up in two
// functions, which hold to the reach of the session themselves and give back ids only.
import { type Kysely, sql } from 'kysely'

const OURS = `bureau = current_setting('taitsi.bureau', true)`
const REACH = `current_setting('taitsi.reach', true)`
const THEIRS = `(${REACH} = 'system' or (${REACH} = 'desk' and programme = any (string_to_array(current_setting('taitsi.programmes', true), ',')))
  or (${REACH} = 'portal' and case_id = nullif(current_setting('taitsi.case', true), '')::uuid))`

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [
    `do $$ begin
      create role taitsi_finder nologin;
    exception when duplicate_object or insufficient_privilege or unique_violation then null;
    end $$`,
    'grant taitsi_finder to current_user',
    'grant usage, create on schema public to taitsi_finder',
    'grant select on search, published to taitsi_finder',
    'create policy finder on search for select to taitsi_finder using (true)',
    'create policy finder on published for select to taitsi_finder using (true)',
    // What forbids an outsider to look for words of cases need only bind the role that serves outsiders.
    'alter policy not_public on search to taitsi_app',
    CASES,
    ENTRIES,
    ...['cases_with_words(jsonb, text, int)', 'entries_with_words(text[], text, int)'].flatMap((name) => [
      `alter function ${name} owner to taitsi_finder`,
      `revoke execute on function ${name} from public`,
      `grant execute on function ${name} to taitsi_app`,
    ]),
    'revoke create on schema public from taitsi_finder',
  ])
    await sql.raw(statement).execute(db)
}

/** `wanted`: of each inner list one word must be there, of the outer all. Planned each time: a rare word is not looked for as a common one is. */
const CASES = `
create function cases_with_words(wanted jsonb, of_programme text, most int) returns setof uuid
language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $body$
begin
  return query execute (
    select 'select case_id from search where ${OURS.replaceAll("'", "''")} and ${THEIRS.replaceAll("'", "''")} and ($1 is null or programme = $1) and '
      || string_agg(format('words && %L::text[]', array(select jsonb_array_elements_text(either))), ' and ') || ' limit $2'
    from jsonb_array_elements(wanted) as either) using of_programme, most;
end $body$`

const ENTRIES = `
create function entries_with_words(wanted text[], of_list text, most int) returns setof uuid
language plpgsql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $body$
begin
  return query execute 'select case_id from published where ${OURS.replaceAll("'", "''")} and (${REACH.replaceAll("'", "''")} = ''public'' or ${THEIRS.replaceAll("'", "''")})
    and stands and ($1 is null or list = $1) and words @> $2 limit $3' using of_list, wanted, most;
end $body$`
