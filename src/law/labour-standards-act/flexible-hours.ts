// 變形工時 (勞基法第30條第2、3項、第30條之1): overtime is what lies beyond the shifted hours of the day, else of the week, else of
// the period; each hour counts once.
import { choice, series, t } from '#engine'
import { exact, lowest, shown } from '../exact.ts'
import { lawRule } from '../rule.ts'
import { LSA, LSA_ER } from '../statutes.ts'
import { OFF, type Scheme, SCHEMES } from './working-hours-rest.ts'

export type Flexible = Exclude<Scheme, 'normal'>
export const LIMITS: Record<Flexible, { day: number; week?: number; period: number; days: number }> = {
  '2week': { day: 10, week: 48, period: 80, days: 14 },
  '8week': { day: 8, week: 48, period: 320, days: 56 },
  '4week': { day: 10, period: 160, days: 28 },
}
const flexibleOnly = { '2week': SCHEMES['2week'], '4week': SCHEMES['4week'], '8week': SCHEMES['8week'] }
/** What of each day's time is overtime under a scheme, each part counted once; in whole parts of an hour (60: minutes). */
export function beyondScheme(scheme: Flexible, worked: readonly number[], perHour = 60): number[] {
  const limit = LIMITS[scheme]
  const period = limit.period * perHour
  let week = 0
  let total = 0
  return worked.map((time, at) => {
    if (at % 7 === 0) week = 0
    if (at % limit.days === 0) total = 0
    let normal = Math.min(time, limit.day * perHour)
    if (limit.week !== undefined) normal = Math.min(normal, limit.week * perHour - week)
    week += normal
    normal = Math.min(normal, period - total)
    total += normal
    return time - normal
  })
}

export const flexible = lawRule({
  name: t('變形工時', 'Flexible working hours'),
  cites: LSA('§30 II'),
  reads: {
    scheme: choice(t('哪一種', 'Which scheme'), flexibleOnly),
    hours: series(t('每天工作時數', 'Hours of each day'), {
      least: 14,
      most: 56,
      max: 24,
      help: t('依序填，用空白隔開；休息填 0。', 'In order, with spaces between; 0 for a day off.'),
    }),
  },
  of({ scheme, hours }) {
    const limit = LIMITS[scheme]
    const given = hours.map((one) => exact(one))
    const perHour = Number(given.reduce((grain, one) => grain.lcm(exact(Number(one.d))), exact(1)).n)
    const worked = given.map((one) => Number(one.mul(perHour).n))
    const overtimes = beyondScheme(scheme, worked, perHour)
    const sum = (parts: readonly number[]) => exact(parts.reduce((all, one) => all + one, 0)).div(perHour)
    const overtime = sum(overtimes)
    const total = sum(worked).sub(overtime)
    const long = given.some((one) => one.compare(12) > 0)
    const violations = new Set<string>()
    if (long) violations.add('DAILY_TOTAL_OVER_12')
    const off = OFF[scheme]
    for (let from = 0; from + off.period <= hours.length; from += off.period)
      if (hours.slice(from, from + off.period).filter((one) => exact(one).equals(0)).length < off.off)
        violations.add('DAYS_OFF_SHORT')
    return {
      value: { normalHours: lowest(total), overtimeHours: lowest(overtime), violations: [...violations].toSorted() },
      because: [
        {
          cites: LSA(off.article),
          says: t(
            `每日 ${limit.day} 小時${limit.week ? `、每週 ${limit.week} 小時` : ''}、${limit.days} 日 ${limit.period} 小時以內為正常工時。`,
            `Normal: up to ${limit.day} hours a day${limit.week ? `, ${limit.week} a week` : ''} and ${limit.period} in ${limit.days} days.`,
          ),
        },
        {
          cites: LSA_ER('§20-1'),
          says: t(
            `超過部分為延長工時，每小時只計一次：${shown(overtime)} 小時。`,
            `What lies beyond is overtime, each hour counted once: ${shown(overtime)}.`,
          ),
        },
        {
          cites: LSA(off.paragraph),
          says: t(`每 ${off.period} 日至少 ${off.off} 日休息。`, `At least ${off.off} days off in ${off.period}.`),
        },
      ],
    }
  },
  answer: ({ normalHours, overtimeHours }) =>
    t(
      `正常工時 ${shown(normalHours)} 小時，加班 ${shown(overtimeHours)} 小時`,
      `${shown(normalHours)} normal hours, ${shown(overtimeHours)} of overtime`,
    ),
  notices: [
    t(
      '僅限指定行業，並經工會或勞資會議同意。',
      'Only in designated industries, with the consent of the union or the labour-management meeting.',
    ),
  ],
})
