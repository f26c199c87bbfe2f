// The reading log: who has read what, of which cases, when and for what. If it cannot be written, nothing is read.
import { sql, type Tx } from '../db.ts'
import { marked } from '../evidence/marks.ts'
import { kept } from '../evidence/refused.ts'
import type { Session } from '../types.ts'

export type Purpose = { purpose: string; at: string }
/** `cases`: those of a page on which several persons were shown. */
export type Reading = { what: string; caseId?: string; programme?: string; cases?: readonly string[] }

/** In the transaction of the reading: both, or neither. */
export async function logged(tx: Tx, session: Session, how: Purpose, of: Reading): Promise<void> {
  const at = new Date(how.at).toISOString()
  const [caseId, programme, cases] = [of.caseId ?? null, of.programme ?? null, of.cases ? [...of.cases] : null]
  const { bureau, actor } = session
  const line = [bureau, at, actor.id, actor.role, caseId, programme, of.what, how.purpose, cases]
  await kept(
    sql`insert into access_log (bureau, at, actor_id, actor_role, case_id, programme, what, purpose, cases, tag)
      values (${bureau}, ${at}, ${actor.id}, ${actor.role}, ${caseId}, ${programme}, ${of.what}, ${how.purpose},
        ${cases}::uuid[], ${marked(tx, 'access_log', line)})`.execute(tx),
  )
}
