// Correcting a case at the desk: rows of many are added, changed and taken away, and what was counted moves with them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { count } from '#engine'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
let cookie = ''
let csrf = ''
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house, () => {})
  const answer = await app.request('/desk/demo-sign-in', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'account=demo-officer-0',
  })
  cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  csrf = /name="_csrf" value="([^"]+)"/.exec(await page('/desk/rights'))?.[1] ?? ''
})
after(() => house.drop())

const page = async (path: string) => (await app.request(path, { headers: { cookie } })).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(path, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: csrf, ...fields }),
  })
const at = '2026-03-02T01:00:00Z'

async function accepted(claims: { item: string; amount: number }[], more: Record<string, unknown> = {}) {
  const desk = deskOf('intake')
  const begun = await house.store.begin(
    desk,
    'labour-dispute-mediation',
    { step: 'register', values: { ...filing, channel: 'counter', claims, ...more } },
    { at },
  )
  assert.ok('done' in begun)
  const { id } = begun.done
  const values = { category: 'wage', nature: 'rights', workers: 1 }
  assert.ok('done' in (await house.store.take(desk, id, 1, { step: 'accept', values }, { at })))
  return id
}
const open = async (id: string) => house.store.open(system, id, { purpose: 'test', at })
/** Every box of the correction form with what stands in it. */
async function filled(id: string): Promise<Record<string, string>> {
  const html = await page(`/desk/cases/${id}/correct`)
  const form = html.slice(html.indexOf(`/desk/cases/${id}/correct`))
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([input]): [string, string][] => {
    const read = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '')
    const unpicked = /type="(radio|checkbox)"/.test(input) && !/ checked/.test(input)
    return unpicked || read('name') === '' ? [] : [[read('name'), read('value')]]
  })
  const areas = [...form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)].map(
    ([, name = '', value = '']): [string, string] => [name, unescaped(value).replace(/^\n/, '')],
  )
  const selects = [...form.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']): [string, string] => [
      name,
      /<option[^>]*(?:value="([^"]*)"[^>]* selected|selected[^>]* value="([^"]*)")/
        .exec(options)
        ?.slice(1)
        .find(Boolean) ?? '',
    ],
  )
  return Object.fromEntries([...inputs, ...areas, ...selects].filter(([name]) => name !== '_csrf'))
}

describe('a correction at the desk', () => {
  test('sent back as it was drawn corrects nothing, and says so', async () => {
    const id = await accepted([{ item: 'wage', amount: 48_000 }])
    const answer = await send(`/desk/cases/${id}/correct`, { ...(await filled(id)), _reason: '核對' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /沒有可更正的欄位/)
  })

  test('adds a row, changes another, and moves the count of workers', async () => {
    const id = await accepted([{ item: 'wage', amount: 48_000 }])
    const form = await filled(id)
    const asked = await send(`/desk/cases/${id}/correct`, { ...form, _reason: '漏列一項', _add: 'claims' })
    const drawn = await asked.text()
    assert.match(drawn, /name="claims\.1\.amount"/)
    assert.match(drawn, /value="漏列一項"/)
    assert.equal((await open(id))?.seq, 2, 'asking for a row writes nothing')
    const sent = await send(`/desk/cases/${id}/correct`, {
      ...form,
      workers: '3',
      'claims.0.amount': '50,000',
      'claims.1.item': 'severance',
      'claims.1.amount': '12000',
      _reason: '漏列資遣費與人數',
    })
    assert.equal(sent.status, 303, await sent.clone().text())
    const one = await open(id)
    assert.deepEqual(one?.values.claims, [
      { item: 'wage', amount: 50_000 },
      { item: 'severance', amount: 12_000 },
    ])
    const programme = house.programmes.find((each) => each.id === 'labour-dispute-mediation')
    assert.ok(programme && one)
    assert.equal(count(programme, 'mediation-workers', [one], { from: '2026-03-01', to: '2026-03-31' }), 3)
  })

  test('takes a row away, but not the last that the law of the form needs', async () => {
    const id = await accepted([
      { item: 'wage', amount: 48_000 },
      { item: 'severance', amount: 9_000 },
    ])
    const form = await filled(id)
    const less = await send(`/desk/cases/${id}/correct`, { ...form, _remove: 'claims.0' })
    assert.doesNotMatch(await less.text(), /name="claims\.1\.amount"/)
    const { 'claims.0.item': _item, 'claims.0.amount': _amount, 'claims.0.words': _words, ...rest } = form
    assert.equal((await send(`/desk/cases/${id}/correct`, { ...rest, _reason: '重複登錄' })).status, 303)
    assert.deepEqual((await open(id))?.values.claims, [{ item: 'severance', amount: 9_000 }])
    const none = Object.fromEntries(Object.entries(await filled(id)).filter(([name]) => !name.startsWith('claims.')))
    const refused = await send(`/desk/cases/${id}/correct`, { ...none, _reason: '全部刪除' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /「請求事項」至少要有 1 筆/)
  })

  test('takes back what nobody ever asked for, and can give it again', async () => {
    const [point] = await house.store.register(system, 'mediation-venues', ['active'])
    assert.ok(point)
    const id = await accepted([{ item: 'wage', amount: 48_000 }], { preferredPoint: point.id })
    const form = await filled(id)
    assert.equal(form.preferredPoint, point.id)
    const emptied = await send(`/desk/cases/${id}/correct`, { ...form, preferredPoint: '', _reason: '當事人未指定' })
    assert.equal(emptied.status, 303, await emptied.clone().text())
    assert.equal((await open(id))?.values.preferredPoint, undefined)
    const same = await send(`/desk/cases/${id}/correct`, { ...(await filled(id)), _reason: '核對' })
    assert.equal(same.status, 422, 'there is nothing left to take back')
    const again = { ...(await filled(id)), preferredPoint: point.id, _reason: '當事人來電指定' }
    assert.equal((await send(`/desk/cases/${id}/correct`, again)).status, 303)
    assert.equal((await open(id))?.values.preferredPoint, point.id)

    const needed = { ...(await filled(id)), facts: '', _reason: '誤植' }
    const refused = await send(`/desk/cases/${id}/correct`, needed)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /請填寫「[^」]+」/)
    await house.store.rebuild('demo')
    assert.equal((await open(id))?.values.preferredPoint, point.id)
  })

  test('does not overwrite what somebody else has just done', async () => {
    const id = await accepted([{ item: 'wage', amount: 48_000 }])
    const form = await filled(id)
    await house.store.note(deskOf('officer'), id, '已電話聯繫', { at })
    const late = await send(`/desk/cases/${id}/correct`, { ...form, 'claims.0.amount': '1', _reason: '金額錯誤' })
    assert.equal(late.status, 409)
  })
})
