// A day is 'YYYY-MM-DD' and nothing else: no time zone arithmetic, no Date objects. Numbered from 1970-01-01 inside.
export type Day = string

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
export const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const daysInMonth = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0)

/** Whether the text is a real day of the calendar, 1912 to 2199. */
export function isDay(text: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  return year >= 1850 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1970-01-01 (civil calendar, after Howard Hinnant's published algorithm). */
export function numberOf(day: Day): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

export function dayOf(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return written(year, month, ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

export const written = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
export const addDays = (day: Day, n: number): Day => dayOf(numberOf(day) + n)
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)
/** 0 Sunday to 6 Saturday. */
export const weekday = (day: Day): number => (((numberOf(day) + 4) % 7) + 7) % 7

/** The like-numbered day `n` months on, or the month's last day where there is none (Civil Code §121 II). */
export function addMonths(day: Day, n: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return written(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** The last day of so many months that begin on `start`: the day before the like-numbered one, or the month's last (§121 II). */
export function completes(start: Day, months: number): Day {
  const like = addMonths(start, months)
  return like.slice(8) === start.slice(8) ? addDays(like, -1) : like
}

const EIGHT_HOURS = 8 * 3_600_000
/** The day it is in Taipei at an instant (ms since 1970, or ISO text). Taiwan keeps +08:00 all year. */
export function taipeiDay(instant: number | string): Day {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant)
  return dayOf(Math.floor((ms + EIGHT_HOURS) / 86_400_000))
}
/** 'HH:MM' in Taipei. */
export function taipeiTime(instant: number | string): string {
  const ms = (typeof instant === 'number' ? instant : Date.parse(instant)) + EIGHT_HOURS
  const minutes = Math.floor((((ms % 86_400_000) + 86_400_000) % 86_400_000) / 60_000)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
