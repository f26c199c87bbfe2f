// Enquiries at the desks: one line each, messages with a clock, a report made of one, and what each desk answered.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { period, takenBackBy } from '#engine'
import { figuresOf } from '#reports/index.ts'
import { openApp } from '#app'
import { deskOf, aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let law = ''
let migrants = ''
const AT = '2026-03-02T09:00:00+08:00'
const officer = deskOf('officer', 0)
const begin = (programme: string, step: string, values: Record<string, unknown>, at = AT) =>
  house.store.begin(officer, programme, { step, values }, { at })
async function take(id: string, step: string, values: Record<string, unknown> = {}, at = AT) {
  const one = await house.store.open(officer, id, { purpose: 'test', at })
  assert.ok(one)
  return house.store.take(officer, id, one.seq, { step, values }, { at })
}
const says = (acted: object) => JSON.stringify('refused' in acted ? acted.refused : acted)

const series = { audience: 'everyone', carrier: 'desk', unit: 'labour-standards' }
const call = { topic: 'leave', channel: 'phone', tongue: 'zh', side: 'worker', on: '2026-03-02' }
const answer = { answer: '測試答復', minutes: 6 }
const message = { ...call, topic: 'false-ad', channel: 'social', asked: '測試提問' }
const breach = {
  respondent: { name: '測試餐飲有限公司' },
  workplace: { district: '示範東區', line: '示範路1號' },
  workplaceHere: true,
  breaches: ['overtime'],
  facts: '測試經過',
}

before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  law = done(await begin('learning-series', 'begin', { ...series, name: '測試法令諮詢台', code: 'law-desk' })).id
  migrants = done(await begin('learning-series', 'begin', { ...series, name: '測試移工諮詢台', code: 'migrants' })).id
})
after(() => house.drop())

async function counted(measure: string): Promise<Record<string, number | undefined>> {
  const half = period('2026H1')
  assert.ok(half)
  const found = await figuresOf(house.db, system, house.programmes, half, { measures: [measure] })
  return Object.fromEntries(
    found.map(({ dimensions, value }) => [Object.values(dimensions).join() || 'all', value ?? undefined]),
  )
}

describe('an enquiry', () => {
  test('is one line without a name, which whoever entered it takes back', async () => {
    const line = done(await begin('enquiries', 'log', { ...call, ...answer, desk: law }))
    assert.equal(line.state, 'answered')
    const enquiries = house.programmes.find(({ id }) => id === 'enquiries')
    assert.ok(enquiries)
    assert.deepEqual(
      ['log', 'receive'].map((step) => takenBackBy(enquiries, step)),
      ['undo', 'undo'],
    )
    assert.equal(Object.values(enquiries.fields).filter(({ kind }) => kind === 'person').length, 0)
    done(await take(line.id, 'undo'))
    assert.equal((await counted('enquiries')).all, 0)
  })

  test('in writing is open until it is answered, and is not logged as if it had been', async () => {
    assert.match(says(await begin('enquiries', 'log', { ...message, ...answer, desk: law })), /請以「登錄來訊」收件/)
    assert.match(
      says(await begin('enquiries', 'receive', { ...message, channel: 'phone', desk: law })),
      /請以「登錄一通」登錄/,
    )
    const waits = done(await begin('enquiries', 'receive', { ...message, desk: law }))
    assert.equal(waits.state, 'open')
    assert.deepEqual(
      waits.clocks.map(({ clock, due }) => [clock, due]),
      [['reply', '2026-03-03']],
    )
    assert.deepEqual([(await counted('enquiries')).all, (await counted('enquiries-waiting')).all], [0, 1])
    done(
      await take(
        waits.id,
        'reply',
        { answer: '測試答復', minutes: 9, answeredOn: '2026-03-03' },
        '2026-03-03T09:00:00+08:00',
      ),
    )
    assert.equal((await counted('enquiries-on-time')).all, 100)
  })

  test('is of a desk and of no other series', async () => {
    const classes = done(
      await begin('learning-series', 'begin', {
        name: '測試影展',
        carrier: 'activity',
        unit: 'labour-standards',
        tally: 'people',
        audience: 'everyone',
        code: 'film',
      }),
    )
    assert.match(
      says(await begin('enquiries', 'log', { ...call, ...answer, desk: classes.id })),
      /「諮詢台」不能選這一筆/,
    )
  })

  test('becomes a report when all that one asks is given, and names nobody', async () => {
    const line = done(
      await begin('enquiries', 'log', { ...call, ...answer, topic: 'wages', tongue: 'vi', desk: migrants }),
    )
    assert.match(says(await take(line.id, 'report', { ...breach, respondent: null })), /事業單位/)
    assert.match(says(await take(line.id, 'report', { ...breach, breaches: [] })), /違反事項/)
    done(await take(line.id, 'report', breach))
    const { rows } = await house.pool.query<{ id: string }>(
      "select id from cases where programme = 'violation-report-intake'",
    )
    assert.equal(rows.length, 1)
    const made = await house.store.open(officer, rows[0]?.id ?? '', { purpose: 'test', at: AT })
    assert.deepEqual(
      [made?.state, made?.values.identity, made?.values.topics, made?.values.reporter],
      ['received', 'anonymous', ['overtime'], undefined],
    )
    assert.match(says(await take(line.id, 'refer', { referredTo: 'lawyer' })), /不適用這個步驟/)
    assert.match(says(await take(line.id, 'report', breach)), /不適用這個步驟/)
  })

  test('by telephone follows twenty others on one form, which keeps channel, language and desk', async () => {
    const visitor = new Visitor(openApp(house, () => {}))
    await visitor.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const form = '/desk/new/enquiries?step=log'
    const given = {
      ...call,
      topic: 'hours',
      tongue: 'th',
      on: '115/3/2',
      desk: migrants,
      answer: '測試答復',
      minutes: '4',
    }
    for (let nth = 0; nth < 20; nth++) {
      const saved = await visitor.post(form, given)
      assert.equal(saved.status, 303)
      assert.equal(saved.headers.get('location')?.split('#')[0], form, 'on the same form')
    }
    const page = await (await visitor.get(form)).text()
    assert.match(page, /<select id="f-topic" name="topic" autofocus/)
    for (const [name, value] of [
      ['channel', 'phone'],
      ['tongue', 'th'],
    ])
      assert.match(page, new RegExp(`<input(?=[^>]*name="${name}")(?=[^>]*value="${value}")[^>]*checked`))
    assert.match(page, new RegExp(`value="${migrants}"[^>]*(selected|checked)`))
    assert.equal((await counted('enquiries')).hours, 20)
  })

  test('is counted by desk, tongue and topic; advice on false advertisements by its published id', async () => {
    assert.deepEqual(
      Object.entries(await counted('enquiries'))
        .filter(([name]) => ['all', 'law-desk', 'migrants', 'vi', 'false-ad'].includes(name))
        .toSorted(),
      [
        ['all', 22],
        ['false-ad', 1],
        ['law-desk', 1],
        ['migrants', 21],
        ['vi', 1],
      ],
    )
    assert.equal((await counted('false-ad-consultations')).all, 1)
  })
})
