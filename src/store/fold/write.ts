// Writes events and everything derived from them, for one case or for hundreds, in the transaction of the step.
import { HeldByAnother } from '../violation.ts'
import type { Within } from '../context.ts'
import { asJson, owe, sql } from '../db.ts'
import type { Derived } from './derived.ts'
import { notKept } from '../evidence/refused.ts'
import { writeCompared } from '../matching/write.ts'
import { writePayments } from '../payments/write.ts'
import { writeListings } from '../published/write.ts'
import type { EventRow, Recorded } from '../chain/record.ts'
import { keepSeats, writeSittings } from '../places/seats.ts'
import { touchesOf, writeTouched } from './touched.ts'

export type Written = { before: Derived | undefined; after: Derived; recorded: Recorded[]; head: Buffer }

/** Owed, so that it goes to the database with what is asked next, at the latest with the commit. */
export async function write(at: Within, written: readonly Written[]): Promise<void> {
  const { tx, bureau } = at
  const events = written.flatMap((one) => one.recorded)
  await writeEvents(
    at,
    events.map((one) => one.row),
  )
  const secrets = events
    .filter((one) => one.sealed)
    .map(({ row, sealed }) => ({ case_id: row.case_id, seq: row.seq, programme: row.programme, sealed }))
  if (secrets.length > 0)
    await owe(
      tx,
      sql`insert into event_secrets (bureau, case_id, seq, programme, sealed)
      select ${bureau}, case_id, seq, programme, sealed
      from jsonb_to_recordset(${asJson(secrets)}) as r(case_id uuid, seq int, programme text, sealed bytea)`,
      notKept,
    )
  await writeDerived(at, written)
}

const writeEvents = ({ tx, bureau }: Within, rows: readonly EventRow[]): Promise<void> =>
  owe(
    tx,
    sql`insert into events (bureau, case_id, seq, programme, kind, step, state_to, at, on_day, actor_id, actor_role, actor_name, version, body, prev, hash, tag)
    select ${bureau}, case_id, seq, programme, kind, step, state_to, at, on_day, actor_id, actor_role, actor_name, version, body, prev, hash, tag
    from jsonb_to_recordset(${asJson(rows)}) as r(case_id uuid, seq int, programme text, kind text, step text, state_to text, at timestamptz, on_day date,
      actor_id text, actor_role text, actor_name text, version int, body jsonb, prev bytea, hash bytea, tag bytea)`,
    notKept,
  )

/**
 * Only what differs from before is written: a step touches a handful of rows whatever the length of the case.
 * @param again the whole history is written anew: places are counted when they are next asked for
 */
export async function writeDerived(
  at: Within,
  written: readonly { before: Derived | undefined; after: Derived; head: Buffer }[],
  { again = false } = {},
): Promise<void> {
  const { tx, bureau } = at
  const rows = written.map(({ after, head }) => ({ ...after.row, head: `\\x${head.toString('hex')}` }))
  await owe(
    tx,
    sql`insert into cases (bureau, id, programme, version, number, state, is_open, stands, opened_on, closed_on, owner, seq, head, next_clock, next_due, next_paused, next_alone, doc, sealed, title_sealed)
    select ${bureau}, id, programme, version, number, state, is_open, stands, opened_on, closed_on, owner, seq, head, next_clock, next_due, next_paused, next_alone, doc, sealed, title_sealed
    from jsonb_to_recordset(${asJson(rows)}) as r(id uuid, programme text, version int, number text, state text, is_open boolean, stands boolean, opened_on date, closed_on date, owner text,
      seq int, head bytea, next_clock text, next_due date, next_paused boolean, next_alone boolean, doc jsonb, sealed bytea, title_sealed bytea)
    on conflict (bureau, id) do update set version = excluded.version, state = excluded.state, is_open = excluded.is_open, stands = excluded.stands, closed_on = excluded.closed_on,
      owner = excluded.owner, seq = excluded.seq, head = excluded.head, next_clock = excluded.next_clock, next_due = excluded.next_due,
      next_paused = excluded.next_paused, next_alone = excluded.next_alone, doc = excluded.doc, sealed = excluded.sealed, title_sealed = excluded.title_sealed`,
  )
  const uncounted = written.filter(({ before, after }) => before?.entries.length && after.entries.length === 0)
  for (const table of uncounted.length > 0 ? ['entries', 'clocks'] : [])
    await owe(
      tx,
      sql`delete from ${sql.raw(table)} where bureau = ${bureau} and case_id = any (${uncounted.map(({ after }) => after.row.id)}::uuid[])`,
    )
  const entries = changed(written, 'entries', (row) => row.seq)
  if (entries.length > 0)
    await owe(
      tx,
      sql`insert into entries (bureau, programme, case_id, seq, state, on_day, first, still, until_day, facts)
      select ${bureau}, programme, case_id, seq, state, on_day, first, still, until_day, facts
      from jsonb_to_recordset(${asJson(entries)}) as r(programme text, case_id uuid, seq int, state text, on_day date, first boolean, still boolean, until_day date, facts jsonb)
      on conflict (bureau, case_id, seq) do update set on_day = excluded.on_day, first = excluded.first, still = excluded.still,
        until_day = excluded.until_day, facts = excluded.facts`,
    )
  const clocks = changed(written, 'clocks', (row) => `${row.clock}/${row.nth}`)
  if (clocks.length > 0)
    await owe(
      tx,
      sql`insert into clocks (bureau, programme, case_id, clock, nth, started_on, raw, due, stopped_on, stopped, paused, acts)
      select ${bureau}, programme, case_id, clock, nth, started_on, raw, due, stopped_on, stopped, paused, acts
      from jsonb_to_recordset(${asJson(clocks)}) as r(programme text, case_id uuid, clock text, nth int, started_on date, raw date, due date, stopped_on date, stopped text, paused boolean, acts boolean)
      on conflict (bureau, case_id, clock, nth) do update set started_on = excluded.started_on, raw = excluded.raw, due = excluded.due,
        stopped_on = excluded.stopped_on, stopped = excluded.stopped, paused = excluded.paused`,
    )
  await replaced(at, written, again)
  await writeListings(at, written)
  await writePayments(at, written, again)
  await writeCompared(at, written)
  const words = written
    .filter(({ before, after }) => before?.words.join() !== after.words.join())
    .map(({ after }) => ({ case_id: after.row.id, programme: after.row.programme, words: after.words }))
  if (words.length > 0)
    await owe(
      tx,
      sql`insert into search (bureau, programme, case_id, words)
      select ${bureau}, programme, case_id, array(select jsonb_array_elements_text(words))
      from jsonb_to_recordset(${asJson(words)}) as r(programme text, case_id uuid, words jsonb)
      on conflict (bureau, case_id) do update set words = excluded.words`,
    )
  await writeTouched(tx, bureau, touchesOf(at.programmes, written))
}

type Pair = { before: Derived | undefined; after: Derived }
function changed<K extends 'entries' | 'clocks'>(
  written: readonly Pair[],
  kind: K,
  keyOf: (row: Derived[K][number]) => string | number,
): Derived[K][number][] {
  return written.flatMap(({ before, after }) => {
    if (!before) return after[kind] as Derived[K][number][]
    const old = new Map(before[kind].map((row) => [keyOf(row), JSON.stringify(row)]))
    return (after[kind] as Derived[K][number][]).filter((row) => old.get(keyOf(row)) !== JSON.stringify(row))
  })
}

/** Links, holds, bookings and places are few: where they changed they are taken away and put again. */
async function replaced(at: Within, written: readonly Pair[], again: boolean): Promise<void> {
  const { tx, bureau } = at
  const differ = (kind: 'links' | 'holds' | 'bookings' | 'numbers' | 'sittings') =>
    written.filter(({ before, after }) =>
      before ? JSON.stringify(before[kind]) !== JSON.stringify(after[kind]) : after[kind].length > 0,
    )
  for (const kind of ['links', 'holds', 'bookings', 'numbers', 'sittings'] as const) {
    const pairs = differ(kind)
    const stale = pairs.filter(({ before }) => (before?.[kind].length ?? 0) > 0).map(({ after }) => after.row.id)
    if (stale.length > 0)
      await owe(
        tx,
        sql`delete from ${sql.raw(kind)} where bureau = ${bureau} and case_id = any (${stale}::uuid[])
        ${kind === 'links' ? sql`and field <> 'opened-by'` : sql``}`,
      )
  }
  const links = differ('links').flatMap(({ after }) => after.links)
  if (links.length > 0)
    await owe(
      tx,
      sql`insert into links (bureau, programme, case_id, field, target, is_open, day, state, facts)
      select ${bureau}, programme, case_id, field, target, is_open, day, state, facts
      from jsonb_to_recordset(${asJson(links)}) as r(programme text, case_id uuid, field text, target uuid, is_open boolean, day date, state text, facts jsonb)
      on conflict do nothing`,
    )
  const numbers = differ('numbers').flatMap(({ after }) => after.numbers)
  if (numbers.length > 0)
    await owe(
      tx,
      sql`insert into numbers (bureau, programme, case_id, token, opened_on)
      select ${bureau}, programme, case_id, token, opened_on
      from jsonb_to_recordset(${asJson(numbers)}) as r(programme text, case_id uuid, token text, opened_on date)`,
    )
  const holds = differ('holds').flatMap(({ after }) => after.holds)
  if (holds.length > 0) {
    const { rows } = await sql<Put>`insert into holds (bureau, programme, case_id, rule, key)
      select ${bureau}, programme, case_id, rule, key
      from jsonb_to_recordset(${asJson(holds)}) as r(programme text, case_id uuid, rule text, key bytea)
      on conflict do nothing returning case_id, rule`.execute(tx)
    allHad('held_once', holds, rows)
  }
  const bookings = differ('bookings').flatMap(({ after }) => after.bookings)
  if (bookings.length > 0) {
    const { rows } =
      await sql<Put>`insert into bookings (bureau, programme, case_id, rule, resource, day, from_time, until_day, to_time, during, waiting, since)
      select ${bureau}, programme, case_id, rule, resource, day, from_time, until_day, to_time, tsrange(day + from_time, until_day + to_time), waiting, since
      from jsonb_to_recordset(${asJson(bookings)}) as r(programme text, case_id uuid, rule text, resource uuid, day date, from_time time, until_day date, to_time time, waiting boolean, since timestamptz)
      on conflict do nothing returning case_id, rule`.execute(tx)
    allHad('booked_once', bookings, rows)
  }
  const sittings = differ('sittings').flatMap(({ after }) => after.sittings)
  if (sittings.length > 0) {
    if (!again) await keepSeats(at, sittings)
    await writeSittings(at, sittings)
  }
  // Whoever left was perhaps one of more than there are places now.
  const left = differ('sittings').flatMap(({ before }) => before?.sittings ?? [])
  if (left.length > 0 && !again) await keepSeats(at, left)
}

type Put = { case_id: string; rule: string }
/**
 * What somebody else has is left out by the constraint and told here by its rule: the error of the constraint would not say which, as
 * the database shows no values of a table with row policies.
 */
function allHad(
  constraint: 'held_once' | 'booked_once',
  wanted: readonly (Put & { programme: string })[],
  put: readonly Put[],
) {
  if (put.length === wanted.length) return
  const had = new Set(put.map((row) => `${row.case_id} ${row.rule}`))
  const missed = wanted.find((row) => !had.has(`${row.case_id} ${row.rule}`))
  throw new HeldByAnother(constraint, missed?.rule.includes('/') ? missed.rule : `${missed?.programme}/${missed?.rule}`)
}
