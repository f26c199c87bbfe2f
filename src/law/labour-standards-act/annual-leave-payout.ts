// 特休未休工資: leave not taken at the end of the leave year or of the contract is paid (勞基法第38條第4項).
import { decimal, MissingFacts, money, t } from '#engine'
import { amount, exact, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'

const NAME = t('特別休假未休工資', 'Pay for leave not taken')
export const payout = lawRule({
  name: NAME,
  cites: LSA('§38 IV'),
  reads: {
    monthlyWage: money(t('每月工資（按月計酬者）', 'Monthly wage, if paid by the month'), {
      optional: true,
      help: t(
        '年度終結或離職前最近一個月的正常工時工資。',
        'For normal hours of the last month before the leave year or contract ends.',
      ),
    }),
    dailyWage: decimal(t('一日工資（按日、按時計酬者）', 'Day’s wage, if paid otherwise'), {
      optional: true,
      max: 1_000_000,
      unit: t('元', 'NT$'),
    }),
    unusedDays: decimal(t('未休天數', 'Days not taken'), { max: 60, unit: t('天', 'days') }),
  },
  spares: ['monthlyWage', 'dailyWage'],
  of({ monthlyWage, dailyWage, unusedDays }) {
    if (dailyWage === undefined && monthlyWage === undefined) throw new MissingFacts(NAME, ['monthlyWage', 'dailyWage'])
    const day = dailyWage === undefined ? exact(monthlyWage ?? 0).div(30) : exact(dailyWage)
    const owed = day.mul(exact(unusedDays))
    return {
      value: amount(owed),
      because: [
        {
          cites: LSA_ER('§24-1 II'),
          says:
            dailyWage === undefined
              ? t(
                  `一日工資 ${shown(monthlyWage ?? 0)} ÷ 30 ＝ ${shown(day)} 元`,
                  `A day's wage: ${shown(monthlyWage ?? 0)} ÷ 30 = NT$${shown(day)}`,
                )
              : t(`一日工資 ${shown(day)} 元`, `A day's wage: NT$${shown(day)}`),
        },
        {
          cites: LSA('§38 IV'),
          says: t(
            `${shown(unusedDays)} 天 × ${shown(day)} ＝ ${shown(owed)} 元`,
            `${shown(unusedDays)} days × ${shown(day)} = NT$${shown(owed)}`,
          ),
        },
      ],
    }
  },
  answer: ({ rounded }) => t(`應給 ${shown(rounded)} 元`, `NT$${shown(rounded)} is owed`),
  notices: [
    t(
      '應於約定的工資給付日，或年度終結後 30 日內發給；契約終止時應即發給。',
      'Due on the agreed pay day or within 30 days after the leave year; at once when the contract ends.',
    ),
  ],
})
