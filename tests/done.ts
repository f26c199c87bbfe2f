// The case after an act that must have been taken.
import assert from 'node:assert/strict'
import type { Acted, OpenCase } from '#store/types.ts'

export function done(acted: Acted): OpenCase {
  if (!('done' in acted)) assert.fail(`refused: ${JSON.stringify(acted)}`)
  return acted.done
}
