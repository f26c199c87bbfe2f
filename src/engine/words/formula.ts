// A word: what is reckoned from other figures, counted or told, of whatever programme.
import type { Citation } from '../citation.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'
import type { Counted } from './measure.ts'

/**
 * Figures are named by their ids: measures, formulas and entered figures of any programme or of the bureau; the house check knows them
 * all. `part` over `of` is in percent (`times: 1000` per thousand). `share` is a cell's part of the cells `among` which it stands. `mean`
 * is that of the same span of so many years before, known only where each of those years is. `change` is by how much a
 * figure lies above another, or in percent of it; by `direction` it is also told without its sign.
 * @example { part: 'violation-reports-inspected', of: 'violation-reports', decimals: 1 }
 */
export type Formula<D extends string = string> = {
  name: Text
  unit: Counted
  /** Rounded half up once to so many. */
  decimals: number
  means?: Text
  source?: Citation
  /** The breakdowns it is reckoned in; whatever it is reckoned from has to be split so, too. */
  by?: readonly (readonly D[])[]
} & (
  | { part: string; of: string; times?: number }
  | { share: string; among: { readonly [K in D]?: readonly string[] } }
  | { mean: string; years: number }
  | { change: string; against: string; inPercent?: true }
)

export type AnyFormula = Loose<Formula>
