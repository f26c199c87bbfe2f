// The reading log: who has read what, of which cases, when and for what. If it cannot be written, nothing is read.
import { asJson, owe, sql, type Tx } from '../db.ts'
import { marked } from '../evidence/marks.ts'
import { notKept } from '../evidence/refused.ts'
import type { Session } from '../types.ts'

export type Purpose = { purpose: string; at: string }
/** `cases`: those of a page on which several persons were shown. */
export type Reading = { what: string; caseId?: string; programme?: string; cases?: readonly string[] }

/** In the transaction of the reading: both, or neither. */
export const logged = (tx: Tx, session: Session, how: Purpose, of: Reading): Promise<void> =>
  loggedEach(tx, session, [{ ...how, ...of }])

/**
 * Many readings, each a line of its own, in one statement. It goes with what is asked next, at the latest with the commit: nothing is
 * answered before that.
 */
export async function loggedEach(
  tx: Tx,
  { bureau, actor }: Session,
  readings: readonly (Purpose & Reading)[],
): Promise<void> {
  const lines = readings.map((of) => {
    const at = new Date(of.at).toISOString()
    const [caseId, programme, cases] = [of.caseId ?? null, of.programme ?? null, of.cases ? [...of.cases] : null]
    const line = [bureau, at, actor.id, actor.role, caseId, programme, of.what, of.purpose, cases]
    const tag = `\\x${marked(tx, 'access_log', line).toString('hex')}`
    return { at, case_id: caseId, programme, what: of.what, purpose: of.purpose, cases, tag }
  })
  if (lines.length === 0) return
  await owe(
    tx,
    sql`insert into access_log (bureau, at, actor_id, actor_role, case_id, programme, what, purpose, cases, tag)
      select ${bureau}, at, ${actor.id}, ${actor.role}, case_id, programme, what, purpose, cases, tag
      from jsonb_to_recordset(${asJson(lines)}) as r(at timestamptz, case_id uuid, programme text, what text, purpose text, cases uuid[], tag bytea)`,
    notKept,
  )
}
