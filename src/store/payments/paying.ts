// Many payments in one transaction; where one of them breaks a rule of the database, each by itself, so that only that one is refused.
import { type Refusal, t } from '#engine'
import type { Outcome } from '../act/many.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../db.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { violated } from '../violation.ts'

/** Why each was refused, by case; an empty list where it was done. */
export async function onlyPaying<T extends { id: string }>(
  context: Context,
  session: Session,
  some: readonly T[],
  work: (held: Context, tx: Tx, these: readonly T[]) => Promise<Outcome[]>,
  tries = 3,
): Promise<Map<string, Refusal[]>> {
  // Asked before the transaction, which would want a second connection for it.
  const calendar = await context.calendar(session.bureau)
  const held: Context = { ...context, calendar: async () => calendar }
  try {
    const outcomes = await withSession(context.db, session, (tx) => work(held, tx, some))
    return new Map(
      outcomes.map((one) => [one.caseId, 'refused' in one ? one.refused : 'moved' in one ? [{ says: FASTER }] : []]),
    )
  } catch (error) {
    if ((error as { code?: string }).code === '40P01' && tries > 0)
      return onlyPaying(context, session, some, work, tries - 1)
    const refused = violated(error, context.programmes)
    if (!refused || refused === 'again') throw error
    if (some.length === 1) return new Map(some.map(({ id }) => [id, [refused]]))
    const each = new Map<string, Refusal[]>()
    for (const one of some)
      for (const [id, why] of await onlyPaying(context, session, [one], work, tries)) each.set(id, why)
    return each
  }
}
const FASTER = t('剛有其他人辦理，未變更', 'somebody else has just acted; nothing was changed')
