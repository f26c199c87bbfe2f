// What a case leaves behind for lists, figures, search and bookings: all of it worked out from the folded case, none of it new.
import {
  bigrams,
  byKey,
  type Case,
  type Compared,
  comparedFacts,
  countedOnce,
  type Facts,
  type Field,
  type Fields,
  has,
  isSealed,
  kindOf,
  listed,
  type ListedBy,
  nextClock,
  numberIn,
  type Programme,
  type Receipt,
  phoneKey,
  sensitivityOf,
  sittings,
  spanOf,
  stateEnds,
  stateStands,
  stateVoid,
  textsAt,
  titleOf,
  wordKey,
} from '#engine'
import { type LedgerRow, ledgerOf, type PaymentRow, paymentsOf } from '../payments/rows.ts'
import { type Listings, listingsOf } from '../published/rows.ts'
import { soughtBy } from './sought.ts'
import { blind, seal } from '../chain/seal.ts'
import type { Keys } from '../chain/keys.ts'

export type CaseRow = {
  id: string
  programme: string
  version: number
  number: string
  state: string
  is_open: boolean
  stands: boolean
  opened_on: string
  closed_on: string | null
  owner: string | null
  seq: number
  next_clock: string | null
  next_due: string | null
  next_paused: boolean
  next_alone: boolean
  doc: Record<string, unknown>
  sealed: string | null
  title_sealed: string | null
}
export type EntryRow = {
  case_id: string
  programme: string
  seq: number
  state: string
  on_day: string
  first: boolean
  still: boolean
  until_day: string
  facts: Record<string, unknown>
}
export type ClockRow = {
  case_id: string
  programme: string
  clock: string
  nth: number
  started_on: string
  raw: string
  due: string
  stopped_on: string | null
  stopped: string | null
  paused: boolean
  acts: boolean
}
/** `day`, `state` and `facts`: what it stands by in the lists of what it names; empty where no list is of it. */
export type LinkRow = {
  case_id: string
  programme: string
  field: string
  target: string
  is_open: boolean
  day: string | null
  state: string | null
  facts: Record<string, unknown> | null
}
export type HoldRow = { case_id: string; programme: string; rule: string; key: string }
export type BookingRow = {
  case_id: string
  programme: string
  rule: string
  resource: string
  day: string
  from_time: string
  until_day: string
  to_time: string
  waiting: boolean
  /** Since when it waits; of no meaning, and empty, for who has it. */
  since: string | null
}
/** So much of an entry that the case has, or waits for. */
export type SittingRow = {
  case_id: string
  programme: string
  rule: string
  target: string
  part: string
  places: number
  waiting: boolean
  since: string
  /** What they wait by, where that is not their coming. */
  rank: number | null
}
/** An identity or business number of the case, as a keyed token. */
export type NumberRow = { case_id: string; programme: string; token: string; opened_on: string }
/** What it is compared by, one set of facts for each of its wishes; none once it can no longer be had. */
export type ComparedRow = { case_id: string; programme: string; number: string; facts: readonly Facts[] | null }
export type Derived = {
  row: CaseRow
  entries: EntryRow[]
  clocks: ClockRow[]
  links: LinkRow[]
  holds: HoldRow[]
  bookings: BookingRow[]
  sittings: SittingRow[]
  words: string[]
  numbers: NumberRow[]
  listings: Listings
  payments: PaymentRow[]
  ledger: LedgerRow[]
  compared: ComparedRow[]
}

/** What the house as a whole wants of its cases, besides their own programme. */
export type Wanted = { keys: Keys; listed: ListedBy; compared: ReadonlyMap<string, Compared> }

export function derived(
  programme: Programme,
  one: Case,
  { keys, listed: lists, compared }: Wanted,
  bureau: string,
): Derived {
  const of = { case_id: one.id, programme: programme.id }
  const open = !stateEnds(programme.states[one.state])
  // What never was leaves nothing that is counted; the case itself is still found, listed and read.
  const counts = !stateVoid(programme.states[one.state])
  const marks = marksOf(programme, one, keys)
  return {
    row: caseRow(programme, one, keys, bureau, open),
    entries: (counts ? one.entries : []).map((entry, at) => ({
      ...of,
      seq: entry.seq,
      state: entry.state,
      on_day: entry.on,
      still: entry.still === true,
      facts: { ...entry.facts, ...marks },
      first: !entry.still && !one.entries.slice(0, at).some((before) => before.state === entry.state),
      until_day: one.entries[at + 1]?.on ?? 'infinity',
    })),
    clocks: (counts ? one.clocks : []).map((run) => ({
      ...of,
      clock: run.clock,
      nth: run.nth,
      started_on: run.startedOn,
      raw: run.raw,
      due: run.due,
      stopped_on: run.stoppedOn ?? null,
      stopped: run.stopped ?? null,
      paused: run.pauses.some((pause) => !pause.to),
      acts: programme.clocks[run.clock]?.act !== undefined,
    })),
    links: linksOf(programme, one.values).map((link) => ({
      ...of,
      ...link,
      is_open: open,
      ...placeIn(lists, programme, one, link.field),
    })),
    holds: holdsOf(programme, one, keys, open),
    bookings: bookingsOf(programme, one),
    sittings: sittingsOf(programme, one),
    words: wordsOf(programme, one, keys),
    numbers: numbersOf(programme, one, keys),
    listings: listingsOf(programme, one),
    payments: paymentsOf(programme, one),
    ledger: ledgerOf(programme, one),
    compared: comparedOfCase(programme, one, compared.get(programme.id)),
  }
}

/** A row for whatever could ever be had, so that its end is told as well. */
function comparedOfCase(programme: Programme, one: Case, of: Compared | undefined): ComparedRow[] {
  if (!of || !one.entries.some(({ state }) => of.states.includes(state))) return []
  const facts = comparedFacts(programme, one, of) ?? null
  return [{ case_id: one.id, programme: programme.id, number: one.number, facts }]
}

/** The link to the case that opened this one; it stands in no list. */
export const openedBy = (case_id: string, programme: string, target: string): LinkRow => ({
  case_id,
  programme,
  field: 'opened-by',
  target,
  is_open: true,
  day: null,
  state: null,
  facts: null,
})

function placeIn(lists: ListedBy, programme: Programme, one: Case, field: string) {
  const list = lists.get(`${programme.id}.${field}`)
  if (!list) return { day: null, state: null, facts: null }
  const day = list.day === undefined ? undefined : one.values[list.day]
  const facts = list.facts.flatMap((name) => {
    const [field, value] = [programme.fields[name], one.values[name]]
    if (!field || value === undefined || sealedField(programme, name)) return []
    return [[name, kindOf(field).counted?.(value) ?? value]]
  })
  return {
    day: typeof day === 'string' ? day : one.openedOn,
    state: one.state,
    facts: Object.fromEntries(facts) as Record<string, unknown>,
  }
}

/** As the database spells the id of a case. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function caseRow(programme: Programme, one: Case, keys: Keys, bureau: string, open: boolean): CaseRow {
  const { values, receipts, ...rest } = one
  const [hidden, receiptsInPlain] = parted(receipts, (name, receipt) => isOfSomebody(programme, name, receipt))
  const secret = {
    ...Object.fromEntries(Object.entries(values).filter(([name]) => sealedField(programme, name))),
    ...(Object.keys(hidden).length > 0 ? { [RECEIPTS]: hidden } : {}),
  }
  const plain = Object.fromEntries(Object.entries(values).filter(([name]) => !sealedField(programme, name)))
  // What a clock does by itself waits for nobody: it is shown only where nothing else is due.
  const alone = (clock: string) => programme.clocks[clock]?.act !== undefined
  const next = nextClock(one, (run) => !alone(run.clock))
  const title = titleOf(programme, values)
  return {
    id: one.id,
    programme: programme.id,
    version: one.version,
    number: one.number,
    state: one.state,
    is_open: open,
    stands: stateStands(programme.states[one.state]),
    opened_on: one.openedOn,
    closed_on: one.closedOn ?? null,
    owner: one.owner ?? null,
    seq: one.seq,
    next_clock: open ? (next?.clock ?? null) : null,
    next_due: open ? (next?.due ?? null) : null,
    next_paused: next?.pauses.some((pause) => !pause.to) ?? false,
    next_alone: open && next !== undefined && alone(next.clock),
    doc: { ...rest, values: plain, receipts: receiptsInPlain },
    sealed: Object.keys(secret).length > 0 ? hex(seal(keys.data, secret, `${bureau}/${one.id}/values`)) : null,
    title_sealed: title ? hex(seal(keys.data, title, `${bureau}/${one.id}/title`)) : null,
  }
}
const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`
export const sealedField = (programme: Programme, name: string): boolean => {
  const field = programme.fields[name]
  return field !== undefined && isSealed(field)
}

/** Where the sealed receipts stand among the sealed values: no field can be called so. */
export const RECEIPTS = '#receipts'
/** A receipt repeats what it was reckoned from, in its inputs and in its reasons. */
const isOfSomebody = (programme: Programme, name: string, receipt: Receipt): boolean =>
  sealedField(programme, name) || Object.keys(receipt.inputs).some((input) => sealedField(programme, input))
const parted = <V>(all: Record<string, V>, first: (name: string, value: V) => boolean) =>
  [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(all).filter(([name, value]) => first(name, value) === wanted)),
  ) as [Record<string, V>, Record<string, V>]

/**
 * Who counts once: a mark of their number that says nothing outside this programme's figures, and is none of those they are found by.
 * It is of whom the case now says; a name mended later was always that person.
 */
const marksOf = (programme: Programme, one: Case, keys: Keys): Record<string, string> =>
  Object.fromEntries(
    countedOnce(programme).flatMap((name) => {
      const number = numberIn(one.values[name])
      return number ? [[name, countedMark(keys, programme.id, number)]] : []
    }),
  )
const countedMark = (keys: Keys, programme: string, number: string): string =>
  `#${blind(keys.index, `counted in ${programme}`, number).subarray(0, 12).toString('base64url')}`

/** Rows as they are kept; what somebody typed may be anything. */
const rowsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

type Naming = { name: string; parts?: readonly string[] }
const naming = new WeakMap<Fields, readonly Naming[]>()

/** The fields that name an entry, or have rows of which a part does: asked for at every step. */
function namingIn(fields: Fields): readonly Naming[] {
  const found = naming.get(fields)
  if (found) return found
  const all = Object.entries(fields).flatMap(([name, field]): Naming[] => {
    if (field.kind === 'entry') return [{ name }]
    if (field.kind !== 'many') return []
    const parts = Object.entries(field.of).flatMap(([part, { kind }]) => (kind === 'entry' ? [part] : []))
    return parts.length > 0 ? [{ name, parts }] : []
  })
  naming.set(fields, all)
  return all
}

/** The entries that the case names, itself or in its rows: `lines.product`. Two rows that name the same one make one link. */
export function linksOf({ fields }: Programme, values: Record<string, unknown>): { field: string; target: string }[] {
  const found = namingIn(fields).flatMap(({ name, parts }) => {
    if (!parts) return [{ field: name, target: values[name] }]
    const rows = rowsIn(values[name])
    return parts.flatMap((part) =>
      [...new Set(rows.map((row) => row[part]))].map((target) => ({ field: `${name}.${part}`, target })),
    )
  })
  return found.flatMap(({ field, target }) =>
    typeof target === 'string' && UUID.test(target) ? [{ field, target }] : [],
  )
}

function holdsOf(programme: Programme, one: Case, keys: Keys, open: boolean): HoldRow[] {
  return Object.entries(programme.holds ?? {}).flatMap(([rule, hold]) => {
    const key = byKey(hold)
    const applies = hold.in === 'ever' || (hold.in === 'open' ? open : listed(hold.in).includes(one.state))
    const parts = (key ?? []).map((path) => textsAt(path, one.values).join('|'))
    if (!key || !applies || parts.some((part) => part === '')) return []
    return [
      {
        case_id: one.id,
        programme: programme.id,
        rule: `${programme.id}/${rule}`,
        key: hex(blind(keys.index, rule, parts.join('\0'))),
      },
    ]
  })
}

function bookingsOf(programme: Programme, one: Case): BookingRow[] {
  return Object.entries(programme.holds ?? {}).flatMap(([rule, hold]) => {
    const waiting = hold.waits?.in === one.state
    const span = has(hold, one.state) ? spanOf(hold, one.values) : undefined
    if (!span || span === 'empty' || !UUID.test(span.resource)) return []
    const { resource, day, from, untilDay, to } = span
    return [
      {
        case_id: one.id,
        programme: programme.id,
        rule,
        resource,
        day,
        from_time: from,
        until_day: untilDay,
        to_time: to,
        waiting,
        since: waiting ? sinceOf(one) : null,
      },
    ]
  })
}

/** When the case came to where it stands: the order of a queue. */
const sinceOf = (one: Case): string => one.entries.findLast((entry) => !entry.still)?.at ?? `${one.openedOn}T00:00:00Z`

function sittingsOf(programme: Programme, one: Case): SittingRow[] {
  return Object.entries(programme.holds ?? {}).flatMap(([rule, hold]) =>
    sittings(hold, one.state, one.values)
      .filter((sat) => UUID.test(sat.target) && sat.places > 0)
      .map((sat) => ({
        case_id: one.id,
        programme: programme.id,
        rule: `${programme.id}/${rule}`,
        ...sat,
        since: sinceOf(one),
        rank: sat.waiting && hold.waits?.by !== undefined ? Number(one.values[hold.waits.by] ?? null) : null,
      })),
  )
}

/** Whole numbers are found by exact token only, each through an ordered index, so that a number with a thousand cases costs no more. */
function numbersOf(programme: Programme, one: Case, keys: Keys): NumberRow[] {
  const found = Object.entries(programme.fields).flatMap(([name, field]) =>
    foundByNobody(field)
      ? []
      : [
          ...numbersIn(one.values[name]).map((number) => numberToken(keys, number)),
          ...phonesIn(field, one.values[name]).map((phone) => phoneToken(keys, phone)),
        ],
  )
  return [...new Set(found)].map((token) => ({
    case_id: one.id,
    programme: programme.id,
    token,
    opened_on: one.openedOn,
  }))
}

/** Two-character grams of what may stand in plain; keyed ones of names. */
function wordsOf(programme: Programme, one: Case, keys: Keys): string[] {
  const words = new Set<string>()
  for (const [name, field] of Object.entries(programme.fields)) {
    const value = one.values[name]
    if (value === undefined || foundByNobody(field)) continue
    const hidden = isSealed(field)
    for (const text of soughtBy(field, value))
      for (const gram of bigrams(wordKey(text))) words.add(hidden ? wordToken(keys, gram) : gram)
  }
  return [...words].toSorted().slice(0, 400)
}
/** Whoever is under seal is not found by their name or number, nor shown beside their other cases. */
const foundByNobody = (field: Field) => sensitivityOf(field) === 'sealed'
const tokens = new WeakMap<Buffer, Map<string, string>>()
const TOKENS = 20_000
/** The same grams come again and again; so many of the last ones are remembered under their key, in memory alone. */
export function wordToken({ index }: Keys, gram: string): string {
  const known = tokens.get(index) ?? new Map<string, string>()
  const before = known.get(gram)
  if (before) return before
  if (known.size >= TOKENS) known.clear()
  const token = `~${blind(index, 'word', gram).subarray(0, 9).toString('base64url')}`
  tokens.set(index, known.set(gram, token))
  return token
}
export const numberToken = (keys: Keys, number: string): string =>
  `#${blind(keys.index, 'number', number.toUpperCase()).subarray(0, 12).toString('base64url')}`
export const phoneToken = (keys: Keys, phone: string): string =>
  `#${blind(keys.index, 'phone', phone).subarray(0, 12).toString('base64url')}`
/** Telephones of people and firms, and of fields that are one: by the digits from the area code on. */
function phonesIn(field: Field, value: unknown): string[] {
  const text =
    field.kind === 'text' && field.shape === 'phone'
      ? value
      : typeof value === 'object' && value !== null && 'phone' in value
        ? value.phone
        : undefined
  const key = typeof text === 'string' ? phoneKey(text) : undefined
  return key ? [key] : []
}
export const numbersIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? ['idNumber', 'businessNumber'].flatMap((part) =>
        typeof (value as Record<string, unknown>)[part] === 'string'
          ? [String((value as Record<string, unknown>)[part])]
          : [],
      )
    : []
