// The reading log: who has read what, of which cases, when and for what. If it cannot be written, nothing is read.
import { sql, type Tx } from '../db.ts'
import type { Session } from '../types.ts'

export type Purpose = { purpose: string; at: string }
/** `cases`: those of a page on which several persons were shown. */
export type Reading = { what: string; caseId?: string; programme?: string; cases?: readonly string[] }

/** In the transaction of the reading: both, or neither. */
export async function logged(tx: Tx, session: Session, how: Purpose, of: Reading): Promise<void> {
  await sql`insert into access_log (bureau, at, actor_id, actor_role, case_id, programme, what, purpose, cases)
    values (${session.bureau}, ${how.at}, ${session.actor.id}, ${session.actor.role}, ${of.caseId ?? null}, ${of.programme ?? null}, ${of.what}, ${how.purpose},
      ${of.cases ? [...of.cases] : null}::uuid[])`.execute(tx)
}
