// Personal values at rest: sealed with AES-256-GCM, committed to in the chain, found again by a keyed index.
import { createCipheriv, createDecipheriv, createHash, createHmac, hash, randomFillSync } from 'node:crypto'
import { canonical } from './canonical.ts'

export type Committed = { '#': string }
export type Secret = { salt: string; value: unknown }

/** Asking the system for a few bytes costs as much as for many: they are drawn ahead, each is given once, and wiped as it is given. */
const drawn = Buffer.alloc(4096)
let given = drawn.length
function fresh(bytes: number): Buffer {
  if (given + bytes > drawn.length) {
    randomFillSync(drawn)
    given = 0
  }
  const own = Buffer.from(drawn.subarray(given, given + bytes))
  drawn.fill(0, given, (given += bytes))
  return own
}

/** @param bound where the sealed text belongs; moved elsewhere it does not open */
export function seal(key: Buffer, value: unknown, bound: string): Buffer {
  const nonce = fresh(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const text = Buffer.concat([
    cipher.update(typeof value === 'string' ? value : JSON.stringify(value), 'utf8'),
    cipher.final(),
  ])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

export function unseal(key: Buffer, sealed: Buffer, bound: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

export function sealBytes(key: Buffer, content: Uint8Array, bound: string): Buffer {
  const nonce = fresh(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const text = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

export function unsealBytes(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** What stands in the chain for a personal value: it proves the value while somebody still has it, and says nothing without. */
export function commit(value: unknown): { committed: Committed; secret: Secret } {
  const salt = fresh(16).toString('hex')
  return { committed: { '#': commitment(salt, value) }, secret: { salt, value } }
}
export const isCommitted = (value: unknown): value is Committed =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && '#' in value
export const commitment = (salt: string, value: unknown): string => hash('sha256', salt + canonical(value), 'hex')

export const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
/** The house's own mark on an event: whoever holds the database and not the key cannot make one. */
export const tagged = (key: Buffer, bureau: string, caseId: string, seq: number, hash: Buffer): Buffer =>
  createHmac('sha256', key).update(`${bureau}/${caseId}/${seq}/`).update(hash).digest()
/** A keyed index of a value: equal values meet, the value cannot be read back. */
export const blind = (key: Buffer, kind: string, value: string): Buffer =>
  createHmac('sha256', key).update(kind).update('\0').update(value).digest()
