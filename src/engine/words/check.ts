// A word: a look across cases.
import type { Length } from '../days/index.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * A look across cases, kept to its purpose and logged: how many cases of a programme, other than this one, entered one of the
 * states within the time before the step and hold the same number (or register entry) as this field, or name this case.
 */
export type Check<F = Fields> = (
  | { same: keyof F & string; naming?: never }
  /** Those that name this case: in any field of theirs, or in this field, then counted in the states they stand in now. */
  | { naming: true | string; same?: never }
) & {
  of: string
  in: string | readonly string[]
  /** Their reported facts that must equal ours, theirs by ours. */
  and?: Record<string, keyof F & string>
  /** Their reported facts that must be these. */
  where?: Record<string, string>
  /** Not how many, but this whole number of the one entered last; nothing found is nothing. */
  latest?: string
  within?: Length
  purpose: Text
}

export type AnyCheck = Loose<Check>
