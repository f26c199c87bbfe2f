// Throws away every derived row and folds it again from the events, with the calendar as it was known at each moment.
import { apply, type Case, recalculated } from '#engine'
import { closuresOf } from './clockwork.ts'
import type { Context } from './context.ts'
import { sql } from './db.ts'
import { derived } from './derived.ts'
import { recall, type StoredEvent } from './record.ts'
import { lapsedBefore, sweptTo } from './published-lapse.ts'
import { confine } from './session.ts'
import type { Session } from './types.ts'
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
  'cases',
] as const

export async function rebuild(
  context: Context,
  bureau: string,
  told: (done: number, of: number) => void = () => {},
): Promise<{ cases: number; events: number }> {
  const system: Session = { bureau, reach: 'system', actor: { id: 'rebuild', role: 'system' } }
  const closures = await closuresOf(context, bureau)
  const knownAt = new Map<number, ReturnType<Context['calendarWith']>>()
  const calendarAt = (position: number) => {
    const known = closures.filter((one) => one.afterPosition < position)
    const calendar = knownAt.get(known.length) ?? context.calendarWith(known)
    knownAt.set(known.length, calendar)
    return calendar
  }
  const now = context.calendarWith(closures)
  return context.db.transaction().execute(async (tx) => {
    await confine(tx, system)
    const { rows: opened } = await sql<{
      case_id: string
      target: string
      programme: string
    }>`select case_id, target, programme from links where bureau = ${bureau} and field = 'opened-by'`.execute(tx)
    for (const table of DERIVED) await sql`delete from ${sql.raw(table)} where bureau = ${bureau}`.execute(tx)
    const { rows: ids } = await sql<{
      case_id: string
    }>`select case_id from events where bureau = ${bureau} and seq = 1 order by position`.execute(tx)
    let events = 0
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH).map((row) => row.case_id)
      const { rows } = await sql<StoredEvent & { hash: Buffer; position: number }>`
        select e.position, e.case_id, e.seq, e.programme, e.kind, e.step, e.state_to, e.at, e.on_day, e.actor_id, e.actor_role, e.actor_name, e.version, e.body, e.hash, s.sealed
        from events e left join event_secrets s using (bureau, case_id, seq)
        where e.bureau = ${bureau} and e.case_id = any (${batch}::uuid[]) order by e.case_id, e.seq`.execute(tx)
      events += rows.length
      const cases = new Map<string, { one: Case | undefined; head: Buffer }>()
      for (const row of rows) {
        const programme = context.programme(row.programme, row.version)
        const before = cases.get(row.case_id)?.one
        const number = (row.body as { number?: string }).number ?? ''
        cases.set(row.case_id, {
          one: apply(programme, before, recall(row, context.keys, bureau), calendarAt(row.position), {
            id: row.case_id,
            number,
          }),
          head: row.hash,
        })
      }
      await writeDerived(
        context,
        tx,
        bureau,
        [...cases.values()].flatMap(({ one, head }) => {
          if (!one) return []
          const programme = context.programme(one.programme, one.version)
          const after = derived(programme, { ...one, clocks: recalculated(programme, one, now) }, context.keys, bureau)
          for (const link of opened)
            if (link.case_id === one.id) after.links.push({ ...link, field: 'opened-by', is_open: true })
          return [{ before: undefined, after, head }]
        }),
        { again: true },
      )
      told(Math.min(ids.length, at + BATCH), ids.length)
    }
    const swept = await sweptTo(tx, bureau)
    if (swept) await lapsedBefore(tx, bureau, swept)
    return { cases: ids.length, events }
  })
}
