// What is done in threads beside the server: few at once, a short queue, and a thread that goes down takes nobody else's work along.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Worker } from 'node:worker_threads'
import { aside, NotDone } from '#aside'
import { Pool } from '#aside/pool.ts'
import { openApp } from '#app'
import { aHouse, type TestHouse } from '#tests/a-house.ts'
import type { Order } from '#tests/aside-works.ts'

const WORKS = new URL('../../tests/aside-works.ts', import.meta.url)
const few = { threads: 2, waiting: 3, patience: 20, seconds: 20, memoryMb: 16 }
const begun: Worker[] = []
process.on('worker', (worker) => begun.push(worker))
const gate = () => new Int32Array(new SharedArrayBuffer(8))
function open(shut: Int32Array): void {
  Atomics.store(shut, 0, 1)
  Atomics.notify(shut, 0)
}
async function inside(shut: Int32Array, many: number): Promise<void> {
  while (Atomics.load(shut, 1) < many) await new Promise((done) => setTimeout(done, 5))
}
const why = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof NotDone ? error.why : String(error)),
  )

describe('a pool', () => {
  const ask = (pool: Pool, order: Order) => pool.do<Order, string>(WORKS, order)

  test('does what it is asked, says what went wrong, and goes on', async () => {
    const pool = new Pool(few)
    const all = Array.from({ length: 4 }, (_, n) => ask(pool, { say: `${n}` }))
    assert.deepEqual(await Promise.all(all), ['0', '1', '2', '3'])
    await assert.rejects(ask(pool, { throws: 'not so' }), { name: 'RangeError', message: 'not so' })
    assert.equal(await ask(pool, { say: 'again' }), 'again')
  })
  test('refuses at once what comes when its queue is full, and does all it has taken', async () => {
    const pool = new Pool(few)
    const before = begun.length
    const shut = gate()
    const taken = Array.from({ length: 5 }, () => ask(pool, { until: shut }))
    assert.equal(await why(ask(pool, { say: 'one too many' })), 'full')
    await inside(shut, 2)
    open(shut)
    assert.deepEqual(await Promise.all(taken), Array(5).fill('done'))
    assert.equal(begun.length - before, 2)
    assert.equal(await ask(pool, { say: 'room again' }), 'room again')
  })
  test('lets nobody wait for a thread longer than is said', async () => {
    const pool = new Pool({ ...few, threads: 1, patience: 0.2 })
    const shut = gate()
    const first = ask(pool, { until: shut })
    assert.equal(await why(ask(pool, { say: 'waits' })), 'full')
    open(shut)
    assert.equal(await first, 'done')
  })
  for (const [how, order, says] of [
    ['ends', { ends: true }, 'gone'],
    ['takes all memory', { fills: true }, 'gone'],
    ['never comes back', { turns: true }, 'late'],
  ] as const)
    test(`says so when a thread ${how}, and the next in the queue has another`, async () => {
      const pool = new Pool({ ...few, threads: 1, seconds: says === 'late' ? 1 : 60 })
      const lost = why(ask(pool, order))
      const next = ask(pool, { say: 'whole' })
      assert.deepEqual([await lost, await next], [says, 'whole'])
    })
})

describe('a letter in print', () => {
  let house: TestHouse
  let app: ReturnType<typeof openApp>
  before(async () => {
    house = await aHouse('2026-03-02T09:00:00+08:00')
    app = openApp(house)
  })
  after(() => house.drop())
  const PAGE =
    '/calculators/severance.pdf?system=new&hireDate=112/3/15&lastDay=115/2/15&averageMonthlyWage=43210&all=1&at=9'
  const print = async () => app.request(PAGE, { headers: { 'accept-language': 'zh-TW' } })
  async function told(answer: Response): Promise<void> {
    const text = await answer.text()
    assert.equal(answer.status, 503, text.slice(0, 200))
    assert.equal(answer.headers.get('retry-after'), '10')
    assert.match(text, /同時要製作或讀取的檔案太多，這一份還沒有辦成/)
  }

  test('whose thread is killed in the middle says so, and is whole when asked again', async () => {
    const before = begun.length
    const asked = print()
    for (let tries = 0; begun.length === before && tries < 5_000; tries++)
      await new Promise((done) => setTimeout(done, 1))
    await begun.at(-1)?.terminate()
    await told(await asked)
    const again = await print()
    assert.equal(again.status, 200)
    assert.equal((await again.text()).slice(0, 5), '%PDF-')
  })
  test('waits its turn, and is refused for a moment where too much waits already', async () => {
    const shut = gate()
    const taken = Array.from({ length: 26 }, () => aside<Order, string>(WORKS, { until: shut }))
    await inside(shut, 2)
    await told(await print())
    assert.equal((await app.request('/')).status, 200)
    open(shut)
    await Promise.all(taken)
    assert.equal((await print()).status, 200)
  })
})
