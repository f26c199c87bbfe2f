// A page of every kind in English: nobody is shut out and nothing scrolls sideways.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openWalk, type Walk, walkThrough } from '../browser/walk.ts'

let walk: Walk
before(async () => {
  walk = await openWalk()
})
after(() => walk.close())

test('every kind of page in English shuts nobody out by day', async () => {
  const { wrong } = await walkThrough(walk, 'en-GB', (to) => to.nth < 1)
  assert.deepEqual(wrong, {})
  assert.deepEqual(walk.errors, [])
})
