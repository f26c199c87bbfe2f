// The house knows its key by a fingerprint and never works under another: what one key sealed, no other opens.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { DatabaseProblem } from '../postgres/problem.ts'
import type { Keys } from './keys.ts'
import { keeping } from '../keeping.ts'
import { alone, KEEPS, SERVES } from '../roles.ts'
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
      const { rows } = await client.query<{ fingerprint: string }>(
        'select fingerprint from house_keys where replaced_at is null',
      )
      if (rows[0]) return rows[0].fingerprint
      const { rowCount } = await client.query('select from event_secrets limit 1')
      return rowCount ? 'unsaid' : undefined
    },
    'read only',
  )

/** Keeps the fingerprint of the first key, and refuses every other. */
export async function holdToKey(pool: pg.Pool, keys: Keys): Promise<void> {
  const fingerprint = fingerprintOf(keys)
  await refuseHalfChanged(pool)
  const known = await sealedUnder(pool)
  if (known === fingerprint) return
  if (known !== undefined && !(known === 'unsaid' && (await opens(pool, keys))))
    throw new DatabaseProblem(
      (await wasReplaced(pool, fingerprint, known)) ??
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

/** While the key is being changed nobody is served: what is sealed is of two keys. */
async function refuseHalfChanged(pool: pg.Pool): Promise<void> {
  const change = await changeUnderWay(pool)
  if (change)
    throw new DatabaseProblem(
      `The key of this house is being changed (from fingerprint ${change.from} to ${change.to}, begun ${change.begun}), and that is not finished. ` +
        'Run npx taitsi rotate-key with both keys where they were; it goes on where it stopped. Until then nothing starts here.',
    )
}

export const changeUnderWay = (pool: pg.Pool): Promise<{ from: string; to: string; begun: string } | undefined> =>
  keeping(
    pool,
    async (client) => {
      const { rows } = await client.query<{ from: string; to: string; begun: string }>(
        'select from_key as from, to_key as to, begun_at as begun from key_rotation',
      )
      return rows[0]
    },
    'read only',
  )

const wasReplaced = (pool: pg.Pool, fingerprint: string, now: string): Promise<string | undefined> =>
  keeping(
    pool,
    async (client) => {
      const { rows } = await client.query<{ at: string }>(
        'select replaced_at as at from house_keys where fingerprint = $1 and replaced_at is not null',
        [fingerprint],
      )
      return (
        rows[0] &&
        `This is the key from before: it was changed ${rows[0].at}, and the database is sealed under the key with fingerprint ${now} (here is ${fingerprint}). ` +
          'Put the new key in place, or, where both still lie in the data folder, run npx taitsi rotate-key, which puts it there. Nothing was changed.'
      )
    },
    'read only',
  )

/**
 * Asked by each connection of a house when it is opened: whether the key it began with is still the key. A house that was left running
 * while the key was changed so writes nothing under the old one.
 */
export const stillOurs =
  (keys: Pick<Keys, 'verify'>) =>
  async (client: pg.ClientBase): Promise<void> => {
    const told = (await client.query(
      `begin; set local role ${SERVES}; set local taitsi.reach = 'system';
       select (select fingerprint from house_keys where replaced_at is null) as fingerprint, exists (select from key_rotation) as changing; commit`,
    )) as unknown as { rows: { fingerprint: string | null; changing: boolean }[] }[]
    const row = told.flatMap(({ rows }) => rows).find((one) => 'changing' in one)
    if (row && !row.changing && row.fingerprint === fingerprintOf(keys)) return
    throw new DatabaseProblem(
      'The key of this house was changed while it ran. Stop it, put the new key in place, and start it again.',
    )
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
