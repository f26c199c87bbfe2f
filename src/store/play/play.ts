// Plays many cases quickly: the engine's own steps in memory, hundreds of cases to a transaction. Nothing is bypassed.
// While the database writes one batch, the next is made ready.
import { type Context, within } from '../context.ts'
import { amongOthers } from '../fold/folding.ts'
import { write } from '../fold/write.ts'
import { confine, ENDLESS, withSession } from '../session.ts'
import type { Play, Session } from '../types.ts'
import { violated } from '../violation.ts'
import { type Ahead, type Asking, makeReady, NOTHING_AHEAD, type Placed, type Ready, type Refused } from './batch.ts'
import { heldLasts, sameLasts, seriesFor, settle } from './numbers.ts'
import { claimed, playedBefore } from './played.ts'

const BATCH = 250
/** Cases and claim of a batch stand or fall together: what a crash loses is played again, so that no commit need wait for the disk. */
const CLAIMED = { synchronous_commit: 'off' }
type Result = { cases: number; events: number; refused: Refused[] }

export async function play(
  context: Context,
  session: Session,
  plays: AsyncIterable<Play> | Iterable<Play>,
  told: (played: number) => void = () => {},
  part?: string,
): Promise<Result> {
  const { bureau } = session
  const system: Session = { ...session, reach: 'system' }
  const calendar = await context.calendar(bureau)
  const result: Result = { cases: 0, events: 0, refused: [] }
  const before = part ? await playedBefore(context, bureau, part) : []
  const asking: Asking = (work) => withSession(context.db, system, work, ENDLESS)
  const ready = (batch: readonly Placed[], ahead: Ahead, ask = asking) =>
    makeReady(context, bureau, calendar, batch, ahead, ask)

  /** Whether the batch before stands as it was made ready. */
  let writing = Promise.resolve(true)
  let ahead = NOTHING_AHEAD
  const next = async (batch: readonly Placed[]) => {
    const early = await ready(batch, ahead)
    const made = (await writing) ? early : await ready(batch, NOTHING_AHEAD)
    ahead = made.ahead
    writing = written(made)
    // Whoever waits for it next is told.
    writing.catch(() => {})
  }

  let batch: Placed[] = []
  let at = -1
  try {
    for await (const one of plays) {
      at += 1
      if (before.some(({ first, last }) => first <= at && at <= last)) continue
      batch.push({ play: one, at })
      if (batch.length < BATCH) continue
      await next(batch)
      batch = []
    }
    if (batch.length > 0) await next(batch)
  } finally {
    // Also where it fails: nothing is written after it has ended.
    await writing
  }
  return result

  async function written(made: Ready): Promise<boolean> {
    const stands = await writtenOrParted(made)
    told((made.batch.at(-1)?.at ?? 0) + 1)
    return stands
  }

  async function writtenOrParted(made: Ready): Promise<boolean> {
    try {
      return await writeBatch(made)
    } catch (error) {
      const refused = violated(error, context.programmes)
      if (!refused || refused === 'again') throw error
      // One of them broke a rule across cases: play them one by one, so that only that one is refused.
      if (made.batch.length === 1) result.refused.push({ at: made.batch[0]?.at ?? 0, says: refused.says.en })
      else for (const one of made.batch) await writtenOrParted(await ready([one], NOTHING_AHEAD))
      return false
    }
  }

  async function writeBatch(made: Ready): Promise<boolean> {
    const series = seriesFor(made.batch.map(({ play }) => play))
    const range = { first: made.batch[0]?.at ?? 0, last: made.batch.at(-1)?.at ?? 0 }
    const done = await context.db.transaction().execute(async (tx) => {
      await confine(tx, system, { ...ENDLESS, ...(part ? CLAIMED : {}) })
      await amongOthers(tx, bureau)
      if (part && !(await claimed(tx, bureau, part, range))) return undefined
      const lasts = await heldLasts(tx, bureau, series)
      // Somebody began a case meanwhile: the numbers are others, and are held by now.
      const now = sameLasts(series, lasts, made.from)
        ? made
        : await ready(made.batch, { lasts, made: new Map() }, (work) => work(tx))
      if (now.written.length > 0) await write(within(context, tx, bureau), now.written)
      await settle(tx, bureau, series, now.ahead.lasts)
      return now
    })
    result.cases += done?.written.length ?? 0
    result.events += done?.events ?? 0
    result.refused.push(...(done?.refused ?? []))
    return done === made
  }
}
