// A long filling is followed by the minute.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachMinute } from './each-minute.ts'

test('says each minute how many there are, how fast it goes and what remains, and where a part is whole', () => {
  const said: string[] = []
  let now = 0
  const told = eachMinute(
    (line) => said.push(line),
    () => now,
  )
  const at = (second: number, doing: string, cases: number, of = 1_000) => {
    now = second * 1_000
    told({ doing, cases, of })
  }
  at(1, 'Unions', 100)
  at(31, 'Unions', 160)
  at(61, 'Unions', 220)
  at(62, 'Unions', 222)
  at(121, 'Unions', 940)
  at(122, 'Unions', 1_000)
  at(123, 'Venues', 13, 13)
  assert.deepEqual(said, [
    'Unions: 220 of 1000, 2 a second, 7 min remain',
    'Unions: 940 of 1000, 7 a second, less than a minute remain',
    'Unions: 1000 of 1000',
    'Venues: 13 of 13',
  ])
})
