// The scorecard: indicators of the plans as the register has them, held against what is counted or told; a plan is opened and changed at the desk.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { PLANS } from '#bureau/plans.ts'
import { added } from '#engine/numbers/index.ts'
import { indicatorsOf } from '#features/scorecard/register.ts'
import { attained, lightOf, scorecardOf } from '#reports/index.ts'
import { asWork, sql, withSession } from '#store'
import type { OpenCase } from '#store/types.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const TODAY = '2026-03-02'
let house: TestHouse
let public_: Visitor
let head: Visitor
const at = `${TODAY}T01:00:00Z`
before(async () => {
  house = await aHouse(`${TODAY}T09:00:00+08:00`)
  await withRooms(house)
  for (const workers of [1, 2]) {
    const begun = await house.store.begin(
      deskOf('intake'),
      'labour-dispute-mediation',
      { step: 'register', values: { ...filing, workers, channel: 'counter' } },
      { at },
    )
    assert.ok('done' in begun)
    const values = { category: 'wage', nature: 'rights', workers }
    await house.store.take(deskOf('intake'), begun.done.id, 1, { step: 'accept', values }, { at })
  }
  const app = openApp(house, () => {})
  public_ = new Visitor(app)
  head = new Visitor(app)
  await head.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-head-0' })
})
after(() => house.drop())

const card = async (year = 2026, session = system) =>
  scorecardOf(
    house.db,
    session,
    house.programmes,
    await indicatorsOf(house.store, session, house.programmes),
    year,
    TODAY,
  )
const named = async (name: string, year = 2026, session = system) =>
  (await card(year, session)).scored.find((one) => one.name.zh === name)
const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

const by = { officer: deskOf('officer'), head: deskOf('head') }
const done = (acted: Awaited<ReturnType<TestHouse['store']['take']>>): OpenCase => {
  if (!('done' in acted)) assert.fail(JSON.stringify(acted))
  return acted.done
}
const begun = async (programme: string, step: string, values: Record<string, unknown>) =>
  done(await house.store.begin(by.officer, programme, { step, values }, { at }))
const taken = async (who: keyof typeof by, { id }: OpenCase, step: string, values: Record<string, unknown> = {}) => {
  const one = await house.store.open(system, id, { purpose: 'test', at })
  return house.store.take(by[who], id, one?.seq ?? 0, { step, values }, { at })
}

const plan = {
  code: 'test-2026',
  name: '測試115年度計畫',
  kind: 'annual',
  firstYear: 2026,
  lastYear: 2026,
  source: '測試函',
  weighing: 'hundred',
  scoring: 'ratio',
}
const indicator = (of: OpenCase, name: string, weight: string, more: Record<string, unknown> = {}) => ({
  plan: of.id,
  name,
  area: 'business',
  formula: '測試',
  unit: 'cases',
  direction: 'higher',
  body: 'own',
  weight,
  targets: [{ year: 2026, target: '4' }],
  ...more,
})

describe('the published plans', () => {
  test('stand on the card of their years with every indicator, target and weight, as the documents print them', async () => {
    const [tc104, tn113] = PLANS
    assert.deepEqual([tc104?.indicators.length, tn113?.indicators.length], [14, 2])
    const of2015 = await card(2015)
    assert.deepEqual(
      of2015.scored.map(({ name, weight, target, lower }) => [name.zh, weight, String(target), lower]),
      tc104?.indicators.map(({ name, weight, targets, direction }) => [
        name,
        weight,
        (targets as { target: string }[])[0]?.target,
        direction === 'lower',
      ]),
    )
    assert.deepEqual(
      of2015.weights.map(({ sum }) => sum),
      [100],
    )
    assert.equal(added(tc104?.indicators.map(({ weight }) => weight) ?? []), 100)
    assert.deepEqual(
      (await card(2024)).scored.map(({ name, target }) => [name.zh, target]),
      [
        ['公務人員每年學習時數', 20],
        ['預算執行率', 90],
      ],
    )
    assert.equal(await named('求職就業率'), undefined)
  })

  test('say beside an indicator that nothing counts it, and guess nothing', async () => {
    const placed = await named('工會評鑑輔導涵蓋率', 2015)
    assert.deepEqual([placed?.value, placed?.attainment, placed?.light], [null, null, undefined])
    const page = await text(head, '/desk/scorecard?year=2015')
    assert.match(page, /「union-evaluation-coverage」尚無業務計算，也未列為登錄數字/)
    assert.doesNotMatch(await text(public_, '/scorecard?year=2015'), /工會評鑑輔導涵蓋率/)
  })
})

describe('a plan opened at the desk', () => {
  let of: OpenCase
  let counted: OpenCase
  let told: OpenCase
  test('is published by a second person once its weights add up, with its indicators, and without a release', async () => {
    of = await begun('work-plans', 'open', plan)
    counted = await begun('indicators', 'define', indicator(of, '測試受理件數', '62.5', { figure: 'mediation-cases' }))
    told = await begun('indicators', 'define', indicator(of, '測試滿意度', '37.4', { unit: 'percent' }))
    const refused = await taken('officer', of, 'propose')
    assert.match(JSON.stringify(refused), /各指標權重合計應為 100%/)
    done(await taken('officer', told, 'amend', indicator(of, '測試滿意度', '37.5', { unit: 'percent' })))
    done(await taken('officer', of, 'propose'))
    assert.equal(await named('測試受理件數'), undefined)
    assert.match(JSON.stringify(await taken('officer', of, 'confirm')), /以外的人辦理/)
    done(await taken('head', of, 'confirm'))
    const one = await named('測試受理件數')
    assert.deepEqual([one?.value, one?.target, one?.attainment, one?.light, one?.weight], [2, 4, 50, 'running', '62.5'])
    const all = await card()
    assert.deepEqual([all.weight, all.points], [62.5, 31.25])
    assert.match(await text(public_, '/scorecard'), /測試受理件數/)
  })

  test('is given another target by two persons, and is not on the card between them', async () => {
    const values = indicator(of, '測試受理件數', '62.5', {
      figure: 'mediation-cases',
      targets: [{ year: 2026, target: '2' }],
    })
    done(await taken('officer', counted, 'propose', values))
    assert.equal(await named('測試受理件數'), undefined)
    done(await taken('head', counted, 'confirm'))
    const one = await named('測試受理件數')
    assert.deepEqual([one?.target, one?.attainment, one?.light], [2, 100, 'met'])
  })

  test('does not come above a hundred by an indicator that is changed later', async () => {
    done(
      await taken('officer', counted, 'propose', indicator(of, '測試受理件數', '62.6', { figure: 'mediation-cases' })),
    )
    assert.match(JSON.stringify(await taken('head', counted, 'confirm')), /權重合計將超過 100%/)
    done(await taken('head', counted, 'sendBack', { whyNot: '測試' }))
    assert.match(await text(head, '/desk/scorecard'), /測試115年度計畫：權重合計 37.5%，不是 100%/)
  })

  test('shows what was told of an indicator with its source, once another person has confirmed it', async () => {
    assert.equal((await named('測試滿意度'))?.why?.zh, '本年度尚未登錄實際值')
    done(await taken('officer', told, 'tell', { tellsYear: 2026, tellsValue: '3.9', tellsSource: '測試問卷報表' }))
    assert.equal((await named('測試滿意度'))?.value, null)
    done(await taken('head', told, 'confirmTold'))
    const one = await named('測試滿意度', 2026, asWork('demo', 'public'))
    assert.deepEqual([one?.value, one?.attainment, one?.source], [3.9, 97.5, '測試問卷報表'])
    assert.match(await text(public_, '/scorecard'), /3\.9%※.*測試問卷報表/)
  })

  test('is carried out as a spreadsheet', async () => {
    for (const [visitor, path] of [
      [public_, '/scorecard.ods?year=2026'],
      [head, '/desk/scorecard.ods?year=2026'],
    ] as const) {
      const answer = await visitor.get(path)
      assert.equal(answer.status, 200)
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.match(bytes.subarray(0, 120).toString('latin1'), /^PK.*opendocument\.spreadsheet/s)
    }
  })
})

test('a target that was set before there was a register stands until an indicator names its figure', async () => {
  await withSession(house.db, system, (tx) =>
    sql`insert into indicator_targets (bureau, indicator, year, target, lower, reason, set_by, set_name, at)
      values ('demo', 'mediation-persons', 2026, 10, false, '測試核定', 'statistician', '測試統計', ${at})`.execute(tx),
  )
  const one = (await card()).scored.find(({ id }) => id === 'mediation-persons')
  assert.deepEqual([one?.target, one?.set?.reason, one?.entry], [10, '測試核定', false])
  assert.match(await text(head, '/desk/scorecard'), /名冊建立前設定的目標/)
})

describe('how much of a target is reached', () => {
  test('is actual over target, or the other way round where lower is better', () => {
    assert.equal(attained(30, 40, false), 75)
    assert.equal(attained(5.089, 5.038, true), 99)
    assert.equal(attained(0, 3, true), 100)
    assert.equal(attained(null, 3, false), null)
  })

  test('is all or nothing where a plan says so', () => {
    assert.deepEqual([attained(39.9, 40, false, 'whole'), attained(40, 40, false, 'whole')], [0, 100])
    assert.deepEqual([attained(5.1, 5.038, true, 'whole'), attained(5, 5.038, true, 'whole')], [0, 100])
  })

  test('is a hundred exactly when the target is met, and never less when more is done', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(100),
        (actual, target, more) => {
          const reached = attained(actual, target, false) ?? 0
          assert.equal(lightOf(reached, false) === 'met', reached >= 100)
          assert.ok(actual < target || reached >= 100)
          assert.ok((attained(actual + more, target, false) ?? 0) >= reached)
        },
      ),
    ))
})
