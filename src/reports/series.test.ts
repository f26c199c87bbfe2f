// A series opened at the desk: its line in the report and its ids, its two sessions behind them, and what may not be published.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { period, type Programme, t } from '#engine'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import {
  casesBehind,
  compareWith,
  figuresOf,
  type Indicator,
  type Published,
  printedMeasures,
  reportOf,
  reportPaper,
  scorecardOf,
  seriesOf,
  wordsOf,
} from '#reports/index.ts'
import { programmes } from '#roll'
import { bureau } from '#guards'
import { coverage, coveredBySeries } from '#cli/coverage.ts'
import { deskOf, aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'

let house: TestHouse
const half = period('2026H1')
before(async () => {
  house = await aHouse('2026-07-02T09:00:00+08:00')
})
after(() => house.drop())

const AT = '2026-03-02T09:00:00+08:00'
const [first, second] = [deskOf('officer', 0), deskOf('officer', 1)]
const begin = (programme: string, step: string, values: Record<string, unknown>, at = AT) =>
  house.store.begin(first, programme, { step, values }, { at })
async function take(by: typeof first, id: string, step: string, values: Record<string, unknown> = {}) {
  const one = await house.store.open(by, id, { purpose: 'test', at: AT })
  assert.ok(one)
  return house.store.take(by, id, one.seq, { step, values }, { at: AT })
}
const says = (acted: object) => JSON.stringify('refused' in acted ? acted.refused : acted)

const festival = {
  name: '測試移工文化節',
  code: 'culture-festival',
  carrier: 'activity',
  unit: 'employment-security',
  tally: 'people',
  audience: 'everyone',
}
const held = (series: string, heldOn: string, audience: number) =>
  begin(
    'labour-law-briefings',
    'record',
    {
      series,
      channel: 'outreach',
      heldOn,
      topic: '測試場次',
      chapter: 'other',
      sessions: 1,
      audience,
      sheet: '示宣字第1號',
    },
    '2026-06-01T09:00:00+08:00',
  )
const report = async () => {
  assert.ok(half)
  const measures = printedMeasures(house.programmes, half)
  return reportOf(
    house.programmes,
    await figuresOf(house.db, system, house.programmes, half, { measures, cases: true }),
    half,
  )
}
const lineOf = async (name: string) => {
  const found = (await report()).chapters.flatMap(({ id, sections }) =>
    sections.flatMap(({ no, sentences }) => sentences.map((sentence) => ({ at: `${id}/${no}`, sentence }))),
  )
  return found.filter(({ sentence }) => wordsOf(sentence, 'zh').includes(name))
}
const figure = async (id: string) => {
  assert.ok(half)
  return figuresOf(house.db, system, house.programmes, half, { measures: [id], cases: true })
}

describe('a series', () => {
  let series = ''
  let sessions: string[] = []

  test('is opened at the desk, is held twice, and is not in the report before a second person confirms', async () => {
    series = done(await begin('learning-series', 'begin', festival)).id
    sessions = [done(await held(series, '2026-04-10', 30)).id, done(await held(series, '2026-05-20', 55)).id]
    done(
      await take(first, series, 'propose', {
        section: 'conditions/二（三）',
        sessionsFigure: 'culture-festival-sessions',
        peopleFigure: 'culture-festival-visitors',
        covers: [{ id: 'migrant-culture-events' }],
      }),
    )
    assert.deepEqual(await lineOf(festival.name), [])
    assert.deepEqual(await figure('culture-festival-sessions'), [])
    assert.match(says(await take(first, series, 'confirm')), /須由「送請公布」以外的人辦理/)
    done(await take(second, series, 'confirm'))
  })

  test('has one line of its own in its section of the half-year report, which opens to the two', async () => {
    const [line, ...others] = await lineOf(festival.name)
    assert.ok(line && half)
    assert.deepEqual(others, [])
    assert.equal(line.at, 'conditions/二（三）')
    assert.equal(wordsOf(line.sentence, 'zh'), '115年1月至6月測試移工文化節辦理 2 場次，85 人次參加。')
    const figures = line.sentence.zh.flatMap((piece) => piece.figure ?? [])
    assert.deepEqual(
      figures.map(({ value, dimensions }) => ({ value, dimensions })),
      [2, 85].map((value) => ({ value, dimensions: { series: 'culture-festival' } })),
    )
    for (const one of figures)
      assert.deepEqual(
        (await casesBehind(house.db, first, one.cases)).map(({ id }) => id),
        sessions,
      )
    assert.match(
      JSON.stringify(reportPaper(await report(), house.bureau.name, '2026-07-02')),
      /測試移工文化節辦理 2 場次/,
    )
  })

  test('is looked up by its ids: figures, scorecard and compare find them', async () => {
    const [one] = await figure('culture-festival-visitors')
    assert.deepEqual([one?.value, one?.unit, one?.cases.toSorted()], [85, 'person-times', sessions.toSorted()])
    assert.ok(half)
    const published = {
      document: { code: 'XX115H1', periodStart: half.from, periodEnd: half.to },
      tables: [],
      figures: [
        {
          id: 'F1',
          measure: 'culture-festival-sessions',
          value: 2,
          derivable: true,
          period: { start: half.from, end: half.to },
        },
        {
          id: 'F2',
          measure: 'nobody-counts-this',
          value: 2,
          derivable: true,
          period: { start: half.from, end: half.to },
        },
      ],
    } satisfies Published
    const held = await compareWith(
      published,
      house.programmes,
      (span) => figuresOf(house.db, system, house.programmes, span, { bureau: true }),
      await seriesOf(house.db, system, house.programmes),
    )
    assert.deepEqual(
      [held.equal, held.different, held.notCounted.map((each) => each.measure)],
      [1, 0, ['nobody-counts-this']],
    )
    const indicator: Indicator = {
      id: 'test',
      plan: { id: 'plan', title: t('測試', 'Test'), years: [2026, 2026], scoring: 'ratio' },
      name: t('測試場次', 'Sessions'),
      formula: t('測試', 'Test'),
      section: undefined,
      figure: 'culture-festival-sessions',
      unit: 'sessions',
      lower: false,
      weight: undefined,
      targets: [{ year: 2026, target: '4' }],
      told: [],
    }
    const card = await scorecardOf(house.db, system, house.programmes, [indicator], 2026, '2026-07-02')
    const scored = card.scored.find(({ id }) => id === indicator.id)
    assert.deepEqual([scored?.value, scored?.attainment, scored?.light], [2, 50, 'running'])
  })

  test('covers what the desk says of the catalogue, as a series', async () => {
    const series = coveredBySeries(await seriesOf(house.db, system, house.programmes))
    const { covered, missing } = coverage(
      ['migrant-culture-events', 'learning-of-nobody', 'labour-law-briefings'],
      series,
    )
    assert.deepEqual(
      covered.map(({ id, by, kind }) => [id, by, kind]),
      [
        ['labour-law-briefings', 'labour-law-briefings', 'programme'],
        ['migrant-culture-events', 'culture-festival', 'series'],
      ],
    )
    assert.deepEqual(missing, ['learning-of-nobody'])
  })

  test('of which nothing was held prints nought, and not before it was opened', async () => {
    const other = done(await begin('learning-series', 'begin', { ...festival, name: '測試影展', code: 'film' })).id
    done(await take(first, other, 'propose', { section: 'conditions/二（三）' }))
    done(await take(second, other, 'confirm'))
    const [line] = await lineOf('測試影展')
    assert.equal(line && wordsOf(line.sentence, 'zh'), '115年1月至6月測試影展辦理 0 場次，0 人次參加。')
    const before = period('2025H1')
    assert.ok(before)
    const earlier = reportOf(house.programmes, await figuresOf(house.db, system, house.programmes, before), before)
    assert.doesNotMatch(JSON.stringify(earlier), /測試影展/)
  })

  test('publishes under no id that is taken: of a programme, of the bureau, of another series, or twice', async () => {
    const other = done(await begin('learning-series', 'begin', { ...festival, name: '測試講座', code: 'talks' })).id
    const propose = (values: Record<string, unknown>) =>
      take(first, other, 'propose', { section: 'conditions/二（三）', ...values })
    assert.match(
      says(await propose({ sessionsFigure: 'labour-university-classes' })),
      /sessionsFigure.*勞工大學開辦班數/,
    )
    assert.match(says(await propose({ sessionsFigure: 'labour-university-subsidy-share' })), /補助弱勢勞工就讀比率/)
    assert.match(says(await propose({ peopleFigure: 'culture-festival-sessions' })), /peopleFigure.*LS115-/)
    assert.match(says(await propose({ sessionsFigure: 'talks', peopleFigure: 'talks' })), /本案的另一個數字/)
    assert.match(says(await propose({ sessionsFigure: '講座' })), /小寫英文字母/)
    for (const id of house.context.figureIds.slice(0, 1))
      assert.match(says(await propose({ sessionsFigure: id })), /本局的統計/)
    assert.match(says(await begin('learning-series', 'begin', { ...festival, name: '測試重複' })), /已有其他系列使用/)
  })

  test('said the same id at once by two, is published under it by one of them only', async () => {
    const made = await Promise.all(
      ['a', 'b'].map(
        async (code) =>
          done(await begin('learning-series', 'begin', { ...festival, name: `測試${code}`, code: `twice-${code}` })).id,
      ),
    )
    const acted = await Promise.all(
      made.map((id) => take(first, id, 'propose', { section: 'conditions/二（三）', sessionsFigure: 'said-at-once' })),
    )
    assert.equal(acted.filter((one) => 'done' in one).length, 1)
  })

  test('changes its ids by a second person, and never by a correction', async () => {
    const one = await house.store.open(first, series, { purpose: 'test', at: AT })
    assert.ok(one)
    const corrected = await house.store.correct(first, series, one.seq, { sessionsFigure: 'other-id' }, '更正', {
      at: AT,
    })
    assert.match(says(corrected), /不以更正變更/)
    assert.equal((await figure('culture-festival-sessions')).length, 1)
  })
})

describe('what a register says of the figures of its entries', () => {
  const faultsWith = (
    change: (figures: NonNullable<Programme['figures']>) => Partial<NonNullable<Programme['figures']>>,
  ) =>
    faultsOfHouse(
      programmes.map((one) => (one.figures ? { ...one, figures: { ...one.figures, ...change(one.figures) } } : one)),
      bureau,
    ).join('\n')
  const firstWith = (more: object) =>
    faultsWith(({ of }) => ({ of: of.map((one, at) => (at === 0 ? { ...one, ...more } : one)) }))

  test('names a carrier, its dimension, measures split so, and places of the line', () => {
    assert.equal(
      faultsWith(() => ({})),
      '',
    )
    assert.match(firstWith({ programme: 'learning-offering' }), /no programme\. Say “learning-offerings”/)
    assert.match(firstWith({ by: 'kind' }), /by “kind”, which is no dimension by its entries\. Say “series”/)
    assert.match(
      firstWith({ measures: { 'labour-university-classes': 'sessionsFigure' } }),
      /“labour-university-classes”, which is not split by series/,
    )
    assert.match(
      firstWith({ measures: { 'learning-offerings-held': 'endReason' } }),
      /“endReason”, which is no open text/,
    )
    assert.match(
      firstWith({ says: t('{nome}辦理3場', '{nome}') }),
      /“nome”, which is no place of it[\s\S]*typed number: 3/,
    )
  })

  test('publishes in a state of its own that two persons lead to, in sections the report has', () => {
    assert.match(
      faultsWith(() => ({ in: ['publisht'] })),
      /“publisht”, which is no state/,
    )
    assert.match(
      faultsWith(() => ({ in: ['active'] })),
      /the step begin publishes figures by one person\. Say `notBy`/,
    )
    assert.match(
      faultsWith(() => ({ section: 'carrier' })),
      /the section “class”, which the report has not/,
    )
    assert.match(
      faultsWith(() => ({ covers: 'name' })),
      /“name”, which is no open field of rows/,
    )
  })
})
