// Who somebody is to us: an officer with roles, a citizen with cases, or a guest.
import { listed, type Programme, type Via } from '#engine'
import type { Session } from '#store/types.ts'
import { extent } from './need-to-know.ts'
import { readerOf } from './reader.ts'
import { reads } from './rights.ts'

export type Office = {
  role: string
  programmes: readonly string[] | 'all'
  /** Units whose programmes it covers, whichever those are at the time. */
  units?: readonly string[]
  /** Held in the place of whoever is away. */
  deputy?: true
}
export type Person = {
  id: string
  name: string
  kind: 'staff' | 'citizen' | 'guest'
  bureau: string
  roles: readonly Office[]
  /** The account behind the session; a party who came by number and code has none. */
  account?: string
  /** The register entries a partner stands for: the mediator that this account is. */
  standsFor?: readonly string[]
  /** Cases a citizen has a way into, and as which party. */
  cases?: readonly {
    caseId: string
    role: string
    /** The code they came in by, by its version; none where they filed it with their account. */ code?: number
  }[]
  /** The bodies a citizen holds a mandate for today, each with what they may do for it. */
  bodies?: NonNullable<Session['bodies']>
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
type Roles = readonly Pick<Programme, 'id' | 'roles'>[]
const covers = (office: Office, id: string) => office.programmes === 'all' || office.programmes.includes(id)

/** An office is a partner's where a programme calls it so: then it reaches only the cases that name what the account stands for. */
const isPartner = (office: Office, all: Roles) => all.some((one) => one.roles[office.role]?.kind === 'partner')

/** The programmes whose cases are in somebody's reach, whatever they name. */
const programmesOf = (person: Person, all: Roles): string[] => {
  const reading = person.roles.filter((one) => reads(one.role) && !isPartner(one, all))
  return all.map((one) => one.id).filter((id) => reading.some((office) => covers(office, id)))
}

/** The fields by which a case can name somebody who is a partner in it. */
const namingFields = (person: Person, all: Roles) =>
  all.flatMap(({ id, roles }) =>
    person.roles
      .filter((office) => reads(office.role) && covers(office, id))
      .flatMap((office) => listed(roles[office.role]?.named).map((field) => `${id}.${field}` as const)),
  )

/** The programmes of which they read no case but their own, and among them those of which they read what nobody owns. */
const ownedBy = (person: Person, all: Roles) => {
  const of = all.map((one) => ({ id: one.id, how: extent(person, one) }))
  return {
    in: of.filter(({ how }) => how !== 'all').map(({ id }) => id),
    free: of.filter(({ how }) => how === 'own and free').map(({ id }) => id),
  }
}

type Reached = { programmes: string[]; fields: `${string}.${string}`[]; owned: ReturnType<typeof ownedBy> }
const reached = new WeakMap<Roles, Map<string, Reached>>()
/** Of so many different offices at most; what they reach of a roll changes with neither. */
const REMEMBERED = 500

/** How far somebody's offices reach: worked out once for all who hold the same, since every request asks. */
function reachedBy(person: Person, all: Roles): Reached {
  const known = reached.get(all) ?? new Map<string, Reached>()
  reached.set(all, known)
  const offices = JSON.stringify(person.roles)
  const before = known.get(offices)
  if (before) return before
  if (known.size >= REMEMBERED) known.clear()
  const found = {
    programmes: programmesOf(person, all),
    fields: namingFields(person, all),
    owned: ownedBy(person, all),
  }
  known.set(offices, found)
  return found
}

/** The store session of a person: desk for staff, the cases that name them for a partner, otherwise the one case they have entered. */
export function toStoreSession(person: Person, all: Roles, caseId?: string): Session {
  const actor = {
    id: person.id,
    role: person.roles[0]?.role ?? person.cases?.[0]?.role ?? 'guest',
    // Whoever acts for the bureau answers by name. A party's name is known to the case, sealed, and stands in no chain.
    ...(person.kind === 'staff' && person.name ? { name: person.name } : {}),
    via: viaOf(person),
  }
  const reader = readerOf(person)
  if (person.kind === 'staff') {
    const { fields, programmes, owned } = reachedBy(person, all)
    const desk = { bureau: person.bureau, actor, programmes, owned, reader }
    return fields.length > 0
      ? { ...desk, reach: 'partner', named: { in: fields, entries: person.standsFor ?? [] } }
      : { ...desk, reach: 'desk' }
  }
  const mine = person.cases?.find((one) => one.caseId === caseId) ?? person.cases?.[0]
  return {
    bureau: person.bureau,
    reach: 'portal',
    actor: { ...actor, role: mine?.role ?? actor.role },
    reader,
    ...(mine ? { caseId: mine.caseId } : {}),
    ...(person.bodies?.length ? { bodies: person.bodies } : {}),
  }
}

/** The fields by which a case names a body that somebody may act for in it, and as which party. */
export const bodyParts = ({ bodies = [] }: Pick<Person, 'bodies'>, all: Roles) =>
  all.flatMap(({ id, roles }) =>
    Object.entries(roles).flatMap(([role, { body: field }]) =>
      field === undefined
        ? []
        : bodies
            .filter(({ programmes }) => programmes === 'all' || programmes.includes(id))
            .map(({ body }) => ({ programme: id, field, role, body })),
    ),
  )
