// Every form of the portal: what was typed is there after a mistake, a reload, Back, another language and a lost session, and the
// mistake is said again. Back finds a page that was asked for by GET; so no mistake is the answer to a sending.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { calculators } from '#features/calculators/list/index.ts'
import { portal } from './routes.tsx'
import { openApp } from '#app'
import { aHouse, deskOf, filing, lin, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse()
  app = openApp(house, (line) => line.error && console.error(line.error))
})
after(() => house.drop())

const SEVERAL = '第一行\r\n"引號" & <標記> 與 𠮷'
const seen = (page: string, typed: string) =>
  page
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\r\n', '\n')
    .includes(typed.replaceAll('\r\n', '\n'))
const wrongIn = (page: string) => /<div class="errors/.test(page)

/** Goes where the answer says, asks for it again, in another language, and from a browser that lost its session where that may be. */
async function survives(who: Visitor, answer: Response, typed: readonly string[], at = 'the form'): Promise<string> {
  assert.equal(answer.status, 303, `${at}: a mistake is the answer to a sending`)
  const to = (answer.headers.get('location') ?? '').replace(/#.*/, '')
  for (const path of [to, to, `${to}${to.includes('?') ? '&' : '?'}lang=vi`, to]) {
    const page = await (await who.get(path)).text()
    assert.ok(wrongIn(page), `${at}: ${path} says what was wrong`)
    for (const one of typed) assert.ok(seen(page, one), `${at}: ${path} shows ${one}`)
  }
  who.keep('lang', 'zh')
  return to
}
async function aCase() {
  const begun = await house.store.begin(
    { bureau: 'demo', reach: 'portal', actor: { id: 'guest', role: 'claimant', via: 'open' } },
    MEDIATION,
    { step: 'apply', values: { ...filing, claimant: { ...lin, email: 'lin@example.tw' } } },
    { at: house.at },
  )
  assert.ok('done' in begun)
  return begun.done
}
async function enter(one: { id: string; number: string }, who = new Visitor(app)) {
  const code = await house.store.accessCode(system, one.id, 'claimant')
  await who.post('/status', { number: one.number, code })
  return who
}
async function askedForPapers() {
  const one = await aCase()
  const acted = await house.store.take(
    deskOf('officer'),
    one.id,
    one.seq,
    { step: 'askSupplement', values: { missing: '勞保明細', supplementBy: '2026-03-20' } },
    { at: house.at },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
  return one
}
const hidden = (page: string, name: string, form: string) =>
  new RegExp(`action="${form}"[^]*?name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

const PASSWORD = '示範用的長密碼 2026'
async function asksAgain(at: string, form: Record<string, string>, typed: readonly string[], who = new Visitor(app)) {
  await survives(who, await who.post(at, form), typed, at)
}
async function signedUp(email: string): Promise<Visitor> {
  const who = new Visitor(app)
  await who.post('/account/sign-up', { email, name: '林測試', password: PASSWORD })
  const page = await (await who.get('/account/code')).text()
  const [, code = ''] = /id="demo-code">([\d ]+)</.exec(page) ?? []
  await who.post('/account/code', { code })
  return who
}

/** By the route that takes each form; what is said of those that hold nothing anybody types. */
const KINDS: Record<string, (() => Promise<void>) | string> = {
  'POST /apply/:programme/:page{[0-9]+}': async () => {
    // What is filed for a body asks for a mandate first: src/store/act/mandates.test.ts.
    const forAnybody = ({ roles }: (typeof house.programmes)[number]) => Object.values(roles).every((one) => !one.body)
    for (const programme of house.programmes.filter((one) => one.portal?.apply && forAnybody(one))) {
      const who = new Visitor(app)
      const [first] = programme.portal?.pages ?? []
      const word = first?.fields.find((name) => ['text', 'person'].includes(programme.fields[name]?.kind ?? ''))
      const field = word ? programme.fields[word] : undefined
      const name = field?.kind === 'person' ? `${word}.name` : word
      if (!name) continue
      const at = `/apply/${programme.id}/1`
      const answer = await who.post(at, { [name]: '林測試' })
      // A page on which one answer is enough goes on, and keeps it.
      if (!answer.headers.get('location')?.includes('wrong')) continue
      await survives(who, answer, ['林測試'], at)
      who.keep('taitsi', 'gone')
      assert.ok(seen(await (await who.get(at)).text(), '林測試'), `${at} after a lost session`)
    }
    const who = new Visitor(app)
    const at = `/apply/${MEDIATION}/3`
    await survives(who, await who.post(at, { facts: SEVERAL, workers: '很多' }), [SEVERAL, '很多'], at)
  },
  'POST /apply/:programme/:page{[0-9]+}/keep': async () => {
    const who = new Visitor(app)
    assert.equal((await who.post(`/apply/${MEDIATION}/3/keep`, { facts: SEVERAL })).status, 204)
    assert.ok(seen(await (await who.get(`/apply/${MEDIATION}/3`)).text(), SEVERAL))
  },
  'POST /case/:number/:step': async () => {
    const one = await askedForPapers()
    const who = await enter(one)
    const at = `/case/${one.number}/supplement`
    const rows = { 'claims.0.item': 'wage', 'claims.0.amount': '四萬多' }
    const wrong = await who.post(at, { ...rows, facts: SEVERAL })
    const to = await survives(who, wrong, [SEVERAL, '四萬多'], at)
    assert.match(to, /wrong=supplement/)
    const added = await who.post(at, { ...rows, facts: SEVERAL, _add: 'claims' })
    assert.equal(added.status, 303)
    const more = await (await who.get((added.headers.get('location') ?? '').replace(/#.*/, ''))).text()
    assert.ok(seen(more, SEVERAL) && more.includes('claims.1.amount'), 'a row more, and nothing lost')
    // In another browser of the same side, too: the text is of the case.
    assert.ok(seen(await (await (await enter(one)).get(`/case/${one.number}`)).text(), SEVERAL))
    const other = new Visitor(app)
    const code = await house.store.accessCode(system, one.id, 'respondent')
    await other.post('/status', { number: one.number, code })
    assert.ok(!seen(await (await other.get(`/case/${one.number}`)).text(), SEVERAL), 'and of that side alone')
    // Sent with a session that has ended, it waits behind the entrance.
    const page = await (await who.get(`/case/${one.number}`)).text()
    const [draft, csrf] = ['_draft', '_csrf'].map((name) => hidden(page, name, at))
    who.keep('taitsi', 'gone')
    const lost = await who.post(at, { _draft: draft ?? '', _csrf: csrf ?? '', facts: '登入結束後才送出的一句' })
    assert.ok([303, 403].includes(lost.status))
    await enter(one, who)
    assert.ok(seen(await (await who.get(`/case/${one.number}`)).text(), '登入結束後才送出的一句'))
    // Done, it is gone.
    const good = { 'claims.0.item': 'wage', 'claims.0.amount': '43210', facts: '補充說明。' }
    assert.match((await who.post(at, good)).headers.get('location') ?? '', /done=supplement/)
    const after = await (await who.get(`/case/${one.number}`)).text()
    assert.ok(!/還沒送出的內容/.test(after))
  },
  'POST /case/:number/:step/keep': async () => {
    const one = await askedForPapers()
    const who = await enter(one)
    const at = `/case/${one.number}/supplement`
    const page = await (await who.get(`/case/${one.number}`)).text()
    const [draft, key] = ['_draft', '_key'].map((name) => hidden(page, name, at))
    const kept = await who.post(`${at}/keep`, { _draft: draft ?? '', _key: key ?? '', facts: SEVERAL })
    assert.equal(kept.status, 204)
    const back = await (await who.get(`/case/${one.number}`)).text()
    assert.ok(seen(back, SEVERAL))
    assert.match(back, /已帶回您 \d\d:\d\d 打好而還沒送出的內容/)
    await who.post(at, { _draft: draft ?? '', _key: key ?? '', facts: SEVERAL, _discard: '1' })
    assert.ok(!seen(await (await who.get(`/case/${one.number}`)).text(), SEVERAL), 'thrown away by whoever typed it')
    assert.equal((await who.post(`${at}/keep`, { _draft: 'forged', facts: 'x' })).status, 403)
  },
  'POST /status': () => asksAgain('/status', { number: 'MD115-37', code: 'AAAA-BBBB-CCCC' }, ['MD115-37']),
  'POST /status/lost': () =>
    asksAgain('/status/lost', { number: 'MD115-37', email: 'lin@示範' }, ['MD115-37', 'lin@示範']),
  'POST /resume': () => asksAgain('/resume', { code: 'ABCD-EFGH' }, ['ABCD-EFGH']),
  'POST /account/sign-in': () => asksAgain('/account/sign-in', { email: 'a@b.tw', password: 'wrong' }, ['a@b.tw']),
  'POST /account/sign-up': () =>
    asksAgain('/account/sign-up', { email: 'lin', name: '林測試', password: 'x' }, ['林測試', 'value="lin"']),
  'POST /account/forgotten': () => asksAgain('/account/forgotten', { email: 'lin' }, ['value="lin"']),
  'POST /account/code': async () => {
    const who = new Visitor(app)
    await who.post('/account/sign-up', { email: 'code@example.tw', name: '林測試', password: PASSWORD })
    await asksAgain('/account/code', { code: '0000 0000' }, ['code@example.tw'], who)
  },
  'POST /account/password': async () => {
    const wrong = { password: 'wrong', new: 'a new and long one' }
    await asksAgain('/account/password', wrong, ['password@example.tw'], await signedUp('password@example.tw'))
  },
  'POST /account/bodies': async () => {
    const who = await signedUp('bodies@example.tw')
    await asksAgain('/account/bodies', { code: 'WRONG' }, ['#f-code'], who)
  },
  'POST /account/delete': async () => {
    const who = await signedUp('delete@example.tw')
    await asksAgain('/account/delete', { 'delete-password': 'wrong' }, ['#f-delete-password'], who)
  },
  'POST /my-cases': async () => {
    const who = await signedUp('cases@example.tw')
    await asksAgain('/my-cases', { number: 'MD115-37', code: 'AAAA-BBBB-CCCC' }, ['MD115-37'], who)
  },
  'POST /case/:number/access-code': async () => {
    const one = await aCase()
    const who = await enter(one)
    const answer = await who.post(`/case/${one.number}/access-code`, {})
    assert.equal(answer.status, 303, 'a button; where an account gives its password, that is a secret')
  },
  'POST /case/:number/second-proof': async () => {
    const one = await aCase()
    const who = await enter(one)
    await who.post(`/case/${one.number}/withdraw`, { reason: '雙方已和解' })
    await asksAgain(`/case/${one.number}/second-proof`, { proof: '0000' }, [one.number], who)
    await who.post(`/case/${one.number}/second-proof`, { _cancel: 'yes' })
    assert.ok(
      seen(await (await who.get(`/case/${one.number}`)).text(), '雙方已和解'),
      'and the step is still filled in',
    )
  },
  'POST /calculators/payroll':
    'a mistake is the answer here: what is pasted may be ten megabytes, and the page promises to keep none of it',
  'POST /apply/:programme/send': 'one button: what it sends is kept with the pages before',
  'POST /apply/:programme/sent': 'two buttons',
  'POST /calculators/diary/mediate': 'a button; what it carries stands in the address of the page',
  'POST /calculators/:id{[a-z-]+}/mediate': 'a button; what it carries stands in the address of the page',
  'POST /calculators/payroll/run/:run/forget': 'a button',
  'POST /account/sign-out': 'a button',
  'POST /account/bodies/end': 'a button',
  'POST /my-cases/remove': 'a button',
  'POST /my-cases/discard': 'a button',
  'POST /notices/line': 'asked by a machine',
  'POST /account/line': 'a button',
}

describe('a form of the portal', () => {
  for (const [route, kind] of Object.entries(KINDS)) if (typeof kind === 'function') test(route, kind)

  test('with files too large keeps what is typed before and behind them, names each, and takes the others', async () => {
    const file = (name: string, mb: number) =>
      new File([Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(mb * 1_048_576, name.length)])], name, {
        type: 'application/pdf',
      })
    const who = new Visitor(app)
    const at = `/apply/${MEDIATION}/4`
    const form = {
      'claims.0.item': 'wage',
      'claims.0.amount': '43210',
      papers: [file('小.pdf', 1), file('太大.pdf', 31)],
    }
    const sent = { _large: 'beside', ...form, 'claims.0.words': '排在檔案後面的一句' }
    await survives(who, await who.post(at, sent), ['太大.pdf', '43210', '排在檔案後面的一句', '小.pdf'], at)
    const one = await askedForPapers()
    const party = await enter(one)
    const step = `/case/${one.number}/supplement`
    const more = { _large: 'beside', papers: [file('太大.pdf', 31)], facts: SEVERAL, 'claims.0.item': 'wage' }
    await survives(party, await party.post(step, more), ['太大.pdf', SEVERAL], step)
    assert.match(await (await party.get(`/case/${one.number}`)).text(), /name="_large" value="beside"/)
    assert.equal((await who.post(at, form)).status, 413, 'a form that does not tell is refused whole')
    const huge = { 'content-length': String(125 * 1_048_576) }
    assert.equal((await who.post(at, { ...sent, papers: [file('極大.pdf', 1)] }, huge)).status, 413, 'not even begun')
  })

  test('of no kind is forgotten', () => {
    const routes = new Set(
      portal.routes.filter(({ method }) => method === 'POST').map(({ method, path }) => `${method} ${path}`),
    )
    assert.deepEqual([...routes].toSorted(), Object.keys(KINDS).toSorted())
  })

  test('that asks in the address keeps everything there: each calculator, and the search of each open list', async () => {
    for (const { id, pages } of calculators) {
      const [name = ''] = pages[0]?.fields ?? []
      const page = await (await app.request(`/calculators/${id}?${name}=${encodeURIComponent('打錯了')}&at=1`)).text()
      assert.ok(wrongIn(page), id)
      assert.match(page, /hreflang="vi"/)
      assert.match(page, new RegExp(`href="/calculators/${id}\\?[^"]*${encodeURIComponent('打錯了')}[^"]*lang=vi"`), id)
    }
    for (const path of ['/open/qa', '/search', '/verify']) {
      const page = await (await app.request(`${path}?q=${encodeURIComponent('加班費')}`)).text()
      assert.match(page, new RegExp(`href="${path}\\?q=${encodeURIComponent('加班費')}[^"]*lang=vi"`), path)
    }
  })
})
