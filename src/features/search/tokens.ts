// A text as what it can be found by: ideas of the table of synonyms, two characters each of what is left, and whole words of Latin letters.
import { alikeKey } from './alike.ts'
import { ASIDE, SYNONYMS } from './synonyms.ts'

const LATIN = /[a-z0-9\p{Script=Latin}]/u
/** Signs of the private area stand for ideas: none of them can be typed, since they are taken out first. */
const PRIVATE = 0xe000
const ASIDE_SIGN = ' '

/** Every word of the tables by its first character, longest first. */
type Known = { word: string; latin: boolean; stands: string }
const known = new Map<string, Known[]>()
function learn(word: string, stands: string) {
  const key = alikeKey(word)
  const first = [...key][0]
  if (first === undefined) return
  const all = known.get(first) ?? []
  if (all.some((one) => one.word === key)) return
  all.push({ word: key, latin: LATIN.test(first), stands })
  known.set(first, all)
}
for (const [nth, words] of SYNONYMS.entries())
  for (const word of words) learn(word, ` ${String.fromCodePoint(PRIVATE + nth)} `)
for (const word of ASIDE) learn(word, ASIDE_SIGN)
/** Every word of Latin letters that the tables know. */
export const LATIN_WORDS: readonly string[] = [...SYNONYMS.flat(), ...ASIDE].flatMap(
  (one) => alikeKey(one).match(/[a-z\p{Script=Latin}]+/gu) ?? [],
)
for (const words of known.values()) words.sort((a, b) => b.word.length - a.word.length)

/** A key with ideas in place of the words that say them; a Latin word is only taken whole. */
function withIdeas(key: string): string {
  let said = ''
  for (let at = 0; at < key.length;) {
    const first = String.fromCodePoint(key.codePointAt(at) ?? 0)
    const begins = !LATIN.test(first) || at === 0 || !LATIN.test(key[at - 1] ?? '')
    const found = begins
      ? known
          .get(first)
          ?.find(({ word, latin }) => key.startsWith(word, at) && !(latin && LATIN.test(key[at + word.length] ?? '')))
      : undefined
    said += found ? found.stands : first
    at += found ? found.word.length : first.length
  }
  return said
}

/** English endings go; other languages lose nothing that tells words apart. */
const stem = (word: string) => (word.length > 5 ? word.replace(/(?:ing|ed|es|s)$/, '') : word.replace(/(?<=...)s$/, ''))

/** What a text can be found by, each once. */
export function tokensOf(text: string): string[] {
  const key = withIdeas(alikeKey(text.replace(/[\u{e000}-\u{f8ff}]/gu, ' ')))
  const found = new Set<string>()
  for (const part of key.split(' '))
    for (const run of part.match(
      /[a-z0-9\p{Script=Latin}]+|[\u{e000}-\u{f8ff}]|[^a-z0-9\p{Script=Latin}\u{e000}-\u{f8ff}]+/gu,
    ) ?? []) {
      if (LATIN.test(run)) found.add(stem(run))
      else {
        const signs = [...run]
        if (signs.length === 1) found.add(run)
        for (let at = 0; at + 1 < signs.length; at += 1) found.add(`${signs[at]}${signs[at + 1]}`)
      }
    }
  return [...found]
}
export const isLatin = (token: string): boolean => LATIN.test(token)
export const isIdea = (token: string): boolean => /^[\u{e000}-\u{f8ff}]$/u.test(token)
