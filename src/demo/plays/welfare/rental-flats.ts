// Enters as many flats as are published, and takes them out again after the period, so that another period has its own.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const ESTATES = ['fuxing-west', 'qianfeng-east']

const seeding: Seeding = {
  *figures(wanted, { from, to, today, staff }) {
    const ours = wanted.filter((one) => one.measure === 'rental-housing-units')
    const named = ours.filter((one) => one.dimensions.estate)
    const sum = named.reduce((all, one) => all + one.value, 0)
    const whole = ours.find((one) => !one.dimensions.estate)
    const counts = [
      ...named.map((one) => ({ estate: one.dimensions.estate ?? '', value: one.value })),
      { estate: named.length > 0 ? 'other' : 'fuxing-west', value: Math.max(0, (whole?.value ?? sum) - sum) },
    ]
    for (const { estate, value } of counts)
      for (let nth = 0; nth < value; nth++) {
        const by = staff('officer')
        yield {
          programme: 'rental-flats',
          lines: [
            {
              on: from, by, step: 'enter',
              values: {
                name: `示範住宅${nth + 1}號`, estate: ESTATES.includes(estate) ? estate : 'other', floor: `${(nth % 7) + 1}樓`, area: String(18 + (nth % 9)),
                rents: [{ from: '2010-01-01', rent: 3600 + (nth % 5) * 200 }],
              },
            },
            ...(addDays(to, 1) < today ? [{ on: addDays(to, 1), by, step: 'end', values: { endReason: '示範資料期滿' } }] : []),
          ],
        }
      }
  },
  *present({ from, staff }) {
    for (let nth = 0; nth < 6; nth++)
      yield {
        programme: 'rental-flats',
        lines: [{
          on: from, by: staff('officer'), step: 'enter',
          values: {
            name: `示範勞工住宅${'ABCDEF'[nth]}戶`, estate: ESTATES[nth % 2], floor: `${nth + 2}樓`, area: '20.5',
            rents: [{ from: '2020-01-01', rent: 4200 }],
          },
        }],
      }
  },
}
export default seeding
