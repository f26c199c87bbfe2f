// Day by day: what each day owes, hours and breaks against the law, and days off week by week.
import { addDays, type Day, numberOf } from '#engine'
import { beyondScheme, LIMITS } from '../labour-standards-act/flexible-hours.ts'
import { type DayOwed, owedFor } from '../labour-standards-act/overtime-owed.ts'
import { BREAK, leastRest } from '../labour-standards-act/shift-rest.ts'
import {
  type Letter,
  type Missing,
  missingDaysOff,
  mostInARow,
  OFF,
  runs,
} from '../labour-standards-act/working-hours-rest.ts'
import { daysOff } from '../labour-standards-act/working-hours-limits.ts'
import type { Finding, Kind, OwedDay } from './findings.ts'
import { monthOf, type Settled } from './options.ts'
import type { WorkedDay } from './rows.ts'

/** '8', '8.5' as '17/2': how a rule is asked about minutes. */
export const asHours = (minutes: number): string => {
  let [a, b] = [minutes, 60]
  while (b > 0) [a, b] = [b, a % b]
  return a === 60 || minutes === 0 ? String(minutes / 60) : `${minutes / a}/${60 / a}`
}

/** The day's reckoning, and thirds of a minute's wage still owed in money once time off is taken. */
export function owedOn(one: WorkedDay & { beyond?: number }, options: Settled): DayOwed & { inMoney: number } {
  const owed = owedFor(one.day, one.type, one.minutes, {
    disaster: one.disaster === true,
    restDayBeyondEight: options.restDayBeyondEight,
    beyond: one.beyond,
  })
  let inMoney = owed.thirds
  let inLeave = one.inLeave ?? 0
  for (const part of owed.parts) {
    if (inLeave === 0) break
    if (part.of !== 'tier') continue
    const taken = Math.min(inLeave, part.time)
    inMoney -= taken * part.thirds
    inLeave -= taken
  }
  return { ...owed, inMoney }
}

/** Under a flexible scheme: minutes of each ordinary day beyond the shifted hours, by day. */
export function beyondByDay(days: readonly WorkedDay[], { scheme, cycleFrom }: Settled): Map<Day, number> | undefined {
  if (scheme === 'normal') return undefined
  const length = LIMITS[scheme].days
  const periods = new Map<number, { worked: number[]; days: Day[] }>()
  for (const one of days) {
    const at = numberOf(one.day) - numberOf(cycleFrom)
    const nth = Math.floor(at / length)
    const period = periods.get(nth) ?? { worked: Array<number>(length).fill(0), days: Array<Day>(length).fill('') }
    periods.set(nth, period)
    const within = at - nth * length
    period.worked[within] = one.type === 'weekday' ? one.minutes : 0
    period.days[within] = one.day
  }
  const beyond = new Map<Day, number>()
  for (const { worked, days: named } of periods.values())
    for (const [at, minutes] of beyondScheme(scheme, worked).entries()) {
      const day = named[at]
      if (day) beyond.set(day, minutes)
    }
  return beyond
}

/** @param days of one person, in order, each day once */
export function checkDays(days: readonly WorkedDay[], options: Settled): { reckoned: OwedDay[]; findings: Finding[] } {
  const findings: Finding[] = []
  const scheme = beyondByDay(days, options)
  const reckoned = days.map((one) => {
    const month = monthOf(one.day, options.monthFrom)
    const beyond = one.type === 'weekday' ? scheme?.get(one.day) : undefined
    const owed = owedOn(beyond === undefined ? one : { ...one, beyond }, options)
    for (const fault of owed.violations) {
      const long = fault === 'DAILY_TOTAL_OVER_12'
      findings.push({
        kind: long ? 'longDay' : 'regularLeaveWorked',
        month,
        day: one.day,
        found: one.minutes,
        ...(long ? { limit: 720 } : {}),
        question: long
          ? { topic: 'working-hours', kind: 'daySplit', date: one.day, hoursWorked: asHours(one.minutes) }
          : {
              topic: 'overtime-pay',
              kind: 'overtime',
              date: one.day,
              dayType: one.type,
              hoursWorked: asHours(one.minutes),
              cause: 'normal',
            },
      })
    }
    if (one.rest !== undefined && one.minutes > BREAK.afterMinutes && one.rest < BREAK.minutes)
      findings.push({
        kind: 'shortBreak',
        month,
        day: one.day,
        found: one.rest,
        limit: BREAK.minutes,
        question: {
          topic: 'working-hours',
          kind: 'break',
          continuousHours: asHours(one.minutes),
          breakMinutes: one.rest,
        },
      })
    return { ...one, month, thirds: owed.inMoney, counted: owed.counted, ...(beyond === undefined ? {} : { beyond }) }
  })
  return { reckoned, findings: [...findings, ...betweenShifts(days, options), ...daysOffOf(days, options)] }
}

function betweenShifts(days: readonly WorkedDay[], { shifts, monthFrom }: Settled): Finding[] {
  if (shifts === 'none') return []
  const findings: Finding[] = []
  let last: { day: Day; to: number } | undefined
  for (const one of days) {
    if (one.minutes === 0 || one.from === undefined || one.to === undefined) continue
    if (last) {
      const between = (numberOf(one.day) - numberOf(last.day)) * 1440 + one.from - last.to
      const least = leastRest(one.day, shifts === 'eight')
      if (least !== undefined && between < least * 60)
        findings.push({
          kind: 'shortShiftRest',
          month: monthOf(one.day, monthFrom),
          day: one.day,
          found: Math.max(0, between),
          limit: least * 60,
          question: {
            topic: 'working-hours',
            kind: 'shiftRest',
            date: one.day,
            restHours: asHours(Math.max(0, between)),
            exempted: shifts === 'eight',
          },
        })
    }
    last = { day: one.day, to: one.to }
  }
  return findings
}

export function letterOf({ type, minutes, disaster }: WorkedDay): Letter {
  if (type === 'regularLeave') return minutes > 0 && !disaster ? 'M' : 'L'
  if (type === 'restDay') return minutes > 0 ? 'X' : 'R'
  return minutes > 0 ? 'W' : 'H'
}
const FAULTS: Record<Missing['fault'], Kind> = {
  REGULAR_LEAVE_MISSING: 'regularLeaveMissing',
  REST_DAY_MISSING: 'restDayMissing',
  DAYS_OFF_SHORT: 'daysOffShort',
}

/** Days with no record are not judged: only weeks and periods whose every day is known, and runs of days on record. */
function daysOffOf(days: readonly WorkedDay[], { scheme, cycleFrom, monthFrom }: Settled): Finding[] {
  const findings: Finding[] = []
  const length = scheme === 'normal' ? 7 : OFF[scheme].period
  const finding = (kind: Kind, from: Day, letters: string, more: { found: number; limit: number }) =>
    findings.push({
      kind,
      month: monthOf(from, monthFrom),
      day: from,
      until: addDays(from, letters.length - 1),
      ...more,
      question: { topic: 'working-hours', kind: 'rest', date: from, scheme, days: letters },
    })
  for (const { from, letters } of stretches(days)) {
    const most = mostInARow(from, scheme)
    for (const [at, run] of runs(letters))
      if (most !== undefined && run > most)
        finding('sixInARow', addDays(from, at), letters.slice(at, at + run), { found: run, limit: most })
    const into = numberOf(from) - numberOf(cycleFrom)
    const skip = ((-into % length) + length) % length
    const { restDays } = daysOff.on(from)
    for (const one of missingDaysOff(letters.slice(skip), scheme, restDays)) {
      const part = letters.slice(skip + one.from, skip + one.from + one.length)
      finding(FAULTS[one.fault], addDays(from, skip + one.from), part, {
        found: [...part].filter((letter) => 'LRX'.includes(letter)).length,
        limit:
          scheme === 'normal'
            ? 1 + restDays
            : one.length === OFF[scheme].period
              ? OFF[scheme].off
              : OFF[scheme].regular,
      })
    }
  }
  return findings
}

function stretches(days: readonly WorkedDay[]): { from: Day; letters: string }[] {
  const found: { from: Day; letters: string }[] = []
  let before = -Infinity
  for (const one of days) {
    const at = numberOf(one.day)
    if (at !== before + 1) found.push({ from: one.day, letters: '' })
    const last = found.at(-1)
    if (last) last.letters += letterOf(one)
    before = at
  }
  return found
}
