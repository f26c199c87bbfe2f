// Plays many cases quickly: the engine's own steps in memory, hundreds of cases to a transaction. Nothing is bypassed.
import { randomUUID } from 'node:crypto'
import { advance, apply, type Case, type CaseEvent, entriesIn, foundIn, type Programme, rocYear } from '#engine'
import { writtenOf } from '../act/made.ts'
import { numbered } from '../act/numbers.ts'
import { type Context, within } from '../context.ts'
import { sql } from '../db.ts'
import { linksOf } from '../fold/derived.ts'
import { amongOthers } from '../fold/folding.ts'
import { byLink, linkedEntries } from '../read/load.ts'
import { sealFor } from '../payments/seal.ts'
import { claimed, playedBefore } from './played.ts'
import { confine, ENDLESS } from '../session.ts'
import type { Play, Session } from '../types.ts'
import { violated } from '../violation.ts'
import { write, type Written } from '../fold/write.ts'

const BATCH = 250
type Result = { cases: number; events: number; refused: { at: number; says: string }[] }

export async function play(
  context: Context,
  session: Session,
  plays: AsyncIterable<Play> | Iterable<Play>,
  told: (played: number) => void = () => {},
  part?: string,
): Promise<Result> {
  const result: Result = { cases: 0, events: 0, refused: [] }
  const before = part ? await playedBefore(context, session.bureau, part) : []
  let batch: { play: Play; at: number }[] = []
  let at = -1
  const flush = async () => {
    await playBatch(context, session, batch, result, part)
    batch = []
    told(at + 1)
  }
  for await (const one of plays) {
    at += 1
    if (before.some(({ first, last }) => first <= at && at <= last)) continue
    batch.push({ play: one, at })
    if (batch.length >= BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  return result
}

async function playBatch(
  context: Context,
  session: Session,
  batch: readonly { play: Play; at: number }[],
  result: Result,
  part: string | undefined,
): Promise<void> {
  try {
    await writeBatch(context, session, batch, result, part)
  } catch (error) {
    const refused = violated(error, context.programmes)
    if (!refused || refused === 'again') throw error
    // One of them broke a rule across cases: play them one by one, so that only that one is refused.
    if (batch.length === 1) result.refused.push({ at: batch[0]?.at ?? 0, says: refused.says.en })
    else for (const one of batch) await playBatch(context, session, [one], result, part)
  }
}

async function writeBatch(
  context: Context,
  session: Session,
  batch: readonly { play: Play; at: number }[],
  result: Result,
  part: string | undefined,
): Promise<void> {
  const calendar = await context.calendar(session.bureau)
  const done = await context.db.transaction().execute(async (tx) => {
    await confine(tx, { ...session, reach: 'system' }, ENDLESS)
    await amongOthers(tx, session.bureau)
    const inside = within(context, tx, session.bureau)
    const range = { first: batch[0]?.at ?? 0, last: batch.at(-1)?.at ?? 0 }
    if (part && !(await claimed(tx, session.bureau, part, range))) return { cases: 0, events: 0, refused: [] }
    const numbers = await numbersFor(batch.map(({ play }) => play))
    const known = new Map<string, Record<string, unknown>>()
    const written: Written[] = []
    const refused: Result['refused'] = []
    let events = 0
    for (const { play, at } of batch) {
      const programme = context.programme(play.programme)
      const told = await tellPlay(programme, play, numbers)
      if ('refused' in told) {
        refused.push({ at, says: told.refused })
        numbers.giveBack(programme, play.lines[0]?.on)
        continue
      }
      events += told.events.length
      written.push(writtenOf(inside, programme, undefined, told.case, told.events))
    }
    await numbers.settle()
    if (written.length > 0) await write(inside, written)
    return { cases: written.length, events, refused }

    async function tellPlay(
      programme: Programme,
      play: Play,
      numbers: { next(programme: Programme, on: string): string },
    ): Promise<{ case: Case; events: CaseEvent[] } | { refused: string }> {
      let one: Case | undefined
      const events: CaseEvent[] = []
      for (const [nth, line] of play.lines.entries()) {
        const at = line.at ?? `${line.on}T${String(9 + Math.min(8, nth)).padStart(2, '0')}:00:00+08:00`
        const entries = await linkedFor(programme, { ...one?.values, ...line.values })
        const linked = entriesIn(programme, line.values ?? {}, entries)
        const step = advance(
          programme,
          one,
          { step: line.step, values: line.values ?? {} },
          {
            at: new Date(at).toISOString(),
            today: line.on,
            by: line.by,
            calendar,
            linked,
            told: {
              ...foundIn(programme, line.step, line.values ?? {}),
              ...(one ? sealFor(programme, line.step, one) : {}),
            },
            ...(one ? {} : { born: { id: play.id ?? randomUUID(), number: numbers.next(programme, line.on) } }),
          },
        )
        if ('refused' in step)
          return {
            refused: `${line.on} ${line.step}: ${step.refused.map((each) => `${each.field ?? ''} ${each.says.en}`).join(' ')}`,
          }
        one = step.after
        events.push(step.event)
        if (nth === 0 && play.owner) {
          const named: CaseEvent = {
            kind: 'assign',
            owner: play.owner,
            seq: one.seq + 1,
            at: step.event.at,
            on: line.on,
            by: line.by,
            version: one.version,
          }
          one = apply(programme, one, named, calendar)
          events.push(named)
        }
      }
      // Later plays of the same batch may name this case.
      if (one) known.set(one.id, one.values)
      return one ? { case: one, events } : { refused: 'It has no line.' }
    }

    async function linkedFor(programme: Programme, values: Record<string, unknown>) {
      const links = linksOf(programme, values)
      if (links.some(({ target }) => !known.has(target)))
        for (const [field, found] of Object.entries(await linkedEntries(inside, programme, values)))
          for (const { target } of links.filter((link) => link.field === field && !known.has(link.target)))
            known.set(target, (field.includes('.') ? found[target] : found) as Record<string, unknown>)
      return byLink(links, known)
    }

    async function numbersFor(plays: readonly Play[]) {
      const wanted = new Map<string, { programme: Programme; year: number; many: number; next: number }>()
      for (const { programme: id, lines } of plays) {
        const programme = context.programme(id)
        const year = rocYear(lines[0]?.on ?? '2025-01-01')
        const key = `${id}/${year}`
        const entry = wanted.get(key) ?? { programme, year, many: 0, next: 0 }
        wanted.set(key, { ...entry, many: entry.many + 1 })
      }
      for (const entry of wanted.values()) {
        const {
          rows: [row],
        } = await sql<{ last: number }>`
          insert into counters (bureau, programme, year, last) values (${session.bureau}, ${entry.programme.id}, ${entry.year}, ${entry.many})
          on conflict (bureau, programme, year) do update set last = counters.last + ${entry.many} returning last`.execute(
          tx,
        )
        entry.next = (row?.last ?? entry.many) - entry.many
      }
      const of = (programme: Programme, on: string) => {
        const entry = wanted.get(`${programme.id}/${rocYear(on)}`)
        if (!entry) throw new Error(`No numbers were set aside for ${programme.id}.`)
        return entry
      }
      return {
        next(programme: Programme, on: string) {
          const entry = of(programme, on)
          return numbered(programme, entry.year, ++entry.next)
        },
        /** Of a play that was refused: it was the last that was given. */
        giveBack(programme: Programme, on: string | undefined) {
          if (on !== undefined) of(programme, on).next--
        },
        /** Numbers set aside and not given are there again; nobody else could take any meanwhile. */
        async settle() {
          for (const { programme, year, next } of wanted.values())
            await sql`update counters set last = ${next} where bureau = ${session.bureau} and programme = ${programme.id} and year = ${year} and last <> ${next}`.execute(
              tx,
            )
        },
      }
    }
  })
  result.cases += done.cases
  result.events += done.events
  result.refused.push(...done.refused)
}
