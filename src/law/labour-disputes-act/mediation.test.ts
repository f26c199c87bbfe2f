// The law sheet's vectors of the mediation clocks (raw last days) and of the committee's quorum.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addDays } from '#engine'
import { committeeTrack, mediatorTrack, quorum } from './index.ts'

type Input = { kind: string; knownOn?: string } & Parameters<typeof mediatorTrack>[0] &
  Parameters<typeof committeeTrack>[0] &
  Parameters<typeof quorum>[0]
const { cases } = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as {
  cases: { id: string; input: Input; expected: Record<string, unknown> }[]
}

for (const { id, input, expected } of cases)
  test(`${id}: ${input.kind}`, () => {
    const found: Record<string, unknown> =
      input.kind === 'mediatorTrack'
        ? mediatorTrack(input)
        : input.kind === 'committeeTrack'
          ? committeeTrack(input)
          : input.kind === 'quorum'
            ? quorum(input)
            : { applyBy: addDays(input.knownOn ?? '', 90) }
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(found[name], value, name)
  })
