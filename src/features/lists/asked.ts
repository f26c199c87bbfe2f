// What an address asks of a list, and the address that asks it: the state, the values filtered by, and where the page before ended.
import type { NamingQuestion } from '#store/types.ts'
import type { Ctx } from '#web/env.ts'
import { askedOf } from '#web/narrowing.tsx'
import type { Listing } from './which.ts'

export type Asked = { state?: string; by: Record<string, string>; after?: string }

/** Only what the list knows; anything else in an address is passed over. */
export function askedIn(c: Ctx, { list, of }: Listing): Asked {
  const state = c.req.query('state')
  const after = c.req.query('after')
  const by = (list.by ?? []).flatMap((name) => {
    const value = askedOf(of.fields[name], c.req.query(`by-${name}`))
    return value === undefined ? [] : [[name, value]]
  })
  return {
    ...(state && of.states[state] ? { state } : {}),
    by: Object.fromEntries(by) as Record<string, string>,
    ...(after ? { after } : {}),
  }
}

export const addressOf = (id: string, name: string, { state, by, after }: Asked): string => {
  const query = new URLSearchParams([
    ...(state ? [['state', state]] : []),
    ...Object.entries(by).map(([field, value]) => [`by-${field}`, value]),
    ...(after ? [['after', after]] : []),
  ])
  return `/desk/cases/${id}/lists/${name}${query.size > 0 ? `?${query}` : ''}`
}

export function questionOf(
  { on, name, list, of }: Listing,
  id: string,
  asked: Asked,
  more: { limit: number; states?: readonly string[]; shows?: readonly string[] },
): NamingQuestion {
  const where = Object.entries(asked.by).map(([field, value]) => [
    field,
    of.fields[field]?.kind === 'yesNo' ? value === 'true' : value,
  ])
  return {
    name: `${on}/${name}`,
    entry: id,
    programme: of.id,
    field: list.of.naming,
    shows: [...list.shows, ...(more.shows ?? [])],
    by: list.by ?? [],
    sums: list.sums ?? [],
    soonest: list.soonest !== undefined,
    states: more.states ?? (asked.state ? [asked.state] : undefined),
    where: Object.fromEntries(where) as NamingQuestion['where'],
    after: asked.after,
    limit: more.limit,
  }
}
