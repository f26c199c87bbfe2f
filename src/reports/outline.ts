// Where a table or a sentence stands in the outline of the half-year chapter, which is the bureau's own.
import { type Chapter, CHAPTERS, type Section } from '#bureau/outline.ts'

export { type Chapter, CHAPTERS, type Section }

/** The section a table or a sentence stands in: the deepest whose number begins its own. */
export function sectionFor(chapter: string, section: string): Section | undefined {
  const own = section.normalize('NFKC')
  return CHAPTERS.find((one) => one.id === chapter)
    ?.sections.filter(({ no }) => {
      const start = no.normalize('NFKC')
      return own.startsWith(start) && !(/\d$/.test(start) && /^\d/.test(own.slice(start.length)))
    })
    .toSorted((a, b) => b.no.length - a.no.length)[0]
}

/** The chapters of a report on this period: what began later is not in it. */
export const chaptersOf = ({ to }: { to: string }): readonly Chapter[] =>
  CHAPTERS.filter(({ since }) => since === undefined || since <= to)

/** Sections of the first rank are 一（一）, of the second 一（一）1. */
export const rankOf = ({ no }: Pick<Section, 'no'>): 1 | 2 => (/[）)]$/.test(no) ? 1 : 2)
