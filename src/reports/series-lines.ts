// The line of a series in the report: the words its register has for all of them, with its own name and its own figures.
import { dayText, type Lang, pieces, type Programme, say, type Text } from '#engine'
import { cellKey, type Figure } from './figure.ts'
import type { Span } from './measure-sql.ts'
import { type DrawnSentence, marked, type Piece, spoken } from './sentences.ts'

export function drawSeriesLines(
  programmes: readonly Programme[],
  figures: readonly Figure[],
  span: Span & { label: Text },
): DrawnSentence[] {
  const lines = Map.groupBy(
    figures.filter(({ line }) => line),
    ({ programme, line }) => cellKey({ programme, register: line?.register ?? '', code: line?.code ?? '' }),
  )
  const drawn = [...lines.values()].flatMap((mine): { code: string; sentence: DrawnSentence }[] => {
    const [{ line, programme } = { line: undefined, programme: '' }] = mine
    const lines = programmes.find(({ id }) => id === line?.register)?.figures?.of ?? []
    const carried = lines.filter((one) => one.programme === programme)
    const says = (
      carried.find(
        ({ measures }) =>
          mine.length === Object.keys(measures).length && mine.every(({ measure }) => measure in measures),
      ) ?? carried[0]
    )?.says
    if (!line || !says) return []
    const [chapter = '', section = ''] = line.at.split('/')
    const words: Record<string, Text> = {
      period: span.label,
      end: dayText(span.to),
      name: { zh: line.name, en: line.name },
    }
    const piece = (place: string, lang: Lang): Piece => {
      const word = words[place]
      if (word) return { text: say(word, lang) }
      const figure = mine.find((one) => one.measure === place)
      if (!figure) return { text: '－' }
      return { text: figure.told ? marked(spoken(figure, lang)) : spoken(figure, lang), figure }
    }
    const set = (lang: 'zh' | 'en') =>
      pieces(says[lang]).map((one) => ('place' in one ? piece(one.place, lang) : { text: one.text }))
    return [{ code: line.code, sentence: { programme, chapter, section, zh: set('zh'), en: set('en') } }]
  })
  return drawn.toSorted((a, b) => a.code.localeCompare(b.code)).map(({ sentence }) => sentence)
}
