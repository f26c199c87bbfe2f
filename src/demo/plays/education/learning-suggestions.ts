// A few suggestions waiting for an answer. Nobody here exists.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const WISHES = [['示範水電維修', 'work-skills'], ['示範越南語會話', 'life'], ['示範手機攝影', 'leisure']] as const

const seeding: Seeding = {
  *present({ today, workday }) {
    for (const [nth, [wish, category]] of WISHES.entries()) {
      const day = workday(addDays(today, -24 + nth * 8))
      yield {
        programme: 'learning-suggestions',
        lines: [{
          on: day > today ? today : day, by: { id: `citizen-suggestion-${nth}`, role: 'proposer' }, step: 'suggest',
          values: { proposer: { name: `測試市民${'甲乙丙'[nth]}`, email: 'citizen@example.test' }, wish, category, times: ['evening'] },
        }],
      }
    }
  },
}
export default seeding
