// What a report says: every place is a figure of the programme, and no number stands there that nobody can open.
import { valuesOf } from '../dimension-values.ts'
import { figureWord } from '../figure-word.ts'
import type { Programme } from '../words/index.ts'
import { pieces, type Text } from '../text.ts'

/** The words of the period itself, which the report fills in. */
export const PERIOD_PLACES: readonly string[] = ['period', 'end']

export function faultsOfSentences(programme: Programme): string[] {
  const faults: string[] = []
  const { dimensions } = programme
  for (const [at, { says, cells = {} }] of (programme.sentences ?? []).entries()) {
    const where = `the sentence ${at + 1}`
    const places = new Set([...placesIn(says.zh), ...placesIn(says.en)])
    for (const place of places)
      if (!PERIOD_PLACES.includes(place) && !(place in cells) && !figureWord(programme, place))
        faults.push(`${where} has a place ${place}, which is neither a figure nor one of its cells.`)
    for (const [place, [measure, cell]] of Object.entries(cells)) {
      if (!places.has(place)) faults.push(`${where} names a cell ${place} that its words never use.`)
      if (!figureWord(programme, measure)) faults.push(`${where} names ${measure}, which is no figure.`)
      const names = Object.keys(cell)
      if (!(figureWord(programme, measure)?.by ?? []).some((by) => names.every((name) => by.includes(name))))
        faults.push(`${where} needs ${measure} by ${names.join(' and ')}.`)
      for (const [name, value] of Object.entries(cell))
        if (!valuesOf(programme, name).includes(String(value)))
          faults.push(`${where} names ${String(value)}, which is no ${dimensions[name]?.name.en ?? name}.`)
    }
  }
  for (const [where, text] of reportTexts(programme))
    for (const number of typedNumbers(text)) faults.push(`${where} has a typed number: ${number}`)
  return faults
}

/** Everything of a programme that a report prints as words. */
function reportTexts({ sentences = [], tables }: Programme): [string, Text][] {
  return [
    ...sentences.map(({ says }, at): [string, Text] => [`the sentence ${at + 1}`, says]),
    ...Object.entries(tables).flatMap(([id, { title, remarks = [] }]) =>
      [title, ...remarks].map((text): [string, Text] => [`the table ${id}`, text]),
    ),
  ]
}

const LAWFUL = [
  /第\d+條(之\d+)?(第\d+項)?(第\d+款)?/g,
  /(?<!§)§+\d+(-\d+)?( [IVX]+)?/g,
  /\d{2,3}年(\d{1,2}月(\d{1,2}日)?)?/g,
  /\d{4}-\d{2}-\d{2}/g,
  /(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}, )?\d{4}/g,
]
const CHINESE =
  /[二三四五六七八九十兩][〇一二三四五六七八九十百千萬億]{0,12}(?:件|人次|人|場次|會次|家次|家|班|萬元|元)/g

/** Numbers in a report's words that are no figure, no article of a law and no date. */
export function typedNumbers({ zh, en }: Text): string[] {
  return [zh, en].flatMap((words) => {
    const bare = LAWFUL.reduce((text, allowed) => text.replace(allowed, ''), words.replace(/\{[\w.-]+\}/g, ''))
    return [...bare.matchAll(/\p{Nd}[\p{Nd},.%]*/gu), ...bare.matchAll(CHINESE)].map(([found]) => found)
  })
}

const placesIn = (words: string) => pieces(words).flatMap((one) => ('place' in one ? [one.place] : []))
