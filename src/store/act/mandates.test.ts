// Whoever acts for one union reads and files for it, and for no other: by the page, by the API, or by an address they guessed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { mandatesFor, readyMessages } from '#auth/index.ts'
import { faults } from '#engine/check/index.ts'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { loosely } from '#engine'
import { verify, verifyAlone } from '#store/verify/index.ts'
import { openApp } from '#app'
import { bureau } from '#guards'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { aUnion } from '#tests/a-union.ts'
import { done } from '#tests/done.ts'

const RETURNS = 'union-membership-return'
const MEETINGS = 'union-statutory-meetings'
const PASSWORD = '雨後春筍，一夜長高三寸。'
const errors: unknown[] = []
let house: TestHouse
let app: ReturnType<typeof openApp>
let bakers = ''
let tailors = ''

const at = () => new Date(house.now()).toISOString()
const union = (name: string, within = house) => aUnion(within, name, at())
before(async () => {
  house = await aHouse('2026-04-07T09:00:00+08:00')
  app = openApp(house, (line) => line.error && errors.push(line.error))
  bakers = await union('測試麵包')
  tailors = await union('測試裁縫')
})
after(async () => {
  assert.deepEqual(errors, [])
  await house.drop()
})

let nth = 0
async function citizen(): Promise<Visitor & { email: string }> {
  const email = `test-mandate-${++nth}@example.tw`
  const who = new Visitor(app)
  await who.post('/account/sign-up', { email, name: `測試秘書${nth}`, password: PASSWORD })
  const letter = (await readyMessages(house.context, 'demo', 1000)).findLast((one) => one.to === email)
  await who.post('/account/code', { code: /(\d{4} \d{4})/.exec(letter?.body ?? '')?.[1] ?? '' })
  return Object.assign(who, { email })
}
async function officer(account = 'demo-officer-0'): Promise<Visitor> {
  const who = new Visitor(app)
  await who.post('/desk/demo-sign-in', { account })
  return who
}
type Scope = { programmes?: string[]; until?: string }
const SCOPE = [RETURNS, MEETINGS]
const give = async (body: string, email: string, { programmes = SCOPE, until = '' }: Scope = {}) =>
  (await officer()).post(`/desk/cases/${body}/mandates`, {
    act: 'give',
    email,
    showed: 'organisation',
    programmes,
    until,
  })
async function holder(body: string, scope: Scope = {}) {
  const who = await citizen()
  const before = new Set((await mandatesFor(house.db, 'demo', body)).map(({ id }) => id))
  assert.equal((await give(body, who.email, scope)).headers.get('location'), `/desk/cases/${body}/mandates?done=give`)
  const given = (await mandatesFor(house.db, 'demo', body)).find(({ id }) => !before.has(id))
  return Object.assign(who, { mandate: given?.id ?? assert.fail() })
}
const text = async (who: Visitor, path: string) => (await (await who.get(path)).text()).replaceAll('<!-- -->', '')
let quarters = 0
const numbers = () => ({
  quarter: `${2020 + (++quarters >> 2)}-Q${(quarters & 3) + 1}`,
  atStart: 120,
  joined: 8,
  left: 3,
  women: 50,
})
const secretary = { name: '測試秘書', phone: '0900-000-000' }
const flat = { 'secretary.name': secretary.name, 'secretary.phone': secretary.phone }
const asText = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([k, v]) => [k, String(v)]))

/** Files a return by the pages of the portal. @returns where it led */
async function file(who: Visitor, body: string): Promise<Response> {
  const { quarter, ...rest } = numbers()
  await who.post(`/apply/${RETURNS}/1`, { union: body, quarter, ...flat })
  await who.post(`/apply/${RETURNS}/2`, asText(rest))
  return who.post(`/apply/${RETURNS}/send`, {})
}
const byApi = (who: Visitor, path: string, body: unknown) =>
  app.request(
    path,
    {
      method: 'POST',
      headers: { cookie: who.cookies(), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    },
    { incoming: { socket: { remoteAddress: '127.8.8.8' } } },
  )
const fileByApi = (who: Visitor, body: string) =>
  byApi(who, `/api/programmes/${RETURNS}/cases`, { step: 'file', values: { union: body, secretary, ...numbers() } })
const countOf = async (body: string) =>
  Number(
    (await house.pool.query(`select count(*) from links where target = $1 and field = 'union'`, [body])).rows[0].count,
  )
/** A return that the bureau asks for. */
async function asked(body: string) {
  const { quarter } = numbers()
  return done(
    await house.store.begin(
      deskOf('officer'),
      RETURNS,
      { step: 'call', values: { union: body, quarter } },
      { at: at() },
    ),
  )
}

describe('filing for a union', () => {
  test('is refused to whoever holds no mandate, with a sentence that tells the way', async () => {
    const nobody = new Visitor(app)
    const page = await text(nobody, `/apply/${RETURNS}`)
    assert.match(page, /代表碼寄到單位的登記地址/)
    assert.match(page, /臨櫃/)
    assert.equal((await nobody.get(`/apply/${RETURNS}/1`)).headers.get('location'), `/apply/${RETURNS}`)
    const before = await countOf(bakers)
    for (const who of [nobody, await citizen()]) {
      const answer = await file(who, bakers)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /您還不能代表這個單位辦理/)
      const refused = await fileByApi(who, bakers)
      assert.equal(refused.status, 422)
      assert.match(await refused.text(), /您還不能代表這個單位辦理/)
    }
    assert.equal(await countOf(bakers), before)
  })

  test('is done by its holder, who chooses among her own unions only and is given no code', async () => {
    const who = await holder(bakers)
    const page = await text(who, `/apply/${RETURNS}/1`)
    assert.ok(page.includes('測試麵包'))
    assert.ok(
      !page.includes('測試裁縫') && !page.includes('union-words'),
      'no other is offered, and none can be looked for',
    )
    const wrong = await who.post(`/apply/${RETURNS}/1`, { union: bakers, quarter: '去年', ...flat })
    assert.match(wrong.headers.get('location') ?? '', /wrong=1/)
    const again = await text(who, `/apply/${RETURNS}/1?wrong=1`)
    assert.ok(again.includes('去年') && again.includes(secretary.name), 'what was typed is kept')
    assert.equal((await file(who, bakers)).headers.get('location'), `/apply/${RETURNS}/sent`)
    const receipt = await text(who, `/apply/${RETURNS}/sent`)
    const number = /UR\d{3}-\d{6}/.exec(receipt)?.[0] ?? assert.fail(receipt)
    assert.ok(!receipt.includes('access-code'))
    const mine = await text(who, '/my-cases')
    assert.ok(mine.includes(number) && mine.includes('測試麵包'))
    const followed = await text(who, `/case/${number}`)
    assert.ok(followed.includes('測試秘書') && !followed.includes(`/case/${number}/access-code`))
    const [letter = ''] = followed.match(/\/case\/[^"]+\/letters\/[^"]+\.html/) ?? []
    const receiptLetter = await text(who, letter)
    assert.ok(receiptLetter.includes(number) && !receiptLetter.includes('查詢碼：'), 'the letter, without a code')
    assert.equal((await who.get(`/case/${number}/access-code`)).status, 404)
    const { rows } = await house.pool.query(
      'select role from access_codes a join cases c on c.id = a.case_id where c.number = $1',
      [number],
    )
    assert.deepEqual(rows, [])
  })

  test('by an officer from paper stays as it was', async () => {
    const values = { union: tailors, secretary, ...numbers() }
    done(await house.store.begin(deskOf('intake'), RETURNS, { step: 'file', values }, { at: at() }))
  })
})

describe('a holder of one union', () => {
  test('fills the return the bureau asked for, and another union’s not', async () => {
    const [own, others] = [await asked(bakers), await asked(tailors)]
    const who = await holder(bakers)
    assert.ok((await text(who, '/my-cases')).includes(own.number))
    const { quarter: _, ...rest } = numbers()
    const filled = await who.post(`/case/${own.number}/fill`, { ...asText(rest), ...flat })
    assert.equal(filled.headers.get('location'), `/case/${own.number}?done=fill`)
    const { rows } = await house.pool.query(
      'select actor_id, actor_role from events where case_id = $1 order by seq desc limit 1',
      [own.id],
    )
    assert.match(rows[0].actor_id, /^citizen-/)
    assert.equal(rows[0].actor_role, 'union')
    const refused = await who.post(`/case/${others.number}/fill`, { ...asText(rest), ...flat })
    assert.match(refused.headers.get('location') ?? '', /^\/status\?number=/)
    const again = await byApi(who, `/api/cases/${others.number}/steps/fill`, { seq: 1, values: { ...rest, secretary } })
    assert.equal(again.status, 404)
    assert.deepEqual((await house.pool.query('select seq from cases where id = $1', [others.id])).rows, [{ seq: 1 }])
  })

  test('reads no case of another, by page, letter, API or guessed address', async () => {
    const values = { union: tailors, secretary: { ...secretary, name: '裁縫金絲雀' }, ...numbers() }
    const one = done(await house.store.begin(deskOf('intake'), RETURNS, { step: 'file', values }, { at: at() }))
    const who = await holder(bakers)
    for (const path of [
      '/my-cases',
      `/case/${one.number}`,
      `/case/${one.number}/letters/1/receipt.html`,
      `/case/${one.number}/calendar.ics`,
      `/case/${one.number}/second-proof`,
      `/case/${one.number}/access-code`,
      ...['', '/events', '/clocks'].flatMap((more) => [
        `/api/cases/${one.id}${more}`,
        `/api/cases/${one.number}${more}`,
      ]),
    ]) {
      const page = await text(who, path)
      assert.ok(!page.includes('裁縫金絲雀') && !page.includes('期末會員'), path)
      if (path.startsWith('/api')) assert.equal((await who.get(path)).status, 404, path)
    }
    assert.equal((await (await holder(tailors)).get(`/api/cases/${one.id}`)).status, 200)
  })

  test('files for no other, by the page or by the API, whatever is sent', async () => {
    const who = await holder(bakers)
    const before = await countOf(tailors)
    const sent = await file(who, tailors)
    assert.equal(sent.status, 422)
    assert.match(await sent.text(), /您還不能代表這個單位辦理/)
    assert.equal((await fileByApi(who, tailors)).status, 422)
    assert.equal(await countOf(tailors), before)
    assert.equal((await fileByApi(who, bakers)).status, 201)
  })

  test('acts in what the mandate names and in nothing else', async () => {
    const who = await holder(bakers, { programmes: [MEETINGS] })
    const one = await asked(bakers)
    assert.equal((await who.get(`/api/cases/${one.id}`)).status, 404)
    assert.ok(!(await text(who, '/my-cases')).includes(one.number))
    assert.equal((await fileByApi(who, bakers)).status, 422)
    assert.match(await text(who, `/apply/${RETURNS}`), /您目前還不能代表任何單位/)
    assert.ok((await text(who, `/apply/${MEETINGS}/1`)).includes('測試麵包'))
  })
})

describe('a mandate', () => {
  test('that is ended shuts at once, also on the page that is open', async () => {
    const who = await holder(bakers)
    const one = await asked(bakers)
    assert.equal((await who.get(`/case/${one.number}`)).status, 200)
    const desk = await officer()
    assert.ok((await text(desk, `/desk/cases/${bakers}/mandates`)).includes('測試秘書'))
    await desk.post(`/desk/cases/${tailors}/mandates`, { act: 'end', mandate: who.mandate })
    assert.equal((await who.get(`/case/${one.number}`)).status, 200, 'on another union’s page it is not found')
    await desk.post(`/desk/cases/${bakers}/mandates`, { act: 'end', mandate: who.mandate })
    assert.equal((await who.get(`/case/${one.number}`)).status, 303)
    const { quarter: _, ...rest } = numbers()
    assert.match(
      (await who.post(`/case/${one.number}/fill`, { ...asText(rest), ...flat })).headers.get('location') ?? '',
      /^\/status/,
    )
    assert.equal((await fileByApi(who, bakers)).status, 422)
    assert.equal((await who.get(`/api/cases/${one.id}/events`)).status, 404)
  })

  test('is over after its last day, and can be laid down by its holder but not by another', async () => {
    const [who, other] = [await holder(bakers, { until: '115/04/10' }), await holder(tailors)]
    const one = await asked(bakers)
    await other.post('/account/bodies/end', { mandate: who.mandate })
    assert.equal((await who.get(`/api/cases/${one.id}`)).status, 200)
    const before = house.at
    house.at = '2026-04-10T16:00:00+08:00'
    const late = new Visitor(app)
    await late.post('/account/sign-in', { email: who.email, password: PASSWORD })
    assert.equal((await late.get(`/api/cases/${one.id}`)).status, 200, 'on its last day')
    house.at = '2026-04-11T00:30:00+08:00'
    assert.equal((await late.get(`/api/cases/${one.id}`)).status, 404)
    house.at = before
    const quits = await holder(bakers)
    assert.equal((await quits.get(`/api/cases/${one.id}`)).status, 200)
    await quits.post('/account/bodies/end', { mandate: quits.mandate })
    assert.equal((await quits.get(`/api/cases/${one.id}`)).status, 404)
  })

  test('comes by a code that is printed once for the registered address, and is good once', async () => {
    const desk = await officer()
    const print = async () => {
      const slip = await (
        await desk.post(`/desk/cases/${tailors}/mandates`, { act: 'code', programmes: SCOPE, until: '' })
      ).text()
      assert.ok(slip.includes('示範市示範東區測試裁縫路1號'), 'to the address of the register')
      return /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(slip)?.[0] ?? assert.fail(slip)
    }
    const [first, second] = [await print(), await print()]
    const [who, late] = [await citizen(), await citizen()]
    assert.notEqual(
      (await who.post('/account/bodies', { code: first })).headers.get('location'),
      '/account/bodies?given=1',
      'another was printed',
    )
    assert.equal(
      (await who.post('/account/bodies', { code: second.toLowerCase().replaceAll('-', ' ') })).headers.get('location'),
      '/account/bodies?given=1',
    )
    assert.ok((await text(who, '/account/bodies')).includes('測試裁縫'))
    assert.equal((await fileByApi(who, tailors)).status, 201)
    await late.post('/account/bodies', { code: second })
    assert.equal((await fileByApi(late, tailors)).status, 422, 'used already')
    const { rows } = await house.pool.query(
      `select what, actor, detail from account_log where what like 'mandate-%' order by id desc limit 1`,
    )
    assert.equal(rows[0].what, 'mandate-given')
    assert.equal(rows[0].detail.how, 'post')
    assert.match(rows[0].actor, /^citizen-/)
    assert.equal((await house.pool.query('select 1 from mandate_codes')).rows.length, 0)
  })

  test('is not guessed: wrong codes cost growing waits', async () => {
    const who = await citizen()
    for (let n = 0; n < 6; n++) await who.post('/account/bodies', { code: `WRONG-${n}` })
    const page = await (await who.sent('/account/bodies', { code: 'WRONG' })).text()
    const shown = page || (await text(who, '/account/bodies'))
    assert.match(shown, /嘗試次數過多/)
  })

  test('is given by the office of the register, to an account there is, with all mistakes said at once', async () => {
    const desk = await officer()
    const wrong = await desk.post(`/desk/cases/${bakers}/mandates`, {
      act: 'give',
      email: 'nobody@example.tw',
      showed: '',
      until: '114/01/01',
    })
    assert.equal(wrong.status, 422)
    const page = await wrong.text()
    for (const says of ['還沒有帳號', '核對了什麼證件', '不能早於今天', '至少選一項業務'])
      assert.ok(page.includes(says), says)
    assert.ok(page.includes('nobody@example.tw'), 'what was typed is kept')
    const who = await citizen()
    for (const account of ['demo-intake', 'demo-statistician-0', 'demo-administrator-0', 'demo-inspector-0']) {
      const tried = await (
        await officer(account)
      ).post(`/desk/cases/${bakers}/mandates`, {
        act: 'give',
        email: who.email,
        showed: 'organisation',
        programmes: SCOPE,
      })
      assert.ok([403, 404].includes(tried.status), account)
    }
    assert.equal((await fileByApi(who, bakers)).status, 422)
    const one = await asked(bakers)
    assert.equal((await desk.get(`/desk/cases/${one.id}/mandates`)).status, 404, 'a return is no body')
  })

  test('ends with the account, and stands in the accounts log, which proves every one', async () => {
    const who = await holder(bakers)
    await who.post('/account/delete', { 'delete-password': PASSWORD })
    const last = (await mandatesFor(house.db, 'demo', bakers)).find(({ id }) => id === who.mandate)
    assert.ok(last?.endedAt)
    const page = await text(await officer('demo-administrator-0'), '/desk/account-log')
    assert.ok(page.includes('給予代表權限') && page.includes('結束代表權限') && page.includes('測試麵包'))
    await house.store.checkpoint('demo', at())
    const wrong = async () =>
      (await verifyAlone(house.pool, 'demo', house.context)).faults.filter((one) => one.where.startsWith('mandate '))
    assert.deepEqual((await verifyAlone(house.pool, 'demo', house.context)).faults, [])
    for (const [change, says] of [
      [`update mandates set ended_at = null where id = '${last.id}'`, /holds/],
      [`update mandates set body = '${tailors}' where id = '${last.id}'`, /as a line of the accounts log gave it/],
      [
        `update mandates set programmes = '{${RETURNS}}' where id = '${last.id}'`,
        /as a line of the accounts log gave it/,
      ],
      [`delete from mandates where id = '${last.id}'`, /is gone/],
      [
        `insert into mandates (bureau, id, account, body, from_day, how, given_at) values ('demo', gen_random_uuid(), 'citizen-x', '${tailors}', '2026-01-01', 'post', now())`,
        /as a line of the accounts log gave it/,
      ],
    ] as const) {
      const client = await house.pool.connect()
      try {
        await client.query('begin')
        await client.query(change)
        const { faults: found } = await verify(client, 'demo', house.context)
        assert.ok(
          found.some((one) => one.where.startsWith('mandate ') && says.test(one.says)),
          `${change}: ${JSON.stringify(found)}`,
        )
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    assert.deepEqual(await wrong(), [])
  })
})

describe('a case that began before unions had mandates', () => {
  test('keeps its code, and is no holder’s', async () => {
    const old = house.store.programme(RETURNS, 1)
    const now = house.store.programme(RETURNS)
    assert.equal(old.roles.union?.body, undefined)
    const before = await aHouse(
      '2026-04-07T09:00:00+08:00',
      undefined,
      house.programmes.map((one) => (one === now ? old : one)),
    )
    try {
      const values = { union: await union('測試麵包', before), secretary, ...numbers() }
      const citizenSession = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'guest', role: 'union' } }
      const one = done(await before.store.begin(citizenSession, RETURNS, { step: 'file', values }, { at: at() }))
      const code = await before.store.accessCode(system, one.id, 'union')
      assert.equal((await before.store.enter('demo', one.number, code))?.role, 'union')
    } finally {
      await before.drop()
    }
  })
})

describe('a definition', () => {
  const programme = () => house.store.programme(RETURNS)
  const withRole = (role: object) => {
    const now = programme()
    return loosely({
      ...now,
      earlier: [],
      roles: { ...now.roles, union: { ...now.roles.union, ...role } },
    } as typeof now)
  }
  test('names a body by a field that names an entry, and asks it where the body begins', () => {
    assert.ok(
      faults(withRole({ body: 'name' }), {}).some((one) =>
        one.includes('the role union is the body in name, which names no entry'),
      ),
    )
    const now = programme()
    const file = now.steps.file ?? assert.fail()
    const silent = {
      ...now,
      steps: { ...now.steps, file: { ...file, asks: (file.asks ?? []).filter((one) => one !== 'union') } },
    }
    assert.ok(
      faults(silent, {}).some((one) => one.includes('step file is begun by union without saying for which body')),
    )
    const register = { ...house.store.programme('union-registration'), body: { at: 'members' } }
    assert.ok(
      faults(register, {}).some((one) =>
        one.includes('its bodies are reached at members, which is no text, place or organisation'),
      ),
    )
  })

  test('names bodies only of a register that says where they are reached', () => {
    const { body: _, ...bare } = house.store.programme('union-registration')
    const all = house.programmes.map((one) => (one.id === bare.id ? bare : one))
    assert.ok(
      faultsOfHouse(all, bureau).some((one) =>
        /union is a body of the register union-registration, which does not say where/.test(one),
      ),
    )
  })
})
