// The house checked as one: every name that one programme gives wrongly of another, or of the bureau, in a sentence.
import type { Programme } from '../../words/index.ts'
import { entriesNamed } from './entries.ts'
import { figuresOfEntries } from './entry-figures.ts'
import { formulasNamed } from './formulas.ts'
import { following } from './following.ts'
import { listsOf, onOneDay } from './lists.ts'
import { Names } from './names.ts'
import { type Bureau, toldToBureau, unitsFit } from './office.ts'
import { begunInCircles, idleSteps, usedOnce } from './once.ts'
import { suggestsOf } from './suggests.ts'

export type { Bureau } from './office.ts'

/**
 * Everything wrong between programmes, each as file, word and mend; an empty list lets the house open.
 * What is wrong inside one programme is told by `faults`.
 */
export function faultsOfHouse(programmes: readonly Programme[], bureau: Bureau): string[] {
  const names = new Names(programmes, bureau.folderOf)
  usedOnce(names, programmes)
  for (const programme of programmes)
    // Running cases still follow the earlier versions.
    for (const one of [programme, ...(programme.earlier ?? [])]) {
      entriesNamed(names, one)
      following(names, one)
      listsOf(names, one)
      suggestsOf(names, one, bureau, programmes)
    }
  onOneDay(names, programmes)
  idleSteps(names, programmes)
  begunInCircles(names, programmes)
  formulasNamed(names, programmes, bureau.figures)
  for (const programme of programmes) {
    toldToBureau(names, programme, bureau)
    figuresOfEntries(names, programme, bureau)
  }
  return [...unitsFit(bureau), ...new Set(names.faults)]
}
