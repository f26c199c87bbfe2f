// A word: who comes first.
import type { Citation } from '../citation.ts'
import type { LooseCondition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Rule } from '../rule.ts'

/**
 * Puts entrants in order and writes the order into rows, with its receipt, so that anybody can do it again. Entrants are the cases that
 * name this one and stand in these states, each called by its number, or what a rule finds, each called by its part `called`.
 * The order goes by their facts, and where those are equal, or none is said, by lot: the first 16 digits of SHA-256 of
 * `seed|what it is called`, the smallest first. Whoever gives the seed is a second person, after the entrants were fixed.
 * Of a row it fills `place` and `lot`, an entry with the case itself, and whatever part is called as a fact of the entrant.
 * What follows is said by `then`: `{ takes: 'trainees/place', for: 'order.who', with: { rank: 'order.place' } }`, in this order.
 * @example ranks: { order: { of: { programme: 'trainees', naming: 'class', in: 'examined' }, seed: 'seed',
 *            picks: [{ by: [['total', 'most'], ['written', 'most']] }], cites } }
 */
export type Ranks<F = Fields> = {
  of: { programme: string; naming: string; in: string | readonly string[] } | Rule<Fields, readonly Entrant[]>
  called?: string
  seed: keyof F & string
  /** One after another: each takes of those who are left as many as make `upTo` together, or all of them. */
  picks: readonly {
    by?: readonly (readonly [fact: string, first: 'most' | 'least'])[]
    where?: LooseCondition
    upTo?: keyof F & string
    /** What a row says of how it was picked: `{ how: 'risk' }`. */
    says?: { readonly [part: string]: string }
  }[]
  cites: Citation
}

/** Facts of whoever stands for it, and where it is a case its id and number. */
export type Entrant = { readonly [fact: string]: unknown }

export type AnyRanks = Ranks
export const ofCases = ({ of }: Pick<Ranks, 'of'>): Extract<Ranks['of'], { programme: string }> | undefined =>
  'programme' in of ? of : undefined
