// A play leaves what the same steps leave that are taken one by one: its events, and every row worked out of them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { bigrams, wordKey } from '#engine'
import { programmes } from '#roll'
import { only } from '#tests/figures-of.ts'
import { aHouse, everything, type TestHouse } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'
import { fillFigures, fillGround, fillPresent, type Filling } from '#demo/fill.ts'
import { within } from '../context.ts'
import { wordToken } from '../fold/derived.ts'
import { loadValues } from '../read/load.ts'
import { withSession } from '../session.ts'
import type { Play, Session } from '../types.ts'

const OF = [
  'venue-rooms',
  'venue-rental',
  'mediator-register',
  'mediation-venues',
  'labour-dispute-mediation',
  'occupational-accident-consolation',
  'union-registration',
  'union-statutory-meetings',
]
/** Of each part so many cases, and of their registers: enough for several of each kind. */
const MANY = 6
const ONE_BY_ONE = 'demo'
const PLAYED = 'played'
/** Chance makes these differ, and what is only given to who files: codes, letters. */
const BY_CHANCE = ['bureau', 'position', 'prev', 'hash', 'tag', 'head', 'sealed', 'title_sealed', 'digest']
/** What is looked for among other cases when somebody acts: the demonstration says what it plays, and nothing is looked for. */
const LOOKS = new Set(programmes.flatMap(({ holds }) => Object.values(holds ?? {}).flatMap(({ tells }) => tells ?? [])))
const DERIVED = [
  'cases',
  'entries',
  'clocks',
  'links',
  'holds',
  'bookings',
  'sittings',
  'seats',
  'search',
  'numbers',
  'published',
  'published_by',
  'published_log',
  'payments',
  'ledger_entries',
  'counters',
]

/** An approval is sealed with a salt of its own, and found by its words. */
const WORDS_BY_CHANCE = new Set<string>()

let house: TestHouse
const plays: Play[] = []
before(async () => {
  house = await aHouse('2026-11-24T09:00:00+08:00')
  await oneByOne()
  const played = await house.store.play(by(PLAYED), plays)
  assert.deepEqual(played.refused, [])
  assert.equal(played.cases, plays.length)
  await drawSeals()
})
after(() => house.drop())

const by = (bureau: string, actor: Session['actor'] = { id: 'test', role: 'officer' }): Session => ({
  bureau,
  reach: 'system',
  actor,
  reader: everything,
})

/** Takes what the demonstration would play, line by line, and writes down the same with the ids the cases got. */
async function oneByOne(): Promise<void> {
  const ids = new Map<string, string>()
  const store: Filling['store'] = {
    ...house.store,
    async play(_session, told) {
      let cases = 0
      for await (const one of told) {
        if (cases === MANY) break
        cases += 1
        const lines = JSON.parse(JSON.stringify(one.lines), (_, value) => ids.get(value) ?? value) as Play['lines']
        const id = await taken({ ...one, lines })
        if (one.id) ids.set(one.id, id)
        plays.push({ ...one, id, lines })
      }
      return { cases, events: 0, refused: [] }
    },
  }
  const roll = house.fillable.roll.filter(({ programme }) => OF.includes(programme.id))
  const filling = { ...house.fillable, roll, store }
  await fillGround(filling, '2025-12-01')
  await fillPresent(filling)
  await fillFigures(filling, only('KH114H1', ['injury-consolation-cases', 'injury-consolation-amount']))
}

async function taken({ programme, lines, owner }: Play): Promise<string> {
  let [id, seq] = ['', 0]
  for (const [
    nth,
    { on, at = `${on}T${String(9 + Math.min(8, nth)).padStart(2, '0')}:00:00+08:00`, ...line },
  ] of lines.entries()) {
    const session = by(ONE_BY_ONE, line.by)
    const move = { step: line.step, values: line.values ?? {} }
    const one = done(
      await (nth === 0
        ? house.store.begin(session, programme, move, { at })
        : house.store.take(session, id, seq, move, { at })),
    )
    ;({ id, seq } = one)
    if (nth === 0 && owner) ({ seq } = done(await house.store.assign(session, id, owner, { at })))
  }
  return id
}

async function drawSeals(): Promise<void> {
  const ids = plays.flatMap(({ id }) => id ?? [])
  for (const bureau of [ONE_BY_ONE, PLAYED]) {
    const values = await withSession(house.db, by(bureau), (tx) => loadValues(within(house.context, tx, bureau), ids))
    for (const { id = '', programme } of plays) {
      const { pays } = house.store.programme(programme)
      const seal = pays && values.get(id)?.[pays.seal]
      if (typeof seal !== 'string') continue
      for (const gram of bigrams(wordKey(seal))) WORDS_BY_CHANCE.add(wordToken(house.context.keys, gram))
    }
  }
}

/** The rows of a bureau without what is of chance, in an order that is theirs. */
async function rowsOf(table: string, bureau: string): Promise<string[]> {
  const { rows } = await house.pool.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from ${table} t where bureau = $1`,
    [bureau],
  )
  return rows.map(({ row }) => spelt(row)).toSorted()
}
const spelt = (row: Record<string, unknown>) =>
  JSON.stringify(row, (name, value: unknown) => {
    if (BY_CHANCE.includes(name) || LOOKS.has(name) || (name === 'codes' && Array.isArray(value))) return undefined
    if (name === 'words') return (value as string[]).filter((word) => !WORDS_BY_CHANCE.has(word))
    if (typeof value === 'string' && /^[0-9a-f]{32}\.[0-9a-f]{64}$/.test(value)) return 'approved'
    return typeof value === 'object' && value !== null && '#' in value ? 'committed' : value
  })

describe('what is played and what is taken one by one', () => {
  for (const table of ['events', ...DERIVED])
    test(`has the same rows in ${table}`, async () =>
      assert.deepEqual(await rowsOf(table, PLAYED), await rowsOf(table, ONE_BY_ONE)))

  test('fills each of the tables that a case can leave rows in', async () => {
    const few: string[] = []
    for (const table of [
      'events',
      'cases',
      'entries',
      'clocks',
      'links',
      'holds',
      'bookings',
      'search',
      'numbers',
      'payments',
      'ledger_entries',
    ])
      if ((await rowsOf(table, PLAYED)).length < 4) few.push(table)
    assert.deepEqual(few, [])
  })

  test('says the same when it is opened, sealed values and receipts too', async () => {
    const told = (bureau: string) =>
      Promise.all(
        plays.map(async ({ id = '' }) =>
          (await house.store.history(by(bureau), id, { purpose: 'test', at: house.at })).map((one) =>
            spelt(one as unknown as Record<string, unknown>),
          ),
        ),
      )
    assert.deepEqual(await told(PLAYED), await told(ONE_BY_ONE))
  })
})
