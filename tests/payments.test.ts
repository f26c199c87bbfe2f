// Payments: hundreds of cases in pages, totals over all of them, and a bank file that pays once.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { duePage, dueTotals } from '#reports/index.ts'
import { openApp } from '../src/app.ts'
import { aHouse, deskOf, system, type TestHouse } from './a-house.ts'

const CASES = 53
let house: TestHouse
let app: ReturnType<typeof openApp>
let cookie = ''
let csrf = ''
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house, () => {})
  const at = '2026-03-02T01:00:00Z'
  const day = (nth: number) => new Date(Date.UTC(2025, 0, 1 + nth)).toISOString().slice(0, 10)
  for (let nth = 0; nth < CASES; nth++) {
    const values = {
      source: 'counter',
      applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' },
      relation: 'self',
      victim: { name: '林測試', idNumber: 'A200000003', birthOn: '1980-01-01' },
      accidentOn: day(nth),
      appliedOn: '2026-03-02',
      place: '示範工地',
      story: '遭機械夾傷。',
      outcome: 'disability',
      grade: 12,
      insurer: '示範字第1號',
      papers: [],
      account: { bank: '0000000', number: '00000000000000', holder: '林測試' },
    }
    const begun = await house.store.begin(
      deskOf('intake'),
      'occupational-accident-consolation',
      { step: 'register', values },
      { at },
    )
    assert.ok('done' in begun, JSON.stringify(begun))
    const propose = { step: 'propose', values: { grade: 12, insurer: '示範字第1號' } }
    assert.ok('done' in (await house.store.take(deskOf('officer'), begun.done.id, 1, propose, { at })))
    assert.ok(
      'done' in (await house.store.take(deskOf('head'), begun.done.id, 2, { step: 'approve', values: {} }, { at })),
    )
  }
  const answer = await app.request('/desk/demo-sign-in', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'account=demo-accountant-0',
  })
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  csrf = /name="_csrf" value="([^"]+)"/.exec(await page('/desk/payments'))?.[1] ?? ''
})
after(() => house.drop())

const page = async (path: string) => (await app.request(path, { headers: { cookie } })).text()
const send = (path: string, body: URLSearchParams | FormData) => {
  body.set('_csrf', csrf)
  return app.request(path, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, body })
}
const paying = () => house.programmes.filter((one) => one.steps.list)
const totals = () => dueTotals(house.db, system, paying())
const answers = async (text: string) => {
  const body = new FormData()
  body.set('answers', new File([text], 'answers.csv', { type: 'text/csv' }))
  return send('/desk/payments/answers', body)
}

describe('the payment list', () => {
  test('comes in pages and is added up over all of them', async () => {
    const first = await duePage(house.db, system, paying(), { state: 'approved', limit: 50 })
    assert.equal(first.rows.length, 50)
    assert.ok(first.next)
    const second = await duePage(house.db, system, paying(), { state: 'approved', limit: 50, after: first.next })
    assert.equal(second.rows.length, CASES - 50)
    assert.equal(new Set([...first.rows, ...second.rows].map((one) => one.id)).size, CASES)
    assert.deepEqual((await totals()).approved, { cases: CASES, amount: CASES * 10_000 })
    assert.match(await page('/desk/payments'), /共 53 件，530,000 元/)
  })

  test('keeps what was ticked when one turns the page, and lists only that', async () => {
    const { rows, next = '' } = await duePage(house.db, system, paying(), { state: 'approved', limit: 50 })
    const ticked = rows.slice(0, 2).map((one) => one.id)
    const turned = await (
      await send('/desk/payments/choose', new URLSearchParams([...ticked.map((id) => ['case', id]), ['after', next]]))
    ).text()
    assert.match(turned, /其他頁已勾選 2 件/)
    for (const id of ticked) assert.match(turned, new RegExp(`type="hidden" name="case" value="${id}"`))
    assert.equal((await send('/desk/payments/list', new URLSearchParams(ticked.map((id) => ['case', id])))).status, 200)
    assert.deepEqual((await totals()).listed, { cases: 2, amount: 20_000 })
  })

  test('says what to do when nothing is ticked', async () => {
    const refused = await send('/desk/payments/list', new URLSearchParams())
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /請勾選案件/)
  })

  test('is each cashier’s own, although two press in the same second', async () => {
    const { rows } = await duePage(house.db, system, paying(), { state: 'approved', limit: 2 })
    await Promise.all(rows.map((one) => send('/desk/payments/list', new URLSearchParams([['case', one.id]]))))
    const lists = (await totals()).lists.slice(1)
    assert.deepEqual(
      lists.map((one) => [one.list, one.cases]),
      [
        ['P115-0002', 1],
        ['P115-0003', 1],
      ],
    )
  })

  test('takes every case of every page when all are wanted, and gives the bank all of them', async () => {
    house.at = '2026-03-02T09:05:00+08:00'
    await send('/desk/payments/list', new URLSearchParams([['all', 'yes']]))
    const { approved, lists } = await totals()
    assert.equal(approved.cases, 0)
    assert.deepEqual(
      lists.map((one) => one.cases),
      [2, 1, 1, CASES - 4],
    )
    const file = await page(`/desk/payments/${lists[3]?.list}/file`)
    assert.equal(file.trim().split('\n').length, CASES - 4 + 1)
    assert.match(await page('/desk/payments'), /沒有待付款的案件/)
  })
})

describe('the bank’s answer', () => {
  test('is recorded once, however often the file is read', async () => {
    const { rows } = await duePage(house.db, system, paying(), { state: 'listed', limit: 3 })
    const [one, two] = rows
    const file = `案號,金額,結果,日期\n${one?.number},10000,成功,2026-03-02\n${two?.number},9999,成功,2026-03-02\n`
    const first = await (await answers(file)).text()
    assert.match(first, /已入帳/)
    assert.match(first, /金額 9999 與清冊 10000 不符/)
    assert.equal((await totals()).listed.cases, CASES - 1)
    assert.match(await (await answers(file)).text(), /已略過/)
    assert.equal((await totals()).listed.cases, CASES - 1)
  })

  test('that is no answer at all is refused by the field', async () => {
    const refused = await answers('這不是回覆檔\n')
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /id="f-answers-problem"/)
  })
})
