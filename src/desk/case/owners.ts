// Who may own a case: whoever has a staff role of its programme in which steps are taken.
import type { Programme } from '#engine'
import type { Person } from '#auth/index.ts'

export function ownersOf<P extends Pick<Person, 'roles'>>(programme: Programme, staff: readonly P[]): P[] {
  const acting = new Set<string>(Object.values(programme.steps).flatMap(({ by }) => by))
  const may = (role: string) => programme.roles[role]?.kind === 'staff' && acting.has(role)
  return staff.filter(({ roles }) =>
    roles.some(({ role, programmes }) => may(role) && (programmes === 'all' || programmes.includes(programme.id))),
  )
}
