// Which tables a backup holds: every one that the database has, but what is folded again from the events and what is over when it is read.
import type pg from 'pg'
import { DERIVED } from '../fold/rebuild.ts'

/** In the order in which they are read back: what others name comes first. A table that is new is kept, at the end. */
export const KEPT = [
  'house_keys',
  'events',
  'event_secrets',
  'counters',
  'requests',
  'access_log',
  'outbox',
  'notice_tries',
  'visit_records',
  'visit_entries',
  'blobs',
  'blob_uses',
  'closures',
  'checkpoints',
  'erased',
  'drafts',
  'accounts',
  'account_cases',
  'access_codes',
  'mandates',
  'mandate_codes',
  'account_log',
  'account_messages',
  'saved_views',
  'played',
  'entered_figures',
  'figure_verdicts',
  'prepared_reports',
  'report_returns',
  'frozen_reports',
  'published_tables',
  'published_swept',
  'indicator_targets',
  'destruction_lists',
  'destruction_items',
  'destruction_approvals',
  'erasures',
  'budgets',
  'payment_lists',
  'payment_answers',
  'payment_answer_rows',
]

/** Sessions, counted tries and who does what are over when a backup is read, and where backups went is told by who made them: everybody signs in again.
 * While the key is being changed no backup is made. Figures are counted anew where they are read back. */
export const PASSING = [
  'sessions',
  'failed_tries',
  'house_backups',
  'key_rotation',
  'duties',
  'kept_figures',
  'touched',
  'touched_upto',
]

export type Table = { name: string; columns: string[]; bytes: boolean }

export async function keptTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select relname as name, array_agg(attname::text order by attnum) as columns, bool_or(atttypid = 'bytea'::regtype and attname = 'sealed') as bytes
    from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%' group by relname`)
  const left = new Set<string>([...DERIVED, ...PASSING])
  const place = (name: string) => (KEPT.includes(name) ? KEPT.indexOf(name) : KEPT.length)
  return rows
    .filter(({ name }) => !left.has(name))
    .toSorted((a, b) => place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1))
}

export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map((one) => one.name)
}
