// 工作日: Monday to Friday, less the days off that were named. The day of the event is not counted, unless the text says it is.
import { addDays, type Day, weekday } from '#engine'

export const isWorkingDay = (day: Day, offDays: readonly Day[]): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !offDays.includes(day)

/** @example afterWorkingDays('2026-07-06', 10, []) // '2026-07-20' */
export function afterWorkingDays(
  start: Day,
  n: number,
  offDays: readonly Day[],
  from: 'dayAfter' | 'sameDay' = 'dayAfter',
): Day {
  let day = from === 'sameDay' ? addDays(start, -1) : start
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1)
    if (isWorkingDay(day, offDays)) counted++
  }
  return day
}
