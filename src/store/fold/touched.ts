// What an act moves of figures: of which programme, and from which day on. What was counted of the days before it still holds.
import { EVER, fieldIn, type Programme } from '#engine'
import type { Context } from '../context.ts'
import { asJson, owe, sql, type Tx } from '../db.ts'
import { withSession } from '../session.ts'
import type { ClockRow, Derived, EntryRow } from './derived.ts'

/** `moved`: a programme, or the names of its entries (`namesIn`); `day`: the earliest one whose figures may be others now. */
export type Touch = { moved: string; day: string }
type Pair = { before: Derived | undefined; after: Derived }

/** What figures that are split by the entries of a register look at. */
export const namesIn = (register: string): string => `${register} names`

/** Of each programme the earliest day only: an act that writes hundreds of cases says a line for each programme it touches. */
export function touchesOf(programmes: readonly Programme[], written: readonly Pair[]): Touch[] {
  const first = new Map<string, string>()
  const touch = (moved: string, day: string | undefined) => {
    if (day !== undefined && day < (first.get(moved) ?? 'infinity')) first.set(moved, day)
  }
  const called = readByName(programmes)
  for (const { before, after } of written) {
    const { programme } = after.row
    touch(
      programme,
      earliest([entriesMoved(before?.entries ?? [], after.entries), clocksMoved(before?.clocks ?? [], after.clocks)]),
    )
    const fields = called.get(programme)
    if (fields && nameOf(before, fields) !== nameOf(after, fields)) touch(namesIn(programme), EVER)
  }
  return [...first].map(([moved, day]) => ({ moved, day }))
}

/** Nobody waits for it: it is sent with what comes next, at the latest with the end of the act. */
export const writeTouched = async (tx: Tx, bureau: string, touches: readonly Touch[]): Promise<void> => {
  if (touches.length > 0)
    await owe(
      tx,
      sql`insert into touched (bureau, moved, day)
        select ${bureau}, moved, day from jsonb_to_recordset(${asJson(touches)}) as r(moved text, day date)`,
    )
}

/**
 * Whether a row `k` of `kept_figures` still holds: every act that moved days up to its last was visible when it was counted. An act of
 * which the line was taken away is older than all that is kept; and transactions are numbered anew in another cluster.
 */
export const HOLDS = sql`k.cluster = (select system_identifier from pg_control_system())
  and pg_snapshot_xmin(k.counted) >= coalesce((select u.xid from touched_upto u where u.bureau = k.bureau), '0'::xid8)
  and not exists (select from touched t where t.bureau = k.bureau and t.moved = any (k.looks) and t.day <= k.upto
    and not pg_visible_in_snapshot(t.xid, k.counted))`

/** So many lines cost whoever reads figures nothing yet. */
const MANY = 2000

/** What no longer holds goes; what holds, holds as of now; and every line that is older than that says nothing any more. */
export async function sweepTouched(tx: Tx, bureau: string): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from touched where bureau = ${bureau} limit ${MANY}) of_it`.execute(tx)
  if ((rows[0]?.n ?? 0) < MANY) return
  // One statement, that all of it sees the same.
  await sql`with over as (delete from kept_figures k where k.bureau = ${bureau} and not (${HOLDS})),
    held as (update kept_figures k set counted = pg_current_snapshot() where k.bureau = ${bureau} and ${HOLDS}),
    upto as (insert into touched_upto (bureau, xid) values (${bureau}, pg_snapshot_xmin(pg_current_snapshot()))
      on conflict (bureau) do update set xid = excluded.xid)
    delete from touched t where t.bureau = ${bureau} and t.xid < pg_snapshot_xmin(pg_current_snapshot())`.execute(tx)
}

/** Figures are counted again, each by whoever asks for it next. @returns how many were kept */
export const forgetFigures = (context: Context, bureau: string): Promise<number> =>
  withSession(context.db, { bureau, reach: 'system', actor: { id: 'recount', role: 'system' } }, async (tx) => {
    const { numAffectedRows = 0n } = await sql`delete from kept_figures where bureau = ${bureau}`.execute(tx)
    return Number(numAffectedRows)
  })

/** Everything of these programmes, whatever the day. */
export const wholly = (programmes: readonly Programme[]): Touch[] =>
  programmes.flatMap(({ id }) => [
    { moved: id, day: EVER },
    { moved: namesIn(id), day: EVER },
  ])

/**
 * An entry that is another stands differently from its day on, and so may those after it; one that only lasts longer or less long is
 * the same up to where it ended first.
 */
function entriesMoved(before: readonly EntryRow[], after: readonly EntryRow[]): string | undefined {
  const [old, now] = [bySeq(before), bySeq(after)]
  const days: (string | undefined)[] = []
  let since = Infinity
  for (const seq of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(seq), now.get(seq)]
    if (was && is && said(was) === said(is)) {
      if (was.until_day !== is.until_day) days.push(was.until_day, is.until_day)
    } else since = Math.min(since, seq)
  }
  for (const one of [...before, ...after]) if (one.seq >= since) days.push(one.on_day)
  return earliest(days)
}
const bySeq = (rows: readonly EntryRow[]) => new Map(rows.map((row) => [row.seq, row]))
const said = ({ state, on_day, first, still, facts }: EntryRow) => JSON.stringify([state, on_day, first, still, facts])

/** Figures count the runs that stopped, on the day they did. */
function clocksMoved(before: readonly ClockRow[], after: readonly ClockRow[]): string | undefined {
  const runs = (rows: readonly ClockRow[]) =>
    new Map(rows.flatMap((run) => (run.stopped_on ? [[`${run.clock}/${run.nth}/${run.stopped}`, run.stopped_on]] : [])))
  const [old, now] = [runs(before), runs(after)]
  return earliest(
    [...new Set([...old.keys(), ...now.keys()])].flatMap((run) =>
      old.get(run) === now.get(run) ? [] : [old.get(run), now.get(run)],
    ),
  )
}

/** Days as the database writes them: what never ends comes after all of them. */
const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce((first, day) => (day !== undefined && (first === undefined || day < first) ? day : first), undefined)

function nameOf(one: Derived | undefined, fields: readonly string[]): string | undefined {
  if (!one) return undefined
  const { values } = one.row.doc as { values: Record<string, unknown> }
  return JSON.stringify([one.row.number, ...fields.map((name) => values[name] ?? null)])
}

const known = new WeakMap<readonly Programme[], ReadonlyMap<string, readonly string[]>>()
/** By register: what figures that are split by its entries call them by. */
function readByName(programmes: readonly Programme[]): ReadonlyMap<string, readonly string[]> {
  const found = known.get(programmes)
  if (found) return found
  const fields = new Map<string, readonly string[]>()
  for (const { fields: own, dimensions } of programmes)
    for (const { entry, code, title } of Object.values(dimensions)) {
      const field = fieldIn(own, entry ?? '')
      if (field?.kind === 'entry')
        fields.set(field.of, [...(fields.get(field.of) ?? []), ...(code ? [code] : []), ...(title ? [title] : [])])
    }
  known.set(programmes, fields)
  return fields
}
