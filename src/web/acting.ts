// Which of a person's roles they act in, and which steps that opens to them.
import { listed, type Programme, stepsFor } from '#engine'
import { rolesIn, toStoreSession } from '#auth/index.ts'
import type { Session } from '#store/types.ts'
import { type Ctx, house, type Person } from './env.ts'

/** A store session in which the person acts in the role that may take the step. */
export function actingSession(c: Ctx, programme: Programme, step: string, one?: { id: string }): Session {
  const person = c.get('person')
  const session = toStoreSession(person, house(c).programmes, one?.id)
  const may = listed(programme.steps[step]?.by)
  const roles = rolesIn(person, programme, one)
  // Whoever begins a case at the portal becomes the party the step names.
  const begins =
    !one && person.kind !== 'staff' ? may.find((role) => programme.roles[role]?.kind === 'party') : undefined
  const role = begins ?? roles.find((each) => may.includes(each)) ?? session.actor.role
  return { ...session, actor: { ...session.actor, role } }
}

/** The programme of the address, where people file it on the portal. */
export function filingOf(c: Ctx): Programme | undefined {
  const programme = house(c).programmes.find((one) => one.id === c.req.param('programme'))
  return programme?.portal?.apply ? programme : undefined
}

export const deskSession = (c: Ctx): Session => toStoreSession(c.get('person'), house(c).programmes)

/** The steps with which this person could begin a case, each with the role they would act in. */
export function firstSteps(person: Person, programme: Programme): { step: string; role: string }[] {
  const seen = new Set<string>()
  return rolesIn(person, programme).flatMap((role) =>
    stepsFor(programme, undefined, { id: person.id, role })
      .filter((step) => !seen.has(step) && seen.add(step))
      .map((step) => ({ step, role })),
  )
}
