// A word: figures that the entries of a register have of their own, opened at the desk and not written in a definition.
import type { Condition } from '../condition.ts'
import type { Fields } from '../field.ts'
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * An entry is a series: what its carriers count of it is a line of the report, and is published under ids that the entry says.
 * @example { in: ['published'], section: 'section', covers: 'covers', of: [{ programme: 'learning-offerings', by: 'series',
 *            says: t('{name}：辦理 {learning-offerings-held} 場次。', …), measures: { 'learning-offerings-held': 'heldFigure' } }] }
 */
export type EntryFigures<F = Fields, S extends string = string> = {
  /** Where its line and its ids hold; the step that leads there is taken by a second person. */
  in: readonly S[]
  /** Of these, where it goes on: one that has ended is printed only where there is something to print. */
  running: readonly S[]
  /** Where its line stands: a choice of sections, `chapter/section`. */
  section: keyof F & string
  /** Rows whose `id` is a system of the catalogue. */
  covers: keyof F & string
  /**
   * Two text fields: an entry that says both publishes its figures as one part of them, `museum-theatre-sessions` where `activity` is
   * `guided-play`. Entries that say other parts of the same split share the id; the whole is what they add up to.
   */
  part?: { by: keyof F & string; is: keyof F & string }
  of: readonly {
    /** The carrier, and its dimension by entries of this register. */
    programme: string
    by: string
    /** Of which entries it is the carrier. */
    when: Condition<F>
    /** The line; of several for one carrier that whose measures the entry has. Its places are `{name}`, `{period}`, `{end}` and the measures below. */
    says: Text
    /** Each with the text field that says under which id the figure of this entry is published. */
    measures: { readonly [measure: string]: keyof F & string }
  }[]
}

export type AnyEntryFigures = Loose<EntryFigures>

/** The fields in which an entry says its ids. */
export const idFieldsOf = (figures: AnyEntryFigures | undefined): string[] => [
  ...new Set((figures?.of ?? []).flatMap(({ measures }) => Object.values(measures))),
]
