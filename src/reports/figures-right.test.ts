// What a case worker enters is counted by the day it happened, by each contact's own facts, exactly, and not at all where it never was.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { between, type Case, choice, count, date, days, decimal, loosely, programme, t, text, whole } from '#engine'
import { faults } from '#engine/check/index.ts'
import { figuresOf, frozenOf, prepareReport, restatement, signReport } from '#reports/index.ts'
import { drawSentences } from '#reports/sentences.ts'
import type { OpenCase } from '#store/types.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { countingWords } from '#desk/report/counting-words.ts'
import { stepWords } from '#web/step-words.ts'
import { everything } from '#tests/a-house.ts'
import { aStore, exampleAct, type TestStore } from '#tests/a-store.ts'
import { done } from '#tests/done.ts'

const open = { sensitivity: 'open' } as const
const contact = ['day', 'kind', 'minutes', 'hours'] as const
const casework = programme({
  id: 'example-casework',
  version: 1,
  name: t('示範個案服務', 'Example casework'),
  code: 'EX',
  unit: 'planning',
  purpose: t('示範', 'Example'),
  law: exampleAct('§1'),
  covers: [],
  keep: { years: 1, cites: exampleAct('§2') },
  title: 'client',
  fields: {
    client: text(t('個案', 'Client'), { max: 20 }),
    day: date(t('服務日', 'Day of the contact')),
    kind: choice(t('方式', 'Kind'), { phone: t('電話', 'Telephone'), visit: t('家訪', 'Visit') }, open),
    minutes: whole(t('分鐘', 'Minutes'), { min: 0, max: 1000, ...open }),
    hours: decimal(t('時數', 'Hours'), { min: 0, max: 24, decimals: 1, ...open }),
    why: text(t('原因', 'Why')),
  },
  roles: { worker: { name: t('社工', 'Case worker'), kind: 'staff' } },
  states: {
    waiting: t('待服務', 'Waiting'),
    served: t('已服務', 'Served'),
    mistaken: { name: t('誤登', 'Entered by mistake'), ends: true, void: true },
  },
  steps: {
    take: { does: t('開案', 'Take on'), by: 'worker', from: 'start', to: 'waiting', asks: ['client'] },
    serve: { does: t('登錄服務', 'Log it'), by: 'worker', from: 'waiting', to: 'served', on: 'day', asks: contact },
    amend: {
      does: t('補正方式', 'Name the kind'),
      by: 'worker',
      from: 'served',
      to: 'same',
      asks: ['kind', 'minutes'],
    },
    plan: { does: t('再安排', 'Plan another'), by: 'worker', from: 'served', to: 'waiting' },
    strike: { does: t('誤登', 'Strike'), by: 'worker', from: ['waiting', 'served'], to: 'mistaken', asks: ['why'] },
    restore: { does: t('回復', 'Bring back'), by: 'worker', from: 'mistaken', to: 'waiting' },
  },
  clocks: {
    next: {
      name: t('下次服務', 'Next contact'),
      cites: exampleAct('§3'),
      from: 'waiting',
      to: 'served',
      within: days(10),
      shift: 'none',
    },
    look: { name: t('檢視', 'Look again'), cites: exampleAct('§3'), from: 'served', to: 'waiting', within: days(30) },
  },
  dimensions: {
    kind: { name: t('方式', 'Kind'), field: 'kind' },
    how: {
      name: t('進度', 'How far'),
      reached: { served: 'served' },
      otherwise: 'waiting',
      labels: { served: t('已服務', 'Served'), waiting: t('待服務', 'Waiting') },
    },
  },
  measures: {
    clients: { name: t('個案數', 'Clients'), unit: 'persons', count: 'waiting', by: [['how']] },
    served: { name: t('已服務個案數', 'Clients served'), unit: 'persons', count: 'served', by: [['kind']] },
    contacts: {
      name: t('服務人次', 'Contacts'),
      unit: 'person-times',
      count: 'served',
      every: true,
      by: [['kind', 'how']],
    },
    visits: {
      name: t('家訪次數', 'Visits'),
      unit: 'person-times',
      count: 'served',
      every: true,
      where: { kind: 'visit' },
    },
    minutes: {
      name: t('服務分鐘', 'Minutes'),
      unit: 'items',
      sum: 'minutes',
      at: 'served',
      every: true,
      by: [['kind']],
    },
    lasting: { name: t('最近分鐘', 'Latest minutes'), unit: 'items', sum: 'minutes', at: 'served' },
    hours: { name: t('服務時數', 'Hours'), unit: 'hours', sum: 'hours', at: 'served', every: true, by: [['kind']] },
    long: {
      name: t('逾一小時', 'Longer than an hour'),
      unit: 'person-times',
      count: 'served',
      every: true,
      where: { hours: { atLeast: 1.5 } },
    },
    'mean-hours': {
      name: t('平均時數', 'Mean hours'),
      unit: 'hours',
      mean: 'hours',
      at: 'served',
      every: true,
      decimals: 2,
    },
    standing: { name: t('期末時數', 'Hours standing'), unit: 'hours', stock: 'served', sum: 'hours' },
    'on-time': { name: t('依限服務比率', 'On time'), unit: 'percent', onTime: 'next', decimals: 0 },
  },
  formulas: {
    phoned: {
      name: t('電話時數比率', 'Share by telephone'),
      unit: 'percent',
      share: 'hours',
      among: { kind: ['phone', 'visit'] },
      decimals: 1,
      by: [['kind']],
    },
  },
  tables: {},
  sentences: [
    {
      chapter: 'x',
      section: 'x',
      says: t(
        '{period}服務 {hours} 小時，平均 {mean-hours} 小時。',
        'In {period} {hours} hours, {mean-hours} on average.',
      ),
    },
  ],
})
const of = loosely(casework)
const worker = { id: 'w', role: 'worker' }
const session = { bureau: 'demo', reach: 'system' as const, actor: worker, reader: everything }
/** Somebody at a desk, who is warned and may say why. */
const desk = { ...session, reach: 'desk' as const, programmes: [of.id] }
const YEAR = { from: '2025-01-01', to: '2025-12-31' }
/** Signed on 3 January by somebody who did not prepare it. */
async function signed({ from, to }: { from: string; to: string }) {
  const at = '2026-01-03T01:00:00Z'
  const prepared = await prepareReport(store.context, session, [of], between(from, to), {
    at,
    years: 1,
    bureau: of.name,
  })
  assert.ok('id' in prepared, JSON.stringify(prepared))
  const director = { ...session, actor: { id: 'director', role: 'director' } }
  const done = await signReport(store.context, director, prepared.id, at)
  assert.ok('id' in done, JSON.stringify(done))
  const frozen = await frozenOf(store.context, session, done.id)
  assert.ok(frozen)
  return frozen
}
const NEXT = { from: '2026-01-01', to: '2026-12-31' }

let house: TestStore
let store: TestStore['store']
before(async () => {
  house = await aStore([of])
  store = house.store
})
after(() => house.drop())

const at = (day: string) => ({ at: `${day}T09:00:00+08:00` })
const begin = async (day: string) =>
  done(await store.begin(session, of.id, { step: 'take', values: { client: '測試' } }, at(day)))
const take = async (one: OpenCase, day: string, step: string, values: Record<string, unknown> = {}) =>
  done(await store.take(session, one.id, one.seq, { step, values }, at(day)))
const correct = async (one: OpenCase, day: string, values: Record<string, unknown>) =>
  done(await store.correct(session, one.id, one.seq, values, '登錄錯誤', at(day)))
const spoken = (day: string, minutes: number, kind = 'phone', hours = '0.5') => ({ day, kind, minutes, hours })
/** A client with these contacts, one after another, each entered on its day. */
async function client(contacts: readonly ReturnType<typeof spoken>[], from = '2025-01-02') {
  let one = await begin(from)
  for (const [nth, each] of contacts.entries()) {
    if (nth > 0) one = await take(one, each.day, 'plan')
    one = await take(one, each.day, 'serve', each)
  }
  return one
}
/** What the bureau counts, by SQL; and the same by a plain count of the cases, which must agree. */
async function counted(measure: string, span = YEAR, cell: Record<string, string> = {}, ids?: readonly string[]) {
  const all = await figuresOf(store.db, session, [of], span, { measures: [measure], cases: true })
  const same = (one: Record<string, string>) =>
    JSON.stringify(Object.entries(one).toSorted()) === JSON.stringify(Object.entries(cell).toSorted())
  const found = all.find((one) => same(one.dimensions))
  if (ids) assert.ok(found?.cases.every((id) => ids.includes(id)))
  return found?.value ?? 0
}
/** How much a client adds to each figure. */
async function adds(measures: readonly string[], work: () => Promise<unknown>, span = YEAR) {
  const before = await Promise.all(measures.map((one) => counted(one, span)))
  await work()
  const now = await Promise.all(measures.map((one) => counted(one, span)))
  return now.map((value, nth) => Math.round((value - (before[nth] ?? 0)) * 100) / 100)
}

describe('sums', () => {
  test('take of each contact its own minutes: 10, 20 and 30 are 60, and neither 30 nor 90', async () => {
    const three = [spoken('2025-03-03', 10), spoken('2025-03-10', 20), spoken('2025-03-17', 30)]
    let one: OpenCase | undefined
    assert.deepEqual(
      await adds(['minutes', 'contacts', 'lasting'], async () => (one = await client(three))),
      [60, 3, 30],
    )
    assert.equal(count(of, 'minutes', [one as Case], YEAR), 60)
    assert.equal(count(of, 'lasting', [one as Case], YEAR), 30)
  })

  test('split each contact by its own kind, in its own year', async () => {
    const before = [
      await counted('minutes', YEAR, { kind: 'visit' }),
      await counted('minutes', NEXT, { kind: 'visit' }),
    ]
    const visits = await counted('visits')
    await client([
      spoken('2025-11-03', 15),
      spoken('2025-12-10', 40, 'visit'),
      spoken('2026-01-12', 25, 'visit'),
      spoken('2026-02-09', 5),
    ])
    const now = [await counted('minutes', YEAR, { kind: 'visit' }), await counted('minutes', NEXT, { kind: 'visit' })]
    assert.deepEqual([now[0]! - before[0]!, now[1]! - before[1]!], [40, 25])
    assert.equal((await counted('visits')) - visits, 1)
  })

  test('take what was filled in while the contact was the last one, and not what came after it', async () => {
    const [minutes] = await adds(['minutes'], async () => {
      let one = await client([spoken('2025-05-05', 10)])
      one = await take(one, '2025-05-06', 'amend', { kind: 'visit', minutes: 12 })
      one = await take(one, '2025-05-12', 'plan')
      await take(one, '2025-05-13', 'serve', spoken('2025-05-13', 20))
    })
    assert.equal(minutes, 32)
  })

  test('of hours in halves are exact, and print as many decimals as the field has', async () => {
    const sum = { from: '2024-01-01', to: '2024-12-31' }
    await client(
      ['0.1', '0.2', '1.5', '10.2'].map((hours, nth) =>
        spoken(`2024-03-0${nth + 4}`, 1, nth === 3 ? 'visit' : 'phone', hours),
      ),
      '2024-03-01',
    )
    assert.equal(await counted('hours', sum), 12)
    assert.equal(await counted('hours', sum, { kind: 'phone' }), 1.8)
    assert.equal(await counted('long', sum), 2, 'as a number and not as a text: 10.2 is more than 1.5')
    assert.equal(await counted('mean-hours', sum), 3)
    assert.equal(await counted('phoned', sum, { kind: 'phone' }), 15)
    assert.equal(await counted('standing', sum), 10.2)
    const figures = await figuresOf(store.db, session, [of], sum)
    const [said] = drawSentences(of, figures, { ...sum, label: t('113年', '2024') })
    assert.equal(said?.zh.map((one) => one.text).join(''), '113年服務 12.0 小時，平均 3.00 小時。')
  })

  test('of nobody are nought, and their mean is not known', async () => {
    const none = await figuresOf(store.db, session, [of], { from: '2001-01-01', to: '2001-12-31' })
    const value = (measure: string) =>
      none.find((one) => one.measure === measure && Object.keys(one.dimensions).length === 0)?.value
    assert.deepEqual([value('hours'), value('mean-hours')], [0, null])
  })

  test('take no finer number than the field keeps, and say so beside it', async () => {
    const one = await begin('2025-02-03')
    for (const hours of ['1.25', '1/3']) {
      const refused = await store.take(
        session,
        one.id,
        one.seq,
        { step: 'serve', values: { ...spoken('2025-02-03', 5), hours } },
        at('2025-02-03'),
      )
      assert.ok('refused' in refused)
      assert.deepEqual(
        refused.refused.map(({ field, says }) => [field, says.zh]),
        [['hours', '「時數」最多到小數點後 1 位。']],
      )
    }
  })
})

describe('the day it happened', () => {
  test('puts a contact of 30 December, entered on 5 January, into December', async () => {
    const late = async () => take(await begin('2025-12-22'), '2026-01-05', 'serve', spoken('2025-12-30', 30))
    const before = await counted('minutes', NEXT)
    const [minutes, onTime] = await adds(['minutes', 'contacts'], late)
    assert.deepEqual([minutes, onTime], [30, 1])
    assert.equal(await counted('minutes', NEXT), before)
  })

  test('starts and stops the clocks', async () => {
    let one = await begin('2025-12-22')
    one = await take(one, '2026-01-05', 'serve', spoken('2025-12-30', 30))
    const [next, look] = one.clocks
    assert.deepEqual([next?.stoppedOn, next?.stopped], ['2025-12-30', 'met'])
    assert.equal(look?.startedOn, '2025-12-30')
    const corrected = await correct(one, '2026-01-06', { day: '2026-01-03' })
    assert.deepEqual(
      corrected.clocks.map((run) => [run.startedOn, run.stoppedOn, run.stopped]),
      [
        ['2025-12-22', '2026-01-03', 'late'],
        ['2026-01-03', undefined, undefined],
      ],
    )
    assert.notEqual(corrected.clocks[1]?.due, look?.due)
  })

  test('is refused beside its field when it is ahead', async () => {
    const one = await begin('2026-01-02')
    const ahead = { step: 'serve', values: spoken('2026-01-06', 1), despite: '確實如此' }
    const refused = await store.take(desk, one.id, one.seq, ahead, at('2026-01-05'))
    assert.ok('refused' in refused)
    assert.deepEqual(refused.refused, [
      { field: 'day', says: t('「服務日」不能晚於今天。', '“Day of the contact” cannot be later than today.') },
    ])
  })

  test('before the case had come so far takes a reason, keeps the day as it is said, and counts with the step before', async () => {
    const one = await begin('2026-01-02')
    const early = { step: 'serve', values: spoken('2025-12-31', 9) }
    const refused = await store.take(desk, one.id, one.seq, early, at('2026-01-05'))
    assert.ok('refused' in refused)
    assert.deepEqual(
      refused.refused.map(({ field, says, warns }) => [field, says.zh, warns]),
      [['day', '「服務日」早於案件前一步驟的日期（115年1月2日），統計與期限將以115年1月2日計。', true]],
    )
    const [minutes] = await adds(
      ['minutes'],
      async () => {
        const reasoned = { ...early, despite: '開案較晚登錄' }
        const served = done(await store.take(desk, one.id, one.seq, reasoned, at('2026-01-05')))
        assert.deepEqual([served.values.day, served.entries.at(-1)?.on], ['2025-12-31', '2026-01-02'])
      },
      NEXT,
    )
    assert.equal(minutes, 9)
    const machine = await store.take(session, (await begin('2026-01-02')).id, 1, early, at('2026-01-05'))
    assert.ok('refused' in machine, 'whoever cannot give a reason is refused')
  })

  test('is corrected between the days before and after it, or with a reason to the nearest, and moves the figure', async () => {
    let one = await begin('2025-12-22')
    one = await take(one, '2025-12-23', 'serve', spoken('2025-12-23', 1))
    one = await take(one, '2025-12-23', 'plan')
    one = await take(one, '2026-01-05', 'serve', spoken('2026-01-04', 50))
    one = await take(one, '2026-01-08', 'plan')
    const says = async (day: string) => {
      const refused = await store.correct(desk, one.id, one.seq, { day }, '誤登', at('2026-01-09'))
      return 'refused' in refused ? refused.refused.map((each) => [each.field, each.says.zh]) : refused
    }
    assert.deepEqual(await says('2025-12-22'), [
      ['day', '「服務日」早於案件前一步驟的日期（114年12月23日），統計與期限將以114年12月23日計。'],
    ])
    assert.deepEqual(await says('2026-01-09'), [
      ['day', '「服務日」晚於案件後一步驟的日期（115年1月8日），統計與期限將以115年1月8日計。'],
    ])
    const despite = { ...at('2026-01-09'), despite: '再安排登錄過早' }
    const [late] = await adds(
      ['minutes'],
      async () => (one = done(await store.correct(desk, one.id, one.seq, { day: '2026-01-09' }, '誤登', despite))),
    )
    assert.deepEqual([late, one.entries.at(-2)?.on], [0, '2026-01-08'])
    const [minutes] = await adds(['minutes'], () => correct(one, '2026-01-09', { day: '2025-12-31' }))
    assert.equal(minutes, 50)
  })

  test('restates a signed period by the name of the case', async () => {
    const frozen = await signed(YEAR)
    assert.deepEqual(await restatement(store.context, session, [of], frozen), [])
    const late = await take(await begin('2025-12-22'), '2026-01-05', 'serve', spoken('2025-12-30', 7))
    const moved = await restatement(store.context, session, [of], frozen)
    const minutes = moved.find((one) => one.measure === 'minutes' && Object.keys(one.dimensions).length === 0)
    assert.deepEqual([(minutes?.is ?? 0) - (minutes?.was ?? 0), minutes?.came, minutes?.left], [7, [late.id], []])
    assert.ok(moved.every((one) => one.came.every((id) => id === late.id)))
  })
})

describe('what never was', () => {
  const ALL = ['clients', 'served', 'contacts', 'minutes', 'lasting', 'hours']

  test('is counted in nothing, is still found, and counts again once it is brought back', async () => {
    let one: OpenCase | undefined
    const added = await adds(ALL, async () => {
      one = await client([spoken('2025-03-03', 10)])
      one = await take(one, '2025-03-04', 'strike', { why: '重複登錄' })
    })
    assert.deepEqual(
      added,
      ALL.map(() => 0),
    )
    assert.ok(one)
    assert.equal(count(of, 'minutes', [one as Case], YEAR), 0)
    assert.equal(count(of, 'on-time', [one as Case], YEAR), undefined)
    const [found] = (await store.find(session, one.number, at('2025-03-04'))).rows
    assert.deepEqual([found?.number, found?.state], [one.number, 'mistaken'])
    const back = await adds(ALL, () => take(one as OpenCase, '2025-03-05', 'restore'))
    assert.deepEqual(back, [1, 1, 1, 10, 10, 0.5])
  })

  test('leaves a signed report, which says so by its name', async () => {
    const one = await client([spoken('2025-03-03', 10)])
    const frozen = await signed({ from: '2025-01-01', to: '2025-06-30' })
    await take(one, '2026-01-05', 'strike', { why: '重複登錄' })
    const moved = await restatement(store.context, session, [of], frozen)
    const minutes = moved.find((each) => each.measure === 'minutes' && Object.keys(each.dimensions).length === 0)
    assert.deepEqual([(minutes?.was ?? 0) - (minutes?.is ?? 0), minutes?.came, minutes?.left], [10, [], [one.id]])
  })
})

describe('a definition', () => {
  const said = (change: Record<string, unknown>) =>
    faults({ ...of, ...change } as typeof of, {})
      .filter((one) => /happened|never was|decimals/.test(one))
      .map((one) => one.replace(`programmes/${of.id}/programme.ts: `, ''))
  const serve = of.steps.serve!
  const withStep = (step: object) => said({ steps: { ...of.steps, serve: { ...serve, ...step } } })
  const withField = (name: string, field: object) =>
    said({ fields: { ...of.fields, [name]: { ...of.fields[name], ...field } } })

  test('as it stands has nothing wrong of these', () => assert.deepEqual(said({}), []))
  test('says the day of a step by a date that it asks, always, in plain, and never by a party', () => {
    assert.deepEqual(withStep({ on: 'kind' }), ['step serve happened on kind, which is no date it asks.'])
    assert.deepEqual(withStep({ asks: ['kind', 'minutes', 'hours'] }), [
      'step serve happened on day, which is no date it asks.',
    ])
    assert.deepEqual(withField('day', { optional: true }), ['step serve happened on day, which may be left empty.'])
    assert.deepEqual(withField('day', { sensitivity: 'personal' }), [
      'step serve happened on day, which is personal and would be counted in plain.',
    ])
    const roles = { ...of.roles, worker: { name: t('當事人', 'Client'), kind: 'party', is: 'client' } }
    assert.deepEqual(said({ roles }), ['a party takes serve and would say itself on which day it happened.'])
    const clocks = { ...of.clocks, next: { ...of.clocks.next, act: 'serve' } }
    assert.deepEqual(said({ clocks }), ['clock next takes serve, and nobody says on which day it happened.'])
  })
  test('counts no state in which a case never was, holds nothing there and shows it to nobody', () => {
    const measures = { ...of.measures, clients: { ...of.measures.clients, count: ['waiting', 'mistaken'] } }
    assert.deepEqual(said({ measures }), ['the measure clients counts mistaken, in which a case never was.'])
    const holds = { one: { what: ['client'], in: ['waiting', 'mistaken'], says: t('已有', 'There is one') } }
    assert.deepEqual(said({ holds }), ['the rule one holds in mistaken, in which a case never was.'])
  })
  test('says how many decimals a number has that is counted', () => {
    const { decimals: _, ...hours } = of.fields.hours as { decimals: number }
    assert.deepEqual(said({ fields: { ...of.fields, hours } }), [
      'the field hours is counted and does not say how many decimals it has.',
    ])
  })
})

test('the page of a figure says how it is counted: first or each time, by which day, and what is left out', () => {
  const says = (measure: string) => countingWords(of, of.measures[measure]!)?.zh
  assert.equal(says('clients'), '期間內首次進入「待服務」的案件，「誤登」者不計')
  assert.equal(
    says('minutes'),
    '期間內每一次進入「已服務」，按各該次的內容，加總「分鐘」，以「服務日」為準，「誤登」者不計',
  )
  assert.equal(says('standing'), '期末處於「已服務」的案件，加總「時數」，「誤登」者不計')
})

test('the page of a step says by which day it counts, and that nothing of it will be counted', () => {
  const says = (step: string) => stepWords(of, step).map((one) => one.zh)
  assert.match(says('serve').join(), /統計與期限以「服務日」為準/)
  assert.match(says('strike').join(), /「誤登」視為自始不存在/)
  assert.deepEqual(says('plan'), [])
})

test('figures by SQL are those of a plain count, whatever clients went through, before and after everything is made anew', async () => {
  let seed = 20_251_230
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const day = (n: number) => new Date(Date.parse('2025-10-01') + n * 86_400_000).toISOString().slice(0, 10)
  for (let nth = 0; nth < 30; nth++) {
    let now = random(60)
    let one = await begin(day(now))
    for (let steps = random(9); steps > 0; steps--) {
      now += random(12)
      const said = {
        day: day(now - random(6)),
        kind: random(2) ? 'phone' : 'visit',
        minutes: random(90),
        hours: String(random(80) / 10),
      }
      const options =
        one.state === 'waiting'
          ? ['serve', 'serve', 'strike']
          : one.state === 'served'
            ? ['plan', 'amend', 'correct', 'strike']
            : ['restore']
      const step = options[random(options.length)] ?? 'plan'
      const given =
        step === 'serve'
          ? said
          : step === 'amend'
            ? { kind: said.kind, minutes: said.minutes }
            : step === 'strike'
              ? { why: '誤登' }
              : {}
      const acted =
        step === 'correct'
          ? await store.correct(session, one.id, one.seq, said, '誤登', { ...at(day(now)), despite: '確實如此' })
          : await store.take(session, one.id, one.seq, { step, values: given }, at(day(now)))
      if ('done' in acted) one = acted.done
      else assert.ok('refused' in acted && acted.refused.every(({ field }) => field === 'day'), JSON.stringify(acted))
    }
  }
  const check = async () => {
    const { rows } = await house.pool.query<{ id: string }>('select id from cases')
    const cases = await Promise.all(
      rows.map(({ id }) => store.open(session, id, { purpose: 'test', ...at('2026-06-01') })),
    )
    for (const span of [YEAR, NEXT, { from: '2025-11-01', to: '2025-11-30' }, { from: '2025-10-15', to: '2026-02-10' }])
      for (const figure of await figuresOf(store.db, session, [of], span))
        assert.equal(
          figure.value,
          count(of, figure.measure, cases as Case[], span, figure.dimensions) ?? null,
          `${figure.measure} ${JSON.stringify(figure.dimensions)} ${span.from}`,
        )
  }
  await check()
  const verified = async () => (await verifyAlone(house.pool, 'demo', store.context)).faults
  assert.deepEqual(await verified(), [])
  await store.rebuild('demo')
  assert.deepEqual(await verified(), [])
  await check()
})
