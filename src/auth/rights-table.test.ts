// The table of rights as people read it: in words, in both languages of the desk.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { PERMISSIONS } from '#auth/index.ts'
import { openApp } from '#app'
import { aHouse, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
before(async () => {
  house = await aHouse()
})
after(() => house.drop())

test('says what each role may do, and not by the names of acts', async () => {
  const app = openApp(house, (line) => assert.equal(line.error, undefined))
  const answer = await app.request('/desk/demo-sign-in', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'account=demo-auditor-0',
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  for (const [lang, words] of [
    ['zh', '閱覽案件、查核誰看過什麼'],
    ['en', 'read cases, look up who saw what'],
  ] as const) {
    const page = await (await app.request(`/desk/rights?lang=${lang}`, { headers: { cookie } })).text()
    const told = page.slice(page.indexOf('<main'), page.indexOf('</main>')).replaceAll(/<[^>]*>/g, '\n')
    assert.ok(told.includes(words), lang)
    assert.deepEqual(
      PERMISSIONS.filter((act) => act.includes('-') && told.includes(act)),
      [],
      lang,
    )
  }
})
