// A survey sent to many: each has one sheet, whoever holds the mandate answers for the body, who is silent is reminded and counted.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { figuresOf } from '#reports/index.ts'
import { openApp } from '#app'
import { aUnion } from '#tests/a-union.ts'
import { actsFor } from '#tests/acts-for.ts'
import { done } from '#tests/done.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const AT = '2026-03-02T09:00:00+08:00'
const QUESTIONS = [
  { code: 'met', zh: '今年開過會員大會嗎', en: 'Was there an assembly this year?', kind: 'yesNo' },
  {
    code: 'help',
    zh: '最需要什麼協助',
    en: 'What help is needed most?',
    kind: 'choices',
    options: '會計｜Accounts\n法令｜Law',
  },
]
let house: TestHouse
let app: ReturnType<typeof openApp>
const unions: string[] = []
const officer = deskOf('officer')
const begin = (programme: string, step: string, values: Record<string, unknown>) =>
  house.store.begin(officer, programme, { step, values }, { at: AT })
const now = async (id: string) =>
  (await house.store.open(system, id, { purpose: 'test', at: AT })) ?? assert.fail('no case')
const take = async (role: string, id: string, step: string, values: Record<string, unknown> = {}, at = AT) =>
  house.store.take(
    role === 'party' ? { ...system, actor: { id: 'test-union', role: 'union' } } : deskOf(role),
    id,
    (await now(id)).seq,
    { step, values },
    { at },
  )
const says = (acted: object) => JSON.stringify('refused' in acted ? acted.refused : acted)

before(async () => {
  house = await aHouse(AT)
  app = openApp(house, (line) => line.error && console.error(line.error))
  for (const name of ['測試麵包', '測試裁縫', '測試木工']) unions.push(await aUnion(house, name, AT))
})
after(() => house.drop())

const drafted = async (list: readonly string[], name = '工會需求調查', every = false) =>
  done(
    await begin('survey-rounds', 'draft', {
      name,
      about: '規劃輔導。',
      whom: 'union',
      questions: QUESTIONS,
      every,
      ...(every ? {} : { unions: list.map((union) => ({ union })) }),
      dueOn: '2026-03-31',
    }),
  ).id
const sheetsOf = async (round: string) => {
  const { rows } = await house.pool.query<{ id: string; number: string; state: string }>(
    `select c.id, c.number, c.state from cases c join links l on l.case_id = c.id and l.target = $1 and l.field = 'round' order by c.number`,
    [round],
  )
  return rows
}
describe('a survey', () => {
  test('is not sent at all where one is on the list twice', async () => {
    const round = await drafted([unions[0] ?? '', unions[1] ?? '', unions[0] ?? ''], '重複名單')
    assert.match(says(await take('head', round, 'send', { dueOn: '2026-03-31' })), /名單上重複/)
    assert.deepEqual(await sheetsOf(round), [])
    assert.equal((await now(round)).state, 'drafted')
  })

  test('is answered for a body by its mandate, once; who is silent is reminded; each question is counted', async () => {
    const round = await drafted(unions)
    done(await take('head', round, 'send', { dueOn: '2026-03-31' }))
    const [mine, theirs, silent] = await sheetsOf(round)
    const who = await actsFor(house, app, unions[0] ?? '', ['survey-answers'])
    const page = await (await who.get(`/case/${mine?.number}`)).text()
    assert.match(page, /今年開過會員大會嗎/)
    assert.notEqual((await who.get(`/case/${theirs?.number}`)).status, 200, 'nobody reads what another union is asked')
    const given = { 'sheet.met': 'yes', 'sheet.help': ['o1', 'o2'], comment: '希望到會輔導' }
    const form = async () => ({ ...given, _key: `${mine?.id}-${(await now(mine?.id ?? '')).seq}-answer` })
    const taken = await who.sent(`/case/${mine?.number}/answer`, await form())
    assert.equal(taken.headers.get('location'), `/case/${mine?.number}?done=answer`)
    await who.sent(`/case/${mine?.number}/answer`, await form())
    const answered = await now(mine?.id ?? '')
    assert.equal(answered.state, 'answered')
    assert.match(says(await take('party', answered.id, 'answer', { sheet: { met: 'no', help: ['o1'] } })), /目前的狀態/)

    const swept = await house.store.sweep('demo', '2026-03-18T01:00:00Z')
    assert.deepEqual(swept.failed, [])
    assert.deepEqual(
      (await sheetsOf(round)).map(({ state }) => state),
      ['answered', 'reminded', 'reminded'],
    )
    const interview = { channel: 'interview', sheet: { met: 'no', help: ['o2'] } }
    done(await take('officer', theirs?.id ?? '', 'ask', interview, '2026-03-20T09:00:00+08:00'))
    const closed = await house.store.sweep('demo', '2026-04-02T01:00:00Z')
    assert.deepEqual(closed.failed, [])
    assert.deepEqual([(await now(round)).state, (await now(silent?.id ?? '')).state], ['closed', 'missed'])
    await countedByQuestion()
    const late = { sheet: { met: 'yes', help: ['o1'] } }
    done(await take('party', silent?.id ?? '', 'answerLate', late, '2026-04-07T09:00:00+08:00'))
    const told = await take('head', round, 'tell', { findings: '多需法令協助。' }, '2026-04-08T09:00:00+08:00')
    const { sentCount, answeredCount, lateCount } = done(told).values
    assert.deepEqual([sentCount, answeredCount, lateCount], [3, 2, 1])
    const results = await (await new Visitor(app).get('/open/surveys')).text()
    assert.match(results, /工會需求調查/)
  })

  test('goes to every union that stands in the register on the day it is sent, each once, and to no other', async () => {
    const [, , last = ''] = unions
    const round = await drafted([], '所有工會', true)
    done(await take('officer', last, 'dissolve', { endReason: 'voted', endedOn: '2026-03-02' }))
    done(await take('head', round, 'send', { dueOn: '2026-03-31' }))
    assert.equal((await sheetsOf(round)).length, 2)
  })
})

async function countedByQuestion(): Promise<void> {
  const span = { from: '2026-01-01', to: '2026-12-31' }
  const all = await figuresOf(house.db, system, house.programmes, span)
  const of = (measure: string, dimensions: object = {}) =>
    all.find((one) => one.measure === measure && JSON.stringify(one.dimensions) === JSON.stringify(dimensions))?.value
  assert.deepEqual(
    [of('survey-invited'), of('survey-answered'), of('survey-unanswered'), of('survey-response-share')],
    [3, 2, 1, 66.7],
  )
  const each = all.filter(({ measure, dimensions }) => measure === 'survey-answered' && dimensions.round && dimensions.question)
  assert.deepEqual(
    each.map(({ dimensions, value }) => [dimensions.question, value]).toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    [
      ['help=o1', 1],
      ['help=o2', 2],
      ['met=false', 1],
      ['met=true', 1],
    ],
  )
}
