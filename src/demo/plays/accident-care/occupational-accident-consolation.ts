// Plays payments whose table comes out as published, a revised grade among them where one is published.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { numberOf } from '../invented.ts'

type Line = Play['lines'][number]
type Payment = { tier: string; amount: number; regraded: boolean }
const GRADES: Record<string, number> = { 'grade-1-5': 3, 'grade-6-10': 8, 'grade-11-15': 12 }

const seeding: Seeding = {
  *figures(wanted, context) {
    for (const [nth, payment] of payments(wanted).entries()) {
      const { from, to, random, workday } = context
      const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
      let filed = workday(addDays(from, Math.floor(random() * Math.max(1, days - (payment.regraded ? 60 : 14)))))
      if (filed > addDays(to, -10)) filed = workday(addDays(to, -16))
      yield { programme: 'occupational-accident-consolation', owner: context.staff('officer').id, lines: life(payment, nth, filed, context) }
    }
  },
  *present(context) {
    const { today, random, workday } = context
    for (let nth = 0; nth < 14; nth++) {
      const tier = ['death', 'grade-11-15', 'grade-6-10', 'grade-1-5'][nth % 4] ?? 'death'
      const filed = workday(addDays(today, -Math.floor(random() * 6) - (nth === 0 ? 8 : 0)))
      const lines = life({ tier, amount: 200_000, regraded: false }, 900_000 + nth, filed > today ? today : filed, context)
      const shown = lines.filter((line) => line.on <= today).slice(0, 1 + (nth % 4))
      yield { programme: 'occupational-accident-consolation', lines: shown, ...(nth % 3 ? { owner: context.staff('officer').id } : {}) }
    }
  },
}
export default seeding

/** A payment for each published case; amounts within a tier add up to the published sum. */
function payments(wanted: readonly Wanted[]): Payment[] {
  const value = (measure: string, tier: string) => wanted.find((one) => one.measure === measure && one.dimensions.injuryGrade === tier)?.value ?? 0
  const regraded = wanted.find((one) => one.measure === 'injury-consolation-regraded-persons')?.value ?? 0
  const tiers = [...new Set(wanted.filter((one) => one.measure === 'injury-consolation-cases').flatMap((one) => one.dimensions.injuryGrade ?? []))]
  return tiers.flatMap((tier) => {
    const amounts = tier === 'death' ? shares(value('injury-consolation-cases', tier), value('injury-consolation-amount', tier)) : []
    return Array.from({ length: value('injury-consolation-cases', tier) }, (_, n) => ({
      tier, amount: amounts[n] ?? 0, regraded: tier === 'grade-6-10' && n < regraded,
    }))
  })
}

/** `count` amounts between 100,000 and 300,000, in steps of 10,000 as far as possible, adding up to `sum`. */
function shares(count: number, sum: number): number[] {
  let rest = sum
  return Array.from({ length: count }, (_, n) => {
    const left = count - n - 1
    const fair = left === 0 ? rest : Math.round(rest / (left + 1) / 10_000) * 10_000
    const swing = left > 0 ? [40_000, -40_000, 0][n % 3] ?? 0 : 0
    const least = Math.max(100_000, rest - left * 300_000)
    const most = Math.min(300_000, rest - left * 100_000)
    const amount = Math.min(most, Math.max(least, fair + swing))
    rest -= amount
    return amount
  })
}

function life(payment: Payment, nth: number, filed: string, context: SeedingContext): Line[] {
  const { staff, workday } = context
  const line = (on: string, role: string, step: string, values: Record<string, unknown> = {}): Line => ({ on, by: staff(role), step, values })
  const death = payment.tier === 'death'
  const grade = payment.regraded ? 12 : (GRADES[payment.tier] ?? 8)
  const person = { name: `測試勞工${nth}`, idNumber: numberOf(nth), birthOn: '1980-01-01' }
  const applicant = { name: death ? `測試家屬${nth}` : person.name, idNumber: numberOf(death ? nth + 3_000_000 : nth), phone: '0900-000-000', address: '示範市示範中區示範路1號' }
  const [proposed, approved] = [filed, workday(addDays(filed, 1))]
  const listed = approved
  const paid = workday(addDays(listed, 1))
  const pay = (on: string, answered: string, second = 0) => [
    line(on, 'accountant', 'list', { paymentList: `P${on.slice(0, 7)}`, paymentLine: (nth % 900_000) * 2 + 1 + second }),
    line(answered, 'accountant', 'confirmPayment', { paidOn: answered, bankAnswer: '成功' }),
  ]
  const lines = [
    line(filed, 'officer', 'register', {
      source: ['bureau', 'counter', 'online'][nth % 3], applicant, relation: death ? 'spouse' : 'self', victim: person,
      accidentOn: addDays(filed, death ? -2 : -90), appliedOn: filed, place: '示範工廠', story: '示範事故。', outcome: death ? 'death' : 'disability',
      ...(death ? {} : { grade, insurer: `示字第${nth}號` }), account: { bank: '000', number: '00000000000000', holder: applicant.name },
    }),
    line(proposed, 'officer', 'propose', death ? { deathAmount: payment.amount } : { grade, insurer: `示字第${nth}號` }),
    line(approved, 'head', 'approve'),
    ...pay(listed, paid),
  ]
  if (!payment.regraded) return lines
  const again = workday(addDays(paid, 28))
  return [
    ...lines,
    line(again, 'officer', 'regrade', { grade: 8, insurer: `示改字第${nth}號` }),
    line(workday(addDays(again, 1)), 'head', 'approveTopUp'),
    ...pay(workday(addDays(again, 2)), workday(addDays(again, 4)), 1),
  ]
}
