// Every case folded again from its events, and every row that is worked out of it held against what stands in the tables.
import { apply, type Case, recalculated } from '#engine'
import { papersIn } from '../beside/attachments.ts'
import type { Closure } from '../context.ts'
import { type Derived, derived, openedBy } from '../fold/derived.ts'
import { recall } from '../chain/record.ts'
import type { EventRow } from './chains.ts'
import { type Erased, openedText } from './secrets.ts'
import { spelt } from './spelling.ts'
import { compare, type DerivedTable, TABLES } from './tables.ts'
import { type Asking, type Given, type Report, rowsOf } from './told.ts'

export type Calendars = {
  at(position: number): ReturnType<Given['calendarWith']>
  now: ReturnType<Given['calendarWith']>
  /** Up to which day entries of open lists whose time was over were taken out. */
  swept: string | undefined
}

/** The calendar as it was known at each event. */
export async function calendarsOf(client: Asking, bureau: string, { calendarWith }: Given): Promise<Calendars> {
  type Row = Omit<Closure, 'recordedAt' | 'districts'> & { at: string; districts: string[] | null; after: number }
  const rows = await rowsOf<Row>(
    client,
    'select day, districts, why, recorded_at as at, after_position as after from closures where bureau = $1 order by id',
    [bureau],
  )
  const closures = rows.map(({ day, districts, why, at, after }) => ({
    after,
    closure: { day, why, recordedAt: at, ...(districts ? { districts } : {}) },
  }))
  const known = new Map<number, Calendars['now']>()
  const [swept] = await rowsOf<{ day: string }>(client, 'select day from published_swept where bureau = $1', [bureau])
  return {
    at(position) {
      const before = closures.filter(({ after }) => after < position)
      const calendar = known.get(before.length) ?? calendarWith(before.map(({ closure }) => closure))
      known.set(before.length, calendar)
      return calendar
    },
    now: calendarWith(closures.map(({ closure }) => closure)),
    swept: swept?.day,
  }
}

/**
 * @param chains whole cases between two ids
 * @param unread those of them whose personal values cannot be read
 */
export async function checkFolds(
  client: Asking,
  bureau: string,
  between: readonly [string, string],
  { chains, unread, erased }: { chains: ReadonlyMap<string, readonly EventRow[]>; unread: Set<string>; erased: Erased },
  given: Given,
  calendars: Calendars,
  report: Report,
): Promise<void> {
  const folded: { derived: Derived; papers: unknown[] }[] = []
  // Of a case whose events cannot be read it is said already; what stands in its rows cannot be worked out.
  const quiet: Report = (where, says) => void (unread.has(where.slice(5, 41)) || report(where, says))
  const links = await rowsOf<{ case_id: string; target: string }>(
    client,
    `select case_id, target from links where bureau = $1 and case_id > $2 and case_id <= $3 and field = 'opened-by'`,
    [bureau, ...between],
  )
  const openers = new Map(links.map((link) => [link.case_id, link.target]))
  for (const [id, chain] of chains) {
    if (unread.has(id)) continue
    try {
      folded.push(refolded(bureau, id, chain, given, calendars, openers))
    } catch (error) {
      unread.add(id)
      report(
        `case ${id}`,
        `cannot be folded from its events: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
  const all = folded.map((one) => one.derived)
  const lists = await listingsNow(client, bureau, between, all, calendars.swept)
  const told: Record<keyof typeof TABLES, unknown[]> = {
    cases: all.map(({ row }) => row),
    entries: all.flatMap(({ entries }) => entries),
    clocks: all.flatMap(({ clocks }) => clocks),
    links: all.flatMap(({ links }) => links),
    holds: all.flatMap(({ holds }) => holds),
    bookings: all.flatMap(({ bookings }) => bookings),
    sittings: all.flatMap(({ sittings }) => sittings),
    search: all.map(({ row, words }) => ({ case_id: row.id, programme: row.programme, words })),
    numbers: all.flatMap(({ numbers }) => numbers),
    payments: all.flatMap(({ payments }) => payments),
    ledger_entries: all.flatMap(({ ledger }) => ledger),
    compared: all.flatMap(({ compared }) => compared),
    ...lists,
    // Its papers are erased with a case.
    blob_uses: folded.flatMap(({ derived: { row }, papers }) => (erased.whole(row.id) ? [] : papers)),
  }
  for (const [name, rows] of Object.entries(told))
    await compare(client, bureau, TABLES[name as keyof typeof TABLES] as DerivedTable, between, rows, quiet)
  await checkSealed(client, bureau, between, all, given, quiet)
}

function refolded(
  bureau: string,
  id: string,
  chain: readonly EventRow[],
  given: Given,
  calendars: Calendars,
  openers: ReadonlyMap<string, string>,
) {
  let one: Case | undefined
  const papers = new Map<string, unknown>()
  const body = (chain[0]?.body ?? {}) as { number?: string; openedBy?: string }
  for (const row of chain) {
    const event = recall(row, given.keys, bureau)
    one = apply(given.programme(row.programme, row.version), one, event, calendars.at(row.position), {
      id,
      number: body.number ?? '',
    })
    for (const { hash } of 'values' in event ? papersIn(event.values) : [])
      papers.set(hash, { case_id: id, programme: row.programme, hash })
  }
  if (!one) throw new Error('It has no event.')
  const programme = given.programme(one.programme, one.version)
  const after = derived(programme, { ...one, clocks: recalculated(programme, one, calendars.now) }, given, bureau)
  // Events from before the house marked them do not say who opened the case.
  const by = body.openedBy ?? (chain[0]?.tag ? undefined : openers.get(id))
  if (by) after.links.push(openedBy(id, one.programme, by))
  return { derived: after, papers: [...papers.values()] }
}

/** Entries whose time is over are taken out of their lists by the next sweep; one that was only just written may stand until then. */
async function listingsNow(
  client: Asking,
  bureau: string,
  [after, upto]: readonly [string, string],
  all: readonly Derived[],
  swept: string | undefined,
) {
  const lapsed = await rowsOf<{ name: string; until_day: string }>(
    client,
    `select case_id || '/' || list as name, until_day from published
     where bureau = $1 and case_id > $2 and case_id <= $3 and not stands and until_day < $4::date`,
    [bureau, after, upto, swept ?? '0001-01-01'],
  )
  const over = new Map(lapsed.map((one) => [one.name, one.until_day]))
  const isOver = (one: { case_id: string; list: string }) => over.has(`${one.case_id}/${one.list}`)
  return {
    published: all
      .flatMap(({ listings }) => listings.rows)
      .map((row) =>
        row.stands && isOver(row)
          ? {
              ...row,
              stands: false,
              on_day: null,
              key: null,
              heading_key: null,
              facts: null,
              words: [],
              gone_on: dayAfter(row.until_day),
            }
          : row,
      ),
    published_by: all.flatMap(({ listings }) => listings.by).filter((one) => !isOver(one)),
    published_log: all
      .flatMap(({ listings }) => listings.log)
      .map((line) => (isOver(line) ? { ...line, fields: [], why: null } : line)),
  }
}
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** What stands sealed in the row of a case differs each time it is sealed: it is opened and compared. */
async function checkSealed(
  client: Asking,
  bureau: string,
  [after, upto]: readonly [string, string],
  all: readonly Derived[],
  { keys }: Given,
  report: Report,
): Promise<void> {
  type Row = { id: string; sealed: Buffer | null; title_sealed: Buffer | null }
  const rows = await rowsOf<Row>(
    client,
    'select id, sealed, title_sealed from cases where bureau = $1 and id > $2 and id <= $3',
    [bureau, after, upto],
  )
  const kept = new Map(rows.map((row) => [row.id, row]))
  for (const { row } of all) {
    const theirs = kept.get(row.id)
    if (!theirs) continue
    for (const [column, bound] of [
      ['sealed', 'values'],
      ['title_sealed', 'title'],
    ] as const) {
      const mine = textOf(keys.data, fromHex(row[column]), `${bureau}/${row.id}/${bound}`)
      const stored = textOf(keys.data, theirs[column], `${bureau}/${row.id}/${bound}`)
      if (mine !== stored)
        report(
          `case ${row.id}, cases`,
          `is not what the events of the case say: its ${bound === 'title' ? 'sealed title' : 'sealed values'} ${stored === undefined ? 'do not open' : 'differ'}.`,
        )
    }
  }
}

const fromHex = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text.slice(2), 'hex'))
/** In one spelling; nothing where it does not open. */
function textOf(key: Buffer, sealed: Buffer | null, bound: string): string | undefined {
  if (!sealed) return ''
  const text = openedText(key, sealed, bound)
  if (text === undefined || !text.startsWith('{')) return text
  try {
    return spelt(JSON.parse(text))
  } catch {
    return text
  }
}
