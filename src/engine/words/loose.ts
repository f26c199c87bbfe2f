// The shape of a word once its names are forgotten: derived from how the word is stated, so that nothing is stated twice.
import type { Citation } from '../citation.ts'
import type { Condition } from '../condition.ts'
import type { Length } from '../days/index.ts'
import type { Field, Fields, Values } from '../field.ts'
import type { Rule } from '../rule.ts'
import type { Text } from '../text.ts'
import type { Letter } from './letter.ts'
import type { Ranks } from './ranks.ts'
import type { Suggests } from './suggests.ts'

/**
 * What the engine, the store and the screens read. Of the shapes a word may have it makes one, in which whatever only some of
 * them have may be missing; rows stay rows, names are any text, and what is said by fields is said by fields nobody knows.
 */
export type Loose<T> = [Condition<Fields>] extends [T]
  ? ByField
  : [Values<Fields>] extends [T]
    ? ByField
    : Extract<T, Stays> | Rows<Exclude<T, Stays>> | OneShape<Exclude<T, Stays | readonly unknown[]>>

/** Names nothing of the definition it stands in, and stays as it is. */
type Stays = string | number | boolean | undefined | Text | Citation | Length | Field | Rule | Letter | Ranks | Suggests
type ByField = { readonly [field: string]: unknown }
type Rows<T> = T extends readonly unknown[] ? { [At in keyof T]: Loose<T[At]> } : never
type OneShape<T> = [T] extends [never] ? never : Each<Pick<T, keyof T> & Rest<T>>
/** A table of names has no holes. */
type Each<T> = { [K in keyof T]: {} extends Record<K, true> ? Exclude<Loose<T[K]>, undefined> : Loose<T[K]> }
type Rest<T> = { [K in Exclude<Keys<T>, keyof T>]?: Of<T, K> }
type Keys<T> = T extends unknown ? keyof T : never
type Of<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never
