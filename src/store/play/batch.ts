// A batch of plays made ready: told to the engine, sealed and spelt as rows, while the batch before it is written.
import { setImmediate as others } from 'node:timers/promises'
import { type Calendar, rocYear } from '#engine'
import { writtenOf } from '../act/made.ts'
import { numbered } from '../act/numbers.ts'
import { type Context, type Within, within } from '../context.ts'
import type { Tx } from '../db.ts'
import { linksOf } from '../fold/derived.ts'
import type { Written } from '../fold/write.ts'
import { byLink, loadValues } from '../read/load.ts'
import type { Play } from '../types.ts'
import { type Lasts, lastsOf, Numbers, seriesFor, unknownOf } from './numbers.ts'
import { tellPlay } from './told.ts'

export type Placed = { play: Play; at: number }
export type Refused = { at: number; says: string }
type Values = Record<string, unknown>

/** What is known before the database says it: the numbers given so far, and the cases of the batch that is being written. */
export type Ahead = { lasts: Lasts; made: ReadonlyMap<string, Values> }
export const NOTHING_AHEAD: Ahead = { lasts: new Map(), made: new Map() }

export type Ready = {
  batch: readonly Placed[]
  /** Where the series stood when it was made ready, and stand once it is written. */
  from: Lasts
  ahead: Ahead
  written: Written[]
  events: number
  refused: Refused[]
}

/** Asks the database, in a transaction of its own or in that of the batch. */
export type Asking = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export async function makeReady(
  context: Context,
  bureau: string,
  calendar: Calendar,
  batch: readonly Placed[],
  { lasts, made }: Ahead,
  ask: Asking,
): Promise<Ready> {
  const plays = batch.map(({ play }) => play)
  const series = seriesFor(plays)
  const known = new Map(made)
  const missing = new Set<string>()
  const own = new Set(plays.flatMap(({ id }) => (id ? [id] : [])))
  const named = new Set(
    plays.flatMap((play) => {
      const programme = context.programme(play.programme)
      return play.lines.flatMap(({ values }) => linksOf(programme, values ?? {}).map(({ target }) => target))
    }),
  )
  const from = await ask(async (tx) => {
    await lookUp(
      within(context, tx, bureau),
      [...named].filter((id) => !own.has(id)),
    )
    const fresh = unknownOf(series, lasts)
    return fresh.length > 0 ? new Map([...lasts, ...(await lastsOf(tx, bureau, fresh))]) : lasts
  })
  const numbers = new Numbers(from)
  const mine = new Map<string, Values>()
  const written: Written[] = []
  const refused: Refused[] = []
  let events = 0
  for (const { play, at } of batch) {
    // What the database answers meanwhile is heard between two cases.
    await others()
    const programme = context.programme(play.programme)
    const told = await tellPlay(programme, play, {
      calendar,
      number: numbered(programme, rocYear(play.lines[0]?.on ?? '2025-01-01'), numbers.next(play)),
      async linked(values) {
        const links = linksOf(programme, values)
        const unknown = links.map(({ target }) => target).filter((id) => !known.has(id) && !missing.has(id))
        if (unknown.length > 0) await ask((tx) => lookUp(within(context, tx, bureau), unknown))
        return byLink(links, known)
      },
    })
    if ('refused' in told) {
      refused.push({ at, says: told.refused })
      continue
    }
    numbers.take(play)
    events += told.events.length
    // Later plays may name this case; one that was given no id is named by nobody.
    if (play.id) {
      known.set(play.id, told.case.values)
      mine.set(play.id, told.case.values)
      missing.delete(play.id)
    }
    written.push(writtenOf({ ...context, bureau }, programme, undefined, told.case, told.events))
  }
  return { batch, from, ahead: { lasts: numbers.lasts, made: mine }, written, events, refused }

  async function lookUp(at: Within, ids: readonly string[]): Promise<void> {
    const found = ids.length > 0 ? await loadValues(at, ids) : new Map<string, Values>()
    for (const id of ids) {
      const values = found.get(id)
      if (values) known.set(id, values)
      else missing.add(id)
    }
  }
}
