// What a device writes down at a visit without a network, as the house takes it over.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { keepEntry } from '#store/beside/visits.ts'
import { linked, START, type Told } from '#features/visits/device/chain.ts'
import { deskOf, type TestHouse } from './a-house.ts'

/** @returns the record; each of `entries` holds on to the one before */
export async function aVisit(
  house: TestHouse,
  caseId: string,
  ...entries: Pick<Told, 'kind' | 'body'>[]
): Promise<string> {
  const session = deskOf('inspector')
  const at = new Date(house.now()).toISOString()
  const record = randomUUID()
  let previous = START
  for (const [nth, one] of entries.entries()) {
    const of = { record, seq: nth + 1, key: randomUUID(), programme: 'labour-dispute-mediation', caseId, seen: 1 }
    const entry = await linked({ ...of, ...one, by: session.actor.id, at, mono: nth, boot: record, previous })
    const kept = await keepEntry(house.context, session, entry, { at, offset: 0 })
    assert.deepEqual(kept, { kept: true, again: false })
    previous = entry.hash
  }
  return record
}
