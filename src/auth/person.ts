// Who somebody is to us: an officer with roles, a citizen with cases, or a guest.
import type { Via } from '#engine'
import type { Session } from '#store/types.ts'
import { readerOf } from './reader.ts'
import { reads } from './rights.ts'

export type Office = { role: string; programmes: readonly string[] | 'all' }
export type Person = {
  id: string
  name: string
  kind: 'staff' | 'citizen' | 'guest'
  bureau: string
  roles: readonly Office[]
  /** The account behind the session; a party who came by number and code has none. */
  account?: string
  /** Cases a citizen has a way into, and as which party. */
  cases?: readonly {
    caseId: string
    role: string
    /** The code they came in by, by its version; none where they filed it with their account. */ code?: number
  }[]
  /** Staff sign in in this browser, too. */
  atDesk?: true
}

/** How they have shown who they are, as an event keeps it. */
export const viaOf = (person: Person): Via =>
  person.kind === 'staff'
    ? 'desk'
    : person.account
      ? 'account'
      : person.kind === 'guest'
        ? 'open'
        : person.atDesk
          ? 'code-at-desk'
          : 'code'

export const guest = (bureau: string): Person => ({ id: 'guest', name: '', kind: 'guest', bureau, roles: [] })
/** The programmes whose cases are in somebody's reach. */
export function programmesOf(person: Person, all: readonly string[]): string[] {
  const reading = person.roles.filter((one) => reads(one.role))
  return reading.some((one) => one.programmes === 'all')
    ? [...all]
    : [...new Set(reading.flatMap((one) => one.programmes as readonly string[]))]
}

/** The store session of a person: desk for staff, otherwise the one case they have entered. */
export function toStoreSession(person: Person, all: readonly string[], caseId?: string): Session {
  const actor = {
    id: person.id,
    role: person.roles[0]?.role ?? person.cases?.[0]?.role ?? 'guest',
    // Whoever acts for the bureau answers by name. A party's name is known to the case, sealed, and stands in no chain.
    ...(person.kind === 'staff' && person.name ? { name: person.name } : {}),
    via: viaOf(person),
  }
  if (person.kind === 'staff')
    return {
      bureau: person.bureau,
      reach: 'desk',
      actor,
      programmes: programmesOf(person, all),
      reader: readerOf(person),
    }
  const mine = person.cases?.find((one) => one.caseId === caseId) ?? person.cases?.[0]
  return {
    bureau: person.bureau,
    reach: 'portal',
    actor: { ...actor, role: mine?.role ?? actor.role },
    reader: readerOf(person),
    ...(mine ? { caseId: mine.caseId } : {}),
  }
}
