// A word: how a case is split in what is counted.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'
import type { Through } from './path.ts'
import type { EntryOf } from './role.ts'

/**
 * How a case is split. By the value of a field, or by how far it had come at the end of the period.
 * Both are read as they stood at the end of the period: what happens later does not change an old figure,
 * while a correction (which says what was always true) does, and the report names it.
 * A case that names several values stands once under each and once in the total, which is therefore not their sum.
 */
export type Dimension<F = Fields, S extends string = string> =
  | { name: Text; field: keyof F & string; together?: Together }
  /**
   * By a choice of the entry that a field names, as it stood when the case came there: what the entry says later changes no figure. Its
   * values are called as the register calls them.
   */
  | { name: Text; field: Through<F>; labels: { readonly [value: string]: Text }; together?: Together }
  /**
   * By the register entry that a field names: its value is the entry's `code`, or its number where it has none, and it is printed by
   * its `title`; both as the register now says them. Where rows name it (`lines.product`), each row stands under its own.
   */
  | { name: Text; entry: EntryOf<F> | `${string}.${string}`; code?: string; title: string }
  | {
      name: Text
      reached: { readonly [value: string]: S | readonly S[] }
      otherwise: string
      labels: { readonly [value: string]: Text }
      together?: Together
    }
/** Values asked for together, beside the single ones: `{ 'medium-large': { name: t('中大型', …), of: ['medium', 'large'] } }`. */
export type Together = { readonly [value: string]: { name: Text; of: readonly string[] } }

/** A field's value in a breakdown while nobody has given it yet, e.g. the method of a case not assigned. */
export const UNKNOWN = 'unknown'

export type AnyDimension = Loose<Dimension>
