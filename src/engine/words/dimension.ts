// A word: how a case is split in what is counted.
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * How a case is split. By the value of a field, or by how far it had come at the end of the period.
 * Both are read as they stood at the end of the period: what happens later does not change an old figure,
 * while a correction (which says what was always true) does, and the report names it.
 */
export type Dimension<F = Fields, S extends string = string> =
  | { name: Text; field: keyof F & string }
  | {
      name: Text
      reached: { readonly [value: string]: S | readonly S[] }
      otherwise: string
      labels: { readonly [value: string]: Text }
    }

/** A field's value in a breakdown while nobody has given it yet, e.g. the method of a case not assigned. */
export const UNKNOWN = 'unknown'

export type AnyDimension = Loose<Dimension>
