// The house's mark on a line of evidence: made with its key, so that whoever holds only the database cannot add a line of their own.
import { createHmac } from 'node:crypto'
import { canonical } from '../chain/canonical.ts'
import type { Tx } from '../db.ts'

const keys = new WeakMap<object, Buffer>()

/** Connections of a house know its mark, and the transactions they begin; the database never sees the key. */
export const marksWith = (db: object, key: Buffer | undefined): void => void (key && keys.set(db, key))
export const markOf = (db: object): Buffer | undefined => keys.get(db)

export function marked(tx: Tx, kind: string, line: readonly unknown[]): Buffer {
  const key = keys.get(tx)
  if (!key) throw new Error('This connection belongs to no house, so that it can mark nothing.')
  return createHmac('sha256', key)
    .update(canonical([kind, ...line]))
    .digest()
}
