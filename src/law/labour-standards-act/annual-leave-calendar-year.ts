// 曆年制特別休假: each month of the year carries its part of the anniversary grant running in it (施行細則第24條第2項第2款).
import { addDays, addMonths, t, whole, written } from '#engine'
import { hireDate } from '../asks.ts'
import { monthsAndDays } from '../civil-code/service-length.ts'
import { exact, type Fraction, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { granted, leaveTable } from './annual-leave-table.ts'

export const calendarYear = lawRule({
  name: t('曆年制特別休假', 'Annual leave by calendar year'),
  cites: LSA_ER('§24 II(2)'),
  reads: { hireDate, year: whole(t('西元年', 'Year'), { min: 1985, max: 2199 }) },
  of({ hireDate: from, year }) {
    let total: Fraction = exact(0)
    for (let month = 1; month <= 12; month++) {
      const first = written(year, month, 1)
      // A hiring in mid-month: the month belongs to the grant that runs on its first day.
      const { months } = monthsAndDays(from, addDays(first, -1))
      const half = months >= 6 && months < 12
      const since = addMonths(from, half ? 6 : Math.floor(months / 12) * 12)
      total = total.add(exact(granted(leaveTable.on(since < '1984-08-01' ? first : since), months)).div(half ? 6 : 12))
    }
    return {
      value: { days: lowest(total) },
      because: [
        {
          cites: LSA('§38 I'),
          says: t(
            '各月依當時年資的天數，滿半年的 3 天攤 6 個月，其餘攤 12 個月。',
            'Each month carries its part: the three days of the half-year over six months, the others over twelve.',
          ),
        },
        {
          cites: LSA_ER('§24 II(2)'),
          says: t(`${year} 年各月相加：${shown(total)} 天`, `The months of ${year} together: ${shown(total)} days`),
        },
      ],
    }
  },
  answer: ({ days }, { year }) => t(`${year} 年有 ${shown(days)} 天`, `${shown(days)} days in ${year}`),
  notices: [
    t(
      '月中到職者，以每月一日的年資計；以天數攤算的作法，須勞雇另行約定且不得較低。',
      'For a hiring in mid-month the service on the first of each month counts; another way may be agreed if it gives no less.',
    ),
    t('離職時應以週年制重算，不足的部分要補給。', 'On leaving, reckon by anniversaries and pay the difference.'),
  ],
})
