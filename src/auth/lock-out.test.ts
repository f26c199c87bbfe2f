// Whoever guesses waits; whoever owns the account, or merely sits beside the guesser, does not. And numbers of cases have no gaps.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { keepAccount, signIn } from '#auth/index.ts'
import { openApp } from '#app'
import { aHouse, filing, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const PASSWORD = '小橋流水人家，古道西風瘦馬'
let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
  for (const id of ['owner', 'colleague'])
    await keepAccount(house.db, 'demo', { id, name: '測試', roles: [], password: PASSWORD })
})
after(() => house.drop())

const at = (minutes: number) => house.now() + minutes * 60_000
const tries = (account: string, password: string, from: string, now = at(0)) =>
  signIn(house.db, 'demo', { account, password, from }, now)
const says = (answer: Awaited<ReturnType<typeof tries>>) => ('refused' in answer ? answer.refused.zh : 'in')

describe('guesses at a password', () => {
  test('wait a quarter of an hour after five, for that account from that source', async () => {
    for (let n = 0; n < 5; n++) assert.match(says(await tries('owner', 'wrong', 's1')), /不正確/)
    assert.match(says(await tries('owner', PASSWORD, 's1')), /15 分鐘/)
    assert.match(says(await tries('owner', PASSWORD, 's1', at(14))), /分鐘後/)
    assert.equal(says(await tries('owner', PASSWORD, 's2')), 'in', 'the owner elsewhere')
    assert.equal(says(await tries('colleague', PASSWORD, 's1')), 'in', 'somebody else beside the guesser')
    assert.equal(says(await tries('owner', PASSWORD, 's1', at(16))), 'in')
  })

  test('at invented accounts lock nobody elsewhere, and are answered word for word as at a real one', async () => {
    const told = new Set<string>()
    for (let n = 0; n < 5; n++) {
      told.add(says(await tries('colleague', 'wrong', 's3')))
      told.add(says(await tries('nobody-at-all', 'wrong', 's3')))
    }
    assert.deepEqual([...told], ['帳號或密碼不正確。'])
    assert.equal(says(await tries('colleague', 'wrong', 's3')), says(await tries('nobody-at-all', 'wrong', 's3')))
    for (let n = 0; n < 30; n++) await tries(`invented-${n}`, 'wrong', 's4')
    assert.match(says(await tries('colleague', PASSWORD, 's4')), /分鐘後/)
    assert.equal(says(await tries('colleague', PASSWORD, 's5')), 'in')
    assert.equal(says(await tries('colleague', PASSWORD, 's4', at(16))), 'in', 'never longer than a quarter of an hour')
  })

  test('sent all at once are no more than one after another', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => tries('owner', 'wrong', 's6', at(60 * 48))))
    assert.equal(answers.filter((one) => /不正確/.test(says(one))).length, 5)
  })

  test('from a hundred addresses open nothing and keep out neither the owner at her own browser nor anybody else', async () => {
    const owner = new Visitor(app, '203.0.113.1')
    assert.equal((await owner.post('/desk/sign-in', { account: 'owner', password: PASSWORD })).status, 303)
    let looked = 0
    const begin = 60 * 24 * 10
    for (let n = 0; n < 4_000; n += 16)
      for (const answer of await Promise.all(
        Array.from({ length: 16 }, (_, k) =>
          tries('owner', `guess ${n + k}`, `address-${(n + k) % 100}`, at(begin + (n / 4_000) * 600)),
        ),
      )) {
        assert.notEqual(says(answer), 'in')
        if (/不正確/.test(says(answer))) looked++
      }
    assert.ok(looked < 60, `${looked} of 4,000 guesses in ten hours were looked at`)
    house.at = new Date(at(begin + 600)).toISOString()
    const stranger = new Visitor(app, '203.0.113.2')
    const kept = await stranger.post('/desk/sign-in', { account: 'owner', password: PASSWORD })
    assert.match(await kept.text(), /嘗試次數過多/, 'a browser that was never in it waits')
    assert.equal((await owner.post('/desk/sign-in', { account: 'owner', password: PASSWORD })).status, 303)
    assert.equal((await stranger.post('/desk/sign-in', { account: 'colleague', password: PASSWORD })).status, 303)
    const forged = new Visitor(app, '203.0.113.3')
    forged.keep('known', 'A'.repeat(22))
    const out = await forged.post('/desk/sign-in', { account: 'owner', password: PASSWORD })
    assert.match(await out.text(), /嘗試次數過多/)
  })
})

describe('a number of a case', () => {
  test('is taken only by what stands: a refused filing leaves no gap', async () => {
    const file = async (values: object) => {
      const answer = await app.request('/api/programmes/labour-dispute-mediation/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ step: 'apply', values }),
      })
      return { status: answer.status, body: (await answer.json()) as { number?: string } }
    }
    const first = await file(filing)
    for (const spoilt of [
      { ...filing, claimant: undefined },
      { ...filing, workers: 0 },
      { ...filing, category: 'x' },
    ])
      assert.equal((await file(spoilt)).status, 422)
    const second = await file(filing)
    const nth = (number = '') => Number(number.split('-')[1])
    assert.equal(nth(second.body.number), nth(first.body.number) + 1)
  })
})
