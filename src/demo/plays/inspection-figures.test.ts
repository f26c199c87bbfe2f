// The published numbers of businesses inspected and coached come out of cases, also for a half-year nobody has seen.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Dataset, ownDatasets } from '#demo/dataset.ts'
import { fillFigures, fillPresent } from '#demo/fill.ts'
import { compareWith, figuresOf } from '#reports/index.ts'
import { roll } from '#roll'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'

const OURS = ['violation-report-intake', 'labour-standards-inspection', 'inspection-campaigns', 'compliance-coaching']
let house: TestHouse
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
})
after(() => house.drop())

const filling = () => ({ ...house.fillable, roll: roll.filter((one) => OURS.includes(one.programme.id)) })
const ours = (dataset: Dataset): Dataset => ({
  ...dataset,
  tables: [],
  figures: dataset.figures.filter((one) => /^lc-(inspected|guided)/.test(one.measure)),
})
async function holds(dataset: Dataset) {
  const played = await fillFigures(filling(), dataset)
  assert.deepEqual(played.refused, [])
  const result = await compareWith(dataset, house.programmes, (span) =>
    figuresOf(house.db, system, house.programmes, span),
  )
  assert.deepEqual(
    result.compared.filter((one) => !one.equal),
    [],
  )
  return result.equal
}

test('of both published half-years', async () => {
  for (const dataset of ownDatasets()) assert.equal(await holds(ours(dataset)), 2)
})

test('of another half-year, told apart by source and size', async () => {
  const period = { start: '2023-07-01', end: '2023-12-31' }
  const figure = (id: string, measure: string, value: number, dimensions: Record<string, string> = {}) => ({
    id,
    measure,
    value,
    dimensions,
    derivable: true,
    period,
  })
  const unseen = {
    document: {
      code: 'UNSEEN',
      periodStart: period.start,
      periodEnd: period.end,
      title: { zh: '示範', en: 'Example' },
    },
    tables: [],
    figures: [
      figure('1', 'lc-inspected-establishments', 61),
      figure('2', 'lc-inspected-establishments', 40, { source: 'complaint' }),
      figure('3', 'lc-inspected-establishments', 21, { source: 'joint' }),
      figure('4', 'lc-guided-establishments', 17),
      figure('5', 'lc-guided-establishments', 17, { size: 'small' }),
    ],
  } as Dataset
  assert.equal(await holds(unseen), 5)
})

test('and the living present has nothing that was refused', async () => {
  const told: string[] = []
  const { store } = house
  const watched = {
    ...store,
    play: async (...given: Parameters<typeof store.play>) => {
      const played = await store.play(...given)
      told.push(...played.refused.map((one) => one.says))
      return played
    },
  }
  await fillPresent({ ...filling(), store: watched })
  assert.deepEqual(told, [])
})
