// Counts what is not kept: a few programmes at a time, each statement over a connection of its own, and keeps what it found.
import { PATIENT, type Session, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { type CountedRow, statementOf } from './counted.ts'
import { keep, type Kept, visibleNow } from './kept.ts'

/**
 * Grouping a half-year of a large bureau in memory: with the usual four megabytes it would be sorted on disk. And since the planner
 * takes the rows that the policies let through for few, it has to be encouraged to let several workers fetch them.
 */
export const COUNTING = { ...PATIENT, work_mem: '64MB', parallel_setup_cost: '100' }
/** Hundreds of short looks in one statement seem dear to the planner, who would compile it for longer than it runs. */
export const LOOKING = { ...COUNTING, jit: 'off' }

/** How many programmes are counted at once, whoever asks: the other connections are for people. */
const WIDE = 3

type Waiting = { count: Kept; rows: Promise<CountedRow[]>; tell(rows: CountedRow[]): void; fail(error: unknown): void }
type Queue = { waiting: Map<string, Waiting>; running: number }
const queues = new WeakMap<Db, Map<string, Queue>>()

/**
 * The rows of each, by its key. What somebody else waits for already, and nobody has begun to count, is counted once for both: what they
 * are told is newer than either's question.
 *
 * @param session one that reaches all cases
 */
export async function countedNow(
  db: Db,
  session: Session,
  wanted: readonly Kept[],
): Promise<Map<string, CountedRow[]>> {
  const bureaus = queues.get(db) ?? new Map<string, Queue>()
  queues.set(db, bureaus)
  const queue = bureaus.get(session.bureau) ?? { waiting: new Map<string, Waiting>(), running: 0 }
  bureaus.set(session.bureau, queue)
  const mine = wanted.map((count) => {
    const one = queue.waiting.get(count.key) ?? waitingFor(count)
    queue.waiting.set(count.key, one)
    return one
  })
  while (queue.running < Math.min(WIDE, queue.waiting.size)) void work(db, session, queue)
  return new Map(await Promise.all(mine.map(async ({ count, rows }) => [count.key, await rows] as const)))
}

function waitingFor(count: Kept): Waiting {
  const told: Pick<Waiting, 'tell' | 'fail'> = { tell() {}, fail() {} }
  const rows = new Promise<CountedRow[]>((tell, fail) => Object.assign(told, { tell, fail }))
  // Whoever waits for several hears of the first that fails; the others must not be nobody's.
  rows.catch(() => {})
  return { count, rows, ...told }
}

async function work(db: Db, session: Session, queue: Queue): Promise<void> {
  queue.running += 1
  try {
    for (let [first] = queue.waiting.values(); first; [first] = queue.waiting.values()) {
      const programme = first.count.of.id
      const batch = [...queue.waiting.values()].filter(({ count }) => count.of.id === programme)
      for (const { count } of batch) queue.waiting.delete(count.key)
      await countBatch(db, session, batch)
    }
  } finally {
    queue.running -= 1
  }
}

async function countBatch(db: Db, session: Session, batch: readonly Waiting[]): Promise<void> {
  try {
    const counted = await withSession(
      db,
      session,
      async (tx) => {
        const visible = await visibleNow(tx)
        const found: (Kept & { rows: CountedRow[] })[] = []
        for (const { count } of batch) {
          const { rows } = await statementOf(session.bureau, count, false).execute(tx)
          found.push({ ...count, rows })
        }
        await keep(tx, session.bureau, visible, found)
        return found
      },
      COUNTING,
    )
    for (const [nth, { tell }] of batch.entries()) tell(counted[nth]?.rows ?? [])
  } catch (error) {
    for (const { fail } of batch) fail(error)
  }
}
