// The lists open to everyone that the programmes of this house publish, each found by its address.
import {
  type AnyPublication,
  cited,
  type Lang,
  OPENED_ON,
  type Programme,
  say,
  showDay,
  t,
  type Text,
  wordFields,
} from '#engine'
import * as statutes from '#law/statutes.ts'
import type { Entry } from '#store/types.ts'

export type Listed = { list: AnyPublication; programme: Programme }

export const listsOf = (programmes: readonly Programme[]): Listed[] =>
  programmes.flatMap((programme) => Object.values(programme.publishes ?? {}).map((list) => ({ list, programme })))

/** An entry's words in the reader's language; Chinese where they were not written in it. */
export function wordsOf(
  words: string | { zh: string; en: string } | undefined,
  facts: Entry['facts'],
  lang: Lang,
): { text: string; lang: Lang } {
  const [zh = '', en = zh] = wordFields(words)
  const other = lang === 'zh' ? undefined : text(facts[en])
  return other && en !== zh ? { text: other, lang: 'en' } : { text: text(facts[zh]) ?? '', lang: 'zh' }
}
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : undefined
}

const both = (words: string): Text => ({ zh: words, en: words })

/** The law and article of each row, with the address of the text. */
export function references({ list, programme }: Listed, facts: Entry['facts']): { words: Text; url?: string }[] {
  const field = list.refers === undefined ? undefined : programme.fields[list.refers]
  const rows = list.refers === undefined ? undefined : facts[list.refers]
  if (field?.kind !== 'many' || !Array.isArray(rows)) return []
  return (rows as Record<string, string>[]).map(({ law: code = '', article = '' }) => {
    const found = byCode.get(code)?.(article)
    const name = field.of.law?.kind === 'choice' ? field.of.law.options[code] : undefined
    if (found) return { words: cited(found), ...(found.url ? { url: found.url } : {}) }
    return { words: { zh: `${name?.zh ?? code} ${article}`, en: `${name?.en ?? code} ${article}` } }
  })
}
const byCode = new Map(Object.values(statutes).flatMap((law) => (law('').code ? [[law('').code, law] as const] : [])))

export const dayWords = (day: string, lang: Lang): string => showDay(day, lang)
const OPENED = t('開設日', 'Opened on')
export const fieldLabel = (programme: Programme, name: string, lang: Lang): string => {
  const field = programme.fields[name]
  return field ? say(field.label, lang) : name === OPENED_ON ? say(OPENED, lang) : name
}

/** What all entries with this key have in common, in words. */
export function sharedName({ list, programme }: Listed, key: string, entry: Entry | undefined, lang: Lang): string {
  const field = list.of === undefined ? undefined : programme.fields[list.of]
  if (field?.kind === 'choice') return say(field.options[key] ?? both(key), lang)
  const value = list.of === undefined ? undefined : entry?.facts[list.of]
  return (value === undefined ? undefined : text(value)) ?? key
}

/** Whose an entry is, in words, where it says so itself. */
export function whoseOf({ list, programme }: Listed, { facts }: Entry, lang: Lang): string | undefined {
  const field = list.whose === undefined ? undefined : programme.fields[list.whose]
  const option = field?.kind === 'choice' ? field.options[String(facts[list.whose ?? ''])] : undefined
  return option && say(option, lang)
}
