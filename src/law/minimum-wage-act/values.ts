// 基本工資 to 2023, 最低工資 since: the monthly and the hourly value by the day each came into force (MOL 基本工資之制訂與調整經過;
// MOL list of announcements). Some announcements move only one of the two. The days of 1956 and 1964 are known by year only.
import { NotInForce, t } from '#engine'
import { inForce } from '../known.ts'
import { MWA } from '../statutes.ts'

export type MinimumWage = { monthly: number; hourly: string | null }
const entries: Record<string, MinimumWage> = {
  '1956-01-01': { monthly: 300, hourly: null },
  '1964-01-01': { monthly: 450, hourly: null },
  '1968-03-16': { monthly: 600, hourly: null },
  '1978-12-01': { monthly: 2400, hourly: null },
  '1980-05-01': { monthly: 3300, hourly: null },
  '1983-05-01': { monthly: 5700, hourly: null },
  '1984-07-01': { monthly: 6150, hourly: null },
  '1986-11-01': { monthly: 6900, hourly: null },
  '1988-07-01': { monthly: 8130, hourly: null },
  '1989-07-01': { monthly: 8820, hourly: null },
  '1990-08-01': { monthly: 9750, hourly: null },
  '1991-08-01': { monthly: 11040, hourly: null },
  '1992-08-01': { monthly: 12365, hourly: '51.5' },
  '1993-08-16': { monthly: 13350, hourly: '55.5' },
  '1994-08-20': { monthly: 14010, hourly: '58.5' }, // to be checked against the ministry's list
  '1995-08-01': { monthly: 14880, hourly: '62' }, // to be checked against the ministry's list
  '1996-09-01': { monthly: 15360, hourly: '64' }, // to be checked against the ministry's list
  '1997-10-16': { monthly: 15840, hourly: '66' },
  '2007-07-01': { monthly: 17280, hourly: '95' },
  '2011-01-01': { monthly: 17880, hourly: '98' }, // to be checked against the ministry's list
  '2012-01-01': { monthly: 18780, hourly: '103' }, // to be checked against the ministry's list
  '2013-01-01': { monthly: 18780, hourly: '109' },
  '2013-04-01': { monthly: 19047, hourly: '109' },
  '2014-01-01': { monthly: 19047, hourly: '115' }, // to be checked against the ministry's list
  '2014-07-01': { monthly: 19273, hourly: '115' },
  '2015-07-01': { monthly: 20008, hourly: '120' },
  '2016-10-01': { monthly: 20008, hourly: '126' },
  '2017-01-01': { monthly: 21009, hourly: '133' },
  '2018-01-01': { monthly: 22000, hourly: '140' },
  '2019-01-01': { monthly: 23100, hourly: '150' },
  '2020-01-01': { monthly: 23800, hourly: '158' },
  '2021-01-01': { monthly: 24000, hourly: '160' },
  '2022-01-01': { monthly: 25250, hourly: '168' },
  '2023-01-01': { monthly: 26400, hourly: '176' },
  '2024-01-01': { monthly: 27470, hourly: '183' },
  '2025-01-01': { monthly: 28590, hourly: '190' },
  '2026-01-01': { monthly: 29500, hourly: '196' },
}
/** Resolved by the council, not promulgated: never used to calculate, only told. */
export const proposed = { from: '2027-01-01', monthly: 30_900, hourly: '205', resolvedOn: '2026-09-24' }

const table = inForce(entries, t('最低工資', 'Minimum wage'), MWA('§13'), {
  announcedUntil: '2026-12-31',
  reviewBy: '2026-12-31',
})
/** The value of a day and the day it came into force. Throws where it is not promulgated yet, with what is proposed. */
export function minimumWage(day: string): MinimumWage & { effectiveFrom: string } {
  if (day > '2026-12-31')
    throw new NotInForce(
      t(
        `最低工資僅已公告至 2026-12-31；${proposed.resolvedOn} 審議會通過自 ${proposed.from} 起每月 ${proposed.monthly} 元、每小時 ${proposed.hourly} 元，尚待公告。`,
        `The minimum wage is promulgated until 2026-12-31 only; on ${proposed.resolvedOn} the council resolved NT$${proposed.monthly} a month and NT$${proposed.hourly} an hour from ${proposed.from}, not promulgated yet.`,
      ),
      'NOT_YET_KNOWN',
      {
        knownUntil: '2026-12-31',
        proposed: { monthly: proposed.monthly, hourly: proposed.hourly, resolvedOn: proposed.resolvedOn },
      },
    )
  const value = table.on(day)
  return { ...value, effectiveFrom: table.versions.findLast(({ from }) => from <= day)?.from ?? '' }
}
