// Figures: every measure of the programmes for a period, with every margin, each openable to its cases.
import { askedBy, countsNothing, decimalsOf, type Programme } from '#engine'
import { type Session, sql, withSession } from '#store'
import { asJson, type Db } from '#store/db.ts'
import { type Count, type CountedRow, figuresFrom, statementOf } from './counted.ts'
import { COUNTING, countedNow, LOOKING } from './counting.ts'
import { toldIn, type ToldOver } from './entered.ts'
import { keep, type Kept, keptAs, keptRows, readsWhole, visibleNow } from './kept.ts'
import { type Known, knownFigures, OF_BUREAU } from './known.ts'
import type { Span } from './measure-sql.ts'
import { cellKey, type Figure } from './figure.ts'
import { Reckoning } from './reckoning.ts'
import { nameOf, remembering } from './same.ts'
import { inLines, type Series, seriesIn } from './series.ts'
import { type Wanted, wayOf, wholesIn } from './wholes.ts'

export * from './figure.ts'
export type Asked = {
  measures?: readonly string[]
  cases?: boolean
  /** All programmes, where figures of some are asked for and a formula may name others. */
  among?: readonly Programme[]
  /** Also what the bureau reckons and is told itself; of those named in `measures` always. */
  bureau?: true
}

/** Each is counted once, and again when something moved that it looks at; the cases behind are always those of now. */
export async function figuresOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  span: Span,
  asked: Asked = {},
): Promise<Figure[]> {
  const seen = await withSession(
    db,
    session,
    async (tx) => {
      const among = await amongWhat(tx, session.bureau, programmes, asked)
      const needs = neededFor(tx, session.bureau, among, span)
      const counts = session.reach === 'system' && !asked.cases ? needs.counts : []
      const rows = await keptRows(tx, session.bureau, counts)
      const missing = counts.filter(({ key }) => !rows.has(key))
      return missing.length === 0
        ? { figures: await reckonedIn(tx, session.bureau, { among, needs, span, rows }) }
        : { among, needs, rows, missing }
    },
    COUNTING,
  )
  if (seen.figures) return seen.figures
  const { among, needs, missing } = seen
  const rows = new Map([...seen.rows, ...(await countedNow(db, session, missing))])
  return withSession(db, session, (tx) => reckonedIn(tx, session.bureau, { among, needs, span, rows }))
}

type Among = {
  programmes: readonly Programme[]
  begun: ReadonlySet<string>
  series: readonly Series[]
  known: ReadonlyMap<string, Known>
  wanted: readonly Known[]
  cases: boolean
}
async function amongWhat(tx: Tx, bureau: string, programmes: readonly Programme[], asked: Asked): Promise<Among> {
  const { measures, cases = false, among = programmes } = asked
  const ids = new Set(programmes.map((one) => one.id))
  if (asked.bureau || measures) ids.add(OF_BUREAU)
  const begun = await begunOf(tx, bureau, among)
  const series = await seriesIn(tx, bureau, among, begun)
  const known = knownFigures(among, undefined, series)
  const named = new Set(measures)
  const wanted = [...known.values()].filter(({ id, programme }) => ids.has(programme) && (!measures || named.has(id)))
  return { programmes, begun, series, known, wanted, cases }
}

const made = new WeakMap<readonly CountedRow[], Figure[]>()
/** Of the same rows the same figures. */
function sameFigures(count: Count, rows: readonly CountedRow[]): Figure[] {
  const figures = made.get(rows) ?? figuresFrom(count, rows)
  made.set(rows, figures)
  return figures
}

/** What figures are made of: what is counted, what is told, and of which programmes something has to be there to say that nothing was. */
type Needs = { counts: Kept[]; told: ToldOver[]; there: InSpan[] }
type InSpan = { of: Programme; over: Span }

/** Themselves, or as what they are reckoned from, each once. */
function neededFor(tx: Tx, bureau: string, { begun, known, wanted }: Among, span: Span): Needs {
  const needs: Needs = { counts: [], told: [], there: [] }
  const seen = new Set<string>()
  const need = (id: string, over: Span, asking: Span) => {
    const one = known.get(id)
    if (one && 'measure' in one && over !== asking && begun.has(one.of.id)) needs.there.push({ of: one.of, over })
    if (!one || seen.has(keyOf(id, over))) return
    seen.add(keyOf(id, over))
    if ('formula' in one) for (const { figure, span: its } of askedBy(one.formula, over)) need(figure, its, over)
    else if ('cells' in one) for (const { measure } of one.cells) need(measure, over, over)
    else if ('entered' in one) needs.told.push({ one, span: over })
    else if (begun.has(one.of.id)) needs.counts.push(keptAs(tx, bureau, { of: one.of, id, span: over }))
  }
  for (const { id } of wanted) need(id, span, span)
  return needs
}

/** @param made of: `rows`, what is counted already, by its key; the rest is counted here */
async function reckonedIn(
  tx: Tx,
  bureau: string,
  { among, needs, span, rows }: { among: Among; needs: Needs; span: Span; rows: ReadonlyMap<string, CountedRow[]> },
): Promise<Figure[]> {
  const { programmes, begun, series, known, wanted, cases } = among
  const told = await toldIn(tx, bureau, needs.told)
  const said = new Map(needs.told.map(({ one, span: over }, nth) => [keyOf(one.id, over), told[nth] ?? []]))
  const there = await anythingIn(tx, bureau, needs.there)
  const found: Reckoning = new Reckoning(
    known,
    async (one, over) => {
      if ('cells' in one) return cellsOf(one, (measure) => found.figures(measure, over))
      if (!('measure' in one)) return said.get(keyOf(one.id, over)) ?? []
      if (!begun.has(one.of.id)) return noneOf(one.of, one.id)
      const count = { of: one.of, id: one.id, span: over }
      const there = cases ? undefined : rows.get(keptAs(tx, bureau, count).key)
      return there ? sameFigures(count, there) : countedIn(tx, bureau, count, cases)
    },
    (one, over) => Promise.resolve(there.has(keyOf(one.id, over))),
  )
  const reckon = async () => {
    const figures: Figure[] = []
    for (const { id } of wanted) figures.push(...(await found.figures(id, span)))
    return Object.freeze(inLines(figures, series, programmes, span)) as Figure[]
  }
  const from = needs.counts.map(({ key }) => rows.get(key))
  if (cases || from.some((one) => one === undefined)) return reckon()
  // All that the figures depend on: whatever else is asked of the same again has the same figures.
  const mark = [
    [bureau, span.from, span.to, ...wanted.map(({ id }) => id)],
    programmes.map(nameOf),
    from.map((one) => one && nameOf(one)),
    [...begun],
    [...there],
    [series, told],
  ]
  return remembered(JSON.stringify(mark), reckon)
}
const remembered = remembering<Promise<Figure[]>>(20)

/** Over which span, and which figures of it by their ids. */
export type Over = { span: Span; ids: readonly string[] }

/** The figures of these split by nothing, those of each span in their order; what can be is counted in one statement. */
export function wholesOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  asked: readonly Over[],
): Promise<Figure[][]> {
  return withSession(
    db,
    session,
    async (tx) => {
      const begun = await begunOf(tx, session.bureau, programmes)
      const defined = knownFigures(programmes)
      const all = asked.every(({ ids }) => ids.every((id) => defined.has(id)))
      const known = all
        ? defined
        : knownFigures(programmes, undefined, await seriesIn(tx, session.bureau, programmes, begun))
      const wanted = wantedBy(known, asked).filter(({ of }) => begun.has(of.id))
      const { values, counted: anew, visible } = await wholesKept(tx, session.bureau, wanted)
      const counted = new Map(wanted.map((one, nth) => [keyOf(one.id, one.span), values[nth] ?? null]))
      const split = new Reckoning(known, (one, over) => of(tx, session.bureau, one, over), NOTHING)
      const found: Reckoning = new Reckoning(
        known,
        async (one, over) => {
          if ('cells' in one) return cellsOf(one, (measure) => split.figures(measure, over))
          if (!('measure' in one)) return of(tx, session.bureau, one, over)
          const nothing = noneOf(one.of, one.id)
          if (!begun.has(one.of.id)) return nothing
          const value = counted.get(keyOf(one.id, over))
          return value === undefined ? split.figures(one.id, over) : nothing.map((figure) => ({ ...figure, value }))
        },
        async (one, over) => begun.has(one.id) && (await anythingIn(tx, session.bureau, [{ of: one, over }])).size > 0,
      )
      const figures: Figure[][] = []
      for (const { span, ids } of asked) {
        const mine: Figure[] = []
        for (const id of ids) mine.push(...(await found.figures(id, span)).filter(splitByNothing))
        figures.push(mine)
      }
      // Last of all, since whoever counts the same waits for it.
      const mine = anew.filter(({ of }) => readsWhole(session, of))
      await keep(tx, session.bureau, visible, mine)
      return figures
    },
    LOOKING,
  )
}

/** What is kept of them, and the rest counted in one statement. */
async function wholesKept(tx: Tx, bureau: string, wanted: readonly Wanted[]) {
  const all = wanted.map((one) => keptAs(tx, bureau, one, 'whole'))
  const rows = await keptRows(tx, bureau, all)
  const missing = wanted.filter((_, nth) => !rows.has(all[nth]?.key ?? ''))
  const visible = missing.length > 0 ? await visibleNow(tx) : ''
  const found = await wholesIn(tx, bureau, missing)
  const counted = missing.map((one, nth) => ({
    ...keptAs(tx, bureau, one, 'whole'),
    rows: [{ value: found[nth] ?? null }] as CountedRow[],
  }))
  const now = new Map([...rows, ...counted.map(({ key, rows: its }) => [key, its] as const)])
  const values = all.map(({ key }) => (now.get(key) as { value: number | null }[] | undefined)?.[0]?.value ?? null)
  return { values, counted, visible }
}

const keyOf = (id: string, { from, to }: Span) => `${id} ${from} ${to}`
const NOTHING = () => Promise.resolve(false)
const splitByNothing = ({ dimensions }: Figure) => Object.keys(dimensions).length === 0

/** The measures that are asked for, or that what is asked for is reckoned from, each once. */
function wantedBy(known: ReadonlyMap<string, Known>, asked: readonly Over[]): Wanted[] {
  const found = new Map<string, Wanted>()
  const seen = new Set<string>()
  const want = (id: string, span: Span) => {
    const one = known.get(id)
    if (!one || seen.has(keyOf(id, span))) return
    seen.add(keyOf(id, span))
    if ('formula' in one) for (const { figure, span: over } of askedBy(one.formula, span)) want(figure, over)
    else if ('measure' in one && wayOf(one.measure))
      found.set(keyOf(id, span), { of: one.of, id, measure: one.measure, span })
  }
  for (const { span, ids } of asked) for (const id of ids) want(id, span)
  return [...found.values()]
}

/** Those of which anything ever happened: one question instead of one for each measure of what nobody has used yet. */
async function begunOf(tx: Tx, bureau: string, programmes: readonly Programme[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${programmes.map(({ id }) => id)}::text[]) p (id)
    where (select true from entries e where e.bureau = ${bureau} and e.programme = p.id limit 1)`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** What is said of a measure where nothing happened: none, or no quotient. */
function noneOf(programme: Programme, name: string): Figure[] {
  const measure = programme.measures[name]
  if (!measure) return []
  const decimals = decimalsOf(programme, measure)
  return [
    {
      programme: programme.id,
      measure: name,
      dimensions: {},
      value: !measure.onTime && countsNothing(measure) ? 0 : null,
      unit: measure.unit,
      ...(decimals === undefined ? {} : { decimals }),
      cases: [],
    },
  ]
}

/** What their carriers count of series, under the id they publish it by: each part, and the whole that the parts add up to. */
async function cellsOf(
  one: Extract<Known, { cells: unknown }>,
  counted: (measure: string) => Promise<Figure[]>,
): Promise<Figure[]> {
  const none = countsNothing(one.counted) ? 0 : null
  const nothing = { programme: one.programme, unit: one.unit, value: none, cases: [] }
  const made = await Promise.all(
    one.cells.map(async ({ measure, dimensions, as, name }): Promise<Figure> => {
      const mine = (await counted(measure)).find((each) => cellKey(each.dimensions) === cellKey(dimensions))
      const { names: _, line: __, ...figure }: Figure = mine ?? { ...nothing, measure, dimensions }
      const names = Object.fromEntries(Object.keys(as).map((split) => [split, name]))
      return { ...figure, measure: one.id, dimensions: as, ...(Object.keys(as).length > 0 ? { names } : {}) }
    }),
  )
  const parts = made.filter(({ dimensions }) => Object.keys(dimensions).length > 0)
  if (parts.length < made.length || none === null) return made
  const value = parts.reduce((sum, part) => sum + (part.value ?? 0), 0)
  return [...parts, { ...nothing, measure: one.id, dimensions: {}, value, cases: parts.flatMap((part) => part.cases) }]
}

/** Counted or told; what is reckoned is made of these. */
async function of(tx: Tx, bureau: string, one: Known, span: Span): Promise<Figure[]> {
  if ('measure' in one) return countedIn(tx, bureau, { of: one.of, id: one.id, span }, false)
  return 'entered' in one ? ((await toldIn(tx, bureau, [{ one, span }]))[0] ?? []) : []
}

const countedIn = async (tx: Tx, bureau: string, count: Count, withCases: boolean): Promise<Figure[]> =>
  figuresFrom(count, (await statementOf(bureau, count, withCases).execute(tx)).rows)

/** Of which programmes there are cases of that time: only then is nothing counted known to be nothing. */
async function anythingIn(tx: Tx, bureau: string, asked: readonly InSpan[]): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set()
  const wanted = asked.map(({ of, over }, nth) => ({
    nth,
    programme: of.id,
    states: Object.keys(of.states),
    from_day: over.from,
    to_day: over.to,
  }))
  const { rows } = await sql<{ nth: number }>`
    select a.nth from jsonb_to_recordset(${asJson(wanted)}) a (nth int, programme text, states text[], from_day date, to_day date)
    where (select true from unnest(a.states) s (state) cross join lateral (
      select from entries e where e.bureau = ${bureau} and e.programme = a.programme and e.state = s.state
        and e.on_day between a.from_day and a.to_day limit 1) one limit 1)`.execute(tx)
  return new Set(rows.flatMap(({ nth }) => asked.slice(nth, nth + 1).map(({ of, over }) => keyOf(of.id, over))))
}

type Tx = Parameters<Parameters<typeof withSession>[2]>[0]

/** The rows of the cases behind a figure, for the door it is. */
export function casesBehind(
  db: Db,
  session: Session,
  ids: readonly string[],
  page = 0,
  size = 50,
): Promise<{ id: string; number: string; programme: string; state: string; openedOn: string }[]> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<{ id: string; number: string; programme: string; state: string; opened_on: string }>`
      select id, number, programme, state, opened_on from cases where bureau = ${session.bureau} and id = any (${[...ids]}::uuid[]) order by number offset ${page * size} limit ${size}`.execute(
      tx,
    )
    return rows.map(({ opened_on, ...row }) => ({ ...row, openedOn: opened_on }))
  })
}

export function numbersOf(db: Db, session: Session, ids: readonly string[]): Promise<Map<string, string>> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<{
      id: string
      number: string
    }>`select id, number from cases where bureau = ${session.bureau} and id = any (${[...ids]}::uuid[])`.execute(tx)
    return new Map(rows.map((row) => [row.id, row.number]))
  })
}
