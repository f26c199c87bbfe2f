// 每月、每三個月加班上限 (勞基法第32條第2項): 46 hours, or 54 and 138 with a further consent since 2018-03-01.
import { addMonths, decimal, series, t, text, yesNo } from '#engine'
import { exact, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { overtimeCap } from './working-hours-limits.ts'

const consent = yesNo(t('工會或勞資會議同意放寬', 'The union or labour-management meeting agreed to more'), {
  help: t(
    '107年3月1日起，經同意者每月可到 54 小時，三個月 138 小時。',
    'Since 2018-03-01, with that consent, 54 hours a month and 138 in three.',
  ),
})
/** Hours of overtime a month may hold. */
export const capOf = (month: string, agreed: boolean): number => {
  const cap = overtimeCap.on(`${month}-01`)
  return agreed ? (cap.monthWithConsent ?? cap.month) : cap.month
}

export const monthlyCap = lawRule({
  name: t('每月加班上限', 'Monthly overtime cap'),
  cites: LSA('§32 II'),
  decidedBy: 'month',
  reads: {
    month: text(t('哪個月', 'Month'), { shape: 'month' }),
    consent,
    overtimeHours: decimal(t('該月加班時數', 'Overtime that month'), { max: 744, unit: t('小時', 'hours') }),
  },
  of(c) {
    const cap = capOf(c.month, c.consent)
    return {
      value: { cap, legal: exact(c.overtimeHours).compare(cap) <= 0 },
      because: [
        {
          cites: LSA('§32 II'),
          says: t(
            `當月上限 ${cap} 小時，實際 ${shown(c.overtimeHours)} 小時。`,
            `The cap is ${cap} hours; ${shown(c.overtimeHours)} were worked.`,
          ),
        },
      ],
    }
  },
  answer: ({ cap, legal }) =>
    legal
      ? t(`在上限 ${cap} 小時以內`, `Within the cap of ${cap} hours`)
      : t(`超過上限 ${cap} 小時，違法`, `Over the cap of ${cap} hours: against the law`),
  notices: [t('月中到職者上限不按比例減少。', 'The cap is not reduced for a part of a month.')],
})

export const quarterCap = lawRule({
  name: t('三個月加班上限', 'Overtime cap of three months'),
  cites: LSA('§32 II'),
  decidedBy: 'startMonth',
  reads: {
    startMonth: text(t('起始月', 'First month'), { shape: 'month' }),
    consent,
    overtimeHours: series(t('三個月各加班幾小時', 'Overtime of each of the three months'), {
      least: 3,
      most: 3,
      max: 744,
    }),
  },
  of(c) {
    const cap = overtimeCap.on(`${c.startMonth}-01`)
    const caps = c.overtimeHours.map((_, at) => capOf(addMonths(`${c.startMonth}-01`, at).slice(0, 7), c.consent))
    const most = Math.max(...caps)
    const total = c.overtimeHours.reduce((sum, hours) => sum.add(exact(hours)), exact(0))
    const over = caps.filter((most, at) => exact(c.overtimeHours[at] ?? 0).compare(most) > 0)
    const violations = [...new Set(over)].map((most) => `MONTH_OVER_${most}`)
    if (c.consent && cap.threeMonths !== undefined && total.compare(cap.threeMonths) > 0)
      violations.push(`QUARTER_OVER_${cap.threeMonths}`)
    return {
      value: { legal: violations.length === 0, violations: violations.toSorted() },
      because: [
        {
          cites: LSA('§32 II'),
          says: t(
            `每月上限 ${most} 小時${cap.threeMonths && c.consent ? `，三個月 ${cap.threeMonths} 小時` : ''}；合計 ${shown(total)} 小時。`,
            `${most} hours a month${cap.threeMonths && c.consent ? `, ${cap.threeMonths} in three` : ''}; in all ${shown(total)}.`,
          ),
        },
        {
          cites: LSA_ER('§22 I'),
          says: t(
            '以約定的連續三個月為一期，不是任意滾動。',
            'Each agreed run of three months counts, not any rolling one.',
          ),
        },
      ],
    }
  },
  answer: ({ legal }) =>
    legal ? t('未超過上限', 'Within the caps') : t('超過上限，違法', 'Over the caps: against the law'),
})
