// A word: what fits whom, said once and read from either side.
import type { Dated } from '../dated.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'

/**
 * Which standing cases of another programme fit a case of ours, and how well: the first `top` by points, and where those are equal by
 * their number. What a criterion wants is a fact on either side that is in plain and nobody's own; facts of the person may not be named,
 * so nobody comes first or last for who they are. `begins` says the step that takes two of them further.
 * @example suggests: { of: 'vacancies', in: 'open', while: 'active', weights, top: 20, …,
 *            fits: [{ ours: 'occupation', theirs: 'occupation', is: 'same', must: true }, { ours: 'payFloor', theirs: ['payTo', 'payFrom'], is: 'atLeast', must: true }] }
 */
export type Suggests<F = Fields, S extends string = string, R extends string = string> = {
  name: Text
  /** In which of our states somebody looks, and who of the house asks. */
  while: S | readonly S[]
  for: R | readonly R[]
  of: string
  /** In which of their states they may be had. */
  in: string | readonly string[]
  /** The same read from their page, where those of ours stand without a name. */
  back: { name: Text; for: string | readonly string[] }
  /** Of theirs beside the number: what is open to everybody. */
  shows: readonly string[]
  /** Rows of ours that each say what else would do; what a row leaves out is as the case says. */
  or?: keyof F & string
  fits: readonly Fit<F>[]
  /** Points of each criterion that is weighed, the bureau's own rule, by the day it is asked. */
  weights: Dated<Weights>
  /** An open list by its path, in which what somebody lacks is looked for by its words: who lacks it may learn it there. */
  learnt?: string
  top: number
  /** What a press begins: a first step that names us and them, and says why. */
  begins: { programme: string; step: string; us: string; them: string; why: string }
}

/** Points for what fits whole, by the fact of ours. */
export type Weights = Readonly<Record<string, number>>

/**
 * One criterion. `must`: where it is known and not so, the two do not fit at all; what either side has not said shuts nobody out and gives
 * no points. `same`: the same choice. `atLeast`: theirs is as much as ours or more. `near`: the minutes between both districts.
 * `has`: ours has what theirs needs, or something under it in the tree of codes (`food.kitchen` lies under `food`).
 */
export type Fit<F = Fields> = {
  ours: keyof F & string
  /** A fact of theirs; of several the first that is said. */
  theirs: string | readonly string[]
  must?: true
  /** What theirs must say for it to be compared at all: pay by the month. */
  only?: { readonly [field: string]: string }
} & ({ is: 'same' | 'atLeast' | 'has' } | ({ is: 'near' } & Near<F>))

/** Minutes between two districts by a means of ours, in either direction; beyond `within` it is too far. */
export type Near<F = Fields> = { minutes: Dated<Travel>; means?: keyof F & string; within: number }
/** By means, the first where none is said: minutes by `from|to`, written once for both ways; `from|from` inside a district. */
export type Travel = Readonly<Record<string, Readonly<Record<string, number>>>>

export const COMPARED = ['same', 'atLeast', 'near', 'has'] as const
