// The house knows its key by a fingerprint and never works under another: what one key sealed, no other opens.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { DatabaseProblem } from '../postgres/problem.ts'
import type { Keys } from './keys.ts'
import { keeping } from '../keeping.ts'
import { KEEPS, alone } from '../roles.ts'
import { unseal } from './seal.ts'

/** Of the public half, so that it says nothing of the key. */
export const fingerprintOf = (keys: Pick<Keys, 'verify'>): string =>
  createHash('sha256')
    .update(keys.verify.export({ format: 'der', type: 'spki' }))
    .digest('hex')
    .slice(0, 32)

/** The fingerprint of the key under which this database was sealed; `unsaid` where something is sealed and none was kept yet. */
export const sealedUnder = (pool: pg.Pool): Promise<string | undefined> =>
  keeping(
    pool,
    async (client) => {
      const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from house_keys')
      if (rows[0]) return rows[0].fingerprint
      const { rowCount } = await client.query('select from event_secrets limit 1')
      return rowCount ? 'unsaid' : undefined
    },
    'read only',
  )

/** Keeps the fingerprint of the first key, and refuses every other. */
export async function holdToKey(pool: pg.Pool, keys: Keys): Promise<void> {
  const fingerprint = fingerprintOf(keys)
  const known = await sealedUnder(pool)
  if (known === fingerprint) return
  if (known !== undefined && !(known === 'unsaid' && (await opens(pool, keys))))
    throw new DatabaseProblem(
      `This database was sealed under another key${known === 'unsaid' ? '' : ` (fingerprint ${known}, here is ${fingerprint})`}. ` +
        'Put the key file of this installation back, or its content into TAITSI_KEY, and start again. Nothing was changed.',
    )
  await alone(pool, async (client) => {
    await client.query(`set local role ${KEEPS}`)
    await client.query(
      'insert into house_keys (fingerprint, public) select $1, $2 where not exists (select from house_keys)',
      [fingerprint, keys.verify.export({ format: 'der', type: 'spki' })],
    )
  })
  // Two that started at once with keys of their own: whoever came second goes.
  const kept = await sealedUnder(pool)
  if (kept !== fingerprint) return holdToKey(pool, keys)
}

/** A database of the time before fingerprints: the key is right when it opens what was sealed last. */
const opens = (pool: pg.Pool, keys: Keys): Promise<boolean> =>
  keeping(
    pool,
    async (client) => {
      const { rows } = await client.query<{ bureau: string; case_id: string; seq: number; sealed: Buffer }>(
        'select bureau, case_id, seq, s.sealed from event_secrets s join events e using (bureau, case_id, seq) order by e.position desc limit 1',
      )
      const last = rows[0]
      if (!last) return true
      try {
        unseal(keys.data, last.sealed, `${last.bureau}/${last.case_id}/${last.seq}`)
        return true
      } catch {
        return false
      }
    },
    'read only',
  )
