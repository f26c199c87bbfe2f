// Numbers of the law sheet's vectors (identifiers): well formed or not, by the rule of the day.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { businessNumber, nationalId, normalised, residentNumber } from './index.ts'

type Vector = {
  id: string
  input: { kind: string; value: string; asOf?: string }
  expected: { valid: boolean; format?: string }
}
const { cases } = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as { cases: Vector[] }

for (const { id, input, expected } of cases)
  test(`${id}: ${input.kind} ${input.value} is ${expected.valid ? '' : 'not '}well formed`, () => {
    const found =
      input.kind === 'nationalId'
        ? nationalId(input.value)
        : input.kind === 'arc'
          ? residentNumber(input.value, input.asOf)
          : businessNumber(input.value, input.asOf)
    assert.equal(found.valid, expected.valid)
    if (expected.format) assert.equal(found.format, expected.format)
  })

test('full-width digits and spaces are understood', () =>
  assert.equal(normalised(' ａ１２３－４５６７８９ '), 'A123456789'))
