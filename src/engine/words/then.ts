// A word: what follows from a step in cases of other programmes, in the same transaction, or neither happens.
import type { Condition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Loose } from './loose.ts'
import type { Path } from './path.ts'
import type { EntryOf } from './role.ts'

/** A step of another programme: `'labour-penalties/propose'`. */
export type StepOfOther = `${string}/${string}`

/** What follows only under a condition `when` follows where the case, once the step is taken, meets it. */
type Follows<F> = {
  /** What it is told, theirs by ours; where one begins for every row, `targets.employer` is that of its row. */
  with?: { readonly [theirs: string]: Path<F> }
  /** What it is told, theirs by value. */
  sets?: { readonly [theirs: string]: unknown }
  when?: Condition<F>
}

/**
 * A case begins, one for every row of a field of ours, or one for every entry of a register that stands in these states, which their
 * field `as` names: `{ every: 'union-registration', in: 'active', as: 'union' }`. Whoever follows ours follows it where it is about
 * the same person.
 */
export type Begins<F = Fields> = Follows<F> & {
  begins: StepOfOther
  for?: RowsOf<F> | EveryEntry
  /** Their field that names the case it began of. */
  as?: string
  /** None begins, and nothing is wrong, where what it would hold is held already, so that there is such a case. */
  unlessThere?: true
}

/**
 * Other cases take a step: those that name ours in a field of theirs, the one that a field of ours names, or those that its rows name,
 * one after another in the order of the rows (`order.who`) and each told of its own row. Only cases in these
 * states, and to which the step applies, take it; the clock signs.
 */
export type Takes<F = Fields> = Follows<F> & {
  takes: StepOfOther
  for: { naming: string } | EntryOf<F> | `${keyof F & string}.${string}`
  in: string | readonly string[]
}

/** All of them at once or none: more than `MOST_AT_ONCE` are refused. */
export type EveryEntry = { every: string; in: string | readonly string[]; as: string }
export const MOST_AT_ONCE = 2000

export type Then<F = Fields> = Begins<F> | Takes<F>
export type AnyThen = Loose<Then>

/** The register of which one begins for every entry. */
export const everyOf = (then: Pick<AnyThen, 'for'>): EveryEntry | undefined =>
  typeof then.for === 'object' && 'every' in then.for ? (then.for as EveryEntry) : undefined

/** The other programme and its step. */
export const otherOf = ({ begins, takes }: Pick<AnyThen, 'begins' | 'takes'>): { programme: string; step: string } => {
  const [programme = '', step = ''] = (begins ?? takes ?? '').split('/')
  return { programme, step }
}

/** Of the fields those that have rows. */
type RowsOf<F> = string extends keyof F
  ? string
  : { [K in keyof F & string]: F[K] extends { kind: 'many' } ? K : never }[keyof F & string]
