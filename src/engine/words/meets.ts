// A word: when and where the parties are to come.
import type { Fields } from '../field.ts'
import type { Loose } from './loose.ts'

/**
 * When and where the parties are to come, while the case stands in one of these states: they take it into their calendar, and say in
 * one of the steps `unable` that they cannot come. The time is the case's own, or that of the register entry it names.
 */
export type Meets<F = Fields, S extends string = string, A extends string = string> = {
  in: readonly S[]
  unable: readonly A[]
} & (
  | {
      on: keyof F & string
      /** Two times of day, or a choice and what its options are. */
      hours:
        | readonly [from: keyof F & string, to: keyof F & string]
        | { part: keyof F & string; of: { readonly [option: string]: readonly [from: string, to: string] } }
      at?: keyof F & string
    }
  | { of: keyof F & string }
)

export type AnyMeets = Loose<Meets>
