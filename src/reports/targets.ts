// Targets that officers set for a figure and a year before there was a register of indicators: kept as they were set, and added to no more.
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'

export type Target = {
  indicator: string
  year: number
  target: number
  /** Whether a lower value is the better one. */
  lower: boolean
  reason: string
  setBy: string
  at: string
}

/** All targets ever set for the year, the latest first. */
export const targetsOf = (db: Db, session: Session, year: number): Promise<Target[]> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql<Omit<Target, 'setBy' | 'target'> & { set_name: string; target: string | number }>`
      select indicator, year, target, lower, reason, set_name, at from indicator_targets
      where bureau = ${session.bureau} and year = ${year} order by id desc`.execute(tx)
    return rows.map(({ set_name, target, ...row }) => ({ ...row, target: Number(target), setBy: set_name }))
  })
