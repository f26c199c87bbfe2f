// Rows of lists: a title is made of fields, and is seen by whoever sees them all. A page on which people are named is one reading.
import { type Programme, type Sensitivity, titleFields } from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { opened } from '../read/load.ts'
import { unseal } from '../chain/seal.ts'
import type { Row, Session } from '../types.ts'
import { logged, type Purpose } from './log.ts'
import type { Reader } from './reader.ts'
import { isPersonalIn, sensitivityIn, shownOf, sightOf } from './values.ts'

export type StoredRow = {
  id: string
  number: string
  programme: string
  version: number
  state: string
  opened_on: string
  closed_on: string | null
  owner: string | null
  seq: number
  next_clock: string | null
  next_due: string | null
  next_paused: boolean
  next_alone: boolean
  title_sealed: Buffer | null
}
export const ROW = sql.raw(
  'id, number, programme, version, state, opened_on, closed_on, owner, seq, next_clock, next_due, next_paused, next_alone, title_sealed',
)

/** @param what how the reading log names the page: `list section` */
export async function rowsFor(
  context: Context,
  tx: Tx,
  session: Session,
  stored: readonly StoredRow[],
  how: Purpose & { what: string },
): Promise<Row[]> {
  const named: string[] = []
  const rows = stored.map((row) => {
    const programme = context.programme(row.programme, row.version)
    const title = row.title_sealed && seesTitle(programme, row, session.reader)
    if (title && titleFields(programme).some((name) => isPersonalIn(programme, name))) named.push(row.id)
    return rowOf(
      row,
      title ? unseal(context.keys.data, row.title_sealed, `${session.bureau}/${row.id}/title`) : undefined,
    )
  })
  if (named.length > 0) await logged(tx, session, how, { what: how.what, cases: named })
  return rows
}

const seesTitle = (
  programme: Programme,
  row: StoredRow,
  reader: Reader | undefined,
): row is StoredRow & { title_sealed: Buffer } => {
  const sight = sightOf(programme, row, reader)
  return titleFields(programme).every(
    (name) => sight.kinds.has(sensitivityIn(programme, name)) && (!sight.fields || sight.fields.whole.has(name)),
  )
}

export type Offered = Parameters<typeof opened>[2]
/** What a register entry is offered by: what is open to everybody, what of it the reader sees within the house, nothing personal. */
export function offered(
  context: Context,
  session: Session,
  programme: Programme,
  row: Offered,
): Record<string, unknown> {
  const { case: one } = opened(context, session.bureau, row)
  const sight = sightOf(programme, one, session.reader)
  const kinds = new Set<Sensitivity>(sight.kinds.has('internal') ? ['open', 'internal'] : ['open'])
  return shownOf({ ...sight, kinds, fields: undefined }, one.values).shown
}

/** Whether a reader sees this kind of thing in the case of a row. */
export const seesIn = (
  context: Context,
  session: Session,
  row: Pick<StoredRow, 'id' | 'programme' | 'version' | 'state' | 'owner'>,
  kind: Sensitivity,
): boolean => sightOf(context.programme(row.programme, row.version), row, session.reader).kinds.has(kind)

const rowOf = (row: StoredRow, title: string | undefined): Row => ({
  id: row.id,
  number: row.number,
  programme: row.programme,
  state: row.state,
  openedOn: row.opened_on,
  seq: row.seq,
  ...(row.closed_on ? { closedOn: row.closed_on } : {}),
  ...(row.owner ? { owner: row.owner } : {}),
  ...(title === undefined ? {} : { title }),
  ...(row.next_clock && row.next_due
    ? { next: { clock: row.next_clock, due: row.next_due, paused: row.next_paused, alone: row.next_alone } }
    : {}),
})
