// Whom one asks for at a firm is somebody in particular: pages of the desk show them to whoever sees what is internal, and to nobody else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, deskOf, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
})
after(() => house.drop())

test('the contact of a firm whose name is open stands on no page of whoever sees open facts only', async () => {
  const begun = await house.store.begin(
    deskOf('officer'),
    'labour-penalties',
    {
      step: 'propose',
      values: {
        respondent: {
          name: '示範紡織有限公司',
          businessNumber: '00000000',
          contact: '測試窗口人',
          phone: '07-000-0009',
        },
        owner: '示範負責人',
        contact: { name: '示範連絡人', phone: '0900-000-000' },
        law: 'lsa',
        article: 'art-24',
        violatedOn: '2026-01-15',
        facts: '未依規定給付平日延長工時工資。',
      },
    },
    { at: house.at },
  )
  assert.ok('done' in begun, JSON.stringify(begun))
  const app = openApp(house)
  const seen = async (account: string) => {
    const who = new Visitor(app)
    await who.post('/desk/demo-sign-in', { account })
    const paths = [`/desk/cases/${begun.done.id}`, '/desk?view=section', '/desk/organisations/00000000?purpose=test']
    return (await Promise.all(paths.map(async (path) => (await who.get(path)).text()))).join('')
  }
  assert.match(await seen('demo-head-0'), /測試窗口人/)
  assert.match(await seen('demo-director-0'), /測試窗口人/)
  const counting = await seen('demo-statistician-0')
  assert.match(counting, /示範紡織有限公司/, 'the firm itself is open')
  for (const words of ['測試窗口人', '07-000-0009']) assert.ok(!counting.includes(words), words)
})
