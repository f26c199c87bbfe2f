// Where the page before ended, as an address says it: a day and a case. One that names no such place shows the list from its beginning.
import { isDay } from '#engine'
import { UUID } from '../fold/derived.ts'

/** `-`: after those that have a day, where some have none. */
export const NO_DAY = '-'

export function placeIn(after: string | undefined): [day?: string, id?: string] {
  const [day = '', id = ''] = after?.split('/') ?? []
  return (day === NO_DAY || isDay(day)) && UUID.test(id) ? [day, id] : []
}

/** The same where every case has its day. */
export const placeByDay = (after: string | undefined): [day?: string, id?: string] => {
  const place = placeIn(after)
  return place[0] === NO_DAY ? [] : place
}
export const placeAfter = (day: string | null | undefined, id: string): string => `${day ?? NO_DAY}/${id}`
