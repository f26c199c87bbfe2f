// What checkpoints are signed over: every table that is only added to, as data, so that a table is covered by one line.

/**
 * `columns` are those that never change once written; `by` numbers the rows in the order they came. Where columns are added to a table
 * that is covered already, the lists before it go to `earlier`: what was signed with those is checked with those.
 */
export type Covered = {
  table: string
  by: string
  columns: readonly string[]
  earlier?: readonly (readonly string[])[]
  /** Which of its rows carry the house's own mark, as the database asks it. */
  marked?: string
  /** How a person calls one of its rows. */
  says: string
}

/** @example several('line of the reading log') // 'lines of the reading log' */
export const several = (says: string): string =>
  says.replace(/^.+?(?= (?:of|in|on|to|that) |$)/, (head) =>
    /[^aeiou]y$/.test(head) ? `${head.slice(0, -1)}ies` : `${head}s`,
  )

export const COVERED: readonly Covered[] = [
  // The hash of an event holds all of it, personal values by their commitments.
  { table: 'events', by: 'position', columns: ['case_id', 'seq', 'hash'], marked: 'true', says: 'event' },
  {
    table: 'access_log',
    by: 'id',
    columns: ['at', 'actor_id', 'actor_role', 'case_id', 'programme', 'what', 'purpose', 'cases'],
    marked: 'true',
    says: 'line of the reading log',
  },
  {
    table: 'account_log',
    by: 'id',
    columns: ['at', 'actor', 'account', 'what', 'detail'],
    marked: 'true',
    says: 'line of the accounts log',
  },
  {
    table: 'closures',
    by: 'id',
    columns: ['day', 'districts', 'why', 'recorded_at', 'recorded_by', 'after_position'],
    says: 'closed day',
  },
  {
    table: 'erased',
    by: 'id',
    columns: ['of_table', 'case_id', 'seq', 'nth', 'leaf', 'at', 'erased_by', 'why', 'tag'],
    says: 'record of an erasure',
  },
  {
    table: 'requests',
    by: 'nth',
    columns: ['actor_id', 'key', 'fingerprint', 'effect', 'at'],
    says: 'key of a request',
  },
  // Where a letter stands changes; that it was to be sent, to whom and since when does not.
  {
    table: 'outbox',
    by: 'nth',
    columns: ['id', 'case_id', 'programme', 'seq', 'letter', 'to_role', 'at'],
    marked: `state in ('sent', 'paper', 'failed')`,
    says: 'letter in the outbox',
  },
  // Not the address nor what the other side said: they are erased with the case.
  {
    table: 'notice_tries',
    by: 'nth',
    columns: ['outbox', 'n', 'case_id', 'at', 'way', 'outcome'],
    says: 'try to send a letter',
  },
  {
    table: 'entered_figures',
    by: 'id',
    columns: [
      'measure',
      'from_day',
      'to_day',
      'value',
      'source',
      'entered_by',
      'at',
      'entered_name',
      'cell',
      'decimals',
    ],
    earlier: [['measure', 'from_day', 'to_day', 'value', 'source', 'entered_by', 'at']],
    says: 'entered figure',
  },
  {
    table: 'figure_verdicts',
    by: 'nth',
    columns: ['figure', 'confirmed', 'reason', 'told_by', 'by_id', 'by_name', 'at'],
    says: 'second person’s word on an entered figure',
  },
  {
    table: 'budgets',
    by: 'nth',
    columns: ['programme', 'budget_line', 'year', 'n', 'amount', 'source', 'entered_by', 'at'],
    says: 'budget of a line',
  },
  // A list is closed, an answer booked or taken back, once each afterwards; what they began as does not change.
  { table: 'payment_lists', by: 'nth', columns: ['list', 'year', 'made_by', 'made_at'], says: 'payment list' },
  {
    table: 'payment_answers',
    by: 'nth',
    columns: ['id', 'hash', 'name', 'form', 'rows', 'read_by', 'read_at'],
    says: 'answer of a bank',
  },
  {
    table: 'payment_answer_rows',
    by: 'nth',
    columns: ['answer', 'row', 'programme', 'case_id', 'seq', 'list', 'line', 'what'],
    says: 'booked row of an answer',
  },
  {
    table: 'indicator_targets',
    by: 'id',
    columns: ['indicator', 'year', 'target', 'lower', 'reason', 'set_by', 'set_name', 'at'],
    says: 'target of an indicator',
  },
  {
    table: 'destruction_lists',
    by: 'nth',
    columns: ['id', 'number', 'until_day', 'made_by', 'made_name', 'at'],
    says: 'destruction list',
  },
  {
    table: 'destruction_approvals',
    by: 'nth',
    columns: ['list', 'by_id', 'by_name', 'made_by', 'at'],
    says: 'approval of a destruction list',
  },
  {
    table: 'erasures',
    by: 'nth',
    columns: ['case_id', 'list', 'events', 'files', 'digest', 'at'],
    says: 'destroyed case',
  },
  // Who held an item back, and what became of a record, is said later; what they began as does not change.
  {
    table: 'destruction_items',
    by: 'nth',
    columns: [
      'list',
      'case_id',
      'programme',
      'number',
      'opened_on',
      'closed_on',
      'years',
      'kept_until',
      'events',
      'files',
    ],
    says: 'case on a destruction list',
  },
  {
    table: 'visit_records',
    by: 'nth',
    columns: ['record', 'programme', 'case_id', 'inspector', 'inspector_name', 'received_at'],
    says: 'record of a visit',
  },
  {
    table: 'visit_entries',
    by: 'nth',
    columns: ['record', 'seq', 'key', 'kind', 'hash', 'device_at', 'clock_offset', 'received_at'],
    says: 'entry of a visit',
  },
  {
    table: 'frozen_reports',
    by: 'nth',
    columns: [
      'id',
      'from_day',
      'to_day',
      'figures',
      'hash',
      'signature',
      'signed_by',
      'signed_name',
      'at',
      'prepared',
      'prepared_by',
      'prepared_name',
      'paper',
      'rows',
    ],
    says: 'report that was signed off',
  },
  {
    table: 'prepared_reports',
    by: 'nth',
    columns: ['id', 'from_day', 'to_day', 'figures', 'paper', 'rows', 'hash', 'prepared_by', 'prepared_name', 'at'],
    says: 'report that was submitted to be signed',
  },
  {
    table: 'report_returns',
    by: 'nth',
    columns: ['prepared', 'reason', 'by_id', 'by_name', 'at'],
    says: 'return of a submitted report',
  },
  {
    table: 'published_tables',
    by: 'nth',
    columns: ['document', 'table_id', 'from_day', 'to_day', 'body', 'at'],
    says: 'published table of an earlier year',
  },
]

/** Rows that come and go, each with the house's mark: `by` numbers them in the order they came. */
export const MARKED = [{ table: 'account_cases', by: 'nth' }] as const

/** The columns a span was signed with. */
export const columnsOf = (covered: Covered, shape = covered.earlier?.length ?? 0): readonly string[] | undefined =>
  shape === (covered.earlier?.length ?? 0) ? covered.columns : covered.earlier?.[shape]

/** A range of numbers that were not seen, and the transaction of the database at which they were first missed. */
export type Open = [from: number, to: number, since: number]
/** How far a table is signed: to which number, and which before it were not there yet. */
export type End = { upto: number; open?: Open[] }
/** What this checkpoint adds: how many rows, the root over them in order, the list of columns where it was an earlier one. */
export type News = { count: number; root: string; shape?: number }
/** `unmarked`, in the first that knows a table: up to which number its rows do not carry the house's mark yet; `skipped`: where a
 * counter stood beyond the last number given. */
export type Body = {
  format: 2
  ends: Record<string, End>
  news: Record<string, News>
  unmarked?: Record<string, number>
  skipped?: Record<string, number>
}

/** How the database writes values while they are hashed, whoever reads them. */
export const SPELLING: Readonly<Record<string, string>> = {
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  bytea_output: 'hex',
  intervalstyle: 'postgres',
  extra_float_digits: '1',
}
