// The rows that are worked out of cases, column by column, as data: what a case's events say must stand in each table, and nothing else.
import { type Asking, type Report, rowsOf } from './told.ts'

/** `key`: what tells the rows of a case apart. `columns`: each with its type, as the database writes them. */
export type DerivedTable = { table: string; id: 'id' | 'case_id'; key: readonly string[]; columns: string }

export const TABLES = {
  cases: {
    table: 'cases',
    id: 'id',
    key: [],
    columns: `id uuid, programme text, version int, number text, state text, is_open boolean, stands boolean, opened_on date, closed_on date, owner text,
      seq int, next_clock text, next_due date, next_paused boolean, next_alone boolean, doc jsonb`,
  },
  entries: {
    table: 'entries',
    id: 'case_id',
    key: ['seq'],
    columns: `case_id uuid, programme text, seq int, state text, on_day date, first boolean, still boolean, until_day date, facts jsonb`,
  },
  clocks: {
    table: 'clocks',
    id: 'case_id',
    key: ['clock', 'nth'],
    columns: `case_id uuid, programme text, clock text, nth int, started_on date, raw date, due date, stopped_on date, stopped text,
      paused boolean, acts boolean`,
  },
  links: {
    table: 'links',
    id: 'case_id',
    key: ['field', 'target'],
    columns:
      'case_id uuid, programme text, field text, target uuid, is_open boolean, day date, state text, facts jsonb',
  },
  holds: {
    table: 'holds',
    id: 'case_id',
    key: ['rule'],
    columns: 'case_id uuid, programme text, rule text, key bytea',
  },
  bookings: {
    table: 'bookings',
    id: 'case_id',
    key: ['rule'],
    columns: `case_id uuid, programme text, rule text, resource uuid, day date, from_time time, until_day date, to_time time,
      during tsrange, waiting boolean, since timestamptz`,
  },
  sittings: {
    table: 'sittings',
    id: 'case_id',
    key: ['rule', 'target'],
    columns:
      'case_id uuid, programme text, rule text, target uuid, part text, places bigint, waiting boolean, since timestamptz, rank bigint',
  },
  search: { table: 'search', id: 'case_id', key: [], columns: 'case_id uuid, programme text, words text[]' },
  numbers: {
    table: 'numbers',
    id: 'case_id',
    key: ['token'],
    columns: 'case_id uuid, programme text, token text, opened_on date',
  },
  published: {
    table: 'published',
    id: 'case_id',
    key: ['list'],
    columns: `case_id uuid, programme text, list text, number text, stands boolean, on_day date, until_day date, key text, heading_key text,
      facts jsonb, words text[], entered_on date, changed_at timestamptz, gone_on date`,
  },
  published_by: {
    table: 'published_by',
    id: 'case_id',
    key: ['list', 'field', 'value'],
    columns: 'case_id uuid, programme text, list text, number text, field text, value text, on_day date',
  },
  published_log: {
    table: 'published_log',
    id: 'case_id',
    key: ['list', 'nth'],
    columns: `case_id uuid, programme text, list text, number text, nth int, at timestamptz, on_day date, what text, fields text[], why text`,
  },
  payments: {
    table: 'payments',
    id: 'case_id',
    key: ['seq'],
    columns: `case_id uuid, programme text, seq int, instalment int, amount bigint, state text, digest bytea, maker text, checker text,
      approved_on date, list text, line int, year int, listed_on date, listed_by text, answered_on date, budget_line text, granted bigint`,
  },
  ledger_entries: {
    table: 'ledger_entries',
    id: 'case_id',
    key: ['seq', 'account'],
    columns: 'case_id uuid, programme text, seq int, account text, amount bigint, on_day date',
  },
  compared: {
    table: 'compared',
    id: 'case_id',
    key: [],
    columns: 'case_id uuid, programme text, number text, facts jsonb',
  },
  blob_uses: { table: 'blob_uses', id: 'case_id', key: ['hash'], columns: 'case_id uuid, programme text, hash text' },
} as const satisfies Record<string, DerivedTable>

type Row = Record<string, unknown>
type Difference = { kept: boolean; row: Row }

/**
 * Holds what the events say against what stands in a table, between two ids. The database reads both the same way, so that a day or a
 * number cannot differ by how it is written.
 */
export async function compare(
  client: Asking,
  bureau: string,
  { table, id, key, columns }: DerivedTable,
  [after, upto]: readonly [string, string],
  told: readonly unknown[],
  report: Report,
): Promise<void> {
  const typed = columns.split(',').map((one) => one.trim().split(' ') as [name: string, type: string])
  const names = typed.map(([name]) => name)
  const read = typed
    .filter(([, type]) => type !== 'tsrange')
    .map(([name, type]) => `"${name}" ${type === 'text[]' ? 'jsonb' : type}`)
  // A list is told as a list of JSON; what the database works out itself is worked out again.
  const say = typed.map(([name, type]) =>
    type === 'text[]'
      ? `array(select jsonb_array_elements_text("${name}")) as "${name}"`
      : type === 'tsrange'
        ? `tsrange(day + from_time, until_day + to_time) as "${name}"`
        : `"${name}"`,
  )
  const kept = names.map((name) => `"${name}"`).join(', ')
  const differing = await rowsOf<Difference>(
    client,
    `with told as materialized (select ${say.join(', ')} from jsonb_to_recordset($1::jsonb) as r(${read.join(', ')})),
       kept as materialized (select ${kept} from "${table}" where bureau = $2 and ${id} > $3 and ${id} <= $4)
     select false as kept, to_jsonb(x) as row from (table told except table kept) x
     union all select true, to_jsonb(x) from (table kept except table told) x`,
    [JSON.stringify(told), bureau, after, upto],
  )
  const nameOf = (row: Row) => [row[id], ...key.map((name) => row[name])].map(String).join('\0')
  const pairs = Map.groupBy(differing, ({ row }) => nameOf(row))
  for (const pair of pairs.values()) {
    const mine = pair.find((one) => !one.kept)?.row
    const theirs = pair.find((one) => one.kept)?.row
    const row = mine ?? theirs ?? {}
    const where = `case ${String(row[id])}, ${[table, ...key.map((name) => String(row[name]))].join(' ')}`
    if (!theirs) report(where, 'is missing: the events of the case say that it stands there.')
    else if (!mine) report(where, 'stands there, and no event of the case says so.')
    else {
      const differ = names.filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]))
      report(
        where,
        `is not what the events of the case say: ${differ.join(', ')} ${differ.length === 1 ? 'differs' : 'differ'}.`,
      )
    }
  }
}
