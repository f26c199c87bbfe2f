// Figures: every measure of the programmes for a period, with every margin, each openable to its cases.
import { added, type AnyMeasure, countsNothing, decimalsOf, percent, type Programme } from '#engine'
import { PATIENT, type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { dimensionsOf, measureSql, onTimeSql, type Row, type Span } from './measure-sql.ts'

export type Figure = {
  programme: string
  measure: string
  dimensions: Record<string, string>
  /** By the dimensions that are register entries: what the register calls them. */
  names?: Record<string, string>
  /** Null where there is nothing to divide by, or nobody has entered it. */
  value: number | null
  unit: string
  /** It is printed with so many, where its programme says so. */
  decimals?: number
  /** Ids of the cases behind it, when asked for. */
  cases: string[]
}
export type Asked = { measures?: readonly string[]; cases?: boolean }

/**
 * Grouping a half-year of a large bureau in memory: with the usual four megabytes it would be sorted on disk. And since the planner
 * takes the rows that the policies let through for few, it has to be encouraged to let several workers fetch them.
 */
const COUNTING = { ...PATIENT, work_mem: '64MB', parallel_setup_cost: '100' }

export function figuresOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  span: Span,
  asked: Asked = {},
): Promise<Figure[]> {
  const count = async (tx: Tx) => {
    const figures: Figure[] = []
    for (const programme of programmes) {
      const wanted = Object.keys(programme.measures).filter((name) => !asked.measures || asked.measures.includes(name))
      const base = new Map<string, Figure[]>()
      for (const name of needed(programme, wanted))
        base.set(name, await counted(tx, session.bureau, programme, name, span, asked.cases ?? false))
      for (const name of wanted) figures.push(...(base.get(name) ?? quotients(programme, name, base)))
    }
    return figures
  }
  return withSession(db, session, count, COUNTING)
}

/** The measures that have to be counted for these, ratios and shares replaced by what they divide. */
function needed(programme: Programme, names: readonly string[]): string[] {
  const all = names.flatMap((name) => {
    const measure = programme.measures[name]
    if (measure?.ratio) return needed(programme, measure.ratio)
    return measure?.shareOf ? needed(programme, [measure.shareOf]) : [name]
  })
  return [...new Set(all)]
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
  if (measure.entered) return [figure({}, await enteredValue(tx, bureau, name, span), null)]
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
    found.set(keyOf(dimensions), Object.keys(names).length > 0 ? { ...one, names } : one)
  }
  // A cube over no row gives no grand total; nothing happened, and nothing is a figure too.
  if (!found.has(keyOf({}))) found.set(keyOf({}), figure({}, countsNothing(measure) ? 0 : null, null))
  return [...found.values()]
}
const keyOf = (dimensions: Record<string, string>) => JSON.stringify(Object.entries(dimensions).toSorted())
/** What tells one figure of a programme from another. */
export const figureKey = (measure: string, dimensions: Record<string, string>) =>
  JSON.stringify([measure, Object.entries(dimensions).toSorted()])
/** The figure of a measure that is split by nothing. */
export const whole = (figures: readonly Figure[], programme: string, measure: string): Figure | undefined =>
  figures.find(
    (one) => one.programme === programme && one.measure === measure && Object.keys(one.dimensions).length === 0,
  )

/** The latest value entered for exactly this period, or for the year it lies in. */
async function enteredValue(tx: Tx, bureau: string, measure: string, { from, to }: Span): Promise<number | null> {
  const {
    rows: [row],
  } = await sql<{ value: number }>`
    select value from entered_figures where bureau = ${bureau} and measure = ${measure} and from_day <= ${from} and to_day >= ${to}
    order by (to_day - from_day), id desc limit 1`.execute(tx)
  return row?.value ?? null
}

function quotients(programme: Programme, name: string, base: Map<string, Figure[]>): Figure[] {
  const measure = programme.measures[name]
  if (!measure) return []
  const get = (of: string, dimensions: Record<string, string>) =>
    (base.get(of) ?? []).find((one) => keyOf(one.dimensions) === keyOf(dimensions))
  const figure = (dimensions: Record<string, string>, part: Figure | undefined, whole: number): Figure => ({
    programme: programme.id,
    measure: name,
    dimensions,
    unit: measure.unit,
    cases: part?.cases ?? [],
    value: whole > 0 ? percent(part?.value ?? 0, whole, measure.decimals ?? 0) : null,
  })
  if (measure.ratio) return [figure({}, get(measure.ratio[0], {}), get(measure.ratio[1], {})?.value ?? 0)]
  return shares(measure, base, get, figure)
}

function shares(
  measure: AnyMeasure,
  base: Map<string, Figure[]>,
  get: (of: string, dimensions: Record<string, string>) => Figure | undefined,
  figure: (dimensions: Record<string, string>, part: Figure | undefined, whole: number) => Figure,
): Figure[] {
  const of = measure.shareOf ?? ''
  const [[over = '', values = []] = []] = Object.entries(measure.over ?? {})
  const allowed = new Set((measure.by ?? []).flat())
  const others = (base.get(of) ?? []).filter(
    (one) => !(over in one.dimensions) && Object.keys(one.dimensions).every((name) => allowed.has(name)),
  )
  return others.flatMap(({ dimensions }) => {
    const whole = added(values.map((value) => get(of, { ...dimensions, [over]: value })?.value ?? 0))
    return values.map((value) =>
      figure({ ...dimensions, [over]: value }, get(of, { ...dimensions, [over]: value }), whole),
    )
  })
}

/** Enters by hand what no case holds, such as a yearly budget. Added to, never edited: the latest counts. */
export const enterFigure = (
  db: Db,
  session: Session,
  entry: { measure: string; from: string; to: string; value: number; source: string },
  at: string,
): Promise<void> =>
  withSession(db, session, async (tx) => {
    await sql`insert into entered_figures (bureau, measure, from_day, to_day, value, source, entered_by, at)
      values (${session.bureau}, ${entry.measure}, ${entry.from}, ${entry.to}, ${entry.value}, ${entry.source}, ${session.actor.id}, ${at})`.execute(
      tx,
    )
  })

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
