// Runs under way and their results: in memory only, for half an hour, found by an address that cannot be guessed; where several processes
// serve, by asking those of this machine.
import { randomBytes } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { answerSiblings, askSiblings } from '#aside'
import { t, type Text } from '#engine'
import type { Options } from '#law/payroll/options.ts'
import type { Done, Order, Told } from './work.ts'

export const KEPT_MINUTES = 30
const MOST_RUNS = 24
const MOST_AT_ONCE = 2
const MOST_SECONDS = 180
const MEMORY_MB = 1536

export type Run = {
  id: string
  /** Whose it is at the desk; nobody's at the portal, where the address is the key. */
  owner: string | undefined
  options: Options
  begun: number
  stage:
    | { doing: 'waiting' | 'reading' | 'checking'; done: number; of?: number }
    | { refused: Text }
    | { finished: Done }
}
const runs = new Map<string, Run>()
const waiting: (() => void)[] = []
let working = 0

export const isOver = (run: Run): boolean => !('doing' in run.stage)

/** @returns the run, or undefined where too many are kept already */
export function begin(order: Order, owner: string | undefined, now: number): Run | undefined {
  sweep(now)
  if (runs.size >= MOST_RUNS) {
    const oldest = [...runs.values()].find(isOver)
    if (!oldest) return undefined
    runs.delete(oldest.id)
  }
  const run: Run = {
    id: randomBytes(18).toString('base64url'),
    owner,
    options: order.options,
    begun: now,
    stage: { doing: 'waiting', done: 0 },
  }
  runs.set(run.id, run)
  waiting.push(() => start(run, order))
  next()
  return run
}

export async function runOf(id: string, owner: string | undefined, now: number): Promise<Run | undefined> {
  sweep(now)
  const run = runs.get(id) ?? (await askSiblings<string, Run>(RUN, id))
  return run && run.owner === owner ? run : undefined
}
export async function forget({ id }: Run): Promise<void> {
  if (!runs.delete(id)) await askSiblings(FORGOTTEN, id)
}
const [RUN, FORGOTTEN] = ['a run of the payroll check', 'a run of the payroll check to forget']
answerSiblings(RUN, (id: string) => runs.get(id))
answerSiblings(FORGOTTEN, (id: string) => runs.delete(id) || undefined)

function sweep(now: number): void {
  for (const run of runs.values()) if (now - run.begun > KEPT_MINUTES * 60_000) runs.delete(run.id)
}

function next(): void {
  if (working >= MOST_AT_ONCE) return
  waiting.shift()?.()
}

function start(run: Run, order: Order): void {
  working++
  run.stage = { doing: 'reading', done: 0 }
  const worker = new Worker(new URL('work.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const late = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000)
  late.unref()
  worker.unref()
  worker.on('message', (told: Told) => {
    run.stage = told
  })
  worker.on('error', (error) => {
    process.emitWarning(error as Error)
  })
  worker.on('exit', () => {
    clearTimeout(late)
    if (!isOver(run))
      run.stage = {
        refused: t(
          '資料太大，無法在時間或記憶體限制內讀完。請改用 CSV，或分次上傳。',
          'There is more than can be read within our limits of time and memory. Send CSV, or send it in parts.',
        ),
      }
    working--
    next()
  })
}
