// Every statement runs inside a session: a transaction that the database itself confines to one bureau and one reach.
import { type Db, sql, type Tx } from './db.ts'
import type { Session } from './types.ts'

/** Runs the work in one transaction as the confined role. Commits when it returns, rolls back when it throws. */
export function withSession<T>(db: Db, session: Session, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await confine(tx, session)
    return work(tx)
  })
}

/** Settings live for the transaction only: a pooled connection carries nothing from one person to the next. */
export async function confine(tx: Tx, session: Session): Promise<void> {
  await sql`select set_config('role', 'taitsi_app', true),
    set_config('taitsi.bureau', ${session.bureau}, true),
    set_config('taitsi.reach', ${session.reach}, true),
    set_config('taitsi.programmes', ${(session.programmes ?? []).join(',')}, true),
    set_config('taitsi.case', ${session.caseId ?? ''}, true)`.execute(tx)
}

/**
 * The planner cannot know how many rows the row-level policy lets through, takes it for few, and would read and sort them all.
 * Told not to sort, it walks the index in its order and stops at the page.
 */
export async function inOrder(tx: Tx): Promise<void> {
  await sql`select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(tx)
}
