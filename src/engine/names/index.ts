// Names and words as people search for them: folded, and cut into two-character grams, since Chinese has no spaces.
import { folded } from './variants.ts'

/** NFKC, lower case, 臺 as 台, without spaces and name dots. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('臺', '台')
    .replace(/[\s‧·・.,，。、()（）「」-]+/gu, ' ')
    .trim()

/**
 * As `searchKey`, and the same for every way to write a name: without marks, in one form of each character, with any of the dots
 * between the parts of a name or with none, 李 大同 as 李大同. Words in Latin letters stay apart.
 */
export function wordKey(text: string): string {
  const apart = folded(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}˙ˑ]+/gu, ' ')
    .trim()
  return apart.replace(/(?<=[^a-z0-9 \p{Script=Latin}]) (?=[^a-z0-9 \p{Script=Latin}])/gu, '')
}

/** 「示範商行」 → 示範 範商 商行; Latin words and numbers stay whole. A single Chinese character is its own gram. */
export function bigrams(key: string): string[] {
  return key
    .split(' ')
    .flatMap((word) => word.match(/[a-z0-9\p{Script=Latin}]+|[^a-z0-9\p{Script=Latin}]+/gu) ?? [])
    .flatMap((run) => {
      if (/^[a-z0-9\p{Script=Latin}]/u.test(run)) return [run]
      const letters = [...run]
      return letters.length === 1 ? letters : letters.slice(0, -1).map((letter, at) => letter + letters[at + 1])
    })
}

/** 王○明, 王○; Latin names keep their first letter. */
export function maskName(name: string): string {
  const letters = [...name.trim()]
  if (letters.length <= 1) return name
  if (/^[\p{Script=Latin}]/u.test(name)) return `${letters[0]}***`
  return letters.length === 2 ? `${letters[0]}○` : `${letters[0]}${'○'.repeat(letters.length - 2)}${letters.at(-1)}`
}
/** A12*****89 */
export const maskNumber = (number: string): string =>
  number.length < 6 ? '***' : `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`
