// Doors: from where somebody comes is what the connection says, and what a proxy says only where the operator has named it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { proxiesOf } from '#auth/index.ts'
import { openApp } from '#app'
import { aHouse, filing, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse()
  app = openApp(house)
})
after(() => house.drop())

type Headers = Record<string, string>
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
const post = (path: string, body: Headers, address: string, headers: Headers = {}, of = app) =>
  of.request(
    path,
    { method: 'POST', headers: { ...own, ...headers }, body: new URLSearchParams(body).toString() },
    from(address),
  )
const guess = async (address: string, headers: Headers = {}, of = app) =>
  (await post('/desk/sign-in', { account: `nobody-${Math.random()}`, password: 'wrong' }, address, headers, of)).text()
const mustWait = (page: string) => page.includes('嘗試次數過多')

describe('where somebody comes from', () => {
  test('is the connection, whatever a header of the sender says', async () => {
    let last = ''
    for (let nth = 0; nth < 21; nth++) last = await guess('203.0.113.9', { 'x-forwarded-for': `198.51.100.${nth}` })
    assert.ok(mustWait(last), 'the twenty-first guess from one machine waits')
    assert.ok(!mustWait(await guess('203.0.113.10')), 'and nobody else does')
  })

  test('is what a named proxy says, up to the first address that is none of the named', async () => {
    const behind = openApp({ ...house, proxies: proxiesOf('10.0.0.0/8, 192.0.2.7') })
    let last = ''
    for (let nth = 0; nth < 21; nth++)
      last = await guess('10.1.2.3', { 'x-forwarded-for': `198.51.100.${nth}, 203.0.113.20, 192.0.2.7` }, behind)
    assert.ok(mustWait(last), 'what stands before the first stranger was written by the stranger')
    const other = { 'x-forwarded-for': '203.0.113.21, 192.0.2.7' }
    assert.ok(!mustWait(await guess('10.1.2.3', other, behind)))
    const direct = { 'x-forwarded-for': '203.0.113.20' }
    assert.ok(!mustWait(await guess('203.0.113.22', direct, behind)), 'a stranger is no proxy')
  })

  test('is counted from the end where only the number of proxies is known', async () => {
    const behind = openApp({ ...house, proxies: proxiesOf('2') })
    let last = ''
    for (let nth = 0; nth < 21; nth++)
      last = await guess(`172.16.0.${nth}`, { 'x-forwarded-for': `1.1.1.${nth}, 203.0.113.30, 192.0.2.${nth}` }, behind)
    assert.ok(mustWait(last))
  })

  test('is one household for all the addresses of its IPv6 network', async () => {
    let last = ''
    for (let nth = 0; nth < 21; nth++) last = await guess(`2001:db8:1:2::${nth.toString(16)}`)
    assert.ok(mustWait(last))
    assert.ok(!mustWait(await guess('2001:db8:1:3::1')))
  })

  test('is refused in a sentence where the setting names nothing that could be a proxy', () => {
    for (const wrong of ['proxy.example', '10.0.0.0/40', '12', '300.1.1.1'])
      assert.throws(() => proxiesOf(wrong), /TAITSI_PROXIES/, wrong)
    for (const nothing of [undefined, '', ' ', '0']) assert.equal(proxiesOf(nothing), undefined)
  })
})

describe('cookies', () => {
  const enter = async (of: typeof app, address: string, headers: Headers = {}) =>
    (await post('/desk/demo-sign-in', { account: 'demo-intake' }, address, headers, of)).headers.get('set-cookie') ?? ''

  test('are for TLS alone wherever the portal stands behind https, and never because a stranger said so', async () => {
    const open = { ...house, demoOpen: true }
    assert.match(await enter(openApp({ ...open, url: 'https://city.example' }), '127.0.0.1'), /__Host-.*Secure/)
    assert.doesNotMatch(await enter(openApp(open), '203.0.113.40', { 'x-forwarded-proto': 'https' }), /Secure/)
    const behind = openApp({ ...open, proxies: proxiesOf('loopback') })
    assert.match(await enter(behind, '127.0.0.1', { 'x-forwarded-proto': 'https' }), /__Host-.*Secure/)
  })
})

describe('the demonstration accounts', () => {
  const status = async (of: typeof app, address: string, headers: Headers = {}) =>
    (await post('/desk/demo-sign-in', { account: 'demo-administrator-0' }, address, headers, of)).status

  test('open to whoever sits at this machine, over IPv4 and IPv6', async () => {
    for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) assert.equal(await status(app, here), 303, here)
  })

  test('open to nobody else, also not through a proxy on this machine', async () => {
    assert.equal(await status(app, '192.168.1.20'), 403)
    assert.equal(await status(app, '127.0.0.1', { 'x-forwarded-for': '203.0.113.50' }), 403)
    const page = await (await app.request('/desk/sign-in', {}, from('192.168.1.20'))).text()
    assert.ok(!page.includes('demo-sign-in') && page.includes('DEMO=open'))
    const officer = new Visitor(app, '192.168.1.21')
    assert.equal((await officer.post('/desk/demo-sign-in', { account: 'demo-intake' })).status, 403)
  })

  test('open to everybody where the operator says DEMO=open', async () => {
    assert.equal(await status(openApp({ ...house, demoOpen: true }), '192.168.1.20'), 303)
  })
})

describe('a key of a guest’s own choosing', () => {
  const file = async (address: string, facts: string) => {
    const answer = await app.request(
      '/api/programmes/labour-dispute-mediation/cases',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'case-1' },
        body: JSON.stringify({ step: 'apply', values: { ...filing, facts } }),
      },
      from(address),
    )
    return { status: answer.status, number: ((await answer.json()) as { number?: string }).number }
  }

  test('is theirs alone: a stranger with the same key files a case of their own, and a retry is the same one', async () => {
    const mine = await file('203.0.113.60', '我的事。')
    const theirs = await file('203.0.113.61', '別人的事。')
    assert.deepEqual([mine.status, theirs.status], [201, 201])
    assert.notEqual(mine.number, theirs.number)
    assert.deepEqual(await file('203.0.113.60', '我的事。'), mine)
    assert.equal((await file('203.0.113.60', '另一件事。')).status, 422)
  })
})
