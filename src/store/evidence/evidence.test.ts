// The evidence of a running house: signed each minute, carried out of the house, and told where it could not be.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { withSession } from '#store'
import { logged } from '#store/gate/log.ts'
import { readHeads, verifyAlone } from '#store/verify/index.ts'
import { inFolder, keepEvidence, placesOf } from '#evidence'
import { aHouse, DEMO_STAFF, deskOf, filing, system, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
const folder = mkdtempSync(join(tmpdir(), 'taitsi-evidence-'))
before(async () => (house = await aHouse()))
after(async () => {
  await house.drop()
  rmSync(folder, { recursive: true })
})
const at = '2026-03-02T01:00:00.000Z'
const worker = { ...system, actor: { id: 'somebody', role: 'claimant' } }
async function file(): Promise<string> {
  const made = await house.store.begin(worker, 'labour-dispute-mediation', { step: 'apply', values: filing }, { at })
  assert.ok('done' in made)
  return made.done.id
}
const read = (id: string) => house.store.open(deskOf('officer'), id, { purpose: 'test', at })
const verified = (heads = readHeads('', 'demo')) => verifyAlone(house.pool, 'demo', { ...house.context, heads })

describe('a running house', () => {
  test('signs each minute over whatever was added, and nothing where nothing was', async () => {
    const evidence = keepEvidence(house.store, 'demo', [inFolder(folder, 'demo')])
    const id = await file()
    await read(id)
    await evidence.round(at)
    const first = await house.store.lastHead('demo')
    assert.equal(first?.n, 1)
    await evidence.round(at)
    assert.deepEqual(await house.store.lastHead('demo'), first, 'nothing was written')
    await read(id)
    await evidence.round(at)
    const { rows } = await house.pool.query<{ body: { news: Record<string, { count: number }> } }>(
      'select body from checkpoints order by n',
    )
    assert.deepEqual(
      rows.map(({ body }) =>
        Object.entries(body.news)
          .map(([table, { count }]) => `${table} ${count}`)
          .toSorted(),
      ),
      [['access_log 1', `account_log ${DEMO_STAFF.length}`, 'events 1', 'outbox 1'], ['access_log 1']],
    )
    const lines = readFileSync(join(folder, 'demo.jsonl'), 'utf8')
    assert.deepEqual(
      readHeads(lines, 'demo').map(({ n }) => n),
      [1, 2],
    )
    assert.deepEqual(evidence.state().places[0]?.last, evidence.state().last)
    assert.deepEqual(await verified(readHeads(lines, 'demo')), {
      cases: 1,
      events: 1,
      checkpoints: 2,
      faults: [],
      unproven: [],
    })
  })

  test('is not overtaken by whoever took a lower number and ends later', async () => {
    const end = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const slow = withSession(house.db, deskOf('officer'), async (tx) => {
      await logged(tx, deskOf('officer'), { purpose: 'test', at }, { what: 'read' })
      begun.resolve()
      await end.promise
    })
    await begun.promise
    let id = ''
    try {
      id = await file()
      await read(id)
      const seen = await house.store.checkpoint('demo', at)
      assert.ok(seen, 'the checkpoint does not wait for whoever is still writing')
      assert.deepEqual((await verified()).faults, [])
    } finally {
      end.resolve()
      await slow
    }
    assert.deepEqual((await verified()).faults, [], 'a late line is not a fault')
    await house.store.checkpoint('demo', at)
    assert.deepEqual((await verified()).faults, [])
    await read(id)
    await house.store.checkpoint('demo', at)
    await read(id)
    await house.store.checkpoint('demo', at)
    assert.deepEqual((await verified()).faults, [])
    const { rows } = await house.pool.query<{ ends: { access_log: { open?: unknown } } }>(
      `select body -> 'ends' as ends from checkpoints order by n desc limit 1`,
    )
    assert.equal(rows[0]?.ends.access_log.open, undefined, 'numbers that nobody holds any more are closed')
  })

  test('tells once that a place outside cannot be reached, goes on, and brings what it missed when it is back', async () => {
    const [to, told] = [join(folder, 'locked'), [] as string[]]
    writeFileSync(to, 'a file where a folder should be')
    const evidence = keepEvidence(house.store, 'demo', [inFolder(to, 'demo')], (line) => told.push(line))
    await file()
    await evidence.round(at)
    await evidence.round(at)
    assert.equal(told.length, 1, told.join('\n'))
    const state = evidence.state()
    assert.equal(state.failed, undefined)
    assert.equal(state.last?.n, (await house.store.lastHead('demo'))?.n)
    assert.deepEqual([state.places[0]?.last, state.places[0]?.failed?.since], [undefined, at])
    rmSync(to)
    await evidence.round(at)
    assert.match(told[1] ?? '', /well again/)
    const heads = readHeads(readFileSync(join(to, 'demo.jsonl'), 'utf8'), 'demo')
    assert.equal(heads.length, evidence.state().last?.n)
  })

  test('goes on after a line of its file that a crash cut off', async () => {
    const to = join(folder, 'cut')
    await keepEvidence(house.store, 'demo', [inFolder(to, 'demo')]).round(at)
    const before = readHeads(readFileSync(join(to, 'demo.jsonl'), 'utf8'), 'demo').length
    appendFileSync(join(to, 'demo.jsonl'), '{"bureau":"demo","n":9')
    chmodSync(join(to, 'demo.jsonl'), 0o600)
    await file()
    await keepEvidence(house.store, 'demo', [inFolder(to, 'demo')]).round(at)
    assert.equal(readHeads(readFileSync(join(to, 'demo.jsonl'), 'utf8'), 'demo').length, before + 1)
  })

  test('posts its newest checkpoint to a second house, and again until that has taken it', async () => {
    const posted: { n: number }[] = []
    let answers = 503
    const second = createServer(async (asked, answer) => {
      let body = ''
      for await (const part of asked) body += String(part)
      posted.push(JSON.parse(body) as { n: number })
      answer.writeHead(answers).end()
    }).listen(0, '127.0.0.1')
    await once(second, 'listening')
    try {
      const address = `http://127.0.0.1:${(second.address() as AddressInfo).port}/heads`
      const evidence = keepEvidence(house.store, 'demo', placesOf({ TAITSI_CHECKPOINTS: address }, 'demo'))
      await evidence.round(at)
      assert.match(evidence.state().places[0]?.failed?.says ?? '', /503/)
      answers = 204
      await evidence.round(at)
      await evidence.round(at)
      const last = await house.store.lastHead('demo')
      assert.deepEqual(
        posted.map(({ n }) => n),
        [last?.n, last?.n],
      )
      assert.equal(evidence.state().places[0]?.last?.n, last?.n)
    } finally {
      second.close()
    }
  })
})
