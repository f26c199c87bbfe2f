// Tables that are more than rows by columns: ranks, pairs of headings, quarters, rows of another measure, totals ahead.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { choice, loosely, money, programme, statute, t, text, whole } from '#engine'
import { faults } from '#engine/check/index.ts'
import { drawTable, type Figure, spanOf } from '#reports/index.ts'

const act = statute(t('示範法', 'Example Act'))
const open = { sensitivity: 'open' } as const
const example = loosely(
  programme({
    id: 'example',
    version: 1,
    name: t('示範', 'Example'),
    code: 'EX',
    unit: 'planning',
    purpose: t('示範', 'Example'),
    law: act('§1'),
    covers: [],
    keep: { years: 1, cites: act('§2') },
    title: 'quarter',
    fields: {
      quarter: text(t('季別', 'Quarter'), { shape: 'quarter', ...open }),
      sector: choice(t('公私立', 'Sector'), { public: t('公立', 'Public'), private: t('私立', 'Private') }, open),
      kind: choice(
        t('類型', 'Kind'),
        { school: t('學校', 'Schools'), agency: t('機關', 'Agencies'), business: t('民營', 'Businesses') },
        open,
      ),
      article: choice(
        t('條次', 'Article'),
        { a: t('甲條', 'Article A'), b: t('乙條', 'Article B'), c: t('丙條', 'Article C') },
        open,
      ),
      missing: whole(t('不足', 'Missing'), open),
      amount: money(t('金額', 'Amount'), open),
    },
    roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
    states: {
      active: { name: t('有效', 'Active'), stands: t('示範', 'Example') },
      ended: { name: t('終止', 'Ended'), ends: true },
    },
    steps: {
      begin: {
        does: t('登錄', 'Enter'),
        by: 'officer',
        from: 'start',
        to: 'active',
        asks: ['quarter', 'sector', 'kind', 'article', 'missing', 'amount'],
      },
      end: { does: t('終止', 'End'), by: 'officer', from: 'active', to: 'ended' },
    },
    clocks: {},
    dimensions: {
      quarter: { name: t('季別', 'Quarter'), field: 'quarter' },
      sector: { name: t('公私立', 'Sector'), field: 'sector' },
      kind: { name: t('類型', 'Kind'), field: 'kind' },
      article: { name: t('條次', 'Article'), field: 'article' },
    },
    measures: {
      units: { name: t('家數', 'Units'), unit: 'establishments', stock: 'active', by: [['sector', 'kind', 'article']] },
      short: {
        name: t('不足人數', 'Persons missing'),
        unit: 'persons',
        stock: 'active',
        sum: 'missing',
        by: [['sector', 'kind']],
      },
      fines: { name: t('次數', 'Times'), unit: 'cases', count: 'active', by: [['article'], ['quarter']] },
      paid: { name: t('金額', 'Amount'), unit: 'TWD', sum: 'amount', at: 'active', by: [['quarter']] },
    },
    formulas: {
      share: {
        name: t('比例', 'Share'),
        unit: 'percent',
        share: 'fines',
        among: { article: ['a', 'b', 'c'] },
        decimals: 2,
        by: [['article']],
      },
    },
    tables: {
      ranked: {
        title: t('排名', 'Ranking'),
        chapter: 'standards',
        rows: 'article',
        measures: ['fines', 'share'],
        top: 2,
      },
      overview: {
        title: t('概況', 'Overview'),
        chapter: 'disability',
        rows: 'article',
        columns: ['sector', 'kind'],
        measures: ['units'],
        after: ['short'],
        within: { public: ['agency', 'school'], private: ['school', 'business'] },
        totalsFirst: true,
      },
      quarters: { title: t('各季', 'By quarter'), chapter: 'disability', rows: 'quarter', measures: ['fines', 'paid'] },
    },
  }),
)
const figure = (measure: string, dimensions: Record<string, string>, value: number): Figure => ({
  programme: 'example',
  measure,
  dimensions,
  value,
  unit: '',
  cases: [],
})
const texts = (id: string, figures: Figure[]) => {
  const table = drawTable(example, id, figures, t('示範期', 'Example'))
  return {
    heads: table.columns.map((one) => one.label.zh),
    rows: table.rows.map((row) => [row.label.zh, ...row.cells.map((cell) => cell.text)]),
  }
}

describe('a table', () => {
  test('of a ranking prints the largest rows with their rank, share and the whole', () => {
    const figures = [
      figure('fines', { article: 'a' }, 1),
      figure('fines', { article: 'b' }, 5),
      figure('fines', { article: 'c' }, 2),
      figure('fines', {}, 8),
      figure('share', { article: 'b' }, 62.5),
      figure('share', { article: 'c' }, 25),
    ]
    assert.deepEqual(texts('ranked', figures), {
      heads: ['次數', '比例'],
      rows: [
        ['1　乙條', '5', '62.5%'],
        ['2　丙條', '2', '25%'],
        ['小計', '8', '－'],
      ],
    })
  })

  test('of two levels puts each kind under its sector, totals ahead, and another measure in a row of its own', () => {
    const figures = [
      figure('units', {}, 6),
      figure('units', { sector: 'public' }, 2),
      figure('units', { sector: 'public', kind: 'agency' }, 2),
      figure('units', { sector: 'private', article: 'a' }, 4),
      figure('short', { sector: 'private' }, 9),
      figure('short', {}, 9),
    ]
    const { heads, rows } = texts('overview', figures)
    assert.deepEqual(heads, [
      '合計',
      '公立／合計',
      '公立／學校',
      '公立／機關',
      '私立／合計',
      '私立／學校',
      '私立／民營',
    ])
    assert.deepEqual(rows[0], ['合計', '6', '2', '0', '2', '0', '0', '0'])
    assert.deepEqual(rows[1], ['甲條', '0', '0', '0', '0', '4', '0', '0'])
    assert.deepEqual(rows.at(-1), ['不足人數', '9', '0', '0', '0', '9', '0', '0'])
  })

  test('by quarter has the quarters that were counted, by name', () => {
    const figures = [
      figure('fines', { quarter: '2025-Q1' }, 3),
      figure('fines', { quarter: '2024-Q4' }, 2),
      figure('paid', { quarter: '2024-Q4' }, 10_000),
    ]
    assert.deepEqual(texts('quarters', figures).rows, [
      ['113年第4季', '2', '10,000'],
      ['114年第1季', '3', '0'],
      ['小計', '0', '0'],
    ])
  })

  test('is held to what the programme has', () => {
    const wrong = {
      ...example,
      tables: { overview: { ...example.tables.overview, within: { nobody: ['school'] } } },
    } as typeof example
    assert.ok(faults(wrong, {}).some((fault) => fault.includes('names nobody, which is no Sector')))
    assert.ok(!faults(example, {}).some((fault) => fault.includes('table')))
  })
})

test('a published figure is counted over its own span, a stock up to its day, and never beyond what the document could know', () => {
  const document = { code: 'X', periodStart: '2025-01-01', periodEnd: '2025-06-30' }
  assert.deepEqual(spanOf(document, { asOf: '2025-06-30' }), { from: '2025-01-01', to: '2025-06-30' })
  assert.deepEqual(spanOf(document, { start: '2025-03-01', end: '2025-04-30' }), {
    from: '2025-03-01',
    to: '2025-04-30',
  })
  assert.deepEqual(spanOf(document, { start: '2024-10-01', end: '2025-09-30' }), {
    from: '2025-01-01',
    to: '2025-06-30',
  })
  assert.deepEqual(spanOf(document, { start: null, end: '2025-06-30' }), { from: '0001-01-01', to: '2025-06-30' })
})
