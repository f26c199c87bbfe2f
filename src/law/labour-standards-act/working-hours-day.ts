// 一日工時: what of a day's work is normal, what is overtime, and whether it was allowed.
import { date, decimal, t } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { normalHours, overtimeCap } from './working-hours-limits.ts'

export const daySplit = lawRule({
  name: t('一日工時', 'A day’s hours', {
    vi: 'Giờ làm trong ngày',
    id: 'Jam kerja sehari',
    th: 'ชั่วโมงทำงานต่อวัน',
    fil: 'Oras ng trabaho sa isang araw',
  }),
  cites: LSA('§32 II'),
  decidedBy: 'date',
  reads: {
    date: date(t('哪一天', 'Which day')),
    hoursWorked: decimal(t('工作幾小時', 'Hours worked'), { max: 24, unit: t('小時', 'hours') }),
  },
  of(c) {
    const hours = exact(c.hoursWorked)
    const limit = exact(normalHours.on(c.date).perDay)
    const over = hours.compare(limit) > 0 ? hours.sub(limit) : exact(0)
    const cap = c.date >= '2002-12-27' ? overtimeCap.on(c.date).day : undefined
    const violations = cap !== undefined && hours.compare(cap) > 0 ? ['DAILY_TOTAL_OVER_12'] : []
    return {
      value: { normal: lowest(hours.sub(over)), overtime: lowest(over), violations },
      because: [
        {
          cites: LSA('§30 I'),
          says: t(`每日正常工時 ${shown(limit)} 小時。`, `Normal hours are ${shown(limit)} a day.`),
        },
        {
          cites: LSA_ER('§20-1'),
          says: t(`超過的 ${shown(over)} 小時為延長工時。`, `The ${shown(over)} hours beyond are overtime.`),
        },
        {
          cites: LSA('§32 II'),
          says:
            cap === undefined
              ? t('91年12月27日前另有規定。', 'Before 2002-12-27 another limit held.')
              : t(`連同加班一天最多 ${cap} 小時。`, `With overtime at most ${cap} hours a day.`),
        },
      ],
    }
  },
  answer: ({ overtime, violations }) =>
    violations.length > 0
      ? t(
          `加班 ${shown(overtime)} 小時，超過一天上限，違法`,
          `${shown(overtime)} hours of overtime: over the day’s limit and against the law`,
        )
      : t(`加班 ${shown(overtime)} 小時`, `${shown(overtime)} hours of overtime`),
})
export const normalHoursLimit = lawRule({
  name: t('正常工時上限', 'Normal hours'),
  cites: LSA('§30 I'),
  decidedBy: 'date',
  reads: { date: date(t('哪一天', 'Which day')) },
  of(c) {
    const limit = normalHours.on(c.date)
    return {
      value: { ...limit },
      because: [
        {
          cites: LSA('§30 I'),
          says: t(
            `每日 ${limit.perDay} 小時，每 ${limit.perWeeks} 週 ${limit.hours} 小時。`,
            `${limit.perDay} hours a day, ${limit.hours} in ${limit.perWeeks} week(s).`,
          ),
        },
        { cites: LSA('§86'), says: t('依條文施行日。', 'By the day the text came into force.') },
      ],
    }
  },
  answer: ({ perDay, perWeeks, hours }) =>
    t(
      `每日 ${perDay} 小時，每 ${perWeeks} 週 ${hours} 小時`,
      `${perDay} hours a day and ${hours} in ${perWeeks} week(s)`,
    ),
})
