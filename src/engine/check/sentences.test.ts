// A report's words carry figures and nothing that only looks like one.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Programme } from '../words/index.ts'
import { t } from '../text.ts'
import { faultsOfSentences, typedNumbers } from './sentences.ts'

const programme = {
  fields: {},
  dimensions: {
    outcome: { name: t('結果', 'outcome'), reached: { settled: 'settled' }, otherwise: 'pending', labels: {} },
  },
  measures: { cases: { name: t('件數', 'Cases'), unit: 'cases', count: 'accepted', by: [['outcome']] } },
  tables: {},
} as unknown as Programme
const faultsOf = (sentence: NonNullable<Programme['sentences']>[number]) =>
  faultsOfSentences({ ...programme, sentences: [sentence] })
const placed = { chapter: 'relations', section: '三（二）' }

describe('a sentence of a report', () => {
  test('may speak of measures, their cells, the period, articles and dates', () => {
    assert.deepEqual(
      faultsOf({
        ...placed,
        says: t(
          '{period}依勞資爭議處理法第12條第1項受理 {cases} 件，成立 {settled} 件，自115年1月1日起適用。',
          'In {period} {cases} cases came in under §12 I; {settled} were settled, from January 2026 on.',
        ),
        cells: { settled: ['cases', { outcome: 'settled' }] },
      }),
      [],
    )
  })

  test('may not hold a number that somebody typed, in digits or in Chinese', () => {
    for (const words of ['受理 1,789 件', '受理１２件', '受理二十件', '撥付九百四十三萬元', '成立率 71%'])
      assert.equal(typedNumbers(t(words, 'Many')).length, 1, words)
    assert.deepEqual(typedNumbers(t('很多', 'We took 12 cases')), ['12'])
    assert.equal(faultsOf({ ...placed, says: t('受理 5 件', '{cases} cases') }).length, 1)
  })

  test('may not name a measure, a cell or a value that the programme does not have', () => {
    assert.match(
      faultsOf({ ...placed, says: t('{cases-of-others} 件', '{cases-of-others}') }).join(),
      /neither a figure/,
    )
    assert.match(
      faultsOf({ ...placed, says: t('{won} 件', '{won}'), cells: { won: ['cases', { outcome: 'won' }] } }).join(),
      /which is no outcome/,
    )
    assert.match(
      faultsOf({
        ...placed,
        says: t('{cases} 件', '{cases}'),
        cells: { settled: ['cases', { outcome: 'settled' }] },
      }).join(),
      /never use/,
    )
    assert.match(
      faultsOf({ ...placed, says: t('{east} 件', '{east}'), cells: { east: ['cases', { district: 'east' }] } }).join(),
      /needs cases by district/,
    )
  })
})
