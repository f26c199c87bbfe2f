// Asking what a programme is: by the contract it says it keeps, so that nobody looks for a field or a step by how it is spelt.
import type { Fields, Values } from './field.ts'
import type { Contract, Programme } from './words/index.ts'

/** What whoever keeps a contract surely has. */
export type Keeps<F, S extends string, A extends string> = {
  fields: F
  states: { readonly [K in S]: Programme['states'][string] }
  steps: { readonly [K in A]: Programme['steps'][string] }
}

export const isA = <P extends Pick<Programme, 'is'>, F extends Fields, S extends string, A extends string>(
  programme: P,
  of: Contract<F, S, A>,
): programme is P & Keeps<F, S, A> => programme.is?.some((one) => one.id === of.id) ?? false

export const which = <P extends Pick<Programme, 'is'>, F extends Fields, S extends string, A extends string>(
  programmes: readonly P[],
  of: Contract<F, S, A>,
): (P & Keeps<F, S, A>)[] => programmes.filter((one) => isA(one, of))

/** What a case of such a programme knows, by the fields of the contract: all of it, or what it has come to. */
export const valuesOf = <F extends Fields>(
  _of: Pick<Contract<F>, 'fields'>,
  values: Record<string, unknown>,
): Partial<Values<F>> => values as Partial<Values<F>>
