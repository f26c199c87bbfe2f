// What the house must know of a kind of field. Each kind says it in a file of its own; none may leave out a line.
import type { Field, Fields } from '../field.ts'
import type { Problem, Reader, Reading } from '../read.ts'
import type { Text } from '../text.ts'

export type Found = { value?: unknown; problems: Problem[]; doubts?: Problem[] }
/** Reads the fields of a row as those of a case are read; given from outside, since rows may hold rows. */
export type Rows = (fields: Fields, names: readonly string[], raw: Record<string, unknown>, reader: Reader) => Reading
/** JSON Schema. */
export type Schema = Record<string, unknown>

export type Kind<F> = {
  /** A value already typed passes unchanged; text from a form is understood or refused with words. */
  read(field: F, name: string, raw: unknown, reader: Reader, rows: Rows): Found
  /** Signs that a text for it may have before anybody looks into it. */
  longest(field: F): number
  /** What whoever left it empty is told to do. */
  wants: 'enter' | 'choose' | 'attach'
  /** The part in which that is said, where it is made of parts. */
  emptyAt?: string
  /** What a caller of the API gives. `of` draws the fields inside; `districts` are those that may be chosen, where there is a list. */
  schema(field: F, of: (field: Field) => Schema, districts: readonly string[]): Schema
  /** Whether sums and means may be made of it. */
  adds: boolean
  /** As what one of it lies before another, or after it; nothing where neither does. */
  order?: 'number' | 'day' | 'time'
  /** A sum of it with its unit; the number alone where nothing is said. @param n grouped in thousands */
  total?(field: F, n: string): Text
  /** By what two cases have the same: the value, the mark of a number in it, or nothing that could be told. */
  once: 'value' | 'number' | 'nothing'
  /** Whether figures may be split by it: a case stands under one of its values, or under several. */
  splits(field: F): 'one' | 'several' | 'no'
  /** Its values with their names, where the definition knows them all. */
  named?(field: F): Readonly<Record<string, Text>>
  /**
   * What figures are split by, where that is not the value: the district of a place, or where the cases alone know what it may be, codes with
   * their names. It stands beside an entry, and in lists of what a case names, in place of the value.
   */
  counted?(value: unknown): string | Readonly<Record<string, string>> | undefined
  /** Whether somebody may have written in it whatever they liked. */
  typedFreely(field: F): boolean
  /** Whether it may stand in a public list, and how much of it then does: the parts named, or the whole. */
  published: 'never' | 'whole' | readonly string[]
  /** Whether the same person may give the same again, so that a form may begin with it. */
  again: boolean
  /** Of one that was emptied a browser sends nothing. */
  vanishes: boolean
  /** Whether a value that a definition gives is one of this kind. */
  is(value: unknown): boolean
  /** The district in it, and the part that holds it. */
  district?(field: F, value: unknown): string | undefined
  districtAt?: string
}
