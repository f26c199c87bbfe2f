// 平日每小時工資額: the monthly wage by 240, never rounded on the way.
import { t } from '#engine'
import { monthlyWage } from '../asks.ts'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LETTERS, LSA } from '../statutes.ts'

export const hourly = (monthly: number) => exact(monthly).div(240)

export const hourlyWageRule = lawRule({
  name: t('平日每小時工資', 'Hourly wage'),
  cites: LSA('§24'),
  reads: { monthlyWage },
  of({ monthlyWage: monthly }) {
    const hour = hourly(monthly)
    return {
      value: { exact: lowest(hour) },
      because: [
        {
          cites: LSA('§24'),
          says: t('加班費以平日每小時工資額為基礎。', 'Overtime pay rests on the hourly wage of an ordinary day.'),
        },
        {
          cites: LETTERS('勞動2字第0960130677號（96年）'),
          says: t(`${shown(monthly)} ÷ 30 ÷ 8 ＝ ${shown(hour)} 元`, `${shown(monthly)} ÷ 30 ÷ 8 = NT$${shown(hour)}`),
        },
      ],
    }
  },
  answer: ({ exact: hour }) => t(`每小時 ${shown(hour)} 元`, `NT$${shown(hour)} an hour`),
})
