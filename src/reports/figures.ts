// Figures: every measure of the programmes for a period, with every margin, each openable to its cases.
import { askedBy, countsNothing, decimalsOf, percent, type Programme } from '#engine'
import { PATIENT, type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { toldOf } from './entered.ts'
import { type Known, knownFigures, OF_BUREAU } from './known.ts'
import { dimensionsOf, measureSql, onTimeSql, type Row, type Span } from './measure-sql.ts'
import { cellKey, type Figure } from './figure.ts'
import { Reckoning } from './reckoning.ts'
import { inLines, seriesIn } from './series.ts'
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

/**
 * Grouping a half-year of a large bureau in memory: with the usual four megabytes it would be sorted on disk. And since the planner
 * takes the rows that the policies let through for few, it has to be encouraged to let several workers fetch them.
 */
const COUNTING = { ...PATIENT, work_mem: '64MB', parallel_setup_cost: '100' }
/** Hundreds of short looks in one statement seem dear to the planner, who would compile it for longer than it runs. */
const LOOKING = { ...COUNTING, jit: 'off' }

export function figuresOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  span: Span,
  asked: Asked = {},
): Promise<Figure[]> {
  const { measures, cases = false, among = programmes, bureau } = asked
  const ids = new Set(programmes.map((one) => one.id))
  if (bureau || measures) ids.add(OF_BUREAU)
  return withSession(
    db,
    session,
    async (tx) => {
      const begun = await begunOf(tx, session.bureau, among)
      const series = await seriesIn(tx, session.bureau, among, begun)
      const known = knownFigures(among, undefined, series)
      const wanted = [...known.values()].filter(
        ({ id, programme }) => ids.has(programme) && (!measures || measures.includes(id)),
      )
      const found: Reckoning = new Reckoning(
        known,
        (one, over) =>
          'cells' in one
            ? cellsOf(one, (measure) => found.figures(measure, over))
            : 'measure' in one && !begun.has(one.of.id)
              ? Promise.resolve(noneOf(one.of, one.id))
              : of(tx, session.bureau, one, over, cases),
        async (one, over) => begun.has(one.id) && anythingIn(tx, session.bureau, one, over),
      )
      const figures: Figure[] = []
      for (const { id } of wanted) figures.push(...(await found.figures(id, span)))
      return inLines(figures, series, programmes, span)
    },
    COUNTING,
  )
}

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
      const values = await wholesIn(tx, session.bureau, wanted)
      const counted = new Map(wanted.map((one, nth) => [keyOf(one.id, one.span), values[nth] ?? null]))
      const split = new Reckoning(known, (one, over) => of(tx, session.bureau, one, over, false), NOTHING)
      const found: Reckoning = new Reckoning(
        known,
        async (one, over) => {
          if ('cells' in one) return cellsOf(one, (measure) => split.figures(measure, over))
          if (!('measure' in one)) return of(tx, session.bureau, one, over, false)
          const nothing = noneOf(one.of, one.id)
          if (!begun.has(one.of.id)) return nothing
          const value = counted.get(keyOf(one.id, over))
          return value === undefined ? split.figures(one.id, over) : nothing.map((figure) => ({ ...figure, value }))
        },
        async (one, over) => begun.has(one.id) && anythingIn(tx, session.bureau, one, over),
      )
      const figures: Figure[][] = []
      for (const { span, ids } of asked) {
        const mine: Figure[] = []
        for (const id of ids) mine.push(...(await found.figures(id, span)).filter(splitByNothing))
        figures.push(mine)
      }
      return figures
    },
    LOOKING,
  )
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
async function of(tx: Tx, bureau: string, one: Known, span: Span, withCases: boolean): Promise<Figure[]> {
  if ('measure' in one) return counted(tx, bureau, one.of, one.id, span, withCases)
  return 'entered' in one ? toldOf(tx, bureau, one, span) : []
}

/** Whether the programme has cases of that time: only then is nothing counted known to be nothing. */
async function anythingIn(tx: Tx, bureau: string, of: Programme, { from, to }: Span): Promise<boolean> {
  const states = Object.keys(of.states)
  const { rows } = await sql`select from unnest(${states}::text[]) as s(state) cross join lateral (
    select from entries e where e.bureau = ${bureau} and e.programme = ${of.id} and e.state = s.state
      and e.on_day between ${from} and ${to} limit 1) one limit 1`.execute(tx)
  return rows.length > 0
}

type Tx = Parameters<Parameters<typeof withSession>[2]>[0]

async function counted(
  tx: Tx,
  bureau: string,
  programme: Programme,
  name: string,
  span: Span,
  withCases: boolean,
): Promise<Figure[]> {
  const measure = programme.measures[name]
  if (!measure) return []
  const decimals = decimalsOf(programme, measure)
  const decimal = decimals === undefined ? {} : { decimals }
  const figure = (dimensions: Record<string, string>, value: number | null, cases: string[] | null): Figure => ({
    programme: programme.id,
    measure: name,
    dimensions,
    value,
    unit: measure.unit,
    ...decimal,
    cases: cases ?? [],
  })
  if (measure.onTime) {
    const {
      rows: [row],
    } = await onTimeSql(bureau, programme.id, measure.onTime, span, withCases).execute(tx)
    return [
      figure({}, row && row.all > 0 ? percent(row.met, row.all, measure.decimals ?? 0) : null, row?.cases ?? null),
    ]
  }
  const found = new Map<string, Figure>()
  const { rows } = await measureSql(bureau, programme, name, span, withCases).execute(tx)
  const all = dimensionsOf(measure)
  const said = (row: Row, column: 'd' | 't'): Record<string, string> =>
    Object.fromEntries(
      all.flatMap((dimension, at) => {
        const value = row[`${column}${at}`]
        return typeof value === 'string' ? [[dimension, value]] : []
      }),
    )
  for (const row of rows) {
    const dimensions = said(row, 'd')
    const split = Object.keys(dimensions)
    // Beside each other in one statement, but not asked for together.
    if (split.length > 0 && !measure.by?.some((by) => split.every((one) => by.includes(one)))) continue
    const names = said(row, 't')
    const one = figure(dimensions, row.value, row.cases)
    found.set(cellKey(dimensions), Object.keys(names).length > 0 ? { ...one, names } : one)
  }
  // A cube over no row gives no grand total; nothing happened, and nothing is a figure too.
  if (!found.has(cellKey({}))) found.set(cellKey({}), figure({}, countsNothing(measure) ? 0 : null, null))
  return [...found.values()]
}
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
