// Rentals and flats are played until the published figures stand, also for a file nobody has seen.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Dataset, ownDatasets } from '#demo/dataset.ts'
import { fillFigures } from '#demo/fill.ts'
import { roll } from '#roll'
import { compareWith, figuresOf } from '#reports/index.ts'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'

const OURS = ['venue-rental-users', 'venue-rental-income', 'rental-housing-units']
let house: TestHouse
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
})
after(() => house.drop())

const kept = (dataset: Dataset): Dataset => ({
  ...dataset,
  tables: [],
  figures: dataset.figures.filter((one) => OURS.includes(one.measure)),
})
const filling = () => ({
  ...house.fillable,
  roll: roll.filter(({ programme }) => /^(venue|rental)-/.test(programme.id)),
})
async function stands(dataset: Dataset, figures: number) {
  const played = await fillFigures(filling(), dataset)
  assert.deepEqual(played.refused, [])
  const result = await compareWith(dataset, house.programmes, (span) =>
    figuresOf(house.db, system, house.programmes, span),
  )
  const ours = result.compared.filter((one) => OURS.includes(one.measure))
  assert.equal(ours.length, figures)
  assert.deepEqual(
    ours.filter((one) => !one.equal),
    [],
  )
}

test('the figures of both documents come out as published', async () => {
  const [first, second] = ownDatasets().map(kept)
  if (!first || !second) assert.fail('There are two.')
  await stands(first, 3)
  await stands(second, 2)
})

test('other numbers, another half-year, two halls and two estates', async () => {
  const [, dataset] = ownDatasets().map(kept)
  const base = dataset?.figures[0]
  if (!dataset || !base) assert.fail('There is one.')
  const period = { start: '2023-07-01', end: '2023-12-31' }
  const figure = (measure: string, dimensions: Record<string, string>, value: number, when = period) =>
    ({
      ...base,
      id: `X-${measure}-${Object.values(dimensions).join()}`,
      measure,
      dimensions,
      value,
      period: when,
    }) as typeof base
  await stands(
    {
      ...dataset,
      document: { ...dataset.document, code: 'XX112H2', periodStart: period.start, periodEnd: period.end },
      figures: [
        figure('venue-rental-users', { venue: 'shihjia' }, 7),
        figure('venue-rental-income', { venue: 'shihjia' }, 1_000_003),
        figure('venue-rental-users', { venue: 'chengcing' }, 61_234),
        figure('venue-rental-income', { venue: 'chengcing' }, 17),
        figure('rental-housing-units', { estate: 'fuxing-west' }, 11, { start: period.start, end: period.end }),
        figure('rental-housing-units', { estate: 'qianfeng-east' }, 8),
      ],
    },
    6,
  )
})
