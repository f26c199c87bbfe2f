// What people write in cells, and what it means: dates of three calendars, times in four notations, hours, money, kinds of day.
import { type Day, dayOf, parseDay, t, type Text } from '#engine'
import type { DayType } from '#law/labour-standards-act/overtime-tariff.ts'
import { FORMULA } from '#sheets/sink.ts'

export type Read<V> = { value: V } | { says: Text }
const plain = (text: string) => text.normalize('NFKC').trim()
const shownAs = (text: string) => [...text].slice(0, 20).join('')
const wrong = (text: string, zh: string, en: string): { says: Text } => ({
  says: text === FORMULA ? FORMULA_SAYS : t(`「${shownAs(text)}」${zh}`, `“${shownAs(text)}” ${en}`),
})
const FORMULA_SAYS = t(
  '儲存格是公式，請改成數值（選擇性貼上→值）後再上傳。',
  'The cell holds a formula. Paste its value in its place and send it again.',
)

/** The same few texts come back thousands of times. */
function remembering<V>(read: (text: string) => V): (text: string) => V {
  const before = new Map<string, V>()
  return (text) => {
    const found = before.get(text)
    if (found !== undefined) return found
    const value = read(text)
    if (before.size < 20_000) before.set(text, value)
    return value
  }
}

const EPOCH = 25_569
const serial = (text: string, from1904: boolean) => {
  const number = /^\d{5}(\.\d+)?$/.test(text) ? Number(text) + (from1904 ? 1462 : 0) : 0
  return number >= 30_000 && number < 60_000 ? number : undefined
}

function readDay(text: string, from1904: boolean): Read<Day> {
  const one = plain(text)
  const number = serial(one, from1904)
  if (number !== undefined) return { value: dayOf(Math.floor(number) - EPOCH) }
  const found = parseDay(one.replace(/[T\s]\d{1,2}:\d{2}.*$/, '').replace(/[(（].*$/, ''))
  if ('day' in found) return { value: found.day }
  return text === FORMULA ? { says: FORMULA_SAYS } : { says: found.problem }
}
const days = {
  plain: remembering((text) => readDay(text, false)),
  from1904: remembering((text) => readDay(text, true)),
}
export const dayIn = (text: string, from1904 = false): Read<Day> => (from1904 ? days.from1904 : days.plain)(text)

/** Minutes after midnight, up to 48 hours; a date before the time is left aside. */
export const timeIn = remembering((text: string): Read<number> => {
  const one = plain(text).replace(/^\d{2,4}[/.-]\d{1,2}[/.-]\d{1,2}[T\s]+/, '')
  const asMinutes = (h: number, m: number): Read<number> =>
    m < 60 && h * 60 + m <= 2880 ? { value: h * 60 + m } : wrong(text, '不是時間。', 'is no time of day.')
  const duration = /^PT(\d+)H(\d+)M(?:[\d.]+S)?$/.exec(one)
  if (duration) return asMinutes(Number(duration[1]), Number(duration[2]))
  const clock = /^(上午|下午|am|pm)?\s*(\d{1,2})[:時點.](\d{2})(?::\d{2}(?:\.\d+)?)?分?\s*(am|pm)?$/i.exec(one)
  if (clock && !/^0?\.\d/.test(one)) {
    const half = (clock[1] ?? clock[4] ?? '').toLowerCase()
    const hour = Number(clock[2])
    const late = half === '下午' || half === 'pm'
    return asMinutes(half === '' ? hour : (hour % 12) + (late ? 12 : 0), Number(clock[3]))
  }
  if (/^\d{3,4}$/.test(one)) return asMinutes(Math.floor(Number(one) / 100), Number(one) % 100)
  if (/^\d*\.\d+$|^[01]$/.test(one)) return { value: Math.round((Number(one) % 1) * 1440) + (one === '1' ? 1440 : 0) }
  return wrong(text, '不是時間，請寫成 08:00。', 'is no time of day. Write it as 08:00.')
})

/** Minutes from '8', '8.5', '8:30' or a spreadsheet's duration. */
export const hoursIn = remembering((text: string): Read<number> => {
  const one = plain(text).replace(/(小時|hours?|hrs?|h)$/i, '')
  const parts = /^(?:PT)?(\d{1,2})[:H](\d{2})(?:[:M].*)?$/.exec(one)
  const minutes = parts
    ? Number(parts[1]) * 60 + Number(parts[2])
    : /^\d+(\.\d+)?$/.test(one)
      ? Math.round(Number(one) * 60)
      : -1
  return minutes >= 0 && minutes <= 1440
    ? { value: minutes }
    : wrong(text, '不是 0 到 24 的時數。', 'is not a number of hours from 0 to 24.')
})

export const minutesIn = remembering((text: string): Read<number> => {
  const duration = /^(?:PT)?(\d{1,2})[:H](\d{2})(?:[:M].*)?$/.exec(plain(text))
  const one = plain(text).replace(/(分鐘|分|minutes?|min)$/i, '')
  const minutes = duration
    ? Number(duration[1]) * 60 + Number(duration[2])
    : /^\d+(\.0+)?$/.test(one)
      ? Number(one)
      : -1
  return minutes >= 0 && minutes <= 1440
    ? { value: minutes }
    : wrong(text, '不是分鐘數。', 'is not a number of minutes.')
})

/** Money as text, exact: '36000', '196.5'. @param decimals how many are taken */
export function moneyIn(text: string, decimals: number, most: number): Read<string> {
  const one = plain(text)
    .replace(/^(nt\$|\$|新臺幣|新台幣)/i, '')
    .replace(/元$/, '')
    .replaceAll(',', '')
    .trim()
  const found = /^(\d+)(?:\.(\d*))?$/.exec(one)
  const part = (found?.[2] ?? '').replace(/0+$/, '')
  if (!found || part.length > decimals || Number(one) > most)
    return wrong(
      text,
      `不是${decimals === 0 ? '整數' : ''}金額。`,
      `is not an amount${decimals === 0 ? ' in whole NT$' : ''}.`,
    )
  return { value: part === '' ? String(Number(found[1])) : `${Number(found[1])}.${part}` }
}

export const monthIn = remembering((text: string): Read<string> => {
  const one = plain(text).replace(/\s/g, '')
  const found =
    /^(?:民國)?(\d{3,4})[年/.-](\d{1,2})月?$/.exec(one) ?? /^(\d{3})(\d{2})$/.exec(one) ?? /^(\d{4})(\d{2})$/.exec(one)
  const day = found ? undefined : dayIn(text)
  if (day && 'value' in day) return { value: day.value.slice(0, 7) }
  const [year, month] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || month < 1 || month > 12)
    return wrong(text, '不是月份，請寫成 115/3。', 'is no month. Write it as 2026-03.')
  return { value: `${year < 1000 ? year + 1911 : year}-${String(month).padStart(2, '0')}` }
})

const TYPES: Record<DayType, readonly string[]> = {
  weekday: ['工作日', '平日', '上班日', '上班', '班', 'weekday', 'work', 'working day', 'workday', 'w', '請假', '缺勤'],
  restDay: ['休息日', '休息', '休', 'restday', 'rest day', 'rest', 'r'],
  regularLeave: ['例假', '例假日', '例', 'regularleave', 'regular leave', 'l'],
  nationalHoliday: [
    '國定假日',
    '國定假',
    '國',
    '假日',
    '休假日',
    'nationalholiday',
    'national holiday',
    'holiday',
    'n',
  ],
  annualLeave: ['特別休假', '特休', '特休假', '年假', 'annualleave', 'annual leave', 'a'],
}
const BY_WORD = new Map(
  Object.entries(TYPES).flatMap(([type, words]) => words.map((word) => [word, type as DayType] as const)),
)
export const typeIn = remembering((text: string): Read<DayType> => {
  const found = BY_WORD.get(plain(text).toLowerCase())
  if (found) return { value: found }
  return text === ''
    ? {
        says: t(
          '沒有填日別：工作日、休息日、例假、國定假日或特別休假。',
          'The kind of day is missing: weekday, rest day, regular leave, national holiday or annual leave.',
        ),
      }
    : wrong(
        text,
        '不是日別，請填工作日、休息日、例假、國定假日或特別休假。',
        'is no kind of day. Write weekday, rest day, regular leave, national holiday or annual leave.',
      )
})
export const disasterIn = (text: string): boolean => /天災|事變|突發|災害|disaster|emergency/i.test(text)
