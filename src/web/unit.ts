// The unit a programme belongs to, as this bureau has it.
import { isWithin, type Programme, type Unit, unitOf } from '#engine'
import { ownUnits } from '#auth/index.ts'
import { programmesIn } from '#store'
import type { Session } from '#store/types.ts'
import { type Ctx, house } from './env.ts'

export const unitFor = (c: Ctx, { unit }: Pick<Programme, 'unit'>): Unit => unitOf(house(c).bureau.units, unit)

/** Of the units in somebody's reach those whose cases are shown: their own at first, one they chose, or all. */
export type Chosen = {
  asked: string
  reached: string[]
  /** Those of the reached in which they have an office. */
  theirs: string[]
  /** Nothing was asked, and theirs are shown. */
  own: boolean
  session: Session
}
export function unitChosen(c: Ctx, session: Session): Chosen {
  const { units } = house(c).bureau
  const within = programmesIn(session)
  const mine = house(c).programmes.filter(({ id }) => within.includes(id))
  const reached = Object.keys(units).filter((id) => mine.some(({ unit }) => isWithin(units, unit, [id])))
  const query = c.req.query('unit') ?? ''
  const asked = query === 'all' || reached.includes(query) ? query : ''
  const theirs = ownUnits(c.get('person')).filter((id) => reached.includes(id))
  const own = asked === '' && theirs.length > 0
  if (!own && (asked === '' || asked === 'all')) return { asked, reached, theirs, own, session }
  const these = own ? theirs : [asked]
  const programmes = mine.filter(({ unit }) => isWithin(units, unit, these)).map(({ id }) => id)
  return { asked, reached, theirs, own, session: onlyIn(session, programmes) }
}

/** The unit somebody asks the figures of, with its programmes; all of them where none is asked. */
export function ofUnit(c: Ctx): { unit: string | undefined; programmes: readonly Programme[] } {
  const { programmes, bureau } = house(c)
  const query = c.req.query('unit') ?? ''
  if (!Object.hasOwn(bureau.units, query)) return { unit: undefined, programmes }
  return { unit: query, programmes: programmes.filter(({ unit }) => isWithin(bureau.units, unit, [query])) }
}

/** The same reach, in the cases of these programmes alone. */
const onlyIn = (session: Session, programmes: readonly string[]): Session => ({
  ...session,
  programmes: (session.programmes ?? []).filter((one) => programmes.includes(one)),
  ...(session.named
    ? {
        named: { ...session.named, in: session.named.in.filter((one) => programmes.includes(one.split('.')[0] ?? '')) },
      }
    : {}),
})
