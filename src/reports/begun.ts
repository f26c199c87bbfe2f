// How many cases began, by programme and month: for a look at many programmes at once, where each has figures of its own beside it.
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import type { Span } from './measure-sql.ts'

/** Of each programme by month, `2026-03`; nothing of months in which none began. What never was is not counted. */
export const begunByMonth = (db: Db, session: Session, { from, to }: Span): Promise<Map<string, Map<string, number>>> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql<{ programme: string; month: string; cases: number }>`
      select programme, to_char(on_day, 'YYYY-MM') as month, count(*) as cases from entries
      where bureau = ${session.bureau} and seq = 1 and on_day between ${from} and ${to} group by 1, 2`.execute(tx)
    const found = new Map<string, Map<string, number>>()
    for (const { programme, month, cases } of rows)
      found.set(programme, (found.get(programme) ?? new Map<string, number>()).set(month, cases))
    return found
  })
