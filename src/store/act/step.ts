// A step on a case that the transaction holds.
import { advance, type Case, keptAnew, keptPaths, type Move, type Programme, splitPath, taipeiDay } from '#engine'
import type { Context } from '../context.ts'
import type { Tx } from '../db.ts'
import { linkedEntries } from '../read/load.ts'
import { factsNobodyTells } from './disclosed.ts'
import { idsTaken } from './figure-ids.ts'
import { sealFor, unsealedFor } from '../payments/seal.ts'
import type { Session } from '../types.ts'
import type { Changed } from './made.ts'
import { beginOthers } from './open.ts'
import { standing } from './offered.ts'
import { entrantsFor, holding, told } from './told.ts'

/** What it is told, what the engine makes of it, what begins because of it. */
export async function stepIn(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  one: Case,
  move: Move,
  at: string,
): Promise<Changed> {
  const unsealed = unsealedFor(programme, move.step, one)
  if (unsealed.length > 0) return { refused: unsealed }
  const today = taipeiDay(at)
  const values = { ...one.values, ...move.values }
  const linked = await linkedEntries(
    context,
    tx,
    session.bureau,
    programme,
    values,
    undefined,
    holding(programme, move),
  )
  const isTyped = session.actor.role !== 'clock' && session.reach !== 'system'
  const result = advance(programme, one, move, {
    at,
    today,
    by: session.actor,
    calendar: await context.calendar(session.bureau),
    heed: isTyped,
    ...(isTyped ? { districts: context.districts } : {}),
    linked,
    ...(isTyped ? { there: await standing(tx, session.bureau, programme, move.values ?? {}) } : {}),
    entrants: await entrantsFor(tx, session.bureau, programme, move.step, one.id),
    told: {
      ...(await told(context, tx, session, programme, move.step, { id: one.id, values, linked }, { at, today })),
      ...sealFor(programme, move.step, one),
    },
  })
  if ('refused' in result) return result
  const strange = isTyped ? factsNobodyTells(context, programme, move.step, result.event.values) : []
  if (strange.length > 0) return { refused: strange }
  const taken = await idsTaken(context, tx, session.bureau, programme, result.after, one)
  if (taken.length > 0) return { refused: taken }
  const opened = await beginOthers(context, tx, session, programme, result.after, result.event.step, at, linked)
  return { after: result.after, event: result.event, opened, linked }
}

/** What a correction of the name of an entry changes of what is kept of it. */
export async function keptOf(
  context: Context,
  tx: Tx,
  bureau: string,
  programme: Programme,
  known: Record<string, unknown>,
  read: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (!keptPaths(programme).some((path) => splitPath(path)[0] in read)) return {}
  const values = { ...known, ...read }
  return keptAnew(programme, values, await linkedEntries(context, tx, bureau, programme, values))
}
