// What the law says in two languages, told in four more. `phrases.tsv` is one table a translator opens in a spreadsheet: the
// English sentence with {1}, {2} where numbers, days and names stand, and the same in the others. Names within are told too.
import { readFileSync } from 'node:fs'
import { type Citation, cited, type Field, type Fields, type Lang, type Problem, type Text } from '#engine'

const [head = '', ...lines] = readFileSync(new URL('./phrases.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
const LANGUAGES = head.split('\t').slice(1) as Lang[]
type Phrase = { pattern: RegExp; places: string[]; weight: number; words: Record<string, string> }

const exactly = new Map<string, Record<string, string>>()
const phrases: Phrase[] = []
for (const line of lines) {
  const [en = '', ...others] = line.split('\t')
  const words = Object.fromEntries(LANGUAGES.map((lang, at): [string, string] => [lang, others[at] ?? '']))
  const places = [...en.matchAll(/\{(\d)\}/g)].map((found) => found[1] ?? '')
  if (places.length === 0) exactly.set(en, words)
  else {
    const pattern = en.split(/\{\d\}/).map(RegExp.escape)
    phrases.push({ pattern: new RegExp(`^${pattern.join('(.+?)')}$`), places, weight: pattern.join('').length, words })
  }
}
// The sentence with most words of its own comes first.
phrases.sort((a, b) => b.weight - a.weight)

/** The English sentence in this language, or nothing where nobody has put it into words. */
export function translated(en: string, lang: Lang, names: ReadonlyMap<string, string> = NONE): string | undefined {
  // A day or a number alone is the same in every language.
  if (!/\p{Letter}/u.test(en)) return en
  const whole = names.get(en) ?? exactly.get(en)?.[lang]
  if (whole !== undefined) return whole
  for (const { pattern, places, words } of phrases) {
    const found = pattern.exec(en)
    const said = words[lang]
    if (!found || !said) continue
    const within = new Map(places.map((place, at) => [place, named(found[at + 1] ?? '', lang, names)]))
    return said.replace(/\{(\d)\}/g, (_, place: string) => within.get(place) ?? '')
  }
  return undefined
}
const NONE: ReadonlyMap<string, string> = new Map()
const named = (part: string, lang: Lang, names: ReadonlyMap<string, string>): string =>
  /[a-z]/.test(part) ? (translated(part, lang, names) ?? part) : part

/** A text as its reader should have it; English only where there is nothing else. */
export const tell = (text: Text, lang: Lang): string => text[lang] ?? translated(text.en, lang) ?? text.en

/** The article, with the name of the law in Chinese beside, since that is what an officer or a court will look for. */
export function told(cite: Citation, lang: Lang): string {
  if (lang === 'zh' || lang === 'en') return cited(cite)[lang]
  const name = tell(cite.law, lang)
  const version = cite.version ? ` ${cite.version}` : ''
  return /\p{Script=Han}/u.test(cite.article)
    ? `${name} (${cite.law.zh} ${cite.article})`
    : `${name} (${cite.law.zh}) ${cite.article}${version}`
}

/** Questions in a reader's language: labels, hints, units and what may be chosen. */
export const fieldsFor = (fields: Fields, lang: Lang): Fields =>
  lang === 'zh' || lang === 'en'
    ? fields
    : Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldFor(field, lang)]))

function fieldFor(field: Field, lang: Lang): Field {
  const into = (text: Text): Text => ({ ...text, [lang]: tell(text, lang) })
  return {
    ...field,
    label: into(field.label),
    ...(field.help ? { help: into(field.help) } : {}),
    ...('unit' in field && field.unit ? { unit: into(field.unit) } : {}),
    ...('options' in field
      ? { options: Object.fromEntries(Object.entries(field.options).map(([name, one]) => [name, into(one)])) }
      : {}),
    ...(field.kind === 'many' ? { of: fieldsFor(field.of, lang) } : {}),
  } as Field
}

/** A mistake names its question: the name stands in the reader's language too. */
export function problemFor({ field, says }: Problem, fields: Fields, lang: Lang): Problem {
  if (lang === 'zh' || lang === 'en' || says[lang]) return { field, says }
  const names = new Map<string, string>()
  for (const one of Object.values(fields)) names.set(one.label.en, tell(one.label, lang))
  return { field, says: { ...says, [lang]: translated(says.en, lang, names) ?? says.en } }
}
