// The one address of this house that is printed on paper, put into feeds and calendars, and given to other systems.
import { doorOf } from '#auth/index.ts'
import { withoutAtEnd } from '#engine'
import type { Ctx } from './env.ts'
import type { House } from './house.ts'

/**
 * What the operator has set, or a proxy of theirs says. Where neither has, only this machine may name itself: a request says
 * whatever host it likes, and what is printed must not repeat it.
 */
export function addressOf(house: Pick<House, 'url'>, c: Ctx): string {
  if (house.url) return withoutAtEnd(house.url, '/')
  const { origin, named } = doorOf(c)
  return named || LOOPBACK.has(new URL(origin).hostname) ? origin : 'http://localhost'
}
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
