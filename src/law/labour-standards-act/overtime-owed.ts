// What one day of work owes beyond the wage, in whole numbers: the one reckoning that the rule puts into words and that the
// payroll check sums up for thousands of people. Time is counted in parts of an hour (60: minutes), pay in thirds of one part.
import { RestDayNotInLaw } from '../refusals.ts'
import { beyondEight, billed, type DayType, restDay, restDayTiers, split, type Tier } from './overtime-tariff.ts'

export type Part = { of: 'tier' | 'doubled' | 'day'; time: number; thirds: number; article: string }
export type DayOwed = {
  parts: Part[]
  /** The whole of it: thirds of the wage of one part of an hour. */
  thirds: number
  /** What counts towards the monthly cap. */
  counted: number
  /** Rest-day time as the text of the day counts it, and which text. */
  billed: number
  text: string | undefined
  violations: string[]
  compensatoryLeave: boolean
}
export type Circumstances = {
  disaster?: boolean
  /** How the text of 2016 is read beyond the eighth hour of a rest day. */
  restDayBeyondEight?: 'eightThirds' | 'fiveThirds' | undefined
  /** How the Act's silence on regular leave beyond the eighth hour is read. */
  regularLeaveBeyondEight?: 'notReckoned' | 'doubled' | undefined
  /** A holiday of somebody paid by the hour: only what was worked is paid once more. */
  hoursWorkedOnly?: boolean
  perHour?: number
  /** Under a flexible scheme: what of the time lies beyond the shifted hours. Beyond eight otherwise. */
  beyond?: number | undefined
}

/** @param worked time worked that day, in whole parts of an hour; `perHour` is a multiple of 60 */
export function owedFor(
  day: string,
  dayType: DayType,
  worked: number,
  { disaster = false, restDayBeyondEight, perHour = 60, ...given }: Circumstances = {},
): DayOwed {
  const parts: Part[] = []
  const violations: string[] = []
  const beyond = given.beyond ?? Math.max(0, worked - 8 * perHour)
  let counted = 0
  let time = worked
  let text: string | undefined
  const tiered = (tiers: readonly Tier[]) => {
    for (const [tier, part] of split(tiers, time, perHour))
      parts.push({ of: 'tier', time: part, thirds: tier.thirds, article: tier.article })
  }
  if (dayType === 'weekday') {
    if (disaster && beyond > 0) parts.push({ of: 'doubled', time: beyond, thirds: 6, article: '§24 I(3)' })
    else {
      time = 8 * perHour + beyond
      tiered(beyondEight)
    }
    time = worked
    counted = beyond
  } else if (dayType === 'restDay') {
    if (day < '2016-12-23') throw new RestDayNotInLaw(day)
    const rule = restDay.on(day)
    text = rule.text
    time = billed(rule, worked, perHour)
    tiered(restDayTiers(restDayBeyondEight === 'fiveThirds' && rule.billing === 'blocks' ? 5 : 8))
    counted = time
  } else if (worked > 0) {
    const onLeave = dayType === 'regularLeave'
    const time = given.hoursWorkedOnly && !onLeave ? Math.min(worked, 8 * perHour) : 8 * perHour
    parts.push({ of: 'day', time, thirds: 3, article: onLeave ? '§40' : '§39' })
    if (onLeave && given.regularLeaveBeyondEight === 'doubled' && beyond > 0)
      parts.push({ of: 'doubled', time: beyond, thirds: 6, article: '§40' })
    if (onLeave && !disaster) violations.push('REGULAR_LEAVE_WORKED_WITHOUT_CAUSE')
    if (!onLeave) {
      tiered(beyondEight)
      counted = beyond
    }
  }
  if (worked > 12 * perHour && !disaster && day >= '2002-12-27') violations.push('DAILY_TOTAL_OVER_12')
  let thirds = 0
  for (const part of parts) thirds += part.thirds * part.time
  return {
    parts,
    thirds,
    counted: disaster ? 0 : counted,
    billed: time,
    text,
    violations,
    compensatoryLeave: disaster && dayType !== 'restDay',
  }
}
