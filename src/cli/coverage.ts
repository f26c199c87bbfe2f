// Which systems of the catalogue are covered: by a programme, by a room of the house, or by a series that the desk has opened.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COVERS as CALCULATORS } from '#features/calculators/covers.ts'
import { COVERS, type Series } from '#reports/index.ts'
import { roll } from '#roll'

export type Covering = { id: string; by: string; kind: string; stories: number }

/** Ids of the catalogue, from the headings of its chapters: `### id | 中文 | English`. */
export const catalogueIds = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d\d-.*\.md$/.test(name))
    .toSorted()
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/^### ([a-z0-9-]+) \|/gm)].map((found) => found[1] ?? ''),
    )

/** Stories of a room are its tests, counted where they stand; a room without them covers nothing. */
function storiesIn(tests: string): number {
  const path = new URL(`../../${tests}`, import.meta.url)
  return existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(/^ *test\(/gm)].length : 0
}

/** What running series cover; how such a one goes is told by the stories of its register. */
export const coveredBySeries = (series: readonly Series[]): Covering[] =>
  series
    .filter(({ running }) => running)
    .flatMap(({ covers, code, register }) => {
      const stories = roll.find(({ programme }) => programme.id === register)?.stories ?? {}
      return covers.map((id) => ({ id, by: code, kind: 'series', stories: Object.keys(stories).length }))
    })

/** What a definition covers is not counted again as a series. */
export function coverage(ids: readonly string[], series: readonly Covering[]) {
  const covered = roll.flatMap(({ programme, stories }) =>
    programme.covers.map((id) => ({ id, by: programme.id, kind: 'programme', stories: Object.keys(stories).length })),
  )
  const house = [...COVERS, ...CALCULATORS]
    .map(({ id, by, tests }) => ({ id, by, kind: 'house', stories: storiesIn(tests) }))
    .filter((one) => one.stories > 0)
  const definitions = [...covered, ...house]
  const desk = series.filter((one) => !definitions.some(({ id }) => id === one.id))
  const all = [...definitions, ...new Map(desk.map((one) => [one.id, one])).values()].filter((one) =>
    ids.includes(one.id),
  )
  return {
    covered: all,
    missing: ids.filter((id) => !all.some((one) => one.id === id)),
    unknown: [...covered, ...series].filter((one) => !ids.includes(one.id)).map((one) => one.id),
  }
}
