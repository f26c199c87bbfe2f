// Whoever owns no case begins the day with what they entered themselves, and enters the next case of the same firm without typing it again.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, deskOf, filing, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { formsIn } from '#tests/browser/forms.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
})
after(() => house.drop())

const signedIn = async (account: string) => {
  const who = new Visitor(app)
  await who.post('/desk/demo-sign-in', { account })
  return who
}
const page = async (who: Visitor, path: string) => (await who.get(path)).text()
const register = async (session: ReturnType<typeof deskOf>, name: string) => {
  const acted = await house.store.begin(
    session,
    'labour-dispute-mediation',
    {
      step: 'register',
      values: { ...filing, claimant: { ...filing.claimant, name }, respondent: FIRM, channel: 'counter' },
    },
    { at: house.at },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done
}
const FIRM = { name: '示範紡織有限公司', businessNumber: '00000000', contact: '測試廠長', address: '示範市示範路9號' }
const shownNames = (html: string) => ['王甲甲', '林乙乙', '陳丙丙'].filter((name) => html.includes(name))

describe('the first page of whoever owns no case', () => {
  test('says what can be entered while nothing is, and never that nothing is here', async () => {
    for (const account of ['demo-intake', 'demo-mediator-0']) {
      const html = await page(await signedIn(account), '/desk')
      assert.match(html, /您今天還沒有登錄/, account)
      assert.ok(!html.includes('這裡目前沒有案件'), account)
      assert.match(html, /href="\/desk\?view=section"/, account)
    }
    assert.match(await page(await signedIn('demo-intake'), '/desk'), /href="\/desk\/new\/labour-dispute-mediation"/)
  })

  test('is the whole section for whoever reads and enters nothing', async () => {
    assert.match(await page(await signedIn('demo-director-0'), '/desk'), /aria-current="page"[^>]*>本科全部/)
  })

  test('lists what they entered today, the newest first, with where each stands; of nobody else and of no other day', async () => {
    const clerk = deskOf('intake')
    await register(clerk, '王甲甲')
    const second = await register(clerk, '林乙乙')
    await register(deskOf('officer', 1), '陳丙丙')
    const who = await signedIn('demo-intake')
    const html = await page(who, '/desk')
    assert.deepEqual(shownNames(html), ['王甲甲', '林乙乙'])
    assert.ok(html.indexOf('林乙乙') < html.indexOf('王甲甲'), 'the newest first')
    assert.match(html, /今天登錄[\s\S]{0,80}?2/)

    const accept = { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } }
    assert.ok('done' in (await house.store.take(deskOf('officer'), second.id, second.seq, accept, { at: house.at })))
    assert.match(await page(who, '/desk'), /林乙乙[\s\S]{0,600}?已受理/)
    const officer = await page(await signedIn('demo-officer-0'), '/desk?view=today')
    assert.deepEqual(shownNames(officer), ['林乙乙'], 'what was acted on today as well')

    house.at = '2026-03-03T09:00:00+08:00'
    assert.deepEqual(shownNames(await page(await signedIn('demo-intake'), '/desk')), [])
    house.at = '2026-03-02T10:00:00+08:00'
  })
})

describe('another case like the one just entered', () => {
  const first = async () => (await register(deskOf('intake'), '王甲甲')).id
  const controls = (html: string) =>
    new Map(
      formsIn(html)
        .flatMap((form) => form.controls)
        .filter(({ kind, on }) => kind !== 'radio' || on)
        .map((one) => [one.name, one.value]),
    )

  test('keeps the firm and the place, and nothing of the person', async () => {
    const id = await first()
    const who = await signedIn('demo-intake')
    const done = await page(who, `/desk/cases/${id}?done=register`)
    const [, href = ''] = /href="([^"]*like=[^"]*)"/.exec(done) ?? []
    const html = await page(who, href.replaceAll('&amp;', '&'))
    const stands = controls(html)
    assert.equal(stands.get('respondent.name'), FIRM.name)
    assert.equal(stands.get('respondent.businessNumber'), FIRM.businessNumber)
    assert.equal(stands.get('workplace.district'), '示範東區')
    assert.equal(stands.get('applicantKind'), 'worker')
    for (const name of ['claimant.name', 'claimant.idNumber', 'claimant.phone', 'respondent.contact', 'facts'])
      assert.equal(stands.get(name), '', name)
    for (const words of ['王甲甲', 'A200000003', '0900-000-001', '測試廠長', '積欠二月份工資'])
      assert.ok(!html.includes(words), words)
  })

  test('shows nothing to whoever may not read the case, and nothing of a case of another programme', async () => {
    const id = await first()
    const coach = await signedIn('demo-coach-0')
    assert.ok(!(await page(coach, `/desk/new/compliance-coaching?like=${id}`)).includes(FIRM.name))
    const officer = await signedIn('demo-officer-0')
    assert.ok(!(await page(officer, `/desk/new/labour-penalties?like=${id}`)).includes(FIRM.name))
  })
})
