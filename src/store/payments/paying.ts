// Many payments in one transaction; where one of them breaks a rule of the database, each by itself, so that only that one is refused.
import { type Refusal, t } from '#engine'
import type { Outcome } from '../act/many.ts'
import { type Act, actsOf, type Context } from '../context.ts'
import { withSession } from '../session.ts'
import type { Session } from '../types.ts'
import { violated } from '../violation.ts'

/** Why each was refused, by case; an empty list where it was done. */
export async function onlyPaying<T extends { id: string }>(
  context: Context,
  session: Session,
  some: readonly T[],
  at: string,
  work: (act: Act, these: readonly T[]) => Promise<Outcome[]>,
  tries = 3,
): Promise<Map<string, Refusal[]>> {
  const acts = await actsOf(context, session)
  try {
    const outcomes = await withSession(context.db, session, (tx) => work(acts(tx, at), some))
    return new Map(
      outcomes.map((one) => [one.caseId, 'refused' in one ? one.refused : 'moved' in one ? [{ says: FASTER }] : []]),
    )
  } catch (error) {
    if ((error as { code?: string }).code === '40P01' && tries > 0)
      return onlyPaying(context, session, some, at, work, tries - 1)
    const refused = violated(error, context.programmes)
    if (!refused || refused === 'again') throw error
    if (some.length === 1) return new Map(some.map(({ id }) => [id, [refused]]))
    const each = new Map<string, Refusal[]>()
    for (const one of some)
      for (const [id, why] of await onlyPaying(context, session, [one], at, work, tries)) each.set(id, why)
    return each
  }
}
const FASTER = t('剛有其他人辦理，未變更', 'somebody else has just acted; nothing was changed')
