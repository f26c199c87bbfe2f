// 特別休假: how many days of paid leave a worker has the right to on a given morning (勞基法第38條).
import { addDays, addMonths, choice, date, t } from '#engine'
import { hireDate } from '../asks.ts'
import { monthsAndDays } from '../civil-code/service-length.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { granted, itemOf, leaveTable } from './annual-leave-table.ts'

export const entitlement = lawRule({
  name: t('特別休假天數', 'Days of annual leave', {
    vi: 'Số ngày nghỉ phép năm',
    id: 'Hari cuti tahunan',
    th: 'จำนวนวันลาพักผ่อนประจำปี',
    fil: 'Mga araw ng taunang bakasyon',
  }),
  cites: LSA('§38 I'),
  decidedBy: 'asOf',
  reads: {
    hireDate,
    asOf: date(
      t('算到哪一天', 'On which day', {
        vi: 'Tính đến ngày',
        id: 'Dihitung sampai tanggal',
        th: 'นับถึงวันที่',
        fil: 'Bilang hanggang petsa',
      }),
      {
        help: t(
          '通常填今天。當天早上為準，前一天為止滿的年資都算。',
          'Usually today. Service completed up to the day before counts.',
        ),
        notBefore: 'hireDate',
      },
    ),
    midYear2017: choice(
      t('跨 106 年 1 月 1 日的特別休假', 'Leave running over 2017-01-01'),
      {
        tableOfTheDay: t('依所問當日的條文', 'By the text of the day asked'),
        dayItArose: t('依權利發生日的條文', 'By the text of the day it arose'),
      },
      { optional: true },
    ),
  },
  spares: ['midYear2017'],
  contested: {
    midYear2017: {
      unless: 'tableOfTheDay',
      why: t(
        '105 年間發生的特別休假跨到 106 年時，以發生日或當日的條文計，見解不一；勞動部曾請雇主補足差額。',
        'Leave that arose in 2016 and ran into 2017: by the text of the day it arose or of the day asked; the Ministry asked employers to make up the difference.',
      ),
    },
  },
  of({ hireDate: from, asOf, midYear2017 }) {
    const { months } = monthsAndDays(from, addDays(asOf, -1))
    const table = leaveTable.on(midYear2017 === 'dayItArose' ? arose(from, months, asOf) : asOf)
    const days = granted(table, months)
    const [years, rest] = [Math.floor(months / 12), months % 12]
    const item = itemOf(months)
    return {
      value: { completedYears: years, completedMonths: rest, days, table: table.name },
      because: [
        {
          cites: LSA_ER('§5'),
          says: t(`年資自受僱當日 ${from} 起算。`, `Service counts from the day of hiring, ${from}.`),
        },
        {
          cites: LSA_ER('§24'),
          says: t(
            `到 ${asOf} 前一天止，滿 ${years} 年 ${rest} 個月。`,
            `Up to the day before ${asOf}: ${years} years and ${rest} months completed.`,
          ),
        },
        {
          cites: table.text ? LSA('§38', table.text) : LSA(item > 0 ? `§38 I(${item})` : '§38 I'),
          says:
            months >= 120
              ? t(
                  `滿 10 年以上，每一年加給 1 日，最多 30 日：${days} 日。`,
                  `Ten years and more: a day more for each year, thirty at most: ${days} days.`,
                )
              : t(`此年資有 ${days} 日特別休假。`, `This service gives ${days} days.`),
        },
        { cites: LSA('§86'), says: t('適用當時施行的條文。', 'The text in force that day decides.') },
      ],
    }
  },
  answer: ({ days }) =>
    t(`您有 ${days} 天特別休假`, `You have ${days} days of annual leave`, {
      vi: `Bạn có ${days} ngày nghỉ phép năm`,
      id: `Anda memiliki ${days} hari cuti tahunan`,
      th: `คุณมีวันลาพักผ่อนประจำปี ${days} วัน`,
      fil: `Mayroon kang ${days} araw ng taunang bakasyon`,
    }),
  notices: [
    t('這是法定最低天數；契約或公司規定可以更多。', 'This is the legal minimum; your contract may give more.'),
    t('週年制、曆年制都不得少於週年計算的天數。', 'Whatever leave year is agreed, it may not give less than this.'),
    t(
      '最後工作日恰為滿週年當日前一天者，下一年度的特別休假是否發生，實務見解不一；這裡以隔日早上仍在職為準。',
      'Whether the next grant arises for somebody who leaves on the last day of a full year is disputed; here the morning after is needed.',
    ),
    t('留職停薪期間除另有約定外不計入年資。', 'Unpaid leave is not counted unless agreed.'),
  ],
})

/** The day the running grant arose: the last anniversary, or six months after the hiring; never before the Act. */
function arose(from: string, months: number, asOf: string): string {
  const day = addMonths(from, months >= 6 && months < 12 ? 6 : Math.floor(months / 12) * 12)
  return months < 6 || day < '1984-08-01' ? asOf : day
}
