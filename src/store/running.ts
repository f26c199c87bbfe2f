// Running numbers for what is not a case, such as payment lists: two who ask in the same moment get two numbers.
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { withSession } from './session.ts'
import type { Session } from './types.ts'

/** @param series a name no programme can have, since they share the table of counters */
export const runningNumber = (
  context: Context,
  session: Session,
  series: `${string}:${string}`,
  year: number,
): Promise<number> =>
  withSession(context.db, session, async (tx) => {
    const {
      rows: [row],
    } = await sql<{ last: number }>`
      insert into counters (bureau, programme, year, last) values (${session.bureau}, ${series}, ${year}, 1)
      on conflict (bureau, programme, year) do update set last = counters.last + 1
      returning last`.execute(tx)
    return row?.last ?? 1
  })
