// Personal values at rest: sealed with AES-256-GCM, committed to in the chain, found again by a keyed index.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { canonical } from './canonical.ts'

export type Committed = { '#': string }
export type Secret = { salt: string; value: unknown }

/** @param bound where the sealed text belongs; moved elsewhere it does not open */
export function seal(key: Buffer, value: unknown, bound: string): Buffer {
  const nonce = randomBytes(12)
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
  const nonce = randomBytes(12)
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
  const salt = randomBytes(16).toString('hex')
  return { committed: { '#': commitment(salt, value) }, secret: { salt, value } }
}
export const isCommitted = (value: unknown): value is Committed =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && '#' in value
export const commitment = (salt: string, value: unknown): string =>
  createHash('sha256').update(salt).update(canonical(value)).digest('hex')

export const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
/** The house's own mark on an event: whoever holds the database and not the key cannot make one. */
export const tagged = (key: Buffer, bureau: string, caseId: string, seq: number, hash: Buffer): Buffer =>
  createHmac('sha256', key).update(`${bureau}/${caseId}/${seq}/`).update(hash).digest()
/** A keyed index of a value: equal values meet, the value cannot be read back. */
export const blind = (key: Buffer, kind: string, value: string): Buffer =>
  createHmac('sha256', key).update(kind).update('\0').update(value).digest()
