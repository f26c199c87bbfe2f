// The citizen's own voice: nobody at the desk can read a party's code, and what is done with one says so.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { messageSent, readyMessages } from '#auth/index.ts'
import { sql, withSession } from '#store'
import { enter } from '#store/chain/access-codes.ts'
import { verifyAlone as verify } from '#store/verify/index.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, lin, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
const APPLY = `/apply/${MEDIATION}`
let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse()
  app = openApp(house, (line) => line.error && console.error(line.error))
})
after(() => house.drop())

const visitor = () => new Visitor(app)
async function staff(account: string): Promise<Visitor> {
  const who = visitor()
  await who.sent('/desk/demo-sign-in', { account })
  return who
}
const withMail = { ...filing, claimant: { ...lin, email: 'lin@example.tw' } }
async function aCase(values: Record<string, unknown> = withMail) {
  const begun = await house.store.begin(
    { bureau: 'demo', reach: 'portal', actor: { id: 'guest', role: 'claimant', via: 'open' } },
    MEDIATION,
    { step: 'apply', values },
    { at: house.at },
  )
  assert.ok('done' in begun)
  return begun.done
}
/** A case from before parties were given codes of their own: its first event swears to none. */
async function aCaseFromBefore() {
  const id = crypto.randomUUID()
  const line = { on: '2026-03-02', by: { id: 'guest', role: 'claimant' }, step: 'apply', values: withMail }
  assert.deepEqual((await house.store.play(system, [{ programme: MEDIATION, id, lines: [line] }])).refused, [])
  const one = await house.store.open(system, id, { purpose: 'test', at: house.at })
  return one ?? assert.fail('it is not there')
}
const codeOf = (id: string, role = 'claimant') => house.store.accessCode(system, id, role)
async function entered(one: { id: string; number: string }, role = 'claimant'): Promise<Visitor> {
  const who = visitor()
  const answer = await who.sent('/status', { number: one.number, code: await codeOf(one.id, role) })
  assert.equal(answer.headers.get('location'), `/case/${one.number}`)
  return who
}
const text = async (answer: Response | Promise<Response>) => (await answer).text()
async function letters(kind: string) {
  const all = (await readyMessages(house.context, 'demo', 1000)).filter((one) => one.kind === kind)
  for (const one of all) await messageSent(house.context, 'demo', one.id)
  return all
}
const eventsOf = (id: string) => house.store.history(system, id, { purpose: 'test', at: house.at })

describe('an access code', () => {
  test('stands on no screen of the desk: not on the case, not on a letter, not in the API', async () => {
    const one = await aCase()
    const codes = [await codeOf(one.id), await codeOf(one.id, 'respondent')]
    assert.equal(new Set(codes).size, 2)
    for (const account of ['demo-officer-0', 'demo-head-0', 'demo-intake', 'demo-mediator-0']) {
      const who = await staff(account)
      for (const path of [
        `/desk/cases/${one.id}`,
        `/desk/cases/${one.id}/letters/1/receipt.html`,
        `/desk/cases/${one.id}/code/claimant`,
        `/api/cases/${one.id}`,
        `/api/cases/${one.id}/events`,
      ]) {
        const page = await text(who.get(path))
        for (const code of codes) assert.ok(!page.includes(code), `${account} ${path}`)
      }
    }
  })

  test('is opened by the post alone: letters to the party, the receipt, and the mail that brings it', () => {
    const src = new URL('../', import.meta.url).pathname
    const files = (folder: string): string[] =>
      readdirSync(folder).flatMap((name) => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? files(path) : /(?<!\.test)\.tsx?$/.test(name) ? [path] : []
      })
    const asking = files(src)
      .filter((path) => /accessCode\(|codeForThePost/.test(readFileSync(path, 'utf8')))
      .map((path) => relative(src, path))
    assert.deepEqual(asking.toSorted(), [
      'api/access.ts',
      'notices/deliver.ts',
      'portal/shown-once.ts',
      'store/chain/access-codes.ts',
      'store/index.ts',
      'store/types.ts',
      'web/letters.ts',
    ])
  })

  test('is kept as a keyed hash and a sealed copy that no reader of a case can reach in the database', async () => {
    const one = await aCase()
    const rows = (session: Parameters<typeof withSession>[1]) =>
      withSession(
        house.db,
        session,
        async (tx) => (await sql`select * from access_codes where case_id = ${one.id}`.execute(tx)).rows,
      )
    assert.equal((await rows(system)).length, 2)
    const party = { bureau: 'demo', reach: 'portal' as const, caseId: one.id, actor: { id: 'p', role: 'claimant' } }
    for (const session of [deskOf('officer'), party]) assert.deepEqual(await rows(session), [])
    const plain = (await codeOf(one.id)).replaceAll('-', '')
    assert.ok(!JSON.stringify(await rows(system)).includes(plain))
    await assert.rejects(house.store.accessCode(deskOf('officer'), one.id, 'claimant'), /Only the post/)
  })

  test('of a case from before still opens it, until it is renewed; then only the new one does', async () => {
    const one = await aCaseFromBefore()
    const old = await codeOf(one.id)
    assert.equal((await enter(house.context, 'demo', one.number, old))?.code, 0)
    const who = await entered(one)
    const renewed = await house.store.renewCode(
      deskOf('officer'),
      one.id,
      { role: 'claimant', given: 'counter', showed: 'identity-card' },
      { at: house.at },
    )
    assert.ok('done' in renewed && renewed.code)
    assert.equal(await enter(house.context, 'demo', one.number, old), undefined)
    assert.equal((await enter(house.context, 'demo', one.number, renewed.code))?.role, 'claimant')
    assert.equal((await who.get(`/case/${one.number}`)).status, 303, 'the session it had opened is over')
    assert.equal(
      (await enter(house.context, 'demo', one.number, await codeOf(one.id, 'respondent')))?.role,
      'respondent',
    )
  })

  test('is renewed at the counter with a proof that is written down, printed once and covered on the screen', async () => {
    const one = await aCase()
    const old = await codeOf(one.id)
    const officer = await staff('demo-officer-0')
    const at = `/desk/cases/${one.id}/code/claimant`
    assert.equal((await officer.sent(at, { by: 'counter' })).status, 422, 'what was shown must be said')
    const form = { by: 'counter', showed: 'identity-card', _key: crypto.randomUUID() }
    const slip = await text(officer.sent(at, form))
    const code = await codeOf(one.id)
    assert.notEqual(code, old)
    assert.ok(slip.includes(`<p class="code under-seal">${code}</p>`))
    const again = await officer.sent(at, form)
    assert.equal(again.status, 422)
    assert.ok(!(await text(again)).includes(code), 'printed once')
    assert.equal(await codeOf(one.id), code, 'and pressing twice renews nothing')
    const event = (await eventsOf(one.id)).at(-1)
    assert.ok(event?.kind === 'code' && event.given === 'counter' && event.showed === 'identity-card')
    assert.equal(event.by.via, 'desk')
    const page = await text(officer.get(`/desk/cases/${one.id}`))
    assert.ok(page.includes('換發查詢碼') && page.includes('國民身分證'))
    assert.equal((await (await staff('demo-mediator-0')).get(at)).status, 404, 'a mediator gives no codes')
    assert.equal((await (await staff('demo-statistician-0')).get(at)).status, 404)
  })

  test('that is lost goes to the e-mail on file, and nobody learns whether it is on file', async () => {
    const one = await aCase()
    const old = await codeOf(one.id)
    const ask = (email: string) => visitor().sent('/status/lost', { number: one.number, email })
    const [wrong, right] = [await ask('somebody@example.tw'), await ask(' LIN@example.tw')]
    assert.deepEqual([wrong.status, wrong.headers.get('location')], [right.status, right.headers.get('location')])
    const sent = await letters('access-code')
    const code = await codeOf(one.id)
    assert.equal(sent.length, 1)
    assert.ok(sent[0]?.to === 'lin@example.tw' && sent[0].body.includes(code) && !sent[0].body.includes('林測試'))
    assert.notEqual(code, old)
    for (let n = 0; n < 6; n++) await ask('lin@example.tw')
    assert.ok((await letters('access-code')).length < 6, 'nobody’s mailbox is flooded')
    assert.match(await text(ask('lin@example.tw')), /嘗試次數過多/)
  })

  test('that somebody else may know is replaced by the party, from the page of the case', async () => {
    const one = await aCase()
    const who = await entered(one)
    assert.ok((await text(who.get(`/case/${one.number}/access-code`))).includes('l***@example.tw'))
    await who.sent(`/case/${one.number}/access-code`, {})
    assert.ok((await letters('access-code'))[0]?.body.includes(await codeOf(one.id)))
    assert.equal((await who.get(`/case/${one.number}`)).status, 303)
  })
})

describe('what is done with a code', () => {
  test('says so in the chain and in both histories, and the chain fits', async () => {
    const one = await aCase({ ...filing })
    await house.store.take(
      deskOf('officer'),
      one.id,
      one.seq,
      { step: 'askSupplement', values: { missing: '勞保投保明細', supplementBy: '2026-03-09' } },
      { at: house.at },
    )
    const who = await entered(one)
    await who.sent(`/case/${one.number}/supplement`, {
      'claims.0.item': 'wage',
      'claims.0.amount': '50000',
      facts: '積欠二月份工資，另補明細。',
    })
    const events = await eventsOf(one.id)
    assert.deepEqual(
      events.map(({ by }) => by.via),
      ['open', undefined, 'code'],
    )
    assert.ok((await text(who.get(`/case/${one.number}`))).includes('由持查詢碼者'))
    assert.ok((await text((await staff('demo-officer-0')).get(`/desk/cases/${one.id}`))).includes('由持查詢碼者'))
    const { faults } = await verify(house.pool, 'demo', house.context)
    assert.deepEqual(faults, [])
  })

  test('is refused to whoever is signed in as staff, and marked where staff sign in', async () => {
    const one = await aCase({ ...filing })
    const officer = await staff('demo-officer-0')
    const code = await codeOf(one.id)
    const refused = await officer.sent('/status', { number: one.number, code })
    assert.equal(refused.status, 422)
    assert.match(await text(refused), /機關人員身分登入/)
    await officer.get('/desk')
    await officer.sent('/desk/sign-out', {})
    assert.equal((await officer.sent('/status', { number: one.number, code })).status, 303)
    await officer.sent(`/case/${one.number}/access-code`, {})
    await house.store.take(
      deskOf('officer'),
      one.id,
      one.seq,
      { step: 'askSupplement', values: { missing: '明細', supplementBy: '2026-03-09' } },
      { at: house.at },
    )
    await officer.sent(`/case/${one.number}/supplement`, {
      'claims.0.item': 'wage',
      'claims.0.amount': '50000',
      facts: '補明細。',
    })
    assert.equal((await eventsOf(one.id)).at(-1)?.by.via, 'code-at-desk')
    assert.ok((await text(officer.get(`/case/${one.number}`))).includes('於機關人員使用的瀏覽器'))
  })
})

describe('the receipt', () => {
  async function filed(): Promise<Visitor> {
    const who = visitor()
    const draft = await house.store.saveDraft('demo', { programme: MEDIATION, values: withMail, page: 1 }, house.at)
    who.keep(`draft-${MEDIATION}`, draft.code)
    assert.equal((await who.sent(`${APPLY}/send`, {})).headers.get('location'), `${APPLY}/sent`)
    return who
  }
  const codeIn = (page: string) => /id="access-code"[^>]*>\s*([^<\s]+)/.exec(page)?.[1] ?? ''
  const numberIn = (page: string) => /id="case-number"[^>]*>\s*([^<\s]+)/.exec(page)?.[1] ?? ''

  test('survives reload, another language, Back and a second press, and leads into the case without typing', async () => {
    const who = await filed()
    const page = await text(who.get(`${APPLY}/sent`))
    const code = codeIn(page)
    assert.match(code, /^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/)
    assert.equal(codeIn(await text(who.get(`${APPLY}/sent`))), code)
    assert.equal(codeIn(await text(who.get(`${APPLY}/sent?lang=vi`))), code)
    assert.equal((await who.get(`${APPLY}/review`)).headers.get('location'), `${APPLY}/sent`, 'Back')
    assert.equal((await who.sent(`${APPLY}/send`, {})).headers.get('location'), `${APPLY}/sent`, 'pressed twice')
    const on = await who.sent(`${APPLY}/sent`, {})
    assert.equal(on.headers.get('location'), `/case/${numberIn(page)}`)
    const receipt = await text(who.get(`/case/${numberIn(page)}/letters/1/receipt.html`))
    assert.ok(receipt.includes(code) && receipt.includes(numberIn(page)), 'the letter carries both')
  })

  test('is nobody else’s, is gone after an hour, and can be cleared from the device', async () => {
    const who = await filed()
    const slip = who.cookie('slip')
    assert.equal((await visitor().get(`${APPLY}/sent`)).headers.get('location'), '/status')
    const thief = visitor()
    thief.keep('slip', slip.slice(0, -4) + 'AAAA')
    assert.equal((await thief.get(`${APPLY}/sent`)).headers.get('location'), '/status')
    const other = visitor()
    other.keep('slip', slip)
    assert.equal(
      (await other.get('/apply/lawyer-consultation/sent')).headers.get('location'),
      '/status',
      'of its own page',
    )
    const late = house.at
    house.at = '2026-03-02T10:01:00+08:00'
    assert.equal((await who.get(`${APPLY}/sent`)).headers.get('location'), '/status')
    house.at = late
    assert.equal((await who.sent(`${APPLY}/sent`, { _done: 'yes' })).headers.get('location'), '/')
    assert.equal((await who.get(`${APPLY}/sent`)).headers.get('location'), '/status')
  })

  test('goes by mail with the code, to the filer alone', async () => {
    const one = await aCase()
    const { deliver } = await import('#notices')
    const carried: { to: string; body: string }[] = []
    const post = {
      way: 'email' as const,
      repeatable: true,
      carry: async (message: { to: string; body: string }) => {
        carried.push(message)
        return { outcome: 'accepted' as const, says: '250' }
      },
    }
    await deliver(
      { store: house.store, context: house.context, bureau: 'demo', sender: house.bureau, channels: [post] },
      Date.parse('2026-03-02T09:05:00+08:00'),
    )
    const mine = carried.filter(({ body }) => body.includes(one.number))
    assert.equal(mine.length, 1)
    assert.ok(mine[0]?.to === 'lin@example.tw' && mine[0].body.includes(await codeOf(one.id)))
  })
})

describe('a printed address', () => {
  test('is the operator’s, whatever host a request says: on letters, in calendars, feeds and to the city’s sign-in', async () => {
    const asks: string[] = []
    const oidc = { start: async (to: string) => (asks.push(to), { to: 'https://city.example', pending: {} }) }
    const one = await aCase({ ...filing })
    const who = await entered(one)
    const letter = `/case/${one.number}/letters/1/receipt.html`
    const cookie = `${who.cookies()}; __Host-taitsi=${who.cookie('taitsi')}`
    const pages = ['/calendar.ics', '/open/courses/feed.atom', '/open/courses', '/open/violators/feed.atom']
    for (const [url, ours] of [
      ['https://labour.example.gov.tw', 'https://labour.example.gov.tw'],
      [undefined, 'http://localhost'],
    ] as const) {
      const named = openApp({ ...house, url, oidc: oidc as never })
      const ask = (path: string) =>
        named.request(`http://evil.example${path}`, {
          headers: { cookie, host: 'evil.example', 'x-forwarded-host': 'evil.example' },
        })
      for (const path of [letter, ...pages]) {
        const answer = await ask(path)
        const page = await answer.text()
        assert.ok(!page.includes('evil.example'), `${path} repeats the host`)
        if (path === letter) assert.ok(page.includes(`${ours}/status`), page)
      }
      await ask('/desk/oidc/start')
      assert.equal(asks.pop(), `${ours}/desk/oidc/return`)
    }
  })
})

describe('what cannot be taken back', () => {
  const withdraw = (who: Visitor, number: string) => who.sent(`/case/${number}/withdraw`, { reason: '不再申請' })
  const stateOf = async (id: string) => (await house.store.open(system, id, { purpose: 'test', at: house.at }))?.state

  test('asks for a code sent to the address on file, keeps what was typed, and says so in the chain', async () => {
    const one = await aCase()
    const who = await entered(one)
    await letters('second-proof')
    assert.equal((await withdraw(who, one.number)).headers.get('location'), `/case/${one.number}/second-proof`)
    assert.equal(await stateOf(one.id), 'received', 'nothing has happened yet')
    const [mail] = await letters('second-proof')
    assert.ok(mail?.to === 'lin@example.tw' && mail.body.includes('撤回申請') && !mail.body.includes('林測試'))
    const code = /(\d{8})/.exec(mail.body)?.[1] ?? ''
    const at = `/case/${one.number}/second-proof`
    assert.equal((await who.sent(at, { proof: '00000000' })).status, 422)
    const other = await entered(one)
    assert.equal(
      (await other.sent(at, { proof: code })).headers.get('location'),
      `/case/${one.number}`,
      'only the browser that asked',
    )
    assert.equal((await who.sent(at, { proof: code })).headers.get('location'), `/case/${one.number}?done=withdraw`)
    const event = (await eventsOf(one.id)).at(-1)
    assert.deepEqual([event?.by.via, event?.by.second], ['code', 'sent-code'])
    assert.ok(
      (await text((await staff('demo-officer-0')).get(`/desk/cases/${one.id}`))).includes(
        '並輸入寄到所留聯絡方式的驗證碼',
      ),
    )
  })

  test('can be left undone, and five wrong answers wait', async () => {
    const one = await aCase()
    const who = await entered(one)
    const at = `/case/${one.number}/second-proof`
    await withdraw(who, one.number)
    assert.equal((await who.sent(at, { _cancel: 'yes' })).headers.get('location'), `/case/${one.number}`)
    assert.equal((await who.get(at)).status, 303)
    await withdraw(who, one.number)
    const code = /(\d{8})/.exec((await letters('second-proof')).at(-1)?.body ?? '')?.[1] ?? ''
    for (let n = 0; n < 5; n++) await who.sent(at, { proof: 'wrong' })
    assert.match(await text(who.sent(at, { proof: code })), /嘗試次數過多/)
    assert.equal(await stateOf(one.id), 'received')
  })

  test('takes the number on file where nothing else is there, but not after the desk has printed a code', async () => {
    const one = await aCase({ ...filing })
    const who = await entered(one)
    const at = `/case/${one.number}/second-proof`
    await withdraw(who, one.number)
    assert.match(await text(who.get(at)), /末四碼/)
    assert.equal((await who.sent(at, { proof: '9999' })).status, 422)
    await who.sent(at, { _cancel: 'yes' })
    // An officer prints a code, and tries with what the desk's own screen shows.
    const renewed = await house.store.renewCode(
      deskOf('officer'),
      one.id,
      { role: 'claimant', given: 'counter', showed: 'identity-card' },
      { at: house.at },
    )
    assert.ok('done' in renewed)
    const officer = await entered(one)
    assert.equal((await withdraw(officer, one.number)).headers.get('location'), `${at}?in-person=withdraw`)
    assert.match(await text(officer.get(`${at}?in-person=withdraw`)), /請以書面或臨櫃辦理/)
    assert.equal((await officer.sent(at, { proof: '0003' })).headers.get('location'), `/case/${one.number}`)
    assert.equal(await stateOf(one.id), 'received')
  })

  test('is not proven by an account that only learnt the code', async () => {
    const one = await aCase()
    const thief = visitor()
    const email = `t-${crypto.randomUUID()}@example.tw`
    await thief.sent('/account/sign-up', { email, name: '測試', password: '一二三四五六七八九十甲乙' })
    const mail = (await letters('sign-up')).find((each) => each.to === email)
    await thief.sent('/account/code', { code: /(\d{4} \d{4})/.exec(mail?.body ?? '')?.[1] ?? '' })
    await thief.sent('/my-cases', { number: one.number, code: await codeOf(one.id) })
    await letters('second-proof')
    await withdraw(thief, one.number)
    assert.deepEqual(
      (await letters('second-proof')).map(({ to }) => to),
      ['lin@example.tw'],
    )
    assert.ok(!(await text(thief.get(`/case/${one.number}/access-code`))).includes('name="password"'))
  })

  test('is refused at the API, too, and by the store whatever asks', async () => {
    const one = await aCase()
    const party = {
      bureau: 'demo',
      reach: 'portal' as const,
      caseId: one.id,
      actor: { id: 'p', role: 'claimant', via: 'code' as const },
    }
    const acted = await house.store.take(
      party,
      one.id,
      one.seq,
      { step: 'withdraw', values: { reason: '不再申請' } },
      { at: house.at },
    )
    assert.ok('refused' in acted && acted.refused[0]?.field === '_proof')
  })

  test('is asked wherever a party moves an account, whichever step does it', async () => {
    const { needsSecond } = await import('#engine')
    const { programmes } = await import('#roll')
    const moving = programmes.flatMap((programme) =>
      Object.entries(programme.steps).flatMap(([step, { by, from, asks = [] }]) =>
        asks.some((name) => programme.fields[name]?.kind === 'account') && ![from].flat().includes('start')
          ? [by]
              .flat()
              .filter((role) => programme.roles[role]?.kind === 'party')
              .map((role) => ({ programme, step, role }))
          : [],
      ),
    )
    assert.ok(moving.length >= 5)
    for (const { programme, step, role } of moving) {
      const account = { bank: '004', number: '123', holder: '甲' }
      const moved = needsSecond(programme, { values: { account } }, step, role, {
        account: { ...account, number: '999' },
      })
      assert.ok(moved, `${programme.id} ${step}`)
    }
  })
})

describe('a case that asks for papers', () => {
  async function asking(): Promise<{ id: string; number: string; who: Visitor }> {
    const one = await aCase({ ...filing })
    await house.store.take(
      deskOf('officer'),
      one.id,
      one.seq,
      { step: 'askSupplement', values: { missing: '勞保投保明細、打卡紀錄', supplementBy: '2026-03-09' } },
      { at: house.at },
    )
    return { ...one, who: await entered(one) }
  }

  test('says in its head what is asked, with the answering form open, and the withdrawal last and closed', async () => {
    const { number, who } = await asking()
    const page = await text(who.get(`/case/${number}`))
    const [asked, form, history, facts, last] = [
      page.indexOf('勞保投保明細、打卡紀錄'),
      page.indexOf(`action="/case/${number}/supplement"`),
      page.indexOf('>經過<'),
      page.indexOf('>案件內容<'),
      page.indexOf(`action="/case/${number}/withdraw"`),
    ]
    assert.ok(
      0 < asked && asked < form && form < history && history < facts && facts < last,
      String([asked, form, history, facts, last]),
    )
    assert.match(page, /<details class="panel" id="[^"]*" open><summary>補正/)
    assert.match(page, /<details class="panel" id="[^"]*"><summary>撤回申請/)
    assert.ok(!page.slice(0, history).includes('首日不計'), 'no clerk’s sentence in the head')
  })

  test('takes no answer that adds nothing, and keeps what was typed', async () => {
    const { number, who, id } = await asking()
    const unchanged = await who.sent(`/case/${number}/supplement`, {
      'claims.0.item': 'wage',
      'claims.0.amount': '48000',
      facts: '積欠二月份工資。',
    })
    assert.equal(unchanged.status, 422)
    assert.match(await text(unchanged), /您還沒有補上任何內容/)
    const answered = await who.sent(`/case/${number}/supplement`, {
      'claims.0.item': 'wage',
      'claims.0.amount': '48000',
      facts: '積欠二月份工資，明細如附。',
    })
    assert.equal(answered.headers.get('location'), `/case/${number}?done=supplement`)
    assert.equal((await house.store.open(system, id, { purpose: 'test', at: house.at }))?.state, 'received')
  })
})

describe('a filing by a program', () => {
  const json = { 'content-type': 'application/json' }
  const file = (key: string, values: Record<string, unknown> = withMail) =>
    app.request(`/api/programmes/${MEDIATION}/cases`, {
      method: 'POST',
      headers: { ...json, 'idempotency-key': key },
      body: JSON.stringify({ step: 'apply', values }),
    })
  type Begun = { id: string; seq: number; access: { number: string; code: string; role: string } }

  test('answers with number and code, by which the case, its events and its steps can be followed', async () => {
    const key = crypto.randomUUID()
    const answer = await file(key)
    assert.equal(answer.status, 201)
    const { id, access } = (await answer.json()) as Begun
    assert.equal(access.role, 'claimant')
    assert.equal((await app.request(`/api/cases/${access.number}`)).status, 404)
    const ask = (
      path: string,
      code = access.code,
      init: { method?: string; body?: string; headers?: Record<string, string> } = {},
    ) =>
      app.request(`/api/cases/${access.number}${path}`, { ...init, headers: { ...init.headers, 'x-case-code': code } })
    const one = (await (await ask('')).json()) as { values: Record<string, unknown>; seq: number }
    assert.ok('claimant' in one.values && one.seq === 1)
    const events = await text(ask('/events'))
    assert.ok(events.includes('"step":"apply"') && !events.includes('guest'))
    assert.equal((await ask('', 'AAAA-AAAA-AAAA')).status, 401)
    assert.equal((await app.request(`/api/cases/${id}`, { headers: { 'x-case-code': access.code } })).status, 401)
    const other = (await (await file(crypto.randomUUID())).json()) as Begun
    assert.equal((await ask('', other.access.code)).status, 401, 'the code of another case')

    await house.store.take(
      deskOf('officer'),
      id,
      1,
      { step: 'askSupplement', values: { missing: '明細', supplementBy: '2026-03-09' } },
      { at: house.at },
    )
    const post = { method: 'POST', headers: { ...json, 'idempotency-key': crypto.randomUUID() } }
    const step = await ask('/steps/supplement', access.code, {
      ...post,
      body: JSON.stringify({ seq: 2, values: { claims: [{ item: 'wage', amount: 50_000 }], facts: '補明細。' } }),
    })
    assert.equal(step.status, 200, await text(step.clone() as Response))
    assert.equal((await eventsOf(id)).at(-1)?.by.via, 'code')
    const withdraw = await ask('/steps/withdraw', access.code, {
      method: 'POST',
      headers: { ...json, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ seq: 3, values: { reason: '不再申請' } }),
    })
    assert.equal(withdraw.status, 422)

    const again = (await (await file(key)).json()) as Begun
    assert.deepEqual(again.access, access, 'the same key, the same answer')
    await house.store.renewCode(
      deskOf('officer'),
      id,
      { role: 'claimant', given: 'counter', showed: 'passport' },
      { at: house.at },
    )
    assert.ok(!('access' in ((await (await file(key)).json()) as object)), 'but never a later code')
  })

  test('is described, and leaves an officer no code', async () => {
    const described = await text(app.request('/api/openapi.json'))
    assert.ok(described.includes('X-Case-Code') && described.includes('"Begun"'))
    const officer = await staff('demo-officer-0')
    const one = await aCase()
    const asked = await app.request(`/api/cases/${one.number}`, {
      headers: { cookie: officer.cookies(), 'x-case-code': await codeOf(one.id) },
    })
    assert.equal(asked.status, 403)
    assert.equal((await officer.get(`/api/cases/${one.number}`)).status, 200, 'but a number is as good as an id')
  })
})

describe('what is typed into a form of the portal', () => {
  const typed = { applicantKind: 'worker', 'claimant.name': '林測試', 'claimant.phone': '0900' }
  const wrongAt = `${APPLY}/1?wrong=1`

  test('is kept while it is typed, mistakes and all, and is there again in the same browser', async () => {
    const who = visitor()
    const page = await text(who.get(`${APPLY}/1`))
    assert.ok(page.includes(`data-draft="${APPLY}/1/keep"`) && page.includes('已儲存 {time}'))
    assert.equal((await who.sent(`${APPLY}/1/keep`, typed)).status, 204)
    assert.ok((await text(who.get(`${APPLY}/1`))).includes('林測試'))
    assert.ok(!(await text(visitor().get(`${APPLY}/1`))).includes('林測試'), 'nobody else’s')
    await who.post(`${APPLY}/1/keep`, { ...typed, 'claimant.name': '' })
    assert.ok(!(await text(who.get(`${APPLY}/1`))).includes('林測試'), 'and what is taken back is gone')
  })

  test('comes along into another language without any script', async () => {
    const who = visitor()
    assert.match(await text(who.get(`${APPLY}/1`)), /<button[^>]*name="_lang"[^>]*value="vi"/)
    const answer = await who.post(`${APPLY}/1`, { ...typed, _lang: 'vi' })
    assert.equal(answer.headers.get('location'), `${APPLY}/1`)
    const page = await text(who.get(`${APPLY}/1`))
    assert.ok(page.includes('lang="vi"') && page.includes('林測試') && !page.includes('class="errors"'))
  })

  test('and is wrong leads to a page of its own, which Back and reload find again', async () => {
    const who = visitor()
    const answer = await who.post(`${APPLY}/1`, typed)
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, wrongAt])
    for (let n = 0; n < 2; n++) {
      const shown = await who.get(wrongAt)
      assert.equal(shown.status, 422)
      assert.match(await text(shown), /class="errors"[\s\S]*林測試/)
    }
    assert.ok(!(await text(who.get(`${APPLY}/1`))).includes('class="errors"'), 'on its own address it is only text')
  })

  test('of a report without a name is kept for this sitting only, under a name that tells nothing', async () => {
    const who = visitor()
    const answer = await who.sent('/apply/violation-report-intake/1/keep', { identity: 'anonymous' })
    const [cookie = ''] = answer.headers.getSetCookie().filter((one) => !one.includes('max-age=0'))
    assert.match(cookie, /^draft=[^;]+;/i)
    assert.doesNotMatch(cookie, /max-age|expires|violation/i)
  })
})
