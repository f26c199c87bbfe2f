// A letter with a character that cannot be printed waits until an officer has seen it; nothing is printed as another letter meanwhile.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, filing, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
let officer: Visitor
before(async () => {
  house = await aHouse()
  app = openApp(house, () => {})
  officer = new Visitor(app)
  await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
})
after(() => house.drop())

async function caseOf(name: string): Promise<string> {
  const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'a', role: 'claimant' } }
  const begun = await house.store.begin(
    citizen,
    'labour-dispute-mediation',
    { step: 'apply', values: { ...filing, claimant: { ...filing.claimant, name } } },
    { at: house.at },
  )
  assert.ok('done' in begun, JSON.stringify(begun))
  return begun.done.id
}
const letters = async (id: string) =>
  (await house.pool.query('select letter from outbox where case_id = $1 and letter <> $2', [id, 'receipt'])).rows
const asked = { missing: '薪資單', supplementBy: '115/3/20' }

describe('before a letter leaves', () => {
  for (const [name, code, why] of [
    ['陳\ue000測', 'U+E000', '造字'],
    ['林𠀀測', 'U+20000', '罕用字'],
  ] as const)
    test(`the officer is told of ${code} in the name, and the letter is held until they say that they know`, async () => {
      const id = await caseOf(name)
      const page = await (await officer.get(`/desk/cases/${id}`)).text()
      assert.match(page, new RegExp(`申請人.{0,40}裡的 ${code.replace('+', '\\+')} 是${why}`))
      const form = await (await officer.get(`/desk/cases/${id}/steps/askSupplement`)).text()
      assert.ok(form.includes('name="_unknown"'))

      const held = await officer.post(`/desk/cases/${id}/steps/askSupplement`, asked)
      const again = await held.text()
      assert.equal(held.status, 422)
      assert.ok(again.includes(`印不出來的字（${code}）`) && again.includes('薪資單'), 'what was typed is kept')
      assert.deepEqual(await letters(id), [])

      const sent = await officer.post(`/desk/cases/${id}/steps/askSupplement`, { ...asked, _unknown: 'yes' })
      assert.equal(sent.status, 303)
      assert.equal((await letters(id)).length, 1)
    })

  test('the same holds at the other door, for programs of the bureau', async () => {
    const id = await caseOf('陳\ue000測')
    const { rows } = await house.pool.query('select seq from cases where id = $1', [id])
    const ask = (more: object) =>
      app.request(`/api/cases/${id}/steps/askSupplement`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
          cookie: officer.cookies(),
          'x-csrf-token': csrf,
        },
        body: JSON.stringify({ seq: rows[0]?.seq, values: { missing: '薪資單', supplementBy: '2026-03-20' }, ...more }),
      })
    const page = await (await officer.get('/desk/rights')).text()
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const held = await ask({})
    assert.equal(held.status, 422)
    assert.match(await held.text(), /U\+E000/)
    assert.deepEqual(await letters(id), [])
    const sent = await ask({ despite: '已電話確認' })
    assert.equal(sent.status, 200, await sent.clone().text())
  })

  test('nothing is asked where every character can be printed, in whatever script', async () => {
    for (const name of ['สมชาย ทดสอบ', 'Nguyễn Thử', '林𠮷測', '陳測試']) {
      const id = await caseOf(name)
      assert.ok(!(await (await officer.get(`/desk/cases/${id}`)).text()).includes('印不出來的字'), name)
      assert.equal((await officer.post(`/desk/cases/${id}/steps/askSupplement`, asked)).status, 303, name)
    }
  })

  test('a step that sends nothing is not held', async () => {
    const id = await caseOf('陳\ue000測')
    const taken = await officer.post(`/desk/cases/${id}/steps/accept`, {
      category: 'wage',
      nature: 'rights',
      workers: '1',
    })
    assert.equal(taken.status, 303)
  })
})
