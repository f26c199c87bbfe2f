// A word: what only one case has at a time.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'

/**
 * Nobody else has it meanwhile: a room on a day from and to a time, or a flat from one day to and with another, or a thing
 * that is let by named parts of a day. Whoever finds it taken is told the nearest free parts, or waits in order where there is a queue.
 */
export type Exclusive<F = Fields, S extends string = string> = {
  exclusive: keyof F & string
  during:
    | readonly [day: keyof F & string, from: keyof F & string, to: keyof F & string]
    | readonly [from: keyof F & string, to: keyof F & string]
  in: readonly S[]
  says: Text
  /** What the parts of the day are, by the options of a choice that is then the second field of `during`: `{ morning: ['08:00', '12:00'] }`. */
  slots?: { readonly [option: string]: readonly [from: string, to: string] }
  /** Fields of the register entry that say when it is shut: weekdays 'mon' to 'sun', and single days. */
  shut?: readonly [weekdays: string, days: string]
  /** The yes-or-no field that steps read to learn whether it is free. */
  tells?: keyof F & string
  /** Who waits is let in by this step, in the transaction that frees the time. */
  queue?: { in: S; step: string }
}
