// How far a change of the key has come: written in the same transaction as what it tells of.
import type pg from 'pg'
import { type Earlier, type Ends, handedOver, keepOf } from '../chain/earlier-keys.ts'
import { COVERED, MARKED } from '../evidence/covered.ts'
import { fingerprintOf } from '../chain/house-key.ts'
import type { Keys } from '../chain/keys.ts'
import { DatabaseProblem } from '../postgres/problem.ts'
import { seal, unseal } from '../chain/seal.ts'
import type { Upto } from './reseal.ts'

/** Of a column, or of the cases whose codes are written down: after which row it goes on, or that it is done. */
export type Part = { after?: Upto; whole?: boolean }
export type Done = { ends?: Ends; parts?: Record<string, Part>; folded?: string[] }
export type State = { from: string; to: string; done: Done }

export async function stateOf(client: pg.ClientBase): Promise<State | undefined> {
  const { rows } = await client.query<State>('select from_key as from, to_key as to, done from key_rotation')
  return rows[0]
}

/** @returns whether both keys are where they were in the beginning, or `done` where the change is over; throws where it may not begin */
export async function standing(client: pg.ClientBase, from: string, to: string): Promise<'new' | 'goes on' | 'done'> {
  const state = await stateOf(client)
  if (state) {
    if (state.from === from && state.to === to) return 'goes on'
    throw new DatabaseProblem(
      `The key is being changed from fingerprint ${state.from} to ${state.to}, and that is not finished; here are ${from} and ${to}. ` +
        'Put those two keys where they were and run the command again. Nothing was changed.',
    )
  }
  if (from === to)
    throw new DatabaseProblem(
      `The new key is the present one (fingerprint ${from}). Give another. Nothing was changed.`,
    )
  const { rows } = await client.query<{ fingerprint: string; successor: string | null; replaced: string | null }>(
    'select fingerprint, successor, replaced_at as replaced from house_keys',
  )
  const present = rows.find((row) => row.replaced === null)?.fingerprint
  if (present === to && rows.some((row) => row.fingerprint === from && row.successor === to)) return 'done'
  if (present === undefined)
    throw new DatabaseProblem(
      'This database knows no key yet. Start the house once, so that it holds to the key it has, and try again. Nothing was changed.',
    )
  if (present !== from)
    throw new DatabaseProblem(
      `This database is sealed under the key with fingerprint ${present}, and the present key given is ${from}. Put the right key in place and try again. Nothing was changed.`,
    )
  const before = rows.find((row) => row.fingerprint === to)
  if (before)
    throw new DatabaseProblem(
      `The new key (fingerprint ${to}) was the key of this house until ${before.replaced}. Give one that never was. Nothing was changed.`,
    )
  return 'new'
}

export const begin = (client: pg.ClientBase, from: string, to: string): Promise<unknown> =>
  client.query('insert into key_rotation (from_key, to_key) values ($1, $2)', [from, to])

/** As if it had not been asked for: only while nothing is sealed anew. */
export const giveUp = (client: pg.ClientBase): Promise<unknown> => client.query('delete from key_rotation')

export const keepDone = (client: pg.ClientBase, done: Done): Promise<unknown> =>
  client.query('update key_rotation set done = $1::jsonb', [JSON.stringify(done)])

/** The last number of each table whose rows are marked or signed: the key that goes reaches so far and no further. */
export async function endsNow(client: pg.ClientBase): Promise<Ends> {
  const ends: Record<string, number> = {}
  const marked = [...COVERED.filter((one) => one.marked), ...MARKED, { table: 'erased', by: 'id' }]
  for (const { table, by } of marked) {
    const { rows } = await client.query<{ last: number }>(`select coalesce(max(${by}), 0) as last from ${table}`)
    ends[table] = rows[0]?.last ?? 0
  }
  const { rows } = await client.query<{ bureau: string; last: number }>(
    'select bureau, max(n) as last from checkpoints group by bureau',
  )
  for (const { bureau, last } of rows) ends[`checkpoints/${bureau}`] = last
  return ends
}

/** From now on the new key is the key, and what is still needed of the old one stands under it. */
export async function handOver(client: pg.ClientBase, from: Keys, to: Keys, ends: Ends): Promise<void> {
  const [old, now] = [fingerprintOf(from), fingerprintOf(to)]
  const key = to.verify.export({ format: 'der', type: 'spki' })
  const { rows: before } = await client.query<Pick<Earlier, 'fingerprint'> & { kept: Buffer }>(
    'select fingerprint, kept from house_keys where kept is not null',
  )
  for (const { fingerprint, kept } of before) {
    const bound = `house key ${fingerprint}`
    await client.query('update house_keys set kept = $2 where fingerprint = $1', [
      fingerprint,
      seal(to.data, unseal(from.data, kept, bound), bound),
    ])
  }
  await client.query(
    'update house_keys set replaced_at = now(), successor = $2, ends = $3::jsonb, handover = $4, kept = $5 where fingerprint = $1',
    [
      old,
      now,
      JSON.stringify(ends),
      handedOver(from.sign, { from: old, to: now, public: key, ends }),
      keepOf(from, old, to),
    ],
  )
  await client.query('insert into house_keys (fingerprint, public) values ($1, $2)', [now, key])
  await client.query('delete from key_rotation')
}
