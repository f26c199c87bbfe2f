// An independent reader of the evidence: its own spelling of values, its own hashing, its own SQL. It trusts nothing that it can work out.
import type pg from 'pg'
import { SPELLING } from '../evidence/covered.ts'
import { checkAside } from './aside.ts'
import { checkChains } from './chains.ts'
import { checkCheckpoints } from './checkpoints.ts'
import { checkKeys } from './keys.ts'
import { checkErased } from './secrets.ts'
import { checkSpans } from './spans.ts'
import type { Asking, Fault, Given, Verified } from './told.ts'

export { readHeads } from './heads.ts'
export type { Asking, Fault, Given, HouseKeys, RememberedHead, Verified } from './told.ts'

/**
 * Reads everything of a bureau and says what does not fit, in the transaction that the caller has begun. It writes nothing; it sets
 * how values are spelt and how far it reaches, until that transaction ends.
 *
 * @example
 * const { faults, unproven } = await verify(client, 'demo', { ...house.context, heads })
 */
export async function verify(client: Asking, bureau: string, given: Given): Promise<Verified> {
  const settings = { ...SPELLING, 'taitsi.bureau': bureau, 'taitsi.reach': 'system' }
  const each = Object.keys(settings).map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, true)`)
  await client.query(`select ${each.join(', ')}`, Object.entries(settings).flat())
  const faults: Fault[] = []
  const unproven: string[] = []
  const report = (where: string, says: string) => void faults.push({ where, says })
  await checkKeys(client, given.keys, report)
  const checkpoints = await checkCheckpoints(client, bureau, given, report, unproven)
  await checkSpans(client, bureau, checkpoints, report, unproven)
  await checkErased(client, bureau, given.keys, report)
  const { cases, events } = await checkChains(client, bureau, given, checkpoints, report)
  await checkAside(client, bureau, given, checkpoints, report)
  const figures = await given.figures?.(client, bureau, report)
  return {
    cases,
    events,
    checkpoints: checkpoints.count,
    ...(figures === undefined ? {} : { figures }),
    faults,
    unproven,
  }
}

/** The same in a transaction of its own, at one moment of a house that may go on working. */
export async function verifyAlone(pool: pg.Pool, bureau: string, given: Given): Promise<Verified> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await verify(client, bureau, given)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
