// What was typed into the find box, taken apart: a case number, numbers of people and firms, telephones, and words. All must hold.
import { bigrams, phoneKey, type Programme, searchKey, wordKey } from '#engine'

export type Sought = {
  /** Case numbers it may be, with each programme's capitals where none were typed. */
  numbers: string[]
  /** Identity, resident or business numbers. */
  identities: string[]
  phones: string[]
  words: string[]
}
/** An identity or resident number, or a passport's. */
const IDENTITY = /^(?:[A-Z][A-D1289]\d{8}|[A-Z]{1,2}\d{6,9})$/
export const isIdentity = (text: string): boolean => IDENTITY.test(text)

export function soughtIn(typed: string, programmes: readonly Pick<Programme, 'code'>[]): Sought {
  const numbers = caseNumbers(typed, programmes)
  if (numbers.length > 0) return { numbers, identities: [], phones: [], words: [] }
  const whole = one(typed)
  if (whole !== 'words') return { numbers: [], identities: [], phones: [], words: [], [whole]: [keyOf(typed, whole)] }
  const found: Sought = { numbers: [], identities: [], phones: [], words: [] }
  for (const term of termsOf(typed)) {
    const kind = one(term)
    found[kind].push(keyOf(term, kind))
  }
  return { ...found, words: joined(found.words) }
}

/** MD115-000037, md115-37, MD115000037, and 115-37 or 115-000037 for any programme's. */
function caseNumbers(typed: string, programmes: readonly Pick<Programme, 'code'>[]): string[] {
  const plain = typed.toUpperCase().replace(/[\s\u2010-\u2015\u2212]+/g, '-')
  const [, code, year = '', n = ''] =
    /^([A-Z]{2,3})-?(\d{3})-?(\d{6})$/.exec(plain) ??
    /^([A-Z]{2,3})-?(\d{3})-(\d{1,6})$/.exec(plain) ??
    /^()(1\d\d|0\d\d)-(\d{1,6})$/.exec(plain) ??
    /^()(1\d\d)(\d{6})$/.exec(plain) ??
    []
  if (code === undefined) return []
  const codes = code === '' ? [...new Set(programmes.map((one) => one.code))] : [code]
  return codes.map((each) => `${each}${year}-${n.padStart(6, '0')}`)
}

function one(text: string): 'identities' | 'phones' | 'words' {
  const plain = text.toUpperCase().replace(/[\s-]/g, '')
  if (isIdentity(plain) || (/^\d{8}$/.test(plain) && !/^\d{4}-\d{4}$/.test(text))) return 'identities'
  return /^[+(\d]/.test(text) && phoneKey(text) !== undefined ? 'phones' : 'words'
}
const keyOf = (text: string, kind: 'identities' | 'phones' | 'words') =>
  kind === 'words' ? text : kind === 'phones' ? (phoneKey(text) ?? '') : text.toUpperCase().replace(/[\s-]/g, '')

const termsOf = (typed: string) => typed.split(/[\s,，、]+/).filter(Boolean)
export const wordsTyped = (typed: string): string[] => joined(termsOf(typed))

/** A single character belongs to the word beside it: 李 大同 is one name. */
function joined(words: readonly string[]): string[] {
  const found: string[] = []
  for (const word of words) {
    const last = found.at(-1)
    if (last !== undefined && (isSingle(last) || isSingle(word))) found[found.length - 1] = last + word
    else found.push(word)
  }
  return found
}
const isSingle = (word: string) => [...word].length === 1 && /\p{Script=Han}/u.test(word)

/** Spelt for finding; and as rows written before that spelling have it. */
export function gramsOf(words: readonly string[]): string[][] {
  const spelt = [wordKey, searchKey].map((key) =>
    [...new Set(words.flatMap((word) => bigrams(key(word))))].slice(0, 24),
  )
  const [now = [], before = []] = spelt
  return JSON.stringify(now) === JSON.stringify(before) || before.length === 0 ? [now] : [now, before]
}
