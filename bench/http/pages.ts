// Pages that read over many cases: what they cost one person alone, and how many a second sixteen get.
import { period, taipeiDay } from '#engine'
import { span } from '../history.ts'
import { type Ask, drive, quantile } from './drive.ts'
import type { Ours } from './ours.ts'
import type { Subject } from './subject.ts'

export type Page = { p50: number; perSecond: number; yard: number }

const today = taipeiDay(new Date().toISOString())
const running = period(`${today.slice(0, 4)}H${Number(today.slice(5, 7)) > 6 ? 2 : 1}`)
const query = (asked: Record<string, string>) => new URLSearchParams(asked).toString()

export const PAGES: Record<string, { as: 'officer' | 'head' | 'nobody'; path: string }> = {
  dashboard: { as: 'head', path: '/desk/dashboard' },
  'dashboard of a unit': { as: 'head', path: '/desk/dashboard?unit=labour-relations' },
  'report of a finished half-year': { as: 'head', path: `/desk/reports?${query(span)}` },
  'report of the running half-year': {
    as: 'head',
    path: `/desk/reports?${query({ from: running?.from ?? today, to: running?.to ?? today })}`,
  },
  'figures of a finished half-year': { as: 'head', path: `/api/figures?${query(span)}` },
  'find at the desk': { as: 'officer', path: `/desk/find?${query({ q: '測試' })}` },
  'search of everything published': { as: 'nobody', path: `/search?${query({ q: '示範' })}` },
}

/** `yard`: what the floor takes for a list in the same moment, by which another moment can be compared. */
export async function measuredPage(own: Ours, floor: Subject, name: string, seconds: number): Promise<Page> {
  const { as, path } = PAGES[name] ?? { as: 'nobody', path: '/' }
  const ask: Ask = { method: 'GET', path, headers: as === 'nobody' ? {} : { cookie: own.cookies[as] } }
  const of = (url: string, next: () => Ask | undefined, connections: number) =>
    drive(url, next, () => {}, { seconds, connections })
  await of(own.url, () => ask, 1)
  const alone = await of(own.url, () => ask, 1)
  const yard = await of(floor.url, () => floor.next('list'), 1)
  const together = await of(own.url, () => ask, 16)
  return {
    p50: quantile(alone.taken, 0.5),
    perSecond: together.taken.length / together.seconds,
    yard: quantile(yard.taken, 0.5),
  }
}
