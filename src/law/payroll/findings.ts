// What the law makes of the records: the kinds of finding, each with its article, and how each leads back to the single rule.
import { type Citation, type Day, t, type Text } from '#engine'
import type { Amount } from '../exact.ts'
import { LSA, LSA_ER, MWA } from '../statutes.ts'
import type { WorkedDay } from './rows.ts'

export type Kind = keyof typeof KINDS
export type Meaning = { name: Text; cites: Citation; about: 'pay' | 'hours' | 'rest' }
export const KINDS = {
  overtimeShort: { name: t('加班費短付', 'Overtime pay short'), cites: LSA('§24'), about: 'pay' },
  belowMinimum: { name: t('低於最低工資', 'Wage below the minimum'), cites: MWA('§5'), about: 'pay' },
  longDay: { name: t('一日超過 12 小時', 'More than 12 hours in a day'), cites: LSA('§32 II'), about: 'hours' },
  regularLeaveWorked: { name: t('例假違法出勤', 'Regular leave worked'), cites: LSA('§40'), about: 'hours' },
  monthOver: { name: t('每月加班超過上限', 'Monthly overtime over the cap'), cites: LSA('§32 II'), about: 'hours' },
  quarterOver: {
    name: t('三個月加班超過上限', 'Overtime of three months over the cap'),
    cites: LSA('§32 II'),
    about: 'hours',
  },
  shortShiftRest: { name: t('換班間隔不足', 'Too little rest between shifts'), cites: LSA('§34 II'), about: 'rest' },
  shortBreak: { name: t('休息不足 30 分鐘', 'Break shorter than 30 minutes'), cites: LSA('§35'), about: 'rest' },
  regularLeaveMissing: { name: t('缺例假', 'Regular leave missing'), cites: LSA('§36 I'), about: 'rest' },
  restDayMissing: { name: t('缺休息日', 'Rest day missing'), cites: LSA('§36 I'), about: 'rest' },
  daysOffShort: { name: t('變形週期休假不足', 'Too few days off in the scheme'), cites: LSA('§36 II'), about: 'rest' },
  sixInARow: { name: t('連續工作超過六日', 'More than six days in a row'), cites: LSA_ER('§22-3'), about: 'rest' },
} satisfies Record<string, Meaning>
export const KIND_NAMES = Object.keys(KINDS) as Kind[]

/** A question to the single rule, whose receipt is the finding's receipt. */
export type Question = { topic: string; kind: string; [field: string]: unknown }
export type Finding = {
  kind: Kind
  month: string
  /** The day, or the first of the days meant. Findings about a month have none. */
  day?: Day
  until?: Day
  /** What is still owed. */
  amount?: Amount
  /** Measured against what is allowed: minutes, hours or days, as the kind has it. */
  found?: number
  limit?: number
  question?: Question
}
/** A day's reckoning: thirds of a minute's wage owed in money, minutes that count towards the cap. */
export type OwedDay = WorkedDay & { month: string; thirds: number; counted: number; beyond?: number }
export type Month = {
  month: string
  days: number
  minutes: number
  /** Minutes that count towards the cap. */
  overtime: number
  /** By the hour, exact: '150' or '1475/12'. None where no wage was given. */
  hourly?: string
  owed?: Amount
  paid?: Amount
  short?: Amount
  /** The minimum wage of the month is not promulgated yet. */
  unknown?: Text
}
export type Checked = { id: string; name: string; months: Month[]; owed: OwedDay[]; findings: Finding[] }
