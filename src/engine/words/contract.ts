// What a programme is, beyond its own words: a contract names what a page of the house needs of every programme that says it is one.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'

type Names<N extends string> = { readonly [K in N]: K }
type Needed<N extends string> = { readonly [K in N]: unknown }

/** What a contract asks of a programme, and what a programme that says `is` has. */
export type Being<F = Fields, S extends string = never, A extends string = never> = {
  fields: F
  states: Needed<S>
  steps: Needed<A>
}

/**
 * `payable` needs the fields `paidOn` and `bankAnswer` and seven steps: whoever says `is: [payable]` spreads them or says them anew,
 * and the page of payments reads them by `payable.field.paidOn`, never by how they are spelt.
 */
export type Contract<F extends Fields = Fields, S extends string = string, A extends string = string> = {
  id: string
  name: Text
  /** Of the same kind, with the same options and the same parts of a row at least; said otherwise as the programme likes. */
  fields: F
  field: { readonly [K in keyof F]: K }
  state: Names<S>
  step: Names<A>
  /** Steps of it that a second person takes: each says of whom not, in `notBy`. */
  second: readonly A[]
  /** Where some of its steps are taken, `/desk/<screen>`, instead of on the page of the case. */
  screen?: string
  /** It says by which steps its money goes (`pays`). */
  pays?: true
  /** There is at most one such programme in the house. */
  sole?: true
  /** For the compiler: whatever this may be asked of is one. Never called. */
  fits?: (given: Being<F, S, A>) => void
}

/** A contract that asks for nothing a programme has not. */
export type Is<F, S extends string, A extends string> = Pick<Contract, 'id'> & {
  fits?: (given: Being<F, S, A>) => void
}

/** One whose names the compiler no longer knows: what a check reads. */
export type AnyContract = Omit<Contract, 'field' | 'state' | 'step' | 'fits'> & {
  field: Readonly<Record<string, string>>
  state: Readonly<Record<string, string>>
  step: Readonly<Record<string, string>>
}

export const contract = <
  const F extends Fields = Record<never, never>,
  const S extends string = never,
  const A extends string = never,
>(
  id: string,
  name: Text,
  needs: {
    fields?: F
    states?: readonly S[]
    steps?: readonly A[]
    second?: readonly NoInfer<A>[]
    screen?: string
    pays?: true
    sole?: true
  },
): Contract<F, S, A> => {
  const { fields = {} as F, states = [], steps = [], second = [], ...more } = needs
  return {
    id,
    name,
    fields,
    field: named(Object.keys(fields)),
    state: named(states),
    step: named(steps),
    second,
    ...more,
  }
}
const named = <N>(names: readonly string[]): N => Object.fromEntries(names.map((name) => [name, name])) as N
