// A figure that a person tells stands for a cell, with decimals where it has some, and counts once a second person has confirmed it.
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';\n')) if (statement.trim()) await sql.raw(statement).execute(db)
  const reach = `(select current_setting('taitsi.reach', true))`
  const ours = `bureau = (select current_setting('taitsi.bureau', true)) and ${reach} in ('desk', 'system')`
  for (const statement of [
    'alter table figure_verdicts enable row level security',
    'alter table figure_verdicts force row level security',
    `create policy reach on figure_verdicts using (${ours}) with check (${ours})`,
    `create policy not_public on figure_verdicts as restrictive using (${reach} is distinct from 'public')`,
    'grant select, insert on figure_verdicts to taitsi_app',
    'create trigger append_only before update or delete or truncate on figure_verdicts for each statement execute function refuse_change()',
  ])
    await sql.raw(statement).execute(db)
}

/** `value` counts in the last of its decimals. Those entered before have no name beside them: they stand as they stood, by one person. */
const TABLES = `
alter table entered_figures add column cell jsonb not null default '{}', add column decimals smallint not null default 0, add column entered_name text,
  add constraint entered_figures_teller unique (bureau, id, entered_by);
create table figure_verdicts (
  bureau text not null, figure bigint not null, confirmed boolean not null, reason text, told_by text not null, by_id text not null, by_name text not null,
  at timestamptz not null, nth bigint generated always as identity, primary key (bureau, figure),
  foreign key (bureau, figure, told_by) references entered_figures (bureau, id, entered_by),
  constraint figure_second_person check (told_by <> by_id), constraint figure_declined_why check (confirmed or reason is not null));
create unique index figure_verdicts_nth on figure_verdicts (bureau, nth)`
