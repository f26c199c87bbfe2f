// Properties of the quota, the levy, the bonus and the ten days, and what their steps do in the store.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, decide, type Receipt } from '#engine'
import { inventedEmployer, inventedNumber } from '#demo/plays/employers.ts'
import { minimumWage } from '#law/minimum-wage-act/values.ts'
import { businessNumber } from '#law/identifiers/index.ts'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { roll } from '#roll'

const ruleOf = (programme: string, step: string, field: string) => {
  const found = roll.find((one) => one.programme.id === programme)?.programme.steps[step]?.computes?.[field]
  assert.ok(found, `${programme}.${step} computes ${field}`)
  return (values: Record<string, unknown>): Receipt => decide(found, values)
}
const required = ruleOf('quota-register', 'enter', 'required')
const counted = ruleOf('quota-register', 'enter', 'counted')
const shortfall = ruleOf('quota-register', 'enter', 'shortfall')
const levy = ruleOf('quota-register', 'enter', 'monthlyLevy')
const number = (value: Receipt) => Number(value.value)

const month = fc.constantFrom('2009-08-01', '2020-06-01', '2025-06-01', '2026-12-01')
const counts = fc.record({
  date: month,
  sector: fc.constantFrom('public', 'private'),
  insuredHeadcount: fc.nat(20_000),
  disabledFull: fc.nat(300),
  disabledSevere: fc.nat(50),
  halfTimeDisabled: fc.nat(20),
  belowThresholdDisabled: fc.nat(20),
  otherExcluded: fc.nat(50),
})

describe('the quota of a month', () => {
  test('is never short by less than nothing, and the levy is the shortfall times the wage of the month', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const missing = number(shortfall(of))
        assert.ok(Number.isInteger(missing) && missing >= 0)
        assert.equal(missing, Math.max(0, number(required(of)) - number(counted(of))))
        assert.equal(number(levy(of)), missing * minimumWage(of.date).monthly)
      }),
    )
  })

  test('asks no less of a larger body, and no more levy of one that employs one more', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('disabledFull', 'disabledSevere'), (of, who) => {
        assert.ok(number(required({ ...of, insuredHeadcount: of.insuredHeadcount + 1 })) >= number(required(of)))
        assert.ok(number(levy({ ...of, [who]: of[who] + 1 })) <= number(levy(of)))
        assert.equal(number(counted({ ...of, disabledSevere: of.disabledSevere + 1 })), number(counted(of)) + 2)
      }),
    )
  })

  test('begins at 34 insured in public and 67 in private bodies', () => {
    const of = {
      date: '2026-03-01',
      disabledFull: 0,
      disabledSevere: 0,
      halfTimeDisabled: 0,
      belowThresholdDisabled: 0,
      otherExcluded: 0,
    }
    const at = (sector: string, insuredHeadcount: number) => number(required({ ...of, sector, insuredHeadcount }))
    assert.deepEqual([at('public', 33), at('public', 34), at('public', 67), at('public', 100)], [0, 1, 2, 3])
    assert.deepEqual([at('private', 66), at('private', 67), at('private', 199), at('private', 200)], [0, 1, 1, 2])
  })

  test('is paid for by the tenth of the next month, also over the new year', () => {
    const payBy = ruleOf('quota-levy', 'assess', 'payBy')
    assert.deepEqual(
      ['2026-03-01', '2025-12-01'].map((date) => payBy({ date }).value),
      ['2026-04-10', '2026-01-10'],
    )
  })
})

describe('the bonus of a quarter', () => {
  const window = ruleOf('quota-excess-bonus', 'apply', 'window')
  const persons = ruleOf('quota-excess-bonus', 'propose', 'persons')
  const bonus = ruleOf('quota-excess-bonus', 'propose', 'payable')

  test('is claimed from the day after the quarter to two months later, by the day', () => {
    const on = (claimedOn: string) => window({ quarter: '2025-Q4', claimedOn }).value
    assert.deepEqual(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map(on), [
      'early',
      'open',
      'open',
      'late',
    ])
    assert.equal(window({ quarter: '2019-Q4', claimedOn: '2020-02-29' }).value, 'open')
  })

  test('never pays for a person not above the quota in each month, nor over half the minimum wage', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 3, maxLength: 3 }),
        fc.constantFrom('2019-Q3', '2025-Q1', '2026-Q2'),
        ([one = 0, two = 0, three = 0], quarter) => {
          const rewarded = number(persons({ quarter, excess1: one, excess2: two, excess3: three }))
          assert.ok(rewarded <= Math.min(one, two, three))
          const paid = number(bonus({ quarter, persons: rewarded }))
          assert.ok(paid >= 0 && paid <= rewarded * (minimumWage(`${quarter.slice(0, 4)}-06-30`).monthly / 2))
        },
      ),
    )
  })
})

describe('the ten days of a layoff notice', () => {
  const notifyBy = ruleOf('layoff-notification', 'file', 'notifyBy')
  const timely = ruleOf('layoff-notification', 'file', 'timely')
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2015-01-01', n))

  test('are kept on the tenth day before and broken on the ninth; after an act of God on the third and fourth day after', () => {
    fc.assert(
      fc.property(day, (firstDay) => {
        for (const [cause, last] of [
          ['normal', -10],
          ['forceMajeure', 3],
        ] as const) {
          const by = notifyBy({ firstDay, cause }).value
          assert.equal(by, addDays(firstDay, last))
          assert.equal(timely({ filedOn: addDays(firstDay, last), notifyBy: by }).value, 'in-time')
          assert.equal(timely({ filedOn: addDays(firstDay, last + 1), notifyBy: by }).value, 'late')
        }
      }),
    )
  })
})

test('invented numbers are well formed by the old rule and the new', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999),
      (nth) => businessNumber(inventedNumber(nth), '2023-03-31').valid && businessNumber(inventedNumber(nth)).valid,
    ),
  )
})

describe('in the store', () => {
  let house: TestHouse
  before(async () => void (house = await aHouse('2026-03-10T09:00:00+08:00')))
  after(() => house.drop())
  const officer = { ...system, actor: { id: 'o', role: 'officer' } }
  const at = '2026-03-10T01:00:00.000Z'
  const body = (nth: number, disabledFull: number) => ({
    employer: inventedEmployer(nth),
    sector: 'private',
    unitType: 'business',
    date: '2026-03-01',
    insuredHeadcount: 250,
    disabledFull,
    disabledSevere: 0,
    halfTimeDisabled: 0,
    belowThresholdDisabled: 0,
    otherExcluded: 0,
  })

  test('a body below the quota opens the levy of its month, one that meets it none', async () => {
    const short = await house.store.begin(officer, 'quota-register', { step: 'enter', values: body(1, 0) }, { at })
    assert.ok('done' in short, JSON.stringify(short))
    const [opened] = short.opened
    const levied = await house.store.open(system, opened?.id ?? '', { purpose: 'test', at })
    assert.deepEqual(
      [levied?.programme, levied?.values.shortfall, levied?.values.amount, levied?.values.payBy, levied?.values.record],
      ['quota-levy', 2, 59_000, '2026-04-10', short.done.id],
    )
    const met = await house.store.begin(officer, 'quota-register', { step: 'enter', values: body(2, 3) }, { at })
    assert.ok('done' in met && met.opened.length === 0)
  })

  test('a body is entered once, and claims once for a quarter', async () => {
    const again = await house.store.begin(officer, 'quota-register', { step: 'enter', values: body(2, 3) }, { at })
    assert.ok('refused' in again && again.refused[0]?.says.zh.includes('已在名冊上'))
    const claim = {
      applicant: inventedEmployer(2),
      quarter: '2025-Q4',
      excess1: 1,
      excess2: 1,
      excess3: 1,
      claimedOn: '2026-02-20',
      account: { bank: '000', number: '00000000000000', holder: '示範' },
    }
    const first = await house.store.begin(officer, 'quota-excess-bonus', { step: 'register', values: claim }, { at })
    assert.ok('done' in first, JSON.stringify(first))
    const second = await house.store.begin(officer, 'quota-excess-bonus', { step: 'register', values: claim }, { at })
    assert.ok('refused' in second)
    // The register knows this body above the quota, but in another month than those of the quarter.
    const other = await propose(first.done, 1)
    assert.ok('refused' in other && other.refused[0]?.says.zh.includes('名冊'), JSON.stringify(other))
  })

  const propose = ({ id, seq }: { id: string; seq: number }, excess: number) => {
    const values = { excess1: excess, excess2: excess, excess3: excess }
    return house.store.take(officer, id, seq, { step: 'propose', values }, { at })
  }
  /** A body recorded in each of the three months of the quarter. */
  const recorded = async (nth: number, disabledFull: number, sector = 'private') => {
    const { employer, date: _, unitType: __, sector: ___, ...counts } = body(nth, disabledFull)
    const kind = { employer, sector, unitType: sector === 'private' ? 'business' : 'agency' }
    const clock = { ...system, actor: { id: 'clock', role: 'clock' } }
    const enter = { step: 'enter', values: { ...kind, ...counts, date: '2025-10-01' } }
    const one = await house.store.begin(officer, 'quota-register', enter, { at: '2025-10-03T01:00:00Z' })
    assert.ok('done' in one, JSON.stringify(one))
    let { seq } = one.done
    for (const month of ['2025-11', '2025-12']) {
      const how = { at: `${month}-03T01:00:00Z` }
      const record = { step: 'record', values: { ...counts, date: `${month}-01` } }
      assert.ok('done' in (await house.store.take(clock, one.done.id, seq++, { step: 'beginMonth' }, how)))
      assert.ok('done' in (await house.store.take(officer, one.done.id, seq++, record, how)))
    }
  }

  test('the bonus is paid for no more than the register shows, of a private body, in the months of the quarter', async () => {
    await recorded(11, 4)
    await recorded(12, 2)
    await recorded(13, 20, 'public')
    const claims = async (nth: number, excess: number) => {
      const values = {
        applicant: inventedEmployer(nth),
        quarter: '2025-Q4',
        excess1: excess,
        excess2: excess,
        excess3: excess,
        claimedOn: '2026-02-20',
        account: { bank: '000', number: '00000000000000', holder: '示範' },
      }
      const filed = await house.store.begin(officer, 'quota-excess-bonus', { step: 'register', values }, { at })
      assert.ok('done' in filed, JSON.stringify(filed))
      return filed.done
    }
    for (const [nth, excess, why] of [
      [99, 30, 'never entered'],
      [12, 1, 'exactly at the quota'],
      [13, 1, 'a public body'],
    ] as const) {
      const refused = await propose(await claims(nth, excess), excess)
      assert.ok('refused' in refused && refused.refused[0]?.says.zh.includes('名冊'), why)
    }
    const one = await claims(11, 3)
    assert.ok('refused' in (await propose(one, 3)), 'more than is shown')
    const paid = await propose(one, 2)
    assert.ok('done' in paid && paid.done.values.payable === 10_000, JSON.stringify(paid))
    assert.equal(paid.done.values.registered3, 2)
  })

  test('the month begins by itself, and the record of it stands beside the last', async () => {
    assert.ok((await house.store.sweep('demo', '2026-04-02T01:00:00.000Z')).acted >= 1)
    const { rows } = await house.store.worklist(system, {
      view: 'section',
      programme: 'quota-register',
      today: '2026-04-02',
      at: '2026-04-02T01:00:00.000Z',
    })
    assert.deepEqual([...new Set(rows.map((row) => row.state))], ['due'])
  })
})
