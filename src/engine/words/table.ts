// A word: a published table.
import type { Text } from '../text.ts'

/**
 * A published table. Rows are a dimension, or the period itself; columns a second dimension with one or more measures, or a pair
 * of dimensions one under the other, or without any the measures themselves; totals follow from the margins. `before` are single
 * figures printed ahead of the rest, `after` further rows for other measures over the same columns.
 */
export type Table<M extends string = string, D extends string = string> = {
  title: Text
  chapter: string
  section?: string
  rows: D | 'period'
  columns?: D | readonly [D, D]
  /** Which values of the second dimension stand under which of the first; all under each when not said. */
  within?: { readonly [outer: string]: readonly string[] }
  /** Only the largest rows by the first measure, with their rank. */
  top?: number
  /** Totals stand ahead of what they add up. */
  totalsFirst?: true
  measures: readonly M[]
  shares?: M
  before?: readonly M[]
  after?: readonly M[]
  /** Printed in 萬元 although counted in NT$. */
  inTenThousands?: readonly M[]
  /** Columns printed only when they count something. */
  onlyIfCounted?: readonly string[]
  remarks?: readonly Text[]
}
