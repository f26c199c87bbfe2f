// A house that was updated finds its cases by the new ways at its first start, and only then makes anything anew.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isBehind } from '#store/fold/caught-up.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { aHouse, filing, system, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
before(async () => {
  house = await aHouse()
})
after(() => house.drop())

const at = '2026-03-02T09:00:00+08:00'
const worker = { ...system, actor: { id: 'somebody', role: 'claimant' } }
const faults = async () => (await verifyAlone(house.pool, 'demo', house.context)).faults

test('what an earlier version left is made anew once, and then fits its events', async () => {
  for (let n = 0; n < 3; n++)
    assert.ok(
      'done' in
        (await house.store.begin(worker, 'labour-dispute-mediation', { step: 'apply', values: filing }, { at })),
    )
  await house.pool.query(`update search set words = array['as-it-was']`)
  assert.ok((await faults()).length > 0)
  assert.equal(await isBehind(house.context, 'demo'), true, 'whoever verifies now is told why')
  assert.equal(await house.store.caughtUp('demo', at), 3)
  assert.deepEqual(await faults(), [])
  assert.equal(await isBehind(house.context, 'demo'), false)
  assert.equal(await house.store.caughtUp('demo', at), 0, 'the next start finds nothing to do')
})

test('a house where nothing has happened has nothing to make anew', async () => {
  assert.equal(await house.store.caughtUp('another', at), 0)
})
