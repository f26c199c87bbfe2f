// A programme: one line of business, as data an official could read. The compiler blames a misspelt name where it stands.
import type { Citation } from '../citation.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Clock } from './clock.ts'
import type { AnyContract, Is } from './contract.ts'
import type { Dimension } from './dimension.ts'
import type { Discloses } from './discloses.ts'
import type { Entered } from './entered.ts'
import type { EntryFigures } from './entry-figures.ts'
import type { AnyFormula, Formula } from './formula.ts'
import type { Hold } from './hold.ts'
import type { Letter } from './letter.ts'
import type { List } from './lists.ts'
import type { Loose } from './loose.ts'
import type { Measure } from './measure.ts'
import type { Meets } from './meets.ts'
import type { Pays } from './pays.ts'
import type { Portal } from './portal.ts'
import type { Privacy } from './privacy.ts'
import type { Publication } from './publication.ts'
import type { Role } from './role.ts'
import type { Sentence } from './sentence.ts'
import type { State } from './state.ts'
import type { Step } from './step.ts'
import type { Suggests } from './suggests.ts'
import type { Table } from './table.ts'
import type { UnitId } from './unit.ts'

export type Definition<
  F extends Fields = Fields,
  S extends string = string,
  R extends string = string,
  A extends string = string,
  C extends string = string,
  M extends string = string,
  D extends string = string,
  G extends string = never,
  E extends string = never,
> = {
  id: string
  /** What it is, beyond its own words: `is: [supplementable, decided.byTwo, payable]`. The compiler asks for what each needs. */
  is?: readonly Is<NoInfer<F>, NoInfer<S>, NoInfer<A>>[]
  /** Raised whenever a running case would notice the change; a case keeps the version it began under. */
  version: number
  earlier?: readonly Programme[]
  name: Text
  /** Two or three capitals ahead of its case numbers. */
  code: string
  /** The division, centre or station it belongs to: worklist, rights, letterhead and figures follow. */
  unit: UnitId
  purpose: Text
  law: Citation
  covers: readonly string[]
  privacy?: Privacy
  /** Years the file is kept after closing, and where that is laid down. */
  keep: { years: number; cites: Citation }
  /** What names one of its cases in a list: a field, or whoever is on its sides. */
  title: (keyof F & string) | readonly (keyof F & string)[]
  /** The address or choice that says in which district it lies: typhoon days are by district. */
  district?: keyof F & string
  /** Its entries are bodies for which people act: a code that gives somebody a mandate is posted to the address in this field. */
  body?: { at: keyof F & string }
  fields: F
  roles: { [K in R]: Role<NoInfer<F>, NoInfer<S>> }
  states: { [K in S]: State<NoInfer<S>> }
  steps: { [K in A]: Step<NoInfer<F>, NoInfer<S>, NoInfer<R>, NoInfer<A>> }
  clocks: { [K in C]: Clock<NoInfer<F>, NoInfer<S>, NoInfer<A>> }
  holds?: { [name: string]: Hold<NoInfer<F>, NoInfer<S>> }
  letters?: { [name: string]: Letter }
  dimensions: { [K in D]: Dimension<NoInfer<F>, NoInfer<S>> }
  /** What is counted, what is reckoned from figures, and what a person tells. */
  measures: { [K in M]: Measure<NoInfer<F>, NoInfer<S>, NoInfer<C>, NoInfer<D>> }
  formulas?: { [K in G]: Formula<NoInfer<D>> }
  entered?: { [K in E]: Entered }
  /** A register of series: each entry has figures of its own. */
  figures?: EntryFigures<NoInfer<F>, NoInfer<S>>
  tables: { [id: string]: Table<NoInfer<M | G | E>, NoInfer<D>> }
  sentences?: readonly Sentence<NoInfer<M | G | E>, NoInfer<D>>[]
  portal?: Portal<NoInfer<F>, NoInfer<A>, NoInfer<M | G | E>>
  pays?: Pays<NoInfer<F>, NoInfer<S>, NoInfer<A>, NoInfer<E>>
  meets?: Meets<NoInfer<F>, NoInfer<S>, NoInfer<A>>
  /** The cases that name one of ours, as lists on its page. */
  lists?: { [list: string]: List<NoInfer<R>> }
  /** What fits one of ours among the standing cases of another programme. */
  suggests?: Suggests<NoInfer<F>, NoInfer<S>, NoInfer<R>>
  /** What of its cases another body may be told under an agreement. */
  discloses?: Discloses<NoInfer<F>, NoInfer<R>>
  /** Lists open to everyone: which cases stand in one, in which states, and what each shows. */
  publishes?: { [list: string]: Publication<NoInfer<F>, NoInfer<S>> }
}

/** A definition whose names the compiler no longer knows: what the engine, the store and the screens work on. */
export interface Programme extends Loose<Omit<Definition, 'is' | 'states' | 'earlier' | 'formulas' | 'entered'>> {
  is?: readonly AnyContract[]
  formulas?: { readonly [name: string]: AnyFormula }
  entered?: { readonly [name: string]: Entered }
  states: { readonly [name: string]: State }
  earlier?: readonly Programme[]
}

/**
 * Declares a programme. Eight sets of names (fields, roles, states, steps, clocks, measures, formulas, entered figures) and the
 * dimensions are read from where they are defined; every other mention must be one of them.
 */
export function programme<
  const F extends Fields,
  const S extends string,
  const R extends string,
  const A extends string,
  const C extends string,
  const M extends string,
  const D extends string,
  const G extends string = never,
  const E extends string = never,
>(definition: Definition<F, S, R, A, C, M, D, G, E>): Definition<F, S, R, A, C, M, D, G, E> {
  return definition
}

/** Forgets the names, for the engine. The one place where the two meet. */
export const loosely = (definition: { id: string; fields: Fields }): Programme => definition as unknown as Programme
