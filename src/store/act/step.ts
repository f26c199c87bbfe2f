// A step on a case that the transaction holds.
import { advance, type Case, headOf, keptAnew, keptPaths, type Move, type Programme } from '#engine'
import type { Act } from '../context.ts'
import { linkedEntries } from '../read/load.ts'
import { factsNobodyTells } from './disclosed.ts'
import { idsTaken } from './figure-ids.ts'
import { sealFor, unsealedFor } from '../payments/seal.ts'
import type { Changed } from './made.ts'
import { beginOthers } from './open.ts'
import { standing } from './offered.ts'
import { entrantsFor, holding, told } from './told.ts'

/** What it is told, what the engine makes of it, what begins because of it. */
export async function stepIn(act: Act, programme: Programme, one: Case, move: Move): Promise<Changed> {
  const { session, at, today, calendar } = act
  const unsealed = unsealedFor(programme, move.step, one)
  if (unsealed.length > 0) return { refused: unsealed }
  const values = { ...one.values, ...move.values }
  const linked = await linkedEntries(act, programme, values, undefined, holding(programme, move))
  const isTyped = session.actor.role !== 'clock' && session.reach !== 'system'
  const result = advance(programme, one, move, {
    at,
    today,
    by: session.actor,
    calendar,
    heed: isTyped,
    ...(isTyped ? { districts: act.districts } : {}),
    linked,
    ...(isTyped ? { there: await standing(act, programme, move.values ?? {}) } : {}),
    entrants: await entrantsFor(act, programme, move.step, one.id),
    told: {
      ...(await told(act, programme, move.step, { id: one.id, values, linked })),
      ...sealFor(programme, move.step, one),
    },
  })
  if ('refused' in result) return result
  const strange = isTyped ? factsNobodyTells(act, programme, move.step, result.event.values) : []
  if (strange.length > 0) return { refused: strange }
  const taken = await idsTaken(act, programme, result.after, one)
  if (taken.length > 0) return { refused: taken }
  const opened = await beginOthers(act, programme, result.after, result.event.step, linked)
  return { after: result.after, event: result.event, opened, linked }
}

/** What a correction of the name of an entry changes of what is kept of it. */
export async function keptOf(
  act: Act,
  programme: Programme,
  known: Record<string, unknown>,
  read: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (!keptPaths(programme).some((path) => headOf(path) in read)) return {}
  const values = { ...known, ...read }
  return keptAnew(programme, values, await linkedEntries(act, programme, values))
}
