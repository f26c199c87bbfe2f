// A word is stated once; the shape the engine reads is derived from it, and the compiler holds the two together.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AnyHold, type AnyStep, type Fields, holds, listed, type Loose, t } from '#engine'

type Fee<F = Fields> = { says: string } & (
  | { flat: number; of?: never }
  | { of: keyof F & string; each: { [K in keyof F]?: readonly (keyof F & string)[] } }
)
const name = t('示範', 'Example')

test('of the shapes a word may have one is made, in which what only some have may be missing', () => {
  const fees: Loose<Fee>[] = [
    { says: 'a' },
    { says: 'b', flat: 3 },
    { says: 'c', of: 'hours', each: { hours: ['day'] } },
  ]
  assert.deepEqual(
    fees.map(({ flat, of, each }) => [flat ?? 0, of ?? '', each?.hours?.length ?? 0]),
    [
      [0, '', 0],
      [3, '', 0],
      [0, 'hours', 1],
    ],
  )
  // @ts-expect-error what all of them have is not missing
  const silent: Loose<Fee> = { flat: 3 }
  // @ts-expect-error a word that none of them has is not there
  const other: Loose<Fee> = { says: 'd', rate: 3 }
  assert.ok(silent && other)
})

test('conditions and values are read by fields nobody knows, texts and rules as they are', () => {
  const step: AnyStep = {
    does: name,
    by: 'officer',
    from: 'start',
    to: [{ when: { paid: true }, to: 'done' }],
    when: { hours: { atLeast: 2 } },
    gates: [
      { needs: { paid: true }, says: name },
      { needs: { ours: { not: { field: 'theirs' } } }, says: name },
    ],
  }
  assert.equal(holds(step.when, { hours: 3 }), true)
  assert.deepEqual(
    step.gates?.map(({ needs }) => [needs.paid, needs.ours]),
    [
      [true, undefined],
      [undefined, { not: { field: 'theirs' } }],
    ],
  )
  // @ts-expect-error a text wants its English here too
  const mute: AnyStep = { ...step, does: { zh: '示範' } }
  assert.ok(mute)
})

test('a table of names has no holes, and a pair stays a pair', () => {
  const hold: AnyHold = {
    what: 'room',
    during: ['on', 'part'],
    parts: { morning: ['08:00', '12:00'] },
    in: ['booked'],
    says: name,
  }
  const parts: readonly (readonly [string, string])[] = Object.values(hold.parts ?? {})
  assert.deepEqual([listed(hold.in), parts], [['booked'], [['08:00', '12:00']]])
  // @ts-expect-error a part of the day has two ends
  const open: AnyHold = { ...hold, parts: { morning: ['08:00'] } }
  assert.ok(open)
})
