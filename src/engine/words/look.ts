// A word: a look across cases.
import type { Length } from '../days/index.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * A look across cases, kept to its purpose and logged: of the other cases of a programme that entered one of the states within the
 * time before the step, and hold the same number (or register entry) as this field or name this case, how many there are, what a
 * fact they report comes to, what it is in the one that came last, or whether there is any. Each case counts once. `rows` are those
 * that name it, each a row with the facts its parts are called by: an agenda, as it stood when the step was taken. What may be had
 * only up to a sum is no look but a constraint of `holds`: two who look at once both find it free.
 */
export type Look<F = Fields, Into = unknown> = Found<Into> & {
  of: string
  in: string | readonly string[]
  /** Their reported facts that must equal ours, theirs by ours. */
  and?: Record<string, keyof F & string>
  /** Their reported facts that must be these. */
  where?: Record<string, string>
  purpose: Text
} & (
    | { same: keyof F & string; naming?: never; within?: Length }
    /** Those that name this case in any field of theirs. */
    | { naming: true; same?: never; within?: Length }
    /** Those that name it in this field, by the state they stand in now. */
    | { naming: string; same?: never; within?: never }
  )

/** What is found fits the field it goes into: cases are counted in whole numbers, `sum` and `latest` are of their own kind of number. */
type Found<Into> =
  | (Takes<Into, 'whole'> & Only<'count', true>)
  | (Takes<Into, 'whole' | 'money' | 'decimal'> & (Only<'sum', string> | Only<'latest', string>))
  | (Takes<Into, 'yesNo'> & Only<'any', true>)
  | (Takes<Into, 'many'> & Only<'rows', true>)
/** Nothing more is asked where it fits, and nothing can be said where it does not. */
type Takes<Into, Kind> = Into extends { kind: infer K } ? (K extends Kind ? unknown : never) : unknown

export const FINDS = ['count', 'sum', 'latest', 'any', 'rows'] as const
type Finds = (typeof FINDS)[number]
type Only<K extends Finds, V> = { [one in K]: V } & { [other in Exclude<Finds, K>]?: never }

export type AnyLook = Loose<Look>

/** The fact of theirs that is added up or read, where it is not the cases themselves. */
export const factOf = ({ sum, latest }: Pick<AnyLook, 'sum' | 'latest'>): string | undefined => sum ?? latest

/** What a look comes to where there is nothing. */
export const nothingFound = (
  { any, rows }: Pick<AnyLook, 'any' | 'rows'>,
  into: { kind: string } | undefined,
): unknown => (rows ? [] : any ? false : into?.kind === 'decimal' ? '0' : 0)
