// 民國 dates: how people write them, how paper prints them. Stored days are always ISO.
import { say, t, type Lang, type Text } from '../text.ts'
import { type Day, isDay, written } from './day.ts'

/**
 * Reads 114/6/30, 114.06.30, 114 6 30, 1140630, 民國114年6月30日, 2025-06-30, full width too; and years of two figures, which are the
 * Republic's, where they can be nothing else: 94/7/1, 940701. From 32 on a number is neither a month nor a day; below, 民國 or 年 says it.
 */
export function parseDay(text: string): { day: Day } | { problem: Text } {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{2,4}) +(\d{1,2}) +(\d{1,2})$/, '$1/$2/$3')
    .replace(/\s+/g, '')
  const found =
    /^(\d{3})(\d{2})(\d{2})$/.exec(plain) ??
    sixFigures(plain) ??
    /^(?:中華)?(?:民國)?(\d{1,4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (!found) return { problem: unreadable(text) }
  const [, y = '', m = '', d = ''] = found
  const named = plain.includes('民國')
  if (y.length < 3 && Number(y) < LEAST_BARE_YEAR && !named && !plain.includes('年'))
    return {
      problem: t(
        `「${text}」的年份不清楚，請寫三碼民國年或四碼西元年，例如 0${y.padStart(2, '0')}/${m}/${d}。`,
        `The year of “${text}” is unclear. Write three digits for a ROC year or four for a Western one.`,
      ),
    }
  const year = y.length === 4 && !named ? Number(y) : Number(y) + 1911
  const day = written(year, Number(m), Number(d))
  return isDay(day)
    ? { day }
    : { problem: t(`沒有「${text}」這一天，請再確認。`, `There is no such day as “${text}”. Please check it.`) }
}

/** No month and no day is so large: a number of two figures from here on can only be the year. */
const LEAST_BARE_YEAR = 32

/** 940701 is read where it can be cut into a day in this way only; 111203 might be 111/2/03 or 111/12/03 with a figure missing. */
function sixFigures(plain: string): RegExpExecArray | null {
  const cut = /^(\d{2})(\d{2})(\d{2})$/.exec(plain)
  if (!cut || Number(cut[1]) < LEAST_BARE_YEAR) return null
  const others = [/^(\d{3})(\d)(\d{2})$/, /^(\d{3})(\d{2})(\d)$/].map((way) => way.exec(plain))
  const known = others.some((one) => one && isDay(written(Number(one[1]) + 1911, Number(one[2]), Number(one[3]))))
  return known ? null : cut
}

const unreadable = (text: string) =>
  t(
    `看不懂日期「${text}」，請寫成 114/6/30 或 2025-06-30。`,
    `We cannot read the date “${text}”. Write it as 114/6/30 or 2025-06-30.`,
  )
const parts = (day: Day) => [Number(day.slice(0, 4)) - 1911, Number(day.slice(5, 7)), Number(day.slice(8, 10))] as const
const yearWords = (roc: number) => (roc > 0 ? `民國${roc}` : `民國前${1 - roc}`)

export const rocYear = (day: Day): number => parts(day)[0]
/** 民國114年6月30日 */
export const rocDate = (day: Day): string => `${yearWords(parts(day)[0])}年${parts(day)[1]}月${parts(day)[2]}日`
/** 中華民國114年6月30日, as official letters date themselves. */
export const rocFormal = (day: Day): string => `中華${rocDate(day)}`
/** 114/06/30 */
export const rocShort = (day: Day): string => `${parts(day)[0]}/${day.slice(5, 7)}/${day.slice(8, 10)}`
/** 1140630; years below 100 keep seven digits. */
export const rocCompact = (day: Day): string =>
  `${String(parts(day)[0]).padStart(3, '0')}${day.slice(5, 7)}${day.slice(8, 10)}`

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** 114年6月30日 in Chinese, 30 June 2025 in English; ISO in the other languages. */
export function showDay(day: Day, lang: Lang): string {
  const [, month, date] = parts(day)
  if (lang === 'zh') return rocDate(day).replace(/^民國/, '')
  return lang === 'en' ? `${date} ${MONTHS[month - 1]} ${day.slice(0, 4)}` : day
}
export const dayText = (day: Day): Text => t(rocDate(day).replace(/^民國/, ''), showDay(day, 'en'))
export { say }
