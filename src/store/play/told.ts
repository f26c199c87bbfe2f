// One play told to the engine: its lines in order, each as the step it is, and the case that comes of them.
import { randomUUID } from 'node:crypto'
import {
  advance,
  apply,
  type Calendar,
  type Case,
  type CaseEvent,
  entriesIn,
  foundIn,
  type Linked,
  type Programme,
} from '#engine'
import { sealFor } from '../payments/seal.ts'
import type { Play } from '../types.ts'

type Telling = {
  calendar: Calendar
  /** The number the case has where none of its lines is refused. */
  number: string
  /** The entries that these values name. */
  linked(values: Record<string, unknown>): Promise<Linked>
}
export type Told = { case: Case; events: CaseEvent[] } | { refused: string }

export async function tellPlay(programme: Programme, play: Play, { calendar, number, linked }: Telling): Promise<Told> {
  let one: Case | undefined
  const events: CaseEvent[] = []
  for (const [nth, line] of play.lines.entries()) {
    const at = line.at ?? `${line.on}T${String(9 + Math.min(8, nth)).padStart(2, '0')}:00:00+08:00`
    const values = line.values ?? {}
    const entries = await linked({ ...one?.values, ...values })
    const step = advance(
      programme,
      one,
      { step: line.step, values },
      {
        at: new Date(at).toISOString(),
        today: line.on,
        by: line.by,
        calendar,
        linked: entriesIn(programme, values, entries),
        told: { ...foundIn(programme, line.step, values), ...(one ? sealFor(programme, line.step, one) : {}) },
        ...(one ? {} : { born: { id: play.id ?? randomUUID(), number } }),
      },
    )
    if ('refused' in step)
      return {
        refused: `${line.on} ${line.step}: ${step.refused.map((each) => `${each.field ?? ''} ${each.says.en}`).join(' ')}`,
      }
    one = step.after
    events.push(step.event)
    if (nth > 0 || !play.owner) continue
    const named: CaseEvent = {
      kind: 'assign',
      owner: play.owner,
      seq: one.seq + 1,
      at: step.event.at,
      on: line.on,
      by: line.by,
      version: one.version,
    }
    one = apply(programme, one, named, calendar)
    events.push(named)
  }
  return one ? { case: one, events } : { refused: 'It has no line.' }
}
