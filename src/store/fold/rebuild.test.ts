// Everything derived is thrown away and made again while people go on filing: nobody is lost, and no case stands twice.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse, filing, system, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
before(async () => {
  house = await aHouse()
})
after(() => house.drop())

const file = (n: number) =>
  house.store.begin(
    { ...system, actor: { id: `somebody-${n}`, role: 'claimant' } },
    'labour-dispute-mediation',
    { step: 'apply', values: filing },
    { at: '2026-03-02T09:00:00+08:00', key: `filing-${n}` },
  )

test('a rebuild under writers ends well, every time, and every filing is there once', async () => {
  for (let n = 0; n < 20; n++) assert.ok('done' in (await file(n)))
  let filed = 20
  const over = new AbortController()
  const writers = [1, 2, 3, 4].map(async () => {
    while (!over.signal.aborted) assert.ok('done' in (await file(filed++)))
  })
  for (let n = 0; n < 6; n++) {
    const { cases } = await house.store.rebuild('demo')
    assert.ok(cases >= 20)
    await new Promise((done) => setTimeout(done, 150))
  }
  over.abort()
  await Promise.all(writers)
  assert.ok(filed > 40, 'people went on filing meanwhile')
  const { rows } = await house.pool.query<{ cases: number; events: number; words: number; heads: number }>(
    `select (select count(*) from cases) as cases, (select count(*) from events where seq = 1) as events,
      (select count(*) from search) as words,
      (select count(*) from cases c join events e on e.bureau = c.bureau and e.case_id = c.id and e.seq = c.seq and e.hash = c.head) as heads`,
  )
  assert.deepEqual(rows[0], { cases: filed, events: filed, words: filed, heads: filed })
})
