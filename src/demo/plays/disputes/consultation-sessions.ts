// The mornings of the next two weeks.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const seeding: Seeding = {
  *present({ today, staff }) {
    for (let n = 1; n <= 14; n++) {
      const heldOn = addDays(today, n)
      if ([1, 4, 5].includes(new Date(`${heldOn}T00:00:00Z`).getUTCDay()))
        yield { programme: 'consultation-sessions', lines: [{ on: today, by: staff('officer'), step: 'open', values: { heldOn, lawyer: `示範律師${'甲乙丙'[n % 3]}`, place: '勞工服務中心2樓' } }] }
    }
  },
}
export default seeding
