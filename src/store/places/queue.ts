// What people are told of places: how many are left, who waits, where one stands in the queue, and who has one.
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import type { Purpose } from '../gate/log.ts'
import { ROW, rowsFor, type StoredRow } from '../gate/rows.ts'
import { placeInQueue, seatsOf } from './seats.ts'
import { withSession } from '../session.ts'
import type { Row, Session } from '../types.ts'

const system = (bureau: string): Session => ({ bureau, reach: 'system', actor: { id: 'places', role: 'system' } })

export type Places = { places: number; taken: number; waiting: number }

/** Of an entry by its id; nothing while nobody has asked for a place in it. */
export const placesOf = (context: Context, bureau: string, id: string): Promise<Places | undefined> =>
  withSession(context.db, system(bureau), async (tx) => (await seatsOf(tx, bureau, id))[0])

/** Where a waiting case stands, counted from one over every channel; nothing where it does not wait. */
export const standsInQueue = (context: Context, bureau: string, caseId: string): Promise<number | undefined> =>
  withSession(context.db, system(bureau), (tx) => placeInQueue(tx, bureau, caseId))

/** The cases of a programme that name an entry and stand in one of the states, in the order they came. */
export function naming(
  context: Context,
  session: Session,
  of: { entry: string; programme: string; field: string; states: readonly string[] },
  how: Purpose,
): Promise<Row[]> {
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<StoredRow>`select ${ROW} from cases c
      where c.bureau = ${session.bureau} and c.programme = ${of.programme} and c.state = any (${[...of.states]}::text[])
        and exists (select from links l where l.bureau = c.bureau and l.case_id = c.id and l.target = ${of.entry} and l.field = ${of.field})
      order by c.opened_on, c.number limit 2000`.execute(tx)
    return rowsFor(context, tx, session, rows, { ...how, what: 'list roll' })
  })
}
