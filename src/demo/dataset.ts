// A dataset of published figures: what the demonstration plays towards and `compare` measures against.
import { readFileSync } from 'node:fs'
import type { Wanted } from '#engine'

type Tidy = { measure: string; value: number; unit: string } & Record<string, string | number>
export type Dataset = {
  document: { code: string; title: { zh: string; en: string }; periodStart: string; periodEnd: string }
  tables: {
    id: string
    derivable?: boolean
    period: { start: string | null; end: string }
    tidy?: Tidy[]
    notDerivableCells?: string[]
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

const NOT_DIMENSIONS = new Set(['measure', 'value', 'unit', 'rank', 'mention'])
const WHOLE = new Set(['total', 'all'])

export const readDataset = (path: string | URL): Dataset => JSON.parse(readFileSync(path, 'utf8')) as Dataset

/** The figures of the demonstration bureau, kept beside this file, with the code of the document they come from. */
export const ownDatasets = (): Dataset[] =>
  ['KH109H1', 'KH114H1'].map((code) => readDataset(new URL(`./figures/${code}.json`, import.meta.url)))

/** What a dataset wants counted for its own period: table cells and figures of the text, totals left out. */
export function wantedOf(dataset: Dataset): Wanted[] {
  const { periodStart, periodEnd } = dataset.document
  const cells = dataset.tables
    .filter(
      (table) => table.derivable !== false && table.period.start === periodStart && table.period.end === periodEnd,
    )
    .flatMap((table) =>
      (table.tidy ?? []).map((row) => ({ measure: row.measure, value: row.value, dimensions: dimensionsOf(row) })),
    )
  const texts = dataset.figures
    .filter((figure) => figure.derivable && figure.period.start === periodStart && figure.period.end === periodEnd)
    .map((figure) => ({
      measure: figure.measure,
      value: figure.value,
      dimensions: dimensionsOf(figure.dimensions ?? {}),
    }))
  const seen = new Set<string>()
  return [...cells, ...texts].filter((one) => {
    const key = JSON.stringify([one.measure, Object.entries(one.dimensions).toSorted()])
    return typeof one.value === 'number' && !seen.has(key) && seen.add(key)
  })
}

function dimensionsOf(row: Record<string, string | number>): Record<string, string> {
  const entries = Object.entries(row).filter(
    ([name, value]) => !NOT_DIMENSIONS.has(name) && typeof value === 'string' && !WHOLE.has(value),
  )
  return Object.fromEntries(entries) as Record<string, string>
}
