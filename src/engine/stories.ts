// Stories: dated lines in the bureau's words that are test, seed and preview at once.
import type { Fields, Given } from './field.ts'
import type { Definition, Loose, Programme, Through } from './words/index.ts'

/** The word of a line that corrects: what it gives was always true, and what was counted moves. */
export const CORRECT = 'correct'

/** What somebody gives; and what a story says of the entries it names, since a story stands alone: `'offering.accepting': false`. */
export type Said<F> = Given<F> & { readonly [P in Through<F>]?: unknown }

/** One line: the day, who, which step, what they gave. `officer:b` is a second officer. */
export type Line<F, R extends string, A extends string> =
  | readonly [day: string, who: R | `${R}:${string}`, corrects: typeof CORRECT, given: Said<F>]
  | readonly [day: string, who: R | `${R}:${string}` | 'clock', step: A]
  | readonly [day: string, who: R | `${R}:${string}` | 'clock', step: A, given: Said<F>]
  /** Of another programme, `'labour-penalties/invite'`: begins a case of it, or goes on with the newest the story has. */
  | readonly [day: string, who: string, step: `${string}/${string}`, given?: Record<string, unknown>]
export type Story<F, S extends string, R extends string, A extends string, C extends string, M extends string> = {
  lines: readonly Line<F, R, A>[]
  ends: S
  /** The clocks that were late. */
  late?: readonly C[]
  /** What its measures and formulas say over the whole story. */
  measures?: { readonly [K in M]?: number }
  /** Where the newest cases of other programmes end; told only where lines are of several. */
  others?: { readonly [programme: string]: string }
  /** The last line is refused, with words containing this. */
  refused?: string
}
export type AnyStory = Loose<Story<Fields, string, string, string, string, string>>
/** In a story of several: the newest case of this programme, where a field names a register entry. */
export const theCase = (programme: string): string => `case:${programme}`
/** Whether other programmes take part: then only the store, where all of them are, can play it. */
export const ofSeveral = ({ lines }: Pick<AnyStory, 'lines'>): boolean => lines.some(([, , step]) => step.includes('/'))
export type Stories = { programme: string; stories: Record<string, AnyStory> }

export function stories<
  F extends Fields,
  S extends string,
  R extends string,
  A extends string,
  C extends string,
  M extends string,
  D extends string,
  G extends string = never,
  E extends string = never,
>(
  of: Definition<F, S, R, A, C, M, D, G, E>,
  told: { [title: string]: Story<NoInfer<F>, NoInfer<S>, NoInfer<R>, NoInfer<A>, NoInfer<C>, NoInfer<M | G>> },
): Stories {
  return { programme: of.id, stories: told as unknown as Record<string, AnyStory> }
}
export type { Programme }
