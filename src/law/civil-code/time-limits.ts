// Dates and time limits as the Civil Code and the Central Regulation Standard Act count them.
import {
  addDays,
  type Calendar,
  CalendarUnknown,
  date,
  days,
  dueDay,
  parseDay,
  rocDate,
  series,
  t,
  text,
  whole,
} from '#engine'
import { officeCalendar } from '../office-calendar/index.ts'
import { lawRule } from '../rule.ts'
import { CIVIL, STANDARD } from '../statutes.ts'
import { InvalidDate, NoCalendarYet } from '../refusals.ts'

/** The first year of the Republic; there is no date of its era before. */
const FIRST_DAY = '1912-01-01'

export const toRoc = lawRule({
  name: t('民國紀年', 'Date in the Republic’s era'),
  cites: CIVIL('§119'),
  reads: { date: date(t('日期', 'Date')) },
  of({ date: day }) {
    if (day < FIRST_DAY) throw new InvalidDate(day)
    return {
      value: { text: rocDate(day) },
      because: [{ cites: CIVIL('§119'), says: t('民國年＝西元年－1911。', 'ROC year = western year − 1911.') }],
    }
  },
  answer: ({ text: said }) => t(said, said),
})

export const fromRocCompact = lawRule({
  name: t('七碼日期', 'Seven-digit date'),
  cites: CIVIL('§119'),
  reads: { text: text(t('七碼日期（YYYMMDD）', 'Seven digits (YYYMMDD)')) },
  of({ text: typed }) {
    const read = /^\d{7}$/.test(typed) ? parseDay(typed) : { problem: true }
    if (!('day' in read) || read.day < FIRST_DAY) throw new InvalidDate(typed)
    return {
      value: { date: read.day },
      because: [{ cites: CIVIL('§119'), says: t('西元年＝民國年＋1911。', 'Western year = ROC year + 1911.') }],
    }
  },
  answer: ({ date: day }) => t(day, day),
})

/** The calendar of the house, with the days off that the question adds; a day beyond it is nobody's to count. */
const offices = (more: readonly string[]): Calendar =>
  officeCalendar(more.map((day) => ({ day, why: t('題列放假日', 'a day off named in the question') })))

export const deadlineWithShift = lawRule({
  name: t('期限', 'Time limit'),
  cites: CIVIL('§122'),
  decidedBy: 'start',
  reads: {
    start: date(t('起算事件日', 'Day of the event')),
    days: whole(t('天數', 'Days'), { max: 36_500 }),
    extraHolidays: series(t('其他放假日', 'Other days off'), { each: 'day', optional: true }),
  },
  spares: ['extraHolidays'],
  of({ start, days: length, extraHolidays = [] }) {
    const { raw, due, steps } = counted(start, length, offices(extraHolidays))
    return {
      value: { deadline: due, raw },
      because: [
        {
          cites: CIVIL('§120 II'),
          says: t(`始日不算入，${length} 日至 ${raw}。`, `The first day is not counted: ${length} days end on ${raw}.`),
        },
        {
          cites: CIVIL('§122'),
          says:
            raw === due
              ? t('末日照常上班。', 'The last day is a working day.')
              : t(`${steps.map(({ zh }) => zh).join('；')}。`, `${steps.map(({ en }) => en).join('; ')}.`),
        },
      ],
    }
  },
  answer: ({ deadline }) => t(`期限為 ${deadline}`, `The last day is ${deadline}`),
})

/** @returns the shifts alone in words: how the days are counted is said apart */
function counted(start: string, length: number, calendar: Calendar) {
  try {
    const { raw, due, steps } = dueDay({ start, length: days(length), calendar })
    return { raw, due, steps: steps.slice(1) }
  } catch (error) {
    if (error instanceof CalendarUnknown) throw new NoCalendarYet(error)
    throw error
  }
}

export const effectiveFromPromulgation = lawRule({
  name: t('自公布日施行', 'In force from promulgation'),
  cites: STANDARD('§13'),
  decidedBy: 'promulgated',
  reads: { promulgated: date(t('公布日', 'Day of promulgation')) },
  of({ promulgated }) {
    const effective = addDays(promulgated, 2)
    return {
      value: { effective },
      because: [
        {
          cites: STANDARD('§13'),
          says: t(
            `自公布之日起算至第三日：${effective}。`,
            `The third day, that of promulgation included: ${effective}.`,
          ),
        },
      ],
    }
  },
  answer: ({ effective }) => t(`自 ${effective} 生效`, `In force from ${effective}`),
})
