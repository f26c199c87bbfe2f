// Holds our figures against published ones: each cell equal or not, and what nobody counts yet.
import { countsNothing, type Programme } from '#engine'
import type { Figure } from './figures.ts'
import { type Known, knownFigures } from './known.ts'
import type { Span } from './measure-sql.ts'
import type { Series } from './series.ts'

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
    sentenceZh?: string
    measure: string
    value: number
    /** As it stands in the sentence: `51.6%` is no more exact than it is printed. */
    printed?: string
    derivable?: boolean
    dimensions?: Record<string, string>
    period: PublishedPeriod
  }[]
  /** What the document is known to print wrongly or twice over. */
  publishedInconsistencies?: { id: string; published: string }[]
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
/** A published value that the same document contradicts; `known` is the entry of its list of inconsistencies, where one quotes it. */
export type Inconsistent = Compared & { otherwise: number; known?: string }
export type Comparison = {
  document: string
  compared: Compared[]
  /** Printed with two values: ours equals one of them, and the other is named here and not forced. */
  inconsistent: Inconsistent[]
  notCounted: { where: string; measure: string }[]
  equal: number
  different: number
}

const NOT_DIMENSIONS = new Set(['measure', 'value', 'unit', 'rank', 'mention', 'basis'])

/**
 * The span over which a published figure is counted: its own where it lies inside the document's or wholly before it, up to its day where
 * it is a stock, since ever where it is a running total. What reaches beyond the document is counted as far as the document could know.
 */
export function spanOf({ periodStart, periodEnd }: Published['document'], period: PublishedPeriod): Span {
  const { start, end = periodEnd, asOf } = period
  if (asOf) return { from: periodStart, to: asOf }
  const to = end < periodEnd ? end : periodEnd
  if (start === null || start === undefined) return { from: '0001-01-01', to }
  const own = (start >= periodStart && end <= periodEnd) || (start <= end && end < periodStart)
  return own ? { from: start, to: end } : { from: periodStart, to: periodEnd }
}

type Held = {
  where: string
  measure: string
  dimensions: Record<string, string>
  published: number
  span: Span
  /** With how many decimals it is printed, where it is with any. */
  decimals?: number
}

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
      .flatMap(({ id, period, measure, value, dimensions, printed }) => {
        const decimals = /\.(\d+)/.exec(printed ?? '')?.[1]?.length
        return hold(id, period, { ...dimensions, measure, value }).map((one) => ({
          ...one,
          ...(decimals ? { decimals } : {}),
        }))
      }),
  ]
}

/** A mean of earlier years is printed under their span, and belongs to the document's own. */
function wanted(dataset: Published, known: ReadonlyMap<string, Known>): Held[] {
  const { periodStart, periodEnd } = dataset.document
  return heldBy(dataset).map((one) => {
    const found = known.get(one.measure)
    return found && 'formula' in found && found.formula.mean
      ? { ...one, span: { from: periodStart, to: periodEnd } }
      : one
  })
}

export const spanKey = ({ from, to }: Span): string => `${from}..${to}`

/** Half up, as everything that is printed. */
const rounded = (value: number, decimals: number): number =>
  Number((Math.round(Number(`${value}e${decimals}`)) / 10 ** decimals).toFixed(decimals))

function held(
  dataset: Published,
  known: ReadonlyMap<string, Known>,
  counted: ReadonlyMap<string, readonly Figure[]>,
): Comparison {
  const index = new Map(
    [...counted].flatMap(([span, figures]) =>
      figures.map((one) => [span + keyOf(one.measure, one.dimensions), one.value]),
    ),
  )
  const compared: (Compared & { span: Span })[] = []
  const notCounted: Comparison['notCounted'] = []
  for (const { where, measure, dimensions, published, span, decimals } of wanted(dataset, known)) {
    const found = known.get(measure)
    if (!found) notCounted.push({ where, measure })
    if (!found || 'entered' in found) continue
    const computed =
      index.get(spanKey(span) + keyOf(measure, dimensions)) ??
      ('measure' in found && countsNothing(found.measure) ? 0 : null)
    const equal =
      computed === published ||
      (computed !== null && decimals !== undefined && rounded(computed, decimals) === published)
    compared.push({ where, measure, dimensions, published, computed, equal, span })
  }
  const inconsistent = contradicted(dataset, compared)
  const rest = compared.filter(
    (one) => !inconsistent.some(({ where, published }) => where === one.where && published === one.published),
  )
  const equal = rest.filter((one) => one.equal).length
  return {
    document: dataset.document.code,
    compared: rest,
    inconsistent,
    notCounted,
    equal,
    different: rest.length - equal,
  }
}

/** Differences that are the document's own: it prints the same cell, over the same span, with our value elsewhere. */
function contradicted(dataset: Published, compared: readonly (Compared & { span: Span })[]): Inconsistent[] {
  const cell = (one: Compared & { span: Span }) => spanKey(one.span) + keyOf(one.measure, one.dimensions)
  const borne = new Map(compared.filter((one) => one.equal).map((one) => [cell(one), one.published]))
  return compared.flatMap((one) => {
    const otherwise = one.equal ? undefined : borne.get(cell(one))
    if (otherwise === undefined) return []
    const sentence = dataset.figures.find(({ id }) => id === one.where)?.sentenceZh
    const known = dataset.publishedInconsistencies?.find(({ published }) => sentence?.includes(published))?.id
    return [{ ...one, otherwise, ...(known ? { known } : {}) }]
  })
}

/** Counts what a dataset needs and holds it against what was published. */
export async function compareWith(
  dataset: Published,
  programmes: readonly Programme[],
  figuresIn: (span: Span) => Promise<Figure[]>,
  series: readonly Series[] = [],
): Promise<Comparison> {
  const known = knownFigures(programmes, undefined, series)
  const spans = new Map(wanted(dataset, known).map(({ span }) => [spanKey(span), span]))
  const counted = new Map<string, Figure[]>()
  for (const [key, span] of spans) counted.set(key, await figuresIn(span))
  return held(dataset, known, counted)
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
