// What people write in cells, and what it means: dates of three calendars, times in four notations, hours, money, kinds of day.
import { type Day, dayOf, parseDay, t, type Text, withoutAtEnd } from '#engine'
import type { DayType } from '#law/labour-standards-act/overtime-tariff.ts'
import { FORMULA, UNCLEAR } from '#sheets/sink.ts'

export type Read<V> = { value: V } | { says: Text }
const plain = (text: string) => text.normalize('NFKC').trim()
const shownAs = (text: string) => [...text].slice(0, 20).join('')
const wrong = (text: string, zh: string, en: string): { says: Text } => ({
  says: marked(text) ?? t(`「${shownAs(text)}」${zh}`, `“${shownAs(text)}” ${en}`),
})
const marked = (text: string): Text | undefined =>
  text === FORMULA ? FORMULA_SAYS : text === UNCLEAR ? UNCLEAR_SAYS : undefined
const UNCLEAR_SAYS = t(
  '儲存格顯示的和它存的數值不同（格式不合），請改寫成看得到的文字，例如 11:30。',
  'The cell shows something else than it holds. Write what is meant as text, for example 11:30.',
)
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
  const found = parseDay(one.replace(/[T\s]\d{1,2}:\d{2}.*$/, '').replace(/[(（].*/, ''))
  if ('day' in found) return { value: found.day }
  return { says: marked(text) ?? found.problem }
}
const days = {
  plain: remembering((text) => readDay(text, false)),
  from1904: remembering((text) => readDay(text, true)),
}
export const dayIn = (text: string, from1904 = false): Read<Day> => (from1904 ? days.from1904 : days.plain)(text)

/** A time of day: minutes after midnight, up to 48 hours, and the day where one stands before it. */
export type Moment = { minutes: number; day?: Day }
function readMoment(text: string, from1904: boolean): Read<Moment> {
  const one = plain(text)
  const [, before, after = ''] = /^(\D*\d{2,4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?|\d{7,8})[T\s]+([^T\s].*)$/.exec(one) ?? []
  if (before) {
    const [day, time] = [dayIn(before, from1904), timeOfDay(after)]
    if ('says' in day) return day
    if (time === undefined || time >= 1440) return wrong(text, '不是日期與時間。', 'is no day and time.')
    return { value: { day: day.value, minutes: time } }
  }
  // A day and a time as one number, as tables save it that forget their formats.
  const number = serial(one.replace(/\.\d+$/, ''), from1904)
  const part = /^\d{5}(\.\d+)$/.exec(one)?.[1]
  if (number !== undefined && part) {
    const minutes = wholeMinutes(Number(part))
    if (minutes !== undefined)
      return { value: { day: dayOf(number - EPOCH + Math.floor(minutes / 1440)), minutes: minutes % 1440 } }
  }
  // A part of a day in full length is one; 8.3 or 0.5 may be 8:30 or 8:18, half past midnight or noon.
  const minutes = timeOfDay(one) ?? (/^0?\.\d{5,}$/.test(one) ? wholeMinutes(Number(one)) : undefined)
  return minutes === undefined
    ? wrong(text, '不是時間，請寫成 08:30。', 'is no time of day. Write it as 08:30.')
    : { value: { minutes } }
}
const moments = {
  plain: remembering((text) => readMoment(text, false)),
  from1904: remembering((text) => readMoment(text, true)),
}
export const momentIn = (text: string, from1904 = false): Read<Moment> =>
  (from1904 ? moments.from1904 : moments.plain)(text)

const wholeMinutes = (part: number): number | undefined => {
  const minutes = part * 1440
  return Math.abs(minutes - Math.round(minutes)) < 0.02 ? Math.round(minutes) : undefined
}

function timeOfDay(one: string): number | undefined {
  const [, hours, minutes] =
    /^PT(\d+)H(\d+)M(?:[\d.]+S)?$/.exec(one) ?? /^(?!0*[:時點])(\d{1,2})(\d{2})$/.exec(one) ?? []
  if (hours && minutes) return within48(Number(hours), Number(minutes))
  const clock = /^(上午|下午|am|pm)?\s*(\d{1,2})[:時點](\d{2})(?::\d{2}(?:\.\d+)?)?分?\s*(am|pm)?$/i.exec(one)
  if (!clock) return undefined
  const half = (clock[1] ?? clock[4] ?? '').toLowerCase()
  const hour = Number(clock[2])
  if (half !== '' && (hour > 12 || hour === 0)) return undefined
  const late = half === '下午' || half === 'pm'
  return within48(half === '' ? hour : (hour % 12) + (late ? 12 : 0), Number(clock[3]))
}
const within48 = (hours: number, minutes: number) =>
  minutes < 60 && hours * 60 + minutes <= 2880 ? hours * 60 + minutes : undefined

/** Minutes from '8', '8.5', '8:30', '8小時30分', '480分鐘' or a spreadsheet's duration. */
export const hoursIn = remembering((text: string): Read<number> => {
  const one = plain(text).replace(/(小時|hours?|hrs?|h)$/i, '')
  const [, hours, minutes] =
    /^(?:PT)?(\d{1,3})[:H](\d{2})(?:[:M].*)?$/.exec(one) ??
    /^(\d{1,2})(?:小時|時|h)\s*(\d{1,2})(?:分鐘?|m)?$/i.exec(one) ??
    []
  const [, alone] = /^(\d{1,4})(?:分鐘?|minutes?|mins?)$/i.exec(one) ?? []
  // 0.479166… hours are hardly meant: a workbook keeps 11:30 so, as a part of a day, when its format is lost.
  if (/^0?\.\d{5,}$/.test(one))
    return wrong(
      text,
      '可能是一天的比例，也可能是小時，無法判斷。請寫成 11:30 或 11.5。',
      'may be a part of a day or a number of hours. Write it as 11:30 or 11.5.',
    )
  const found = hours
    ? Number(minutes) < 60
      ? Number(hours) * 60 + Number(minutes)
      : -1
    : alone
      ? Number(alone)
      : /^\d+(\.\d+)?$/.test(one)
        ? Math.round(Number(one) * 60)
        : -1
  return found >= 0 && found <= 1440
    ? { value: found }
    : wrong(text, '不是 0 到 24 的時數。', 'is not a number of hours from 0 to 24.')
})

export const minutesIn = remembering((text: string): Read<number> => {
  const duration = /^(?:PT)?(\d{1,2})[:H](\d{2})(?:[:M].*)?$/.exec(plain(text))
  const one = plain(text).replace(/(分鐘|分|minutes?|min)$/i, '')
  const minutes = duration
    ? Number(duration[2]) < 60
      ? Number(duration[1]) * 60 + Number(duration[2])
      : -1
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
  const part = withoutAtEnd(found?.[2] ?? '', '0')
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
