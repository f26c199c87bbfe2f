// Notices of these weeks: some being checked, some with workers still to be called, one late.
import { addDays } from '#engine'
import type { Play, Seeding } from '../../seeding.ts'
import { inventedEmployer } from '../employers.ts'

const seeding: Seeding = {
  *present({ today, workday, staff }) {
    for (let nth = 0; nth < 8; nth++) {
      const filed = workday(addDays(today, -7 + (nth % 4)))
      const filedOn = filed > today ? today : filed
      const workers = Array.from({ length: 1 + (nth % 3) }, (_, at) => ({
        worker: { name: `測試員工${nth * 3 + at + 1}`, idNumber: 'A100000001', birthOn: '1990-01-01', phone: '0900-000-000', address: '示範市示範東區示範路1號' },
        post: ['作業員', '會計', '店員'][at] ?? '作業員', ground: nth % 2 ? 'lsa-11-2' : 'lsa-11-4', lastDay: addDays(filedOn, nth === 2 ? 4 : 12 + at), disabled: nth === 1, wantsService: at !== 2,
      }))
      const lines: Play['lines'][number][] = [{
        on: filedOn, by: staff('intake'), step: 'register',
        values: {
          employer: inventedEmployer(nth), contact: { name: `測試人資${nth + 1}`, phone: '0900-000-001' }, workplace: { district: '示範東區', line: '示範路1號' }, cause: 'normal', workers, filedOn,
        },
      }]
      if (nth % 3) lines.push({ on: today, by: staff('officer'), step: 'accept' })
      yield { programme: 'layoff-notification', lines, ...(nth % 2 ? { owner: staff('officer').id } : {}) }
    }
  },
}
export default seeding
