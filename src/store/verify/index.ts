// An independent reader of the evidence: its own spelling of values, its own hashing, its own SQL. It trusts nothing of the store's code.
import { createHash, verify as signatureFits, type KeyObject } from 'node:crypto'
import type pg from 'pg'

export type Fault = { where: string; says: string }
export type Verified = { cases: number; events: number; checkpoints: number; faults: Fault[] }

type EventRow = {
  case_id: string
  seq: number
  programme: string
  position: number
  kind: string
  step: string | null
  state_to: string | null
  at: string
  on_day: string
  actor_id: string
  actor_role: string
  actor_name: string | null
  version: number
  body: unknown
  prev: Buffer
  hash: Buffer
}

/** Reads every event of a bureau in order and says what does not fit. Needs only read rights and the public key. */
export async function verify(pool: pg.Pool, bureau: string, key?: KeyObject): Promise<Verified> {
  const client = await pool.connect()
  const faults: Fault[] = []
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`select set_config('taitsi.bureau', $1, true), set_config('taitsi.reach', 'system', true)`, [
      bureau,
    ])
    const heads = new Map<string, { seq: number; hash: Buffer }>()
    const byPosition: { position: number; hash: Buffer }[] = []
    let events = 0
    for (let after = 0; ;) {
      const { rows } = await client.query<EventRow>(
        'select case_id, seq, programme, position, kind, step, state_to, at, on_day, actor_id, actor_role, actor_name, version, body, prev, hash from events where bureau = $1 and position > $2 order by position limit 5000',
        [bureau, after],
      )
      const last = rows.at(-1)
      if (!last) break
      for (const row of rows) checkEvent(bureau, row, heads, faults)
      byPosition.push(...rows.map(({ position, hash }) => ({ position, hash })))
      events += rows.length
      after = last.position
    }
    await checkCases(client, bureau, heads, faults)
    const checkpoints = await checkCheckpoints(client, bureau, byPosition, key, faults)
    return { cases: heads.size, events, checkpoints, faults }
  } finally {
    await client.query('rollback')
    client.release()
  }
}

function checkEvent(
  bureau: string,
  row: EventRow,
  heads: Map<string, { seq: number; hash: Buffer }>,
  faults: Fault[],
): void {
  const where = `case ${row.case_id}, event ${row.seq}`
  const before = heads.get(row.case_id)
  if (row.seq !== (before?.seq ?? 0) + 1)
    faults.push({ where, says: `comes after event ${before?.seq ?? 0}: one was removed, inserted or moved.` })
  if (!row.prev.equals(before?.hash ?? Buffer.alloc(32)))
    faults.push({ where, says: 'does not follow from the event before it.' })
  const told = {
    at: instant(row.at),
    body: row.body,
    bureau,
    by: { id: row.actor_id, ...(row.actor_name === null ? {} : { name: row.actor_name }), role: row.actor_role },
    case: row.case_id,
    kind: row.kind,
    on: row.on_day,
    programme: row.programme,
    seq: row.seq,
    step: row.step,
    to: row.state_to,
    version: row.version,
  }
  const made = createHash('sha256').update(row.prev).update(spelt(told)).digest()
  if (!made.equals(row.hash))
    faults.push({ where, says: 'is not what was written: its content does not give its hash.' })
  heads.set(row.case_id, { seq: row.seq, hash: row.hash })
}

async function checkCases(
  client: pg.PoolClient,
  bureau: string,
  heads: Map<string, { seq: number; hash: Buffer }>,
  faults: Fault[],
): Promise<void> {
  const { rows } = await client.query<{ id: string; seq: number; head: Buffer }>(
    'select id, seq, head from cases where bureau = $1',
    [bureau],
  )
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(row.id)
    const head = heads.get(row.id)
    if (!head) faults.push({ where: `case ${row.id}`, says: 'stands without any event.' })
    else if (head.seq !== row.seq || !head.hash.equals(row.head))
      faults.push({ where: `case ${row.id}`, says: `stands at event ${row.seq}, its chain ends at ${head.seq}.` })
  }
  for (const id of heads.keys()) if (!seen.has(id)) faults.push({ where: `case ${id}`, says: 'has events but no row.' })
}

async function checkCheckpoints(
  client: pg.PoolClient,
  bureau: string,
  events: readonly { position: number; hash: Buffer }[],
  key: KeyObject | undefined,
  faults: Fault[],
): Promise<number> {
  const { rows } = await client.query<{ n: number; upto: number; root: Buffer; signature: Buffer }>(
    'select n, upto, root, signature from checkpoints where bureau = $1 order by n',
    [bureau],
  )
  let at = 0
  let root: Buffer = Buffer.alloc(32)
  for (const row of rows) {
    const hash = createHash('sha256').update(root)
    for (; at < events.length && (events[at]?.position ?? 0) <= row.upto; at++) hash.update(events[at]?.hash ?? '')
    root = hash.digest()
    const where = `checkpoint ${row.n}`
    if (!root.equals(row.root))
      faults.push({
        where,
        says: 'does not fit the events before it: one was changed, removed or inserted since it was signed.',
      })
    if (
      key &&
      !signatureFits(
        null,
        Buffer.from(`${bureau}/${row.n}/${row.upto}/${row.root.toString('hex')}`),
        key,
        row.signature,
      )
    )
      faults.push({ where, says: 'is not signed by this bureau’s key.' })
    root = row.root
  }
  return rows.length
}

/** One spelling of a value: keys in order, no spaces, nothing undefined. Written here again on purpose. */
function spelt(value: unknown): string {
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
const instant = (at: string) => new Date(at).toISOString()
