// 輪班換班間隔 (勞基法第34條第2項): eleven hours since 2018-03-01, eight where announced and agreed.
import { date, decimal, t, whole, yesNo } from '#engine'
import { exact, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA } from '../statutes.ts'
import { shiftRestHours } from './working-hours-limits.ts'

/** Hours that must lie between two shifts; undefined where the text asked for an adequate rest only. */
export function leastRest(day: string, exempted: boolean): number | undefined {
  const law = shiftRestHours.on(day)
  if ('adequate' in law) return undefined
  return exempted ? law.exempted : law.least
}
/** Work that goes on for longer asks for a break. */
export const BREAK = { afterMinutes: 240, minutes: 30 }

export const shiftRest = lawRule({
  name: t('輪班換班間隔', 'Rest between shifts'),
  cites: LSA('§34 II'),
  decidedBy: 'date',
  reads: {
    date: date(t('換班日', 'Day of the change')),
    restHours: decimal(t('間隔幾小時', 'Hours between'), { max: 240, unit: t('小時', 'hours') }),
    exempted: yesNo(t('經公告且經同意為 8 小時', 'Announced and agreed at eight hours')),
  },
  of(c) {
    const least = leastRest(c.date, c.exempted)
    if (least === undefined)
      return {
        value: { legal: true },
        because: [
          {
            cites: LSA('§34 II', '1984-07-30'),
            says: t('當時條文僅要求適當休息。', 'The text of that day asked only for an adequate rest.'),
          },
        ],
      }
    return {
      value: { legal: exact(c.restHours).compare(least) >= 0 },
      because: [
        {
          cites: LSA('§34 II'),
          says: t(
            `至少 ${least} 小時，實際 ${shown(c.restHours)} 小時。`,
            `At least ${least} hours; ${shown(c.restHours)} were given.`,
          ),
        },
      ],
    }
  },
  answer: ({ legal }) =>
    legal ? t('間隔足夠', 'Enough rest') : t('間隔不足，違法', 'Too little rest: against the law'),
})

export const breakRule = lawRule({
  name: t('工作中休息', 'Break'),
  cites: LSA('§35'),
  reads: {
    continuousHours: decimal(t('連續工作幾小時', 'Hours of continuous work'), { max: 24, unit: t('小時', 'hours') }),
    breakMinutes: whole(t('休息幾分鐘', 'Minutes of break'), { max: 600 }),
  },
  of(c) {
    const due = exact(c.continuousHours).mul(60).compare(BREAK.afterMinutes) > 0
    return {
      value: { legal: !due || c.breakMinutes >= BREAK.minutes },
      because: [
        {
          cites: LSA('§35'),
          says: t(
            '繼續工作四小時，至少應有三十分鐘休息。',
            'After four hours of continuous work, thirty minutes at least.',
          ),
        },
      ],
    }
  },
  answer: ({ legal }) =>
    legal ? t('符合規定', 'As the law asks') : t('休息不足 30 分鐘，違法', 'Less than thirty minutes: against the law'),
  notices: [
    t(
      '輪班、連續性或緊急工作，雇主得另行調配休息時間。',
      'Shift, continuous or urgent work may place the break elsewhere in the working time.',
    ),
  ],
})
