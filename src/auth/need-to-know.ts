// Need-to-know: whose a case is decides who of the house reads it, where the programme says so.
import { type Case, needToKnow, type Programme } from '#engine'
import type { Person } from './person.ts'

/** How each of somebody's offices reads a programme, by its definition; nothing for an office without a part in it. */
const readsAs = (person: Pick<Person, 'roles'>, { id, roles }: Pick<Programme, 'id' | 'roles'>) =>
  person.roles
    .filter(({ programmes }) => programmes === 'all' || programmes.includes(id))
    .map(({ role }) => roles[role])
    .map((role) =>
      role?.kind === 'staff' ? (role.reads ?? 'programme') : role?.kind === 'partner' ? 'named' : 'nothing',
    )

/** Whether they read each case in their reach, only what they own and nobody owns, or only what they own. */
export function extent(
  person: Pick<Person, 'roles'>,
  programme: Pick<Programme, 'id' | 'roles'>,
): 'all' | 'own and free' | 'own' {
  if (!needToKnow(programme)) return 'all'
  const ways = readsAs(person, programme)
  if (ways.includes('programme') || (ways.length > 0 && ways.every((way) => way === 'named'))) return 'all'
  return ways.includes('owner') ? 'own and free' : 'own'
}

/** Whether somebody of the house may know more of a case than that it is there. */
export function knows(person: Person, programme: Programme, one: { owner?: Case['owner'] | null }): boolean {
  if (person.kind !== 'staff') return true
  const how = extent(person, programme)
  return how === 'all' || (one.owner ? one.owner === person.id : how === 'own and free')
}
