// A word: what may be done, by whom, from which state to which.
import type { Condition } from '../condition.ts'
import type { Fields, Values } from '../field.ts'
import type { Rule } from '../rule.ts'
import type { Text } from '../text.ts'
import type { Gate } from './gate.ts'
import type { Look } from './look.ts'
import type { Ranks } from './ranks.ts'
import type { Loose } from './loose.ts'
import type { Through } from './path.ts'
import type { Then } from './then.ts'

export type Branch<F, S> = { when?: Condition<F>; to: S }

export type Step<F = Fields, S extends string = string, R extends string = string, A extends string = string> = {
  does: Text
  help?: Text
  by: R | 'clock' | readonly (R | 'clock')[]
  from: 'start' | S | readonly S[]
  /** `same` leaves the state as it is; branches are read top to bottom. */
  to: S | 'same' | readonly Branch<F, S>[]
  asks?: readonly (keyof F & string)[]
  /**
   * The day it happened, a date among what it asks: what is counted, the clocks and its rules go by it, and a correction of it moves
   * them. Refused after today; before the day of the step that came last it takes a reason, and goes by that day. Without it a step
   * happens on the day it is taken.
   */
  on?: keyof F & string
  when?: Condition<F>
  /** Days among what it asks that it plans: none may be gone by. A day that every step plans says `notBeforeToday` itself. */
  plans?: readonly (keyof F & string)[]
  gates?: readonly Gate<F>[]
  /**
   * Copied from a register entry the case names, as it stands at this moment: `{ fee: 'course.fee' }`. Each row takes from the entry
   * it names itself: `{ 'lines.price': 'lines.product.price' }`.
   */
  takes?: { [K in keyof F]?: Through<F> } & { [row: `${string}.${string}`]: string }
  /** Found by looking across cases when the step is taken. */
  looks?: { [K in keyof F]?: Look<F, F[K]> }
  /** Who comes first, written into rows; made before the first rule that reads it. */
  ranks?: { [K in keyof F]?: Ranks<F> }
  /** Besides the fields of the case, a rule may read `today`, the day on which the step happened. */
  computes?: { [K in keyof F]?: Rule<Fields, unknown> }
  sets?: Partial<Values<F>>
  clears?: readonly (keyof F & string)[]
  /** Letters written and sent with the step, by their name in `letters`. */
  sends?: string | readonly string[]
  /** The text said with the step: it stands in the timeline that both sides read, and is empty again for the next. */
  speaks?: keyof F & string
  /** Cases begin before others take steps, each in this order; of several, a case takes the first that finds it, and no other. */
  then?: Then<F> | readonly Then<F>[]
  /** Second person: whoever takes this step must not be whoever took that one, or one of those. */
  notBy?: A | readonly A[]
  /**
   * What a party shows for it besides the way into the case. `second`: a code sent to the address on file, the account's password,
   * or the number of their identity paper. `code` says beside a step that ends the case that the access code is enough for it.
   */
  proof?: 'second' | 'code'
  /** The field that says what was asked of the party: the step answers it, stands open under it, and is refused where nothing changed. */
  answers?: keyof F & string
  /**
   * Lines entered one after another: having saved, one stays on the form; a line is taken back for a minute by the step that voids it.
   * In a programme whose cases only their owner reads, a line is owned by whoever entered it.
   */
  log?: true
  /** Taken on a screen of its own, `/desk/<screen>`, and not on the page of the case. */
  screen?: string
}

export type AnyStep = Loose<Step>
