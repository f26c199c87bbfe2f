// Every case by its own chain: each event as it was written, after the one before it, marked by the house, and the case at its end.
import { type Checkpoints, unmarkedOf } from './checkpoints.ts'
import { checkCodes } from './codes.ts'
import { calendarsOf, checkFolds } from './folds.ts'
import { checkSecrets, erasedAmong } from './secrets.ts'
import { hashed, instant, marked, spelt } from './spelling.ts'
import { type Asking, type Given, marksAt, type Report, rowsOf } from './told.ts'

export type EventRow = {
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
  body: Record<string, unknown>
  prev: Buffer
  hash: Buffer
  tag: Buffer | null
  sealed: Buffer | null
}
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
/** Events looked at together; a case is never parted. */
const BATCH = 2_000

export async function checkChains(
  client: Asking,
  bureau: string,
  given: Given,
  checkpoints: Checkpoints,
  report: Report,
): Promise<{ cases: number; events: number }> {
  const unmarked = unmarkedOf(checkpoints, 'events')
  const calendars = await calendarsOf(client, bureau, given)
  let [cases, events] = [0, 0]
  const [all] = await rowsOf<{ n: number }>(client, 'select count(*) as n from cases where bureau = $1', [bureau])
  for (let after = '00000000-0000-0000-0000-000000000000'; after !== LAST;) {
    const [edge] = await rowsOf<{ case_id: string }>(
      client,
      `select case_id from events where bureau = $1 and case_id > $2 order by case_id, seq offset ${BATCH} limit 1`,
      [bureau, after],
    )
    const upto = edge?.case_id ?? LAST
    const rows = await rowsOf<EventRow>(
      client,
      `select e.case_id, e.seq, e.programme, e.position, e.kind, e.step, e.state_to, e.at, e.on_day, e.actor_id, e.actor_role, e.actor_name,
         e.version, e.body, e.prev, e.hash, e.tag, s.sealed
       from events e left join event_secrets s on s.bureau = e.bureau and s.case_id = e.case_id and s.seq = e.seq
       where e.bureau = $1 and e.case_id > $2 and e.case_id <= $3 order by e.case_id, e.seq`,
      [bureau, after, upto],
    )
    const chains = Map.groupBy(rows, (row) => row.case_id)
    const erased = await erasedAmong(client, bureau, [after, upto], given.keys)
    const unread = new Set<string>()
    for (const [id, chain] of chains) {
      checkChain(bureau, id, chain, unmarked, given, report)
      const read = chain.map((row) => checkSecrets(bureau, row, erased, given.keys, report))
      if (!read.every(Boolean)) unread.add(id)
    }
    await checkStraySecrets(client, bureau, [after, upto], report)
    await checkHeads(client, bureau, [after, upto], chains, report)
    await checkCodes(client, bureau, [after, upto], chains, erased, given, report)
    await checkFolds(client, bureau, [after, upto], { chains, unread, erased }, given, calendars, report)
    cases += chains.size
    events += rows.length
    after = upto
    given.progress?.(Math.min(cases, all?.n ?? 0), all?.n ?? 0)
  }
  return { cases, events }
}

function checkChain(
  bureau: string,
  id: string,
  chain: readonly EventRow[],
  unmarked: number,
  { keys }: Given,
  report: Report,
): void {
  let before: EventRow | undefined
  for (const row of chain) {
    const where = `case ${id}, event ${row.seq}`
    if (row.seq !== (before?.seq ?? 0) + 1)
      report(where, `comes after event ${before?.seq ?? 0}: one was removed, inserted or moved.`)
    if (!row.prev.equals(before?.hash ?? Buffer.alloc(32))) report(where, 'does not follow from the event before it.')
    if (before && instant(row.at) < instant(before.at))
      report(where, `happened before event ${before.seq}, which it follows: time in a case only goes forward.`)
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
    if (!hashed(row.prev, spelt(told)).equals(row.hash))
      report(where, 'is not what was written: its content does not give its hash.')
    const { tag } = row
    const ours = tag
      ? marksAt(keys, 'events', row.position).some((key) =>
          tag.equals(marked(key, `${bureau}/${id}/${row.seq}/`, row.hash)),
        )
      : row.position <= unmarked
    if (!ours) report(where, 'does not carry the mark of this house: somebody else wrote it.')
    before = row
  }
}

async function checkStraySecrets(
  client: Asking,
  bureau: string,
  [after, upto]: readonly [string, string],
  report: Report,
): Promise<void> {
  const rows = await rowsOf<{ case_id: string; seq: number }>(
    client,
    `select s.case_id, s.seq from event_secrets s left join events e on e.bureau = s.bureau and e.case_id = s.case_id and e.seq = s.seq
     where s.bureau = $1 and s.case_id > $2 and s.case_id <= $3 and e.seq is null`,
    [bureau, after, upto],
  )
  for (const { case_id, seq } of rows)
    report(`case ${case_id}, event ${seq}`, 'has personal values and is not there itself.')
}

async function checkHeads(
  client: Asking,
  bureau: string,
  [after, upto]: readonly [string, string],
  chains: ReadonlyMap<string, readonly EventRow[]>,
  report: Report,
): Promise<void> {
  const rows = await rowsOf<{ id: string; seq: number; head: Buffer }>(
    client,
    'select id, seq, head from cases where bureau = $1 and id > $2 and id <= $3',
    [bureau, after, upto],
  )
  const seen = new Set<string>()
  for (const row of rows) {
    seen.add(row.id)
    const last = chains.get(row.id)?.at(-1)
    if (!last) report(`case ${row.id}`, 'stands without any event.')
    else if (last.seq !== row.seq || !last.hash.equals(row.head))
      report(`case ${row.id}`, `stands at event ${row.seq}, its chain ends at ${last.seq}.`)
  }
  for (const id of chains.keys()) if (!seen.has(id)) report(`case ${id}`, 'has events but no row.')
}
