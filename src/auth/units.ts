// An office of a unit covers whatever belongs to that unit, and to what is part of it, at the moment somebody looks.
import { isWithin, type Programme, type Units } from '#engine'
import type { Office, Person } from './person.ts'

export type Belonging = { programmes: readonly Pick<Programme, 'id' | 'unit'>[]; bureau: { units: Units } }

/** The same people, their offices written out as the programmes of today. */
export function asToday<P extends Pick<Person, 'roles'>>(person: P, house: Belonging): P {
  return person.roles.some((office) => office.units) ? { ...person, roles: writtenOut(person.roles, house) } : person
}
const writtenOut = (roles: readonly Office[], { programmes, bureau }: Belonging): Office[] =>
  roles.map((office) => {
    const { units } = office
    if (!units || office.programmes === 'all') return office
    const theirs = programmes.filter(({ unit }) => isWithin(bureau.units, unit, units)).map(({ id }) => id)
    return { ...office, programmes: [...new Set([...office.programmes, ...theirs])] }
  })

/** The units in which somebody has an office. */
export const ownUnits = ({ roles }: Pick<Person, 'roles'>): string[] => [
  ...new Set(roles.flatMap(({ units = [] }) => units)),
]

export type Heads = { heads: string[]; deputies: string[] }
/** Who heads a unit, and who stands in for them; by name. */
export function headsOf(staff: readonly Person[], unit: string): Heads {
  const of = (deputy: boolean) =>
    staff
      .filter(({ roles }) =>
        roles.some((one) => one.role === 'head' && one.units?.includes(unit) && Boolean(one.deputy) === deputy),
      )
      .map(({ name }) => name)
  return { heads: of(false), deputies: of(true) }
}
