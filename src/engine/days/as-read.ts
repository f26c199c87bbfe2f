// How a sentence of a receipt is read: it is kept as it was reckoned, with days as 2026-05-14 and amounts as 1500000.
import { grouped } from '../numbers/index.ts'
import type { Lang } from '../text.ts'
import { isDay } from './day.ts'
import { showDay } from './roc.ts'

const DAY = /(?<![\d-])\d{4}-\d\d-\d\d(?!-?\d)/g
/** Beside its unit any number of four digits is an amount; elsewhere it may be a year, and five are needed. */
const AMOUNT = /(?<![\w.,/]|\w-)\d{4,}(?=\s*元)|(?<=NT\$-?)\d{4,}|(?<![\w.,/]|\w-)\d{5,}(?![\w,/-]|\.\d)/g
/** In Chinese a day stands close to the words beside it. */
const LOOSE = /(?<=\p{Script=Han}) (?=\d{1,3}年\d{1,2}月\d{1,2}日)|(?<=\d年\d{1,2}月\d{1,2}日) (?=\p{Script=Han})/gu
const OF_MONEY = /元|NT\$/
/** What somebody typed or is called stays as it is. */
const QUOTED = /(「[^」]*」|“[^”]*”)/

/** The same sentence as its reader writes days and amounts: 115年5月14日 and 1,500,000 元; 14 May 2026 and NT$1,500,000. */
export function asRead(sentence: string, lang: Lang): string {
  const isOfMoney = OF_MONEY.test(sentence)
  return sentence
    .split(QUOTED)
    .map((part, at) => {
      if (at % 2 === 1) return part
      const dated = part.replace(DAY, (day) => (isDay(day) ? showDay(day, lang) : day)).replace(LOOSE, '')
      return isOfMoney ? dated.replace(AMOUNT, (digits) => grouped(Number(digits))) : dated
    })
    .join('')
}
