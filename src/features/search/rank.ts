// Which of the things of a house somebody means, best first: by title, by everyday words, by text, and by articles of law.
import { type Citation, type Text, wordKey } from '#engine'
import { type Article, articleIn, holdsArticle, lawIn } from './articles.ts'
import { alikeKey } from './alike.ts'
import { isIdea, isLatin, LATIN_WORDS, tokensOf } from './tokens.ts'

export type Findable = {
  href: string
  title: Text
  about?: Text
  /** What people call it besides. */
  words?: readonly string[]
  /** Text that only helps to find it. */
  more?: readonly Text[]
  /** Articles it rests on, the first before all others. */
  cites?: readonly Citation[]
  /** How much sooner it is meant than another that is called alike; 1 when not said. */
  first?: number
}
type Phrase = { tokens: Set<string>; sum: number; weight: number }
type Known<T> = {
  item: T
  phrases: Phrase[]
  says: Set<string>
  titles: string[]
  called: string[]
  articles: Article[]
}
export type Index<T> = { known: Known<T>[]; idf: Map<string, number>; rare: number; latin: ReadonlySet<string> }

/** Below this share of what was typed a thing is not meant. */
const ENOUGH = 0.24
/** And below this share of the best it would only stand in the way. */
const BESIDE = 0.4
const TITLE = 1.1
const WORDS = 1
const ABOUT = 0.55

export function indexOf<T extends Findable>(items: readonly T[]): Index<T> {
  const read = items.map((item) => ({
    item,
    phrases: [
      ...wordings([item.title]).map((one) => ({ tokens: tokensOf(one), weight: TITLE })),
      ...(item.words ?? []).map((one) => ({ tokens: tokensOf(articleIn(one)?.rest ?? one), weight: WORDS })),
      ...wordings([item.about, ...(item.more ?? [])]).map((one) => ({ tokens: tokensOf(one), weight: ABOUT })),
    ].filter(({ tokens }) => tokens.length > 0),
  }))
  const holders = new Map<string, number>()
  for (const { phrases } of read)
    for (const token of new Set(phrases.flatMap(({ tokens }) => tokens)))
      holders.set(token, (holders.get(token) ?? 0) + 1)
  const idf = new Map([...holders].map(([token, n]) => [token, weightOf(token, items.length, n)]))
  return {
    idf,
    rare: weightOf('', items.length, 2),
    latin: new Set([...LATIN_WORDS, ...items.flatMap((item) => latinIn(item))]),
    known: read.map(({ item, phrases }) => ({
      item,
      phrases: phrases.map(({ tokens, weight }) => ({
        weight,
        tokens: new Set(tokens),
        sum: tokens.reduce((sum, token) => sum + (idf.get(token) ?? 0), 0),
      })),
      says: new Set(phrases.flatMap(({ tokens }) => tokens)),
      titles: wordings([item.title]).map(wordKey),
      called: (item.words ?? []).map(wordKey),
      articles: (item.words ?? []).flatMap((one) => articleIn(one) ?? []),
    })),
  }
}
const latinIn = ({ title, about, words = [], more = [] }: Findable): string[] =>
  [...wordings([title, about, ...more]), ...words].flatMap(
    (one) => alikeKey(one).match(/[a-z\p{Script=Latin}]{4,}/gu) ?? [],
  )
const wordings = (texts: readonly (Text | undefined)[]): string[] => [
  ...new Set(texts.flatMap((one) => Object.values(one ?? {}) as string[])),
]
/** A word that few things hold says more; a single character says little, an idea more than two characters. */
function weightOf(token: string, things: number, holders: number): number {
  const rarity = Math.log(1 + things / holders)
  return rarity * (isIdea(token) ? 1.5 : isLatin(token) ? 1 : [...token].length === 1 ? 0.3 : 0.8)
}

/** Everything meant by what was typed, best first, with how well. */
export function ranked<T extends Findable>(index: Index<T>, typed: string): { item: T; score: number }[] {
  const article = articleIn(typed)
  const law = lawIn(typed)?.key
  const asked = tokensOf(spelt(index, article ? article.rest : typed))
  const sum = asked.reduce((total, token) => total + weightIn(index, token), 0)
  const key = wordKey(typed)
  return index.known
    .map((one) => ({ item: one.item, score: scoreOf(index, one, asked, sum, key) + lawful(one, article, law) }))
    .map(({ item, score }) => ({ item, score: score * (item.first ?? 1) }))
    .filter(({ score }) => score >= ENOUGH)
    .toSorted((a, b) => b.score - a.score)
    .filter(({ score }, _, [best]) => score >= BESIDE * (best?.score ?? 0))
}
/** What nothing here is called by counts little: it may be a name, or how somebody tells it. */
const weightIn = (index: Index<Findable>, token: string) =>
  index.idf.get(token) ?? index.rare * (isLatin(token) ? 0.5 : [...token].length === 1 ? 0.05 : 0.18)

function scoreOf(index: Index<Findable>, one: Known<Findable>, asked: readonly string[], sum: number, key: string) {
  if (sum === 0) return 0
  const held = (tokens: Set<string>) =>
    asked.reduce((total, token) => total + (tokens.has(token) ? (index.idf.get(token) ?? 0) : 0), 0)
  let best = 0
  for (const { tokens, sum: whole, weight } of one.phrases) {
    const both = held(tokens)
    if (both > 0) best = Math.max(best, (weight * both) / (0.45 * whole + 0.55 * sum))
  }
  const covered = held(one.says) / sum
  return best + 0.4 * covered + namedSo(one, key)
}

/** What bears the very words typed: in its title more than among its everyday words, and wholly more than in part. */
function namedSo({ titles, called }: Known<Findable>, key: string): number {
  if ([...key].length < 2) return 0
  const among = (all: readonly string[]) => (all.includes(key) ? 1 : all.some((one) => one.includes(key)) ? 0.6 : 0)
  return 0.55 * among(titles) + 0.3 * among(called)
}

/** An article it is called by stands before one it cites, and that before its law alone. */
function lawful({ item, articles }: Known<Findable>, article: Article | undefined, law: string | undefined): number {
  const cites = item.cites ?? []
  if (!article) return 0
  const same = (one: Article) =>
    one.article === article.article && (!article.law || !one.law || one.law === article.law)
  if (articles.some(same)) return 2
  const at = cites.findIndex((one) => holdsArticle(one, article))
  if (at >= 0) return at === 0 ? 1.5 : 0.9
  return law !== undefined && cites[0]?.article === '' && cites[0].law.zh.replace(/\s/g, '').toLowerCase() === law
    ? 0.8
    : 0
}

/** What was typed, with the nearest word that something is called by for each of Latin letters that nothing is. */
function spelt({ latin }: Index<Findable>, typed: string): string {
  return alikeKey(typed).replace(/[a-z\p{Script=Latin}]{5,}/gu, (word) => {
    if (latin.has(word)) return word
    const most = word.length < 8 ? 1 : 2
    for (const one of latin)
      if (one.length > 3 && Math.abs(one.length - word.length) <= most && apart(one, word, most)) return one
    return word
  })
}

/** Whether two words are at most so many signs apart: one more, one less, another, or two changed about. */
function apart(a: string, b: string, most: number): boolean {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return false
    ;[before, last] = [last, row]
  }
  return (last[b.length] ?? 0) <= most
}
