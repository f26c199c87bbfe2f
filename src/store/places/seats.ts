// Places that cannot be given twice: counted under one locked row each, with one fair queue, by the rules programmes declare.
import {
  type AnyHold,
  byAmount,
  fieldIn,
  holdsAsked,
  listed,
  lastOf,
  type Programme,
  type Sitting,
  sittings,
} from '#engine'
import type { Within } from '../context.ts'
import { asJson, owe, sql, type Tx } from '../db.ts'
import { type SittingRow, UUID } from '../fold/derived.ts'
import { asSystem } from '../session.ts'

export const ruleName = (programme: Programme, rule: string): string => `${programme.id}/${rule}`

/** Makes sure that the places of these entries are counted, and takes over how many there now are. */
export async function keepSeats(at: Within, rows: readonly SittingRow[]): Promise<void> {
  for (const { rule, hold } of rulesOf(at.programmes)) {
    const targets = [...new Set(rows.filter((row) => row.rule === rule).map((row) => row.target))]
    // How many there are is said by the entry, which is a case of another programme.
    if (targets.length > 0) await asSystem(at.tx, () => counted(at, rule, hold, targets))
  }
}

/** The same for an entry that itself has changed: more places let more in. */
export async function entryChanged(at: Within, entry: { id: string; programme: string }): Promise<string[]> {
  const { tx, bureau } = at
  const kept: string[] = []
  for (const { rule, hold, programme } of rulesOf(at.programmes)) {
    const field = typeof hold.what === 'string' ? fieldIn(programme.fields, hold.what) : undefined
    if (field?.kind !== 'entry' || field.of !== entry.programme) continue
    const { rows } =
      await sql`select 1 from seats where bureau = ${bureau} and rule = ${rule} and target = ${entry.id} limit 1`.execute(
        tx,
      )
    if (rows.length === 0) continue
    await countedAnew(at, rule, hold, entry.id)
    kept.push(rule)
  }
  return kept
}

const rulesOf = (programmes: readonly Programme[]) =>
  programmes.flatMap((programme) =>
    Object.entries(programme.holds ?? {}).flatMap(([name, hold]) =>
      byAmount(hold) ? [{ rule: ruleName(programme, name), hold, programme }] : [],
    ),
  )

async function counted({ tx, bureau }: Within, rule: string, hold: AnyHold, targets: readonly string[]): Promise<void> {
  // Never fewer than are taken: nobody who has a place loses it because a room became smaller.
  await sql`
    with ${partsOf(bureau, hold, targets)}
    insert into seats (bureau, rule, target, part, places, taken)
    select ${bureau}, ${rule}, w.id, w.part, greatest(w.places, t.taken), t.taken from whole w cross join lateral (
      select coalesce(sum(s.places), 0)::bigint as taken from sittings s where s.bureau = ${bureau} and s.rule = ${rule} and s.target = w.id and not s.waiting
        and w.part = case when exists (select 1 from part q where q.id = w.id and q.part = s.part) then s.part else '' end) t
    order by w.id, w.part
    on conflict (bureau, rule, target, part) do update set places = greatest(excluded.places, seats.taken)
      where seats.places <> greatest(excluded.places, seats.taken)`.execute(tx)
}

/**
 * The same where the entry may keep places for other groups than before: whoever sits there counts in the part that is theirs now,
 * and a part that is no longer kept gives its places back.
 */
async function countedAnew(at: Within, rule: string, hold: AnyHold, target: string): Promise<void> {
  const { tx, bureau } = at
  const its = sql`bureau = ${bureau} and rule = ${rule} and target = ${target}`
  await sql`select 1 from seats where ${its} order by part for update`.execute(tx)
  await sql`with ${partsOf(bureau, hold, [target])}
    delete from seats where ${its} and part not in (select part from whole)`.execute(tx)
  await counted(at, rule, hold, [target])
  await sql`with ${partsOf(bureau, hold, [target])}, sat as (select w.part, w.places, coalesce((select sum(s.places) from sittings s
      where s.bureau = ${bureau} and s.rule = ${rule} and s.target = ${target} and not s.waiting
        and w.part = case when exists (select 1 from part q where q.part = s.part) then s.part else '' end), 0)::bigint as taken from whole w)
    update seats k set places = greatest(sat.places, sat.taken), taken = sat.taken from sat
    where k.bureau = ${bureau} and k.rule = ${rule} and k.target = ${target} and k.part = sat.part
      and (k.places, k.taken) is distinct from (greatest(sat.places, sat.taken), sat.taken)`.execute(tx)
}

/** Of each entry the parts that are kept for a group, and under no name what is left for everybody. */
const partsOf = (bureau: string, hold: AnyHold, targets: readonly string[]) => {
  const of = lastOf(hold.of)
  const groups = lastOf(hold.groups?.[1])
  return sql`entry as (select id, coalesce((doc -> 'values' ->> ${of})::bigint, 0) as places,
      case when jsonb_typeof(doc -> 'values' -> ${groups}) = 'array' then doc -> 'values' -> ${groups} else '[]' end as parts
    from cases where bureau = ${bureau} and id = any (${[...targets]}::uuid[])),
  part as (select id, r ->> 'group' as part, (r ->> 'places')::bigint as places from entry, jsonb_array_elements(parts) as r),
  whole as (select id, part, places from part
    union all select e.id, '', greatest(0, e.places - coalesce((select sum(p.places) from part p where p.id = e.id), 0)::bigint) from entry e)`
}

/** Whether there is room for the case that a step would make, ahead of nobody who already waits. Holds the places until commit. */
export async function roomFor(
  at: Within,
  programme: Programme,
  step: string,
  caseId: string | undefined,
  values: Record<string, unknown>,
): Promise<Record<string, boolean>> {
  const of = programme.steps[step]
  const told: Record<string, boolean> = {}
  for (const { rule, hold } of of ? holdsAsked(programme, of) : []) {
    if (!hold.tells || !byAmount(hold)) continue
    const name = ruleName(programme, rule)
    const wanted = sittings(hold, listed(hold.in)[0] ?? '', values).toSorted((a, b) => a.target.localeCompare(b.target))
    told[hold.tells] = wanted.length > 0
    for (const one of wanted) {
      const first = hold.waits?.takes === step
      if (!UUID.test(one.target) || !(await asSystem(at.tx, () => roomIn(at, name, hold, one, first, caseId))))
        told[hold.tells] = false
    }
  }
  return told
}

/** All lock in the order of the entries, so that two carts of the same goods never wait for each other. */
async function roomIn(
  at: Within,
  rule: string,
  hold: AnyHold,
  wanted: Sitting,
  first: boolean,
  caseId: string | undefined,
): Promise<boolean> {
  await counted(at, rule, hold, [wanted.target])
  const seats = await lockedSeats(at, rule, wanted.target, wanted.part)
  if (!seats) return false
  const ahead = first ? 0 : await waitingFor(at, rule, wanted.target, seats.part, caseId)
  return seats.places - seats.taken - ahead >= wanted.places
}

type Locked = { part: string; places: number; taken: number }
async function lockedSeats(
  { tx, bureau }: Within,
  rule: string,
  target: string,
  part: string,
): Promise<Locked | undefined> {
  const { rows } = await sql<Locked>`select part, places::float8 as places, taken::float8 as taken from seats
    where bureau = ${bureau} and rule = ${rule} and target = ${target} and part in (${part}, '') order by part desc limit 1 for update`.execute(
    tx,
  )
  return rows[0]
}

async function waitingFor(
  { tx, bureau }: Within,
  rule: string,
  target: string,
  part: string,
  but?: string,
): Promise<number> {
  const { rows } = await sql<{ places: number }>`
    select coalesce(sum(s.places), 0)::float8 as places from sittings s where s.bureau = ${bureau} and s.rule = ${rule} and s.target = ${target} and s.waiting
      and s.case_id is distinct from ${but ?? null}::uuid
      and ${part} = case when exists (select 1 from seats q where q.bureau = s.bureau and q.rule = s.rule and q.target = s.target and q.part = s.part) then s.part else '' end`.execute(
    tx,
  )
  return rows[0]?.places ?? 0
}

/** The first who waits and for whom there is room, in the order of coming, or of what they wait by. */
export async function nextInQueue({ tx, bureau }: Within, rule: string, target: string): Promise<string | undefined> {
  // Places first, then the case: everybody takes them in this order.
  await sql`select 1 from seats where bureau = ${bureau} and rule = ${rule} and target = ${target} order by part for update`.execute(
    tx,
  )
  const { rows } = await sql<{ case_id: string }>`
    select s.case_id from sittings s join lateral (
      select places - taken as free from seats q where q.bureau = s.bureau and q.rule = s.rule and q.target = s.target and q.part in (s.part, '') order by q.part desc limit 1) f on true
    where s.bureau = ${bureau} and s.rule = ${rule} and s.target = ${target} and s.waiting and f.free >= s.places order by s.rank nulls last, s.since, s.case_id limit 1`.execute(
    tx,
  )
  return rows[0]?.case_id
}

/** How many wait ahead of a case, itself counted: its place in the queue, or nothing where it does not wait. */
export const placeInQueue = (tx: Tx, bureau: string, caseId: string): Promise<number | undefined> =>
  asSystem(tx, async () => {
    const { rows } = await sql<{ n: number }>`
    select (select count(*) from sittings s where s.bureau = m.bureau and s.rule = m.rule and s.target = m.target and s.waiting and (coalesce(s.rank, 9223372036854775807), s.since, s.case_id) <= (coalesce(m.rank, 9223372036854775807), m.since, m.case_id)) as n
    from sittings m where m.bureau = ${bureau} and m.case_id = ${caseId} and m.waiting limit 1`.execute(tx)
    return rows[0] ? Number(rows[0].n) : undefined
  })

/** What is left in an entry: all places, those taken, those who wait. */
export const seatsOf = (
  tx: Tx,
  bureau: string,
  target: string,
): Promise<{ rule: string; places: number; taken: number; waiting: number }[]> =>
  asSystem(tx, async () => {
    const { rows } = await sql<{ rule: string; places: number; taken: number; waiting: number }>`
    select s.rule, sum(s.places)::float8 as places, sum(s.taken)::float8 as taken,
      (select coalesce(sum(w.places), 0)::float8 from sittings w where w.bureau = s.bureau and w.rule = s.rule and w.target = s.target and w.waiting) as waiting
    from seats s where s.bureau = ${bureau} and s.target = ${target} group by s.bureau, s.rule, s.target`.execute(tx)
    return rows
  })

export async function writeSittings({ tx, bureau }: Within, rows: readonly SittingRow[]): Promise<void> {
  if (rows.length === 0) return
  await owe(
    tx,
    sql`insert into sittings (bureau, programme, case_id, rule, target, part, places, waiting, since, rank)
    select ${bureau}, programme, case_id, rule, target, part, places, waiting, since, rank
    from jsonb_to_recordset(${asJson(rows)}) as r(programme text, case_id uuid, rule text, target uuid, part text, places bigint, waiting boolean, since timestamptz, rank bigint)
    order by target, since`,
  )
}
