// Staff accounts: the first sign-in, the second factor, and an administrator who can change everybody but themselves.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import {
  accountLog,
  asToday,
  changeAccount,
  type Change,
  createAccount,
  keepAccount,
  keepAdministrator,
  OFFICES,
  signIn,
  staffAccounts,
} from '#auth/index.ts'
import { sql, withSession } from '#store'
import { openApp } from '#app'
import { aHouse, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const errors: unknown[] = []
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp({ ...house, now: () => house.now(), bureau: { ...house.bureau, secondFactor: 'demanded' } }, (line) =>
    line.error ? errors.push(line.error) : 0,
  )
})
after(async () => {
  assert.deepEqual(errors, [])
  await house.drop()
})

const OWN = '雲淡風輕近午天，傍花隨柳。'
const visitor = () => new Visitor(app)
const minutes = (n: number) => {
  house.at = new Date(house.now() + n * 60_000).toISOString()
}
const codeFor = (letters: string) =>
  new TOTP({ secret: Secret.fromBase32(letters) }).generate({ timestamp: house.now() })
const between = (page: string, id: string) => new RegExp(`id="${id}"[^>]*>\\s*([^<]+?)\\s*<`).exec(page)?.[1] ?? ''
async function administrator(): Promise<Visitor> {
  const who = visitor()
  await who.post('/desk/demo-sign-in', { account: 'demo-administrator-0' })
  return who
}
let nth = 0
/** Made by the administrator, as every account is. */
async function handedOver(role = 'officer'): Promise<{ id: string; password: string }> {
  const id = `test.officer-${++nth}`
  const page = await (
    await (await administrator()).post('/desk/accounts', { id, name: '測試人員', role, scope: 'all' })
  ).text()
  return { id, password: between(page, 'one-time-password') }
}
/** Through the first sign-in to the desk: a password of their own, an authenticator, ten codes on paper. */
async function settled() {
  const { id, password } = await handedOver()
  const who = visitor()
  await who.post('/desk/sign-in', { account: id, password })
  await who.post('/desk/first/password', { new: OWN })
  const secret = between(await (await who.get('/desk/first/second-factor')).text(), 'totp-secret').replaceAll(' ', '')
  const page = await (await who.post('/desk/first/second-factor', { code: codeFor(secret) })).text()
  const recovery = [...page.matchAll(/<li><code>([^<]+)<\/code>/g)].map((found) => found[1] ?? '')
  minutes(1)
  return { id, who, secret, recovery }
}

describe('the first sign-in', () => {
  test('goes from a one-time password over one’s own and an authenticator to the desk, with a new token at each step', async () => {
    const { id, password } = await handedOver()
    const who = visitor()
    const tokens = new Set<string>()
    const note = () => tokens.add(who.cookie('taitsi'))
    assert.match(
      (await who.post('/desk/sign-in', { account: id, password })).headers.get('location') ?? '',
      /first\/password/,
    )
    note()
    assert.equal((await who.get('/desk')).status, 303, 'nobody works on a one-time password')
    assert.equal((await who.post('/desk/first/password', { new: password })).status, 422, 'not the same again')
    assert.equal((await who.post('/desk/first/password', { new: 'kurz' })).status, 422)
    assert.match(
      (await who.post('/desk/first/password', { new: OWN })).headers.get('location') ?? '',
      /first\/second-factor/,
    )
    note()
    assert.equal((await who.get('/desk')).status, 303)
    const page = await (await who.get('/desk/first/second-factor')).text()
    assert.ok(page.includes('<svg role="img"'))
    const secret = between(page, 'totp-secret').replaceAll(' ', '')
    assert.equal((await who.post('/desk/first/second-factor', { code: '000000' })).status, 422)
    assert.equal(
      between(await (await who.get('/desk/first/second-factor')).text(), 'totp-secret').replaceAll(' ', ''),
      secret,
      'the same picture after a slip',
    )
    const codes = await (await who.post('/desk/first/second-factor', { code: codeFor(secret) })).text()
    note()
    assert.equal(codes.match(/<li><code>/g)?.length, 10)
    assert.equal((await who.get('/desk')).status, 200)
    assert.equal(tokens.size, 3)
    const stored = await withSession(house.db, system, async (tx) => {
      const { rows } = await sql<{ recovery: string[] }>`select recovery from accounts where id = ${id}`.execute(tx)
      return JSON.stringify(rows)
    })
    for (const [, code = ''] of codes.matchAll(/<li><code>([^<]+)<\/code>/g)) assert.ok(!stored.includes(code))
  })

  test('a one-time password runs out after three days', async () => {
    const { id, password } = await handedOver()
    const before = house.at
    minutes(73 * 60)
    assert.equal((await visitor().post('/desk/sign-in', { account: id, password })).status, 422)
    house.at = before
  })

  test('a token planted before signing in opens nothing afterwards', async () => {
    const { id, secret } = await settled()
    const planted = visitor()
    await planted.post('/desk/sign-in', { account: id, password: OWN })
    const victim = visitor()
    victim.keep('taitsi', planted.cookie('taitsi'))
    await victim.post('/desk/second-factor', { code: codeFor(secret) })
    assert.equal((await victim.get('/desk')).status, 200)
    assert.equal((await planted.get('/desk')).status, 303)
  })
})

describe('the second factor', () => {
  test('takes a code once, even from two browsers at the same moment', async () => {
    const { id, secret } = await settled()
    const two = [visitor(), visitor()]
    for (const one of two) await one.post('/desk/sign-in', { account: id, password: OWN })
    const code = codeFor(secret)
    const answers = await Promise.all(two.map((one) => one.post('/desk/second-factor', { code })))
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [303, 422])
  })

  test('a recovery code lets one in without the phone, once, and is written into the log', async () => {
    const { id, recovery } = await settled()
    const [code = ''] = recovery
    const two = [visitor(), visitor()]
    for (const one of two) await one.post('/desk/sign-in', { account: id, password: OWN })
    const answers = await Promise.all(two.map((one) => one.post('/desk/second-factor', { code: code.toLowerCase() })))
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [303, 422])
    const log = await accountLog(house.db, 'demo', { account: id })
    assert.equal(log.filter((line) => line.what === 'recovery-code-used').length, 1)
  })

  test('wrong codes wait, whoever knows the password', async () => {
    const { id, secret } = await settled()
    const who = visitor()
    await who.post('/desk/sign-in', { account: id, password: OWN })
    for (let n = 0; n < 5; n++) assert.equal((await who.post('/desk/second-factor', { code: '000000' })).status, 422)
    assert.equal((await who.post('/desk/second-factor', { code: codeFor(secret) })).status, 422)
    assert.equal((await who.post('/desk/second-factor', { code: 'AAAA-AAAA-AAAA' })).status, 422)
  })
})

describe('my account', () => {
  test('asks for a fresh proof before anything is changed', async () => {
    const { who, secret, id } = await settled()
    minutes(31)
    for (const path of ['/desk/account/password', '/desk/account/second-factor'])
      assert.match((await who.get(path)).headers.get('location') ?? '', /^\/desk\/account\/confirm/)
    for (const path of [
      '/desk/account/password',
      '/desk/account/second-factor',
      '/desk/account/recovery-codes',
      '/desk/account/sessions',
    ])
      assert.match(
        (await who.post(path, { new: OWN, others: '1' })).headers.get('location') ?? '',
        /^\/desk\/account\/confirm/,
        path,
      )
    assert.equal((await who.post('/desk/account/confirm', { password: OWN, code: '000000' })).status, 422)
    assert.equal((await who.post('/desk/account/confirm', { password: 'wrong', code: codeFor(secret) })).status, 422)
    const proved = await who.post('/desk/account/confirm?to=/desk/account/password', {
      password: OWN,
      code: codeFor(secret),
    })
    assert.equal(proved.headers.get('location'), '/desk/account/password')
    assert.equal((await who.get('/desk/account/password')).status, 200)
    const other = visitor()
    await other.post('/desk/sign-in', { account: id, password: OWN })
    minutes(1)
    await other.post('/desk/second-factor', { code: codeFor(secret) })
    assert.equal((await other.get('/desk')).status, 200)
    assert.equal((await who.post('/desk/account/password', { new: '另一句夠長的話，十二個字。' })).status, 303)
    assert.deepEqual([(await who.get('/desk')).status, (await other.get('/desk')).status], [200, 303], 'others are out')
    assert.equal((await visitor().post('/desk/sign-in', { account: id, password: OWN })).status, 422)
  })

  test('shows where one is signed in, ends a session elsewhere, and never somebody else’s', async () => {
    const { who, secret, id } = await settled()
    const [other, stranger] = [visitor(), await settled()]
    await other.post('/desk/sign-in', { account: id, password: OWN })
    await other.post('/desk/second-factor', { code: codeFor(secret) })
    const [theirs] =
      /name="session" value="([^"]+)"/.exec(await (await who.get('/desk/account')).text())?.slice(1) ?? []
    await stranger.who.post('/desk/account/sessions', { session: theirs ?? '' })
    assert.equal((await other.get('/desk')).status, 200)
    await who.post('/desk/account/sessions', { session: theirs ?? '' })
    assert.deepEqual([(await who.get('/desk')).status, (await other.get('/desk')).status], [200, 303])
  })

  test('no form is taken from elsewhere, or without the session’s token', async () => {
    const who = await administrator()
    for (const path of [
      '/desk/account/password',
      '/desk/account/second-factor',
      '/desk/account/recovery-codes',
      '/desk/account/sessions',
      '/desk/account/confirm',
      '/desk/accounts',
      '/desk/accounts/demo-officer-1',
      '/desk/first/password',
      '/desk/first/second-factor',
    ]) {
      assert.equal((await who.post(path, { act: 'lock' }, { 'sec-fetch-site': 'cross-site' })).status, 403, path)
      assert.equal((await who.post(path, { act: 'lock', _csrf: 'guessed' })).status, 403, path)
    }
  })
})

describe('an office of a unit', () => {
  const RELATIONS = ['labour-dispute-mediation', 'mediator-register']
  async function of(...offices: Record<string, string | string[]>[]) {
    const chief = await administrator()
    const { who, id } = await settled()
    for (const office of offices)
      assert.equal((await chief.post(`/desk/accounts/${id}`, { act: 'give', scope: 'chosen', ...office })).status, 303)
    return { who, id, chief }
  }

  async function aCase() {
    const at = new Date(house.now()).toISOString()
    const made = await house.store.begin(
      { ...system, actor: { id: 'o', role: 'claimant' } },
      'labour-dispute-mediation',
      { step: 'apply', values: filing },
      { at },
    )
    assert.ok('done' in made, JSON.stringify(made))
    return made.done
  }

  test('covers what belongs to the unit at the moment somebody looks, and nothing of another', async () => {
    const { who } = await of({ role: 'officer', units: ['labour-relations'] })
    const offered = await (await who.get('/desk/new')).text()
    assert.match(offered, /\/desk\/new\/labour-dispute-mediation/)
    assert.doesNotMatch(offered, /\/desk\/new\/violation-report-intake/)
    const clerk = { roles: [{ role: 'officer', programmes: [] as string[], units: ['labour-welfare'] }] }
    const programmes = [...house.programmes, { id: 'newly-joined', unit: 'shihjia' as const }]
    const covered = asToday(clerk, { programmes, bureau: house.bureau }).roles.flatMap((one) => one.programmes)
    assert.ok(covered.includes('venue-rental') && covered.includes('newly-joined'))
    assert.ok(!covered.includes('labour-dispute-mediation'))
  })

  test('keeps the cases of another unit out of reach', async () => {
    const welfare = await of({ role: 'officer', units: ['labour-welfare'] })
    const relations = await of({ role: 'officer', units: ['labour-relations'] })
    const made = await aCase()
    assert.equal((await relations.who.get(`/desk/cases/${made.id}`)).status, 200)
    assert.equal((await welfare.who.get(`/desk/cases/${made.id}`)).status, 404)
  })

  test('begins the worklist with that unit; one may ask for another, or for all', async () => {
    const { who } = await of({ role: 'officer', units: ['labour-welfare'], programmes: RELATIONS })
    const { number } = await aCase()
    const shows = async (query: string) => (await (await who.get(`/desk?view=section${query}`)).text()).includes(number)
    assert.equal(await shows(''), false)
    assert.equal(await shows('&unit=all'), true)
    assert.equal(await shows('&unit=labour-relations'), true)
    assert.equal(await shows('&unit=labour-welfare'), false)
    assert.equal(await shows('&unit=nowhere'), false)
    assert.equal(await shows('&programme=labour-dispute-mediation'), true)
    const hall = await of({ role: 'officer', units: ['shihjia'], programmes: RELATIONS })
    const shown = await (await hall.who.get('/desk?view=section')).text()
    assert.ok(shown.includes(number), 'a unit to which nothing belongs hides nothing')
    const tab = async (query: string) =>
      />(\d+)</.exec((await (await who.get(`/desk/dashboard${query}`)).text()).split('辦理中')[1] ?? '')?.[1]
    assert.equal(await tab(''), '0')
    assert.notEqual(await tab('?unit=all'), '0')
  })

  test('finds the figures of a unit by themselves in the report', async () => {
    const { who } = await of({ role: 'officer', units: ['labour-relations'] })
    const page = async (unit: string) => (await who.get(`/desk/reports?period=2026H1&unit=${unit}`)).text()
    const [all, relations] = [await page(''), await page('labour-relations')]
    for (const words of ['勞資爭議調處', '各級工會成立情形', '/desk/reports/file/'])
      assert.ok(all.includes(words), words)
    assert.ok(relations.includes('勞資爭議調處') && !relations.includes('各級工會成立情形'))
    assert.ok(!relations.includes('/desk/reports/file/'), 'what is signed and sent is the report of the bureau')
  })

  test('makes heads and deputies, who are named beside the unit and stand in the log', async () => {
    const { id, chief, who } = await of(
      { role: 'head', units: ['labour-relations'] },
      { role: 'head', units: ['labour-welfare'], deputy: 'yes' },
    )
    await chief.post(`/desk/accounts/${id}`, { act: 'rename', name: '測試甲主管' })
    const page = await (await who.get('/desk/programmes')).text()
    const besideUnit = (unit: string) => page.split('<li>').find((one) => one.startsWith(unit)) ?? ''
    assert.match(besideUnit('勞資關係科'), /主管：測試甲主管/)
    assert.match(besideUnit('勞工福利科'), /代理：測試甲主管/)
    const told = await (await chief.get(`/desk/accounts/${id}`)).text()
    for (const words of ['科長，勞資關係科', '科長（代理），勞工福利科']) assert.ok(told.includes(words), words)
    await chief.post(`/desk/accounts/${id}`, { act: 'take', role: 'head', deputy: 'yes' })
    const after = await (await who.get('/desk/programmes')).text()
    assert.ok(after.includes('主管：測試甲主管') && !after.includes('代理：測試甲主管'))
    const lines = await accountLog(house.db, 'demo', { account: id })
    assert.deepEqual(
      lines.flatMap(({ what, detail }) => (what.startsWith('office') ? [[what, detail.units, detail.deputy]] : [])),
      [
        ['office-taken', undefined, true],
        ['office-given', ['labour-welfare'], true],
        ['office-given', ['labour-relations'], undefined],
      ],
    )
  })

  test('of no unit there is is refused beside the question, with what was chosen', async () => {
    const chief = await administrator()
    const { id } = await settled()
    const answer = await chief.post(`/desk/accounts/${id}`, {
      act: 'give',
      role: 'head',
      scope: 'chosen',
      units: ['nowhere', 'planning'],
    })
    assert.equal(answer.status, 422)
    const page = await answer.text()
    assert.match(page, /有不存在的科室，請重新選擇。/)
    assert.match(page, /name="units" value="planning" checked/)
  })
})

describe('an administrator', () => {
  test('gives and takes offices, which hold at the next click, and every change stands in the log', async () => {
    const chief = await administrator()
    const { who, id } = await settled()
    assert.equal((await who.get('/desk/calendar')).status, 403)
    const change = (form: Record<string, string | string[]>) => chief.post(`/desk/accounts/${id}`, form)
    assert.equal((await change({ act: 'give', role: 'head', scope: 'chosen' })).status, 422, 'for no programme at all')
    assert.equal((await change({ act: 'give', role: 'emperor', scope: 'all' })).status, 422)
    assert.equal(
      (await change({ act: 'give', role: 'head', scope: 'chosen', programmes: ['mediator-register'] })).status,
      303,
    )
    assert.equal((await who.get('/desk/calendar')).status, 200)
    await change({ act: 'give', role: 'head', scope: 'chosen', units: ['labour-relations'] })
    await change({ act: 'take', role: 'head' })
    assert.equal((await who.get('/desk/calendar')).status, 403)
    await change({ act: 'lock' })
    assert.equal((await who.get('/desk')).status, 303, 'out at once')
    assert.equal((await visitor().post('/desk/sign-in', { account: id, password: OWN })).status, 422)
    await change({ act: 'unlock' })
    assert.equal((await visitor().post('/desk/sign-in', { account: id, password: OWN })).status, 303)
    await change({ act: 'reset-second-factor' })
    assert.match(
      (await visitor().post('/desk/sign-in', { account: id, password: OWN })).headers.get('location') ?? '',
      /first\/second-factor/,
    )
    await change({ act: 'rename', name: '測試新名' })
    await change({ act: 'deactivate' })
    assert.equal((await visitor().post('/desk/sign-in', { account: id, password: OWN })).status, 422)
    const log = (await accountLog(house.db, 'demo', { account: id })).map((line) => line.what)
    assert.deepEqual(log.toReversed(), [
      'created',
      'password-changed',
      'second-factor-enrolled',
      'office-given',
      'office-given',
      'office-taken',
      'locked',
      'unlocked',
      'second-factor-reset',
      'renamed',
      'deactivated',
    ])
    const shown = await (await chief.get('/desk/account-log')).text()
    assert.ok(shown.includes('測試新名') && shown.includes('示範系統管理者'))
    await assert.rejects(house.pool.query('update account_log set actor = $1', ['somebody else']), /never changed/)
    await assert.rejects(house.pool.query('delete from account_log'), /never changed/)
  })

  test('whoever has left is still named on their cases, and cannot be chosen any more', async () => {
    const { id } = await handedOver()
    const begun = await house.store.begin(
      { ...system, actor: { id: 'somebody', role: 'claimant' } },
      'labour-dispute-mediation',
      { step: 'apply', values: filing },
      { at: new Date(house.now()).toISOString() },
    )
    assert.ok('done' in begun)
    await house.store.assign(
      { ...system, actor: { id: 'demo-head-0', role: 'head', name: '示範科長' } },
      begun.done.id,
      id,
      { at: new Date(house.now()).toISOString() },
    )
    const head = visitor()
    await head.post('/desk/demo-sign-in', { account: 'demo-head-0' })
    const pages = async () => [
      await (await head.get('/desk?view=section')).text(),
      await (await head.get(`/desk/cases/${begun.done.id}`)).text(),
      await (await head.get(`/desk/find?q=林測試`)).text(),
    ]
    for (const page of await pages()) assert.ok(page.includes('測試人員'))
    await (await administrator()).post(`/desk/accounts/${id}`, { act: 'deactivate' })
    for (const page of await pages()) {
      assert.ok(page.includes('測試人員'))
      assert.ok(!page.includes(id), 'neither the account nor the choice of it')
    }
  })

  test('is let back in from the machine itself', async () => {
    const { password } = await keepAdministrator(
      house.db,
      'demo',
      { id: 'test.chief', name: '測試管理者' },
      house.now(),
    )
    const signed = await signIn(house.db, 'demo', { account: 'test.chief', password, from: 'x' }, house.now())
    assert.ok('token' in signed && signed.stage === 'new-password')
    assert.ok('token' in (await signIn(house.db, 'demo', { account: 'test.chief', password, from: 'x' }, house.now())))
  })

  test('whatever anybody tries: nobody changes their own account, one administrator remains, each change is one line', async () => {
    const bureau = 'sworn'
    const staff = ['ad-one', 'ad-two', 'of-one']
    const programmes = house.programmes.map((one) => one.id)
    const now = house.now()
    const change = fc.oneof(
      fc.constantFrom<Change>(
        { act: 'lock' },
        { act: 'unlock' },
        { act: 'reset-second-factor' },
        { act: 'deactivate' },
        { act: 'reactivate' },
        { act: 'take', role: 'administrator' },
        { act: 'rename', name: '測試' },
      ),
      fc
        .constantFrom(...OFFICES)
        .map((one): Change => ({ act: 'give', office: { role: one.role, programmes: 'all' } })),
    )
    const rolesOf = async () => {
      const { accounts } = await staffAccounts(house.db, bureau)
      return new Map(accounts.map((one) => [one.id, JSON.stringify([one.roles, one.state, one.name])]))
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...staff, 'nobody'), fc.constantFrom(...staff, 'nobody'), change), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.boolean(),
        async (tries, together) => {
          await withSession(house.db, { ...system, bureau }, (tx) =>
            sql`delete from accounts where bureau = ${bureau}`.execute(tx),
          )
          for (const id of staff)
            await keepAccount(house.db, bureau, {
              id,
              name: id,
              roles: [{ role: id.startsWith('ad') ? 'administrator' : 'officer', programmes: 'all' }],
            })
          const lines = async () => (await accountLog(house.db, bureau, { limit: 100_000 })).length
          const before = await lines()
          const act = ([actor, id, what]: (typeof tries)[number]) =>
            changeAccount(house.db, bureau, { actor, programmes, units: [] }, id, what, now)
          let done = 0
          if (together) done = (await Promise.all(tries.map(act))).filter((one) => 'done' in one).length
          else
            for (const one of tries) {
              const was = await rolesOf()
              const result = await act(one)
              if ('done' in result) {
                done += 1
                assert.notEqual(one[0], one[1])
              } else assert.deepEqual(await rolesOf(), was)
              assert.equal((await rolesOf()).get(one[0]), was.get(one[0]), 'one’s own account stays as it was')
            }
          assert.equal((await lines()) - before, done)
          const { accounts } = await staffAccounts(house.db, bureau)
          assert.ok(
            accounts.some((one) => one.state === 'active' && one.roles.some(({ role }) => role === 'administrator')),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  test('makes no account twice, and none for an office or a programme that does not exist', async () => {
    const by = { actor: 'demo-administrator-0', programmes: house.programmes.map((one) => one.id), units: [] }
    const make = (id: string, role = 'officer', of: string[] | 'all' = 'all') =>
      createAccount(house.db, 'demo', by, { id, name: '測試', office: { role, programmes: of } }, house.now())
    const twice = await Promise.all([make('test.twice'), make('test.twice')])
    assert.equal(twice.filter((one) => 'done' in one).length, 1)
    for (const wrong of [
      make('X'),
      make('test.a', 'party'),
      make('test.b', 'officer', ['no-such']),
      make('test.c', 'officer', []),
    ])
      assert.ok('refused' in (await wrong))
    assert.ok(
      'refused' in
        (await createAccount(
          house.db,
          'demo',
          { ...by, actor: 'demo-head-0' },
          { id: 'test.d', name: '測試', office: { role: 'officer', programmes: 'all' } },
          house.now(),
        )),
    )
  })
})
