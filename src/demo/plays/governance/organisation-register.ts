// A few organisations that other programmes of the demonstration meet, one of them with a branch and a former name.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'
import { inventedEmployer } from '../employers.ts'

const seeding: Seeding = {
  *present({ today, workday, staff, newId }) {
    const day = workday(addDays(today, -20))
    const officer = staff('officer')
    const head = newId()
    const address = '示範市示範東區示範路1號'
    const entered = (nth: number, more: Record<string, unknown> = {}) => ({
      on: day, by: officer, step: 'enter', values: { organisation: { ...inventedEmployer(nth), address }, kind: 'company', source: 'case', ...more },
    })
    yield {
      programme: 'organisation-register', id: head,
      lines: [
        { ...entered(0), values: { organisation: { ...inventedEmployer(0), name: '示範舊名有限公司', address }, kind: 'company', source: 'officer' } },
        { on: day, by: officer, step: 'amend', values: { next: { ...inventedEmployer(0), address }, changedOn: day } },
      ],
    }
    yield { programme: 'organisation-register', lines: [entered(900, { kind: 'branch', headOffice: head })] }
    for (const nth of [1, 2]) yield { programme: 'organisation-register', lines: [entered(nth)] }
  },
}
export default seeding
