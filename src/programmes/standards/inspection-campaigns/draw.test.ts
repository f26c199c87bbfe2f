// The draw of a campaign: the same each time, fair to everyone not chosen for risk, and blind to the order of the list.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decide, lotOf, ranked, rankedBy, tell } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { riskPoints } from '#bureau/schemes.ts'
import { roll } from '#roll'
import { readPopulation, riskOf, type Unit } from './population.ts'
import { byRisk, draw as word, targets } from './rule.ts'

const weights = riskPoints.on('2026-03-02')
const unit = fc.record({
  name: fc.constant('示範有限公司'),
  industry: fc.constantFrom('I', 'G', 'C'),
  workers: fc.nat(400),
  findings: fc.nat(5),
  reports: fc.nat(4),
  overtime: fc.nat(1),
  monthsSince: fc.option(fc.nat(80), { nil: undefined }),
})
const units = fc
  .array(unit, { minLength: 1, maxLength: 80 })
  .map((all): Unit[] => all.map((one, n) => ({ ...one, businessNumber: String(n + 1).padStart(8, '0') })))
const how = fc.record({ size: fc.integer({ min: 1, max: 60 }), randomPercent: fc.nat(100), seed: fc.string() })
type How = { size: number; randomPercent: number; seed: string; risky?: readonly string[] }
/** As the step draws: the population with its points, so many by risk, the rest by lot. */
const draw = (all: readonly Unit[], { size, randomPercent, seed, risky = ['I'] }: How) =>
  ranked(
    word,
    all.map((one) => ({ ...one, points: riskOf(one, risky, weights).points })),
    { seed, sample: size, byRisk: decide(byRisk as never, { sample: size, randomPercent }).value },
  ).map(({ entrant, says }) => ({
    number: String(entrant.businessNumber),
    points: Number(entrant.points),
    how: says.how,
  }))
const numbers = (of: ReturnType<typeof draw>) => of.map((one) => one.number)

describe('a draw', () => {
  test('gives the same businesses for the same seed, whatever the order of the list, none twice, never more than asked', () => {
    fc.assert(
      fc.property(units, how, (all, asked) => {
        const once = draw(all, asked)
        assert.deepEqual(draw(all.toReversed(), asked), once)
        assert.equal(new Set(numbers(once)).size, once.length)
        assert.equal(once.length, Math.min(asked.size, all.length))
      }),
    )
  })

  test('takes nobody for risk while somebody with more points is left out, and says of each how its points came about', () => {
    fc.assert(
      fc.property(units, how, (all, asked) => {
        const chosen = draw(all, asked)
        const risked = chosen.filter((one) => one.how === 'risk')
        const least = Math.min(...risked.map((one) => one.points))
        const left = all.filter((one) => !numbers(chosen).includes(one.businessNumber))
        if (risked.length > 0) assert.ok(left.every((one) => riskOf(one, ['I'], weights).points <= least))
        for (const one of all) {
          const { points, why } = riskOf(one, ['I'], weights)
          assert.equal(
            [...why.matchAll(/\+(\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0),
            points,
            why,
          )
        }
      }),
    )
  })

  test('by lot is fair: over many seeds each business without points comes as often as any other', () => {
    const plain = Array.from({ length: 20 }, (_, n): Unit => ({
      businessNumber: String(n + 1).padStart(8, '0'),
      name: '示範',
      industry: 'G',
      workers: 1,
      findings: 0,
      reports: 0,
      overtime: 0,
      monthsSince: 1,
    }))
    const risky = { ...plain[0], businessNumber: '99999999', reports: 3 } as Unit
    const came = new Map<string, number>()
    const seeds = 4000
    for (let seed = 0; seed < seeds; seed++)
      for (const one of draw([risky, ...plain], { size: 6, randomPercent: 83, seed: `示範第${seed}期`, risky: [] }))
        came.set(one.number, (came.get(one.number) ?? 0) + 1)
    assert.equal(came.get('99999999'), seeds, 'risk comes always')
    const expected = (seeds * 5) / plain.length
    const chi = plain.reduce((sum, one) => sum + ((came.get(one.businessNumber) ?? 0) - expected) ** 2 / expected, 0)
    // 19 degrees of freedom: beyond 43.8 once in a thousand. Without replacement it spreads less still.
    assert.ok(chi < 43.8, `chi-square ${chi}`)
  })

  test('is done again from its receipt alone, and a lot by anybody with a hash', () => {
    const told = roll.find((one) => one.programme.id === 'inspection-campaigns')
    const story = told?.stories['is planned, drawn by somebody else, run and evaluated']
    assert.ok(told && story)
    const { case: one } = tell(told.programme, story, officeCalendar())
    const { order, targets: ordered } = one?.receipts ?? {}
    assert.deepEqual(rankedBy(told.programme, 'order', word as never, order?.inputs ?? {}).value, one?.values.order)
    assert.deepEqual(decide(targets as never, ordered?.inputs ?? {}).value, one?.values.targets)
    // printf '%s' '03 11 19 24 30|00000002' | sha256sum
    assert.equal(lotOf('03 11 19 24 30', '00000002'), '6baa72236684d7ba')
  })

  test('names every line of the list that cannot be read', () => {
    const { units, faults } = readPopulation(
      '統一編號,名稱\n00000001,甲,I,1,0,0,0,\n00000001,乙,I,1,0,0,0,\nx,丙,I,1,0,0,0,\n00000004,丁,Z,1,0,0,0,3',
    )
    assert.deepEqual([units.length, faults], [1, ['3（重複）', '4', '5']])
  })
})
