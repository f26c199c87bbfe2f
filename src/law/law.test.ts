// What must hold for every rule of law whatever the numbers: slow day-by-day oracles, order, boundaries of every parameter,
// receipts that replay, and readings that are named.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  beginningOf,
  completes,
  type Dated,
  daysInMonth,
  type Fields,
  NotInForce,
  usedBy,
  written,
} from '#engine'
import { ask } from './ask.ts'
import { serviceOf } from './civil-code/service-length.ts'
import { dollars, exact, shown } from './exact.ts'
import { leaveTable, granted } from './labour-standards-act/annual-leave-table.ts'
import { basesOf, countedYears } from './labour-standards-act/old-pension.ts'
import { noticeDays } from './labour-standards-act/notice.ts'
import { beyondEight, restDay, restDayTiers, thirdsOwed } from './labour-standards-act/overtime-tariff.ts'
import { fines } from './labour-standards-act/penalties.ts'
import { daysOff, normalHours, overtimeCap, shiftRestHours } from './labour-standards-act/working-hours-limits.ts'
import { newBase, oldBase } from './labour-pension-act/severance.ts'
import { KNOWN_UNTIL } from './known.ts'
import { replay } from './rule.ts'
import { told } from './told.ts'
import { topics } from './topics.ts'
import { minimumWage } from './minimum-wage-act/values.ts'

const TODAY = '2026-11-24'
const day = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays('1984-08-01', n))
const newSystemDay = fc.integer({ min: 0, max: 7000 }).map((n) => addDays('2005-07-01', n))
const wage = fc.integer({ min: 1, max: 500_000 })
const valueOf = (topic: string, question: Record<string, unknown>): Record<string, unknown> => {
  const found = ask(topic, question, TODAY)
  if (!found.ok) throw new Error(found.says.en)
  return found.value
}

/** The corresponding day, walked to one month at a time by looking at the calendar, never by arithmetic on months. */
function serviceDayByDay(start: string, end: string) {
  let months = 0
  let done = addDays(start, -1)
  const wanted = Number(start.slice(8))
  for (;;) {
    const [y, m] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)) + months + 1]
    const [year, month] = [y + Math.floor((m - 1) / 12), ((m - 1) % 12) + 1]
    const length = daysInMonth(year, month)
    const last = wanted > length ? written(year, month, length) : addDays(written(year, month, wanted), -1)
    if (last > end) break
    months++
    done = last
  }
  let days = 0
  for (let at = addDays(done, 1); at <= end; at = addDays(at, 1)) days++
  return { years: Math.floor(months / 12), months: months % 12, days }
}

describe('length of service', () => {
  test('equals a count made day by day', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), (start, n) =>
        assert.deepEqual(serviceOf(start, addDays(start, n)), serviceDayByDay(start, addDays(start, n))),
      ),
      { numRuns: 300 },
    ))
  test('a month begun on the 31st is complete at the end of a shorter month', () => {
    assert.equal(completes('2023-08-31', 6), '2024-02-29')
    assert.equal(completes('2024-02-29', 12), '2025-02-28')
  })
})

describe('more service never gives less', () => {
  const longer = (work: (start: string, end: string) => number) =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 16_000 }), fc.integer({ min: 0, max: 60 }), (start, n, more) =>
        assert.ok(work(start, addDays(start, n + more)) >= work(start, addDays(start, n))),
      ),
      { numRuns: 500 },
    )
  test('severance of the old system', () => longer((from, to) => oldBase(serviceOf(from, to)).valueOf()))
  test('severance of the new system, in bases of thirty days', () =>
    longer((from, to) => newBase(serviceOf(from, to), 31).valueOf()))
  test('bases of the old pension', () => longer((from, to) => basesOf(countedYears(serviceOf(from, to))).valueOf()))
  test('annual leave', () => {
    for (const text of leaveTable.versions)
      for (let months = 1; months < 600; months++)
        if (text.value) assert.ok(granted(text.value, months) >= granted(text.value, months - 1))
  })
  test('notice', () => {
    for (let months = 1; months < 600; months++) assert.ok(noticeDays(months).days >= noticeDays(months - 1).days)
  })
})

describe('severance', () => {
  test('the old system never gives less than the new one', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 16_000 }), (start, n) => {
        const service = serviceOf(start, addDays(start, n))
        assert.ok(oldBase(service).compare(newBase(service, 30)) >= 0)
      }),
    ))
  test('a split on the day of hiring is the new system; after the last day, the old one', () =>
    fc.assert(
      fc.property(newSystemDay, fc.integer({ min: 1, max: 9000 }), wage, (hireDate, n, averageMonthlyWage) => {
        const lastDay = addDays(hireDate, n)
        if (lastDay > KNOWN_UNTIL) return
        const of = (more: object) =>
          valueOf('severance', { kind: 'severance', hireDate, lastDay, averageMonthlyWage, ...more }).exact
        assert.equal(of({ system: 'mixed', newSystemFrom: hireDate }), of({ system: 'new' }))
        assert.equal(of({ system: 'mixed', newSystemFrom: addDays(lastDay, 1) }), of({ system: 'old' }))
      }),
    ))
  test('nothing is rounded on the way: the amount is the wage times the base, exactly', () =>
    fc.assert(
      fc.property(newSystemDay, fc.integer({ min: 1, max: 9000 }), wage, (hireDate, n, averageMonthlyWage) => {
        const lastDay = addDays(hireDate, n)
        if (lastDay > KNOWN_UNTIL) return
        const value = valueOf('severance', { kind: 'severance', system: 'new', hireDate, lastDay, averageMonthlyWage })
        assert.equal(exact(String(value.base)).mul(averageMonthlyWage).toFraction(), value.exact)
        assert.equal(value.rounded, dollars(exact(String(value.exact))))
      }),
    ))
})

describe('overtime pay', () => {
  const minutes = fc.integer({ min: 0, max: 1440 })
  test('never falls with more time, and adds up minute by minute inside a tier', () =>
    fc.assert(
      fc.property(minutes, fc.constantFrom(beyondEight, restDayTiers(8)), (n, tiers) => {
        let sum = 0
        for (let minute = 0; minute < n; minute++) {
          const tier = tiers.findLast(({ afterMinutes }) => afterMinutes <= minute)
          sum += tier?.thirds ?? 0
        }
        assert.equal(thirdsOwed(tiers, n), sum)
        assert.ok(thirdsOwed(tiers, n + 1) >= thirdsOwed(tiers, n))
      }),
    ))
  test('the rule and the whole-number reckoning of the payroll check agree', () =>
    fc.assert(
      fc.property(minutes, wage, fc.constantFrom('weekday', 'restDay'), (n, monthlyWage, dayType) => {
        const value = valueOf('overtime-pay', {
          kind: 'overtime',
          date: '2025-03-05',
          dayType,
          hoursWorked: exact(n).div(60).toFraction(),
          cause: 'normal',
          monthlyWage,
        })
        const thirds = thirdsOwed(dayType === 'weekday' ? beyondEight : restDayTiers(8), n)
        assert.equal(
          value.exact,
          exact(thirds)
            .mul(monthlyWage)
            .div(240 * 180)
            .toFraction(),
        )
      }),
    ))
})

describe('rounding', () => {
  test('is half up, once', () => {
    assert.equal(dollars(exact('1/2')), 1)
    assert.equal(dollars(exact('2368.03')), 2368)
    assert.equal(dollars(exact('38000/3')), 12_667)
  })
  test('what is shown never says more than it knows', () => {
    assert.equal(shown('2600/3'), '866.67')
    assert.equal(shown('10.5'), '10.5')
    assert.equal(shown(1234567), '1,234,567')
  })
})

describe('every parameter, on both sides of every boundary', () => {
  const parameters: Record<string, Dated<unknown>> = {
    leaveTable,
    restDay,
    fines,
    daysOff,
    normalHours,
    overtimeCap,
    shiftRestHours,
  }
  for (const [name, parameter] of Object.entries(parameters))
    test(name, () => {
      for (const [at, { from, value }] of parameter.versions.entries()) {
        assert.deepEqual(parameter.on(from), value)
        const before = parameter.versions[at - 1]
        if (before) assert.deepEqual(parameter.on(addDays(from, -1)), before.value)
        else assert.throws(() => parameter.on(addDays(from, -1)), NotInForce)
      }
      const { result, used } = usedBy(() => parameter.on(addDays(KNOWN_UNTIL, 1)))
      assert.deepEqual(result, parameter.versions.at(-1)?.value)
      assert.equal(used[0]?.asItStands, true)
    })
  test('the minimum wage', () => {
    assert.equal(minimumWage('2025-12-31').monthly, 28_590)
    assert.equal(minimumWage('2026-01-01').monthly, 29_500)
    assert.throws(() => minimumWage('2027-01-01'), { code: 'NOT_YET_KNOWN' })
    assert.throws(() => minimumWage('1955-12-31'), NotInForce)
  })
})

describe('receipts', () => {
  type Stored = { topic: string; kind: string; inputs: Record<string, unknown>; value: Record<string, unknown> }
  const stored = JSON.parse(readFileSync(new URL('./receipts.json', import.meta.url), 'utf8')) as Stored[]
  for (const { topic, kind, inputs, value } of stored)
    test(`one of ${topic} ${kind} given before replays to the same value`, () => {
      const rule = topics[topic]?.kinds[kind]
      assert.ok(rule, 'a rule that gave receipts stays')
      assert.deepEqual(JSON.parse(JSON.stringify(replay(rule, { inputs }))), value)
    })
  test('every kind of every topic has given one', () =>
    assert.deepEqual(
      Object.entries(topics).flatMap(([topic, { kinds }]) =>
        Object.keys(kinds)
          .filter((kind) => !stored.some((one) => one.topic === topic && one.kind === kind))
          .map((kind) => `${topic} ${kind}`),
      ),
      [],
    ))
  test('a receipt names inputs, dated parameters with their source, and articles', () => {
    const found = ask(
      'overtime-pay',
      {
        kind: 'overtime',
        date: '2017-07-08',
        dayType: 'restDay',
        hoursWorked: '9',
        cause: 'normal',
        monthlyWage: 36_000,
      },
      TODAY,
    )
    assert.ok(found.ok)
    const receipt = told(found).receipt as { used: { from: string }[]; because: { article: { zh: string } }[] }
    assert.deepEqual(
      receipt.used.map(({ from }) => from),
      ['1984-08-01', '2016-12-23'],
    )
    assert.ok(receipt.because.some(({ article }) => article.zh === '勞動基準法第24條第2項（2016-12-21 公布條文）'))
  })
})

describe('contested points', () => {
  for (const [topic, { kinds }] of Object.entries(topics))
    for (const [kind, rule] of Object.entries(kinds))
      for (const [option, { unless }] of Object.entries(rule.contested ?? {}))
        test(`${topic} ${kind}: ${option} is a question with named readings`, () => {
          const field = rule.reads[option]
          assert.ok(field?.kind === 'choice' && unless in field.options && Object.keys(field.options).length > 1)
        })
  test('both readings are shown where they differ', () => {
    const found = ask(
      'severance',
      { kind: 'severance', system: 'new', hireDate: '2024-01-01', lastDay: '2025-01-10', averageMonthlyWage: 40_000 },
      TODAY,
    )
    assert.ok(found.ok)
    assert.equal(found.value.rounded, 20_556)
    assert.deepEqual(
      found.outcome.otherwise.map(({ value }) => value.rounded),
      [20_538],
    )
    assert.equal(found.outcome.assumptions[0]?.option, 'dayBasis')
  })
})

describe('what is past its review date', () => {
  test('is marked, and the value does not change', () => {
    const question = { kind: 'entitlement', hireDate: '2020-03-16', asOf: '2026-11-24' }
    const [now, later] = [ask('annual-leave', question, TODAY), ask('annual-leave', question, '2027-03-01')]
    assert.ok(now.ok && later.ok)
    assert.deepEqual([now.outcome.overdue.length, later.outcome.overdue.length], [0, 1])
    assert.deepEqual(now.value, later.value)
  })
})

describe('a question nobody can answer', () => {
  test('says what is missing, for each field', () => {
    const found = ask('severance', { kind: 'severance' }, TODAY)
    assert.ok(!found.ok && (found.problems?.length ?? 0) >= 3)
  })
  test('a topic or a kind that is not there', () => {
    for (const [topic, kind] of [
      ['nothing', 'x'],
      ['__proto__', 'x'],
      ['severance', 'toString'],
      ['annual-leave', ''],
    ] as const) {
      const found = ask(topic, { kind }, TODAY)
      assert.ok(!found.ok && found.error.startsWith(topic === 'annual-leave' ? 'UNKNOWN_KIND' : found.error))
    }
  })
  test('nonsense in any field is an answer in words, never a crash', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(topics)), fc.anything(), fc.anything(), (topic, a, b) => {
        for (const [kind, rule] of Object.entries(topics[topic]?.kinds ?? {})) {
          const names = Object.keys(rule.reads)
          const found = ask(
            topic,
            { kind, ...Object.fromEntries(names.map((name, at) => [name, at % 2 ? a : b])) },
            TODAY,
          )
          assert.ok(found.ok || found.says.zh.length > 3)
        }
      }),
      { numRuns: 200 },
    ))
})

describe('two days of one span', () => {
  const rules = Object.entries(topics).flatMap(([topic, { kinds }]) =>
    Object.entries(kinds).map(([kind, rule]) => ({ topic, kind, rule })),
  )
  const daysIn = (fields: Fields) => Object.entries(fields).filter(([, field]) => field.kind === 'date')
  const spans = rules.flatMap(({ topic, kind, rule }) => [
    { topic, kind, fields: rule.reads, within: undefined as string | undefined },
    ...Object.entries(rule.reads).flatMap(([within, field]) =>
      field.kind === 'many' ? [{ topic, kind, fields: field.of, within: within as string | undefined }] : [],
    ),
  ])
  test('say which comes first, wherever a rule asks more than one', () => {
    for (const { topic, kind, fields, within } of spans) {
      const days = daysIn(fields)
      const free = days.filter(([, field]) => beginningOf(field) === undefined).map(([name]) => name)
      assert.ok(free.length <= 1, `${topic} ${kind} ${within ?? ''}: ${free.join(', ')}`)
      for (const [name, field] of days)
        assert.ok(!beginningOf(field) || days.length === 1 || fields[beginningOf(field)?.of ?? ''], `${topic} ${name}`)
    }
  })
  test('the second before the first is told beside it, for every question of the law', () => {
    let asked = 0
    for (const { topic, kind, fields, within } of spans)
      for (const [name, field] of daysIn(fields)) {
        const begins = beginningOf(field)?.of
        if (!begins || !fields[begins]) continue
        const days = { ...field.when, [begins]: '2026-11-16', [name]: '2026-11-15' }
        const found = ask(topic, { kind, ...(within ? { [within]: [days] } : days) }, TODAY)
        const at = within ? `${within}.0.${name}` : name
        assert.ok(!found.ok)
        const said = found.problems?.find((one) => one.field === at && /不能早於/.test(one.says.zh))
        assert.ok(said, `${topic} ${kind} ${at}: ${JSON.stringify(found)}`)
        asked++
      }
    assert.ok(asked >= 10, String(asked))
  })
})

test('every answer by the aid rules says that they have been amended since they were read', () => {
  const kinds = ['rights-fund', 'legal-aid'].flatMap((topic) => Object.values(topics[topic]?.kinds ?? {}))
  const byRules = kinds.filter(({ cites }) => cites.code === 'AidRules')
  assert.ok(byRules.length > 8, String(byRules.length))
  for (const { name, notices } of byRules)
    assert.ok(
      notices?.some(({ zh }) => zh.includes('尚未納入')),
      name.en,
    )
})

describe('a question answered by a word', () => {
  const asked = [
    ['return-to-work', { kind: 'dismissal', ground: 'disabledUnfitt', confirmed: true }, 'ground', 'disabledUnfit'],
    ['legal-aid', { kind: 'livingAidExcluded', receives: 'injuryBenefits' }, 'receives', 'injuryBenefit'],
    ['data-rights', { kind: 'waiver', right: 'deletoin' }, 'right', 'deletion'],
    [
      'admin-procedure',
      { kind: 'substituteRecipient', role: 'neighbour', capable: true, opposedInterest: false },
      'role',
      'cohabitant',
    ],
    [
      'hazardous-work',
      { kind: 'permit', items: [], signedBy: 'sitesupervisor', hotWork: false, hotWorkPermit: false },
      'signedBy',
      'siteSupervisor',
    ],
  ] as const
  for (const [topic, input, field, word] of asked)
    test(`${topic} ${input.kind} suggests its words, and names one it does not know`, () => {
      const help = topics[topic]?.kinds[input.kind]?.reads[field]?.help
      assert.ok(help?.zh.includes(`${word}（`) && help.en.includes(`${word} (`))
      const found = ask(topic, input, TODAY)
      assert.ok(found.ok)
      const typed = String(Object.entries(input).find(([name]) => name === field)?.[1])
      const step = found.outcome.because.find(({ says }) => says.zh.includes(`「${typed}」不是其中之一`))
      assert.ok(step?.says.zh.includes(word) && step.says.en.includes(`“${typed}” is none of them`))
    })
})
