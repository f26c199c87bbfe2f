// The bank lines that an answer names, as they stand, with the case that each pays.
import type { Context } from '../context.ts'
import { asJson, sql } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export type Line = {
  list: string
  line: number
  id: string
  number: string
  seq: number
  programme: string
  instalment: number
  amount: number
  state: 'listed' | 'paid' | 'returned'
  /** Where the case stands: an answer may come when it has gone on. */
  case_state: string
  /** Whether it is the last payment of its case. */
  last: boolean
}

export const linesNamed = (
  context: Context,
  session: Session,
  named: readonly { list: string; line: number }[],
): Promise<Line[]> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<Line>`
      select p.list, p.line, c.id, c.number, c.seq, c.programme, p.instalment, p.amount, p.state, c.state as case_state,
        not exists (select 1 from payments q where q.bureau = p.bureau and q.case_id = p.case_id and q.seq > p.seq) as last
      from (select distinct list, line from jsonb_to_recordset(${asJson(named)}) as r(list text, line int)) w
      join payments p on p.bureau = ${session.bureau} and p.list = w.list and p.line = w.line
      join cases c on c.bureau = p.bureau and c.id = p.case_id`.execute(tx)
    return rows
  })
