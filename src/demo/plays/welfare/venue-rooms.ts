// Halls of the demonstration bureau.
import { halls } from '#bureau/places.ts'
import type { Seeding } from '../../seeding.ts'

const ROOMS = [['示範大禮堂', 500, 3000], ['示範第一教室', 60, 800], ['示範會議室', 24, 500]] as const

const seeding: Seeding = {
  *ground({ staff, from }) {
    for (const [name, seats, unit] of ROOMS)
      yield {
        programme: 'venue-rooms',
        lines: [{
          on: from, by: staff('officer'), step: 'open',
          values: {
            name: `${halls.shihjia.zh}${name}`, hall: 'shihjia', seats, equipment: '投影機、音響、白板', closedWeekdays: ['mon'],
            prices: [{ from: '2009-01-01', unit, deposit: 2000 }],
          },
        }],
      }
  },
}
export default seeding
