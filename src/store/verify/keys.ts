// The keys the house had: each handed over to the next under its own signature, and what is kept of it opens under the present one.
import { createPublicKey, verify as signatureFits } from 'node:crypto'
import { openedText } from './secrets.ts'
import { hashed, spelt } from './spelling.ts'
import { type Asking, type HouseKeys, type Report, rowsOf } from './told.ts'

type Row = {
  fingerprint: string
  public: Buffer
  replaced_at: string | null
  successor: string | null
  ends: Record<string, number> | null
  handover: Buffer | null
  kept: Buffer | null
}
const fingerprintOf = (key: Buffer): string => hashed(key).toString('hex').slice(0, 32)

export async function checkKeys(client: Asking, keys: HouseKeys, report: Report): Promise<void> {
  const rows = await rowsOf<Row>(
    client,
    'select fingerprint, public, replaced_at, successor, ends, handover, kept from house_keys',
    [],
  )
  const known = new Map(rows.map((row) => [row.fingerprint, row]))
  const here = fingerprintOf(keys.verify.export({ format: 'der', type: 'spki' }))
  for (const row of rows) {
    const where = `key ${row.fingerprint}`
    if (fingerprintOf(row.public) !== row.fingerprint) report(where, 'stands beside a public half that is not its own.')
    else if (row.replaced_at === null) {
      if (row.fingerprint !== here) report(where, 'is said to be the key of this house, and is not the one at hand.')
    } else if (!handedOver(row, known.get(row.successor ?? '')))
      report(where, 'did not hand over to the key after it: somebody else says so.')
    else if (!row.kept || openedText(keys.data, row.kept, `house key ${row.fingerprint}`) === undefined)
      report(where, 'is no longer on record: what it marked and signed cannot be told from what somebody else did.')
  }
}

function handedOver(row: Row, next: Row | undefined): boolean {
  if (!next || !row.handover) return false
  const told = `taitsi key ${row.fingerprint} hands over to ${next.fingerprint} ${next.public.toString('hex')} after ${spelt(row.ends)}`
  const key = createPublicKey({ key: row.public, format: 'der', type: 'spki' })
  return signatureFits(null, Buffer.from(told), key, row.handover)
}
