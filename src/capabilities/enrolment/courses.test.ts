// Places, fees, refunds and grants of courses, through the store and the rules.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, decide, type Rule } from '#engine'
import * as rules from '#capabilities/enrolment/rules.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { aClass, join, rush, stands, take } from '#tests/a-class.ts'
import { done } from '#tests/done.ts'
import { aHouse, everything, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
})
after(() => house.drop())
const SESSIONS = [{ day: '2026-04-01', from: '19:00', to: '21:00' }]
const AT = '2026-03-02T09:00:00+08:00'
const run = (rule: unknown, values: Record<string, unknown>) => decide(rule as Rule, values)

describe('places', () => {
  test('of three hundred who ask at once for thirty, thirty have one; none is lost and who waits moves up in order', async () => {
    await rush(house.store, { attempts: 300, seats: 30, leave: 7 })
  })

  test('kept for a group are its own; the same person is not in a class twice, whatever the channel', async () => {
    const offering = await aClass(house.store, AT, { capacity: 2, kept: [{ group: 'disability', places: 1 }] })
    const first = done(await join(house.store, offering, 901, AT))
    const second = done(await join(house.store, offering, 902, AT))
    const kept = done(await join(house.store, offering, 903, AT, { group: 'disability' }))
    assert.deepEqual([first.state, second.state, kept.state], ['confirmed', 'waiting', 'confirmed'])
    const again = await join(house.store, offering, 901, AT, { channel: 'telephone' })
    assert.ok('refused' in again && /已報名這一班/.test(again.refused[0]?.says.zh ?? ''))
  })

  test('kept for a group and then no longer are places for everybody, and none more than there are', async () => {
    const kept = [{ group: 'disability', places: 2 }]
    const offering = await aClass(house.store, AT, { capacity: 3, kept })
    const changed = { place: '測試教室', sessions: SESSIONS, lecturers: [{ name: '測試講師' }], changes: '名額異動' }
    const seated = [done(await join(house.store, offering, 921, AT, { group: 'disability' })).state]
    done(await take(house.store, offering, 'officer', 'change', changed))
    for (const [nth, group] of ['disability', 'general', 'general', 'disability'].entries())
      seated.push(done(await join(house.store, offering, 922 + nth, AT, { group })).state)
    assert.deepEqual(seated, ['confirmed', 'confirmed', 'confirmed', 'waiting', 'waiting'])
    const other = await aClass(house.store, AT, { capacity: 3 })
    done(await join(house.store, other, 931, AT, { group: 'disability' }))
    done(
      await take(house.store, other, 'officer', 'change', { ...changed, kept: [{ group: 'disability', places: 1 }] }),
    )
    const after = []
    for (const nth of [932, 933, 934]) after.push(done(await join(house.store, other, nth, AT)).state)
    assert.deepEqual(after, ['confirmed', 'waiting', 'waiting'], 'two shared places, one of them taken before')
    assert.deepEqual((await verifyAlone(house.pool, 'demo', house.context)).faults, [])
  })

  test('are not to be had in a class that is closed, and nobody moves up into one that has begun', async () => {
    const offering = await aClass(house.store, AT, { capacity: 1 })
    const first = done(await join(house.store, offering, 911, AT))
    const waits = done(await join(house.store, offering, 912, AT))
    done(await take(house.store, offering, 'officer', 'closeEnrolment'))
    const late = await join(house.store, offering, 913, AT)
    assert.ok('refused' in late && /不受理報名/.test(late.refused[0]?.says.zh ?? ''))
    done(await take(house.store, first.id, 'officer', 'cancel', {}, '2026-04-02T09:00:00+08:00'))
    assert.equal((await stands(house.store, waits.id)).state, 'waiting')
  })
})

describe('a class that is called off or changed', () => {
  test('leaves nobody behind who asked in the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const offering = await aClass(house.store, AT, { capacity: 5 })
      const asking = Array.from({ length: 16 }, (_, nth) => join(house.store, offering, 1000 + nth, AT))
      const [off, ...asked] = await Promise.all([
        take(house.store, offering, 'officer', 'callOff', { offReason: '示範' }),
        ...asking,
      ])
      done(off)
      const { rows } = await house.pool.query(
        `select c.state from cases c join links l on l.case_id = c.id where l.target = $1 and c.state <> 'off'`,
        [offering],
      )
      assert.deepEqual(rows, [])
      assert.ok(asked.every((one) => 'done' in one || 'refused' in one))
    }
  })

  test('tells everybody, pays back in full whoever paid, and lets nobody up meanwhile', async () => {
    const offering = await aClass(house.store, AT, { capacity: 2, fee: 600 })
    const [paid, owes, waits] = [
      done(await join(house.store, offering, 921, AT)),
      done(await join(house.store, offering, 922, AT)),
      done(await join(house.store, offering, 923, AT)),
    ]
    const values = { paid: 600, paidOn: '2026-03-03', receiptNumber: '測收字第1號' }
    done(await take(house.store, paid.id, 'accountant', 'pay', values))
    const change = {
      place: '測試會館',
      sessions: [{ day: '2026-04-02', from: '09:00', to: '12:00' }],
      lecturers: [{ name: '測試講師' }],
      changes: '改期',
    }
    done(await take(house.store, offering, 'officer', 'change', change))
    assert.equal((await stands(house.store, waits.id)).values.firstOn, '2026-04-02')
    done(await take(house.store, offering, 'officer', 'callOff', { offReason: '講師無法授課' }))
    const now = await Promise.all([paid, owes, waits].map((one) => stands(house.store, one.id)))
    assert.deepEqual(
      now.map((one) => one.state),
      ['refunding', 'off', 'off'],
    )
    assert.equal(now[0]?.values.refund, 600)
    const { rows } = await house.pool.query(
      `select letter from outbox where letter in ('changed', 'off') and case_id = any($1)`,
      [[paid.id, owes.id, waits.id]],
    )
    assert.equal(rows.length, 6)
  })

  test('that was held counts those who were in, certifies who came, and opens a record of outreach for a briefing', async () => {
    const offering = await aClass(house.store, AT, { capacity: 2, kind: 'briefing' })
    const [came, stayed, waits] = [
      done(await join(house.store, offering, 931, AT)),
      done(await join(house.store, offering, 932, AT)),
      done(await join(house.store, offering, 933, AT)),
    ]
    const later = '2026-04-09T09:00:00+08:00'
    done(await take(house.store, came.id, 'officer', 'mark', { sessionOn: '2026-04-01', present: true }, later))
    const held = done(
      await take(
        house.store,
        offering,
        'officer',
        'report',
        { heldOn: '2026-04-08', sheet: '測簽字第1號', lecturers: [{ name: '測試講師' }] },
        later,
      ),
    )
    assert.equal(held.values.participants, 2)
    const now = await Promise.all([came, stayed, waits].map((one) => stands(house.store, one.id)))
    assert.deepEqual(
      now.map((one) => one.state),
      ['completed', 'incomplete', 'notAdmitted'],
    )
    const related = await house.store.related(
      { bureau: 'demo', reach: 'system', actor: { id: 't', role: 'officer' }, reader: everything },
      offering,
      { purpose: 'test', at: AT },
    )
    assert.ok(related.some(({ row }) => row.programme === 'labour-law-briefings' && row.state === 'held'))
  })
})

describe('a grant', () => {
  const grantOf = async (enrolment: string) => {
    const { rows } = await house.pool.query(`select case_id from links where field = 'enrolment' and target = $1`, [
      enrolment,
    ])
    return String(rows[0]?.case_id)
  }
  test('is opened by ticking the group; refused, the fee is owed; decided by two people', async () => {
    const offering = await aClass(house.store, AT, { capacity: 5, fee: 600, waives: ['disability'] })
    const one = done(await join(house.store, offering, 941, AT, { group: 'disability' }))
    assert.deepEqual([one.state, one.values.owed], ['confirmed', 0])
    const grant = await grantOf(one.id)
    assert.equal((await stands(house.store, grant)).values.amount, 600)
    done(
      await take(house.store, grant, 'officer', 'propose', {
        group: 'disability',
        account: { bank: '000', number: '00000000000000', holder: '測試辦學單位' },
      }),
    )
    const alone = await house.store.take(
      { bureau: 'demo', reach: 'system', actor: { id: 'test-officer', role: 'head' } },
      grant,
      2,
      { step: 'approve' },
      { at: AT },
    )
    assert.ok('refused' in alone)
    done(await take(house.store, grant, 'head', 'reject', { reason: '證明逾期' }))
    const owes = await stands(house.store, one.id)
    assert.deepEqual([owes.state, owes.values.owed], ['admitted', 600])
  })

  test('has nothing to decide once the place is given up', async () => {
    const offering = await aClass(house.store, AT, { capacity: 5, fee: 600, waives: ['disability'] })
    const one = done(await join(house.store, offering, 942, AT, { group: 'disability' }))
    const grant = await grantOf(one.id)
    done(await take(house.store, one.id, 'officer', 'cancel'))
    assert.equal((await stands(house.store, grant)).state, 'lapsed')
  })
})

describe('money', () => {
  const groups = fc.constantFrom('general', 'low-income', 'disability', 'older', 'designated')
  test('a fee is the fee of the class or nothing, and nothing only for a group the class spares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), groups, fc.uniqueArray(groups), (fee, group, waives) => {
        const { value } = run(rules.feeDue, { fee, group, waives })
        const spared = group !== 'general' && waives.includes(group)
        assert.equal(value, spared ? 0 : fee)
        assert.equal(run(rules.granted, { fee, group, waives }).value, fee > 0 && spared)
      }),
    )
  })

  test('a refund is never more than was paid, never grows as time goes by, and is whole when the bureau calls off', () => {
    const sessionDays = ['2026-04-01', '2026-04-08', '2026-04-15', '2026-04-22', '2026-04-29', '2026-05-06']
    const on = (paid: number, today: string) =>
      Number(run(rules.refundDue, { paid, firstOn: '2026-04-01', sessionCount: 6, sessionDays, today }).value)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: -60, max: 60 }),
        fc.nat(30),
        (paid, from, more) => {
          const early = on(paid, addDays('2026-04-01', from))
          const later = on(paid, addDays('2026-04-01', from + more))
          assert.ok(later <= early && early <= paid && later >= 0 && Number.isInteger(early))
          assert.equal(run(rules.refundWhole, { paid }).value, paid)
        },
      ),
    )
    assert.deepEqual(
      ['2026-03-25', '2026-03-26', '2026-04-01', '2026-04-02', '2026-04-15', '2026-04-16'].map((day) => on(1005, day)),
      [1005, 905, 905, 503, 503, 0],
    )
  })

  test('attendance is a set of days: ticking twice is once, and taking a tick back leaves the others', () => {
    const days = fc.constantFrom('2026-04-01', '2026-04-08', '2026-04-15')
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.boolean())), (ticks) => {
        const set = new Set<string>()
        let attended: unknown = []
        for (const [sessionOn, present] of ticks) {
          attended = run(rules.attendance, { attended, sessionOn, present }).value
          if (present) set.add(sessionOn)
          else set.delete(sessionOn)
        }
        assert.deepEqual(attended, [...set].toSorted())
      }),
    )
  })
})
