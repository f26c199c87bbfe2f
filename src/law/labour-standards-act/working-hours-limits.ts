// 工時上限: normal hours, overtime caps and rest, by the day each text came into force (勞基法第30、32、34、36條).
import { t } from '#engine'
import { inForce } from '../known.ts'
import { LSA } from '../statutes.ts'

export const normalHours = inForce<{ perDay: number; perWeeks: number; hours: number }>(
  {
    '1984-08-01': { perDay: 8, perWeeks: 1, hours: 48 },
    '2001-01-01': { perDay: 8, perWeeks: 2, hours: 84 },
    '2016-01-01': { perDay: 8, perWeeks: 1, hours: 40 },
  },
  t('正常工時', 'Normal hours'),
  LSA('§30 I'),
)
export const overtimeCap = inForce<{ day: number; month: number; monthWithConsent?: number; threeMonths?: number }>(
  {
    '2002-12-27': { day: 12, month: 46 },
    '2018-03-01': { day: 12, month: 46, monthWithConsent: 54, threeMonths: 138 },
  },
  t('延長工時上限', 'Overtime caps'),
  LSA('§32 II'),
)
/** Hours between two shifts; null: before 2018-03-01 the Act asked for an adequate rest only. */
export const shiftRestHours = inForce<{ least: number; exempted: number } | { adequate: true }>(
  { '1984-08-01': { adequate: true }, '2018-03-01': { least: 11, exempted: 8 } },
  t('輪班換班間隔', 'Rest between shifts'),
  LSA('§34 II'),
)
export const daysOff = inForce<{ restDays: 0 | 1; mostInARow?: number }>(
  { '1984-08-01': { restDays: 0 }, '2016-12-23': { restDays: 1 }, '2018-03-01': { restDays: 1, mostInARow: 6 } },
  t('例假與休息日', 'Days off in seven'),
  LSA('§36 I'),
)
