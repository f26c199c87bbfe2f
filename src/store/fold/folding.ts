// What is derived is changed by many at once, or thrown away and folded again by one alone: never both, or a case stands twice.
import { owe, sql, type Tx } from '../db.ts'

/** At the beginning of every transaction that writes to a case, before it holds anything that the one alone could wait for. */
export const amongOthers = (tx: Tx, bureau: string): Promise<void> =>
  owe(tx, sql`select pg_advisory_xact_lock_shared(hashtext('taitsi folding'), hashtext(${bureau}))`)

export const alone = async (tx: Tx, bureau: string): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtext('taitsi folding'), hashtext(${bureau}))`.execute(tx))
