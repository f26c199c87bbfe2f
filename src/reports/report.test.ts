// The half-year report: its outline, its sentences, its earlier years. No number in it is typed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { between, figureIds, loosely, period, type Programme, t } from '#engine'
import { typedNumbers } from '#engine/check/sentences.ts'
import {
  CHAPTERS,
  comparisonsOf,
  countedSections,
  figuresOf,
  importHistory,
  type Published,
  reportJson,
  printedMeasures,
  reportOf,
  reportPaper,
  reportRows,
  sectionFor,
  tablesIn,
  wordsOf,
} from '#reports/index.ts'
import { fillFigures } from '#demo/fill.ts'
import { programmes } from '#roll'
import { aHouse, system, type TestHouse, withRooms } from '#tests/a-house.ts'

const dataset = (code: string, from: string, to: string, settled: number) =>
  ({
    document: { code, title: { zh: '', en: '' }, periodStart: from, periodEnd: to },
    figures: [],
    tables: [
      {
        id: 'dispute-by-category',
        period: { start: from, end: to },
        tidy: [
          { measure: 'mediation-cases', disputeCategory: 'wage', outcome: 'settled', unit: 'cases', value: settled },
          { measure: 'mediation-cases', disputeCategory: 'wage', outcome: 'total', unit: 'cases', value: settled + 2 },
          { measure: 'mediation-cases', disputeCategory: 'wage', outcome: 'not-settled', unit: 'cases', value: 2 },
          { measure: 'mediation-cases', disputeCategory: 'total', outcome: 'total', unit: 'cases', value: settled + 2 },
        ],
      },
    ],
  }) satisfies Omit<Published, 'document'> & { document: object }

let house: TestHouse
const half = period('2023H2') ?? between('2023-07-01', '2023-12-31')
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
  await withRooms(house)
  for (const [code, from, to, settled] of [
    ['HERE', '2023-07-01', '2023-12-31', 5],
    ['BEFORE', '2021-07-01', '2021-12-31', 3],
  ] as const)
    assert.deepEqual(
      (await fillFigures({ ...house.fillable, calendar: house.calendar() }, dataset(code, from, to, settled))).refused,
      [],
    )
  for (const published of [
    dataset('PRINTED', '2022-07-01', '2022-12-31', 9),
    dataset('BOTH', '2021-07-01', '2021-12-31', 40),
  ])
    await importHistory(house.db, system, published as Published, '2026-11-24T01:00:00Z')
})
after(() => house.drop())

const drawn = async (among = house.programmes) =>
  reportOf(among, await figuresOf(house.db, system, among, half, { cases: true }), half)
const compared = async (years: number) => {
  const report = await drawn()
  return { report, years: await comparisonsOf(house.db, system, house.programmes, half, years, tablesIn(report)) }
}

describe('the outline of the report', () => {
  test('has the chapters of the published one, the eighth since the society is super-aged', async () => {
    assert.equal(CHAPTERS.map((one) => one.no).join(''), '一二三四五六七八')
    assert.equal((await drawn()).chapters.length, 7)
    const span = period('2025H1') ?? half
    assert.equal(reportOf(house.programmes, [], span).chapters.length, 8)
  })

  test('asks for the measures it prints and no others, and prints the same', async () => {
    const measures = printedMeasures(house.programmes, half)
    const few = await figuresOf(house.db, system, house.programmes, half, { measures, cases: true })
    assert.deepEqual(reportOf(house.programmes, few, half), await drawn())
    assert.ok(!measures.includes('violators-listed'), 'who was ever listed grows with all of history')
    const known = house.programmes.flatMap(figureIds)
    const named = CHAPTERS.flatMap((one) => one.sections.flatMap((section) => section.counts))
    for (const measure of measures) assert.ok(known.includes(measure) || named.includes(measure), measure)
  })

  test('has a place for every table and sentence of every programme', () => {
    const lost = programmes.flatMap((one) =>
      [...Object.values(one.tables), ...(one.sentences ?? [])]
        .filter(({ chapter, section = '' }) => !sectionFor(chapter, section))
        .map(({ chapter, section }) => `${one.id}: ${chapter} ${section}`),
    )
    assert.deepEqual(lost, [])
    assert.equal(sectionFor('rehabilitation', '五（二）10（1）')?.no, '五（二）10')
    assert.equal(sectionFor('rehabilitation', '五(二)1')?.no, '五（二）1')
  })

  test('holds no typed number itself', () => {
    const titles = CHAPTERS.flatMap((one) => [one.title, ...one.sections.map((section) => section.title)])
    assert.deepEqual(titles.flatMap(typedNumbers), [])
  })

  test('says of a section that nobody counts it, and counts it once a programme measures it', async () => {
    const mediation = programmes.find((one) => one.id === 'labour-dispute-mediation')
    assert.ok(mediation)
    const report = await drawn([mediation])
    const section = (no: string, of = report) => of.chapters.flatMap((one) => one.sections).find((one) => one.no === no)
    assert.equal(section('一（一）1')?.uncounted, true)
    assert.equal(section('三（二）')?.uncounted, false)
    const printed = JSON.stringify(reportPaper(report, t('示範局', 'Bureau'), '2026-11-24'))
    assert.match(printed, /各級工會成立情形.{0,80}尚未由案件計算/)
    const unions: Programme = loosely({
      ...mediation,
      id: 'labour-dispute-mediation',
      sentences: [],
      tables: {},
      measures: { 'union-count': { name: t('工會家數', 'Unions'), unit: 'unions', count: 'accepted' } },
    } as unknown as Programme)
    const counted = await drawn([unions])
    assert.equal(section('一（一）1', counted)?.bare[0]?.figure.value, 7)
    assert.ok(countedSections(counted).counted < countedSections(counted).of)
  })
})

describe('a sentence of the report', () => {
  test('says what the cases say, and each of its numbers opens to them', async () => {
    const sentence = (await drawn()).chapters
      .flatMap((one) => one.sections)
      .flatMap((one) => one.sentences)
      .find((one) => wordsOf(one, 'zh').includes('受理勞資爭議'))
    assert.ok(sentence)
    assert.match(wordsOf(sentence, 'zh'), /^112年7月至12月受理勞資爭議 7 件.*成立 5 件、不成立 2 件，成立率 71%/)
    assert.match(wordsOf(sentence, 'en'), /accepted 7 labour disputes/)
    const settled = sentence.zh.find((one) => one.figure?.dimensions.outcome === 'settled')?.figure
    assert.equal(settled?.cases.length, 5)
  })

  test('stands in every file, with its figures in JSON and CSV', async () => {
    const { report, years } = await compared(2)
    const json = JSON.stringify(reportJson(report, years))
    assert.match(json, /受理勞資爭議 7 件/)
    assert.match(json, /"measure":"mediation-outcome-share","dimensions":\{"outcome":"settled"\},"value":71/)
    assert.match(JSON.stringify(reportPaper(report, t('示範局', 'Bureau'), '2026-11-24', years)), /受理勞資爭議 7 件/)
    assert.ok(
      reportRows(report, years).some((row) => row[0] === '三（二）' && row[1] === 'mediation-cases' && row[5] === 7),
    )
  })
})

describe('a table beside earlier years', () => {
  test('counts where the cases are, takes the published where they are not, and names the years of which nothing is known', async () => {
    const table = (await compared(3)).years.get('dispute-by-category')
    assert.deepEqual(
      table?.periods.map(({ period: { from }, source }) => [from, source.kind]),
      [
        ['2023-07-01', 'counted'],
        ['2022-07-01', 'published'],
        ['2021-07-01', 'counted'],
      ],
    )
    assert.deepEqual(
      table?.unknown.map((one) => one.from),
      ['2020-07-01'],
    )
    const wage = table?.lines.find((one) => one.label.zh === '工資爭議')
    assert.deepEqual(
      wage?.figures.map((one) => one?.value),
      [7, 11, 5],
    )
    assert.equal(wage?.difference, -4)
    const contract = table?.lines.find((one) => one.label.zh === '契約爭議')
    assert.deepEqual(
      contract?.figures.map((one) => one?.value ?? null),
      [0, null, 0],
    )
    assert.equal(contract?.difference, null)
  })

  test('says in every file where a number comes from', async () => {
    const { report, years } = await compared(2)
    assert.match(JSON.stringify(reportPaper(report, t('局', 'B'), '2026-11-24', years)), /已公布 PRINTED/)
    const rows = reportRows(report, years)
    assert.ok(rows.some((row) => row[3] === '2022-07-01' && row[7] === 'PRINTED'))
    assert.ok(rows.every((row) => row[7] !== 'BOTH'))
  })
})
