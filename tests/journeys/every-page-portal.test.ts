// Every kind of page that somebody outside the bureau can see: nobody is shut out and nothing scrolls sideways, by day and by night,
// on a telephone, on a desk and on paper.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openWalk, type Walk, walkThrough } from '../browser/walk.ts'

let walk: Walk
before(async () => {
  walk = await openWalk()
})
after(() => walk.close())

describe('every kind of page outside', () => {
  test('shuts nobody out on a telephone, at a desk in the dark, and fits on paper', async () => {
    const { wrong } = await walkThrough(walk, 'zh-TW', (to) => to.as === undefined)
    assert.deepEqual(wrong, {})
    assert.deepEqual(walk.errors, [])
  })
})
