// A series and a class of it in a test house, and people who join; and a rush of them, all at once.
import assert from 'node:assert/strict'
import type { Acted, OpenCase, Session, Store } from '#store/types.ts'
import { everything } from './a-house.ts'
import { done } from './done.ts'

const session = (role: string): Session => ({
  bureau: 'demo',
  reach: 'system',
  actor: { id: `test-${role}`, role },
  reader: everything,
})

/** A well-formed identity number of nobody. */
export function idNumber(nth: number): string {
  const digits = [...String((nth % 2) + 1), ...String(nth).padStart(7, '0')].map(Number)
  const sum = 1 + digits.reduce((total, digit, at) => total + digit * (8 - at), 0)
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`
}

export type ClassOf = { fee?: number; capacity: number; waives?: string[]; kind?: string; kept?: unknown[] }
export async function aClass(store: Store, at: string, of: ClassOf): Promise<string> {
  const { kind = 'labour-university', fee = 0, capacity, waives = [], kept = [] } = of
  const series = done(
    await store.begin(
      session('officer'),
      'learning-series',
      {
        step: 'begin',
        values: {
          name: '測試系列',
          carrier: 'class',
          unit: 'labour-education',
          type: kind === 'labour-university' ? '勞工大學' : '法令宣導會',
          records: kind === 'briefing',
          ...(kind === 'labour-university' ? { department: 'labour-affairs', category: 'labour-law' } : {}),
          audience: 'everyone',
          fee,
          capacity,
          passShare: 50,
          waives,
        },
      },
      { at },
    ),
  )
  const values = {
    series: series.id,
    title: '測試班',
    place: '測試教室',
    sessions: [
      { day: '2026-04-01', from: '19:00', to: '21:00' },
      { day: '2026-04-08', from: '19:00', to: '21:00' },
    ],
    lecturers: [{ name: '測試講師' }],
    kept,
  }
  return done(await store.begin(session('officer'), 'learning-offerings', { step: 'publish', values }, { at })).id
}

export const join = (
  store: Store,
  offering: string,
  nth: number,
  at: string,
  more: Record<string, unknown> = {},
  key?: string,
): Promise<Acted> =>
  store.begin(
    session('intake'),
    'learning-enrolments',
    {
      step: 'register',
      values: {
        offering,
        participant: {
          name: `測試學員${nth}`,
          idNumber: idNumber(nth),
          phone: '0900-000-000',
          email: 'student@example.test',
        },
        relation: 'worker',
        group: 'general',
        channel: ['counter', 'telephone', 'online'][nth % 3],
        ...more,
      },
    },
    { at, ...(key ? { key } : {}) },
  )

export const take = async (
  store: Store,
  id: string,
  role: string,
  step: string,
  values: Record<string, unknown> = {},
  at = '2026-03-03T09:00:00+08:00',
): Promise<Acted> => {
  const one = await store.open(session(role), id, { purpose: 'test', at })
  return store.take(session(role), id, one?.seq ?? 0, { step, values }, { at })
}
export const stands = async (store: Store, id: string): Promise<OpenCase> => {
  const one = await store.open(session('officer'), id, {
    purpose: 'test',
    at: '2026-03-03T09:00:00+08:00',
  })
  if (!one) assert.fail(`There is no case ${id}.`)
  return one
}

/**
 * `attempts` people ask for `seats` places at once, every tenth of them twice with the same key; then `leave` of those who got a
 * place leave at once. Nobody is lost, nobody sits on another’s place, and who waits moves up in the order of asking.
 * @returns milliseconds for the rush and for the leaving
 */
export async function rush(
  store: Store,
  { attempts, seats, leave, ...more }: { attempts: number; seats: number; leave: number; told?: () => void },
) {
  const offering = await aClass(store, '2026-03-02T08:00:00+08:00', { capacity: seats })
  const at = (nth: number) => new Date(Date.parse('2026-03-02T09:00:00+08:00') + nth * 10).toISOString()
  const began = performance.now()
  const asked = Array.from({ length: attempts }, (_, nth) => {
    const once = () => join(store, offering, nth + 1, at(nth), {}, `rush-${nth}`)
    const told = (acted: Acted) => (more.told?.(), acted)
    return Promise.all(Array.from({ length: nth % 10 === 0 ? 2 : 1 }, () => once().then(told)))
  })
  const all = (await Promise.all(asked)).map((answers) => {
    const [first, second] = answers.map(done)
    if (second) assert.equal(second.id, first?.id, 'the same key is the same enrolment')
    assert.ok(first)
    return first
  })
  const rushed = performance.now() - began
  assert.equal(new Set(all.map((one) => one.id)).size, attempts, 'nobody is lost')
  assert.equal(new Set(all.map((one) => one.number)).size, attempts)
  const seated = all.filter((one) => one.state === 'confirmed')
  const waiting = all.filter((one) => one.state === 'waiting')
  assert.equal(seated.length, seats, 'exactly the places there are')
  assert.equal(waiting.length, attempts - seats)
  const askedAt = (one: OpenCase) => one.entries[0]?.at ?? ''
  const inOrder = waiting.toSorted((a, b) => askedAt(a).localeCompare(askedAt(b)))
  const left = performance.now()
  for (const acted of await Promise.all(
    seated.slice(0, leave).map((one) => take(store, one.id, 'officer', 'cancel', {}, at(attempts))),
  ))
    done(acted)
  const leaving = performance.now() - left
  const states = new Map<string, string>()
  for (const one of inOrder.slice(0, leave * 3)) states.set(one.id, (await stands(store, one.id)).state)
  assert.deepEqual(
    [...states.values()],
    [...states.keys()].map((_, nth) => (nth < leave ? 'confirmed' : 'waiting')),
    'the first who waited moved up, in order, and nobody else',
  )
  return { rushed, leaving }
}
