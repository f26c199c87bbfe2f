// The heat index against points of the published table, its levels, and what they ask of an employer.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askRule } from '#law/ask.ts'
import { heat, heatIndex, levelOf, levelsToday } from '#law/safety-act/heat-index.ts'

const celsius = (f: number) => (f - 32) / 1.8
test('the index is that of the published table, in whole degrees Fahrenheit', () => {
  for (const [f, humidity, index] of [
    [80, 40, 80],
    [90, 50, 95],
    [90, 70, 105],
    [96, 50, 108],
    [100, 60, 129],
    [86, 90, 105],
  ] as const)
    assert.ok(Math.abs(heatIndex(celsius(f), humidity) * 1.8 + 32 - index) <= 1.2, `${f} ${humidity}`)
})
test('each level begins at its figure, and a cool day is none', () => {
  assert.deepEqual([20, 26.6, 26.7, 32.2, 40.5, 40.6, 54.4].map(levelOf), [0, 0, 1, 2, 2, 3, 4])
  assert.equal(new Set(levelsToday().map((one) => one.mark)).size, levelsToday().length, 'levels differ by mark')
})
test('an answer names the level, the duty, and that the levels wait for a second look', () => {
  const found = askRule(heat, { temperature: '３５', humidity: '65' }, '2026-11-24')
  assert.ok(found.ok)
  assert.match(found.outcome.answer.zh, /第三級/)
  assert.deepEqual(
    found.outcome.overdue.map((one) => one.parameter.zh),
    ['熱指數分級'],
  )
  const hot = askRule(heat, { temperature: '90', humidity: '65' }, '2026-11-24')
  assert.ok(!hot.ok && hot.error === 'INVALID_INPUT')
})
