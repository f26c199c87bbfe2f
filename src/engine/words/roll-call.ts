// A word: the step that says who was there.
import type { Fields } from '../field.ts'
import type { Loose } from './loose.ts'

/**
 * The step that says who was there: one screen ticks it for all cases that name a register entry, session by session. The step
 * asks the day and a yes or no; the days so far lie in `has`.
 */
export type RollCall<F = Fields> = {
  of: keyof F & string
  /** The entry's rows of sessions, and the day in them: `sessions.day`. */
  days: string
  day: keyof F & string
  here: keyof F & string
  has: keyof F & string
}

export type AnyRollCall = Loose<RollCall>
