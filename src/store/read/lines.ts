// The lines that somebody has logged lately, of one programme: what they said of each, as far as it is nobody's, the newest first.
import { addDays } from '#engine'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import type { Purpose } from '../gate/log.ts'
import { offered, type Offered, ROW, rowsFor, type StoredRow } from '../gate/rows.ts'
import { withSession } from '../session.ts'
import type { Line, LinesQuestion, Session } from '../types.ts'

/** Whoever has logged nothing for so long begins with an empty form. */
const DAYS = 31

export function lines(context: Context, session: Session, question: LinesQuestion, how: Purpose): Promise<Line[]> {
  const { programme, step, today, limit } = question
  const asks = context.programme(programme).steps[step]?.asks ?? []
  return withSession(context.db, session, async (tx) => {
    const { rows: stored } = await sql<StoredRow & Offered & { at: string }>`
      select ${ROW}, doc, sealed, head, began.at from (
        select case_id, at, on_day, position from events
        where bureau = ${session.bureau} and actor_id = ${session.actor.id} and on_day between ${addDays(today, -DAYS)} and ${today}
          and programme = ${programme} and step = ${step} and seq = 1
        order by on_day desc, position desc limit ${limit}) as began
      join cases c on c.bureau = ${session.bureau} and c.id = began.case_id
      order by began.on_day desc, began.position desc`.execute(tx)
    const rows = await rowsFor(context, tx, session, stored, { ...how, what: 'list lines' })
    return stored.flatMap((one, at) => {
      const row = rows[at]
      if (!row) return []
      const open = offered(context, session, context.programme(one.programme, one.version), one)
      const values = Object.fromEntries(asks.flatMap((name) => (name in open ? [[name, open[name]]] : [])))
      return [{ row, values, at: new Date(one.at).toISOString() }]
    })
  })
}
