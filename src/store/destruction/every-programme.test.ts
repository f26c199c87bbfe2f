// Of no programme does a destroyed case leave anything of its people: every state of every story, with a word of its own in each field.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { approve, destroy, itemsOf, makeList } from '#store/destruction/index.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { aHouse, deskOf, type TestHouse, withRooms } from '#tests/a-house.ts'
import { plant, type Planted } from '#tests/canaries.ts'
import { whereStands } from '#tests/opened-dump.ts'

/** `DESTROYED=whole`: every programme; otherwise whatever pays, and of the rest a third, another each day. */
const WHOLE = process.env.DESTROYED === 'whole'
const DAY = Math.floor(Date.now() / 86_400_000)
const AT = '2026-12-30T09:00:00+08:00'
const FAR = '2199-01-02T09:00:00+08:00'
let house: TestHouse
const planted: Planted[] = []
before(async () => {
  house = await aHouse(AT)
  await withRooms(house)
  const chosen = house.roll.filter(({ programme }, nth) => WHOLE || programme.pays || nth % 3 === DAY % 3)
  for (const one of chosen) planted.push(...(await plant(house, one, [], [])))
})
after(() => house.drop())

const OF_SOMEBODY = ['personal', 'special', 'sealed']
const ofPeople = ({ words }: Planted) =>
  [...words].flatMap(([word, kinds]) => ([...kinds].every((kind) => OF_SOMEBODY.includes(kind)) ? [word] : []))

test('a destroyed case of any programme leaves no word of its people, plain or sealed, and the evidence is whole', async () => {
  const gone = new Set<string>()
  for (;;) {
    const made = await makeList(house.context, deskOf('officer'), { at: FAR, from: 'closing' })
    if (!made) break
    for (const who of [deskOf('head'), deskOf('director')])
      assert.deepEqual(await approve(house.context, who, made.id, FAR), [])
    assert.ok(!('refused' in (await destroy(house.context, deskOf('officer'), made.id, FAR))))
    for (const { caseId } of await itemsOf(house.context, deskOf('officer'), made.id)) gone.add(caseId)
  }
  const destroyed = planted.filter(({ id }) => gone.has(id))
  const words = new Map(destroyed.flatMap((one) => ofPeople(one).map((word) => [word, one] as const)))
  const there = planted.filter(({ id }) => !gone.has(id)).flatMap(({ words: theirs }) => [...theirs.keys()])
  for (const word of there) words.delete(word)
  const left: string[] = []
  if ((await whereStands(house, [...words.keys()])).length > 0)
    for (const [word, one] of words) {
      const at = await whereStands(house, [word])
      if (at.length > 0)
        left.push(
          `${one.programme.id} in ${one.state}: ${[...(one.fields.get(word) ?? [])].join('/')} in ${at.join(', ')}`,
        )
    }
  assert.deepEqual(left, [])
  assert.deepEqual((await verifyAlone(house.pool, 'demo', house.context)).faults, [])
  const programmes = new Set(destroyed.map(({ programme }) => programme.id))
  const told = `${destroyed.length} cases of ${programmes.size} programmes, ${words.size} words (day ${DAY % 3})`
  console.log(told)
  assert.ok(programmes.size > (WHOLE ? 45 : 15) && words.size > (WHOLE ? 250 : 90), told)
  assert.ok(
    destroyed.some(({ programme }) => programme.pays),
    'payments among them',
  )
})
