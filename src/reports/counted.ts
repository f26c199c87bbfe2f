// One measure over one span: the statement that counts it, and the figures that its rows are.
import { countsNothing, decimalsOf, percent, type Programme } from '#engine'
import { cellKey, type Figure } from './figure.ts'
import { dimensionsOf, measureSql, onTimeSql, type Row, type Span } from './measure-sql.ts'

export type Count = { of: Programme; id: string; span: Span }
/** As the database gives them, and as they are kept. */
export type CountedRow = Row | OnTime
type OnTime = { met: number; all: number; cases: string[] | null }

export function statementOf(bureau: string, { of, id, span }: Count, withCases: boolean) {
  const clock = of.measures[id]?.onTime
  return clock ? onTimeSql(bureau, of.id, clock, span, withCases) : measureSql(bureau, of, id, span, withCases)
}

export function figuresFrom({ of: programme, id }: Count, rows: readonly CountedRow[]): Figure[] {
  const measure = programme.measures[id]
  if (!measure) return []
  const decimals = decimalsOf(programme, measure)
  const decimal = decimals === undefined ? {} : { decimals }
  const figure = (dimensions: Record<string, string>, value: number | null, cases: string[] | null): Figure => ({
    programme: programme.id,
    measure: id,
    dimensions,
    value,
    unit: measure.unit,
    ...decimal,
    cases: cases ?? [],
  })
  if (measure.onTime) {
    const [row] = rows as readonly OnTime[]
    const share = row && row.all > 0 ? percent(row.met, row.all, measure.decimals ?? 0) : null
    return [figure({}, share, row?.cases ?? null)]
  }
  const found = new Map<string, Figure>()
  const all = dimensionsOf(measure)
  const said = (row: Row, column: 'd' | 't'): Record<string, string> =>
    Object.fromEntries(
      all.flatMap((dimension, at) => {
        const value = row[`${column}${at}`]
        return typeof value === 'string' ? [[dimension, value]] : []
      }),
    )
  for (const row of rows as readonly Row[]) {
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
