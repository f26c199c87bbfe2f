// 平均月投保薪資 (勞工職業災害保險及保護法第28條): what every benefit in cash is reckoned from.
import { decimal, series, t } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule, step } from '../rule.ts'
import { OAIPA, OAIPA_ER } from '../statutes.ts'

export const insuredSalary = decimal(t('平均月投保薪資', 'Average insured salary'), {
  help: t('事故當月起前六個月的月投保薪資平均。', 'The mean of the month of the accident and the five before.'),
  max: 1_000_000,
  unit: t('元', 'NT$'),
})

export const averageInsuredSalary = lawRule({
  name: t('平均月投保薪資', 'Average insured salary'),
  cites: OAIPA('§28 II'),
  reads: {
    months: series(t('各月月投保薪資', 'Insured salary of each month'), {
      help: t(
        '事故當月與前五個月；同月有二筆者填較高者，未滿六個月填有的月份。',
        'The month of the accident and the five before; the higher of two in a month; fewer where there are fewer.',
      ),
      min: 1,
      max: 1_000_000,
      least: 1,
      most: 6,
    }),
  },
  of({ months }) {
    const sum = months.reduce((so, one) => so.add(exact(one)), exact(0))
    const mean = sum.div(months.length)
    return {
      value: { exact: lowest(mean), dailyExact: lowest(mean.div(30)) },
      because: [
        step(
          OAIPA('§28 II'),
          `${months.length} 個月平均：${shown(sum)} ÷ ${months.length} ＝ ${shown(mean)} 元`,
          `The mean of ${months.length} months: ${shown(sum)} ÷ ${months.length} = NT$${shown(mean)}`,
        ),
        step(
          OAIPA('§28 III'),
          `按日計算者除以 30：${shown(mean.div(30))} 元`,
          `By the day: ÷ 30 = NT$${shown(mean.div(30))}`,
        ),
        step(OAIPA_ER('§40'), '未滿六個月者，按實際投保月數平均。', 'Under six months: the months there are.'),
      ],
    }
  },
  answer: ({ exact: mean }) => t(`平均月投保薪資 ${shown(mean)} 元`, `NT$${shown(mean)} on average`),
})
