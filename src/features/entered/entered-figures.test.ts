// Figures that are told at the desk: one page for all of them, a second person, and the scorecard that reads them with what is counted and reckoned.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { FIGURES } from '#bureau/figures.ts'
import { RIGHTS } from '#auth/index.ts'
import { PLANS } from '#bureau/plans.ts'
import { indicatorsOf } from '#features/scorecard/register.ts'
import { knownFigures, scorecardOf } from '#reports/index.ts'
import { openApp } from '#app'
import { aHouse, system, type TestHouse, withPlans } from '#tests/a-house.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withPlans(house)
  app = openApp(house, () => {})
})
after(() => house.drop())

const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
async function signedIn(account: string) {
  const answer = await app.request('/desk/demo-sign-in', { method: 'POST', headers: own, body: `account=${account}` })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const html = await (await app.request('/desk/account', { headers: { cookie } })).text()
  const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
  return {
    page: async (path: string) => {
      const got = await app.request(path, { headers: { cookie } })
      return { status: got.status, html: await got.text() }
    },
    send: (path: string, body: Record<string, string> = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { ...own, cookie },
        body: new URLSearchParams({ _csrf: csrf, ...body }),
      }),
  }
}
const card = async (id: string, year = 2015) => {
  const indicators = await indicatorsOf(house.store, system, house.programmes)
  const { scored } = await scorecardOf(house.db, system, house.programmes, indicators, year, '2026-03-02')
  return scored.find((one) => one.figure?.measure === id)
}
const given = { figure: 'app-uses', year: '2015', part: '', value: '1,234', source: '示範系統紀錄' }
const waitingId = (html: string) => /\/desk\/figures\/(\d+)\/confirm/.exec(html)?.[1] ?? ''

describe('a figure that no case holds', () => {
  test('is entered and confirmed by those who may, and by nobody else', async () => {
    assert.deepEqual(
      RIGHTS.filter((one) => one.may.includes('enter-figure')).map((one) => one.role),
      ['accountant', 'statistician'],
    )
    const officer = await signedIn('demo-officer-0')
    assert.equal((await officer.page('/desk/figures')).status, 403)
    assert.equal((await officer.send('/desk/figures', given)).status, 403)
    assert.equal((await officer.send('/desk/figures/1/confirm')).status, 403)
  })

  test('is refused with every reason at once, and what was typed stays', async () => {
    const statistician = await signedIn('demo-statistician-0')
    const refused = await statistician.send('/desk/figures', {
      figure: 'weather',
      year: '1',
      part: 'H9',
      value: '12.345',
      source: ' ',
    })
    assert.equal(refused.status, 422)
    const html = await refused.text()
    for (const words of ['請選擇要登錄的數字', '請選擇期間', '請填 0 以上的整數', '請填依據'])
      assert.match(html, new RegExp(words))
    assert.match(html, /value="12.345"/)
    const flag = await statistician.send('/desk/figures', { ...given, figure: 'own-quota-compliance', value: '2' })
    assert.match(await flag.text(), /請填 1（是）或 0（否）/)
    for (const id of ['x', '99999999999999999999', '4242'])
      assert.ok((await statistician.send(`/desk/figures/${id}/confirm`)).status < 500, id)
  })

  test('counts once another person has confirmed it: the scorecard then reads the rate that is reckoned from it', async () => {
    const [statistician, cashier] = await Promise.all([signedIn('demo-statistician-0'), signedIn('demo-accountant-0')])
    assert.equal((await statistician.send('/desk/figures', given)).status, 303)
    const views = { ...given, figure: 'bureau-page-views', value: '20000' }
    const id = waitingId((await cashier.page('/desk/figures')).html)
    assert.equal((await statistician.send(`/desk/figures/${id}/confirm`)).status, 422)
    assert.match((await statistician.page('/desk/figures')).html, /由您登錄，請另一位確認/)
    assert.equal((await cashier.send(`/desk/figures/${id}/confirm`)).status, 303)
    assert.equal((await card('app-usage-rate'))?.value, null)
    await cashier.send('/desk/figures', views)
    assert.equal(
      (await statistician.send(`/desk/figures/${waitingId((await statistician.page('/desk/figures')).html)}/confirm`))
        .status,
      303,
    )
    const rate = await card('app-usage-rate')
    assert.deepEqual([rate?.value, rate?.target, rate?.light, rate?.figure?.told?.length], [6.17, 5, 'met', 2])
    const shown = (await statistician.page('/desk/scorecard?year=2015')).html
    assert.match(shown, /6\.17%※/)
    assert.match(shown, /※ 為登錄之數字/)
    const door = (
      await statistician.page(
        '/desk/reports/figure?programme=bureau&measure=app-usage-rate&from=2015-01-01&to=2015-12-31',
      )
    ).html
    assert.match(door, /本局網頁瀏覽次數/)
    assert.match(door, /20,000※/)
    assert.match(door, /示範系統紀錄/)
  })

  test('is sent back with a reason', async () => {
    const [statistician, cashier] = await Promise.all([signedIn('demo-statistician-0'), signedIn('demo-accountant-0')])
    await statistician.send('/desk/figures', { ...given, figure: 'injury-benefit-permille', value: '5.001' })
    const path = `/desk/figures/${waitingId((await cashier.page('/desk/figures')).html)}/decline`
    assert.equal((await cashier.send(path, { reason: '' })).status, 422)
    assert.equal((await cashier.send(path, { reason: '年度不符' })).status, 303)
    assert.match((await statistician.page('/desk/figures')).html, /年度不符/)
    assert.equal((await card('injury-benefit-permille'))?.value, null)
  })
})

test('of the indicators of the plans, those are measured whose figure is counted, reckoned or told', () => {
  const known = knownFigures(house.programmes)
  const ids = PLANS.flatMap((plan) => plan.indicators.map((one) => String(one.figure)))
  assert.deepEqual(
    ids.filter((id) => !known.has(id)),
    ['union-evaluation-coverage', 'new-entrant-visit-rate'],
  )
  for (const id of Object.keys(FIGURES.entered)) assert.equal(known.get(id)?.programme, 'bureau', id)
})
