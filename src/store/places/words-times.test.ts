// The engine's words for times that only one can have: parts of a day, days shut, the nearest free ones, and a queue.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { loosely } from '#engine'
import { faults } from '#engine/check/index.ts'
import { roll } from '#roll'
import { slotsOf, sql, withSession } from '#store'
import type { Acted } from '#store/types.ts'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { aRoom, applicant, ask, rush } from '#tests/rush.ts'
import { done } from '#tests/done.ts'

let house: TestHouse
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
})
after(() => house.drop())

const refusal = (acted: Acted) =>
  'refused' in acted ? acted.refused.map((one) => one.says) : assert.fail('It was let through.')
const at = (time: string, day = '2026-03-02') => new Date(`${day}T${time}+08:00`).toISOString()
const officer = { ...system, actor: { id: 'officer', role: 'officer' } }
const state = async (id: string) => (await house.store.open(system, id, { purpose: 'test', at: at('09:00') }))?.state
const accountant = { ...system, actor: { id: 'accountant', role: 'accountant' } }
const take = async (
  id: string,
  step: string,
  values: Record<string, unknown> = {},
  when = at('12:00'),
  who: typeof officer = officer,
) => {
  const one = await house.store.open(who, id, { purpose: 'test', at: when })
  return house.store.take(who, id, one?.seq ?? 0, { step, values }, { at: when })
}
const aFlat = async () => {
  const rents = [{ from: '2020-01-01', rent: 4200 }]
  const values = { name: '示範住宅', estate: 'other', floor: '3樓', area: '20.5', rents }
  return done(await house.store.begin(officer, 'rental-flats', { step: 'enter', values }, { at: at('09:00') })).id
}
/** Whoever lives in the flat from the middle of March on. */
const aTenant = async (who: { idNumber: string; phone?: string }, flat: string) => {
  const household = { noHome: true, worker: true, people: 1, monthly: 28_000 }
  const values = { applicant: { ...applicant(1), ...who, address: '示範市' }, ...household }
  const { id } = done(
    await house.store.begin(officer, 'labour-housing', { step: 'apply', values }, { at: at('09:00') }),
  )
  done(await take(id, 'admit', { monthly: 28_000 }))
  done(await take(id, 'offer', { flat, leaseFrom: '2026-03-16', leaseTo: '2027-03-15' }))
  done(await take(id, 'sign', { receiptNo: '示字1' }))
  return id
}

describe('a time that only one can have', () => {
  test('is refused to the second with the nearest free times, and never one on a day that is shut', async () => {
    // 2026-03-10 is a Tuesday; the hall is shut on Wednesdays and on the 12th.
    const room = await aRoom(house, '2026-03-02', { closedWeekdays: ['wed'], closedDays: ['2026-03-12'] })
    const wanted = { room, usedOn: '2026-03-10', unit: 'morning' }
    assert.equal(done(await ask(house, wanted, at('09:00'))).state, 'requested')
    const [says] = refusal(await ask(house, wanted, at('09:01')))
    assert.match(says?.zh ?? '', /已有人借用.*最近可借的時段：115年3月10日下午、115年3月10日晚間、115年3月13日上午。/)
    assert.match(says?.en ?? '', /Nearest free times:/)
    const [whole] = refusal(await ask(house, { ...wanted, unit: 'whole' }, at('09:02')))
    assert.match(whole?.zh ?? '', /3月10日下午/, 'a whole day meets the morning that is taken')
    assert.match(refusal(await ask(house, { ...wanted, usedOn: '2026-03-11' }, at('09:03')))[0]?.zh ?? '', /休館/)
    assert.match(refusal(await ask(house, { ...wanted, usedOn: '2026-03-01' }, at('09:03')))[0]?.zh ?? '', /已過/)
    assert.match(
      refusal(await ask(house, { ...wanted, unit: 'evening', expected: 61 }, at('09:03')))[0]?.zh ?? '',
      /超過場地可容納/,
    )
  })

  test('is waited for in order; a hold that is not paid lapses by the clock and lets the first one in', async () => {
    const room = await aRoom(house, '2026-03-02')
    const wanted = { room, usedOn: '2026-03-27', unit: 'afternoon', ifTaken: 'wait' }
    const [first, second, third] = [
      done(await ask(house, wanted, at('09:00'))),
      done(await ask(house, wanted, at('09:01'))),
      done(await ask(house, { ...wanted, unit: 'day' }, at('09:02'))),
    ]
    assert.deepEqual([first.state, second.state, third.state], ['requested', 'waiting', 'waiting'])
    done(await take(first.id, 'approve'))
    await house.store.sweep('demo', at('09:00', '2026-03-09'))
    assert.equal(await state(first.id), 'approved', 'five days, the last of them still open')
    await house.store.sweep('demo', at('09:00', '2026-03-10'))
    assert.deepEqual(
      [await state(first.id), await state(second.id), await state(third.id)],
      ['lapsed', 'requested', 'waiting'],
    )
    done(await take(second.id, 'withdraw', {}, at('10:00', '2026-03-10')))
    assert.equal(await state(third.id), 'requested', 'a whole day fits in once nobody has any of it')
  })

  test('moves with a change: what was given up goes to whoever waits, in the same transaction', async () => {
    const room = await aRoom(house, '2026-03-02')
    const wanted = { room, usedOn: '2026-03-18', unit: 'morning', ifTaken: 'wait' }
    const one = done(await ask(house, wanted, at('09:00')))
    const other = done(await ask(house, wanted, at('09:01')))
    done(await take(one.id, 'change', { room, usedOn: '2026-03-19', unit: 'morning', expected: 20 }))
    assert.deepEqual([await state(one.id), await state(other.id)], ['requested', 'requested'])
    const back = refusal(await take(one.id, 'change', { room, usedOn: '2026-03-18', unit: 'morning', expected: 20 }))
    assert.match(back[0]?.zh ?? '', /最近可借的時段/)
  })

  test('can be seen by everybody as free, taken or shut, without saying whose it is', async () => {
    const room = await aRoom(house, '2026-03-02')
    done(await ask(house, { room, usedOn: '2026-03-18', unit: 'day' }, at('09:00')))
    const taken = await house.store.taken({ ...system, reach: 'portal' }, [room], '2026-03-18', '2026-03-18')
    assert.deepEqual(taken, [{ resource: room, day: '2026-03-18', from: '08:00', untilDay: '2026-03-18', to: '17:00' }])
    const rental = roll.find(({ programme }) => programme.id === 'venue-rental')?.programme
    const hold = rental?.holds?.time
    assert.ok(hold)
    const slots = slotsOf(hold, { closedWeekdays: ['thu'] }, taken, ['2026-03-18', '2026-03-19'])
    assert.deepEqual(
      slots.map((one) => one.is),
      ['taken', 'taken', 'free', 'taken', 'taken', 'shut', 'shut', 'shut', 'shut', 'shut'],
    )
  })

  test('comes out the same when everything derived is thrown away and folded again', async () => {
    const rows = () =>
      withSession(house.db, system, async (tx) => {
        const found =
          await sql<object>`select case_id, resource, day, from_time, to_time, waiting, since from bookings order by case_id`.execute(
            tx,
          )
        return found.rows
      })
    const before = await rows()
    await house.store.rebuild('demo')
    assert.deepEqual(await rows(), before)
  })

  test('has parts that are the options of its choice, or the checker says so', () => {
    const rental = roll.find(({ programme }) => programme.id === 'venue-rental')
    assert.ok(rental?.programme.holds?.time)
    const { time } = rental.programme.holds
    const wrong = {
      ...rental.programme,
      holds: { time: { ...time, parts: { morning: ['08:00', '12:00'] as const } } },
    }
    assert.ok(faults(loosely(wrong), rental.stories).some((one) => one.includes('are not the options of unit')))
  })
})

describe('a morning with a lawyer', () => {
  test('is opened by the roster on Mondays, Thursdays and Fridays, and each half hour is one person’s', async () => {
    const drawn = done(
      await house.store.begin(
        officer,
        'consultation-roster',
        {
          step: 'draw',
          values: { lawyer: '示範律師甲', place: '勞工服務中心', from: '2026-03-09', until: '2026-03-22' },
        },
        { at: at('09:00') },
      ),
    )
    const published = await house.store.take(officer, drawn.id, drawn.seq, { step: 'publish' }, { at: at('10:00') })
    assert.ok('done' in published)
    assert.equal(published.opened.length, 6)
    const session = published.opened[0]?.id ?? ''
    const book = (slot: string, n: number) =>
      house.store.begin(
        officer,
        'lawyer-consultation',
        { step: 'book', values: { applicant: applicant(n), topic: 'wage', question: '加班費？', session, slot } },
        { at: at(`11:0${n}`) },
      )
    assert.equal(done(await book('b', 1)).values.heldOn, '2026-03-09')
    const [says] = refusal(await book('b', 2))
    assert.match(says?.zh ?? '', /最近可借的時段：115年3月9日9時、115年3月9日10時、115年3月9日10時30分/)
    assert.equal(done(await book('c', 3)).state, 'booked')
  })
})

describe('a month’s rent', () => {
  test('is asked for by the clock as each month begins, for whoever lives there', async () => {
    const tenant = await aTenant({ idNumber: 'A100000001' }, await aFlat())
    for (const day of ['2026-04-02', '2026-04-03', '2026-05-02']) await house.store.sweep('demo', at('09:00', day))
    const related = await house.store.related(system, tenant, { purpose: 'test', at: at('09:00') })
    // A rent is related in more than one way: opened by the lease, naming it, of the same person.
    const rents = [...new Set(related.filter(({ row }) => row.programme === 'housing-rent').map(({ row }) => row.id))]
    assert.equal(rents.length, 2)
    const bills = await Promise.all(
      rents.map((id) => house.store.open(system, id, { purpose: 'test', at: at('09:00') })),
    )
    assert.deepEqual(bills.map((one) => [one?.openedOn, one?.state, one?.values.amount]).toSorted(), [
      ['2026-04-02', 'overdue', 4200],
      ['2026-05-02', 'due', 4200],
    ])
  })

  test('that is not paid is what the lease is settled with, and a flat somebody lives in is not handed over', async () => {
    const flat = await aFlat()
    const tenant = await aTenant({ idNumber: 'A200000003', phone: '0900-000-002' }, flat)
    for (const day of ['2026-04-02', '2026-05-02', '2026-06-02']) await house.store.sweep('demo', at('09:00', day))
    const related = await house.store.related(system, tenant, { purpose: 'test', at: at('09:00') })
    const bills = new Set(related.filter(({ row }) => row.programme === 'housing-rent').map(({ row }) => row.id))
    const [full = '', part = ''] = [...bills]
    assert.equal(bills.size, 3)
    const pays = async (id: string, paid: number) =>
      done(await take(id, 'pay', { paid, paidOn: '2026-06-03' }, at('09:00', '2026-06-03'), accountant))
    await pays(full, 4200)
    await pays(part, 1000)

    const handOver = () => take(flat, 'end', { endReason: '移交' }, at('09:00', '2026-06-04'))
    assert.match(refusal(await handOver())[0]?.zh ?? '', /請先辦理退租/)

    done(await take(tenant, 'giveNotice', { leavesOn: '2026-06-10' }, at('09:00', '2026-06-05')))
    done(await take(tenant, 'moveOut', {}, at('09:00', '2026-06-10')))
    const settled = done(await take(tenant, 'settle', { damage: 0 }, at('09:00', '2026-06-11')))
    assert.deepEqual([settled.values.rentDue, settled.values.rentPaid, settled.values.arrears], [8400, 1000, 7400])
    assert.equal(done(await handOver()).state, 'ended')
  })
})

test('of three hundred who want a hundred times at once none is lost, none overlaps, and the queue keeps its order', async () => {
  const result = await rush(house, 300, 100, '2026-03-02')
  assert.ok(result.had <= 100 && result.waiting > 0 && result.refused > 0)
})
