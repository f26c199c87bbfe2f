// A paper as a case names it: found in whatever the case says, and proven to have been handed in.
import type { Attachment } from '#engine'
import { sql, type Tx } from '../db.ts'
import type { Context } from '../context.ts'
import type { Keys } from '../chain/keys.ts'
import { blind } from '../chain/seal.ts'

const DAY = 86_400_000

/**
 * Goes along with a paper until it is part of a case: who has only heard of its hash cannot make it. It runs out by its own day, so that
 * whoever comes too late learns that, and not whether somebody else has sent the same.
 * @param at the moment it was handed in, or last kept in a form
 */
export function proofOf({ keys }: Context, bureau: string, paper: Attachment, at: string): string {
  const day = new Date(at).toISOString().slice(0, 10)
  return `${day}.${macOf(keys, bureau, paper, day)}`
}

/** Also one that was given out before the key of the house was changed: a filing may lie kept for weeks. */
export function isProven(
  { keys, unsentDays }: Pick<Context, 'keys' | 'unsentDays'>,
  bureau: string,
  paper: Attachment,
  at: string,
): boolean {
  const { proof } = paper
  if (typeof proof !== 'string') return false
  const [day = '', mac = ''] = proof.length === 43 ? proof.split('.') : ['', proof]
  if ([keys, ...(keys.earlier ?? [])].every((one) => mac !== macOf(one, bureau, paper, day))) return false
  // One from before proofs had a day is as good as its paper.
  return day === '' || daysSince(day, at) <= unsentDays + 1
}

const macOf = (
  { access }: Pick<Keys, 'access'>,
  bureau: string,
  { hash, name, bytes, type }: Attachment,
  day: string,
): string =>
  blind(access, 'file', JSON.stringify([bureau, hash, name, bytes, type, ...(day ? [day] : [])]))
    .toString('hex')
    .slice(0, 32)
const daysSince = (day: string, at: string) => (Date.parse(at) - Date.parse(`${day}T00:00:00Z`)) / DAY

/** Every paper in the values of an event, however deep. */
export const papersIn = (value: unknown): Attachment[] =>
  isPaper(value)
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(papersIn)
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(papersIn)
        : []

export const isPaper = (one: unknown): one is Attachment =>
  typeof one === 'object' && one !== null && 'hash' in one && 'name' in one && 'bytes' in one

/** A paper as a form sends it, written down as text; anything else as it is. */
export function paperOf(one: unknown): unknown {
  if (typeof one !== 'string' || !one.startsWith('{')) return one
  try {
    return JSON.parse(one)
  } catch {
    return one
  }
}

/**
 * What a form holds, each of its papers proven anew as of today and kept as long as the form: whoever goes on with it has them still.
 * Call it in the transaction that keeps the form.
 */
export async function renewed<V>(context: Context, tx: Tx, bureau: string, values: V, at: string): Promise<V> {
  const hashes = new Set<string>()
  const again = (value: unknown): unknown => {
    const one = paperOf(value)
    if (isPaper(one)) {
      const day = String(one.proof ?? '').slice(0, 10)
      if (day === at.slice(0, 10) || !isProven(context, bureau, one, at)) return value
      hashes.add(one.hash)
      const now = { ...one, proof: proofOf(context, bureau, one, at) }
      return typeof value === 'string' ? JSON.stringify(now) : now
    }
    if (Array.isArray(value)) return value.map(again)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, again(each)]))
    return value
  }
  const renewedValues = again(values) as V
  if (hashes.size > 0)
    await sql`update blobs set unfiled_at = greatest(unfiled_at, ${at})
      where bureau = ${bureau} and hash = any (${[...hashes]}::text[]) and unfiled_at is not null`.execute(tx)
  return renewedValues
}

/** Holds the papers until the end of the transaction, so that none is swept meanwhile. @returns those that are not there any more */
export async function gone(tx: Tx, bureau: string, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: string }>`
    select hash from blobs where bureau = ${bureau} and hash = any (${[...hashes]}::text[]) order by hash for update`.execute(
    tx,
  )
  const there = new Set(rows.map((row) => row.hash))
  return new Set(hashes.filter((hash) => !there.has(hash)))
}
