// Where a person stands in what is kept: the cases that hold their number, and in which fields. No value is told.
import { sensitivityOf } from '#engine'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { numbersIn, numberToken } from '../fold/derived.ts'
import { logged, type Purpose } from '../gate/log.ts'
import { opened } from './load.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

export type Holding = {
  id: string
  number: string
  programme: string
  version: number
  state: string
  openedOn: string
  closedOn: string | null
  /** The fields in which the number stands. */
  fields: string[]
}
/** More cases than anybody has with one bureau. */
const MOST = 500

/**
 * Newest first, of the session's programmes. If the asking cannot be written down, nothing is answered.
 * @param what how the reading log names it: `person page`
 */
export function casesHolding(
  context: Context,
  session: Session,
  number: string,
  how: Purpose & { what: string },
): Promise<Holding[]> {
  type Row = Omit<Holding, 'fields'> & Parameters<typeof opened>[2]
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<Row>`
      select c.id, c.number, c.programme, c.version, c.state, c.opened_on as "openedOn", c.closed_on as "closedOn", c.doc, c.sealed, c.head
      from numbers n join cases c on c.bureau = n.bureau and c.id = n.case_id
      where n.bureau = ${session.bureau} and n.token = ${numberToken(context.keys, number)} and n.programme = any (${[...(session.programmes ?? [])]}::text[])
      order by n.opened_on desc, n.case_id limit ${MOST}`.execute(tx)
    await logged(tx, session, how, { what: how.what, cases: rows.map((row) => row.id) })
    return rows.map(({ doc, sealed, head, ...row }) => {
      const { values } = opened(context, session.bureau, { id: row.id, doc, sealed, head }).case
      const fields = Object.entries(context.programme(row.programme, row.version).fields).flatMap(([name, field]) =>
        sensitivityOf(field) !== 'sealed' && numbersIn(values[name]).some((one) => one.toUpperCase() === number)
          ? [name]
          : [],
      )
      return { ...row, fields }
    })
  })
}
