// What happens because time passes, or because a day turns out to be closed.
import { recalculated, taipeiDay, type Text } from '#engine'
import { take } from './act/index.ts'
import { type Closure, type Context, within } from './context.ts'
import { asJson, sql, type Tx } from './db.ts'
import { derived } from './fold/derived.ts'
import { putTogether } from './fold/at-hand.ts'
import { amongOthers } from './fold/folding.ts'
import { sweepTouched } from './fold/touched.ts'
import { kept } from './evidence/refused.ts'
import { sweepPassing } from './beside/keep-times.ts'
import { sweepUnsent } from './beside/unsent.ts'
import { opened } from './read/load.ts'
import { sweepLists } from './published/lapse.ts'
import { withSession } from './session.ts'
import type { MovedClock, Session, SweptClocks } from './types.ts'
import { writeDerived } from './fold/write.ts'

const clock = (bureau: string): Session => ({
  bureau,
  reach: 'system',
  actor: { id: 'clock', role: 'clock', via: 'clock' },
})

type DueClock = {
  case_id: string
  clock: string
  nth: number
  due: string
  seq: number
  programme: string
  version: number
}
/** How many clocks are looked at at once. */
const BATCH = 500

/**
 * Steps that clocks take by themselves, in small batches; closed days that were cut off; and what is over. The key makes a second sweep,
 * or a second server, harmless.
 */
export async function sweep(context: Context, bureau: string, at: string): Promise<SweptClocks> {
  const today = taipeiDay(at)
  await closeCutOff(context, bureau, at)
  const breached = await withSession(context.db, clock(bureau), async (tx) => {
    const {
      rows: [late],
    } = await sql<{
      n: number
    }>`select count(*) as n from clocks where bureau = ${bureau} and stopped_on is null and not paused and due < ${today}`.execute(
      tx,
    )
    await amongOthers(tx, bureau)
    await sweepLists(tx, bureau, today)
    await putTogether(tx, bureau)
    await sweepTouched(tx, bureau)
    return late?.n ?? 0
  })
  let acted = 0
  const failed: unknown[] = []
  // Each is tried once in a sweep, so that however many cannot act, those after them can.
  for (let due = await dueBefore(context, bureau, today); due.length > 0;) {
    for (const one of due) {
      const step = context.programme(one.programme, one.version).clocks[one.clock]?.act
      if (!step) continue
      // One that cannot act must not stop the others: it is told, and tried again with the next sweep.
      try {
        const key = `${one.case_id}/${one.clock}/${one.nth}`
        const result = await take(context, clock(bureau), one.case_id, one.seq, { step }, { at, key })
        if ('done' in result) acted++
        // Its own step waits for its day; one that another case refuses is somebody's to see to.
        if ('refused' in result)
          for (const { says, through } of result.refused)
            if (through) failed.push(`${one.programme} ${one.case_id}: ${says.zh} ${says.en}`)
      } catch (error) {
        failed.push(error)
      }
    }
    due = due.length < BATCH ? [] : await dueBefore(context, bureau, today, due.at(-1))
  }
  const swept = { papers: 0, drafts: 0, passing: 0 }
  try {
    Object.assign(swept, await sweepUnsent(context, bureau, at))
    swept.passing = await sweepPassing(context, bureau, at)
  } catch (error) {
    failed.push(error)
  }
  return { acted, breached, failed, swept }
}

/** Clocks that act by themselves and are past their day, the longest due first. */
const dueBefore = (context: Context, bureau: string, today: string, after?: DueClock): Promise<DueClock[]> =>
  withSession(context.db, clock(bureau), async (tx) => {
    const beyond = after
      ? sql`and (k.due, k.case_id, k.clock, k.nth) > (${after.due}::date, ${after.case_id}::uuid, ${after.clock}, ${after.nth}::int)`
      : sql``
    const { rows } = await sql<DueClock>`
      select k.case_id, k.clock, k.nth, k.due, c.seq, c.programme, c.version from clocks k join cases c on c.bureau = k.bureau and c.id = k.case_id
      where k.bureau = ${bureau} and k.stopped_on is null and not k.paused and k.acts and k.due < ${today} ${beyond}
      order by k.due, k.case_id, k.clock, k.nth limit ${BATCH}`.execute(tx)
    return rows
  })

/** How many cases are worked out in one transaction: it holds them, and the thread, for a moment only. */
const CASES = 50
/** A closing that has said nothing for so long was cut off. */
const CUT_OFF_AFTER = 10 * 60_000

/**
 * Records a closed day and works out every open clock again. Says which dates moved, and from what to what. The day stands first; where the
 * work is cut off, the next sweep takes it up (`closeCutOff`), since only the end of it is marked.
 */
export async function closeDay(
  context: Context,
  session: Session,
  closure: { day: string; districts?: readonly string[]; why: Text },
  at: string,
): Promise<MovedClock[]> {
  const { bureau } = session
  const recorded = await withSession(context.db, { ...session, reach: 'system' }, (tx) =>
    kept(
      sql<{ id: string }>`insert into closures (bureau, day, districts, why, recorded_at, recorded_by, after_position)
      values (${bureau}, ${closure.day}, ${closure.districts ? [...closure.districts] : null}, ${asJson(closure.why)}, ${at}, ${session.actor.id},
        (select coalesce(max(position), 0) from events where bureau = ${bureau}))
      returning id::text`.execute(tx),
    ),
  )
  const moved = await workedOut(context, session)
  await markClosed(
    context,
    bureau,
    recorded.rows.map((row) => row.id),
  )
  return moved
}

const CLOSED = 'closed day '
const markClosed = (context: Context, bureau: string, ids: readonly string[]) =>
  withSession(context.db, clock(bureau), (tx) =>
    sql`insert into played (bureau, part, first, last) select ${bureau}, ${CLOSED} || id, 0, 0 from unnest(${[...ids]}::text[]) as id
      on conflict do nothing`.execute(tx),
  )

/** Closed days whose clocks were not all worked out: the process ended on the way. */
async function closeCutOff(context: Context, bureau: string, at: string): Promise<void> {
  const { rows } = await withSession(context.db, clock(bureau), (tx) =>
    sql<{ id: string }>`select id::text from closures c where bureau = ${bureau}
      and recorded_at < ${new Date(Date.parse(at) - CUT_OFF_AFTER).toISOString()}
      and not exists (select from played p where p.bureau = c.bureau and p.part = ${CLOSED} || c.id)`.execute(tx),
  )
  if (rows.length === 0) return
  await workedOut(context, clock(bureau))
  await markClosed(
    context,
    bureau,
    rows.map((row) => row.id),
  )
}

/** Every open clock, by the calendar as it is known now; done twice it changes nothing. */
async function workedOut(context: Context, session: Session): Promise<MovedClock[]> {
  const { bureau } = session
  context.forgetCalendar(bureau)
  const calendar = await context.calendar(bureau)
  const moved: MovedClock[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const last = await withSession(context.db, { ...session, reach: 'system' }, async (tx) => {
      await amongOthers(tx, bureau)
      const { rows } = await sql<
        Parameters<typeof opened>[2]
      >`select id, doc, sealed, head from cases where bureau = ${bureau} and is_open and id > ${after} order by id limit ${CASES} for update`.execute(
        tx,
      )
      const pairs = rows.flatMap((row) => {
        const { case: one, head } = opened(context, bureau, row)
        const programme = context.programme(one.programme, one.version)
        const clocks = recalculated(programme, one, calendar)
        for (const [at, run] of clocks.entries()) {
          const before = one.clocks[at]
          if (before && before.due !== run.due)
            moved.push({ case: one.id, number: one.number, clock: run.clock, from: before.due, to: run.due })
        }
        return [
          {
            before: derived(programme, one, context, bureau),
            after: derived(programme, { ...one, clocks }, context, bureau),
            head,
          },
        ]
      })
      if (pairs.length > 0) await writeDerived(within(context, tx, bureau), pairs)
      return rows.at(-1)?.id
    })
    if (!last) return moved
    after = last
  }
}

type Recorded = Closure & { afterPosition: number }

export const closuresOf = (context: Pick<Context, 'db'>, bureau: string): Promise<Recorded[]> =>
  withSession(context.db, clock(bureau), (tx) => closuresIn(tx, bureau))

export async function closuresIn(tx: Tx, bureau: string): Promise<Recorded[]> {
  const { rows } = await sql<{
    day: string
    districts: string[] | null
    why: Text
    recorded_at: string
    after_position: number
  }>`
    select day, districts, why, recorded_at, after_position from closures where bureau = ${bureau} order by id`.execute(
    tx,
  )
  return rows.map((row) => ({
    afterPosition: row.after_position,
    day: row.day,
    why: row.why,
    recordedAt: row.recorded_at,
    ...(row.districts ? { districts: row.districts } : {}),
  }))
}
