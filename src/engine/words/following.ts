// Words: the cases that begin, and the steps that others take, because of a step.
import type { Fields } from '../field.ts'
import type { Loose } from './loose.ts'

/** The case another case opens, of a programme named by id; in the same transaction, or neither happens. */
export type Opening = {
  programme: string
  step: string
  /** What it takes over, theirs by ours: `{ employer: 'respondent' }`; with `each`, ours may lie in the row: `targets.employer`. */
  with?: Record<string, string>
  /** What it is told, theirs by value. */
  sets?: Record<string, unknown>
  /** Their field that names the case that opened it. */
  as?: string
  /** One for every row of this field. */
  each?: string
  when?: Record<string, unknown>
  /** Nothing is opened, and nothing is wrong, where their rule across cases says there is such a case already. */
  unlessThere?: true
}

/**
 * Steps that other cases take because of this one, in the same transaction: those that name this case in a field of theirs, or
 * the one that a field of ours names. Only cases in these states, and to which the step applies, take it; the clock signs.
 */
export type Moving<F = Fields> = {
  programme: string
  in: string | readonly string[]
  step: string
  /** What they are told, theirs by ours. */
  with?: Record<string, keyof F & string>
} & ({ naming: string } | { named: keyof F & string })

export type AnyMoving = Loose<Moving>
