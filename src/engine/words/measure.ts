// A word: what a report counts.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * What a figure is of: 件, 人, 人次, 家, 場次, 元 … are never the same thing. The bureau adds those its report prints by `declare module`
 * (`bureau/<name>/counted-in.ts`).
 */
export interface CountedIn {}
export type Counted = keyof CountedIn

/** A part of rows: `lines.amount`. */
type OfRows = `${string}.${string}`
type Of<F> = { where?: Condition<F>; since?: 'beginning' }
type Standing<S> = { stock: S | readonly S[] } | { stood: S | readonly S[] }

type Common<D extends string> = {
  name: Text
  unit: Counted
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
 * `since: 'beginning'` counts what came there on any day up to the end of the period. `stock` asks who stands in the states on the
 * last day, `stood` who stood in them on some day of the period, if only for a part of it.
 * What it adds up, or a breakdown, may lie in rows (`lines.amount`): then each row is counted by itself.
 * `distinct` counts what a field says once; where it holds a person or an organisation, each by the number they gave (kept keyed, as
 * the case now says it), and each case by itself that says none. What stands in a void state is in none of them.
 */
export type Measure<
  F = Fields,
  S extends string = string,
  C extends string = string,
  D extends string = string,
> = Common<D> &
  (
    | ({ count: S | readonly S[]; every?: true } & Of<F>)
    | ({ sum: (keyof F & string) | OfRows; at: S | readonly S[]; every?: true } & Of<F>)
    /** Of those that say the number, rounded half up once to so many decimals. */
    | ({ mean: keyof F & string; at: S | readonly S[]; every?: true; decimals: number } & Of<F>)
    | ({ distinct: keyof F & string; at: S | readonly S[] } & Of<F>)
    /** How many cases stand there, what a field of theirs then adds up to, or how many different values it has. */
    | ({ where?: Condition<F> } & Standing<S> &
        ({ sum?: keyof F & string } | { distinct: keyof F & string } | { mean: keyof F & string; decimals: number }))
    /**
     * Days from the one date to the other, both counted, that lie inside the period; of every case that has come to the states by its
     * end, until then where the second date is not known yet. `half`: when the first, or the last, counts for half a day.
     */
    | {
        days: readonly [from: keyof F & string, to: keyof F & string]
        at: S | readonly S[]
        half?: { first: Condition<F>; last: Condition<F> }
        where?: Condition<F>
      }
    | { daysFrom: S; daysTo: S | readonly S[]; take: 'median' }
    | { onTime: C; decimals: number }
  )

export type AnyMeasure = Loose<Measure>
