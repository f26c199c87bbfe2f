// Over HTTP: the API keeps its word, the table of rights holds for every role and address, and no nonsense brings an error of ours.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { PERMISSIONS, DEMO_STAFF, demoRoles, may, RIGHTS, sees } from '#auth/index.ts'
import { needToKnow, stateEnds } from '#engine'
import { openApp } from '../src/app.ts'
import { aHouse, deskOf, filing, type TestHouse, withRooms } from './a-house.ts'
import { fewer } from './second-server.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const errors: unknown[] = []
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house, (line) => line.error && errors.push(line.error))
})
after(() => house.drop())

const own = { 'sec-fetch-site': 'same-origin' }
async function signedIn(account: string): Promise<{ cookie: string; csrf: string }> {
  const answer = await app.request('/desk/demo-sign-in', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
    body: `account=${account}`,
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const page = await (await app.request('/desk/rights', { headers: { cookie } })).text()
  return { cookie, csrf: /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '' }
}
const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const key = () => ({ 'idempotency-key': crypto.randomUUID() })
async function aCase(): Promise<{ id: string; number: string }> {
  const answer = await json('/api/programmes/labour-dispute-mediation/cases', { step: 'apply', values: filing }, key())
  assert.equal(answer.status, 201, await answer.clone().text())
  return (await answer.json()) as { id: string; number: string }
}

describe('the API', () => {
  test('describes itself, with a schema for every step of every programme', async () => {
    const api = (await (await app.request('/api/openapi.json')).json()) as {
      openapi: string
      paths: object
      components: { schemas: Record<string, unknown> }
    }
    assert.equal(api.openapi, '3.1.0')
    for (const programme of house.programmes)
      for (const step of Object.keys(programme.steps))
        assert.ok(api.components.schemas[`${programme.id}.${step}`], `${programme.id}.${step}`)
    const named = JSON.stringify(api).matchAll(/#\/components\/schemas\/([\w.-]+)/g)
    for (const [, name = ''] of named) assert.ok(name in api.components.schemas, name)
  })

  test('begins a case once for a key, and answers a repeated key the same', async () => {
    const same = key()
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        json('/api/programmes/labour-dispute-mediation/cases', { step: 'apply', values: filing }, same),
      ),
    )
    assert.deepEqual(
      answers.map((one) => one.status),
      [201, 201, 201],
    )
    const numbers = await Promise.all(answers.map(async (one) => ((await one.json()) as { number: string }).number))
    assert.equal(new Set(numbers).size, 1)
  })

  test('refuses with every reason, in both languages', async () => {
    const answer = await json(
      '/api/programmes/labour-dispute-mediation/cases',
      {
        step: 'apply',
        values: { ...filing, claimant: { name: '林測試', idNumber: 'A123456788' }, workers: 0, category: 'weather' },
      },
      key(),
    )
    assert.equal(answer.status, 422)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    const body = (await answer.json()) as { errors: { field: string; zh: string; en: string }[] }
    assert.ok(body.errors.length >= 3)
    for (const one of body.errors) assert.ok(one.field && one.zh && one.en)
  })

  test('takes steps in the role the person has, and tells of a conflict', async () => {
    const one = await aCase()
    const { cookie } = await signedIn('demo-intake')
    const values = { category: 'wage', nature: 'rights', workers: 1 }
    assert.equal(
      (await json(`/api/cases/${one.id}/steps/accept`, { seq: 1, values }, key())).status,
      404,
      'a stranger learns nothing',
    )
    assert.equal(
      (await json(`/api/cases/${one.id}/steps/accept`, { seq: 1, values }, { cookie, ...key() })).status,
      200,
    )
    assert.equal(
      (await json(`/api/cases/${one.id}/steps/accept`, { seq: 1, values }, { cookie, ...key() })).status,
      409,
    )
    const list = (await (await app.request('/api/cases?view=section', { headers: { cookie } })).json()) as {
      rows: { id: string }[]
    }
    assert.ok(list.rows.some((row) => row.id === one.id))
  })

  test('gives the public the published figures, and officers their cases too', async () => {
    const at = '/api/figures?from=2026-01-01&to=2026-12-31'
    const open = (await (await app.request(at)).json()) as { measure: string; cases?: string[] }[]
    assert.ok(open.length > 0 && open.every((one) => one.cases === undefined))
    assert.ok(!open.some((one) => one.measure === 'mediation-workers'))
    const { cookie } = await signedIn('demo-statistician-0')
    const whole = (await (await app.request(at, { headers: { cookie } })).json()) as {
      measure: string
      cases?: string[]
    }[]
    assert.ok(whole.some((one) => one.measure === 'mediation-workers'))
  })
})

describe('the table of rights', () => {
  test('is obeyed by every page, for every role', async () => {
    const one = await aCase()
    for (const account of DEMO_STAFF) {
      const { cookie, csrf } = await signedIn(account.id)
      const posted = async (path: string) =>
        (
          await app.request(path, {
            method: 'POST',
            headers: { ...own, cookie, 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ _csrf: csrf, act: 'nothing' }).toString(),
          })
        ).status
      const roles = demoRoles(account.roles, house.programmes)
      const person = { ...account, roles, kind: 'staff' as const, bureau: 'demo' }
      const status = async (path: string) => (await app.request(path, { headers: { cookie } })).status
      // A mediator reaches the cases that name the entry they stand for, and this one names nobody yet.
      const reads = may(person, 'read', 'labour-dispute-mediation') === true && account.id !== 'demo-mediator-0'
      const open = await house.store.open(deskOf(account.roles[0]?.role ?? ''), one.id, {
        purpose: 'test',
        at: '2026-03-02T01:00:00Z',
      })
      assert.ok(open)
      assert.equal(await status(`/desk/cases/${one.id}`), reads ? 200 : 404, account.id)
      const page = await (await app.request(`/desk/cases/${one.id}`, { headers: { cookie } })).text()
      const programme = house.store.programme('labour-dispute-mediation')
      assert.equal(
        page.includes('A200000003'),
        reads && sees(person, programme, open).includes('personal'),
        `${account.id} and the identity number`,
      )
      assert.equal(await status('/desk/calendar'), may(person, 'close-day') === true ? 200 : 403, account.id)
      assert.equal(
        await status('/desk/payments'),
        may(person, 'pay') === true || may(person, 'enter-figure') === true ? 200 : 403,
        account.id,
      )
      assert.equal(
        await status(`/desk/cases/${one.id}/correct`),
        may(person, 'correct', 'labour-dispute-mediation') === true ? 200 : page.includes('查無資料') ? 404 : 403,
        account.id,
      )
      const keeps = may(person, 'administer-accounts') === true
      for (const path of ['/desk/accounts', '/desk/accounts/new', '/desk/accounts/demo-officer-1'])
        assert.equal(await status(path), keeps ? 200 : 403, `${account.id} ${path}`)
      assert.equal(
        await status('/desk/account-log'),
        may(person, 'read-account-log') === true ? 200 : 403,
        `${account.id} and the log of accounts`,
      )
      for (const path of ['/desk/account', '/desk/account/second-factor', '/desk/account/confirm'])
        assert.equal(await status(path), 200, `${account.id} ${path}`)
      for (const path of ['/desk/accounts', '/desk/accounts/demo-officer-1'])
        assert.equal(await posted(path), keeps ? (path === '/desk/accounts' ? 422 : 404) : 403, `${account.id} ${path}`)
      assert.equal(
        await status('/desk/find?q=A200000003&purpose=test'),
        may(person, 'find-by-identity') === true ? 200 : 403,
        account.id,
      )
    }
  })

  test('allows nothing that is not in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RIGHTS, { role: 'nobody', may: [] as readonly string[] }),
        fc.constantFrom(...PERMISSIONS),
        fc.constantFrom(...house.programmes),
        (right, act, programme) => {
          const person = {
            id: 'x',
            name: 'x',
            kind: 'staff' as const,
            bureau: 'demo',
            roles: [{ role: right.role, programmes: [programme.id] }],
          }
          assert.equal(may(person, act, programme.id) === true, (right.may as readonly string[]).includes(act))
          assert.notEqual(may(person, act, 'another-programme'), true)
          const row = RIGHTS.find((each) => each.role === right.role)
          const part = programme.roles[right.role]
          for (const state of Object.keys(programme.states))
            for (const owner of [undefined, 'x', 'y']) {
              // Where a case is its owner's, an office reads what is its own or nobody's, and a supervisor all.
              const known =
                !needToKnow(programme) ||
                owner === 'x' ||
                (part?.kind === 'staff' && (part.reads !== 'owner' || owner === undefined))
              const one = { id: 'x', state, ...(owner ? { owner } : {}) }
              const whole = stateEnds(programme.states[state]) ? (row?.closed ?? []) : (row?.open ?? [])
              assert.deepEqual(sees(person, programme, one).toSorted(), known ? [...whole].toSorted() : [])
              assert.deepEqual(sees({ ...person, roles: [] }, programme, one), [])
            }
        },
      ),
    )
  })

  test('shows a party nothing of the other side but the name, and nothing of other cases', async () => {
    const [mine, theirs] = [await aCase(), await aCase()]
    const code = await house.store.accessCode(
      { bureau: 'demo', reach: 'system', actor: { id: 'test', role: 'officer' } },
      mine.id,
      'respondent',
    )
    const entered = await app.request('/status', {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ number: mine.number, code }).toString(),
    })
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const page = await (await app.request(`/case/${mine.number}`, { headers: { cookie } })).text()
    assert.ok(page.includes('林測試'))
    for (const hidden of ['A200000003', 'A20*****03', '0900-000-001', '積欠二月份工資', '示範市示範東區示範路1號'])
      assert.ok(!page.includes(hidden), hidden)
    assert.equal((await app.request(`/case/${theirs.number}`, { headers: { cookie } })).status, 303)
    assert.equal((await app.request(`/api/cases/${theirs.id}`, { headers: { cookie } })).status, 404)
    assert.equal((await app.request('/desk', { headers: { cookie } })).status, 303)
  })

  test('gives guessed addresses away to nobody', async () => {
    const one = await aCase()
    const { cookie } = await signedIn('demo-accountant-0')
    for (const path of [
      `/desk/cases/${one.id}`,
      `/desk/cases/${one.id}/letters/1/receipt.pdf`,
      `/desk/cases/${one.id}/files/${'0'.repeat(64)}`,
      `/api/cases/${one.id}`,
      `/api/cases/${one.id}/events`,
    ])
      assert.equal((await app.request(path, { headers: { cookie } })).status, 404, path)
    for (let n = 0; n < 200; n++)
      assert.equal((await app.request(`/desk/cases/${crypto.randomUUID()}`, { headers: { cookie } })).status, 404)
  })
})

describe('a view somebody saves', () => {
  test('is there the next morning, for them alone, and can be removed', async () => {
    const [head, officer] = [await signedIn('demo-head-0'), await signedIn('demo-officer-0')]
    const post = (body: Record<string, string>) =>
      app.request('/desk/views', {
        method: 'POST',
        headers: { ...own, cookie: head.cookie, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ _csrf: head.csrf, ...body }).toString(),
      })
    assert.equal(
      (await post({ name: '早上先看 <b>', view: 'overdue', programme: 'labour-dispute-mediation' })).headers.get(
        'location',
      ),
      '/desk?view=overdue&programme=labour-dispute-mediation',
    )
    const seen = async (cookie: string) =>
      (await (await app.request('/desk', { headers: { cookie } })).text()).includes('早上先看 &lt;b>')
    assert.deepEqual([await seen((await signedIn('demo-head-0')).cookie), await seen(officer.cookie)], [true, false])
    await post({ drop: '早上先看 <b>' })
    assert.equal(await seen(head.cookie), false)
  })
})

describe('signing in', () => {
  test('locks an account after five wrong passwords, tells nothing, and lets nobody act before the second factor', async () => {
    const { keepAccount, newTotp, sealedSecret, signIn, secondFactor, sessionOf } = await import('#auth/index.ts')
    const { TOTP, Secret } = await import('otpauth')
    const totp = newTotp()
    await keepAccount(house.db, 'demo', {
      id: 'test-officer',
      name: '測試人員',
      roles: [{ role: 'officer', programmes: 'all' }],
      password: 'correct horse battery',
      totp: sealedSecret(house.context, 'demo', 'test-officer', totp),
    })
    const now = house.now()
    const right = await signIn(
      house.db,
      'demo',
      { account: 'test-officer', password: 'correct horse battery', from: 'a' },
      now,
    )
    assert.ok('token' in right && right.stage === 'second-factor')
    assert.equal((await app.request('/desk', { headers: { cookie: `taitsi=${right.token}` } })).status, 303)
    const code = new TOTP({ secret: new Secret({ buffer: new Uint8Array(totp).buffer }) }).generate({ timestamp: now })
    assert.ok('refused' in (await secondFactor(house.context, 'demo', right.token, '000000', now)))
    const whole = await secondFactor(house.context, 'demo', right.token, code, now)
    assert.ok('token' in whole && whole.stage === 'whole' && whole.token !== right.token)
    const again = await signIn(
      house.db,
      'demo',
      { account: 'test-officer', password: 'correct horse battery', from: 'a' },
      now,
    )
    assert.ok(
      'token' in again && 'refused' in (await secondFactor(house.context, 'demo', again.token, code, now)),
      'a code works once',
    )
    assert.equal(await sessionOf(house.db, 'demo', whole.token, now + 9 * 3_600_000), undefined, 'an idle session ends')
    const wrong = []
    for (let n = 0; n < 6; n++)
      wrong.push(await signIn(house.db, 'demo', { account: 'test-officer', password: 'wrong', from: 'b' }, now))
    assert.match((wrong[0] as { refused: { zh: string } }).refused.zh, /帳號或密碼不正確/)
    assert.match((wrong[5] as { refused: { zh: string } }).refused.zh, /嘗試次數過多/)
    const enters = (from: string, at: number) =>
      signIn(house.db, 'demo', { account: 'test-officer', password: 'correct horse battery', from }, at)
    assert.ok('refused' in (await enters('b', now + 14 * 60_000)), 'a quarter of an hour for that place')
    assert.ok('token' in (await enters('c', now)), 'and for nobody elsewhere')
    assert.ok('token' in (await enters('b', now + 16 * 60_000)))
  })

  test('as anybody works only in the demonstration', async () => {
    const real = openApp({ ...house, demo: false })
    const answer = await real.request('/desk/demo-sign-in', {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'account=demo-head-0',
    })
    assert.equal(answer.status, 404)
  })

  test('a form from elsewhere, or without the session’s token, is not taken', async () => {
    const { cookie, csrf } = await signedIn('demo-head-0')
    const post = (headers: Record<string, string>, body: string) =>
      app.request('/desk/calendar', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body,
      })
    assert.equal((await post({ 'sec-fetch-site': 'cross-site' }, `_csrf=${csrf}`)).status, 403)
    assert.equal((await post({ origin: 'https://evil.example' }, `_csrf=${csrf}`)).status, 403)
    assert.equal((await post({}, `_csrf=${csrf}`)).status, 403)
    assert.equal((await post(own, '')).status, 403)
    assert.equal((await post(own, `_csrf=${csrf}`)).status, 422)
  })

  test('every answer carries a policy without inline script', async () => {
    for (const path of ['/', '/desk/sign-in', '/api/programmes', '/nothing']) {
      const answer = await app.request(path)
      assert.match(
        answer.headers.get('content-security-policy') ?? '',
        /default-src 'none'; script-src 'self'; style-src 'self'/,
      )
      if (path !== '/api/programmes') assert.ok(!/<script(?![^>]*src=)|style="|onclick/.test(await answer.text()), path)
    }
  })
})

describe('nonsense', () => {
  const runs = Number(process.env.BAD_INPUTS ?? fewer(60, 4))
  /** So many in all, however many forms they are spread over: each gets at least one. */
  const spread = (inputs: number, forms: number) => ({ numRuns: Math.max(1, Math.ceil(inputs / forms)) })
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '',
      '　',
      '0',
      '-1',
      '1e9',
      'null',
      '{}',
      '[]',
      '<script>',
      "'; drop table events; --",
      '𠮷'.repeat(5000),
      '99999999999999999999',
      '2025-02-30',
      '114/13/45',
      '\u0000',
      '__proto__',
      'NaN',
      '२०२५',
    ),
  )
  const anything = fc.anything({ maxDepth: 3 })
  const names = (programme: (typeof house.programmes)[number], asks: readonly string[]) =>
    asks.flatMap((name) => {
      const kind = programme.fields[name]?.kind
      return kind === 'person'
        ? [`${name}.name`, `${name}.idNumber`, name]
        : kind === 'many'
          ? [`${name}.0.item`, `${name}.0.amount`, `${name}.x.y.z.w.v`]
          : kind === 'place' || kind === 'account' || kind === 'organisation'
            ? [`${name}.name`, `${name}.line`, name]
            : [name]
    })

  test('in any form of the portal is answered with a sentence, never with an error of ours', async () => {
    const open = house.programmes.filter((one) => one.portal?.apply)
    const pages = open.flatMap((one) => one.portal?.pages ?? []).length
    for (const programme of open)
      for (const [at, page] of (programme.portal?.pages ?? []).entries())
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.tuple(fc.constantFrom(...names(programme, page.fields), '__proto__', '_add', '_remove'), odd), {
              maxLength: 8,
            }),
            async (pairs) => {
              const answer = await app.request(`/apply/${programme.id}/${at + 1}`, {
                method: 'POST',
                headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
                body: new URLSearchParams(pairs).toString(),
              })
              assert.ok(
                [200, 303, 422].includes(answer.status),
                `${answer.status} ${page.title.en} ${JSON.stringify(pairs)}`,
              )
            },
          ),
          spread(runs * 25, pages),
        )
  })

  test('in any step at the desk or through the API likewise', async () => {
    const one = await aCase()
    const sessions = new Map<string, { cookie: string; csrf: string }>()
    for (const account of ['demo-intake', 'demo-officer-0', 'demo-accountant-0'])
      sessions.set(account, await signedIn(account))
    const steps = house.programmes.flatMap((one) => Object.keys(one.steps)).length
    for (const programme of house.programmes)
      for (const [step, { asks = [], from }] of Object.entries(programme.steps))
        await fc.assert(
          fc.asyncProperty(
            fc.constantFrom(...sessions.values()),
            fc.dictionary(fc.constantFrom(...names(programme, asks), 'nothing'), fc.oneof(odd, anything)),
            async ({ cookie, csrf }, values) => {
              const body = safe({ step, seq: 1, values })
              const api = await app.request(
                from === 'start' ? `/api/programmes/${programme.id}/cases` : `/api/cases/${one.id}/steps/${step}`,
                { method: 'POST', headers: { 'content-type': 'application/json', cookie, ...key() }, body },
              )
              assert.ok(api.status < 500, `${api.status} ${step} ${body}`)
              const form = new URLSearchParams({
                _csrf: csrf,
                ...Object.fromEntries(
                  Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : 'x']),
                ),
              })
              const desk = await app.request(
                from === 'start' ? `/desk/new/${programme.id}` : `/desk/cases/${one.id}/steps/${step}`,
                {
                  method: 'POST',
                  headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', cookie },
                  body: form.toString(),
                },
              )
              assert.ok(desk.status < 500, `${desk.status} ${step}`)
            },
          ),
          spread(runs * 20, steps),
        )
    assert.deepEqual(errors, [])
  })

  test('in the forms of accounts likewise', async () => {
    const { cookie, csrf } = await signedIn('demo-administrator-0')
    const forms = {
      '/account/sign-in': ['email', 'password'],
      '/account/sign-up': ['email', 'name', 'password'],
      '/account/forgotten': ['email'],
      '/desk/sign-in': ['account', 'password'],
      '/desk/accounts': ['id', 'name', 'role', 'scope', 'units', 'deputy', 'programmes'],
      '/desk/accounts/demo-officer-1': ['act', 'role', 'scope', 'programmes', 'name'],
      '/desk/account/confirm': ['password', 'code'],
      '/desk/account/second-factor': ['code'],
      '/desk/account/sessions': ['session'],
    }
    for (const [path, fields] of Object.entries(forms))
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields, 'nothing'), odd), async (values) => {
          const atDesk = path.startsWith('/desk/account')
          const answer = await app.request(path, {
            method: 'POST',
            headers: {
              ...own,
              'content-type': 'application/x-www-form-urlencoded',
              ...(atDesk ? { cookie } : {}),
            },
            body: new URLSearchParams({ ...values, ...(atDesk ? { _csrf: csrf } : {}) }).toString(),
          })
          assert.ok(answer.status < 500, `${answer.status} ${path} ${JSON.stringify(values)}`)
        }),
        { numRuns: Math.ceil(runs / 6) },
      )
    assert.deepEqual(errors, [])
  })

  test('in addresses, searches and periods likewise', async () => {
    const { cookie } = await signedIn('demo-head-0')
    const paths = [
      '/desk?view=',
      '/desk?after=',
      '/desk?programme=',
      '/desk/find?q=',
      '/desk/reports?period=',
      '/desk/reports?from=',
      '/desk/reports/figure?measure=',
      '/desk/reports/frozen/',
      '/desk/cases/',
      '/desk/programmes/',
      '/case/',
      '/registers/',
      '/services/',
      '/api/figures?from=',
      '/api/cases?view=',
      '/account/sign-in?to=',
      '/account/code?to=',
      '/desk/accounts?words=',
      '/desk/account-log?before=',
      '/desk/account/confirm?to=',
      '/status?number=',
      '/?lang=',
      '/assets/',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), odd, async (path, words) => {
        const answer = await app.request(path + encodeURIComponent(words.slice(0, 3000)), { headers: { cookie } })
        assert.ok(answer.status < 500, `${answer.status} ${path}${words}`)
      }),
      { numRuns: runs * 4 },
    )
    assert.deepEqual(errors, [])
  })
})

/** JSON of whatever it is; what JSON cannot say becomes null. */
const safe = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' || typeof one === 'symbol' || typeof one === 'function' ? null : one,
  )
