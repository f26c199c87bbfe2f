// Lets a party in: with their account where they are signed in, else with a session of this browser for this one case.
import { addCase, openSession, rememberToken } from '#auth/index.ts'
import type { Entered } from '#store/types.ts'
import { type Ctx, house } from '#web/env.ts'

export async function letIn(c: Ctx, found: Entered): Promise<void> {
  const { account, kind } = c.get('person')
  const { context, bureau, db, now } = house(c)
  const unlinked = house(c).programmes.find((one) => one.id === found.programme)?.portal?.unlinked
  if (account && !unlinked && kind === 'citizen') return void (await addCase(context, bureau.id, account, found, now()))
  const person = {
    id: `party-${found.caseId.slice(0, 8)}-${found.role}`,
    name: '',
    kind: 'citizen' as const,
    bureau: bureau.id,
    roles: [],
    cases: [{ caseId: found.caseId, role: found.role, code: found.code }],
  }
  const signed = await openSession(db, bureau.id, person, 'whole', now())
  rememberToken(c, signed.token)
}
