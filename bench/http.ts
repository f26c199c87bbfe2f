// npm run bench:http -- 10000/100 10000/10000 [--peers] [--seconds 2] [--rounds 3]: cases in all / open ones, one stage after another in one
// house. The operations of a case over sixteen connections beside the bare floor, and with --peers beside Directus and Payload on
// the same PostgreSQL, in turns; then the pages of figures and the searches. What is compared is compared within a run.
import { parseArgs } from 'node:util'
import { goalsOf, type Measured, printGoals } from './goals.ts'
import { drive, median, quantile } from './http/drive.ts'
import { floor } from './http/floor.ts'
import { openGround } from './http/ground.ts'
import { ours } from './http/ours.ts'
import { measuredPage, PAGES } from './http/pages.ts'
import { spent } from './http/spent.ts'
import { ended, type Operation, OPERATIONS, type Subject } from './http/subject.ts'
import { directus } from './peers/directus.ts'
import { payload } from './peers/payload.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    port: { type: 'string', default: '5750' },
    // Only these pages; none where the word is none.
    pages: { type: 'string', default: '' },
  },
})
const stages = positionals.length > 0 ? positionals : ['10000/100']
const [seconds, rounds, port] = [Number(values.seconds), Number(values.rounds), Number(values.port)]
const measured: Measured = {}

/** `server` and `database`: milliseconds of a processor for each request. */
type Measure = { p50: number; p95: number; perSecond: number; server: number; database: number }

const ground = await openGround()
const subjects: Subject[] = []
// Whoever breaks it off leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void close().then(() => process.exit(1)))
try {
  const own = await ours(ground, port)
  const bare = await floor(ground, port + 1)
  subjects.push(own, bare)
  if (values.peers)
    for (const [nth, peer] of [directus, payload].entries()) {
      // One that cannot be had is said, and the other measured.
      const subject = await peer(ground, port + 2 + nth).catch((error: unknown) => console.error(error))
      if (subject) subjects.push(subject)
    }
  for (const stage of stages) {
    const [cases = 0, open = 0] = stage.split('/').map(Number)
    for (const one of subjects) await one.grow(cases, open)
    // Reading first: what is filed while measuring would lengthen the list that is measured.
    await rounded(stage, OPERATIONS.slice(0, 2))
    for (const name of Object.keys(PAGES).filter((one) => new RegExp(values.pages).test(one))) {
      const { p50, perSecond, yard } = await measuredPage(own, bare, name, seconds)
      Object.assign(measured, {
        [`${stage} ${name} p50`]: p50,
        [`${stage} ${name} per second`]: perSecond,
        [`${stage} ${name} yard`]: yard,
      })
      console.log(`${stage} ${name}: p50 ${p50.toFixed(1)} ms alone, ${perSecond.toFixed(1)} a second over sixteen`)
    }
    await rounded(stage, OPERATIONS.slice(2))
  }
} finally {
  await close()
}
if (process.send) process.send(measured)
else printGoals(goalsOf(stages, []), measured)

async function close(): Promise<void> {
  for (const one of subjects.splice(0)) {
    await ended(one.child)
    await one.pool.end()
  }
  await ground.stop()
}

/** Medians of the rounds. Every subject has its turn in each. */
async function rounded(stage: string, operations: readonly Operation[]): Promise<void> {
  const found = new Map<string, Measure[]>()
  for (let round = 0; round <= rounds; round++)
    for (const operation of operations)
      for (const one of subjects) {
        const measure = await alone(one, () => measuredOnce(one, operation, round === 0))
        // The first round only warms.
        if (round === 0) continue
        const name = `${operation} ${one.name}`
        found.set(name, [...(found.get(name) ?? []), measure])
      }
  for (const operation of operations) {
    for (const { name } of subjects) {
      const all = found.get(`${operation} ${name}`) ?? []
      const of = (which: keyof Measure) => median(all.map((each) => each[which]))
      const mark = `${stage} ${operation} ${name}`
      Object.assign(measured, {
        [`${mark} p50`]: of('p50'),
        [`${mark} p95`]: of('p95'),
        [`${mark} per second`]: of('perSecond'),
        [`${mark} processor`]: of('server') + of('database'),
      })
    }
    said(stage, operation)
  }
}

/** Ours by its times; of others only how many times ours does what they do: their licences and their settings are theirs. */
function said(stage: string, operation: Operation): void {
  const at = (name: string, what: string) => measured[`${stage} ${operation} ${name} ${what}`] ?? 0
  const own = (what: string) => at('ours', what).toFixed(1)
  const beside = subjects.slice(1).map(({ name }) => {
    const [rate, processor] = [
      at('ours', 'per second') / at(name, 'per second'),
      at(name, 'processor') / at('ours', 'processor'),
    ]
    return `${rate.toFixed(2)} × ${name} (by processor time ${processor.toFixed(2)})`
  })
  console.log(
    `${stage} ${operation}: p50 ${own('p50')}, p95 ${own('p95')} ms, ${own('per second')} a second; ${beside.join('; ')}`,
  )
}

async function measuredOnce(one: Subject, operation: Operation, warming: boolean): Promise<Measure> {
  const before = await spent(one.child.pid ?? 0, one.pool)
  const { taken, seconds: took } = await drive(
    one.url,
    () => one.next(operation),
    (text) => operation === 'filing' && one.filed(text),
    { seconds: warming ? seconds / 2 : seconds },
  )
  const after = await spent(one.child.pid ?? 0, one.pool)
  return {
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    perSecond: taken.length / took,
    server: (after.server - before.server) / taken.length,
    database: (after.database - before.database) / taken.length,
  }
}

/** While one works the others rest, with whatever they would do beside. */
async function alone<T>(one: Subject, work: () => Promise<T>): Promise<T> {
  for (const other of subjects) other.child.kill(other === one ? 'SIGCONT' : 'SIGSTOP')
  try {
    return await work()
  } finally {
    for (const other of subjects) other.child.kill('SIGCONT')
  }
}
