// 特別休假日數表: the grant by whole months of service, in the two texts of §38.
import { t } from '#engine'
import { inForce } from '../known.ts'
import { LSA } from '../statutes.ts'

type Table = {
  name: '2017' | 'pre-2017'
  steps: readonly (readonly [fromMonths: number, days: number])[]
  most: number
  text?: string
}

export const leaveTable = inForce<Table>(
  {
    '1984-08-01': {
      name: 'pre-2017',
      steps: [
        [0, 0],
        [12, 7],
        [36, 10],
        [60, 14],
        [120, 15],
      ],
      most: 30,
      text: '1984-07-30',
    },
    '2017-01-01': {
      name: '2017',
      steps: [
        [0, 0],
        [6, 3],
        [12, 7],
        [24, 10],
        [36, 14],
        [60, 15],
        [120, 16],
      ],
      most: 30,
    },
  },
  t('特別休假日數', 'Days of annual leave'),
  LSA('§38 I'),
)

/** Days granted after `months` whole months; from ten years on one more for each year, thirty at most. */
export function granted(table: Table, months: number): number {
  const [, days] = table.steps.findLast(([from]) => months >= from) ?? [0, 0]
  return months < 120 ? days : Math.min(table.most, days + Math.floor(months / 12) - 10)
}
export const itemOf = (months: number): number => [6, 12, 24, 36, 60, 120].filter((from) => months >= from).length
