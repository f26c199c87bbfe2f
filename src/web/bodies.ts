// What somebody may do for a body: the cases it has a part in, asked at each request, so that an ended mandate shuts at once.
import type { Programme } from '#engine'
import { bodyParts } from '#auth/index.ts'
import { casesOfBodies, type PartIn } from '#store'
import { type Ctx, house } from './env.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Lets the person of this request into the case as the body they act for, where they have no part in it of their own. */
export async function actsIn(c: Ctx, caseId: string): Promise<void> {
  const person = c.get('person')
  if (!UUID.test(caseId) || !person.bodies?.length || person.cases?.some((one) => one.caseId === caseId)) return
  const { context, bureau, programmes } = house(c)
  const [part] = await casesOfBodies(context, bureau.id, bodyParts(person, programmes), { caseId })
  if (part) c.set('person', { ...person, cases: [{ caseId, role: part.role }, ...(person.cases ?? [])] })
}

/** The newest cases of the bodies they act for, or of one of them. */
export const casesActedIn = (c: Ctx, limit: number, body?: string): Promise<PartIn[]> => {
  const { context, bureau, programmes } = house(c)
  const parts = bodyParts(c.get('person'), programmes).filter((one) => body === undefined || one.body === body)
  return casesOfBodies(context, bureau.id, parts, { limit })
}

/** The entries of their own that a portal form offers in this field; undefined where the field names no body of a party. */
export function ownEntries(c: Ctx, programme: Programme, field: string): string[] | undefined {
  if (!Object.values(programme.roles).some((role) => role.body === field)) return undefined
  return [
    ...new Set(
      bodyParts(c.get('person'), [programme])
        .filter((one) => one.field === field)
        .map((one) => one.body),
    ),
  ]
}
