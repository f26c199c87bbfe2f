// What of the database the key of the house is in: how each such column comes under a new key, or why it stays. A test reads the schema against it.
import type { Keys } from '../chain/keys.ts'
import { boundOfCode, hashOfCode } from '../chain/access-codes.ts'
import { hashOfDraft } from '../beside/drafts.ts'
import { blind } from '../chain/seal.ts'
import { placeOfTyped } from '../beside/typed.ts'

/** A row as it is read for it: the columns of its key and those beside them, as text. */
export type Row = Readonly<Record<string, string | null>>
export type Sealed = {
  table: string
  column: string
  /** The columns of the primary key, with their types. */
  key: Readonly<Record<string, string>>
  also?: readonly string[]
  /** Where the seal may be bound to; what opens under one of them is sealed again under the same. */
  bound: (row: Row) => readonly string[]
  /** Keyed columns that can be made anew from what was sealed. */
  remakes?: Readonly<Record<string, (opened: string, row: Row, to: Keys) => Buffer>>
  /** Rows read together; fewer where each may be megabytes. */
  rows?: number
}

const of = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>
const CASE = { bureau: 'text', case_id: 'uuid' }
const ACCOUNT = { bureau: 'text', id: 'text' }
const whose = ({ bureau, case_id, role }: Row) => ({
  bureau: bureau ?? '',
  caseId: case_id ?? '',
  role: role ?? '',
})

/** Opened with the one key and sealed with the other. */
export const SEALED: readonly Sealed[] = [
  {
    table: 'event_secrets',
    column: 'sealed',
    key: { ...CASE, seq: 'int' },
    bound: ({ bureau, case_id, seq }) => [`${bureau}/${case_id}/${seq}`],
  },
  {
    table: 'blobs',
    column: 'sealed',
    key: { bureau: 'text', hash: 'text' },
    bound: ({ bureau, hash }) => [`${bureau}/${hash}`],
    rows: 8,
  },
  {
    table: 'access_codes',
    column: 'sealed',
    key: { ...CASE, role: 'text' },
    also: ['version'],
    // As codes were sealed before their version was bound, too.
    bound: (row) => [boundOfCode(whose(row), Number(row.version)), `${row.bureau}/${row.case_id}/${row.role}/code`],
    remakes: { hash: (code, row, to) => hashOfCode(to, whose(row), code) },
  },
  {
    table: 'drafts',
    column: 'sealed',
    key: { bureau: 'text', code_hash: 'bytea' },
    also: ['programme', 'account', 'form'],
    bound: ({ bureau, programme, form }) => [
      form === null ? `${bureau}/draft/${programme}` : `${bureau}/typed/${form}`,
    ],
    remakes: {
      code_hash: (opened, { account, form }, to) =>
        typeof form === 'string' ? placeOfTyped(to, account ?? '', form) : hashOfDraft(to, String(of(opened).code)),
    },
    rows: 100,
  },
  {
    table: 'accounts',
    column: 'contact',
    key: ACCOUNT,
    bound: ({ bureau, id }) => [`${bureau}/account/${id}`],
    remakes: { address: (opened, _, to) => blind(to.index, 'e-mail', String(of(opened).email)) },
  },
  { table: 'accounts', column: 'totp', key: ACCOUNT, bound: ({ bureau, id }) => [`${bureau}/account/${id}/totp`] },
  { table: 'accounts', column: 'line', key: ACCOUNT, bound: ({ bureau, id }) => [`${bureau}/line/${id}`] },
  {
    table: 'account_messages',
    column: 'sealed',
    key: { bureau: 'text', id: 'uuid' },
    bound: ({ bureau, id }) => [`${bureau}/message/${id}`],
    remakes: { address: (opened, _, to) => blind(to.index, 'e-mail', String(of(opened).to)) },
  },
  {
    table: 'sessions',
    column: 'pending',
    key: { bureau: 'text', token: 'bytea' },
    also: ['id'],
    bound: ({ bureau, id }) => [`${bureau}/pending`, `${bureau}/mail-code`, `${bureau}/second-proof/${id}`],
  },
  {
    table: 'visit_entries',
    column: 'sealed',
    key: { bureau: 'text', record: 'uuid', seq: 'int' },
    bound: ({ bureau, record, seq }) => [`${bureau}/${record}/visit/${seq}`],
  },
  {
    table: 'payment_lists',
    column: 'sealed',
    key: { bureau: 'text', list: 'text' },
    bound: ({ bureau, list }) => [`${bureau}/payment list/${list}`],
    rows: 8,
  },
  {
    table: 'payment_answers',
    column: 'sealed',
    key: { bureau: 'text', id: 'uuid' },
    bound: ({ bureau, id }) => [`${bureau}/payment answers/${id}`],
    rows: 8,
  },
]

/** Thrown away and folded again from the events, under the new key. */
export const FOLDED: readonly string[] = [
  'cases.sealed',
  'cases.title_sealed',
  'entries.facts',
  'holds.key',
  'numbers.token',
  'search.words',
]

/** Cannot be made again, or must not be: told by what is kept of the key from before. */
export const KEPT_AS_WERE: Readonly<Record<string, string>> = {
  'events.tag': 'the mark of the key it was written under, up to where that key went',
  'access_log.tag': 'the same',
  'account_log.tag': 'the same',
  'account_cases.tag': 'the same',
  'outbox.tag': 'the same',
  'erased.tag': 'the same; checkpoints are signed over it',
  'checkpoints.signature': 'signed and outside the house; checked with the public half that was',
  'frozen_reports.signature': 'signed by whoever answered for it then',
  'requests.fingerprint': 'what was asked is not kept; checkpoints are signed over it; compared under each key',
  'requests.key': 'a guest’s holds where it came from, which is not kept; looked up under each key',
  'mandate_codes.hash': 'a code that lies in the post dies with the key: another is sent',
  'failed_tries.who': 'counted tries at an address: they run out by themselves, and count anew',
  'house_keys.handover': 'signed by the key that went',
}

/** Sealed by the change itself, last of all. */
export const OF_THE_CHANGE: readonly string[] = ['house_keys.kept']

/** Bytes that no key is in. */
export const WITHOUT_KEY: readonly string[] = [
  'accounts.line_code',
  'cases.head',
  'checkpoints.root',
  'erased.leaf',
  'erasures.digest',
  'events.hash',
  'events.prev',
  'frozen_reports.hash',
  'house_keys.public',
  'kept_figures.key',
  'payments.digest',
  'prepared_reports.hash',
  'sessions.token',
]
