// A word: when and where the parties are to come.
import type { Fields } from '../field.ts'
import type { Loose } from './loose.ts'
import type { Path } from './path.ts'

/**
 * When and where the parties are to come, while the case stands in one of these states: they take it into their calendar, and say in
 * one of the steps `unable` that they cannot come. The time is the case's own, or that of the register entry it names
 * (`offering.sessions.day`): then the entry's calendar has all of them.
 */
export type Meets<F = Fields, S extends string = string, A extends string = string> = {
  in: readonly S[]
  unable: readonly A[]
  on: Path<F>
  /** Two times of day, or a choice and what its options are. */
  hours:
    | readonly [from: Path<F>, to: Path<F>]
    | { part: keyof F & string; of: { readonly [option: string]: readonly [from: string, to: string] } }
  at?: keyof F & string
}

export type AnyMeets = Loose<Meets>
