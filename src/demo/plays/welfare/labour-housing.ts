// Applications around today, some of them on the waiting list.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const seeding: Seeding = {
  after: ['rental-flats'],
  *present({ today, staff, workday }) {
    for (let nth = 0; nth < 5; nth++) {
      const applied = workday(addDays(today, -20 + nth * 2))
      const apply = {
        applicant: { name: `測試承租人${nth}`, idNumber: idNumber(nth), phone: '0900-000-000', address: '示範市示範中區示範路1號' },
        noHome: true, worker: true, people: 1 + nth, monthly: 25_000,
      }
      yield {
        programme: 'labour-housing',
        lines: [
          { on: applied, by: staff('officer'), step: 'apply', values: apply },
          ...(nth < 3 ? [{ on: workday(addDays(applied, 3)), by: staff('officer'), step: 'admit', values: { monthly: 25_000 } }] : []),
        ],
      }
    }
  },
}
export default seeding

/** A well-formed identity number of nobody. */
function idNumber(nth: number): string {
  const digits = [...`1${String(700 + nth).padStart(7, '0')}`].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
}
