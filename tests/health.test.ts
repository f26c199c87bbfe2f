// Whether the house is well is told to those who look after it, and to nobody else more than yes or no.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dutyDone, takeDuties } from '#store/beside/duties.ts'
import { openApp } from '../src/app.ts'
import { aHouse, type TestHouse } from './a-house.ts'

let house: TestHouse
before(async () => {
  house = await aHouse()
})
after(() => house.drop())

type Told = { ok: boolean; findings?: Record<string, { ok: boolean; says: string }> }
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
async function ask(app: ReturnType<typeof openApp>, address: string): Promise<{ status: number; told: Told }> {
  const answer = await app.request('/readyz', {}, from(address))
  return { status: answer.status, told: (await answer.json()) as Told }
}

test('this machine is told of each part in a sentence, a stranger only that it is ready', async () => {
  const app = openApp({
    ...house,
    dataDir: '/tmp',
    crew: () => ({ serving: 1, of: 2 }),
  })
  // Whoever is asked tells what the one who does it left in the database.
  const at = new Date(house.now() - 600_000).toISOString()
  const state = { places: [{ name: 'file', failed: { since: '2026-03-02', says: 'no such folder' } }] }
  await takeDuties(house.context, 'demo', 'another', ['clock', 'evidence'])
  await dutyDone(house.context, 'demo', 'another', { duty: 'clock', at, state: { papers: 1, drafts: 2, passing: 3 } })
  await dutyDone(house.context, 'demo', 'another', { duty: 'evidence', at, state })
  const { status, told } = await ask(app, '127.0.0.1')
  assert.deepEqual([status, told.ok], [200, true])
  assert.equal(told.findings?.database?.ok, true)
  assert.match(told.findings?.disk?.says ?? '', /\d+ MB are free/)
  assert.deepEqual([told.findings?.clocks?.ok, told.findings?.['checkpoint outside: file']?.ok], [false, false])
  assert.match(told.findings?.clocks?.says ?? '', /swept 10 minutes ago\. .*1 files and 2 drafts never sent, 3 rows/)
  assert.deepEqual(told.findings?.workers, { ok: false, says: '1 of 2 workers serve on this machine.' })
  assert.match(told.findings?.backup?.says ?? '', /No backup was made yet/)
  assert.match(told.findings?.key?.says ?? '', /^The key is/)
  const bureau = openApp({ ...house, demo: false })
  assert.equal((await ask(bureau, '127.0.0.1')).told.findings?.backup?.ok, false, 'a bureau backs up each day')
  assert.deepEqual((await ask(app, '203.0.113.9')).told, { ok: true })
  assert.equal((await app.request('/livez', {}, from('203.0.113.9'))).status, 200)
})

test('a database that does not answer is not ready, while the process still is', async () => {
  const app = openApp(house)
  const holding = await house.pool.connect()
  await holding.query('begin; lock table outbox in access exclusive mode')
  const began = performance.now()
  const { status, told } = await ask(app, '127.0.0.1')
  assert.deepEqual([status, told.ok, told.findings?.database?.ok], [503, false, false])
  assert.ok(performance.now() - began < 5_000)
  await holding.query('rollback')
  holding.release()
  assert.equal((await app.request('/livez', {}, from('127.0.0.1'))).status, 200)
})
