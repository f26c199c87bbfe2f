// What must hold for every time limit and every amount of the law, whatever the day and the number: order, real days, proportion.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysInMonth, isDay, months, written } from '#engine'
import { ask } from './ask.ts'
import { exact } from './exact.ts'
import { lasting, within } from './time-limit.ts'
import { topics } from './topics.ts'

type Question = { topic: string; input: Record<string, unknown> & { kind: string } }
const folder = new URL('./vectors/', import.meta.url)
const questions: Question[] = readdirSync(folder).flatMap((file) => {
  const { topic, cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    topic: string
    cases: { input: Question['input'] }[]
  }
  return cases.map(({ input }) => ({ topic, input }))
})
const TODAY = '2026-11-24'
const isADay = (value: unknown): value is string => typeof value === 'string' && isDay(value)

/** The days a rule gives for a question, by name; undefined where it refuses. */
function daysOf(topic: string, input: Record<string, unknown>): Record<string, string> | undefined {
  const found = ask(topic, input, TODAY)
  return found.ok
    ? Object.fromEntries(Object.entries(found.value).filter((entry): entry is [string, string] => isADay(entry[1])))
    : undefined
}

/** Questions that turn on one day and give days. */
const limits = questions.flatMap(({ topic, input }) => {
  const reads = topics[topic]?.kinds[input.kind]?.reads ?? {}
  const asked = Object.keys(reads).filter((name) => reads[name]?.kind === 'date')
  const [only] = asked
  const gives = Object.keys(daysOf(topic, input) ?? {})
  return only !== undefined && asked.length === 1 && gives.length > 0 ? [{ topic, input, field: only }] : []
})

describe('a time limit', () => {
  test('there are many', () => assert.ok(limits.length > 60, String(limits.length)))
  const day = fc.integer({ min: 0, max: 1700 }).map((n) => addDays('2024-04-01', n))
  test('never ends earlier for a later day', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...limits),
        day,
        fc.integer({ min: 1, max: 40 }),
        ({ topic, input, field }, from, n) => {
          const [first, later] = [from, addDays(from, n)].map((at) => daysOf(topic, { ...input, [field]: at }))
          for (const [name, end] of Object.entries(first ?? {}))
            if (later?.[name] !== undefined)
              assert.ok(
                later[name] >= end,
                `${topic} ${input.kind} ${name}: ${from} ${end}, ${n} days later ${later[name]}`,
              )
        },
      ),
      { numRuns: 2000 },
    ))
  test('from every day around the end of February is a real day', () => {
    for (const { topic, input, field } of limits)
      for (const at of ['2027-02-27', '2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01']) {
        const found = ask(topic, { ...input, [field]: at }, TODAY)
        if (found.ok)
          for (const value of Object.values(found.value))
            assert.ok(
              typeof value !== 'string' || !/^\d{4}-/.test(value) || isDay(value) || isDay(value.slice(0, 10)),
              `${topic} ${value}`,
            )
      }
  })
})

describe('months', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))
  /** Walked to one day at a time: the last day before the like-numbered one, or the month's own last. */
  function walked(start: string, n: number): string {
    const [year, month, wanted] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + n, Number(start.slice(8))]
    const [y, m] = [year + Math.floor(month / 12), (month % 12) + 1]
    let last = start
    while (last < written(y, m, Math.min(wanted, daysInMonth(y, m)))) last = addDays(last, 1)
    return wanted > daysInMonth(y, m) ? last : addDays(last, -1)
  }
  test('of which the day is the first end as a walk through the calendar does', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (start, n) =>
        assert.equal(lasting(start, months(n)), walked(start, n)),
      ),
      { numRuns: 300 },
    ))
  test('after a day are those of which the next day is the first', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (start, n) =>
        assert.equal(within(start, months(n)), lasting(addDays(start, 1), months(n))),
      ),
    ))
})

describe('an amount that goes by a wage', () => {
  const salary = fc.integer({ min: 1, max: 200_000 })
  const amountOf = (topic: string, input: Record<string, unknown>) => {
    const found = ask(topic, input, TODAY)
    assert.ok(found.ok, found.ok ? '' : found.says.en)
    return exact(String(found.value.exact))
  }
  const paid = questions.flatMap(({ topic, input }) => {
    const found = ask(topic, input, TODAY)
    return ['averageInsuredSalary', 'firstGrade']
      .filter((wage) => wage in input && found.ok && 'exact' in found.value)
      .map((wage) => ({ topic, input, wage }))
  })
  test('doubles with it, exactly', () =>
    fc.assert(
      fc.property(fc.constantFrom(...paid), salary, ({ topic, input, wage }, n) => {
        const [once, twice] = [n, n * 2].map((amount) => amountOf(topic, { ...input, [wage]: String(amount) }))
        assert.equal(once?.mul(2).toFraction(), twice?.toFraction())
      }),
      { numRuns: 400 },
    ))
  test('of an annuity grows with each who depends on it, to a fifth more', () =>
    fc.assert(
      fc.property(salary, fc.integer({ min: 0, max: 12 }), (averageInsuredSalary, dependants) => {
        const of = (n: number) =>
          amountOf('accident-insurance', {
            kind: 'disabilityAnnuity',
            averageInsuredSalary: String(averageInsuredSalary),
            degree: 'severe',
            dependants: n,
          })
        assert.ok(of(dependants + 1).compare(of(dependants)) >= 0)
        assert.ok(of(dependants).compare(of(0).mul('6/5')) <= 0)
      }),
    ))
})
