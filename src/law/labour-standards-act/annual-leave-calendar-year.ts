// 曆年制特別休假: each month of the year carries its part of the anniversary grant running in it (施行細則第24條第2項第2款).
import { addDays, addMonths, choice, type Day, daysBetween, t, whole, written } from '#engine'
import { hireDate } from '../asks.ts'
import { monthsAndDays } from '../civil-code/service-length.ts'
import { exact, type Fraction, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { granted, leaveTable } from './annual-leave-table.ts'

export const calendarYear = lawRule({
  name: t('曆年制特別休假', 'Annual leave by calendar year'),
  cites: LSA_ER('§24 II(2)'),
  reads: {
    hireDate,
    year: whole(t('西元年', 'Year'), { min: 1985, max: 2199 }),
    proration: choice(
      t('月中到職怎麼攤算', 'A hiring in mid-month'),
      {
        months: t('按月（以每月一日的年資）', 'By months, as service stands on the first of each'),
        days: t('按日', 'By days'),
      },
      { optional: true },
    ),
  },
  spares: ['proration'],
  contested: {
    proration: {
      unless: 'months',
      why: t(
        '月中到職者沒有官方攤算方法，有按月與按日兩種約定。',
        'For a hiring in mid-month there is no official way; both months and days are agreed.',
      ),
    },
  },
  of({ hireDate: from, year, proration }) {
    let total: Fraction = exact(0)
    const byDays = proration === 'days' && from.slice(8) !== '01'
    if (byDays) total = overDays(from, year)
    else
      for (let month = 1; month <= 12; month++) {
        const first = written(year, month, 1)
        // A hiring in mid-month: the month belongs to the grant that runs on its first day.
        const { months } = monthsAndDays(from, addDays(first, -1))
        const half = months >= 6 && months < 12
        const since = addMonths(from, half ? 6 : Math.floor(months / 12) * 12)
        total = total.add(
          exact(granted(leaveTable.on(since < '1984-08-01' ? first : since), months)).div(half ? 6 : 12),
        )
      }
    return {
      value: { days: lowest(total) },
      because: [
        {
          cites: LSA('§38 I'),
          says: t(
            byDays ? '各期間的天數按日攤算。' : '各月依當時年資的天數，滿半年的 3 天攤 6 個月，其餘攤 12 個月。',
            byDays
              ? 'Each grant is spread over the days it runs.'
              : 'Each month carries its part: the three days of the half-year over six months, the others over twelve.',
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
    t('離職時應以週年制重算，不足的部分要補給。', 'On leaving, reckon by anniversaries and pay the difference.'),
  ],
})

/** Every grant that runs in the year, spread evenly over the days between its anniversary and the next. */
function overDays(from: Day, year: number): Fraction {
  const [first, after] = [written(year, 1, 1), written(year + 1, 1, 1)]
  let total: Fraction = exact(0)
  for (let months = 0; addMonths(from, months) < after; months += months < 12 ? 6 : 12) {
    const [starts, ends] = [addMonths(from, months), addMonths(from, months + (months < 12 ? 6 : 12))]
    if (ends <= first || months === 0) continue
    const running = daysBetween(starts > first ? starts : first, ends < after ? ends : after)
    const days = granted(leaveTable.on(starts < '1984-08-01' ? first : starts), months)
    total = total.add(exact(days).mul(running).div(daysBetween(starts, ends)))
  }
  return total
}
