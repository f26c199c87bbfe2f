// A report put together: the outline with the tables and sentences that stand in each of its sections.
import { figureWord, pieces, type Programme, type Text } from '#engine'
import { type Figure, whole } from './figure.ts'
import { knownFigures } from './known.ts'
import type { Span } from './measure-sql.ts'
import { type Chapter, chaptersOf, rankOf, type Section, sectionFor } from './outline.ts'
import { type DrawnSentence, drawSentences } from './sentences.ts'
import { drawSeriesLines } from './series-lines.ts'
import { nameOf, remembering } from './same.ts'
import { measuresOfSeries } from './series.ts'
import { drawTable, type DrawnTable } from './tables.ts'

export type DrawnSection = Section & {
  rank: 1 | 2
  sentences: DrawnSentence[]
  tables: DrawnTable[]
  /** Figures that a programme counts although it brings neither a table nor a sentence for them. */
  bare: { name: Text; figure: Figure }[]
  /** Nothing in it is counted from cases yet. */
  uncounted: boolean
}
export type DrawnChapter = Omit<Chapter, 'sections'> & { sections: DrawnSection[] }
export type Report = { span: Span & { label: Text }; chapters: DrawnChapter[] }

/** The measures that stand in such a report, and no others: those nobody prints may grow with all of history. */
export function printedMeasures(programmes: readonly Programme[], span: Span): string[] {
  const bare = chaptersOf(span).flatMap((chapter) => chapter.sections.flatMap((section) => section.counts))
  const series = measuresOfSeries(programmes)
  return [...new Set([...bare, ...series, ...programmes.flatMap((one) => [...inTables(one), ...inSentences(one)])])]
}
export const inTables = ({ tables }: Programme): string[] =>
  Object.values(tables).flatMap(({ measures, shares, before = [], after = [] }) => [
    ...measures,
    ...(shares ? [shares] : []),
    ...before,
    ...after,
  ])
/** A place is a measure, a cell of one named in `cells`, or one of the words for the period. */
const inSentences = (programme: Programme): string[] =>
  (programme.sentences ?? [])
    .flatMap(({ says, cells = {} }) =>
      [...pieces(says.zh), ...pieces(says.en)].flatMap((one) =>
        'place' in one ? [cells[one.place]?.[0] ?? one.place] : [],
      ),
    )
    .filter((name) => figureWord(programme, name))

/** Of the same figures it is the same report. */
export const reportOf = (
  programmes: readonly Programme[],
  figures: readonly Figure[],
  span: Span & { label: Text },
): Report =>
  remembered(JSON.stringify([span, nameOf(figures), programmes.map(nameOf)]), () => put(programmes, figures, span))
const remembered = remembering<Report>(20)

function put(programmes: readonly Programme[], figures: readonly Figure[], span: Span & { label: Text }): Report {
  const known = knownFigures(programmes)
  const bareOf = (measure: string) =>
    [known.get(measure)].flatMap((found) => {
      const figure = found && whole(figures, found.programme, measure)
      return found && figure ? [{ name: found.name, figure }] : []
    })
  const tables = programmes.flatMap((one) =>
    Object.keys(one.tables).map((id) => drawTable(one, id, figures, span.label)),
  )
  const sentences = programmes.flatMap((one) => drawSentences(one, figures, span))
  const series = drawSeriesLines(programmes, figures, span)
  return {
    span,
    chapters: chaptersOf(span).map((chapter) => ({
      ...chapter,
      sections: chapter.sections.map((section) => {
        const here = (one: { chapter: string; section: string }) =>
          one.chapter === chapter.id && sectionFor(one.chapter, one.section)?.no === section.no
        const own = { tables: tables.filter(here).toSorted(byNumber), sentences: sentences.filter(here) }
        const brought = own.tables.length + own.sentences.length > 0
        const lines = series.filter(here)
        const bare = brought ? [] : section.counts.flatMap(bareOf)
        return {
          ...section,
          ...own,
          sentences: [...own.sentences, ...lines],
          bare,
          rank: rankOf(section),
          // A heading that only gathers its parts counts nothing itself and lacks nothing.
          uncounted: section.counts.length > 0 && !brought && bare.length === 0 && lines.length === 0,
        }
      }),
    })),
  }
}

const byNumber = (a: DrawnTable, b: DrawnTable) => a.section.localeCompare(b.section, 'zh-Hant', { numeric: true })

export const tablesIn = (report: Report): DrawnTable[] =>
  report.chapters.flatMap((chapter) => chapter.sections.flatMap((section) => section.tables))

/** How much of the outline is counted: sections that count something, and all that should. */
export function countedSections(report: Report): { counted: number; of: number } {
  const all = report.chapters.flatMap((one) => one.sections).filter((one) => one.counts.length > 0)
  return { counted: all.filter((one) => !one.uncounted).length, of: all.length }
}
