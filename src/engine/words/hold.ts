// A word: having something there is only so much of.
import type { Citation } from '../citation.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'
import { splitPath } from '../path.ts'
import type { Path, Through } from './path.ts'
import type { EntryOf } from './role.ts'

/**
 * While a case stands in one of these states it has something there is only so much of: a claim, a room, a flat, a seat, stock, a
 * budget. A constraint of the database keeps it, so that two who come at once cannot both have it; who comes too late is told `says`.
 */
export type Hold<F = Fields, S extends string = string> = {
  says: Text
  cites?: Citation
} & (Claim<F, S> | Time<F, S> | Amount<F, S>)

/** There is one for each key, made of these fields or parts of them together: nobody else has it in these states, or ever. */
type Claim<F, S> = { what: readonly Path<F>[]; in: 'open' | 'ever' | readonly S[] }

/**
 * The entry of a register that this field names is had alone meanwhile: a room on a day from and to a time, a flat from one day to
 * and with another, or what is let by named parts of a day. Whoever finds it taken is told the nearest free parts.
 */
type Time<F, S> = Sought<F, S> & {
  what: EntryOf<F>
  in: readonly S[]
  during:
    | readonly [day: keyof F & string, from: keyof F & string, to: keyof F & string]
    | readonly [from: keyof F & string, to: keyof F & string]
  /** What the parts of the day are, by the options of a choice that is then the second field of `during`: `{ morning: ['08:00', '12:00'] }`. */
  parts?: { readonly [option: string]: readonly [from: string, to: string] }
  /** When the entry is shut, as it says itself: weekdays 'mon' to 'sun', and single days. `['room.closedWeekdays', 'room.closedDays']` */
  shut?: readonly [weekdays: Through<F>, days: Through<F>]
}

/**
 * So much of the entry that this field names, or that each row names (`lines.product`): never more together than the entry says there
 * is. A bound on a sum is this, and no look across cases, because only a constraint holds when two come at once.
 */
type Amount<F, S> = Sought<F, S> & {
  what: Path<F>
  in: readonly S[]
  /** How many there are, as the entry says: `course.capacity`, `lines.product.stock`. */
  of: Path<F>
  /** How many the case has of them; one when not said. */
  much?: Path<F>
  /** Kept for groups: our choice of group, and the entry's rows `{ group, places }`. `['part', 'course.kept']` */
  groups?: readonly [ours: keyof F & string, theirs: Through<F>]
}

type Sought<F, S> = {
  /** The yes-or-no field that steps read to learn whether there is any left, ahead of nobody who waits. */
  tells?: keyof F & string
  /**
   * Who waits is let in by this step in the transaction that makes room: in the order of coming, or of what there is an amount by a
   * whole number of theirs, the smallest first, such as the place in an order.
   */
  waits?: { in: S; takes: string; by?: keyof F & string }
}

export type AnyHold = Loose<Hold>

/** Had by key, once. */
export const byKey = ({ what }: AnyHold): readonly string[] | undefined => (typeof what === 'string' ? undefined : what)
/** Had alone for a time. */
export const byTime = (hold: AnyHold): boolean => hold.during !== undefined
/** Had by number, of what there is. */
export const byAmount = (hold: AnyHold): boolean => hold.of !== undefined
/** The field that names what is had, and where it lies in rows the field in each: `['lines', 'product']`. */
export const namesWhat = ({ what }: AnyHold): [field: string, part: string | undefined] => {
  const [field, part] = splitPath(typeof what === 'string' ? what : '')
  return [field, part]
}
