// The guards at the door: what is wrong inside a programme or between two, told by the tests and again before the house opens.
import { readFileSync } from 'node:fs'
import { FIGURES } from '#bureau/figures.ts'
import { RIGHTS } from '#auth/rights.ts'
import { countedIn } from '#bureau/counted-in.ts'
import { COMPARED } from '#bureau/matching.ts'
import { topics } from '#bureau/topics.ts'
import { units } from '#bureau/units.ts'
import type { Programme } from '#engine'
import { type Bureau, faultsOfHouse } from '#engine/check/house/index.ts'
import { isProtected } from '#law/employment-service-act/protected-facts.ts'
import { sectionFor } from '#reports/outline.ts'
import { roll } from '#roll'

/** Ids of the systems in the catalogue, family by family. */
export const CATALOGUE: readonly string[] = readFileSync(new URL('catalogue.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

export const bureau: Bureau = {
  offices: RIGHTS.filter(({ role, may }) => role !== 'party' && may.includes('step')).map(({ role }) => role),
  catalogue: CATALOGUE,
  units,
  topics: Object.keys(topics),
  countedIn: Object.keys(countedIn),
  compared: COMPARED,
  isProtected,
  folderOf: (id) => roll.find(({ programme }) => programme.id === id)?.folder ?? id,
  figures: FIGURES,
  hasSection: (chapter, section) => sectionFor(chapter, section) !== undefined,
}

/** What no entry may publish a figure under, beside the figures of programmes. */
export const bureauFigureIds: readonly string[] = [...Object.keys(FIGURES.formulas), ...Object.keys(FIGURES.entered)]

/** Refuses, with every sentence, to open a house in which one programme names another wrongly. */
export function guardHouse(programmes: readonly Programme[]): void {
  const faults = faultsOfHouse(programmes, bureau)
  if (faults.length > 0)
    throw new Error(
      `業務定義互不相符，未開啟。The programmes do not fit each other; nothing was opened.\n${faults.join('\n')}`,
    )
}
