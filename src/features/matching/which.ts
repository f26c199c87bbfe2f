// Whether something is suggested on the page of a case, to this person: from the side of those who look, or of what they look for.
import { listed, type Programme, type Text } from '#engine'
import { rolesIn } from '#auth/index.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'
import type { Sides } from './words.ts'

export type Suggesting = Sides & { name: Text }

/** Of a case in this state; whoever has no part in one of the two sides is suggested nothing. */
export function suggestingFor(c: Ctx, { id }: Programme, state: string): Suggesting[] {
  const among = deskSession(c).programmes ?? []
  const asks = (programme: Programme, roles: string | readonly string[], states: string | readonly string[]) =>
    programme.id === id &&
    listed(states).includes(state) &&
    listed(roles).some((role) => rolesIn(c.get('person'), programme).includes(role))
  return house(c).programmes.flatMap((by) => {
    const { suggests } = by
    if (!suggests || !among.includes(by.id) || !among.includes(suggests.of)) return []
    const sides = { by, theirs: house(c).store.programme(suggests.of), suggests }
    if (asks(by, suggests.for, suggests.while)) return [{ ...sides, name: suggests.name }]
    if (asks(sides.theirs, suggests.back.for, suggests.in)) return [{ ...sides, name: suggests.back.name }]
    return []
  })
}
export const suggestionsAt = (id: string, { by }: Suggesting): string => `/desk/cases/${id}/suggestions/${by.id}`
