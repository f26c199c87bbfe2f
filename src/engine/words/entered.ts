// A word: a figure that a person tells, since no case holds it.
import type { Citation } from '../citation.ts'
import type { Text } from '../text.ts'
import type { AnyFormula } from './formula.ts'
import type { Counted } from './measure.ts'

/**
 * Told at the desk for a period, with its source, and confirmed by a second person; until then it is not known. Printed as told and
 * never added to what is counted.
 */
export type Entered = {
  name: Text
  unit: Counted
  decimals?: number
  means?: Text
  source?: Citation
  /** Who tells it, or where it comes from. */
  from: Text
  /** Told in parts besides the whole: one value of each of these. */
  by?: { readonly [dimension: string]: { name: Text; values: { readonly [value: string]: Text } } }
}

/** What a bureau reckons and is told itself, beside its programmes. */
export type BureauFigures = {
  formulas: { readonly [id: string]: AnyFormula }
  entered: { readonly [id: string]: Entered }
}
