// What is under seal, what is said between two sides, who filed without leaving a trace, and looks at cases that name this one.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { fieldsOfParty } from '#auth/index.ts'
import { loosely, type Programme } from '#engine'
import { faults } from '#engine/check/index.ts'
import { programmes } from '#roll'
import { sql, withSession } from '#store'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { done } from '#tests/done.ts'

let house: TestHouse
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
})
after(() => house.drop())

const intake = programmes.find((one) => one.id === 'violation-report-intake') as Programme
const told = {
  respondent: { name: '示範餐飲有限公司' },
  workplace: { district: '示範東區', line: '示範路1號' },
  workplaceHere: true,
  topics: ['overtime'],
  facts: '下班後仍須收店。',
}
const named = { identity: 'named', reporter: { name: '測試檢舉人', phone: '0900-000-001' }, ...told }
const report = (values: Record<string, unknown> = named) =>
  house.store.begin(
    { ...system, actor: { id: 'portal', role: 'reporter' } },
    'violation-report-intake',
    { step: 'report', values },
    { at: house.at },
  )
const visitor = () => new Visitor(openApp(house, (line) => line.error && console.error(line.error)))
const staff = async (account: string) => {
  const one = visitor()
  await one.post('/desk/demo-sign-in', { account })
  return one
}

describe('an identity under seal', () => {
  test('is read by nobody on the page of the case, and found by nobody', async () => {
    const one = done(await report())
    for (const account of ['demo-officer-0', 'demo-intake', 'demo-head-0', 'demo-custodian-0']) {
      const page = await (await (await staff(account)).get(`/desk/cases/${one.id}`)).text()
      assert.ok(page.includes(one.number), account)
      assert.ok(!page.includes('測試檢舉人') && !page.includes('0900-000-001'), account)
    }
    const found = await house.store.find(deskOf('officer'), '測試檢舉人', { at: house.at })
    assert.deepEqual(found.rows, [])
  })

  test('opens to the custodian alone, with a reason, and each opening is on record', async () => {
    const one = done(await report())
    const officer = await staff('demo-officer-0')
    assert.equal((await officer.get(`/desk/cases/${one.id}/sealed`)).status, 403)
    assert.equal((await officer.post(`/desk/cases/${one.id}/sealed`, { _reason: '法院依法調取' })).status, 403)
    const custodian = await staff('demo-custodian-0')
    const short = await custodian.post(`/desk/cases/${one.id}/sealed`, { _reason: '看看' })
    assert.equal(short.status, 422)
    assert.ok(!(await short.text()).includes('測試檢舉人'))
    const open = await custodian.post(`/desk/cases/${one.id}/sealed`, { _reason: '法院來函依法調取檢舉人資料' })
    assert.ok((await open.text()).includes('測試檢舉人'))
    const { rows } = await withSession(house.db, system, (tx) =>
      sql<{
        actor_id: string
        what: string
      }>`select actor_id, what from access_log where case_id = ${one.id} and purpose like '法院來函%'`.execute(tx),
    )
    assert.deepEqual(rows, [{ actor_id: 'demo-custodian-0', what: 'read reporter' }])
  })

  test('has a code that nobody at the desk can read; whoever takes the report down prints it once, covered', async () => {
    const one = done(await report())
    const code = await house.store.accessCode(system, one.id, 'reporter')
    const accounts = ['demo-officer-0', 'demo-intake', 'demo-head-0', 'demo-custodian-0']
    for (const account of accounts) {
      const page = await (await (await staff(account)).get(`/desk/cases/${one.id}`)).text()
      assert.ok(page.includes(one.number) && !page.includes(code), account)
    }
    const taken = done(
      await house.store.begin(
        deskOf('intake'),
        'violation-report-intake',
        { step: 'register', values: { channel: 'counter', ...named } },
        { at: house.at },
      ),
    )
    const first = await house.store.accessCode(system, taken.id, 'reporter')
    for (const account of accounts) {
      const page = await (await (await staff(account)).get(`/desk/cases/${taken.id}`)).text()
      assert.ok(!page.includes(first), account)
      const door = (await (await staff(account)).get(`/desk/cases/${taken.id}/code/reporter`)).status
      assert.equal(door, account === 'demo-intake' ? 200 : 404, account)
    }
    const intake = await staff('demo-intake')
    const renewal = { by: 'counter', showed: 'took-it-down', _key: crypto.randomUUID() }
    const slip = await (await intake.post(`/desk/cases/${taken.id}/code/reporter`, renewal)).text()
    const told = await house.store.accessCode(system, taken.id, 'reporter')
    assert.notEqual(told, first)
    assert.ok(slip.includes(`<p class="code under-seal">${told}</p>`), slip)
    assert.equal((await intake.post(`/desk/cases/${taken.id}/code/reporter`, renewal)).status, 404, 'printed once')
  })

  test('stays behind when the report opens an inspection', async () => {
    const one = done(await report())
    const desk = deskOf('officer')
    const screened = done(
      await house.store.take(
        desk,
        one.id,
        one.seq,
        { step: 'screen', values: { topics: ['overtime'], urgency: 'normal', screening: '可查' } },
        { at: house.at },
      ),
    )
    const acted = await house.store.take(
      desk,
      one.id,
      screened.seq,
      { step: 'inspect', values: { ...told, focus: '收店加班', visitBy: '2026-03-20', industry: 'I', size: 'small' } },
      { at: house.at },
    )
    assert.ok('done' in acted && acted.opened.length === 1)
    const inspection = await house.store.open(system, acted.opened[0]?.id ?? '', {
      purpose: 'test',
      at: house.at,
    })
    assert.equal(inspection?.values.report, one.id)
    assert.ok(!JSON.stringify(inspection?.values).includes('測試檢舉人'))
  })
})

describe('a report without a name', () => {
  test('filed by somebody signed in leads back to nobody, and both sides speak by the code', async () => {
    const citizen = visitor()
    await citizen.post('/account/sign-up', {
      email: 'a-reporter@example.tw',
      name: '測試帳號',
      password: '小橋流水人家，古道西風瘦馬',
    })
    const mail = /id="demo-code">(\d{4} \d{4})/.exec(await (await citizen.get('/account/code')).text())?.[1] ?? ''
    assert.equal((await citizen.post('/account/code', { code: mail })).headers.get('location'), '/my-cases')
    const at = '/apply/violation-report-intake'
    await citizen.post(`${at}/1`, { identity: 'anonymous' })
    await citizen.post(`${at}/2`, {
      'respondent.name': '示範餐飲有限公司',
      'workplace.district': '示範東區',
      'workplace.line': '示範路1號',
      workplaceHere: 'yes',
    })
    await citizen.post(`${at}/3`, { topics: ['overtime'], facts: '下班後仍須收店。' })
    assert.equal((await citizen.post(`${at}/send`, {})).headers.get('location'), `${at}/sent`)
    const receipt = await (await citizen.get(`${at}/sent`)).text()
    const number = /VR115-\d{6}/.exec(receipt)?.[0] ?? ''
    const code = /id="access-code"[^>]*>([^<]+)</.exec(receipt)?.[1]?.trim() ?? ''
    assert.ok(number && code, receipt.slice(0, 200))
    const { rows } = await withSession(house.db, system, (tx) =>
      sql<{ actor_id: string; actor_name: string | null }>`
        select e.actor_id, e.actor_name from events e join cases c on c.id = e.case_id where c.number = ${number}`.execute(
        tx,
      ),
    )
    assert.deepEqual(rows, [{ actor_id: 'portal', actor_name: null }])

    assert.ok(!(await (await citizen.get('/my-cases')).text()).includes(number))
    await citizen.post('/my-cases', { number, code })
    assert.ok(!(await (await citizen.get('/my-cases')).text()).includes(`/case/${number}`), 'not even when asked to')

    const id = (await house.store.caseIdOf(system, number)) ?? ''
    const officer = await staff('demo-officer-0')
    await officer.post(`/desk/cases/${id}/steps/ask`, { _seq: '1', question: '收店通常到幾點？' })
    const reporter = visitor()
    await reporter.post('/status', { number, code })
    const page = await (await reporter.get(`/case/${number}`)).text()
    assert.ok(page.includes('收店通常到幾點？'), 'the question stands in the timeline')
    await reporter.post(`/case/${number}/reply`, { reply: '晚上十一點。' })
    const desk = await (await officer.get(`/desk/cases/${id}`)).text()
    assert.ok(desk.includes('晚上十一點。'))
    const again = await (await officer.get(`/desk/cases/${id}/steps/ask`)).text()
    assert.ok(!/<textarea[^>]*name="question"[^>]*>[^<]*收店/.test(again), 'the box for the next question is empty')
  })

  test('shows whoever reported what is theirs, and not what the bureau thinks of it', () => {
    const { whole } = fieldsOfParty(intake, 'reporter', 'answered')
    assert.ok(whole.has('facts') && whole.has('outcome'))
    assert.ok(!whole.has('screening') && !whole.has('focus') && !whole.has('reporter'))
  })
})

test('a penalty shows the one concerned the decision, and not the draft, its grounds or where it came from', () => {
  const penalties = programmes.find((one) => one.id === 'labour-penalties') as Programme
  const { whole } = fieldsOfParty(penalties, 'respondent', 'decided')
  for (const name of ['facts', 'opinionBy', 'documentNo', 'owed', 'appealBy']) assert.ok(whole.has(name), name)
  for (const name of ['amount', 'grounds', 'earlier', 'source', 'evidence', 'reason']) assert.ok(!whole.has(name), name)
})

describe('a look at the cases that name this one', () => {
  test('counts what a campaign came to, from its inspections', async () => {
    const head = deskOf('head')
    const officer = deskOf('officer')
    const population = [
      '00000001,示範一,I,40,1,2,0,40',
      '00000002,示範二,I,5,0,0,0,12',
      '00000003,示範三,I,3,0,0,0,',
    ].join('\n')
    const plan = {
      name: '示範專案',
      owner: 'own',
      law: 'lsa',
      purpose: '示範',
      industries: ['I'],
      onlyThese: 'only',
      startsOn: '2026-03-02',
      endsOn: '2026-03-31',
      sample: 2,
      randomPercent: 50,
    }
    const begun = done(
      await house.store.begin(officer, 'inspection-campaigns', { step: 'plan', values: plan }, { at: house.at }),
    )
    const step = async (session: typeof head, seq: number, name: string, values: Record<string, unknown> = {}) => {
      const acted = await house.store.take(session, begun.id, seq, { step: name, values }, { at: house.at })
      return { one: done(acted), opened: 'done' in acted ? acted.opened : [] }
    }
    await step(officer, 1, 'list', { population })
    await step(head, 2, 'draw', { seed: '1 2 3', seedSource: '示範開獎' })
    const { opened } = await step(officer, 3, 'start')
    assert.equal(opened.length, 2)
    const first = opened[0]?.id ?? ''
    done(
      await house.store.take(
        deskOf('inspector'),
        first,
        1,
        { step: 'visit', values: { visitedOn: '2026-03-02', signedHow: 'refused' } },
        { at: house.at },
      ),
    )
    const { one } = await step(officer, 4, 'close')
    assert.deepEqual([one.values.inspected, one.values.violated, one.values.remedied], [1, 0, 0])
  })
})

test('the checker holds these words to what the programme has', () => {
  const wrong = {
    ...intake,
    roles: { ...intake.roles, reporter: { ...intake.roles.reporter, sees: ['nothing'] } },
    steps: { ...intake.steps, ask: { ...intake.steps.ask, speaks: 'channel' } },
  } as unknown as Programme
  const found = faults(loosely(wrong), {})
  assert.ok(found.some((fault) => fault.includes('the role reporter names nothing')))
  assert.ok(found.some((fault) => fault.includes('step ask speaks channel')))
})
