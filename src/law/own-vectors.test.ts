// Questions the sheets' vectors leave out: first and last days, leap days, caps, the other readings, refusals with what is
// known. Each figure follows from the text by hand.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ask } from './ask.ts'

type Own = {
  topic: string
  id: string
  input: Record<string, unknown>
  expected: Record<string, unknown>
  note?: string
}
const own = JSON.parse(readFileSync(new URL('./own-vectors.json', import.meta.url), 'utf8')) as Own[]

for (const { topic, id, input, expected, note } of own)
  test(`${id}${note ? `: ${note}` : ''}`, () => {
    const found = ask(topic, input, '2026-11-24')
    const told = found.ok ? found.value : { error: found.error, ...found.more }
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(told[name], value, name)
  })
