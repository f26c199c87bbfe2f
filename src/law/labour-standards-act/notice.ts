// 預告期間 (勞基法第16條): how long before, by when at the latest, what is owed for days missing, and leave to look for work.
import { addDays, type Reason, t, whole } from '#engine'
import { hireDate, lastDay, monthlyWage } from '../asks.ts'
import { inWords, monthsAndDays, serviceOf } from '../civil-code/service-length.ts'
import { amount, exact, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { CIVIL, LSA } from '../statutes.ts'

const STEPS = [
  [3, 10, 1],
  [12, 20, 2],
  [36, 30, 3],
] as const
export const noticeSteps = inForce(
  { '1984-08-01': STEPS },
  t('預告期間級距', 'Steps of the notice period'),
  LSA('§16 I'),
)
export const noticeDays = (months: number): { days: number; item: number } => {
  const [, days, item] = STEPS.findLast(([from]) => months >= from) ?? [0, 0, 0]
  return { days, item }
}

export const notice = lawRule({
  name: t('預告期間', 'Notice period', {
    vi: 'Thời gian báo trước',
    id: 'Masa pemberitahuan',
    th: 'ระยะเวลาบอกกล่าวล่วงหน้า',
    fil: 'Panahon ng abiso',
  }),
  cites: LSA('§16 I'),
  decidedBy: 'lastDay',
  reads: { hireDate, lastDay },
  of(c) {
    noticeSteps.on(c.lastDay)
    const { months } = monthsAndDays(c.hireDate, c.lastDay)
    const { days, item } = noticeDays(months)
    const service = inWords(serviceOf(c.hireDate, c.lastDay))
    const because: Reason[] = [
      {
        cites: LSA('§16 I'),
        says: t(`到最後工作日的年資：${service.zh}`, `Service up to the last day of work: ${service.en}`),
      },
      {
        cites: item ? LSA(`§16 I(${item})`) : LSA('§16 I'),
        says: item
          ? t(`應於 ${days} 日前預告。`, `Notice of ${days} days.`)
          : t('未滿三個月，法律未規定預告期間。', 'Under three months the Act asks for none.'),
      },
    ]
    return { value: { days }, because }
  },
  answer: ({ days }) =>
    t(
      days === 0 ? '法律沒有規定預告期間' : `應於 ${days} 天前預告`,
      days === 0 ? 'The law asks for no notice' : `Notice of ${days} days`,
      {
        vi: `Phải báo trước ${days} ngày`,
        id: `Pemberitahuan ${days} hari sebelumnya`,
        th: `ต้องแจ้งล่วงหน้า ${days} วัน`,
        fil: `Abiso na ${days} araw`,
      },
    ),
  notices: [
    t('勞工自己辭職，也準用同樣的預告期間（第15條第2項）。', 'The same table holds when the worker resigns (§15 II).'),
    t(
      '如果預告日和最後工作日的年資跨級，以較長者為妥。',
      'If the service passes a step between the notice and the last day, the longer one is the safe answer.',
    ),
  ],
})
export const latestNoticeDate = lawRule({
  name: t('最晚預告日', 'Latest day of notice'),
  cites: LSA('§16 I'),
  decidedBy: 'lastDay',
  reads: { lastDay, days: whole(t('預告天數', 'Days of notice'), { max: 365 }) },
  of: (c) => ({
    value: { noticeDate: addDays(c.lastDay, -c.days) },
    because: [
      { cites: LSA('§16 I'), says: t(`應於 ${c.days} 日前預告。`, `${c.days} days before.`) },
      {
        cites: CIVIL('§120 II'),
        says: t(
          `預告當日不計：${c.lastDay} 往前 ${c.days} 日。`,
          `The day of notice is not counted: ${c.days} days back from ${c.lastDay}.`,
        ),
      },
    ],
  }),
  answer: ({ noticeDate }) => t(`最晚 ${noticeDate} 預告`, `Notice at the latest on ${noticeDate}`),
})
export const payInLieu = lawRule({
  name: t('預告期間工資', 'Pay in lieu of notice'),
  cites: LSA('§16 III'),
  reads: { monthlyWage, missingDays: whole(t('少預告幾天', 'Days of notice missing'), { max: 365 }) },
  of(c) {
    const owed = exact(c.monthlyWage).div(30).mul(c.missingDays)
    return {
      value: amount(owed),
      because: [
        {
          cites: LSA('§16 III'),
          says: t(
            `${shown(c.monthlyWage)} ÷ 30 × ${c.missingDays} ＝ ${shown(owed)} 元`,
            `${shown(c.monthlyWage)} ÷ 30 × ${c.missingDays} = NT$${shown(owed)}`,
          ),
        },
      ],
    }
  },
  answer: ({ rounded }) => t(`應給 ${shown(rounded)} 元`, `NT$${shown(rounded)} is owed`),
  notices: [t('以正常工時的工資計，不是平均工資。', 'It is the wage for normal hours, not the average wage.')],
})
export const jobSearchLeave = lawRule({
  name: t('謀職假', 'Leave to look for work'),
  cites: LSA('§16 II'),
  reads: { noticeDays: whole(t('預告天數', 'Days of notice'), { max: 365 }) },
  of: (c) => ({
    value: { daysPerWeek: c.noticeDays > 0 ? 2 : 0, paid: true },
    because: [
      {
        cites: LSA('§16 II'),
        says: t('接到預告後，每星期不超過二日，工資照給。', 'After notice, up to two days a week, paid.'),
      },
    ],
  }),
  answer: ({ daysPerWeek }) => t(`每週 ${daysPerWeek} 天，工資照給`, `${daysPerWeek} paid days a week`),
})
