// 一週工時: beyond eight hours in a day, and beyond forty in the week, is overtime; each hour counts once (施行細則第20條之1).
import { date, series, t } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { normalHours, overtimeCap } from './working-hours-limits.ts'

export const week = lawRule({
  name: t('一週工時', 'A week’s hours'),
  cites: LSA('§30 I'),
  decidedBy: 'date',
  reads: {
    date: date(t('這一週的第一天', 'First day of the week')),
    hours: series(t('七天各工作幾小時', 'Hours of each of the seven days'), {
      least: 7,
      most: 7,
      max: 24,
      help: t('七個數字，中間空格；沒上班填 0。', 'Seven numbers with spaces between; 0 for a day off.'),
    }),
  },
  of(c) {
    const limit = normalHours.on(c.date)
    const cap = c.date >= '2002-12-27' ? overtimeCap.on(c.date).day : undefined
    const days = c.hours.map((one) => exact(one))
    const beyondDay = days.map((one) => (one.compare(limit.perDay) > 0 ? one.sub(limit.perDay) : exact(0)))
    const total = days.reduce((sum, one) => sum.add(one), exact(0))
    const daily = beyondDay.reduce((sum, one) => sum.add(one), exact(0))
    const normal = total.sub(daily)
    // The 84 hours of 2001 to 2015 lie in two weeks: one week alone cannot be over them.
    const judged = limit.perWeeks === 1
    const weekly = judged && normal.compare(limit.hours) > 0 ? normal.sub(limit.hours) : exact(0)
    const violations: string[] = []
    if (cap !== undefined && days.some((one) => one.compare(cap) > 0)) violations.push('DAILY_TOTAL_OVER_12')
    const everyDay = days.every((one) => one.compare(0) > 0)
    if (everyDay) violations.push('REGULAR_LEAVE_MISSING')
    return {
      value: { total: lowest(total), overtime: lowest(daily.add(weekly)), legal: violations.length === 0, violations },
      because: [
        {
          cites: LSA_ER('§20-1'),
          says: t(
            `共 ${shown(total)} 小時，每日超過 8 小時的部分 ${shown(daily)} 小時。`,
            `${shown(total)} hours in all; beyond eight in a day: ${shown(daily)}.`,
          ),
        },
        {
          cites: LSA('§30 I'),
          says: judged
            ? t(
                `其餘超過每週 ${limit.hours} 小時的部分 ${shown(weekly)} 小時。`,
                `Beyond ${limit.hours} in the week, besides: ${shown(weekly)}.`,
              )
            : t(
                '當時以二週合計，這裡只看每日。',
                'In those years two weeks were judged together; here only the days are.',
              ),
        },
        ...(violations.includes('DAILY_TOTAL_OVER_12')
          ? [
              {
                cites: LSA('§32 II'),
                says: t(
                  '正常工時加上加班，一天不得超過 12 小時。',
                  'Normal hours and overtime together may not exceed 12 hours a day.',
                ),
              },
            ]
          : []),
        ...(everyDay
          ? [
              {
                cites: LSA('§36 I'),
                says: t('七天都上班，沒有例假。', 'Work on all seven days: the regular leave is missing.'),
              },
            ]
          : []),
      ],
    }
  },
  answer: ({ overtime, legal }) =>
    legal
      ? t(`這週加班 ${shown(overtime)} 小時`, `${shown(overtime)} hours of overtime this week`)
      : t(
          `這週加班 ${shown(overtime)} 小時，而且違法`,
          `${shown(overtime)} hours of overtime this week, and against the law`,
        ),
  notices: [
    t(
      '休息日出勤從第一小時就是加班，請用「加班費」試算。',
      'Work on the rest day is overtime from its first hour; use the overtime calculator for it.',
    ),
  ],
})
