// Penalties count as published, by article, with the share of all; and the open list follows every decision.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { reportOf, figuresOf, tablesIn } from '#reports/index.ts'
import { between } from '#engine'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { differences, only, playFigures, unseen } from '#tests/figures-of.ts'

const MEASURES = ['lsa-penalties', 'lsa-penalty-share', 'osh-fines', 'esa-penalties']
let house: TestHouse
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
})
after(() => house.drop())

describe('penalties', () => {
  const halves = [only('KH109H1', MEASURES), only('KH114H1', MEASURES)]
  test('count as KH109H1 and KH114H1 print them, every article and every percentage', async () => {
    for (const dataset of halves) assert.deepEqual(await playFigures(house, dataset), [])
    for (const dataset of halves) {
      const { different, equal } = await differences(house, dataset)
      assert.deepEqual(different, [])
      assert.ok(equal >= 17)
    }
  })

  test('are ranked in the report’s table, ten of them, with their share', async () => {
    const figures = await figuresOf(house.db, system, house.programmes, { from: '2025-01-01', to: '2025-06-30' })
    const table = tablesIn(reportOf(house.programmes, figures, between('2025-01-01', '2025-06-30'))).find(
      (one) => one.id === 'lsa-penalties-by-article',
    )
    assert.ok(table)
    const rows = table.rows
      .filter((row) => !row.total)
      .map((row) => [row.label.zh, ...row.cells.map((cell) => cell.text)].join(' '))
    assert.match(rows[0] ?? '', /第24條 87 21\.91/)
    assert.match(rows[9] ?? '', /第34條 13 3\.27/)
    assert.equal(rows.length, 10)
  })

  test('of a half-year nobody has seen come out too', async () => {
    const dataset = unseen('UNSEEN', '2023-01-01', '2023-06-30', [
      { measure: 'lsa-penalties', article: 'art-24', value: 31 },
      { measure: 'lsa-penalty-share', article: 'art-24', value: 41.33 },
      { measure: 'lsa-penalties', article: 'art-38', value: 20 },
      { measure: 'lsa-penalty-share', article: 'art-38', value: 26.67 },
      { measure: 'osh-fines', value: 9 },
    ])
    assert.deepEqual(await playFigures(house, dataset), [])
    assert.deepEqual((await differences(house, dataset)).different, [])
  })
})
