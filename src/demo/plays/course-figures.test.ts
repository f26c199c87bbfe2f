// Published figures of courses, briefings and lectures come out of cases: for the bureau’s own half-years and for one nobody has seen.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Dataset, ownDatasets } from '#demo/dataset.ts'
import { fillFigures, fillGround, type Filling } from '#demo/fill.ts'
import { compareWith, figuresOf, seriesOf } from '#reports/index.ts'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'

const OURS = [
  'learning-series',
  'learning-offerings',
  'learning-enrolments',
  'labour-university-subsidy',
  'labour-law-briefings',
  'school-labour-law-lectures',
]
const MEASURES =
  /^(labour-university-(classes|participants|course-categories|lecturers)|labour-law-school-lectures|lc-outreach-sessions|osh-(promotion|family-training)-.*|osh-families|discrimination-prevention-.*|salary-disclosure-.*|museum-(theatre|children|visitors).*)$/

let house: TestHouse
let ours: Filling
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
  ours = { ...house.fillable, roll: house.fillable.roll.filter(({ programme }) => OURS.includes(programme.id)) }
  await fillGround(ours, '2019-12-02')
})
after(() => house.drop())

async function equal(dataset: Dataset): Promise<number> {
  assert.deepEqual((await fillFigures(ours, dataset)).refused, [])
  const result = await compareWith(
    dataset,
    house.programmes,
    (span) => figuresOf(house.db, system, house.programmes, span, { bureau: true }),
    await seriesOf(house.db, system, house.programmes),
  )
  const own = result.compared.filter((one) => MEASURES.test(one.measure))
  assert.deepEqual(
    own.filter((one) => !one.equal),
    [],
  )
  return own.length
}

describe('figures of courses', () => {
  for (const dataset of ownDatasets())
    test(`of ${dataset.document.code} come out equal`, async () => {
      assert.ok((await equal(dataset)) >= 14)
    })

  test('come out equal for a half-year nobody has seen', async () => {
    const figure = (measure: string, value: number, dimensions: Record<string, string> = {}) => ({
      id: `${measure} ${Object.values(dimensions).join()}`,
      measure,
      value,
      dimensions,
      derivable: true,
      period: { start: '2022-07-01', end: '2022-12-31' },
    })
    const [like] = ownDatasets()
    assert.ok(like)
    const unseen = {
      ...like,
      document: { ...like.document, code: 'XX111H2', periodStart: '2022-07-01', periodEnd: '2022-12-31' },
      tables: [],
      figures: [
        figure('labour-university-classes', 13, { department: 'all' }),
        figure('labour-university-participants', 211, { department: 'all' }),
        figure('labour-university-classes', 4, { department: 'labour-affairs' }),
        figure('labour-university-participants', 97, { department: 'labour-affairs' }),
        figure('labour-university-course-categories', 5),
        figure('labour-law-school-lectures', 7),
        figure('lc-outreach-sessions', 41),
        figure('osh-promotion-sessions', 30),
        figure('museum-theatre-sessions', 5, { activity: 'guided-play' }),
        figure('museum-theatre-audience', 61, { activity: 'puppet-show' }),
        figure('discrimination-prevention-participants', 33, { setting: 'campus' }),
        figure('salary-disclosure-outreach-sessions', 4),
        figure('salary-disclosure-outreach-establishments', 77, { channel: 'campus-fair' }),
      ],
    }
    assert.equal(await equal(unseen), 13)
  })
})
