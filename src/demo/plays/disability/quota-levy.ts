// A few levies of last month around today: one paid, one waiting, one demanded, one in arrears.
import { addDays } from '#engine'
import type { Play, Seeding } from '../../seeding.ts'
import { inventedEmployer } from '../employers.ts'
import { minimumWage } from '#law/minimum-wage-act/values.ts'

const seeding: Seeding = {
  *present({ today, workday, staff }) {
    const month = `${addDays(`${today.slice(0, 8)}01`, -1).slice(0, 8)}01`
    const officer = staff('officer')
    const on = (ago: number) => {
      const day = workday(addDays(today, -ago))
      return day > today ? today : day
    }
    const owed = (nth: number, shortfall: number) => ({
      employer: inventedEmployer(nth === 0 ? 1 : 10 + nth), date: month, shortfall,
      amount: shortfall * minimumWage(month).monthly,
    })
    const begun = (nth: number, shortfall: number, ago: number): Play['lines'][number] => ({ on: on(ago), by: officer, step: 'assess', values: owed(nth, shortfall) })
    const demanded = { on: on(40), by: officer, step: 'demand', values: { demandBy: addDays(today, -2) } }
    yield { programme: 'quota-levy', owner: officer.id, lines: [begun(0, 1, 6)] }
    yield {
      programme: 'quota-levy', owner: officer.id,
      lines: [begun(1, 2, 9), { on: on(1), by: officer, step: 'pay', values: { paid: 2 * minimumWage(month).monthly, paidOn: on(1), receiptNo: '示收第0002號', how: 'bank' } }],
    }
    yield { programme: 'quota-levy', owner: officer.id, lines: [begun(2, 1, 45), demanded] }
    yield { programme: 'quota-levy', owner: officer.id, lines: [begun(3, 3, 45), demanded, { on: on(1), by: { id: 'clock', role: 'clock' }, step: 'lapse' }] }
  },
}
export default seeding
