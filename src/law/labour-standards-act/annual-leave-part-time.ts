// 部分工時特別休假: the full-time days in proportion to the hours agreed, kept as hours.
import { decimal, t, whole } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, PART_TIME } from '../statutes.ts'

export const partTime = lawRule({
  name: t('部分工時特別休假', 'Annual leave of part-time workers'),
  cites: LSA('§38'),
  reads: {
    fullTimeDays: whole(t('全時勞工的天數', 'Days of a full-time worker'), { max: 60 }),
    agreedHours: decimal(t('約定每週工時', 'Agreed hours a week'), { max: 60, unit: t('小時', 'hours') }),
    fullTimeHours: decimal(t('全時每週工時', 'Full-time hours a week'), { min: 1, max: 60, unit: t('小時', 'hours') }),
  },
  of({ fullTimeDays, agreedHours, fullTimeHours }) {
    const days = exact(fullTimeDays).mul(exact(agreedHours)).div(exact(fullTimeHours))
    const hours = days.mul(8)
    return {
      value: { days: lowest(days), hours: lowest(hours) },
      because: [
        {
          cites: LSA('§38'),
          says: t(`全時勞工為 ${fullTimeDays} 天。`, `A full-time worker has ${fullTimeDays} days.`),
        },
        {
          cites: PART_TIME('伍、四'),
          says: t(
            `${fullTimeDays} × ${shown(agreedHours)} ÷ ${shown(fullTimeHours)} ＝ ${shown(days)} 天，即 ${shown(hours)} 小時`,
            `${fullTimeDays} × ${shown(agreedHours)} ÷ ${shown(fullTimeHours)} = ${shown(days)} days, ${shown(hours)} hours`,
          ),
        },
      ],
    }
  },
  answer: ({ days, hours }) =>
    t(`${shown(days)} 天，即 ${shown(hours)} 小時`, `${shown(days)} days, which are ${shown(hours)} hours`),
})
