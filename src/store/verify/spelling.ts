// How this reader writes values down and hashes them. Written here again on purpose: nothing of it is the store's.
import { createHash, createHmac } from 'node:crypto'

/** One spelling of a value: keys in order, no spaces, nothing undefined. */
export function spelt(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return '[' + value.map(spelt).join(',') + ']'
  const record = value as Record<string, unknown>
  return (
    '{' +
    Object.keys(record)
      .filter((name) => record[name] !== undefined)
      .toSorted()
      .map((name) => JSON.stringify(name) + ':' + spelt(record[name]))
      .join(',') +
    '}'
  )
}

export function hashed(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
export const marked = (key: Buffer, ...parts: (Buffer | string)[]): Buffer => {
  const mark = createHmac('sha256', key)
  for (const part of parts) mark.update(part)
  return mark.digest()
}
export const instant = (at: string): string => new Date(at).toISOString()
