// With WORKERS=n: opens the database, keeps n processes that serve at one address, puts another in the place of one that dies, and ends in order.
import cluster, { type Worker } from 'node:cluster'
import { resolve } from 'node:path'
import type { Answered, Asked } from './aside/siblings.ts'
import { madeReady } from './readied.ts'
import { type OpenDatabase, openDatabase } from '#store/postgres/index.ts'
import { said } from './said.ts'
import { endWithStarter } from './with-its-starter.ts'

/** What a worker says: its address is taken; it serves, and under this name it holds duties; it has filled the house. */
export type FromWorker = { taken: true } | { serves: string } | { filled: true } | Asked | Answered
/** What it is told: the database is ready; how many serve; that whoever held duties under this name is gone; what a sibling asks or answers. */
export type ToWorker =
  | { open: true }
  | { crew: { serving: number; of: number } }
  | { gone: string }
  | { ask: number; topic: string; what: unknown }
  | { answer: number; found: unknown }

type One = { worker: Worker; began: number; holder?: string; filled?: boolean }
/** What one of them asks of the others, and how many have not answered yet. */
type Question = { from: Worker; ask: number; left: Set<number> }

/** Milliseconds: the wait before another is started, doubled each time one dies young; after how long it is no longer young. */
const [SHORTEST, LONGEST, GROWN] = [100, 10_000, 30_000]
/** After this whoever has not ended is ended. */
const PATIENCE = 15_000

export async function keepWorkers(of: number): Promise<void> {
  const crew = new Map<number, One>()
  const questions = new Map<number, Question>()
  const opens = Promise.withResolvers<void>()
  let database: OpenDatabase | undefined
  let [ending, served, wait, asked] = [false, false, SHORTEST, 0]
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))
  endWithStarter(process.env, () => void end(0))
  cluster.setupPrimary({ serialization: 'advanced' })

  const send = ({ worker }: Pick<One, 'worker'>, told: ToWorker) => worker.isConnected() && worker.send(told)
  const tellAll = (told: ToWorker) => crew.forEach((one) => send(one, told))
  const tellCrew = () => tellAll({ crew: { serving: [...crew.values()].filter(({ holder }) => holder).length, of } })
  const filled = () => [...crew.values()].some((one) => one.filled)

  /** One alone opens the house and fills it; the others come when there is nothing left that only one may do. */
  function fork(): void {
    if (ending) return
    const worker = cluster.fork({ TAITSI_FIRST: filled() ? '0' : '1' })
    const one: One = { worker, began: performance.now() }
    crew.set(worker.id, one)
    worker.on('message', (told: FromWorker) => void hear(one, told))
    worker.once('exit', (code, signal) => gone(one, signal ? undefined : code))
  }

  async function hear(one: One, told: FromWorker): Promise<void> {
    if ('taken' in told) {
      await opens.promise
      send(one, { open: true })
    } else if ('serves' in told) {
      one.holder = told.serves
      served = true
      tellCrew()
    } else if ('filled' in told) {
      one.filled = true
      for (let nth = crew.size; nth < of; nth++) fork()
    } else carry(one, told)
  }

  function carry(one: One, told: Asked | Answered): void {
    if ('ask' in told) {
      const others = [...crew.values()].filter(({ worker, holder }) => worker !== one.worker && holder)
      const nth = ++asked
      questions.set(nth, { from: one.worker, ask: told.ask, left: new Set(others.map(({ worker }) => worker.id)) })
      for (const other of others) send(other, { ...told, ask: nth })
      if (others.length === 0) answered(nth, undefined)
      return
    }
    const question = questions.get(told.answer)
    question?.left.delete(one.worker.id)
    if (question && (told.found !== undefined || question.left.size === 0)) answered(told.answer, told.found)
  }

  function answered(nth: number, found: unknown): void {
    const question = questions.get(nth)
    questions.delete(nth)
    if (question) send({ worker: question.from }, { answer: question.ask, found })
  }

  function gone(one: One, code: number | undefined): void {
    crew.delete(one.worker.id)
    for (const [nth, question] of questions)
      if (question.from === one.worker) questions.delete(nth)
      else if (question.left.delete(one.worker.id) && question.left.size === 0) answered(nth, undefined)
    if (ending) return
    // What hinders the first at its first start hinders all; it has said why.
    if (!served && code === 1) return void end(1)
    if (one.holder) tellAll({ gone: one.holder })
    tellCrew()
    wait = performance.now() - one.began > GROWN ? SHORTEST : Math.min(LONGEST, wait * 2)
    console.error(
      `一個處理程序結束，將重新啟動。A worker ended and another takes its place (${one.worker.process.pid}).`,
    )
    setTimeout(() => crew.size < of && (filled() || crew.size === 0) && fork(), wait)
  }

  /** Nobody new is let in; who is being answered gets an answer; and only then the database is left. */
  async function end(code: number): Promise<void> {
    if (ending) return
    ending = true
    const all = [...crew.values()].map(({ worker }) => worker)
    const over = Promise.all(all.map((worker) => worker.isDead() || new Promise((done) => worker.once('exit', done))))
    for (const worker of all) worker.process.kill('SIGTERM')
    const late = setTimeout(() => all.forEach((worker) => worker.process.kill('SIGKILL')), PATIENCE)
    await over
    clearTimeout(late)
    await database?.stop()
    process.exit(code)
  }

  fork()
  try {
    const dataDir = resolve(process.env.DATA_DIR ?? 'data')
    database = await openDatabase({ dataDir, env: process.env })
    await madeReady(database.connection, dataDir, process.env)
    opens.resolve()
  } catch (error) {
    console.error(said(error))
    await end(1)
  }
}
