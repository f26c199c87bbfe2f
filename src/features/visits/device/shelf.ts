// Where the telephone keeps things: the visits taken along, and the outbox, to which one can only add.
import type { Sealed } from './vault.ts'

export type Vault = { id: 'vault'; salt: Uint8Array<ArrayBuffer>; check: Sealed }
export type Taken = {
  id: 'visits'
  visits: Sealed
  /** By the device’s clock, mended by what the server’s said. */ expires: number
}
export type Posted = Sealed & {
  record: string
  seq: number
  caseId: string
  kind: string
  sent?: true
  /** What the server made of the whole record, beside its last entry. */
  became?: string
}

const opening = new Promise<IDBDatabase>((done, failed) => {
  const asked = indexedDB.open('taitsi-visits', 1)
  asked.addEventListener('upgradeneeded', () => {
    asked.result.createObjectStore('kept', { keyPath: 'id' })
    asked.result.createObjectStore('outbox', { keyPath: ['record', 'seq'] })
  })
  asked.addEventListener('success', () => done(asked.result))
  asked.addEventListener('error', () => failed(asked.error))
})

/** Done only when it lies on the disk: a telephone may die the next moment. */
async function within<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (in_: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await opening
  return new Promise((done, failed) => {
    const transaction = db.transaction(store, mode, { durability: 'strict' })
    const asked = work(transaction.objectStore(store))
    transaction.addEventListener('complete', () => done(asked.result))
    transaction.addEventListener('abort', () => failed(transaction.error ?? asked.error))
  })
}

export const kept = <T>(id: 'vault' | 'visits'): Promise<T | undefined> =>
  within('kept', 'readonly', (store) => store.get(id) as IDBRequest<T | undefined>)
export const keep = (thing: Vault | Taken) => within('kept', 'readwrite', (store) => store.put(thing))
export const letGo = (id: 'vault' | 'visits') => within('kept', 'readwrite', (store) => store.delete(id))

export const outbox = (): Promise<Posted[]> =>
  within('outbox', 'readonly', (store) => store.getAll() as IDBRequest<Posted[]>)
/** Fails where that place in the chain is taken, by another tab. */
export const add = (posted: Posted) => within('outbox', 'readwrite', (store) => store.add(posted))
/** Only whether it was sent may change. */
export const mark = (posted: Posted) => within('outbox', 'readwrite', (store) => store.put(posted))
export const clear = (record: string) =>
  within(
    'outbox',
    'readwrite',
    (store) => store.delete(IDBKeyRange.bound([record], [record, []])) as IDBRequest<undefined>,
  )
