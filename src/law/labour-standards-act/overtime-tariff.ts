// 加班費率: what an hour of work beyond the normal ones costs, by kind of day and text of §24, as data that both the
// calculator and the payroll check read. Rates are thirds of the hourly wage.
import { t } from '#engine'
import { inForce } from '../known.ts'
import { LSA } from '../statutes.ts'

export const DAY_TYPES = {
  weekday: t('工作日', 'Ordinary working day', {
    vi: 'Ngày làm việc',
    id: 'Hari kerja biasa',
    th: 'วันทำงานปกติ',
    fil: 'Karaniwang araw ng trabaho',
  }),
  restDay: t('休息日', 'Rest day', {
    vi: 'Ngày nghỉ (休息日)',
    id: 'Hari istirahat (休息日)',
    th: 'วันพัก (休息日)',
    fil: 'Araw ng pahinga (休息日)',
  }),
  regularLeave: t('例假', 'Regular leave day', {
    vi: 'Ngày nghỉ định kỳ (例假)',
    id: 'Hari libur rutin (例假)',
    th: 'วันหยุดประจำสัปดาห์ (例假)',
    fil: 'Regular na day-off (例假)',
  }),
  nationalHoliday: t('國定假日', 'National holiday', {
    vi: 'Ngày lễ quốc gia',
    id: 'Hari libur nasional',
    th: 'วันหยุดราชการ',
    fil: 'Pambansang pista',
  }),
  annualLeave: t('特別休假日', 'Day of annual leave', {
    vi: 'Ngày nghỉ phép năm',
    id: 'Hari cuti tahunan',
    th: 'วันลาพักผ่อน',
    fil: 'Araw ng bakasyon',
  }),
} as const
export type DayType = keyof typeof DAY_TYPES

/** `thirds` of the hourly wage for each minute after `afterMinutes` of the day. */
export type Tier = { afterMinutes: number; thirds: number; article: string }

export const DAY_MINUTES = 480
/** Hours beyond eight: two at 4/3, then 5/3. The Act stops at the fourth hour; illegal ones beyond are owed at 5/3 too. */
export const beyondEight: readonly Tier[] = [
  { afterMinutes: DAY_MINUTES, thirds: 4, article: '§24 I(1)' },
  { afterMinutes: DAY_MINUTES + 120, thirds: 5, article: '§24 I(2)' },
]
/** Contested for the text of 2016: beyond the eighth hour 8/3, or 5/3 as some read it. */
export const restDayTiers = (beyond: 8 | 5): readonly Tier[] => [
  { afterMinutes: 0, thirds: 4, article: '§24 II' },
  { afterMinutes: 120, thirds: 5, article: '§24 II' },
  { afterMinutes: DAY_MINUTES, thirds: beyond, article: '§24 II' },
]
/** The tariff of §24 I has stood since the Act came into force; before that day no answer is given. */
export const tariff = inForce<readonly Tier[]>(
  { '1984-08-01': beyondEight },
  t('延長工時加給', 'Tariff of overtime'),
  LSA('§24 I'),
)
export type RestDayRule = { billing: 'actual' | 'blocks'; text?: string }
export const restDay = inForce<RestDayRule>(
  { '2016-12-23': { billing: 'blocks', text: '2016-12-21' }, '2018-03-01': { billing: 'actual' } },
  t('休息日出勤工時計算', 'How rest-day hours are counted'),
  LSA('§24 II'),
)

/** 2016-12-23 to 2018-02-28: up to 4 hours counted as 4, up to 8 as 8, up to 12 as 12. `perHour` is the grain of the count. */
export const billed = (rule: RestDayRule, worked: number, perHour = 60): number =>
  rule.billing === 'actual' || worked === 0 || worked > 12 * perHour
    ? worked
    : Math.ceil(worked / (4 * perHour)) * 4 * perHour

/** What of the time worked falls into each tier, empty ones left out. Minutes, or a finer grain of `perHour` parts. */
export function split(tiers: readonly Tier[], worked: number, perHour = 60): [Tier, number][] {
  const parts: [Tier, number][] = []
  for (let at = 0; at < tiers.length; at++) {
    const tier = tiers[at] as Tier
    const from = (tier.afterMinutes * perHour) / 60
    const until = Math.min(worked, ((tiers[at + 1]?.afterMinutes ?? Infinity) * perHour) / 60)
    if (until > from) parts.push([tier, until - from])
  }
  return parts
}
/** Thirds of a minute's wage owed for a day's minutes: an integer, so that a payroll is reckoned without fractions. */
export function thirdsOwed(tiers: readonly Tier[], minutes: number): number {
  let thirds = 0
  for (const [tier, part] of split(tiers, minutes)) thirds += tier.thirds * part
  return thirds
}
