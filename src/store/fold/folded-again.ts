// Cases folded again from their events, each with the calendar as it was known at the time: the same rows as were written then.
import { apply, type Case, recalculated } from '#engine'
import type { Closure, Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { type Derived, derived, openedBy } from './derived.ts'
import { recall, type StoredEvent } from '../chain/record.ts'

type Calendar = ReturnType<Context['calendarWith']>
export type Calendars = { at(position: number): Calendar; now: Calendar }
/** Which case opened which: the first event says so; events from before they did leave it to the link. */
export type Opened = { case_id: string; target: string; programme: string }
export type FoldedAgain = { before: undefined; after: Derived; head: Buffer }

/** The calendar before each closed day was recorded, and as it is known now. */
export function calendarsOf(context: Context, closures: readonly (Closure & { afterPosition: number })[]): Calendars {
  const knownAt = new Map<number, Calendar>()
  return {
    at(position) {
      const known = closures.filter((one) => one.afterPosition < position)
      const calendar = knownAt.get(known.length) ?? context.calendarWith(known)
      knownAt.set(known.length, calendar)
      return calendar
    },
    now: context.calendarWith(closures),
  }
}

export async function foldedAgain(
  context: Context,
  tx: Tx,
  bureau: string,
  ids: readonly string[],
  calendars: Calendars,
  opened: readonly Opened[],
): Promise<{ events: number; written: FoldedAgain[] }> {
  const { rows } = await sql<StoredEvent & { hash: Buffer; position: number }>`
    select e.position, e.case_id, e.seq, e.programme, e.kind, e.step, e.state_to, e.at, e.on_day, e.actor_id, e.actor_role, e.actor_name, e.version, e.body, e.hash, s.sealed
    from events e left join event_secrets s using (bureau, case_id, seq)
    where e.bureau = ${bureau} and e.case_id = any (${[...ids]}::uuid[]) order by e.case_id, e.seq`.execute(tx)
  const openers = new Map(opened.map((link) => [link.case_id, link.target]))
  const cases = new Map<string, { one: Case | undefined; head: Buffer }>()
  for (const row of rows) {
    const programme = context.programme(row.programme, row.version)
    const before = cases.get(row.case_id)?.one
    const { number = '', openedBy } = row.body as { number?: string; openedBy?: string }
    if (openedBy) openers.set(row.case_id, openedBy)
    cases.set(row.case_id, {
      one: apply(programme, before, recall(row, context.keys, bureau), calendars.at(row.position), {
        id: row.case_id,
        number,
      }),
      head: row.hash,
    })
  }
  const written = [...cases.values()].flatMap(({ one, head }) => {
    if (!one) return []
    const programme = context.programme(one.programme, one.version)
    const clocks = recalculated(programme, one, calendars.now)
    const after = derived(programme, { ...one, clocks }, context, bureau)
    const target = openers.get(one.id)
    if (target) after.links.push(openedBy(one.id, programme.id, target))
    return [{ before: undefined, after, head }]
  })
  return { events: rows.length, written }
}
