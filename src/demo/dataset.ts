// A dataset of published figures: what the demonstration plays towards and `compare` measures against.
import { readFileSync } from 'node:fs'
import { published } from '#bureau/folders.ts'
import type { Wanted } from './seeding.ts'
import { heldBy, type Published, spanKey } from '#reports/index.ts'

export type Dataset = Published & { document: Published['document'] & { title: { zh: string; en: string } } }

export const readDataset = (path: string | URL): Dataset => JSON.parse(readFileSync(path, 'utf8')) as Dataset

/** The figures of the demonstration bureau, kept with the bureau, with the code of the document they come from. */
export const ownDatasets = (): Dataset[] =>
  ['KH109H1', 'KH114H1'].map((code) => readDataset(new URL(`${code}.json`, published)))

/** What a dataset wants counted: table cells and figures of the text, totals left out. */
export function wantedOf(dataset: Dataset): Wanted[] {
  const own = spanKey({ from: dataset.document.periodStart, to: dataset.document.periodEnd })
  const seen = new Set<string>()
  return heldBy(dataset).flatMap(({ measure, dimensions, published: value, span }) => {
    const key = JSON.stringify([measure, Object.entries(dimensions).toSorted(), span])
    if (seen.has(key)) return []
    seen.add(key)
    return [{ measure, dimensions, value, ...(spanKey(span) === own ? {} : span) }]
  })
}
