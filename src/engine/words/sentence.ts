// A word: a line of a report whose numbers are figures.
import type { Text } from '../text.ts'
import type { Loose } from './loose.ts'

/**
 * A line of a report. Its `{places}` are figures: the name of a measure, or a cell named beside it; `{period}` and `{end}`
 * are the period's own words. A number typed between them would be a claim nobody can open, so the checker refuses it.
 * @example { chapter: 'relations', section: '三（二）', says: t('{period}受理 {mediation-cases} 件，成立 {settled} 件。', …),
 *            cells: { settled: ['mediation-cases', { outcome: 'settled' }] } }
 */
export type Sentence<M extends string = string, D extends string = string> = {
  chapter: string
  section: string
  says: Text
  cells?: { readonly [place: string]: readonly [measure: M, cell: { readonly [K in D]?: string }] }
}

export type AnySentence = Loose<Sentence>
