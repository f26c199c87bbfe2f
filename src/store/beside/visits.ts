// What was written down at visits without a network: kept as it came, in order, each entry once; and what became of each record.
import type { Text } from '#engine'
import type { Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { seal, unseal } from '../chain/seal.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'

/** As the device hashed it; its own words are sealed. */
export type VisitEntry = {
  record: string
  seq: number
  key: string
  programme: string
  caseId: string
  kind: string
  at: string
  previous: string
  hash: string
}
export type Kept = { kept: true; again: boolean } | { expected: number } | { forked: true }
export type Became = 'recorded' | 'conflict' | 'refused'
export type VisitRecord = {
  record: string
  programme: string
  caseId: string
  inspector: string
  inspectorName: string
  became: Became | undefined
  because: Text[]
  receivedAt: string
}

/** @param entry whose hash and place were checked against what it says @param how `offset` in seconds: our clock less the device's */
export function keepEntry<E extends VisitEntry>(
  context: Context,
  session: Session,
  entry: E,
  how: { at: string; offset: number },
): Promise<Kept> {
  const { bureau, actor } = session
  return withSession(context.db, session, async (tx) => {
    await sql`insert into visit_records (bureau, record, programme, case_id, inspector, inspector_name, received_at)
      values (${bureau}, ${entry.record}, ${entry.programme}, ${entry.caseId}, ${actor.id}, ${actor.name ?? ''}, ${how.at}) on conflict do nothing`.execute(
      tx,
    )
    const { rows: owner } = await sql<{ inspector: string; case_id: string }>`
      select inspector, case_id from visit_records where bureau = ${bureau} and record = ${entry.record} for update`.execute(
      tx,
    )
    if (owner[0]?.inspector !== actor.id || owner[0].case_id !== entry.caseId) return { forked: true }
    const { rows } = await sql<{ seq: number; hash: string }>`
      select seq, hash from visit_entries where bureau = ${bureau} and record = ${entry.record} order by seq`.execute(
      tx,
    )
    const there = rows.find((row) => row.seq === entry.seq)
    if (there) return there.hash === entry.hash ? { kept: true, again: true } : { forked: true }
    if (entry.seq !== rows.length + 1) return { expected: rows.length + 1 }
    const last = rows.at(-1)
    if (last && last.hash !== entry.previous) return { forked: true }
    await put(context, tx, session, entry, how)
    return { kept: true, again: false }
  })
}

async function put(
  context: Context,
  tx: Tx,
  { bureau }: Session,
  entry: VisitEntry,
  how: { at: string; offset: number },
): Promise<void> {
  const words = seal(context.keys.data, entry, bound(bureau, entry.record, entry.seq))
  await sql`insert into visit_entries (bureau, record, seq, programme, key, kind, hash, sealed, device_at, clock_offset, received_at)
    values (${bureau}, ${entry.record}, ${entry.seq}, ${entry.programme}, ${entry.key}, ${entry.kind}, ${entry.hash}, ${words}, ${entry.at.slice(0, 40)},
      ${how.offset}, ${how.at})`.execute(tx)
}
const bound = (bureau: string, record: string, seq: number) => `${bureau}/${record}/visit/${seq}`

export function visitEntries<E extends VisitEntry>(
  context: Context,
  session: Session,
  record: string,
): Promise<{ entry: E; offset: number; receivedAt: string }[]> {
  const { bureau } = session
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<{ seq: number; sealed: Buffer; clock_offset: number; received_at: string }>`
      select seq, sealed, clock_offset, received_at from visit_entries where bureau = ${bureau} and record = ${record} order by seq`.execute(
      tx,
    )
    return rows.map((row) => ({
      entry: JSON.parse(unseal(context.keys.data, row.sealed, bound(bureau, record, row.seq))) as E,
      offset: row.clock_offset,
      receivedAt: new Date(row.received_at).toISOString(),
    }))
  })
}

export const settleVisit = (
  context: Context,
  session: Session,
  record: string,
  how: { became: Became; because: readonly Text[]; at: string },
): Promise<void> =>
  withSession(context.db, session, async (tx) => {
    await sql`update visit_records set became = ${how.became}, because = ${asJson(how.because)}, settled_at = ${how.at}
      where bureau = ${session.bureau} and record = ${record}`.execute(tx)
  })

/** Records that did not simply become part of their case: cut off, come too late, or not complete. Newest first. */
export function unsettledVisits(context: Context, session: Session): Promise<VisitRecord[]> {
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<{
      record: string
      programme: string
      case_id: string
      inspector: string
      inspector_name: string
      became: Became | null
      because: Text[] | null
      received_at: string
    }>`select record, programme, case_id, inspector, inspector_name, became, because, received_at from visit_records
      where bureau = ${session.bureau} and became is distinct from 'recorded' order by received_at desc limit 50`.execute(
      tx,
    )
    return rows.map((row) => ({
      record: row.record,
      programme: row.programme,
      caseId: row.case_id,
      inspector: row.inspector,
      inspectorName: row.inspector_name,
      became: row.became ?? undefined,
      because: row.because ?? [],
      receivedAt: new Date(row.received_at).toISOString(),
    }))
  })
}

export const becameOf = (context: Context, session: Session, record: string): Promise<Became | undefined> =>
  withSession(context.db, session, async (tx) => {
    const { rows } = await sql<{ became: Became | null }>`
      select became from visit_records where bureau = ${session.bureau} and record = ${record}`.execute(tx)
    return rows[0]?.became ?? undefined
  })
