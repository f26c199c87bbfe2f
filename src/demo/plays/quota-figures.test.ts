// The quota and the bonus of both half-years, equal in every cell, whichever is played first; and of a half-year nobody has seen.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { between } from '#engine'
import { compareWith, figuresOf, reportOf, tablesIn } from '#reports/index.ts'
import { type Dataset, ownDatasets } from '#demo/dataset.ts'
import { fillFigures } from '#demo/fill.ts'
import { aHouse, system } from '#tests/a-house.ts'
import { fewer } from '#tests/second-server.ts'

const OURS = /^(quota-|over-quota-bonus-)/
const [half109, half114] = ownDatasets()

/** What a dataset says of our measures, and nothing else. */
const ours = (dataset: Dataset | undefined): Dataset => {
  assert.ok(dataset)
  return {
    ...dataset,
    tables: dataset.tables.filter((one) => one.tidy?.some((row) => OURS.test(row.measure))),
    figures: dataset.figures.filter((one) => OURS.test(one.measure)),
  }
}

async function played(datasets: readonly Dataset[]) {
  const house = await aHouse('2026-11-24T09:00:00+08:00')
  try {
    const roll = house.fillable.roll.filter(({ programme }) => programme.id.startsWith('quota-'))
    for (const dataset of datasets)
      assert.deepEqual((await fillFigures({ ...house.fillable, roll }, dataset)).refused, [])
    const figures = (span: { from: string; to: string }) =>
      figuresOf(house.db, system, house.programmes, span, { cases: false })
    const results = await Promise.all(datasets.map((dataset) => compareWith(dataset, house.programmes, figures)))
    for (const { document, tables } of datasets) {
      const span = { from: document.periodStart, to: document.periodEnd }
      const drawn = tablesIn(reportOf(house.programmes, await figures(span), between(span.from, span.to)))
      for (const { id, rows } of tables as { id: string; rows?: { code: string }[] }[])
        if (rows)
          assert.ok(
            drawn.some((table) => table.id === id),
            `${id} stands in the report`,
          )
    }
    return results
  } finally {
    await house.drop()
  }
}
const unequal = (results: Awaited<ReturnType<typeof played>>) =>
  results.flatMap((one) => one.compared.filter(({ equal }) => !equal))

describe('the quota of KH109H1 and KH114H1', () => {
  const orders = [
    ['the newer first', [ours(half114), ours(half109)]],
    ['the older first', [ours(half109), ours(half114)]],
  ] as const
  for (const [order, datasets] of orders.slice(0, fewer(orders.length, 2)))
    test(`comes out equal in every cell, ${order}`, async () => {
      const results = await played(datasets)
      assert.deepEqual(unequal(results), [])
      for (const result of results) {
        assert.deepEqual(result.notCounted, [])
        assert.ok(result.equal >= 54, `${result.equal}`)
      }
      const known = results.flatMap((one) => one.inconsistent)
      assert.deepEqual(
        known.map(({ where, published, computed, known: by }) => ({ where, published, computed, by })),
        [{ where: 'KH109H1-F131', published: 109, computed: 108, by: 'KH109H1-I04' }],
      )
    })

  test('and of a half-year nobody has seen', async () => {
    const cell = (sector: string, unitType: string, quotaStatus: string, value: number) => ({
      measure: 'quota-obligated-units',
      sector,
      unitType,
      quotaStatus,
      value,
    })
    const quarter = (code: string, firms: number, persons: number) => [
      { measure: 'over-quota-bonus-employers', quarter: code, value: firms },
      { measure: 'over-quota-bonus-person-times', quarter: code, value: persons },
      { measure: 'over-quota-bonus-amount', quarter: code, value: persons * 5000 },
    ]
    const unseen = {
      document: { code: 'UNSEEN', title: { zh: '', en: '' }, periodStart: '2022-07-01', periodEnd: '2022-12-31' },
      tables: [
        {
          id: 'quota',
          period: { asOf: '2022-12-31' },
          tidy: [
            cell('public', 'agency', 'over', 3),
            cell('public', 'school', 'under', 2),
            cell('private', 'business', 'exact', 4),
            cell('private', 'association', 'over', 1),
            { measure: 'quota-shortfall-persons', sector: 'public', unitType: 'school', value: 7 },
            { measure: 'quota-shortfall-persons', sector: 'all', value: 7 },
          ],
        },
        {
          id: 'bonus',
          period: { start: '2022-01-01', end: '2022-12-31' },
          tidy: [...quarter('2022-Q2', 3, 11), ...quarter('2022-Q3', 2, 2)],
        },
      ],
      figures: [
        { id: 'r', measure: 'quota-required-persons', value: 41, derivable: true, period: { asOf: '2022-12-31' } },
        { id: 'h', measure: 'quota-hired-persons', value: 60, derivable: true, period: { asOf: '2022-12-31' } },
      ],
    } as unknown as Dataset
    assert.deepEqual(unequal(await played([unseen])), [])
  })
})
