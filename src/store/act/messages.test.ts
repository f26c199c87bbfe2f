// How often an act goes to the database and waits: what everybody feels when it is busy, or a little way off.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Message } from '#store/postgres/message.ts'
import type { Session } from '#store/types.ts'
import { aHouse, deskOf, filing, type TestHouse } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'

const at = '2026-03-02T01:00:00.000Z'
const MEDIATION = 'labour-dispute-mediation'
/** Begin with the first look, look, write with the commit; and one more where a number or an entry is asked for. */
const MOST = 4
const citizen: Session = { bureau: 'demo', reach: 'portal', actor: { id: 'citizen', role: 'claimant' } }
const apply = (key?: string) =>
  house.store.begin(citizen, MEDIATION, { step: 'apply', values: filing }, { at, ...(key ? { key } : {}) })

let house: TestHouse
const said: string[][] = []
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  const watched = new WeakSet<object>()
  house.serves.on('acquire', (client) => {
    if (watched.has(client)) return
    watched.add(client)
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown
    client.query = ((...asked: unknown[]) => {
      const [one] = asked
      said.push(one instanceof Message ? one.statements.map(({ text }) => text) : [String(one)])
      return query(...asked)
    }) as typeof client.query
  })
})
after(() => house.drop())

async function within<T>(work: () => Promise<T>): Promise<T> {
  const from = said.length
  const made = await work()
  // What closed days are known is asked before, and remembered for a moment.
  const all = said.slice(from)
  const mine = all.slice(all.findLastIndex(([first]) => first === 'begin'))
  assert.ok(mine.length > 0 && mine.length <= MOST, mine.map((texts) => texts.join('\n  ')).join('\n'))
  assert.equal(mine.at(-1)?.at(-1), 'commit')
  return made
}

describe(`in ${MOST} messages at most`, () => {
  test('somebody files', async () => void done(await within(() => apply())))

  test('somebody files under a key, and is answered the same when they send it again', async () => {
    const first = done(await within(() => apply('once')))
    assert.equal(done(await within(() => apply('once'))).id, first.id)
  })

  test('an officer takes a step, is given the case, notes and corrects something', async () => {
    const { id } = done(await apply())
    const values = { category: 'wage', nature: 'rights', workers: 1 }
    const taken = await within(() =>
      house.store.take(deskOf('intake'), id, 1, { step: 'accept', values }, { at, key: 'step' }),
    )
    assert.equal(done(taken).seq, 2)
    const officer = deskOf('officer')
    done(await within(() => house.store.assign(officer, id, 'demo-officer-1', { at, key: 'assign' })))
    done(await within(() => house.store.note(officer, id, '已電話聯絡', { at, key: 'note' })))
    done(await within(() => house.store.correct(officer, id, 4, { workers: 3 }, '誤植', { at, despite: '已查' })))
  })

  test('a step is slower than a colleague’s, or refused', async () => {
    const { id } = done(await apply())
    const accept = (seq: number, workers: unknown) =>
      house.store.take(
        deskOf('intake'),
        id,
        seq,
        { step: 'accept', values: { category: 'wage', nature: 'rights', workers } },
        { at },
      )
    done(await accept(1, 1))
    assert.ok('conflict' in (await within(() => accept(1, 1))))
    assert.ok('refused' in (await within(() => accept(2, 'many'))))
  })
})
