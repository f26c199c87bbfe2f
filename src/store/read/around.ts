// What stands around a case: register entries with their workload, related cases, bookings of rooms.
import { stateEnds } from '#engine'
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import type { Purpose } from '../gate/log.ts'
import { offered, type Offered, ROW, rowsFor, seesIn, type StoredRow } from '../gate/rows.ts'
import { withSession } from '../session.ts'
import type { RegisterEntry, Row, Session } from '../types.ts'

export function register(
  context: Context,
  session: Session,
  programme: string,
  states: readonly string[] | 'any',
  ids?: readonly string[],
): Promise<RegisterEntry[]> {
  const of = context.programme(programme)
  // Of entries that stand there are few; those that have gone out of a register are history.
  const standing = states === 'any' || states.some((state) => stateEnds(of.states[state])) ? sql`` : sql`and is_open`
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<Offered & { number: string; workload: number }>`
      select id, number, doc, sealed, head, (select count(*) from links l where l.bureau = c.bureau and l.target = c.id and l.is_open) as workload
      from cases c where bureau = ${session.bureau} and programme = ${programme}
        ${states === 'any' ? sql`` : sql`and state = any (${[...states]}::text[])`} ${ids ? sql`and id = any (${[...ids]}::uuid[])` : sql``} ${standing} order by number limit 1000`.execute(
      tx,
    )
    return rows.map((row) => ({
      id: row.id,
      number: row.number,
      values: offered(context, session, of, row),
      workload: row.workload,
    }))
  })
}

export function outgrows(
  context: Context,
  session: Session,
  programme: string,
  states: readonly string[],
  most: number,
): Promise<boolean> {
  // Entries that still stand are found through the index of open cases.
  const standing = states.every((state) => !stateEnds(context.programme(programme).states[state]))
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql`
      select 1 from cases where bureau = ${session.bureau} and programme = ${programme} and state = any (${[...states]}::text[])
        ${standing ? sql`and is_open` : sql``} offset ${most} limit 1`.execute(tx)
    return rows.length > 0
  })
}

/**
 * Cases this one names or is named by, and cases that share a person or business number with it; those only for whoever may know
 * who the people of this case are.
 */
export function related(
  context: Context,
  session: Session,
  caseId: string,
  how: Purpose,
  listed: readonly string[] = [],
): Promise<{ row: Row; how: string }[]> {
  return withSession(context.db, session, async (tx) => {
    const { rows: stored } = await sql<StoredRow & { how: string }>`
      select ${ROW}, how from cases join (
        select target as other, field as how from links where bureau = ${session.bureau} and case_id = ${caseId}
        union select case_id, field from links where bureau = ${session.bureau} and target = ${caseId} and is_open
          and not (programme || '.' || field = any (${[...listed]}::text[]))
        union select o.case_id, 'same-number' from numbers m cross join lateral (
          select case_id from numbers n where n.bureau = m.bureau and n.token = m.token and n.case_id <> ${caseId} order by opened_on desc limit 10) o
          where m.bureau = ${session.bureau} and m.case_id = ${caseId}
      ) near on near.other = id where bureau = ${session.bureau} order by opened_on desc limit 20`.execute(tx)
    const { rows: self } =
      await sql<StoredRow>`select ${ROW} from cases where bureau = ${session.bureau} and id = ${caseId}`.execute(tx)
    const knows = self.some((row) => seesIn(context, session, row, 'personal'))
    const near = stored.filter((row) => knows || row.how !== 'same-number')
    const rows = await rowsFor(context, tx, session, near, { ...how, what: 'list related' })
    return rows.map((row, at) => ({ row, how: near[at]?.how ?? '' }))
  })
}

export type Booking = { resource: string; day: string; from: string; to: string; caseId?: string; number?: string }

export function bookings(
  context: Context,
  session: Session,
  resource: string | undefined,
  from: string,
  to: string,
): Promise<Booking[]> {
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<{
      resource: string
      day: string
      from_time: string
      to_time: string
      case_id: string
      number: string
      programme: string
      version: number
      state: string
      owner: string | null
    }>`
      select b.resource, b.day, b.from_time, b.to_time, b.case_id, c.number, c.programme, c.version, c.state, c.owner
      from bookings b join cases c on c.bureau = b.bureau and c.id = b.case_id
      where b.bureau = ${session.bureau} and not b.waiting and b.day between ${from} and ${to} ${resource ? sql`and b.resource = ${resource}` : sql``}
      order by b.day, b.from_time limit 2000`.execute(tx)
    return rows.map((row) => ({
      resource: row.resource,
      day: row.day,
      from: row.from_time.slice(0, 5),
      to: row.to_time.slice(0, 5),
      // When a room is taken is for everybody who plans; for whom, only for whoever reads the case.
      ...(seesIn(context, session, { ...row, id: row.case_id }, 'internal')
        ? { caseId: row.case_id, number: row.number }
        : {}),
    }))
  })
}
