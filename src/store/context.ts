// What every part of the store is given; in a transaction; and in an act.
import { type Calendar, type Compared, type ListedBy, type Programme, taipeiDay, type Text } from '#engine'
import type { Db, Tx } from './db.ts'
import type { Keys } from './chain/keys.ts'
import type { Session } from './types.ts'

export type Closure = { day: string; districts?: readonly string[]; why: Text; recordedAt: string }
export type Context = {
  db: Db
  keys: Keys
  programmes: readonly Programme[]
  programme(id: string, version?: number): Programme
  /** What the lists on pages of entries want of the cases that name them. */
  listed: ListedBy
  /** What of their cases is compared, by programme. */
  compared: ReadonlyMap<string, Compared>
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

/** What is at hand inside a transaction of a bureau. It opens no other connection: all could wait for each other. */
export type Within = Omit<Context, 'db' | 'calendar' | 'calendarWith' | 'forgetCalendar'> & { tx: Tx; bureau: string }
export const within = (context: Context, tx: Tx, bureau: string): Within => ({ ...context, tx, bureau })

/** What somebody does, in one transaction: who, when, and by which calendar. */
export type Act = Within & { session: Session; at: string; today: string; calendar: Calendar }

/**
 * Begins acts of one session. The calendar is asked for before their transaction, which would want a second connection for it.
 * @example
 * const acts = await actsOf(context, session)
 * await withSession(context.db, session, (tx) => takeMany(acts(tx, at), wanted))
 */
export async function actsOf(context: Context, session: Session): Promise<(tx: Tx, at: string) => Act> {
  const calendar = await context.calendar(session.bureau)
  return (tx, at) => ({ ...within(context, tx, session.bureau), session, at, today: taipeiDay(at), calendar })
}

/** The same act at another moment. */
export const actAt = (act: Act, at: string): Act => ({ ...act, at, today: taipeiDay(at) })
