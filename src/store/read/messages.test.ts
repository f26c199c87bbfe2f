// What a reading costs in messages to the database: each waits for an answer, however quick the answer is.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { loosely, programme, t, text } from '#engine'
import { sessionOf } from '#auth/sessions.ts'
import { last, sql } from '#store/db.ts'
import { withSession } from '#store'
import type { Session } from '#store/types.ts'
import { everything } from '#tests/a-house.ts'
import { aStore, example, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const AT = '2026-03-02T09:00:00+08:00'
const kind = loosely(
  programme({
    ...example,
    id: 'boats',
    name: t('示範登記', 'Example register'),
    code: 'BOA',
    title: 'who',
    fields: { who: text(t('姓名', 'Name'), { sensitivity: 'personal' }) },
    states: { open: { name: t('審查中', 'Looked at') }, over: { name: t('結案', 'Over'), ends: true } },
    steps: {
      enter: { does: t('登記', 'Enter'), by: 'officer', from: 'start', to: 'open', asks: ['who'] },
      end: { does: t('結案', 'End'), by: 'officer', from: 'open', to: 'over' },
    },
  }),
)
const desk: Session = {
  bureau: 'demo',
  reach: 'desk',
  actor: { id: 'somebody', role: 'officer' },
  programmes: ['boats'],
  reader: everything,
}
const how = { purpose: 'test', at: AT }

let house: TestStore
let id: string
let messages = 0
before(async () => {
  house = await aStore([kind], 1)
  // Only what is asked over the one connection there is counts.
  const client = await house.pool.connect()
  const ask = client.query.bind(client)
  client.query = ((...asked: Parameters<typeof ask>) => {
    messages++
    return ask(...asked)
  }) as never
  client.release()
  id = done(await house.store.begin(desk, 'boats', { step: 'enter', values: { who: '林測試' } }, { at: AT })).id
})
after(() => house.drop())

async function cost(work: () => Promise<unknown>): Promise<number> {
  // What is remembered for a moment, such as the calendar, is asked for by the first.
  await work()
  messages = 0
  await work()
  return messages
}
const logged = async () => Number((await house.pool.query('select count(*) as n from access_log')).rows[0].n)

describe('a reading', () => {
  test('of a case takes two messages: what it is, and that it was read, with the commit', async () => {
    const lines = await logged()
    assert.equal(await cost(() => house.store.open(desk, id, how)), 2)
    assert.equal((await logged()) - lines, 2, 'each reading is logged')
  })

  test('of a case with its history takes three', async () => {
    const lines = await logged()
    const found = await house.store.whole(desk, id, how)
    assert.deepEqual([found?.one.values.who, found?.events.length], ['林測試', 1])
    assert.deepEqual(found?.one, await house.store.open(desk, id, how))
    assert.deepEqual(found?.events, await house.store.history(desk, id, how))
    assert.equal((await logged()) - lines, 4, 'the case and its history each have a line')
    assert.equal(await cost(() => house.store.whole(desk, id, how)), 3)
    assert.equal(await house.store.whole({ ...desk, programmes: [] }, id, how), undefined)
  })

  test('of a page of the worklist takes two, of its numbers one, and of who asks one', async () => {
    assert.equal(await cost(() => house.store.worklist(desk, { view: 'section', today: '2026-03-02', at: AT })), 2)
    assert.equal(await cost(() => house.store.counts(desk, '2026-03-02')), 1)
    assert.equal(await cost(() => sessionOf(house.store.db, 'demo', 'no-such-token', Date.parse(AT))), 1)
  })

  test('that cannot be logged gives nothing', async () => {
    await house.pool.query('alter table access_log add constraint full_up check (purpose <> $$refused$$) not valid')
    const refused = { ...how, purpose: 'refused' }
    for (const read of [
      () => house.store.open(desk, id, refused),
      () => house.store.history(desk, id, refused),
      () => house.store.whole(desk, id, refused),
      () => house.store.worklist(desk, { view: 'section', today: '2026-03-02', at: AT, purpose: 'refused' }),
    ])
      await assert.rejects(read)
    await house.pool.query('alter table access_log drop constraint full_up')
    assert.equal((await house.store.open(desk, id, how))?.values.who, '林測試')
  })
})

describe('the last statement of a transaction', () => {
  test('is committed with it, and nothing is asked after it', async () => {
    const closed = () =>
      withSession(house.store.db, { ...desk, reach: 'system' }, (tx) =>
        last(tx, sql`insert into played (bureau, part, first, last) values ('demo', 'last', 0, 0)`),
      )
    await closed()
    await assert.rejects(closed, /duplicate key/)
    const { rows } = await house.pool.query(`select count(*)::int as n from played where part = 'last'`)
    assert.equal(rows[0].n, 1)
    await assert.rejects(
      withSession(house.store.db, desk, async (tx) => {
        await last(tx, sql`select 1`)
        await sql`select 2`.execute(tx)
      }),
      /after its last statement/,
    )
    assert.equal(
      (await withSession(house.store.db, desk, (tx) => last(tx, sql<{ n: number }>`select 3 as n`)))[0]?.n,
      3,
    )
  })
})
