// The office calendar as it is known: announced years, and days closed since, by district. Beyond it we say that we do not know.
import { type Calendar, CalendarUnknown, t, type Text, weekday } from '#engine'
import { YEARS } from './years.ts'

export { YEARS } from './years.ts'
export type Closure = { day: string; districts?: readonly string[]; why: Text }

const known = Object.keys(YEARS).map(Number)
export const KNOWN_FROM = `${Math.min(...known)}-01-01`
export const KNOWN_UNTIL = `${Math.max(...known)}-12-31`
const NAMES: Record<string, string> = {
  開國紀念日: 'Founding Day',
  農曆除夕: 'Lunar New Year’s Eve',
  小年夜: 'the day before Lunar New Year’s Eve',
  春節: 'Lunar New Year',
  和平紀念日: 'Peace Memorial Day',
  兒童節: 'Children’s Day',
  民族掃墓節: 'Tomb Sweeping Day',
  清明節: 'Tomb Sweeping Day',
  兒童節及民族掃墓節: 'Children’s and Tomb Sweeping Day',
  '兒童節、民族掃墓節': 'Children’s and Tomb Sweeping Day',
  放假一日: 'a day off announced for that year',
  端午節: 'Dragon Boat Festival',
  中秋節: 'Mid-Autumn Festival',
  國慶日: 'National Day',
  勞動節: 'Labour Day',
  孔子誕辰紀念日: 'Teachers’ Day',
  臺灣光復暨金門古寧頭大捷紀念日: 'Retrocession Day',
  行憲紀念日: 'Constitution Day',
  調整放假: 'a day off exchanged for a worked Saturday',
  補假: 'a day off in lieu',
}

/**
 * @param closures days closed since the calendars were announced, e.g. by a typhoon; without districts they close the whole city
 * @example officeCalendar([{ day: '2026-07-10', why: t('颱風停班', 'a typhoon day'), districts: ['示範山區'] }])
 */
export function officeCalendar(closures: readonly Closure[] = []): Calendar {
  const closed = new Map<string, Closure[]>()
  for (const one of closures) closed.set(one.day, [...(closed.get(one.day) ?? []), one])
  const range = { knownFrom: KNOWN_FROM, knownUntil: KNOWN_UNTIL }
  return {
    ...range,
    version: `DGPA ${KNOWN_FROM.slice(0, 4)}–${KNOWN_UNTIL.slice(0, 4)}${closures.length > 0 ? ` +${closures.length}` : ''}`,
    isDayOff(day, district) {
      const year = YEARS[Number(day.slice(0, 4))]
      if (!year) throw new CalendarUnknown(day, range)
      const date = day.slice(5)
      const holiday = year.off[date]
      if (holiday) return { off: true, why: t(holiday, NAMES[holiday] ?? 'a public holiday') }
      const of = weekday(day)
      if ((of === 0 || of === 6) && !year.worked.includes(date))
        return { off: true, why: of === 0 ? t('星期日', 'a Sunday') : t('星期六', 'a Saturday') }
      const closure = closed
        .get(day)
        ?.find((one) => !one.districts || (district !== undefined && one.districts.includes(district)))
      return closure ? { off: true, why: closure.why } : { off: false }
    },
  }
}
