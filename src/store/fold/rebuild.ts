// Throws away every derived row and folds it again from the events, with the calendar as it was known at each moment.
import { closuresIn } from '../clockwork.ts'
import { type Context, within } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { putTogether } from './at-hand.ts'
import { alone } from './folding.ts'
import { calendarsOf, foldedAgain, type Opened } from './folded-again.ts'
import { lapsedBefore, sweptTo } from '../published/lapse.ts'
import { confine, ENDLESS, set } from '../session.ts'
import type { Session } from '../types.ts'
import { wholly, writeTouched } from './touched.ts'
import { writeDerived } from './write.ts'

const BATCH = 300
export const DERIVED = [
  'entries',
  'clocks',
  'links',
  'holds',
  'bookings',
  'sittings',
  'seats',
  'search',
  'numbers',
  'published',
  'published_by',
  'published_log',
  'ledger_entries',
  'payments',
  'compared',
  'cases',
  // Last, since what goes is told of here; the cases that are made anew tell of themselves.
  'at_hand',
] as const

type Told = (done: number, of: number) => void

export const rebuild = (
  context: Context,
  bureau: string,
  told: Told = () => {},
): Promise<{ cases: number; events: number }> =>
  context.db.transaction().execute((tx) => rebuildIn(context, tx, bureau, told))

/** In a transaction that may have begun with something else. Whoever reads sees the rows of before until it ends; whoever writes waits. */
export async function rebuildIn(
  context: Context,
  tx: Tx,
  bureau: string,
  told: Told = () => {},
): Promise<{ cases: number; events: number }> {
  const system: Session = { bureau, reach: 'system', actor: { id: 'rebuild', role: 'system' } }
  await confine(tx, system, ENDLESS)
  await alone(tx, bureau)
  const calendars = calendarsOf(context, await closuresIn(tx, bureau))
  const { rows: opened } = await sql<Opened>`
    select case_id, target, programme from links where bureau = ${bureau} and field = 'opened-by'`.execute(tx)
  await set(tx, { 'taitsi.rebuild': 'on' })
  for (const table of DERIVED) await sql`delete from ${sql.raw(table)} where bureau = ${bureau}`.execute(tx)
  await writeTouched(tx, bureau, wholly(context.programmes))
  const { rows: ids } = await sql<{
    case_id: string
  }>`select case_id from events where bureau = ${bureau} and seq = 1 order by position`.execute(tx)
  let events = 0
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH).map((row) => row.case_id)
    const again = await foldedAgain(context, tx, bureau, batch, calendars, opened)
    events += again.events
    await writeDerived(within(context, tx, bureau), again.written, { again: true })
    told(Math.min(ids.length, at + BATCH), ids.length)
  }
  await putTogether(tx, bureau)
  const swept = await sweptTo(tx, bureau)
  if (swept) await lapsedBefore(tx, bureau, swept)
  return { cases: ids.length, events }
}
