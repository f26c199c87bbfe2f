// What is still needed of the keys a house had before: to check what they marked and signed, and to know again what they gave out. Nothing that opens a seal.
import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import { canonical } from './canonical.ts'
import type { Keys } from './keys.ts'
import { seal, unseal } from './seal.ts'

/** Up to which number the rows of a table may carry the mark of a key: by the name of the table; checkpoints as `checkpoints/BUREAU`. */
export type Ends = Readonly<Record<string, number>>
export type Earlier = Pick<Keys, 'verify' | 'tag' | 'index' | 'access'> & { fingerprint: string; ends: Ends }
type Asking = { query(text: string): Promise<{ rows: unknown[] }> }
type Row = { fingerprint: string; public: Buffer; ends: Ends; kept: Buffer }

const bound = (fingerprint: string) => `house key ${fingerprint}`

/** Of a key that is replaced, under the one that replaces it. */
export const keepOf = ({ tag, index, access }: Pick<Keys, 'tag' | 'index' | 'access'>, fingerprint: string, to: Keys) =>
  seal(
    to.data,
    { tag: tag.toString('hex'), index: index.toString('hex'), access: access.toString('hex') },
    bound(fingerprint),
  )

/** The keys with those of before, newest first. One whose record does not open is left out: verify says so. */
export async function withEarlier(client: Asking, keys: Keys): Promise<Keys> {
  const { rows } = await client.query(
    'select fingerprint, public, ends, kept from house_keys where replaced_at is not null order by replaced_at desc',
  )
  const earlier = (rows as Row[]).flatMap((row): Earlier[] => {
    const kept = opened(keys, row)
    if (!kept) return []
    const [tag, index, access] = [kept.tag, kept.index, kept.access].map((one) => Buffer.from(one ?? '', 'hex'))
    const verify = createPublicKey({ key: row.public, format: 'der', type: 'spki' })
    return tag && index && access ? [{ fingerprint: row.fingerprint, verify, tag, index, access, ends: row.ends }] : []
  })
  return { ...keys, ...(earlier.length > 0 ? { earlier } : {}) }
}

function opened(keys: Keys, { kept, fingerprint }: Row): Record<'tag' | 'index' | 'access', string> | undefined {
  try {
    return JSON.parse(unseal(keys.data, kept, bound(fingerprint))) as Record<'tag' | 'index' | 'access', string>
  } catch {
    return undefined
  }
}

export type Handover = { from: string; to: string; public: Buffer; ends: Ends }
/** What the key that goes signs of the one that comes. */
export const handoverTold = ({ from, to, public: key, ends }: Handover): Buffer =>
  Buffer.from(`taitsi key ${from} hands over to ${to} ${key.toString('hex')} after ${canonical(ends)}`)
export const handedOver = (by: KeyObject, told: Handover): Buffer => sign(null, handoverTold(told), by)
