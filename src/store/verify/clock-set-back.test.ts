// The machine's clock is set back between two steps: time in a case only goes forward, and so do its figures.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { figuresOf } from '#reports/index.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { aHouse, deskOf, filing, system, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
before(async () => {
  house = await aHouse('2025-07-01T00:00:05+08:00')
})
after(() => house.drop())

test('a step taken while the clock stands earlier happens when the one before it did, and is counted in that half-year', async () => {
  const [officer, mediation] = [deskOf('officer'), 'labour-dispute-mediation']
  const begun = await house.store.begin(
    officer,
    mediation,
    { step: 'register', values: { ...filing, channel: 'counter' } },
    { at: house.at },
  )
  assert.ok('done' in begun)
  house.at = '2025-06-30T23:59:58+08:00'
  const accepted = await house.store.take(
    officer,
    begun.done.id,
    begun.done.seq,
    { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
    { at: house.at },
  )
  assert.ok('done' in accepted, JSON.stringify(accepted))
  await house.store.note(officer, begun.done.id, '時鐘已被撥回', { at: '2025-06-30T23:59:59+08:00' })
  const { rows } = await house.pool.query<{ at: Date; on_day: string }>(
    'select at, on_day::text from events where case_id = $1 order by seq',
    [begun.done.id],
  )
  const moment = Date.parse('2025-07-01T00:00:05+08:00')
  assert.deepEqual(
    rows.map((row) => [new Date(row.at).getTime(), row.on_day]),
    [
      [moment, '2025-07-01'],
      [moment, '2025-07-01'],
      [moment, '2025-07-01'],
    ],
  )
  const mediations = async (from: string, to: string) =>
    (await figuresOf(house.db, system, house.programmes, { from, to })).find(
      (one) => one.measure === 'mediation-cases' && Object.keys(one.dimensions).length === 0,
    )?.value ?? 0
  assert.equal(await mediations('2025-01-01', '2025-06-30'), 0)
  assert.equal(await mediations('2025-07-01', '2025-12-31'), 1)
})

test('a chain whose times run backwards is named', async () => {
  const named = async () =>
    (await verifyAlone(house.pool, 'demo', house.context)).faults.filter(({ says }) => /only goes forward/.test(says))
  assert.deepEqual(await named(), [])
  await house.pool.query('alter table events disable trigger append_only')
  await house.pool.query(`update events set at = at - interval '1 day' where seq = 2`)
  await house.pool.query('alter table events enable trigger append_only')
  assert.deepEqual(
    (await named()).map(({ where }) => where.replace(/^.*, /, '')),
    ['event 2'],
  )
})
