// What no single case can know and a step is told.
import { foreseen, type Linked, type Move, pathsThrough, type Programme, splitPath } from '#engine'
import { lookAcross } from '../read/looks.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../db.ts'
import { roomFor } from '../places/seats.ts'
import { freeFor } from '../places/times.ts'
import type { Session } from '../types.ts'

/** Register entries that a step looks into are held until it is written. */
export function holding(programme: Programme, move: Move): '' | 'for share' {
  const step = programme.steps[move.step]
  return step && pathsThrough(programme, step).length > 0 ? 'for share' : ''
}

/** What no single case can know: looks across cases, and whether there is room. */
export async function told(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  step: string,
  one: { id?: string; values: Record<string, unknown>; linked: Linked },
  how: { at: string; today: string },
): Promise<Record<string, unknown>> {
  const of = programme.steps[step]
  const named = Object.values(programme.holds ?? {}).flatMap(({ groups, much }) => [
    ...(groups ? [groups[0]] : []),
    ...(much ? [splitPath(much)[0]] : []),
  ])
  const values = of ? foreseen(of, named, one.values, { today: how.today, linked: one.linked }) : one.values
  return {
    ...(await lookAcross(context, tx, session, programme, step, one, how)),
    ...(await roomFor(tx, session.bureau, programme, step, one.id, values)),
    ...(await freeFor(tx, session.bureau, programme, step, one.id, values)),
  }
}
