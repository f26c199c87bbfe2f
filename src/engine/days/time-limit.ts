// When a duty is due: 行政程序法 §48 and Civil Code §§120–122. Every shift is explained in words.
import { t, type Text } from '../text.ts'
import { addDays, completes, type Day, daysBetween, weekday } from './day.ts'
import { dayText } from './roc.ts'

export type Length = { unit: 'days' | 'workdays' | 'months' | 'hours'; n: number }
export const days = (n: number): Length => ({ unit: 'days', n })
export const workdays = (n: number): Length => ({ unit: 'workdays', n })
export const months = (n: number): Length => ({ unit: 'months', n })
export const hours = (n: number): Length => ({ unit: 'hours', n })

/** The office calendar as it was known at some moment. Asked beyond what it knows, it throws CalendarUnknown. */
export type Calendar = {
  version: string
  knownFrom: Day
  knownUntil: Day
  isDayOff(day: Day, district?: string): { off: boolean; why?: Text }
}
export class CalendarUnknown extends Error {
  readonly says: Text
  constructor(day: Day, known: { knownFrom: Day; knownUntil: Day }) {
    const says = t(
      `辦公日曆僅知 ${known.knownFrom} 至 ${known.knownUntil}，無法計算到 ${day}。`,
      `The office calendar is known from ${known.knownFrom} to ${known.knownUntil} only; ${day} cannot be worked out.`,
    )
    super(says.en)
    this.says = says
  }
}

export type TimeLimit = {
  /** The day of the event; it does not count. */
  start: Day
  length: Length
  calendar: Calendar
  district?: string
  /** What a closed last day does: `forward` to the next working day, or nothing. */
  shift?: 'forward' | 'none' | 'backward'
  /** Days on which the matter lay with somebody else: from the day after `from` up to and with `to` they do not count. */
  pauses?: readonly { from: Day; to: Day }[]
}
export type Due = { raw: Day; due: Day; morning?: true; steps: Text[]; calendarVersion: string }

/** @example dueDay({ start: '2026-03-02', length: days(3), calendar }) // due 2026-03-05 */
export function dueDay({ start, length, calendar, district, shift = 'forward', pauses = [] }: TimeLimit): Due {
  const steps: Text[] = [counted(start, length)]
  const paused = pauses.reduce((sum, pause) => sum + Math.max(0, daysBetween(pause.from, pause.to)), 0)
  let raw = end(start, length, calendar, district)
  if (paused > 0) {
    raw = length.unit === 'workdays' ? end(start, length, calendar, district, pauses) : addDays(raw, paused)
    steps.push(t(`中間有 ${paused} 日不計入`, `${paused} days in between do not count`))
  }
  const done = { raw, steps, calendarVersion: calendar.version }
  if (shift === 'none') return { ...done, due: raw }
  return { ...done, ...shifted(raw, shift === 'forward' ? 1 : -1, calendar, district, steps) }
}

function end(
  start: Day,
  { unit, n }: Length,
  calendar: Calendar,
  district?: string,
  pauses: readonly { from: Day; to: Day }[] = [],
): Day {
  // §48 II, III: the months begin the day after, so that one month from 30 April is the whole of May.
  if (unit === 'months') return completes(addDays(start, 1), n)
  if (unit === 'hours') return addDays(start, Math.ceil(n / 24))
  if (unit === 'days') return addDays(start, n)
  let day = start
  for (let left = n; left > 0;) {
    day = addDays(day, 1)
    const waiting = pauses.some((pause) => day > pause.from && day <= pause.to)
    if (!waiting && !calendar.isDayOff(day, district).off) left--
  }
  return day
}

function shifted(
  raw: Day,
  by: 1 | -1,
  calendar: Calendar,
  district: string | undefined,
  steps: Text[],
): { due: Day; morning?: true } {
  let due = raw
  for (let off = calendar.isDayOff(due, district); off.off; off = calendar.isDayOff(due, district)) {
    const why = off.why ?? t('休息日', 'a day off')
    const next = addDays(due, by)
    steps.push(
      t(
        `${dayText(due).zh}為${why.zh}，${by > 0 ? '順延' : '提前'}至${dayText(next).zh}`,
        `${dayText(due).en} is ${why.en}, moved to ${dayText(next).en}`,
      ),
    )
    due = next
  }
  // §48 IV: a last day on a Saturday ends on the following Monday at noon.
  const morning = by > 0 && weekday(raw) === 6 && due !== raw && weekday(due) === 1 && daysBetween(raw, due) === 2
  if (morning)
    steps.push(t('末日為星期六，以次星期一上午為末日', 'the last day was a Saturday, so it ends on Monday at noon'))
  return morning ? { due, morning: true } : { due }
}

function counted(start: Day, { unit, n }: Length): Text {
  const words = {
    days: t('日', 'days'),
    workdays: t('工作日', 'working days'),
    months: t('個月', 'months'),
    hours: t('小時', 'hours'),
  }[unit]
  return t(
    `自${dayText(start).zh}起算 ${n} ${words.zh}，首日不計`,
    `${n} ${words.en} from ${dayText(start).en}, the first day not counted`,
  )
}
