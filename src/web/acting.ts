// Which of a person's roles they act in, and which steps that opens to them.
import { type Case, listed, type Programme, stepsFor } from '#engine'
import { toStoreSession } from '#auth/index.ts'
import type { Session } from '#store/types.ts'
import { type Ctx, house, type Person } from './env.ts'

/** The roles somebody has in a programme: by office, or as a party of this one case. */
export function rolesIn(person: Person, programme: Programme, one?: { id: string }): string[] {
  const office = person.roles
    .filter((role) => role.programmes === 'all' || role.programmes.includes(programme.id))
    .map((role) => role.role)
  const party = (person.cases ?? []).filter((mine) => mine.caseId === one?.id).map((mine) => mine.role)
  return [...new Set([...party, ...office])]
}

/** A store session in which the person acts in the role that may take the step. */
export function actingSession(c: Ctx, programme: Programme, step: string, one?: { id: string }): Session {
  const person = c.get('person')
  const session = toStoreSession(
    person,
    house(c).programmes.map((each) => each.id),
    one?.id,
  )
  const may = listed(programme.steps[step]?.by)
  const roles = rolesIn(person, programme, one)
  // Whoever begins a case at the portal becomes the party the step names.
  const begins =
    !one && person.kind !== 'staff' ? may.find((role) => programme.roles[role]?.kind === 'party') : undefined
  const role = begins ?? roles.find((each) => may.includes(each)) ?? session.actor.role
  return { ...session, actor: { ...session.actor, role } }
}

export const deskSession = (c: Ctx): Session =>
  toStoreSession(
    c.get('person'),
    house(c).programmes.map((each) => each.id),
  )

/** The steps this person could try on the case, each with the role they would act in. */
export function openSteps(
  person: Person,
  programme: Programme,
  one: Case | undefined,
): { step: string; role: string }[] {
  const seen = new Set<string>()
  return rolesIn(person, programme, one).flatMap((role) =>
    stepsFor(programme, one, { id: person.id, role })
      .filter((step) => !seen.has(step) && seen.add(step))
      .map((step) => ({ step, role })),
  )
}
