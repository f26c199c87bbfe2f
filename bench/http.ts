// npm run bench:http -- 10000/100 10000/10000 [--peers] [--seconds 2] [--rounds 3]: cases in all / open ones, one stage after another in one
// house. The operations of a case over sixteen connections beside the bare floor, and with --peers beside Directus and Payload on
// the same PostgreSQL, in turns; then the pages of figures and the searches. What is compared is compared within a run.
import { parseArgs } from 'node:util'
import { drive, type Driven, median, quantile } from './http/drive.ts'
import { floor } from './http/floor.ts'
import { openGround } from './http/ground.ts'
import { ours } from './http/ours.ts'
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
  },
})
const stages = positionals.map((one) => one.split('/').map(Number))
const [seconds, rounds, port] = [Number(values.seconds), Number(values.rounds), Number(values.port)]

const ground = await openGround()
const subjects: Subject[] = []
try {
  const own = await ours(ground, port)
  subjects.push(own)
  subjects.push(await floor(ground, port + 1))
  if (values.peers) {
    subjects.push(await directus(ground, port + 2))
    subjects.push(await payload(ground, port + 3))
  }
  for (const [cases = 10_000, open = 100] of stages) {
    for (const one of subjects) await one.grow(cases, open)
    await measured(cases, open)
  }
} finally {
  for (const one of subjects) {
    await ended(one.child)
    await one.close()
  }
  await ground.stop()
}

type Measure = { p50: number; p95: number; perSecond: number }

async function measured(cases: number, open: number): Promise<void> {
  // Reading first: what is filed while measuring would lengthen the list that is measured.
  for (const operations of [OPERATIONS.slice(0, 2), OPERATIONS.slice(2)]) {
    const found = new Map<string, Measure[]>()
    for (let round = 0; round <= rounds; round++)
      for (const operation of operations)
        for (const one of subjects) {
          const { taken, seconds: took } = await alone(one, () => driven(one, operation, round === 0))
          // The first round only warms.
          if (round === 0) continue
          const name = `${operation} ${one.name}`
          const measure = { p50: quantile(taken, 0.5), p95: quantile(taken, 0.95), perSecond: taken.length / took }
          found.set(name, [...(found.get(name) ?? []), measure])
        }
    for (const operation of operations)
      for (const one of subjects) {
        const all = found.get(`${operation} ${one.name}`) ?? []
        const of = (which: keyof Measure) => median(all.map((each) => each[which])).toFixed(1)
        console.log(
          `${cases}/${open} ${operation.padEnd(8)}${one.name.padEnd(10)} p50 ${of('p50')} p95 ${of('p95')} ms, ${of('perSecond')} a second`,
        )
      }
  }
}

function driven(one: Subject, operation: Operation, warming: boolean): Promise<Driven> {
  return drive(
    one.url,
    () => one.next(operation),
    (text) => operation === 'filing' && one.filed(text),
    { seconds: warming ? seconds / 2 : seconds },
  )
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
