// Every kind of page that somebody signed in at the desk can see, but those of a case: nobody is shut out and nothing scrolls sideways,
// by day and by night, on a telephone, on a desk and on paper.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ofCase, openWalk, type Walk, walkThrough } from '../browser/walk.ts'

let walk: Walk
before(async () => {
  walk = await openWalk()
})
after(() => walk.close())

describe('every other kind of page at the desk', () => {
  test('shuts nobody out on a telephone, at a desk in the dark, and fits on paper', async () => {
    const { wrong } = await walkThrough(walk, 'zh-TW', (to) => to.as !== undefined && !ofCase(to.path))
    assert.deepEqual(wrong, {})
    assert.deepEqual(walk.errors, [])
  })
})
