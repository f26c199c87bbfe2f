// Month by month: overtime owed against paid, the caps, and the wage against the minimum.
import { NotInForce } from '#engine'
import { amount, exact, type Fraction, lowest } from '../exact.ts'
import { capOf } from '../labour-standards-act/working-hours-caps.ts'
import { overtimeCap } from '../labour-standards-act/working-hours-limits.ts'
import { leastWage } from '../minimum-wage-act/minimum-wage.ts'
import { asHours } from './days.ts'
import type { Finding, Month, OwedDay } from './findings.ts'
import type { Settled } from './options.ts'
import type { Wage } from './rows.ts'

const FULL_TIME = 40

export function checkMonths(
  days: readonly OwedDay[],
  wages: readonly Wage[],
  options: Settled,
): { months: Month[]; findings: Finding[] } {
  const byMonth = new Map<string, OwedDay[]>()
  for (const one of days) {
    const month = byMonth.get(one.month)
    if (month) month.push(one)
    else byMonth.set(one.month, [one])
  }
  const findings: Finding[] = []
  const months = [...byMonth].map(([name, of]) => checkMonth(name, of, wages, options, findings))
  findings.push(...quarters(months, options))
  return { months, findings }
}

function checkMonth(
  name: string,
  days: readonly OwedDay[],
  wages: readonly Wage[],
  options: Settled,
  findings: Finding[],
): Month {
  let [minutes, overtime, thirds, normal] = [0, 0, 0, 0]
  for (const one of days) {
    minutes += one.minutes
    overtime += one.counted
    thirds += one.thirds
    if (one.type === 'weekday') normal += one.minutes - (one.beyond ?? Math.max(0, one.minutes - 480))
  }
  const month: Month = { month: name, days: days.length, minutes, overtime }
  const cap = capOf(name, options.consent)
  if (overtime > cap * 60)
    findings.push({
      kind: 'monthOver',
      month: name,
      found: overtime,
      limit: cap * 60,
      question: {
        topic: 'working-hours',
        kind: 'monthlyCap',
        month: name,
        consent: options.consent,
        overtimeHours: asHours(overtime),
      },
    })
  const wage = wages.find((one) => one.month === name) ?? wages.find((one) => one.month === undefined)
  if (!wage) return month
  const least = leastOf(name, wage)
  if ('says' in least) month.unknown = least.says
  else if (least.wage.compare(exact(wage.wage)) > 0) {
    const short = least.wage.sub(exact(wage.wage))
    findings.push({
      kind: 'belowMinimum',
      month: name,
      amount: amount(wage.basis === 'hourly' ? short.mul(normal).div(60) : short),
      question: {
        topic: 'minimum-wage',
        kind: 'check',
        date: `${name}-01`,
        payBasis: wage.basis,
        normalHoursWage: wage.wage,
        ...(wage.weekly && wage.basis === 'monthly' ? { agreedWeeklyHours: wage.weekly } : {}),
      },
    })
  }
  const hour = hourlyOf(wage, 'says' in least ? undefined : least.wage, options)
  const owed = hour.mul(thirds).div(180)
  month.hourly = lowest(hour)
  month.owed = amount(owed)
  if (wage.paid === undefined) return month
  month.paid = amount(exact(wage.paid))
  const short = owed.sub(exact(wage.paid))
  if (short.compare(0) > 0 && short.compare(exact(options.tolerance)) > 0) {
    month.short = amount(short)
    findings.push({ kind: 'overtimeShort', month: name, amount: month.short })
  }
  return month
}

const known = new Map<string, { wage: Fraction } | { says: NotInForce['says'] }>()
/** The minimum of a month, looked up once for all who share it. */
function leastOf(month: string, { basis, weekly }: Wage): { wage: Fraction } | { says: NotInForce['says'] } {
  const key = `${month} ${basis} ${weekly ?? ''}`
  const before = known.get(key)
  if (before) return before
  let found: { wage: Fraction } | { says: NotInForce['says'] }
  try {
    found = { wage: leastWage(`${month}-01`, basis, weekly) }
  } catch (error) {
    if (!(error instanceof NotInForce)) throw error
    found = { says: error.says }
  }
  if (known.size > 1000) known.clear()
  known.set(key, found)
  return found
}

/** What an hour of overtime is reckoned from, exactly. */
export function hourlyOf({ basis, wage, weekly }: Wage, least: Fraction | undefined, options: Settled): Fraction {
  const agreed = exact(wage)
  const base = options.base === 'minimum' && least && least.compare(agreed) > 0 ? least : agreed
  if (basis === 'hourly') return base
  const part = weekly !== undefined && options.partTime === 'agreed' && exact(weekly).compare(FULL_TIME) < 0
  return base.div(part ? exact(weekly).mul(6) : exact(240))
}

/** Each agreed run of three months, never a rolling one (LSA-ER §22 I). */
function quarters(months: readonly Month[], { consent, quarterFrom }: Settled): Finding[] {
  if (!consent) return []
  const nth = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const runs = new Map<number, number[]>()
  for (const { month, overtime } of months) {
    const at = nth(month) - nth(quarterFrom)
    const run = runs.get(Math.floor(at / 3)) ?? [0, 0, 0]
    run[((at % 3) + 3) % 3] = overtime
    runs.set(Math.floor(at / 3), run)
  }
  return [...runs].flatMap(([run, minutes]): Finding[] => {
    const first = nth(quarterFrom) + run * 3
    const start = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`
    const cap = overtimeCap.on(`${start}-01`).threeMonths
    const total = minutes.reduce((sum, one) => sum + one, 0)
    if (cap === undefined || total <= cap * 60) return []
    return [
      {
        kind: 'quarterOver',
        month: start,
        found: total,
        limit: cap * 60,
        question: {
          topic: 'working-hours',
          kind: 'quarterCap',
          startMonth: start,
          consent: true,
          overtimeHours: minutes.map(asHours),
        },
      },
    ]
  })
}
