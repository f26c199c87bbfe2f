// The rows a case leaves in lists open to everyone: its facts while it stands, and only number, days and the reason once it is gone.
import { bigrams, type Case, type Change, type Programme, type Published, wordFields, wordKey } from '#engine'
import type { AnyPublication } from '#engine'
import { wordsIn } from './words-in.ts'

export type PublishedRow = {
  list: string
  case_id: string
  programme: string
  number: string
  stands: boolean
  on_day: string | null
  until_day: string
  key: string | null
  heading_key: string | null
  facts: Record<string, unknown> | null
  words: string[]
  entered_on: string
  changed_at: string
  gone_on: string | null
}
export type PublishedBy = {
  list: string
  case_id: string
  programme: string
  number: string
  field: string
  value: string
  on_day: string
}
export type PublishedChange = {
  list: string
  case_id: string
  programme: string
  number: string
  nth: number
  at: string
  on_day: string
  what: Change['what']
  fields: string[]
  why: string | null
}
export type Listings = { rows: PublishedRow[]; by: PublishedBy[]; log: PublishedChange[] }

/** Entries stand under each of their words as they do under the values of what a list is filtered by; words are of no field. */
export const underWord = (word: string): [field: string, value: string] => ['', word.slice(0, LONGEST)]
/** An index takes no longer entries, and longer words are told apart by the entry itself. */
const LONGEST = 60

export function listingsOf(programme: Programme, one: Case): Listings {
  const all: Listings = { rows: [], by: [], log: [] }
  for (const list of Object.values(programme.publishes ?? {})) {
    const published = one.published?.[list.path]
    if (!published || published.log.length === 0) continue
    const of = { list: list.path, case_id: one.id, programme: programme.id, number: one.number }
    const row = rowOf(programme, list, published)
    all.rows.push({ ...of, ...row })
    all.log.push(...published.log.map((change, nth) => ({ ...of, nth, ...lineOf(published, change) })))
    const on_day = published.facts?.[list.on]
    if (typeof on_day !== 'string') continue
    const by = [...(list.by ?? []), ...(list.under ?? [])].flatMap((field) =>
      valuesIn(published.facts?.[field]).map((value): [string, string] => [field, value.slice(0, LONGEST)]),
    )
    const words = new Map(row.words.map(underWord).map((way) => [way[1], way]))
    for (const [field, value] of [...by, ...words.values()]) all.by.push({ ...of, field, value, on_day })
  }
  return all
}

function rowOf(programme: Programme, list: AnyPublication, { facts, log }: Published) {
  const last = log.at(-1) as Change
  const entered = log.findLast((change) => change.what === 'entered') ?? last
  const days = { entered_on: entered.on, changed_at: last.at }
  if (!facts)
    return {
      ...days,
      stands: false,
      on_day: null,
      until_day: 'infinity',
      key: null,
      heading_key: null,
      facts: null,
      words: [],
      gone_on: last.on,
    }
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return {
    ...days,
    stands: true,
    on_day: text(facts[list.on]) ?? null,
    until_day: (list.until && text(facts[list.until])) ?? 'infinity',
    key: list.of ? keyOf(facts[list.of]) : null,
    heading_key: wordFields(list.heading)
      .map((name) => wordKey(wordsIn(programme.fields[name], facts[name])))
      .join(' '),
    facts,
    words: gramsOf(programme, facts),
    gone_on: null,
  }
}

/** Of an entry that is gone the log keeps that it was there and why it left, and nothing that was said on the way. */
function lineOf(published: Published, { at, on, what, fields = [], why }: Change) {
  const tells = published.facts !== undefined || what === 'removed'
  return { at, on_day: on, what, fields: tells ? fields : [], why: tells ? (why ?? null) : null }
}

/** What entries of the same organisation or topic share: the business number where there is one. */
export function keyOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  const { businessNumber, name } = value as Record<string, unknown>
  return typeof businessNumber === 'string' ? businessNumber : typeof name === 'string' ? name : null
}

const valuesIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

function gramsOf(programme: Programme, facts: Record<string, unknown>): string[] {
  const words = new Set<string>()
  for (const [name, value] of Object.entries(facts))
    for (const gram of bigrams(wordKey(wordsIn(programme.fields[name], value)))) words.add(gram)
  return [...words].slice(0, 6_000).toSorted()
}
