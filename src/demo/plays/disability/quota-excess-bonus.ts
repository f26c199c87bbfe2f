// Plays a claim for each employer granted, claimed while the quarter was open and approved within the period that prints it.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext } from '../../seeding.ts'
import { inventedEmployer } from '../employers.ts'
import { daysOf } from '#programmes/disability/quota-excess-bonus/rule.ts'

type Claim = { quarter: string; persons: number; claimedOn: string; nth: number; line: number }

const seeding: Seeding = {
  *figures(wanted, context) {
    const value = (measure: string, quarter: string) => wanted.find((one) => one.measure === measure && one.dimensions.quarter === quarter)?.value ?? 0
    const quarters = [...new Set(wanted.filter((one) => one.measure.startsWith('over-quota-bonus-')).flatMap((one) => one.dimensions.quarter ?? []))].toSorted()
    // Another half-year may print the same quarter again: its employers are others.
    let nth = ((Number(context.to.slice(0, 4)) * 2 + (context.to.slice(5, 7) > '06' ? 1 : 0)) % 90) * 1000
    for (const quarter of quarters) {
      const firms = value('over-quota-bonus-employers', quarter)
      const persons = value('over-quota-bonus-person-times', quarter)
      for (let at = 0; at < firms; at++) {
        const { closes } = daysOf(quarter)
        const last = closes < context.to ? closes : addDays(context.to, -8)
        const claim = { quarter, persons: Math.floor(persons / firms) + (at < persons % firms ? 1 : 0), claimedOn: addDays(last, -(at % 20)), nth: nth++, line: at + 1 }
        yield { programme: 'quota-excess-bonus', owner: context.staff('officer').id, lines: life(claim, context) }
      }
    }
  },
  *present(context) {
    const { today } = context
    const quarter = latest(today)
    for (let nth = 0; nth < 6; nth++) {
      const from = addDays(daysOf(quarter).to, 3)
      const claimedOn = [addDays(today, -12 + nth), from].toSorted().at(-1) ?? today
      const lines = life({ quarter, persons: 1 + nth, claimedOn: claimedOn > today ? today : claimedOn, nth: nth === 0 ? 0 : 95_000 + nth, line: nth + 1 }, { ...context, from, to: today })
      yield { programme: 'quota-excess-bonus', ...(nth % 3 ? { owner: context.staff('officer').id } : {}), lines: lines.slice(0, 1 + (nth % 4)) }
    }
  },
}
export default seeding

/** The last quarter that has ended. */
function latest(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const nth = Math.ceil(month / 3) - 1
  return nth === 0 ? `${year - 1}-Q4` : `${year}-Q${nth}`
}

function life({ quarter, persons, claimedOn, nth, line: paymentLine }: Claim, { from, to, workday, staff }: SeedingContext): Play['lines'] {
  const within = (day: string) => {
    const first = workday(day < from ? from : day)
    return first > to ? to : first
  }
  const applicant = inventedEmployer(nth)
  const line = (on: string, role: string, step: string, values: Record<string, unknown> = {}) => ({ on, by: staff(role), step, values })
  const excess = { excess1: persons + (nth % 2), excess2: persons, excess3: persons + (nth % 3) }
  const registered = { registered1: excess.excess1, registered2: excess.excess2, registered3: excess.excess3 }
  const approved = within(addDays(claimedOn, 14))
  const listed = workday(addDays(approved, 1))
  const paid = workday(addDays(listed, 2))
  const filed = line(claimedOn, 'intake', 'register', {
    applicant, quarter, claimedOn, ...excess, account: { bank: '000', number: '00000000000000', holder: applicant.name },
  })
  const proposed = within(addDays(claimedOn, 7))
  return [
    filed, line(proposed, 'officer', 'propose', { ...excess, ...registered }), line(approved, 'head', 'approve'), line(listed, 'accountant', 'list', { paymentList: `P${quarter}-${to.slice(2, 4)}${to.slice(5, 7)}`, paymentLine }),
    line(paid, 'accountant', 'confirmPayment', { paidOn: paid, bankAnswer: '成功' }),
  ]
}
