// Enters as many workshops and places as are published, and closes them after the period, so that another period has its own. None exists.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const BUSINESS = ['food', 'cleaning', 'craft', 'farm', 'print'] as const

const seeding: Seeding = {
  *figures(wanted, { from, to, today, staff }) {
    const whole = (measure: string) => wanted.find((one) => one.measure === measure && Object.keys(one.dimensions).length === 0)?.value
    const count = whole('sheltered-workshops') ?? 0
    const share = (measure: string, nth: number) => {
      const all = whole(measure) ?? 0
      return Math.floor(all / count) + (nth < all % count ? 1 : 0)
    }
    const by = staff('officer')
    for (let nth = 0; nth < count; nth++)
      yield {
        programme: 'sheltered-workshops',
        lines: [
          {
            on: from, by, step: 'enter',
            values: {
              name: `示範第${nth + 1}庇護工場`, operator: { name: `財團法人示範第${nth + 1}基金會` }, business: BUSINESS[nth % BUSINESS.length], seat: `示範市示範中區示範路${nth + 1}號`,
              phone: '0900-000-000', places: Math.max(1, share('sheltered-places', nth)), traineePlaces: share('sheltered-trainee-places', nth), approvedOn: from,
            },
          },
          ...(addDays(to, 1) < today ? [{ on: addDays(to, 1), by, step: 'close', values: { endedOn: addDays(to, 1), why: '示範資料期滿' } }] : []),
        ],
      }
  },
}
export default seeding
