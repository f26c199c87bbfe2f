// Which lists stand on the page of a case for this person: those for a role they have there, of a business they have a part in.
import { type AnyList, fieldIn, holds, listed, type Programme } from '#engine'
import { rolesIn } from '#auth/index.ts'
import { deskSession, firstSteps } from '#web/acting.ts'
import { type Ctx, house } from '#web/env.ts'

/** `of`: whose cases are listed. */
/** The case on whose page it stands. */
export type On = { id: string; state: string; values: Record<string, unknown> }
export type Listing = { on: string; name: string; list: AnyList; of: Programme }

export function listsOf(c: Ctx, programme: Programme): Listing[] {
  const roles = rolesIn(c.get('person'), programme)
  const session = deskSession(c)
  return Object.entries(programme.lists ?? {}).flatMap(([name, list]) => {
    const of = house(c).programmes.find((one) => one.id === list.of.programme)
    const theirs = of && (session.reach === 'partner' || session.programmes?.includes(of.id))
    return theirs && listed(list.for).some((role) => roles.includes(role)) ? [{ on: programme.id, name, list, of }] : []
  })
}

/** How the links are called that these lists show: whatever else names the case stands beside it as before. */
export const linksIn = (lists: readonly Listing[]): string[] =>
  lists.map(({ list: { of } }) => `${of.programme}.${of.naming}`)

/** Whether one of them may name this case: a class a series that is held as classes. */
export function mayName({ list, of }: Listing, { values }: On): boolean {
  const field = fieldIn(of.fields, list.of.naming)
  return field?.kind === 'entry' && holds(field.where, values)
}

/** Where another one is begun that names this case, and leads back here. */
export function beginsAt(c: Ctx, listing: Listing, on: On): string | undefined {
  const { list, of } = listing
  const { id, state } = on
  const step = list.begins
  const field = fieldIn(of.fields, list.of.naming)
  if (field?.kind !== 'entry' || !field.in.includes(state) || !mayName(listing, on)) return undefined
  if (step === undefined || !firstSteps(c.get('person'), of).some((one) => one.step === step)) return undefined
  return `/desk/new/${of.id}?${new URLSearchParams({ step, [list.of.naming]: id, back: id })}`
}
