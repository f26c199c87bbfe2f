// Service commitments: what is promised by which article, how often it is kept, and which cases it was not.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { lateCases, promisesKept, promisesOf } from '#reports/index.ts'
import { sql, withSession } from '#store'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
const year = { from: '2026-01-01', to: '2026-12-31' }
const claim = (nth: number) => ({
  source: 'counter',
  applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' },
  relation: 'spouse',
  victim: { name: `王測試${nth}`, idNumber: 'A123456789', birthOn: '1980-01-01' },
  accidentOn: `2026-02-0${nth}`,
  appliedOn: '2026-03-02',
  place: '示範工地',
  story: '自高處墜落。',
  outcome: 'death',
  papers: [],
  account: { bank: '0000000', number: '00000000000000', holder: '林測試' },
})
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  for (const [nth, paid] of [
    [1, '2026-03-04'],
    [2, '2026-03-09'],
    [3, undefined],
  ] as const) {
    const begun = await house.store.begin(
      deskOf('intake'),
      'occupational-accident-consolation',
      { step: 'register', values: claim(nth) },
      { at: '2026-03-02T01:00:00Z' },
    )
    assert.ok('done' in begun, JSON.stringify(begun))
    if (!paid) continue
    const when = { at: `${paid}T02:00:00Z` }
    const steps = [
      ['officer', 'propose', { deathAmount: 200_000 }],
      ['head', 'approve', {}],
      ['accountant', 'list', { paymentList: 'P1' }],
      ['accountant', 'confirmPayment', { paidOn: paid, bankAnswer: '成功' }],
    ] as const
    for (const [at, [role, step, values]] of steps.entries())
      assert.ok('done' in (await house.store.take(deskOf(role), begun.done.id, at + 1, { step, values }, when)), step)
  }
})
after(() => house.drop())
const kept = async (today: string) => {
  const all = await promisesKept(house.db, system, promisesOf(house.programmes), year, today)
  const found = all.find((one) => one.name === 'payDeath')
  assert.ok(found)
  return found
}

describe('the board of commitments', () => {
  test('shows every clock marked as a promise, and no other', () => {
    const marked = house.programmes.flatMap((one) => Object.values(one.clocks).filter((clock) => clock.commitment))
    assert.equal(promisesOf(house.programmes).length, marked.length)
    assert.ok(marked.length >= 2)
  })

  test('counts what was kept, what was late, what still runs, and what is past its day', async () => {
    const early = await kept('2026-03-03')
    assert.deepEqual([early.met, early.late, early.share, early.running, early.overdue], [1, 1, 50, 1, 0])
    assert.deepEqual(early.trend, [{ month: '2026-03', met: 1, all: 2 }])
    const later = await kept('2026-03-20')
    assert.deepEqual([later.running, later.overdue], [0, 1])
  })

  test('says for the public by which article, and how often it was kept', async () => {
    house.at = '2026-03-20T09:00:00+08:00'
    const html = await (await openApp(house, () => {}).request('/commitments')).text()
    assert.match(html, /三日內發給死亡慰問金/)
    assert.match(html, /二部三2之3/)
    assert.match(html, /50%/)
  })

  test('opens at the desk to the late cases and the overdue ones, page after page', async () => {
    const promise = promisesOf(house.programmes).find((one) => one.name === 'payDeath')
    assert.ok(promise)
    const { rows, next } = await lateCases(house.db, system, promise, year, '2026-03-20')
    // Both fell due on one day; which of them comes first is their id's affair.
    assert.deepEqual(rows.map((one) => String(one.stoppedOn)).toSorted(), ['2026-03-09', 'null'])
    assert.equal(next, undefined)
    const [first] = rows
    const rest = await lateCases(house.db, system, promise, year, '2026-03-20', `${first?.due}/${first?.id}`)
    assert.equal(rest.rows.length, rows.filter((one) => one.id > (first?.id ?? '')).length)
    const outside = { ...deskOf('officer'), programmes: ['labour-dispute-mediation'] }
    assert.equal((await lateCases(house.db, outside, promise, year, '2026-03-20')).rows.length, 0)
  })

  test('agrees with the clocks it is counted from', async () => {
    const found = await kept('2026-03-20')
    const rows = await withSession(
      house.db,
      system,
      async (tx) =>
        (
          await sql<{
            n: number
          }>`select count(*) as n from clocks where bureau = 'demo' and clock = 'payDeath'`.execute(tx)
        ).rows,
    )
    assert.equal(found.met + found.late + found.running + found.overdue, Number(rows[0]?.n))
  })
})
