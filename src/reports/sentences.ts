// Sentences of a report: words between figures, each figure with its cell, so that a screen can make it a door.
import {
  countsNothing,
  dayText,
  decimalsOf,
  figureWord,
  grouped,
  type Lang,
  pieces,
  type Programme,
  say,
  t,
  type Text,
} from '#engine'
import { type Figure, figureKey } from './figures.ts'
import type { Span } from './measure-sql.ts'

export type Piece = { text: string; figure?: Figure }
export type DrawnSentence = { programme: string; chapter: string; section: string; zh: Piece[]; en: Piece[] }

export function drawSentences(
  programme: Programme,
  figures: readonly Figure[],
  span: Span & { label: Text },
): DrawnSentence[] {
  const index = new Map(
    figures
      .filter((one) => one.programme === programme.id)
      .map((one) => [figureKey(one.measure, one.dimensions), one] as const),
  )
  const end = dayText(span.to)
  const period: Record<string, Text> = { period: span.label, end }
  return (programme.sentences ?? []).map(({ chapter, section, says, cells = {} }) => {
    const piece = (place: string, lang: Lang): Piece => {
      const word = period[place]
      if (word) return { text: say(word, lang) }
      const [measure, cell] = cells[place] ?? [place, {}]
      const figure = index.get(figureKey(measure, cell)) ?? nothing(programme, measure, cell)
      return { text: figure.told ? marked(spoken(figure, lang)) : spoken(figure, lang), figure }
    }
    const drawn = (lang: 'zh' | 'en') =>
      pieces(says[lang]).map((one) => ('place' in one ? piece(one.place, lang) : { text: one.text }))
    return { programme: programme.id, chapter, section, zh: drawn('zh'), en: drawn('en') }
  })
}

/** The words of a sentence without its doors. */
export const wordsOf = (sentence: DrawnSentence, lang: Lang): string =>
  sentence[lang === 'zh' ? 'zh' : 'en'].map((one) => one.text).join('')

/** A cell nobody falls into counts nought; what has nothing to divide by, or is entered by hand, is not known. */
export function nothing(programme: Programme, measure: string, dimensions: Record<string, string>): Figure {
  const found = programme.measures[measure]
  const decimals = found && decimalsOf(programme, found)
  return {
    programme: programme.id,
    measure,
    dimensions,
    value: found && countsNothing(found) ? 0 : null,
    unit: figureWord(programme, measure)?.unit ?? '',
    ...(decimals === undefined ? {} : { decimals }),
    cases: [],
  }
}

/** A figure that a person told, or that is reckoned from one, is known by this mark wherever it is printed. */
export const TOLD_MARK = '※'
export const TOLD = t(
  '※ 為登錄之數字，或由登錄之數字計得，非由案件計算。',
  '※ Entered by a person, or reckoned from what was entered; not counted from cases.',
)
export const marked = (text: string): string => `${text}${TOLD_MARK}`

/** As the published reports write numbers in a sentence: 1萬4,863. */
export function spoken({ value, decimals }: Figure, lang: Lang): string {
  if (value === null) return '－'
  if (lang !== 'zh' || decimals || !Number.isInteger(value) || value < 10_000) return grouped(value, decimals)
  const [tens, rest] = [Math.floor(value / 10_000), value % 10_000]
  return `${grouped(tens)}萬${rest > 0 ? grouped(rest) : ''}`
}
