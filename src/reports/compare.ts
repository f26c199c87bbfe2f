// Holds our figures against published ones: each cell equal or not, and what nobody counts yet.
import type { Programme } from '#engine'
import type { Figure } from './figures.ts'

export type Published = {
  document: { code: string; periodStart: string; periodEnd: string }
  tables: {
    id: string
    derivable?: boolean
    period: { start: string | null; end: string }
    notDerivableCells?: string[]
    tidy?: ({ measure: string; value: number } & Record<string, unknown>)[]
  }[]
  figures: {
    id: string
    measure: string
    value: number
    derivable?: boolean
    dimensions?: Record<string, string>
    period: { start?: string | null; end?: string; asOf?: string }
  }[]
}
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

export function compare(dataset: Published, programmes: readonly Programme[], figures: readonly Figure[]): Comparison {
  const measures = new Map(programmes.flatMap((programme) => Object.entries(programme.measures)))
  const index = new Map(figures.map((one) => [keyOf(one.measure, one.dimensions), one.value]))
  const compared: Compared[] = []
  const notCounted: Comparison['notCounted'] = []
  const hold = (where: string, measure: string, raw: Record<string, unknown>, published: number) => {
    const dimensions = dimensionsOf(raw)
    const found = measures.get(measure)
    if (!found) return void notCounted.push({ where, measure })
    if (found.entered) return undefined
    const computed = index.get(keyOf(measure, dimensions)) ?? (found.count || found.sum || found.every ? 0 : null)
    compared.push({ where, measure, dimensions, published, computed, equal: computed === published })
  }
  for (const table of dataset.tables) {
    if (
      table.derivable === false ||
      table.period.start !== dataset.document.periodStart ||
      table.period.end !== dataset.document.periodEnd
    )
      continue
    for (const row of table.tidy ?? []) hold(table.id, row.measure, row, row.value)
  }
  for (const figure of dataset.figures) {
    if (
      !figure.derivable ||
      figure.period.start !== dataset.document.periodStart ||
      figure.period.end !== dataset.document.periodEnd
    )
      continue
    hold(figure.id, figure.measure, figure.dimensions ?? {}, figure.value)
  }
  const equal = compared.filter((one) => one.equal).length
  return { document: dataset.document.code, compared, notCounted, equal, different: compared.length - equal }
}

const keyOf = (measure: string, dimensions: Record<string, string>) =>
  JSON.stringify([measure, Object.entries(dimensions).toSorted()])
function dimensionsOf(row: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).filter(
      (entry): entry is [string, string] =>
        !NOT_DIMENSIONS.has(entry[0]) && typeof entry[1] === 'string' && entry[1] !== 'total' && entry[1] !== 'all',
    ),
  )
}
