// What a report counts. A measure is a filter over entries into states, so it always opens to its cases.
import type { Condition } from '../condition.ts'
import type { Citation } from '../citation.ts'
import type { Text } from '../text.ts'

/** Units are never the same thing: 件, 人, 人次, 家, 場次, 元 … (the published figures name them). */
export type Unit =
  | 'cases'
  | 'persons'
  | 'person-times'
  | 'establishments'
  | 'establishment-times'
  | 'sessions'
  | 'meetings'
  | 'unions'
  | 'TWD'
  | 'percent'
  | 'days'
  | 'hours'
  | 'openings'
  | 'places'
  | 'classes'
  | 'items'
  | 'households'
  | 'ping'

/**
 * How a case is split. By the value of a field, or by how far it had come at the end of the period.
 * Both are read as they stood at the end of the period: what happens later does not change an old figure,
 * while a correction (which says what was always true) does, and the report names it.
 */
export type Dimension<F = Record<string, unknown>, S extends string = string> =
  | { name: Text; field: keyof F & string }
  | {
      name: Text
      reached: { readonly [value: string]: S | readonly S[] }
      otherwise: string
      labels: { readonly [value: string]: Text }
    }

/** A field's value in a breakdown while nobody has given it yet, e.g. the method of a case not assigned. */
export const UNKNOWN = 'unknown'

type Common<D extends string> = {
  name: Text
  unit: Unit
  /** One sentence a reader can check the figure against. */
  means?: Text
  source?: Citation
  /** The breakdowns the measure is published in; every margin of each follows by itself. */
  by?: readonly (readonly D[])[]
}

/**
 * `count` is the number of cases whose FIRST entry into any of the states falls in the period: an application
 * returned for papers and sent again is received once. `every: true` counts each entry (hearings, visits, instalments), and
 * adds, splits and asks by that entry's own facts; without it a case is read as it stands at the end of the period.
 * What stands in a void state is in none of them.
 */
export type Measure<
  F = Record<string, unknown>,
  S extends string = string,
  M extends string = string,
  C extends string = string,
  D extends string = string,
> = Common<D> &
  (
    | { count: S | readonly S[]; where?: Condition<F>; every?: true }
    | { sum: keyof F & string; at: S | readonly S[]; where?: Condition<F>; every?: true }
    /** Of those that say the number, rounded half up once to so many decimals. */
    | { mean: keyof F & string; at: S | readonly S[]; where?: Condition<F>; every?: true; decimals: number }
    | { distinct: keyof F & string; at: S | readonly S[]; where?: Condition<F> }
    /** How many cases stand in the states on the last day of the period, or what a field of theirs then adds up to. */
    | { stock: S | readonly S[]; sum?: keyof F & string; where?: Condition<F> }
    | { stock: S | readonly S[]; mean: keyof F & string; where?: Condition<F>; decimals: number }
    | { ratio: readonly [M, M]; decimals: number }
    | { shareOf: M; over: { readonly [K in D]?: readonly string[] }; decimals: number }
    | { daysFrom: S; daysTo: S | readonly S[]; take: 'median' }
    | { onTime: C; decimals: number }
    | { entered: Text }
  )

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

/**
 * A line of a report. Its `{places}` are figures: the name of a measure, or a cell named beside it; `{period}` and `{end}`
 * are the period's own words. A number typed between them would be a claim nobody can open, so the checker refuses it.
 * @example { chapter: 'relations', section: '三（二）', says: t('{period}受理 {mediation-cases} 件，成立 {settled} 件。', …),
 *            cells: { settled: ['mediation-cases', { outcome: 'settled' }] } }
 */
export type Sentence<M extends string = string, D extends string = string> = {
  chapter: string
  section: string
  says: Text
  cells?: { readonly [place: string]: readonly [measure: M, cell: { readonly [K in D]?: string }] }
}
