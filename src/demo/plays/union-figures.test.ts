// The register of unions and their meetings count as published, in whatever order the half-years are played.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aHouse, type TestHouse } from '#tests/a-house.ts'
import { differences, only, playFigures, unseen } from '#tests/figures-of.ts'

const MEASURES = ['union-count', 'union-statutory-meetings', 'unions-established', 'unions-transferred-in']

let house: TestHouse
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
})
after(() => house.drop())
const none = { different: [], notCounted: [] }

describe('unions', () => {
  const [half109, half114] = [only('KH109H1', MEASURES), only('KH114H1', MEASURES)]
  test('count as KH109H1 and KH114H1 print them, by kind, and so do their meetings', async () => {
    for (const dataset of [half109, half114]) assert.deepEqual(await playFigures(house, dataset), [])
    for (const dataset of [half109, half114]) {
      const { equal, ...rest } = await differences(house, dataset)
      assert.deepEqual(rest, none)
      assert.ok(equal >= 11)
    }
  })

  test('of a half-year between them, played afterwards, leave both as they were', async () => {
    const between = unseen(
      'BETWEEN',
      '2022-07-01',
      '2022-12-31',
      [
        { measure: 'union-count', unionType: 'enterprise', value: 158 },
        { measure: 'union-count', unionType: 'industrial', value: 41 },
        { measure: 'union-count', unionType: 'occupational', value: 700 },
      ],
      true,
    )
    assert.deepEqual(await playFigures(house, between), [])
    // There are fewer industrial unions than the half-year before counts; those that are too many cannot be unmade.
    const { different } = await differences(house, between)
    assert.deepEqual(
      different.map((one) => [one.dimensions, one.computed]),
      [[{ unionType: 'industrial' }, 44]],
    )
    for (const dataset of [half109, half114]) assert.deepEqual((await differences(house, dataset)).different, [])
  })
})
