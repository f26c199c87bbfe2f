// A person as a reader: what the table of rights gives their offices, or what the definition shows a party.
import type { Programme } from '#engine'
import type { Reader } from '#store/types.ts'
import type { Person } from './person.ts'
import { knows } from './need-to-know.ts'
import { fieldsOfParty, may, sees, stepsOfParty } from './rights.ts'

export function readerOf(person: Person): Reader {
  const roles: Reader['roles'] = (programme, one) => rolesIn(person, programme, one)
  if (person.kind === 'staff')
    return {
      name: 'staff',
      sees: (programme, one) => sees(person, programme, one),
      knows: (programme, one) => knows(person, programme, one),
      roles: (programme, one) => (knows(person, programme, one) ? rolesIn(person, programme, one) : []),
    }
  const part = (id: string) => person.cases?.find((mine) => mine.caseId === id)?.role ?? ''
  return {
    name: 'party',
    sees: (programme, one) => sees(person, programme, one),
    fields: (programme, one) => fieldsOfParty(programme, part(one.id), one.state),
    events: (programme, one, events) => stepsOfParty(programme, part(one.id), events),
    roles,
  }
}

/** Under a seal looks only who keeps it, and then at nothing else. */
export const sealKeeper = (person: Person): Reader => ({
  name: 'seal',
  sees: (programme) => (may(person, 'open-sealed', programme.id) === true ? ['sealed'] : []),
})

/** The roles somebody has in a programme: by office, or as a party of this one case. */
export function rolesIn(person: Person, programme: Programme, one?: { id: string }): string[] {
  const office = person.roles
    .filter((role) => role.programmes === 'all' || role.programmes.includes(programme.id))
    .map((role) => role.role)
  const party = (person.cases ?? []).filter((mine) => mine.caseId === one?.id).map((mine) => mine.role)
  return [...new Set([...party, ...office])]
}

/** What leaves the house under an agreement: of each case no more than its own party is shown there. */
export const discloser: Reader = {
  name: 'exchange',
  sees: () => ['open', 'internal', 'personal'],
  fields: (programme, one) => fieldsOfParty(programme, programme.discloses?.of ?? '', one.state),
}
