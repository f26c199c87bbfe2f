// Figures by SQL equal a plain count in memory; margins add up; a correction is restated by the name of its case.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { addDays, between, count } from '#engine'
import type { Wanted } from '#demo/seeding.ts'
import { compareWith, figuresOf, reportOf, restatement, tablesIn } from '#reports/index.ts'
import { ownDatasets, wantedOf } from '#demo/dataset.ts'
import { fillFigures } from '#demo/fill.ts'
import { sql, withSession } from '#store'
import { opened } from '#store/read/load.ts'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { isSecondServer } from '#tests/second-server.ts'
import { aSignedReport } from '#tests/a-signed-report.ts'

const [half109, half114] = ownDatasets()
let house: TestHouse
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
  await withRooms({ ...house, fillable: { ...house.fillable } })
})
after(() => house.drop())
const span = { from: '2025-01-01', to: '2025-06-30' }
const figures = (period = span, programmes = house.programmes) =>
  figuresOf(house.db, system, programmes, period, { cases: true })

describe('the published half-year', () => {
  test('comes out equal in every cell, for KH114H1 and, on the first server, KH109H1', async () => {
    for (const dataset of isSecondServer ? [half114] : [half114, half109]) {
      assert.ok(dataset)
      const played = await fillFigures({ ...house.fillable, calendar: house.calendar() }, dataset)
      assert.deepEqual(played.refused, [])
      const result = await compareWith(dataset, house.programmes, figures)
      assert.deepEqual(
        result.compared.filter((one) => !one.equal),
        [],
      )
      assert.ok(result.equal >= 60)
    }
  })

  test('comes out for figures nobody has seen, too', async () => {
    const unseen: Wanted[] = [
      { measure: 'mediation-cases', dimensions: { disputeCategory: 'retirement', outcome: 'settled' }, value: 7 },
      { measure: 'mediation-cases', dimensions: { disputeCategory: 'other', outcome: 'not-settled' }, value: 5 },
      { measure: 'mediation-cases', dimensions: { method: 'mediation-committee', outcome: 'settled' }, value: 7 },
      { measure: 'mediation-cases', dimensions: { method: 'agency-mediator', outcome: 'not-settled' }, value: 5 },
      { measure: 'injury-consolation-cases', dimensions: { injuryGrade: 'death' }, value: 3 },
      { measure: 'injury-consolation-amount', dimensions: { injuryGrade: 'death' }, value: 700_000 },
    ]
    const dataset = {
      document: { code: 'UNSEEN', title: { zh: '', en: '' }, periodStart: '2023-07-01', periodEnd: '2023-12-31' },
      figures: [],
      tables: [
        {
          id: 'unseen',
          period: { start: '2023-07-01', end: '2023-12-31' },
          tidy: unseen.map(({ measure, dimensions, value }) => ({ measure, value, unit: '', ...dimensions })),
        },
      ],
    }
    assert.equal(wantedOf(dataset).length, unseen.length)
    assert.deepEqual((await fillFigures({ ...house.fillable, calendar: house.calendar() }, dataset)).refused, [])
    const result = await compareWith(dataset, house.programmes, figures)
    assert.deepEqual(
      result.compared.filter((one) => !one.equal),
      [],
    )
  })

  test('prints the published percentages', async () => {
    const tables = tablesIn(reportOf(house.programmes, await figures(), between(span.from, span.to)))
    const byMethod = tables.find((table) => table.id === 'dispute-by-method')
    assert.deepEqual(
      byMethod?.rows.map((row) => row.cells.slice(0, 2).map((cell) => cell.share)),
      [
        ['75%', '25%'],
        ['63%', '37%'],
        ['65%', '35%'],
        ['71%', '29%'],
      ],
    )
  })
})

describe('a figure', () => {
  test('is what a plain count in memory gives, for every measure and cell, over many periods', async () => {
    const { rows } = await withSession(house.db, system, (tx) =>
      sql<Parameters<typeof opened>[2]>`select id, doc, sealed, head from cases where bureau = 'demo'`.execute(tx),
    )
    const cases = rows.map((row) => opened(house.context, 'demo', row).case)
    for (const period of [
      span,
      { from: '2025-02-03', to: '2025-05-20' },
      { from: '2020-06-30', to: '2020-06-30' },
      { from: '2023-01-01', to: '2025-12-31' },
    ]) {
      for (const programme of house.programmes) {
        const own = cases.filter((one) => one.programme === programme.id)
        for (const figure of await figures(period, [programme])) {
          // What is told, and what a series counts by its own id, are no measures of the programme.
          if (!programme.measures[figure.measure] && !programme.formulas?.[figure.measure]) continue
          assert.equal(
            figure.value,
            count(programme, figure.measure, own, period, figure.dimensions, cases) ?? null,
            `${figure.measure} ${JSON.stringify(figure.dimensions)} ${period.from}`,
          )
        }
      }
    }
  })

  test('opens to as many cases as it counts, and its margins add up', async () => {
    const all = (await figures()).filter((one) => one.measure === 'mediation-cases')
    for (const one of all) assert.equal(one.cases.length, one.value)
    const sum = (of: typeof all) => of.reduce((total, one) => total + (one.value ?? 0), 0)
    const by = (...names: string[]) =>
      all.filter((one) => Object.keys(one.dimensions).toSorted().join() === names.toSorted().join())
    const total = sum(by())
    for (const names of [
      ['disputeCategory'],
      ['method'],
      ['outcome'],
      ['disputeCategory', 'outcome'],
      ['method', 'outcome'],
    ])
      assert.equal(sum(by(...names)), total, names.join())
  })

  test('of the past does not change when a pending case is decided later', async () => {
    const now = (await figures()).find(
      (one) =>
        one.measure === 'mediation-cases' &&
        one.dimensions.outcome === 'pending' &&
        Object.keys(one.dimensions).length === 1,
    )
    assert.equal(now?.value, 153)
    const later = (await figures({ from: span.from, to: addDays(span.to, 120) })).find(
      (one) =>
        one.measure === 'mediation-cases' &&
        one.dimensions.outcome === 'pending' &&
        Object.keys(one.dimensions).length === 1,
    )
    assert.equal(later?.value ?? 0, 0)
  })
})

describe('a signed report', () => {
  test('is restated by the name of the case that a correction moved, and by no other', async () => {
    const { frozen } = await aSignedReport(house, span, '2026-11-24T01:00:00Z')
    assert.deepEqual(await restatement(house.context, system, house.programmes, frozen), [])
    const wage = frozen.figures.find(
      (one) =>
        one.measure === 'mediation-cases' &&
        one.dimensions.disputeCategory === 'wage' &&
        one.dimensions.outcome === 'settled',
    )
    const [id] = wage?.cases ?? []
    assert.ok(id)
    const one = await house.store.open(system, id, { purpose: 'test', at: '2026-11-24T01:00:00Z' })
    const corrected = await house.store.correct(
      deskOf('officer'),
      id,
      one?.seq ?? 0,
      { category: 'retirement' },
      '分類錯誤',
      { at: '2026-11-24T02:00:00Z' },
    )
    assert.ok('done' in corrected)
    const moved = await restatement(house.context, system, house.programmes, frozen)
    assert.ok(moved.length > 0)
    assert.ok(moved.every((each) => [...each.came, ...each.left].every((other) => other === id)))
    const cell = moved.find(
      (each) => each.dimensions.disputeCategory === 'wage' && each.dimensions.outcome === 'settled',
    )
    assert.deepEqual([cell?.was, cell?.is, cell?.left], [553, 552, [id]])
    await house.store.rebuild('demo')
    assert.deepEqual(await restatement(house.context, system, house.programmes, frozen), moved)
  })

  test('counts a case accepted today in the cell of its category', async () => {
    const at = '2026-11-24T01:00:00Z'
    const period = { from: '2026-11-24', to: '2026-11-24' }
    const before =
      (await figures(period)).find(
        (one) =>
          one.measure === 'mediation-cases' &&
          one.dimensions.disputeCategory === 'wage' &&
          Object.keys(one.dimensions).length === 1,
      )?.value ?? 0
    const begun = await house.store.begin(
      deskOf('intake'),
      'labour-dispute-mediation',
      { step: 'register', values: { ...filing, channel: 'counter' } },
      { at },
    )
    assert.ok('done' in begun)
    assert.ok(
      'done' in
        (await house.store.take(
          deskOf('intake'),
          begun.done.id,
          1,
          { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } },
          { at },
        )),
    )
    const now = (await figures(period)).find(
      (one) =>
        one.measure === 'mediation-cases' &&
        one.dimensions.disputeCategory === 'wage' &&
        Object.keys(one.dimensions).length === 1,
    )
    assert.equal(now?.value, before + 1)
    assert.ok(now?.cases.includes(begun.done.id))
  })
})
