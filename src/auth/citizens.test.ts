// A citizen's account: from the first code to the last deletion, and what an attacker finds on the way.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { askToSignUp, type Kind, readyMessages, messageSent, signInCitizen } from '#auth/index.ts'
import { sql, withSession } from '#store'
import type { Session } from '#store/types.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const errors: unknown[] = []
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house, (line) => line.error && errors.push(line.error))
})
after(async () => {
  assert.deepEqual(errors, [])
  await house.drop()
})

const PASSWORD = '雨後春筍，一夜長高三寸。'
let nth = 0
const newAddress = () => `test-${++nth}@example.tw`
const visitor = () => new Visitor(app)
/** As the mail carrier would: the letter to this address. */
async function letterTo(email: string, kind: Kind = 'sign-up') {
  const letters = await readyMessages(house.context, 'demo', 1000)
  return letters.findLast((one) => one.to === email && one.kind === kind)
}
const codeIn = (body: string | undefined) => /(\d{4} \d{4})/.exec(body ?? '')?.[1] ?? ''

async function signedUp(email = newAddress()): Promise<Visitor> {
  const who = visitor()
  await who.post('/account/sign-up', { email, name: '測試民眾', password: PASSWORD })
  const done = await who.post('/account/code', { code: codeIn((await letterTo(email))?.body) })
  assert.equal(done.headers.get('location'), '/my-cases', await done.clone().text())
  return who
}
async function aCase() {
  const begun = await house.store.begin(
    { ...system, actor: { id: 'somebody', role: 'claimant' } },
    'labour-dispute-mediation',
    { step: 'apply', values: filing },
    { at: new Date(house.now()).toISOString() },
  )
  assert.ok('done' in begun)
  const { id, number } = begun.done
  const code = (role: string) => house.store.accessCode(system, id, role)
  return { id, number, claimant: await code('claimant'), respondent: await code('respondent') }
}

describe('making an account', () => {
  test('asks for an address that answers, a name and a password of one’s own, and says every mistake at once', async () => {
    const who = visitor()
    const wrong = await who.sent('/account/sign-up', { email: 'nobody', name: ' ', password: 'zzqqzz' })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    for (const field of ['f-email', 'f-name', 'f-password']) assert.ok(page.includes(`href="#${field}"`), field)
    assert.ok(page.includes('value="nobody"'), 'what was typed is kept')
    assert.ok(!page.includes('zzqqzz'), 'a password is not sent back')
    const email = newAddress()
    const before = await who.post('/account/sign-up', {
      email: ` ${email.toUpperCase()} `,
      name: '測試',
      password: PASSWORD,
    })
    assert.equal(before.headers.get('location'), '/account/code')
    assert.equal((await who.get('/my-cases')).status, 303, 'nobody is in before the code')
    const token = who.cookie('taitsi')
    await who.post('/account/code', { code: codeIn((await letterTo(email))?.body) })
    assert.notEqual(who.cookie('taitsi'), token, 'the token from before signing in is worth nothing after it')
    assert.equal((await who.get('/my-cases')).status, 200)
  })

  test('takes a code once, from the browser that asked, five tries long and half an hour', async () => {
    const email = newAddress()
    const [who, thief] = [visitor(), visitor()]
    await who.post('/account/sign-up', { email, name: '測試', password: PASSWORD })
    const code = codeIn((await letterTo(email))?.body)
    await thief.post('/account/sign-up', { email: newAddress(), name: '測試', password: PASSWORD })
    assert.equal((await thief.sent('/account/code', { code })).status, 422, 'a code of another browser')
    const old = who.cookie('taitsi')
    assert.equal((await who.post('/account/code', { code })).status, 303)
    who.keep('taitsi', old)
    assert.equal((await who.post('/account/code', { code })).headers.get('location'), '/account/sign-in', 'used')

    const late = visitor()
    const other = newAddress()
    await late.post('/account/sign-up', { email: other, name: '測試', password: PASSWORD })
    for (let n = 0; n < 5; n++) assert.equal((await late.sent('/account/code', { code: '0000 000' })).status, 422)
    const right = codeIn((await letterTo(other))?.body)
    assert.equal(
      (await late.sent('/account/code', { code: right })).status,
      422,
      'after five wrong ones the right one is late',
    )

    const slow = visitor()
    const third = newAddress()
    await slow.post('/account/sign-up', { email: third, name: '測試', password: PASSWORD })
    house.at = '2026-03-02T09:31:00+08:00'
    const answer = await slow.post('/account/code', { code: codeIn((await letterTo(third))?.body) })
    assert.equal(answer.headers.get('location'), '/account/sign-in')
  })

  test('does not tell who has an account, and floods no mailbox', async () => {
    const email = newAddress()
    await signedUp(email)
    const real = openApp({ ...house, demo: false })
    const pages = []
    for (const address of [email, newAddress()]) {
      const who = new Visitor(real)
      const answer = await who.post('/account/sign-up', { email: address, name: '測試', password: PASSWORD })
      pages.push([
        answer.status,
        answer.headers.get('location'),
        (await (await who.get('/account/code')).text()).replaceAll(address, 'x').replaceAll(/value="[^"]*"/g, ''),
      ])
      const forgot = new Visitor(real)
      const asked = await forgot.post('/account/forgotten', { email: address })
      pages.push([asked.status, asked.headers.get('location')])
    }
    assert.deepEqual(pages.slice(0, 2), pages.slice(2))
    assert.match((await letterTo(email, 'new-password'))?.body ?? '', /重設密碼驗證碼/)
    assert.match((await letterTo(email, 'account-exists'))?.body ?? '', /已經有帳號/)
    const victim = newAddress()
    let letters = 0
    for (let n = 0; n < 8; n++) {
      const asked = await askToSignUp(
        house.context,
        'demo',
        { email: victim, name: '測試', password: PASSWORD, from: `10.0.0.${n}`, lang: 'zh' },
        house.now(),
      )
      letters += 'token' in asked ? 1 : 0
    }
    assert.equal(letters, 5)
  })

  test('keeps neither name nor address readable in the database, and the letter goes when it is sent', async () => {
    const email = newAddress()
    await signedUp(email)
    const stored = await withSession(house.db, system, async (tx) => {
      const { rows } = await sql<{ row: string }>`
        select to_jsonb(a)::text as row from accounts a union all select to_jsonb(m)::text from account_messages m union all select to_jsonb(s)::text from sessions s`.execute(
        tx,
      )
      return rows.map(({ row }) => row).join('\n')
    })
    assert.ok(!stored.includes(email) && !stored.includes('測試民眾') && !stored.includes(PASSWORD))
    for (const one of await readyMessages(house.context, 'demo', 1000)) await messageSent(house.context, 'demo', one.id)
    assert.deepEqual(await readyMessages(house.context, 'demo'), [])
  })
})

describe('the tables of accounts', () => {
  test('are seen by the system alone: by no desk, no party and no reader of the open lists', async () => {
    const who = await signedUp()
    const one = await aCase()
    await who.post('/my-cases', { number: one.number, code: one.claimant })
    await who.get('/my-cases')
    const tables = [
      'accounts',
      'sessions',
      'failed_tries',
      'account_cases',
      'account_log',
      'account_messages',
      'played',
    ]
    await house.store.mark('demo', 'test', new Date(house.now()).toISOString())
    await askToSignUp(
      house.context,
      'demo',
      { email: newAddress(), name: '測試', password: PASSWORD, from: 'test', lang: 'zh' },
      house.now(),
    )
    const seen = (session: Session) =>
      withSession(house.db, session, async (tx) => {
        const found: string[] = []
        for (const table of tables)
          if ((await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)).rows.length > 0) found.push(table)
        return found
      })
    const actor = { id: 'somebody', role: 'claimant' }
    assert.ok((await seen(system)).length >= 5, 'there is something to see')
    for (const session of [
      { ...system, bureau: 'other' },
      deskOf('administrator'),
      { bureau: 'demo', reach: 'portal' as const, actor, case: one.id },
      { bureau: 'demo', reach: 'public' as const, actor },
    ])
      assert.deepEqual(await seen(session), [], session.reach)
  })
})

describe('signing in', () => {
  test('waits after five wrong passwords, and says the same of an address nobody has', async () => {
    const email = newAddress()
    await signedUp(email)
    const tryOf = (address: string, password: string, from: string) =>
      signInCitizen(house.context, 'demo', { email: address, password, from, device: '' }, house.now())
    const [wrong, nobody] = [await tryOf(email, 'wrong', 'x'), await tryOf(newAddress(), 'wrong', 'x')]
    assert.deepEqual(wrong, nobody)
    for (let n = 0; n < 5; n++) await tryOf(email, 'wrong', 'x')
    assert.ok('refused' in (await tryOf(email, PASSWORD, 'x')), 'locked for where the guesses came from')
    assert.ok('token' in (await tryOf(email, PASSWORD, 'y')), 'and not for the owner elsewhere')
    const at = house.at
    house.at = '2026-03-02T11:00:00+08:00'
    assert.ok('token' in (await tryOf(email, PASSWORD, 'x')))
    house.at = at
  })

  test('a citizen’s password opens no desk, and an officer’s account no portal', async () => {
    const who = await signedUp()
    for (const path of ['/desk', '/desk/accounts', '/desk/account'])
      assert.match((await who.get(path)).headers.get('location') ?? '', /^\/desk\/sign-in/)
    const officer = visitor()
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    for (const path of ['/my-cases', '/account'])
      assert.match((await officer.get(path)).headers.get('location') ?? '', /^\/account\/sign-in/)
  })

  test('leads back to a page of the portal and nowhere else', async () => {
    const email = newAddress()
    await signedUp(email)
    for (const [to, leads] of [
      ['/apply/labour-dispute-mediation/1', '/apply/labour-dispute-mediation/1'],
      ['//evil.example', '/my-cases'],
      ['https://evil.example', '/my-cases'],
      ['/\\evil.example', '/my-cases'],
      ['/desk', '/my-cases'],
    ] as const) {
      const answer = await visitor().post(`/account/sign-in?to=${encodeURIComponent(to)}`, {
        email,
        password: PASSWORD,
      })
      assert.equal(answer.headers.get('location'), leads, to)
    }
  })

  test('no form of the account is taken from elsewhere, or without the session’s token', async () => {
    const who = await signedUp()
    for (const path of [
      '/account/password',
      '/account/delete',
      '/account/sign-out',
      '/my-cases',
      '/my-cases/remove',
      '/my-cases/discard',
      '/account/sign-in',
      '/account/sign-up',
      '/account/forgotten',
      '/account/code',
    ]) {
      assert.equal((await who.post(path, {}, { 'sec-fetch-site': 'cross-site' })).status, 403, `${path} from elsewhere`)
      assert.equal((await who.post(path, { _csrf: 'guessed' })).status, 403, `${path} with another token`)
    }
    assert.equal((await who.get('/my-cases')).status, 200)
  })

  test('a new password by a code, or by the old one, ends every other session', async () => {
    const email = newAddress()
    const first = await signedUp(email)
    const lost = visitor()
    await lost.post('/account/forgotten', { email })
    const code = codeIn((await letterTo(email, 'new-password'))?.body)
    const weak = await lost.sent('/account/code', { code, password: 'short' })
    assert.equal(weak.status, 422, 'a weak password costs nothing')
    assert.equal((await lost.post('/account/code', { code, password: '山高水長，細說從頭。再來一次' })).status, 303)
    assert.equal((await first.get('/my-cases')).status, 303, 'whoever knew the old password is out')

    const second = visitor()
    await second.post('/account/sign-in', { email, password: '山高水長，細說從頭。再來一次' })
    assert.equal((await second.sent('/account/password', { password: 'wrong', new: PASSWORD })).status, 422)
    assert.equal(
      (await second.post('/account/password', { password: '山高水長，細說從頭。再來一次', new: PASSWORD })).status,
      303,
    )
    assert.deepEqual([(await second.get('/my-cases')).status, (await lost.get('/my-cases')).status], [200, 303])
  })
})

describe('my cases', () => {
  test('lists what was filed and what was added by number and code, each in the part one has in it', async () => {
    const who = await signedUp()
    const [mine, theirs, strange] = [await aCase(), await aCase(), await aCase()]
    assert.equal((await who.sent('/my-cases', { number: mine.number, code: theirs.claimant })).status, 422)
    await who.post('/my-cases', { number: mine.number.toLowerCase(), code: mine.claimant })
    await who.post('/status', { number: theirs.number, code: theirs.respondent })
    const list = await (await who.get('/my-cases')).text()
    assert.ok(list.includes(mine.number) && list.includes(theirs.number) && !list.includes(strange.number))
    const [asClaimant, asRespondent] = [
      await (await who.get(`/case/${mine.number}`)).text(),
      await (await who.get(`/case/${theirs.number}`)).text(),
    ]
    assert.ok(asClaimant.includes('示範市示範東區示範路1號'))
    for (const hidden of ['A20*****03', '0900-000-001', '積欠二月份工資', '示範市示範東區示範路1號'])
      assert.ok(!asRespondent.includes(hidden), hidden)
    assert.equal((await who.get(`/case/${strange.number}`)).status, 303)
    for (const path of [`/api/cases/${strange.id}`, `/api/cases/${strange.id}/events`])
      assert.equal((await who.get(path)).status, 404)
    assert.equal((await who.get(`/api/cases/${mine.id}`)).status, 200)

    const asked = await who.post(`/case/${mine.number}/withdraw`, { reason: '雙方已自行和解' })
    assert.equal(asked.headers.get('location'), `/case/${mine.number}/second-proof`)
    const withdrawn = await who.post(`/case/${mine.number}/second-proof`, { proof: '0003' })
    assert.equal(
      withdrawn.headers.get('location'),
      `/case/${mine.number}?done=withdraw`,
      await withdrawn.clone().text(),
    )
    assert.equal((await house.store.open(system, theirs.id, { purpose: 'test', at: house.at }))?.closedOn, undefined)
    await who.post('/my-cases/remove', { case: theirs.id })
    assert.equal((await who.get(`/case/${theirs.number}`)).status, 303)
  })

  test('through the API a party has the part they have, and reads nothing of the other side but the name', async () => {
    const who = await signedUp()
    const one = await aCase()
    await who.post('/my-cases', { number: one.number, code: one.respondent })
    const read = await (await who.get(`/api/cases/${one.id}`)).text()
    const told = await (await who.get(`/api/cases/${one.id}/events`)).text()
    for (const hidden of ['A200000003', '0900-000-001', '積欠二月份工資', '示範市示範東區示範路1號'])
      assert.ok(!read.includes(hidden) && !told.includes(hidden), hidden)
    assert.ok(read.includes('林測試'))
    const { seq } = JSON.parse(read) as { seq: number }
    const withdraw = await app.request(`/api/cases/${one.id}/steps/withdraw`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie: who.cookies() },
      body: JSON.stringify({ seq, values: { reason: '測試' } }),
    })
    assert.equal(withdraw.status, 422, 'the respondent cannot withdraw the claimant’s application')
  })

  test('guesses at access codes wait as guesses at passwords do', async () => {
    const who = await signedUp()
    const one = await aCase()
    for (let n = 0; n < 5; n++) await who.post('/my-cases', { number: one.number, code: 'AAAA-AAAA-AAAA' })
    const right = await who.sent('/my-cases', { number: one.number, code: one.claimant })
    assert.equal(right.status, 422)
    assert.match(await right.text(), /嘗試次數過多/)
  })

  test('drafts are kept with the account, leave nothing on the device, and what is sent stands in the list', async () => {
    const email = newAddress()
    const who = await signedUp(email)
    const saved = await who.post('/apply/labour-dispute-mediation/1', {
      applicantKind: 'worker',
      'claimant.name': '陳測試',
      _save: 'later',
    })
    assert.equal(saved.headers.get('location'), '/my-cases?saved=1')
    assert.ok(!who.cookie('draft-labour-dispute-mediation'))
    const elsewhere = visitor()
    await elsewhere.post('/account/sign-in', { email, password: PASSWORD })
    assert.ok((await (await elsewhere.get('/my-cases')).text()).includes('/apply/labour-dispute-mediation/1'))
    assert.ok((await (await elsewhere.get('/apply/labour-dispute-mediation/1')).text()).includes('陳測試'))
    assert.ok(!(await (await (await signedUp()).get('/apply/labour-dispute-mediation/1')).text()).includes('陳測試'))
    const at = new Date(house.now()).toISOString()
    const [draft] = await house.store.draftsOf('demo', await accountOf(email), at)
    assert.ok(draft)
    await house.store.saveDraft('demo', { ...draft, values: filing }, at)
    assert.equal((await elsewhere.post('/apply/labour-dispute-mediation/send', {})).status, 303)
    const sent = await (await elsewhere.get('/apply/labour-dispute-mediation/sent')).text()
    const number = /id="case-number"[^>]*>\s*([A-Z]+\d+-\d+)/.exec(sent)?.[1] ?? ''
    assert.ok(number, sent)
    assert.ok((await (await who.get('/my-cases')).text()).includes(number))
    assert.equal((await who.get(`/case/${number}`)).status, 200)
    await who.post('/my-cases/discard', { draft: 'labour-dispute-mediation' })
    assert.ok(!(await (await who.get('/my-cases')).text()).includes('/my-cases/discard'))
  })

  test('deleting the account takes the password, and leaves the cases to the bureau', async () => {
    const email = newAddress()
    const who = await signedUp(email)
    const one = await aCase()
    await who.post('/my-cases', { number: one.number, code: one.claimant })
    assert.equal((await who.sent('/account/delete', { 'delete-password': 'wrong' })).status, 422)
    assert.match(await (await who.post('/account/delete', { 'delete-password': PASSWORD })).text(), /帳號已刪除/)
    assert.equal((await who.get('/my-cases')).status, 303)
    assert.equal((await visitor().sent('/account/sign-in', { email, password: PASSWORD })).status, 422)
    assert.equal(await letterTo(email), undefined)
    const byCode = visitor()
    await byCode.post('/status', { number: one.number, code: one.claimant })
    assert.equal((await byCode.get(`/case/${one.number}`)).status, 200)
    await signedUp(email)
  })
})

/** The account behind an address, as a session of it is told. */
async function accountOf(email: string): Promise<string> {
  const signed = await signInCitizen(
    house.context,
    'demo',
    { email, password: PASSWORD, from: 'test', device: '' },
    house.now(),
  )
  assert.ok('token' in signed)
  return signed.person.id
}
