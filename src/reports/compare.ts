// Holds our figures against published ones: each cell equal or not, and what nobody counts yet.
import type { Programme } from '#engine'
import type { Figure } from './figures.ts'
import type { Span } from './measure-sql.ts'

export type Published = {
  document: { code: string; periodStart: string; periodEnd: string }
  tables: {
    id: string
    derivable?: boolean
    period: PublishedPeriod
    notDerivableCells?: string[]
    tidy?: ({ measure: string; value: number | null } & Record<string, unknown>)[]
  }[]
  figures: {
    id: string
    measure: string
    value: number
    derivable?: boolean
    dimensions?: Record<string, string>
    period: PublishedPeriod
  }[]
}
export type PublishedPeriod = { start?: string | null; end?: string; asOf?: string }
export type Compared = {
  where: string
  measure: string
  dimensions: Record<string, string>
  published: number
  computed: number | null
  equal: boolean
}
export type Comparison = {
  document: string
  compared: Compared[]
  notCounted: { where: string; measure: string }[]
  equal: number
  different: number
}

const NOT_DIMENSIONS = new Set(['measure', 'value', 'unit', 'rank', 'mention'])

/**
 * The span over which a published figure is counted: its own where it lies inside the document's, up to its day where it is a
 * stock, since ever where it is a running total. What reaches beyond the document is counted as far as the document could know.
 */
export function spanOf({ periodStart, periodEnd }: Published['document'], period: PublishedPeriod): Span {
  const { start, end = periodEnd, asOf } = period
  if (asOf) return { from: periodStart, to: asOf }
  const to = end < periodEnd ? end : periodEnd
  if (start === null || start === undefined) return { from: '0001-01-01', to }
  return start >= periodStart && end <= periodEnd ? { from: start, to: end } : { from: periodStart, to: periodEnd }
}

type Held = { where: string; measure: string; dimensions: Record<string, string>; published: number; span: Span }

/** Every derivable value a dataset prints, with the span to count it over. */
export function heldBy({ document, tables, figures }: Published): Held[] {
  const hold = (
    where: string,
    period: PublishedPeriod,
    row: { measure: string; value: number | null } & Record<string, unknown>,
  ) =>
    typeof row.value === 'number'
      ? [
          {
            where,
            measure: row.measure,
            dimensions: dimensionsOf(row),
            published: row.value,
            span: spanOf(document, period),
          },
        ]
      : []
  return [
    ...tables
      .filter((table) => table.derivable !== false)
      .flatMap((table) => (table.tidy ?? []).flatMap((row) => hold(table.id, table.period, row))),
    ...figures
      .filter((figure) => figure.derivable)
      .flatMap(({ id, period, measure, value, dimensions }) => hold(id, period, { ...dimensions, measure, value })),
  ]
}

export const spanKey = ({ from, to }: Span): string => `${from}..${to}`

function held(
  dataset: Published,
  programmes: readonly Programme[],
  counted: ReadonlyMap<string, readonly Figure[]>,
): Comparison {
  const measures = new Map(programmes.flatMap((programme) => Object.entries(programme.measures)))
  const index = new Map(
    [...counted].flatMap(([span, figures]) =>
      figures.map((one) => [span + keyOf(one.measure, one.dimensions), one.value]),
    ),
  )
  const compared: Compared[] = []
  const notCounted: Comparison['notCounted'] = []
  for (const { where, measure, dimensions, published, span } of heldBy(dataset)) {
    const found = measures.get(measure)
    if (!found) notCounted.push({ where, measure })
    if (!found || found.entered) continue
    const computed =
      index.get(spanKey(span) + keyOf(measure, dimensions)) ?? (found.count || found.sum || found.stock ? 0 : null)
    compared.push({ where, measure, dimensions, published, computed, equal: computed === published })
  }
  const equal = compared.filter((one) => one.equal).length
  return { document: dataset.document.code, compared, notCounted, equal, different: compared.length - equal }
}

/** Counts what a dataset needs and holds it against what was published. */
export async function compareWith(
  dataset: Published,
  programmes: readonly Programme[],
  figuresIn: (span: Span) => Promise<Figure[]>,
): Promise<Comparison> {
  const spans = new Map(heldBy(dataset).map(({ span }) => [spanKey(span), span]))
  const counted = new Map<string, Figure[]>()
  for (const [key, span] of spans) counted.set(key, await figuresIn(span))
  return held(dataset, programmes, counted)
}

const keyOf = (measure: string, dimensions: Record<string, string>) =>
  JSON.stringify([measure, Object.entries(dimensions).toSorted()])
/** A row's dimensions; the whole of one is left out. */
export function dimensionsOf(row: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).filter(
      (entry): entry is [string, string] =>
        !NOT_DIMENSIONS.has(entry[0]) && typeof entry[1] === 'string' && entry[1] !== 'total' && entry[1] !== 'all',
    ),
  )
}
