// A word: a dated duty with its article.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Length, Span } from '../days/index.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

export type Clock<F = Fields, S extends string = string, A extends string = string> = {
  name: Text
  cites: Citation
  /**
   * Starts when the case enters one of these states, on the day a field holds, or with each week, month, quarter, half-year or
   * year that begins while the case is in one of them.
   */
  from: S | readonly S[] | { day: keyof F & string; in: S | readonly S[] } | { each: Span; in: S | readonly S[] }
  /** Stops when the case enters one of these. */
  to: S | readonly S[]
  within: Length
  when?: Condition<F>
  /** Days the case lies with somebody else do not count. */
  pausedIn?: S | readonly S[]
  extend?: { by: A; length: Length; times: number }
  /** Days before the due day from which the desk shows it as due soon; two when not said. */
  warn?: number
  /** The step the clock takes by itself once the due day has passed. */
  act?: A
  /** A promise to citizens, shown on the public board of commitments. */
  commitment?: true
  /** `none` for statutory periods that a closed day does not lengthen. */
  shift?: 'forward' | 'none'
}

export type AnyClock = Loose<Clock>
