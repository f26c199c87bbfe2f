// Money of rentals and flats, for thousands of made-up cases: whole, never negative, and what goes in comes out.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, decide, type Fields, type Rule } from '#engine'
import { slots, units } from '#capabilities/bookable/index.ts'
import * as housing from './labour-housing/rule.ts'
import * as venue from './venue-rental/rule.ts'

let seed = 20260302
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 4_294_967_296
}
const below = (n: number) => Math.floor(random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
const worth = (rule: unknown, values: Record<string, unknown>): number => {
  const receipt = decide(rule as Rule<Fields, unknown>, values)
  assert.ok(receipt.because.length > 0, 'it says why')
  assert.ok(
    Number.isInteger(receipt.value) && Number(receipt.value) >= 0,
    `${receipt.rule.en}: ${String(receipt.value)}`,
  )
  return Number(receipt.value)
}
const made = () => ({
  prices: [
    { from: '2020-01-01', unit: below(20_000), deposit: below(30_000) },
    { from: '2026-07-01', unit: below(20_000), deposit: below(30_000) },
  ],
  usedOn: addDays('2026-01-01', below(365)),
  unit: pick(Object.keys(units)) as keyof typeof units,
  group: pick(['bureau', 'union', 'charity', 'public']),
})

describe('the rent of a room', () => {
  test('is whole, is at most its price times its parts, and is lower for whoever the rules favour', () => {
    for (let n = 0; n < 3000; n++) {
      const one = made()
      const price = (one.usedOn >= '2026-07-01' ? one.prices[1] : one.prices[0])?.unit ?? 0
      const fee = worth(venue.rent, one)
      assert.ok(fee <= price * units[one.unit])
      const of = (group: string) => worth(venue.rent, { ...one, group })
      assert.equal(of('bureau'), 0)
      assert.ok(of('union') <= of('charity') && of('charity') <= of('public'))
      if (units[one.unit] === 1) assert.equal(of('public'), price)
    }
  })

  test('takes the price of the day of use, whatever the order of the list', () => {
    const prices = [
      { from: '2026-07-01', unit: 3500, deposit: 1 },
      { from: '2020-01-01', unit: 3000, deposit: 1 },
    ]
    const on = (usedOn: string) => worth(venue.rent, { prices, usedOn, unit: 'morning', group: 'public' })
    assert.deepEqual([on('2026-06-30'), on('2026-07-01')], [3000, 3500])
    assert.equal(worth(venue.rent, { prices, usedOn: '2026-06-30', unit: 'day', group: 'union' }), 2700)
  })

  test('and the parts of a day are what they are counted as: each unit four hours of its own', () => {
    const base = [slots.morning, slots.afternoon, slots.evening]
    for (const [name, [from, to]] of Object.entries(slots))
      assert.equal(base.filter(([start, end]) => start >= from && end <= to).length, units[name as keyof typeof units])
  })
})

describe('what was paid', () => {
  test('is income plus refund, to the dollar, on whatever day it is cancelled', () => {
    for (let n = 0; n < 3000; n++) {
      const one = made()
      const [fee, deposit, extras] = [worth(venue.rent, one), worth(venue.depositOf, one), below(5000)]
      const charge = worth(venue.charge, { fee, deposit, extras })
      assert.equal(charge, fee + deposit + extras)
      assert.equal(worth(venue.balance, { charge, paid: charge }), 0)
      const income = worth(venue.income, { charge, deposit })
      const today = addDays(one.usedOn, -below(12))
      const cancelledBy = pick(['user', 'bureau'])
      const refund = worth(venue.refund, { today, usedOn: one.usedOn, income, deposit, cancelledBy })
      const kept = worth(venue.incomeKept, { income, deposit, refund })
      assert.equal(kept + refund, charge)
      assert.ok(refund >= deposit, 'the deposit always comes back whole')
      if (cancelledBy === 'bureau') assert.equal(kept, 0)
      const later = worth(venue.refund, { today: one.usedOn, usedOn: one.usedOn, income, deposit, cancelledBy })
      assert.ok(later <= refund, 'waiting never brings more')
    }
  })
})

describe('a deposit', () => {
  test('is returned and kept to its whole, and what it does not cover is owed', () => {
    for (let n = 0; n < 3000; n++) {
      const [deposit, damage, arrears] = [below(20_000), below(20_000), below(20_000)]
      const [back, due] = [worth(venue.depositBack, { deposit, damage }), worth(venue.damageDue, { deposit, damage })]
      assert.equal(back - due, deposit - damage)
      assert.ok(back === 0 || due === 0)
      const [left, owed] = [
        worth(housing.depositBack, { deposit, arrears, damage }),
        worth(housing.stillOwed, { deposit, arrears, damage }),
      ]
      assert.equal(left - owed, deposit - arrears - damage)
      assert.ok(left === 0 || owed === 0)
    }
  })

  test('of a flat is two months of its rent on the day it is let', () => {
    const rents = [
      { from: '2026-07-01', rent: 4500 },
      { from: '2020-01-01', rent: 4200 },
    ]
    const on = (leaseFrom: string) => {
      const rent = worth(housing.rent, { 'flat.rents': rents, leaseFrom })
      return [rent, worth(housing.deposit, { rent, leaseFrom })]
    }
    assert.deepEqual(
      [on('2026-06-30'), on('2026-07-01')],
      [
        [4200, 8400],
        [4500, 9000],
      ],
    )
  })
})
