// The receipt of a finding is the receipt of the single rule, asked when somebody looks: nothing is told twice in two ways.
import { type Amount, amount, exact } from '../exact.ts'
import { type Answer, ask } from '../ask.ts'
import { asHours, owedOn } from './days.ts'
import type { Finding, OwedDay, Question } from './findings.ts'
import type { Settled } from './options.ts'

export const receiptOf = ({ question }: Finding, hourly: string | undefined, today: string): Answer | undefined => {
  if (!question) return undefined
  const { topic, ...rest } = question
  // A regular leave worked is asked of the overtime rule, which needs a wage even where only the breach matters.
  return ask(topic, topic === 'overtime-pay' ? { ...rest, hourlyWage: hourly ?? '0' } : rest, today)
}

/** What the overtime rule is asked about a day. Under a flexible scheme eight hours stand for the shifted ones. */
export const overtimeQuestion = (one: OwedDay, hourly: string, options: Settled): Question => ({
  topic: 'overtime-pay',
  kind: 'overtime',
  date: one.day,
  dayType: one.type,
  hoursWorked: asHours(one.beyond === undefined ? one.minutes : 480 + one.beyond),
  cause: one.disaster ? 'disaster' : 'normal',
  hourlyWage: hourly,
  restDayBeyondEight: options.restDayBeyondEight,
})

/** What a day is owed in money, exactly. */
export const owedOf = (one: OwedDay, hourly: string): Amount => amount(exact(hourly).mul(one.thirds).div(180))

/** '2 × 4/3 + 1 × 5/3': hours by rate, as the reckoning went. */
export function formulaOf(one: OwedDay, options: Settled): string {
  const { parts } = owedOn(one, options)
  const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)
  return parts
    .map(({ time, thirds }) => `${hours(time)} × ${thirds % 3 === 0 ? String(thirds / 3) : `${thirds}/3`}`)
    .join(' + ')
}
