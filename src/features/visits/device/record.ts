// The record of one visit: entries added one after the other, each on the disk before the next.
import { type Entry, linked, START, type Told } from './chain.ts'
import { add, outbox } from './shelf.ts'
import { opened, sealed } from './vault.ts'

export type Visit = {
  id: string
  number: string
  programme: string
  seq: number
  by: string
  title: string
  /** When and where, for the list. */
  brief: string[]
  facts: { label: string; value: string }[]
}
type Last = Pick<Told, 'record' | 'seq'> & { hash: string }

const boot = crypto.randomUUID()
let queue: Promise<unknown> = Promise.resolve()

/** @returns the entries of the visit that are on this telephone and not finished, or finished and not yet taken in by the server */
export async function entriesOf(key: CryptoKey, caseId: string): Promise<Entry[]> {
  const posted = (await outbox()).filter((one) => one.caseId === caseId)
  const record = posted.at(-1)?.record
  const mine = posted.filter((one) => one.record === record)
  const entries = await Promise.all(mine.map((one) => opened<Entry>(key, one)))
  return entries.filter((one) => one !== undefined)
}

/** Adds to the record, in order however fast the finger; resolves when it lies on the disk. */
export function write(
  key: CryptoKey,
  visit: Visit,
  record: string,
  kind: Told['kind'],
  body: Record<string, unknown>,
): Promise<Entry> {
  const next = queue.then(() => append(key, visit, record, kind, body))
  queue = next.catch(() => {})
  return next
}

async function append(
  key: CryptoKey,
  visit: Visit,
  record: string,
  kind: Told['kind'],
  body: Record<string, unknown>,
  tries = 3,
): Promise<Entry> {
  const last = await lastOf(key, record)
  const entry = await linked({
    record,
    seq: last.seq + 1,
    key: crypto.randomUUID(),
    programme: visit.programme,
    caseId: visit.id,
    seen: visit.seq,
    by: visit.by,
    kind,
    at: new Date().toISOString(),
    mono: Math.round(performance.now()),
    boot,
    body,
    previous: last.hash,
  })
  try {
    await add({ ...(await sealed(key, entry)), record, seq: entry.seq, caseId: visit.id, kind })
    return entry
  } catch (error) {
    // Another tab of the same telephone was faster: behind its entry, then.
    if (tries > 0) return append(key, visit, record, kind, body, tries - 1)
    throw error
  }
}

async function lastOf(key: CryptoKey, record: string): Promise<Last> {
  const posted = (await outbox()).filter((one) => one.record === record).at(-1)
  const entry = posted && (await opened<Entry>(key, posted))
  return entry ?? { record, seq: 0, hash: START }
}
