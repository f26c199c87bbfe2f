// A report beside its earlier years: counted where the cases are here, published where only a document remembers, never both in one cell.
import { added, type Period, type Programme, type Text, UNKNOWN, yearBefore } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { type Figure, figureKey, figuresOf } from './figures.ts'
import { historiesOf, type PublishedTable } from './history.ts'
import type { Span } from './measure-sql.ts'
import { inTables } from './report.ts'
import { nameOf, remembering } from './same.ts'
import type { DrawnTable } from './tables.ts'
import { nothing } from './sentences.ts'

export const MOST_YEARS = 5
export type Source = { kind: 'counted' } | { kind: 'published'; document: string }
export type ComparedPeriod = { period: Period; source: Source }
export type ComparedLine = {
  label: Text
  total: boolean
  scaled: boolean
  /** One for each period, the report's own first; undefined where the published table has no such cell. */
  figures: (Figure | undefined)[]
  /** Against the nearest earlier period that is known, where both have a value. */
  difference: number | null
}
export type ComparedTable = {
  table: string
  /** The report's own first, then the earlier ones of which something is known. */
  periods: ComparedPeriod[]
  /** Earlier periods with neither cases nor published figures here. */
  unknown: Period[]
  lines: ComparedLine[]
}

/** The same period of the years before, the nearest first. */
export function yearsBefore(span: Span, years: number): Period[] {
  const found: Period[] = []
  for (let one: Span = span; found.length < Math.min(years, MOST_YEARS);) found.push((one = yearBefore(one)) as Period)
  return found
}

export async function comparisonsOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  own: Period,
  years: number,
  tables: readonly DrawnTable[],
): Promise<Map<string, ComparedTable>> {
  const periods = yearsBefore(own, years)
  const used = programmes.filter((one) => tables.some((table) => table.programme === one.id))
  const ids = tables.map((one) => one.id)
  const [counts, published, ...rest] = await Promise.all([
    programmesWithCases(db, session, used, periods),
    historiesOf(db, session, ids, periods),
    ...periods.map((one) => figuresOf(db, session, used, one, { measures: used.flatMap(inTables), among: programmes })),
  ])
  const mark = [own, [...rest, ...tables, ...used].map(nameOf), (counts ?? []).map((one) => [...one]), published]
  return again(JSON.stringify(mark), () => compared(own, periods, used, tables, counts ?? [], published ?? [], rest))
}
const again = remembering<Map<string, ComparedTable>>(20)

function compared(
  own: Period,
  periods: readonly Period[],
  used: readonly Programme[],
  tables: readonly DrawnTable[],
  counts: readonly ReadonlySet<string>[],
  published: readonly (readonly PublishedTable[])[],
  rest: readonly (readonly Figure[])[],
): Map<string, ComparedTable> {
  const indexed = rest.map(
    (figures) => new Map(figures.map((one) => [one.programme + figureKey(one.measure, one.dimensions), one])),
  )
  return new Map(
    tables.flatMap((table, at) => {
      const programme = used.find((one) => one.id === table.programme)
      if (!programme) return []
      const columns = periods.flatMap((period, nth) => {
        const history = published[at]?.find((one) => one.from === period.from && one.to === period.to)
        if (counts[nth]?.has(programme.id))
          return {
            period,
            source: { kind: 'counted' as const },
            at: (like: Figure) =>
              indexed[nth]?.get(programme.id + figureKey(like.measure, like.dimensions)) ??
              nothing(programme, like.measure, like.dimensions),
          }
        return history
          ? {
              period,
              source: { kind: 'published' as const, document: history.document },
              at: (like: Figure) => remembered(history, like),
            }
          : []
      })
      const [nearest] = columns
      const lines = linesOf(table).map(({ figure, ...line }): ComparedLine => ({
        ...line,
        figures: [figure, ...columns.map((one) => one.at(figure))],
        difference: difference(figure.value, nearest?.at(figure)?.value),
      }))
      const known = columns.map(({ period, source }): ComparedPeriod => ({ period, source }))
      return [
        [
          table.id,
          {
            table: table.id,
            periods: [{ period: own, source: { kind: 'counted' } }, ...known],
            unknown: periods.filter((one) => !columns.some((column) => column.period === one)),
            lines,
          } satisfies ComparedTable,
        ] as const,
      ]
    }),
  )
}

/** What a table says in one line each: its columns where it has a single row, otherwise the total of each row. */
function linesOf(table: DrawnTable): { label: Text; total: boolean; scaled: boolean; figure: Figure }[] {
  const [only] = table.rows
  if (table.rows.length === 1 && only)
    return only.cells.flatMap((cell, at) => {
      const column = table.columns[at]
      return column
        ? [
            {
              label: column.label,
              total: column.whole === true,
              scaled: cell.scaled === true,
              figure: cell.figure,
            },
          ]
        : []
    })
  return table.rows
    .filter((row) => row.code !== UNKNOWN)
    .flatMap((row) => {
      const cell =
        row.cells[
          Math.max(
            0,
            table.columns.findIndex((column) => column.whole),
          )
        ]
      return cell ? [{ label: row.label, total: row.total, scaled: cell.scaled === true, figure: cell.figure }] : []
    })
}

function remembered(history: PublishedTable, like: Figure): Figure | undefined {
  const found = history.tidy.find(
    (one) => figureKey(one.measure, one.dimensions) === figureKey(like.measure, like.dimensions),
  )
  return found && { ...like, value: found.value, cases: [] }
}

const difference = (now: number | null | undefined, then: number | null | undefined): number | null =>
  typeof now === 'number' && typeof then === 'number' ? added([now, -then]) : null

/** For each period, the programmes that have cases of it: only of them can we count. */
function programmesWithCases(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  periods: readonly Span[],
): Promise<Set<string>[]> {
  const states = programmes.flatMap(({ id, states }) => Object.keys(states).map((state) => ({ programme: id, state })))
  return withSession(db, session, async (tx) => {
    const found: Set<string>[] = []
    for (const { from, to } of periods) {
      const { rows } = await sql<{ programme: string }>`select distinct s.programme
        from jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as s(programme text, state text) cross join lateral (
          select from entries e where e.bureau = ${session.bureau} and e.programme = s.programme and e.state = s.state
            and e.on_day between ${from} and ${to} limit 1) one`.execute(tx)
      found.push(new Set(rows.map((one) => one.programme)))
    }
    return found
  })
}
