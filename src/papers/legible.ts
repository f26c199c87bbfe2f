// Characters that cannot be set as what they are: they stand as a mark with their code, never as a box and never as another letter.
import { missing } from './fonts/carried.ts'
import type { Paper } from './paper.ts'

export type Unknown = { character: string; code: string; private: boolean }

/** Of private use (造字), or not assigned: outside the machine they come from they mean nothing. */
const NOBODYS = /[\p{Co}\p{Cn}]/gu
/** What is not drawn: line ends, joiners, selectors of a variant. */
const UNDRAWN = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u

const codeOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
const mark = (character: string) => `〔${codeOf(character)}〕`
const charactersOf = (text: string): Set<string> => new Set([...text].filter((one) => !UNDRAWN.test(one)))
const pointOf = (character: string) => character.codePointAt(0) ?? 0

/** What of a text no letter of ours can show, in the order it stands there. */
export async function unknownIn(text: string): Promise<Unknown[]> {
  const characters = charactersOf(text)
  const { without } = await missing([...characters].map(pointOf))
  return [...characters]
    .filter((one) => without.has(pointOf(one)))
    .map((character) => ({ character, code: codeOf(character), private: /\p{Co}/u.test(character) }))
}

/** For a page or a document that other machines draw: all but what only one bureau's machines could. */
export const forElsewhere = (paper: Paper): Paper => each(paper, (text) => text.replace(NOBODYS, mark))

/** For a file that brings its fonts along, and whether the usual one is enough. */
export async function forPrint(paper: Paper): Promise<{ paper: Paper; plain: boolean }> {
  const { without, plain } = await missing([...charactersOf(JSON.stringify(paper))].map(pointOf))
  if (without.size === 0) return { paper, plain }
  return {
    paper: each(paper, (text) => [...text].map((one) => (without.has(pointOf(one)) ? mark(one) : one)).join('')),
    plain,
  }
}

const each = (paper: Paper, change: (text: string) => string): Paper =>
  JSON.parse(JSON.stringify(paper), (_, one: unknown) => (typeof one === 'string' ? change(one) : one)) as Paper
