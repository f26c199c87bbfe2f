// What must hold for fines, staff and working days whatever the article, the headcount and the day: the milder law is never the
// harsher one, more workers never need fewer people, and working days are those a walk through the calendar finds.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, weekday } from '#engine'
import { fineTables, type Law } from './administrative-penalty-act/fine-tables.ts'
import { ask } from './ask.ts'
import { topics } from './topics.ts'
import { afterWorkingDays } from './working-days.ts'

const TODAY = '2026-11-24'
const valueOf = (topic: string, input: Record<string, unknown>) => {
  const found = ask(topic, input, TODAY)
  return found.ok ? found.value : undefined
}
const laws = Object.keys(fineTables) as Law[]
const articlesOf = (law: Law) => [
  ...new Set(
    fineTables[law].versions.flatMap(({ value }) => Object.keys(value ?? {}).filter((key) => !key.includes(' / '))),
  ),
]

describe('the fine that applies', () => {
  const pairs = laws.flatMap((law) => articlesOf(law).map((article) => ({ law, article })))
  const day = fc.integer({ min: 0, max: 4500 }).map((n) => addDays('2014-12-13', n))
  const rangeOn = (pair: { law: Law; article: string }, date: string) =>
    valueOf('sector-penalties', { kind: 'range', ...pair, date })
  const most = (range: Record<string, unknown> | undefined) =>
    range?.type === 'none' ? 0 : Number(range?.maxAggravated ?? range?.max)
  test('is at most the one at the act and at most the one at the decision', () =>
    fc.assert(
      fc.property(fc.constantFrom(...pairs), day, fc.integer({ min: 0, max: 1500 }), (pair, actDate, n) => {
        const decisionDate = addDays(actDate, n)
        const found = valueOf('sector-penalties', { kind: 'applicable', ...pair, actDate, decisionDate })
        if (!found || found.type === 'criminal') return
        const [then, now] = [rangeOn(pair, actDate), rangeOn(pair, decisionDate)]
        assert.ok(most(found) <= most(then) && most(found) <= most(now), `${pair.law} ${pair.article} ${actDate}`)
        const { version, ...range } = found
        assert.deepEqual(range, version === 'act' ? then : now)
      }),
      { numRuns: 1500 },
    ))
  test('is a fine whose least is under its most, in every row of every list', () => {
    const rows = laws.flatMap((law) => fineTables[law].versions.flatMap(({ value }) => Object.values(value ?? {})))
    assert.ok(rows.length > 150, String(rows.length))
    for (const row of rows)
      if (row?.type === 'fine') assert.ok(row.min > 0 && row.min < row.max && row.max < (row.maxAggravated ?? Infinity))
  })
  test('of the safety Act from July 2026 is answered for no article whose text was not seen', () => {
    for (const article of [
      '12(4)',
      '17',
      '18(1)',
      '18(3)',
      '20(1)',
      '21(1)',
      '22(1)',
      '29(3)',
      '33',
      '34(1)',
      '38',
      '39(4)',
    ])
      assert.equal(
        ask('sector-penalties', { kind: 'range', law: 'OSHA', article, date: '2026-07-01' }, TODAY).ok,
        false,
        article,
      )
  })
  test('for manufacturing with a leak is told beside', () => {
    const found = ask(
      'sector-penalties',
      { kind: 'range', law: 'OSHA', article: '15(1)', date: '2026-03-02', result: 'death' },
      TODAY,
    )
    assert.ok(found.ok)
    assert.ok(found.outcome.because.some(({ cites, says }) => cites.article === '§42' && says.zh.includes('3,000,000')))
  })
})

describe('safety staff', () => {
  test('are never fewer for more workers', () =>
    fc.assert(
      fc.property(
        fc.constantFrom([1, true], [1, false], [2, false], [3, false]),
        fc.integer({ min: 1, max: 1200 }),
        fc.integer({ min: 1, max: 300 }),
        ([riskClass, construction], workers, more) => {
          const [few, many] = [workers, workers + more].map((n) =>
            valueOf('osh-staffing', { kind: 'staff', class: riskClass, construction, workers: n }),
          )
          assert.ok(few && many)
          assert.ok(Number(many.administrators) >= Number(few.administrators))
          assert.ok(Number(many.engineers) >= Number(few.engineers))
          assert.ok(String(many.supervisor) <= String(few.supervisor), 'A before B before C')
        },
      ),
    ))
})

describe('working days', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2026-07-01', n))
  test('are those a walk finds: so many of them after the day, the last of them the end', () =>
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }),
        (start, n, off) => {
          const offDays = off.map((after) => addDays(start, after))
          const end = afterWorkingDays(start, n, offDays)
          const walked: string[] = []
          for (let at = addDays(start, 1); at <= end; at = addDays(at, 1))
            if (weekday(at) % 6 !== 0 && !offDays.includes(at)) walked.push(at)
          assert.equal(walked.length, n)
          assert.equal(walked.at(-1), end)
        },
      ),
    ))
})

test('every answer on bullying that rests on the regulations says that their text has not been seen', () => {
  const kinds = topics['workplace-bullying']?.kinds ?? {}
  const byRules = Object.values(kinds).filter(({ cites }) => cites.code === 'bullying rules')
  assert.equal(byRules.length, 7)
  for (const { name, notices } of byRules)
    assert.ok(
      notices?.some(({ zh }) => zh.includes('條文尚未查得')),
      name.en,
    )
})
