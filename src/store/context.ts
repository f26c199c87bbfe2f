// What every part of the store is given.
import type { Calendar, ListedBy, Programme, Text } from '#engine'
import type { Db } from './db.ts'
import type { Keys } from './chain/keys.ts'

export type Closure = { day: string; districts?: readonly string[]; why: Text; recordedAt: string }
export type Context = {
  db: Db
  keys: Keys
  programmes: readonly Programme[]
  programme(id: string, version?: number): Programme
  /** What the lists on pages of entries want of the cases that name them. */
  listed: ListedBy
  /** The office calendar with these closed days added; the law room makes it. */
  calendarWith(closures: readonly Closure[]): Calendar
  /** Those of the city, where the bureau has a list. */
  districts: readonly string[]
  /** The calendar as it is known now in a bureau, remembered until a day is closed. */
  calendar(bureau: string): Promise<Calendar>
  forgetCalendar(bureau: string): void
  /** Ids of figures that the bureau reckons and is told itself, beside those of programmes. */
  figureIds: readonly string[]
  /** How long what was not sent is kept: drafts, forms half filled in, and the papers handed in with them. */
  unsentDays: number
}
