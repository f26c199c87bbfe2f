// What an employer's records say of a person: days of attendance and wages by the month, in whole minutes and exact money.
import type { Day as IsoDay } from '#engine'
import type { DayType } from '../labour-standards-act/overtime-tariff.ts'

export type WorkedDay = {
  day: IsoDay
  type: DayType
  /** Minutes worked, breaks left out. */
  minutes: number
  /** Minutes after midnight of `day`; past 1440 where work went on over midnight. */
  from?: number
  to?: number
  /** Minutes of break, where the record says so. */
  rest?: number
  /** Disaster, incident or emergency (§32 IV, §40). */
  disaster?: boolean
  /** Minutes of that day's overtime taken as time off instead of pay (§32-1). */
  inLeave?: number
}
export type Wage = {
  /** 'YYYY-MM', or none where it holds for every month of the record. */
  month?: string
  basis: 'monthly' | 'hourly'
  /** Everything regular for normal hours: whole NT$ by the month, or a decimal by the hour. */
  wage: string
  /** Hours agreed a week, where fewer than full time. */
  weekly?: string
  /** Overtime pay of that month, where the record says. */
  paid?: string
}
export type Employee = { id: string; name: string; days: WorkedDay[]; wages: Wage[] }
