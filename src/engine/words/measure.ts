// A word: what a report counts.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

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
  F = Fields,
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

export type AnyMeasure = Loose<Measure>
