// The check of many says what the single rules say, day by day and month by month, on whatever people work.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#engine'
import { ask } from '../ask.ts'
import { exact } from '../exact.ts'
import { DAY_TYPES, type DayType } from '../labour-standards-act/overtime-tariff.ts'
import { checkPayroll, settle } from './check.ts'
import { asHours, checkDays, letterOf, owedOn } from './days.ts'
import { KINDS } from './findings.ts'
import { monthOf, type Options, usual } from './options.ts'
import { overtimeQuestion, owedOf, receiptOf } from './receipt.ts'
import type { Employee, Wage, WorkedDay } from './rows.ts'

const TODAY = '2026-11-25'
const settled = { ...usual, cycleFrom: '2026-03-02', quarterFrom: '2026-03' }
const valueOf = (topic: string, question: Record<string, unknown>): Record<string, unknown> => {
  const found = ask(topic, question, TODAY)
  if (!found.ok) throw new Error(`${JSON.stringify(question)}: ${found.says.en}`)
  return found.value
}
const types = fc.constantFrom(...(Object.keys(DAY_TYPES) as DayType[]))
const anyDay = fc.integer({ min: 0, max: 3600 }).map((n) => addDays('2016-12-23', n))
const minutes = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1440 }))
const workedDay = fc.record({ day: anyDay, type: types, minutes, disaster: fc.boolean() })
const one = (days: WorkedDay[], wages: Wage[] = [], more: Partial<Options> = {}) => {
  const person: Employee = { id: '示範1', name: '測試', days, wages }
  return checkPayroll([person], { ...usual, ...more })
}
const weekdays = (from: string, work: readonly number[], type: DayType = 'weekday'): WorkedDay[] =>
  work.map((n, at) => ({ day: addDays(from, at), type, minutes: n }))

describe('each day', () => {
  test('owes to the last fraction what the overtime rule says, counts and breaks the same', () =>
    fc.assert(
      fc.property(
        workedDay,
        fc.integer({ min: 1, max: 500_000 }),
        fc.constantFrom('eightThirds' as const, 'fiveThirds' as const),
        (day, monthlyWage, restDayBeyondEight) => {
          const options = { ...settled, restDayBeyondEight }
          const owed = owedOn(day, options)
          const value = valueOf('overtime-pay', {
            kind: 'overtime',
            date: day.day,
            dayType: day.type,
            hoursWorked: asHours(day.minutes),
            cause: day.disaster ? 'disaster' : 'normal',
            monthlyWage,
            restDayBeyondEight,
          })
          assert.equal(
            exact(owed.inMoney)
              .mul(monthlyWage)
              .div(240 * 180)
              .toFraction(),
            value.exact,
          )
          assert.equal(exact(owed.counted).div(60).toFraction(), value.countedOvertimeHours)
          assert.deepEqual(owed.violations, value.violations)
          assert.equal(owed.compensatoryLeave, value.compensatoryLeave)
        },
      ),
      { numRuns: 4000 },
    ))
  test('is shown with the amount of the receipt beside it', () =>
    fc.assert(
      fc.property(workedDay, (day) => {
        const { people, options } = one([day], [{ basis: 'hourly', wage: '196.5' }], { tolerance: '0' })
        for (const owed of people[0]!.owed) {
          const hourly = people[0]!.months[0]!.hourly!
          const { topic, ...question } = overtimeQuestion(owed, hourly, options)
          assert.equal(valueOf(topic, question).exact, owedOf(owed, hourly).exact)
        }
      }),
      { numRuns: 300 },
    ))
  test('taken off instead of paid is owed no money, in the order worked, and still counts to the cap', () => {
    const day: WorkedDay = { day: '2026-03-03', type: 'weekday', minutes: 660, inLeave: 120 }
    assert.equal(owedOn(day, settled).inMoney, 60 * 5)
    assert.equal(owedOn(day, settled).counted, 180)
    assert.equal(owedOn({ ...day, inLeave: 600 }, settled).inMoney, 0)
  })
})

describe('days off', () => {
  test('are missing exactly where the rule of days off says so', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(types, fc.constantFrom(0, 480)), { minLength: 14, maxLength: 56 }),
        fc.constantFrom('normal' as const, '2week' as const, '4week' as const, '8week' as const),
        (kinds, scheme) => {
          const days = kinds.map(([type, n], at): WorkedDay => ({ day: addDays('2026-03-02', at), type, minutes: n }))
          const { findings } = checkDays(days, { ...settled, scheme })
          const value = valueOf('working-hours', {
            kind: 'rest',
            date: '2026-03-02',
            scheme,
            days: days.map(letterOf).join(''),
          })
          const names: Record<string, string> = {
            sixInARow: 'CONSECUTIVE_OVER_6',
            regularLeaveMissing: 'REGULAR_LEAVE_MISSING',
            restDayMissing: 'REST_DAY_MISSING',
            daysOffShort: 'DAYS_OFF_SHORT',
          }
          const found = new Set(findings.flatMap(({ kind }) => names[kind] ?? []))
          assert.deepEqual([...found].toSorted(), value.violations)
        },
      ),
      { numRuns: 1500 },
    ))
  test('of days without a record are not judged', () => {
    const days = weekdays('2026-03-02', [480, 480, 480, 480, 480, 480, 480, 480])
    const gap = days.filter((_, at) => at !== 3)
    assert.ok(checkDays(days, settled).findings.some(({ kind }) => kind === 'sixInARow'))
    assert.deepEqual(checkDays(gap, settled).findings, [])
  })
})

describe('each month', () => {
  test('over the cap is over it by the rule, and by one minute', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.boolean(), (extra, consent) => {
        const days = weekdays('2026-03-02', [...Array<number>(18).fill(620), 480 + extra])
        const { people } = one(days, [], { consent })
        const counted = 18 * 140 + extra
        const value = valueOf('working-hours', {
          kind: 'monthlyCap',
          month: '2026-03',
          consent,
          overtimeHours: asHours(counted),
        })
        assert.equal(
          people[0]!.findings.some(({ kind }) => kind === 'monthOver'),
          !value.legal,
        )
      }),
    ))
  test('is compared with what was paid, exactly, and rounded once', () => {
    const { people, summary } = one(weekdays('2026-03-02', [600, 600, 600]), [
      { basis: 'monthly', wage: '29500', paid: '983' },
    ])
    // 3 × 2 × 4/3 × 29,500/240 = 983.33
    assert.deepEqual(people[0]!.months[0]!.owed, { exact: '2950/3', rounded: 983 })
    assert.equal(summary.overtimeShort.exact, '1/3')
    assert.equal(
      one(weekdays('2026-03-02', [600]), [{ basis: 'monthly', wage: '29500', paid: '327' }], { tolerance: '1' })
        .people[0]!.findings.length,
      0,
    )
  })
  test('rests on the minimum wage where the agreed one is lower, unless the run says otherwise', () => {
    const of = (base: Options['base']) =>
      one(weekdays('2026-03-02', [600]), [{ basis: 'monthly', wage: '24000' }], { base })
    assert.equal(of('minimum').people[0]!.months[0]!.hourly, '1475/12')
    assert.equal(of('agreed').people[0]!.months[0]!.hourly, '100')
    assert.equal(of('agreed').summary.minimumShort.exact, '5500')
  })
  test('of a wage below the minimum is short by what the minimum-wage rule says', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 32_000 }),
        fc.constantFrom(undefined, '20', '37.5'),
        (wage, weekly) => {
          const { people } = one(weekdays('2026-03-02', [480]), [
            { basis: 'monthly', wage: String(wage), ...(weekly ? { weekly } : {}) },
          ])
          const found = people[0]!.findings.find(({ kind }) => kind === 'belowMinimum')
          const value = valueOf('minimum-wage', {
            kind: 'check',
            date: '2026-03-01',
            payBasis: 'monthly',
            normalHoursWage: String(wage),
            ...(weekly ? { agreedWeeklyHours: weekly } : {}),
          })
          assert.equal(found?.amount?.exact ?? '0', value.shortfall)
        },
      ),
    ))
  test('whose minimum wage is not promulgated yet says so and is reckoned by the agreed wage', () => {
    const month = one(weekdays('2027-03-02', [600]), [{ basis: 'monthly', wage: '24000' }]).people[0]!.months[0]!
    assert.equal(month.hourly, '100')
    assert.ok(month.unknown?.zh.includes('尚待公告'))
  })
  test('may begin on another day than the first', () => {
    assert.equal(monthOf('2026-03-25', 26), '2026-02')
    assert.equal(monthOf('2026-03-26', 26), '2026-03')
    assert.equal(monthOf('2026-01-02', 26), '2025-12')
  })
})

describe('schemes, quarters, shifts and breaks', () => {
  test('a flexible scheme gives the overtime of the scheme rule', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 28, maxLength: 28 }),
        fc.constantFrom('2week' as const, '4week' as const),
        (quarterHours, scheme) => {
          const work = quarterHours.map((n) => n * 30)
          const span = scheme === '2week' ? 14 : 28
          const { reckoned } = checkDays(weekdays('2026-03-02', work), { ...settled, scheme })
          const value = valueOf('working-hours', { kind: 'flexible', scheme, hours: work.slice(0, span).map(asHours) })
          const beyond = reckoned.slice(0, span).reduce((sum, day) => sum + (day.beyond ?? 0), 0)
          assert.equal(exact(beyond).div(60).toFraction(), value.overtimeHours)
        },
      ),
    ))
  test('three agreed months hold 138 hours where more was agreed', () => {
    const days = ['2026-03-02', '2026-04-01', '2026-05-01'].flatMap((from) =>
      weekdays(from, Array<number>(20).fill(620)),
    )
    const kinds = one(days, [], { consent: true }).people[0]!.findings.map(({ kind }) => kind)
    assert.ok(kinds.includes('quarterOver') && !kinds.includes('monthOver'))
  })
  test('eleven hours lie between shifts, also over midnight', () => {
    const late: WorkedDay = { day: '2026-03-02', type: 'weekday', minutes: 480, from: 900, to: 1440 }
    const early: WorkedDay = { day: '2026-03-03', type: 'weekday', minutes: 480, from: 480, to: 1020 }
    const kinds = (shifts: Options['shifts']) =>
      one([late, early], [], { shifts }).people[0]!.findings.map(({ kind }) => kind)
    assert.deepEqual(kinds('eleven'), ['shortShiftRest'])
    assert.deepEqual([kinds('eight'), kinds('none')], [[], []])
  })
  test('a break of less than half an hour after four hours is found where it is on record', () => {
    const day: WorkedDay = { day: '2026-03-02', type: 'weekday', minutes: 480, from: 480, to: 970, rest: 10 }
    assert.deepEqual(
      one([day]).people[0]!.findings.map(({ kind }) => kind),
      ['shortBreak'],
    )
  })
})

describe('every finding', () => {
  const people = (seed: number): Employee[] => [
    {
      id: '1',
      name: '',
      wages: [{ basis: 'monthly', wage: '24000', paid: '0' }],
      days: Array.from({ length: 62 }, (_, at) => ({
        day: addDays('2026-03-02', at),
        type: (['weekday', 'weekday', 'restDay', 'regularLeave', 'nationalHoliday'] as const)[(at * seed) % 5]!,
        minutes: (at * seed * 97) % 900,
        from: 480,
        to: 1380,
        rest: at % 50,
      })),
    },
  ]
  test('has a receipt of the single rule which says that it is against the law', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (seed) => {
        const { people: checked } = checkPayroll(people(seed), { ...usual, shifts: 'eleven' })
        const { findings, months } = checked[0]!
        assert.ok(findings.length > 0)
        for (const finding of findings) {
          if (finding.kind === 'overtimeShort') continue
          const receipt = receiptOf(finding, months.find(({ month }) => month === finding.month)?.hourly, TODAY)
          assert.ok(receipt?.ok, finding.kind)
          const { legal, violations } = receipt.value as { legal?: boolean; violations?: string[] }
          assert.ok(legal === false || (violations ?? []).length > 0, finding.kind)
        }
      }),
    ))
  test('is counted in the summary, and the sum is the sum', () => {
    const result = checkPayroll([...people(3), ...people(7)], usual)
    for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[])
      assert.equal(
        result.summary.kinds[kind].findings,
        result.people.flatMap(({ findings }) => findings).filter((each) => each.kind === kind).length,
      )
    assert.equal(
      result.summary.overtimeShort.exact,
      result.people
        .flatMap(({ months }) => months)
        .reduce((sum, { short }) => sum.add(short?.exact ?? 0), exact(0))
        .toFraction(),
    )
  })
  test('of cycles nobody named begins with the first day on record', () =>
    assert.deepEqual(settle(people(1), usual).cycleFrom, '2026-03-02'))
})
