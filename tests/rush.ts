// Many who want the same times at once: what must hold of them, however many they are.
import assert from 'node:assert/strict'
import { addDays } from '#engine'
import { sql, withSession } from '#store'
import type { Acted, Session } from '#store/types.ts'
import { system, type TestHouse } from './a-house.ts'

export const applicant = (n: number) => ({
  name: `測試申請人${n}`,
  idNumber: 'A100000001',
  phone: '0900-000-000',
  email: 'test@example.tw',
})
const officer: Session = { ...system, actor: { id: 'rush', role: 'officer' } }
const UNITS = ['morning', 'afternoon', 'evening'] as const

export async function aRoom(house: TestHouse, day: string, more: Record<string, unknown> = {}): Promise<string> {
  const values = {
    name: '示範搶手教室',
    hall: 'shihjia',
    seats: 60,
    equipment: '投影機',
    prices: [{ from: '2009-01-01', unit: 800, deposit: 2000 }],
    ...more,
  }
  const acted = await house.store.begin(
    officer,
    'venue-rooms',
    { step: 'open', values },
    { at: `${day}T01:00:00.000Z` },
  )
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done.id
}

export const ask = (house: TestHouse, values: Record<string, unknown>, at: string): Promise<Acted> =>
  house.store.begin(
    officer,
    'venue-rental',
    {
      step: 'request',
      values: {
        applicant: applicant(1),
        group: 'public',
        purpose: '示範研習',
        expected: 20,
        ifTaken: 'choose',
        ...values,
      },
    },
    { at },
  )

/** Sends all attempts, `width` at a time; gives back how many got a time, wait and were refused, having checked them. */
export async function rush(house: TestHouse, attempts: number, times: number, day: string, width = 24) {
  const room = await aRoom(house, day)
  const slots = Array.from({ length: times }, (_, n) => ({
    usedOn: addDays(day, 1 + Math.floor(n / 3)),
    unit: UNITS[n % 3] ?? 'morning',
  }))
  const moment = (n: number) => new Date(Date.parse(`${day}T02:00:00.000Z`) + n * 10).toISOString()
  const answers: { n: number; slot: number; acted: Acted }[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let n = next++; n < attempts; n = next++) {
        // Neighbours in time want the same: the worst that can be.
        const slot = Math.floor((n * 7919) / 3) % times
        const ifTaken = n % 2 === 0 ? 'wait' : 'choose'
        answers.push({ n, slot, acted: await ask(house, { room, ...slots[slot], ifTaken }, moment(n)) })
      }
    }),
  )
  assert.equal(answers.length, attempts, 'nobody is without an answer')
  const wanted = new Set(answers.map((one) => one.slot)).size
  const stateOf = ({ acted }: { acted: Acted }) => ('done' in acted ? acted.done.state : 'refused')
  const had = answers.filter((one) => stateOf(one) === 'requested')
  const waiting = answers.filter((one) => stateOf(one) === 'waiting')
  const refused = answers.filter((one) => stateOf(one) === 'refused')
  assert.equal(had.length + waiting.length + refused.length, attempts, 'nobody is lost')
  assert.equal(had.length, wanted, 'each time that was wanted is given, and once')
  assert.equal(new Set(had.map((one) => one.slot)).size, wanted)
  for (const { acted } of refused)
    assert.match('refused' in acted ? (acted.refused[0]?.says.zh ?? '') : '', /已有人借用|同時有其他人辦理/)
  assert.deepEqual(await overlaps(house), [])

  // Ten holders give their time back: whoever waits longest has it, and everybody else waits on.
  for (const holder of had.slice(0, 10)) {
    const line = waiting.filter((one) => one.slot === holder.slot).toSorted((a, b) => a.n - b.n)
    const { done } = holder.acted as { done: { id: string; seq: number } }
    const left = await house.store.take(officer, done.id, done.seq, { step: 'withdraw' }, { at: moment(attempts + 1) })
    assert.ok('done' in left)
    const states = await Promise.all(
      line.map(async ({ acted }) => {
        const one = 'done' in acted ? acted.done.id : ''
        return (await house.store.open(system, one, { purpose: 'test', at: moment(attempts + 2) }))?.state
      }),
    )
    assert.deepEqual(
      states,
      line.map((_, at) => (at === 0 ? 'requested' : 'waiting')),
    )
  }
  assert.deepEqual(await overlaps(house), [])
  return { had: had.length, waiting: waiting.length, refused: refused.length }
}

const overlaps = (house: TestHouse) =>
  withSession(house.db, system, async (tx) => {
    const { rows } =
      await sql<object>`select a.case_id from bookings a join bookings b on a.bureau = b.bureau and a.resource = b.resource
      and a.case_id < b.case_id and a.during && b.during and not a.waiting and not b.waiting`.execute(tx)
    return rows
  })
