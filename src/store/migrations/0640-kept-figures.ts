// Figures are kept after they were counted, and hold until something moves that they look at (decisions/0091).
import { type Kysely, sql } from 'kysely'

const setting = (name: string) => `(select current_setting('taitsi.${name}', true))`
const among = (name: string) =>
  `((select string_to_array(coalesce(current_setting('taitsi.${name}', true), ''), ',')))::text[]`
const ours = `bureau = ${setting('bureau')}`
/** Whoever reads all cases that a figure looks at finds it as the house does; nobody else is shown it. */
const whole = `(${setting('reach')} = 'system' or (${setting('reach')} = 'desk' and looks <@ ${among('programmes')} and not looks && ${among('kept')}))`
const SERVES = `${setting('reach')} is distinct from 'public'`

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of TABLES.split(';\n')) if (statement.trim()) await sql.raw(statement).execute(db)
  for (const table of ['kept_figures', 'touched', 'touched_upto']) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy not_public on ${table} as restrictive using (${SERVES})`).execute(db)
  }
  await sql
    .raw(`create policy reach on kept_figures using (${ours} and ${whole}) with check (${ours} and ${whole})`)
    .execute(db)
  // Whatever an act reaches, it says what it touches; only who counts reads that again.
  const counts = `${ours} and ${setting('reach')} in ('desk', 'system')`
  await sql.raw(`create policy reach on touched using (${counts}) with check (${ours})`).execute(db)
  await sql
    .raw(
      `create policy reach on touched_upto using (${counts}) with check (${ours} and ${setting('reach')} = 'system')`,
    )
    .execute(db)
  await sql`grant select, insert, update, delete on kept_figures, touched_upto to taitsi_app`.execute(db)
  await sql`grant select, insert, delete on touched to taitsi_app`.execute(db)
}

/**
 * `looks`: what it was counted from, as `touched` says it; `upto`: the last day it looks at; `counted`: what was visible when it was.
 * Numbers of transactions say something within one cluster only.
 */
const TABLES = `
create table kept_figures (
  bureau text not null, key bytea not null, programme text not null, measure text not null, from_day date not null, upto date not null,
  looks text[] not null, cluster bigint not null, counted pg_snapshot not null, rows jsonb not null, at timestamptz not null default now(),
  primary key (bureau, key));
create index kept_figures_at on kept_figures (bureau, at);
create table touched (
  bureau text not null, moved text not null, day date not null, xid xid8 not null default pg_current_xact_id());
create index touched_moved on touched (bureau, moved, day) include (xid);
create table touched_upto (bureau text not null, xid xid8 not null, primary key (bureau))`
