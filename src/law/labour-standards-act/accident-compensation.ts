// 職業災害補償 (勞基法第59條) beside the insurance of the Act of 2022: what the employer owes, and what is left after insurance.
import { addDays, date, decimal, type Reason, t, whole } from '#engine'
import { averageMonthlyWage } from '../asks.ts'
import { exact, type Fraction, lowest, shown } from '../exact.ts'
import { inForce } from '../known.ts'
import { lawRule } from '../rule.ts'
import { DISABILITY_STANDARD, LSA, LSA_ER, OAIPA } from '../statutes.ts'

/** Days of compensation by grade (失能給付標準 of 2022-03-02). */
export const GRADE_DAYS = inForce<readonly number[]>(
  { '1984-08-01': [1800, 1500, 1260, 1110, 960, 810, 660, 540, 420, 330, 240, 150, 90, 60, 45] },
  t('失能補償日數', 'Days by grade of disability'),
  DISABILITY_STANDARD('§4'),
  { reviewBy: '2025-04-11' },
)
const wage = (zh: string, en: string) => decimal(t(zh, en), { max: 10_000_000, unit: t('元', 'NT$') })
const days = (zh: string, en: string) => whole(t(zh, en), { max: 36_500 })
const least = (value: Fraction): Fraction => (value.compare(0) < 0 ? exact(0) : value)

export const death = lawRule({
  name: t('職災死亡補償', 'Compensation for a death'),
  cites: LSA('§59(4)'),
  reads: { averageMonthlyWage },
  of(c) {
    const month = exact(c.averageMonthlyWage)
    return {
      value: { funeral: lowest(month.mul(5)), deathCompensation: lowest(month.mul(40)) },
      because: [
        {
          cites: LSA('§59 I(4)'),
          says: t(
            `喪葬費 5 個月：${shown(month.mul(5))} 元；死亡補償 40 個月：${shown(month.mul(40))} 元`,
            `Funeral, five months: NT$${shown(month.mul(5))}; death, forty months: NT$${shown(month.mul(40))}`,
          ),
        },
      ],
    }
  },
  answer: ({ funeral, deathCompensation }) =>
    t(
      `喪葬費 ${shown(funeral)} 元，死亡補償 ${shown(deathCompensation)} 元`,
      `Funeral NT$${shown(funeral)}, death NT$${shown(deathCompensation)}`,
    ),
  notices: [
    t(
      '同一事故已由雇主負擔保費的職災保險給付，可以抵充。',
      'Insurance paid for by the employer for the same accident is set off.',
    ),
  ],
})
export const deathTopUp = lawRule({
  name: t('職災死亡補償（投保薪資不足額）', 'Death: the employer’s part beside insurance'),
  cites: OAIPA('§90 III'),
  reads: { averageMonthlyWage, averageInsuredSalary: wage('平均月投保薪資', 'Average insured salary') },
  of(c) {
    const gap = least(exact(c.averageMonthlyWage).sub(exact(c.averageInsuredSalary)))
    return {
      value: { funeral: lowest(gap.mul(5)), deathCompensation: lowest(gap.mul(40)) },
      because: [
        {
          cites: OAIPA('§90 III'),
          says: t(
            `差額 ${shown(c.averageMonthlyWage)} － ${shown(c.averageInsuredSalary)}，不為負數：${shown(gap)} 元`,
            `The difference, never negative: NT$${shown(gap)}`,
          ),
        },
        { cites: LSA_ER('§34-1'), says: t(`喪葬費 5 個月、死亡補償 40 個月的差額`, 'Five and forty months of it') },
      ],
    }
  },
  answer: ({ funeral, deathCompensation }) =>
    t(
      `雇主另負擔喪葬費 ${shown(funeral)} 元、死亡補償 ${shown(deathCompensation)} 元`,
      `The employer owes NT$${shown(funeral)} and NT$${shown(deathCompensation)} besides`,
    ),
})
export const disability = lawRule({
  name: t('職災失能補償', 'Compensation for a disability'),
  cites: LSA('§59(3)'),
  reads: {
    averageDailyWage: wage('平均日工資', 'Average daily wage'),
    grade: whole(t('失能等級', 'Grade of disability'), { min: 1, max: 15 }),
  },
  of(c) {
    const number = GRADE_DAYS.on('2022-05-01')[c.grade - 1] ?? 0
    const owed = exact(c.averageDailyWage).mul(number)
    return {
      value: { days: number, exact: lowest(owed) },
      because: [
        {
          cites: DISABILITY_STANDARD('§4'),
          says: t(`第 ${c.grade} 級為 ${number} 日`, `Grade ${c.grade}: ${number} days`),
        },
        {
          cites: LSA('§59 I(3)'),
          says: t(
            `${shown(c.averageDailyWage)} × ${number} ＝ ${shown(owed)} 元`,
            `${shown(c.averageDailyWage)} × ${number} = NT$${shown(owed)}`,
          ),
        },
      ],
    }
  },
  answer: ({ exact: owed }) => t(`失能補償 ${shown(owed)} 元`, `NT$${shown(owed)}`),
})
export const originalWage = lawRule({
  name: t('醫療期間工資補償', 'Wages while treated'),
  cites: LSA('§59(2)'),
  reads: {
    lastMonthNormalWage: wage('遭遇職災前最近一個月正常工時工資', 'Wage for normal hours of the month before'),
    days: days('不能工作的天數', 'Days unable to work'),
  },
  of(c) {
    const day = exact(c.lastMonthNormalWage).div(30)
    return {
      value: { dailyExact: lowest(day), exact: lowest(day.mul(c.days)) },
      because: [
        {
          cites: LSA_ER('§31 I'),
          says: t(
            `一日原領工資 ${shown(c.lastMonthNormalWage)} ÷ 30 ＝ ${shown(day)} 元`,
            `A day's original wage ${shown(c.lastMonthNormalWage)} ÷ 30 = NT$${shown(day)}`,
          ),
        },
        {
          cites: LSA('§59 I(2)'),
          says: t(`${c.days} 天：${shown(day.mul(c.days))} 元`, `${c.days} days: NT$${shown(day.mul(c.days))}`),
        },
      ],
    }
  },
  answer: ({ exact: owed }) => t(`應補償 ${shown(owed)} 元`, `NT$${shown(owed)} is owed`),
})
export const injuryBenefit = lawRule({
  name: t('職災傷病給付', 'Insurance benefit for incapacity'),
  cites: OAIPA('§42'),
  reads: {
    averageInsuredSalary: wage('平均月投保薪資', 'Average insured salary'),
    daysUnableToWork: days('不能工作的天數', 'Days unable to work'),
  },
  of(c) {
    const payable = Math.min(Math.max(0, c.daysUnableToWork - 3), 730)
    const day = exact(c.averageInsuredSalary).div(30)
    const full = Math.min(payable, 60)
    const owed = day.mul(full).add(day.mul(payable - full).mul('7/10'))
    return {
      value: { payableDays: payable, exact: lowest(owed) },
      because: [
        {
          cites: OAIPA('§42'),
          says: t(
            `自第 4 日起 ${payable} 天：前二個月（以 60 天計）全額，其後七成，最長二年：${shown(owed)} 元`,
            `From the fourth day, ${payable} days: two months (taken as sixty days) in full, then 70 percent, two years at most: NT$${shown(owed)}`,
          ),
        },
      ],
    }
  },
  answer: ({ exact: owed }) => t(`傷病給付 ${shown(owed)} 元`, `A benefit of NT$${shown(owed)}`),
  notices: [
    t(
      '「前二個月」這裡以 60 天計；以曆月計時金額可能略有不同。',
      'The “first two months” are taken as sixty days; by calendar months the amount may differ a little.',
    ),
  ],
})
export const lumpSumAfterTwoYears = lawRule({
  name: t('終結補償', 'Ending the wage compensation'),
  cites: LSA('§59(2)'),
  reads: { averageMonthlyWage },
  of(c) {
    const owed = exact(c.averageMonthlyWage).mul(40)
    return {
      value: { exact: lowest(owed) },
      because: [
        {
          cites: LSA('§59 I(2)'),
          says: t(
            `醫療二年仍未痊癒且無失能等級者，一次給付 40 個月平均工資：${shown(owed)} 元`,
            `Two years without recovery and no grade: forty months at once: NT$${shown(owed)}`,
          ),
        },
      ],
    }
  },
  answer: ({ exact: owed }) => t(`${shown(owed)} 元`, `NT$${shown(owed)}`),
})
export const paymentDeadline = lawRule({
  name: t('死亡補償給付期限', 'When death compensation is due'),
  cites: LSA_ER('§33'),
  reads: { deathDate: date(t('死亡日', 'Day of death')) },
  of(c) {
    const because: Reason[] = [
      {
        cites: LSA_ER('§33'),
        says: t(
          '喪葬費於死亡後三日內，死亡補償於十五日內。',
          'Funeral within three days, death compensation within fifteen.',
        ),
      },
    ]
    return { value: { funeral: addDays(c.deathDate, 3), deathCompensation: addDays(c.deathDate, 15) }, because }
  },
  answer: ({ funeral, deathCompensation }) =>
    t(
      `喪葬費最晚 ${funeral}，死亡補償最晚 ${deathCompensation}`,
      `Funeral by ${funeral}, death compensation by ${deathCompensation}`,
    ),
})
