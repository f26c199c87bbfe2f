// The case in the address, for whoever came in by its code, has it in their account, or acts for a body in it.
import { toStoreSession } from '#auth/index.ts'
import { type Notice as Sent, noticesOf, partThrough } from '#store'
import type { OpenCase, OpenEvent } from '#store/types.ts'
import { actsIn } from '#web/bodies.ts'
import { type Ctx, house, instant } from '#web/env.ts'

export type Mine = {
  one: OpenCase
  role: string
  events: OpenEvent[]
  notices: Sent[]
  session: ReturnType<typeof toStoreSession>
}
export async function mine(c: Ctx): Promise<Mine | undefined> {
  const entered = await named(c)
  const person = c.get('person')
  if (person.kind !== 'citizen' || !entered) return undefined
  const session = toStoreSession(person, [], entered.caseId)
  const how = { purpose: 'party', at: instant(c) }
  const found = await house(c).store.whole(session, entered.caseId, how)
  if (!found || found.one.number !== c.req.param('number')?.toUpperCase()) return undefined
  const notices = await noticesOf(house(c).context, session, entered.caseId)
  return { ...found, role: entered.role, notices, session }
}

/** Of the cases they are in, the one in the address. Only its id is looked up here; it is opened in the reach of that one case. */
async function named(c: Ctx) {
  if (c.get('person').kind !== 'citizen') return undefined
  const bureau = house(c).bureau.id
  const system = { bureau, reach: 'system' as const, actor: { id: 'entrance', role: 'system' } }
  const id = await house(c).store.caseIdOf(system, c.req.param('number') ?? '')
  if (id) await actsIn(c, id)
  if (id) await listedFor(c, id)
  return c.get('person').cases?.find((one) => one.caseId === id)
}

/**
 * A list on the page of their case shows them others in which they are the same person: with the code or the account for the one they
 * reach these, for as long as it lets them into the one.
 */
async function listedFor(c: Ctx, caseId: string): Promise<void> {
  const person = c.get('person')
  const { cases = [] } = person
  if (cases.some((one) => one.caseId === caseId)) return
  const part = await partThrough(house(c).context, house(c).bureau.id, cases, caseId)
  const through = cases.find((one) => one.caseId === part?.through)
  if (part && through) c.set('person', { ...person, cases: [{ ...through, caseId, role: part.role }, ...cases] })
}
