// A diary of hours: what may mean two things is said to be unreadable, and never guessed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDiary } from './diary.ts'

test('a day that ends when it begins is no day of twenty-four hours', () => {
  const { days, wrong } = readDiary('115/3/2 08:00 08:00\n115/3/3 22:00 06:00 60\n', '36000', [])
  assert.deepEqual(
    days.map(({ minutes }) => minutes),
    [420],
  )
  assert.match(wrong[0]?.zh ?? '', /第 1 行看不懂/)
})
