// The law against slow oracles of its own: days walked one by one, whole-number fractions written anew, every boundary of
// every dated figure, every reading of every contested point, and every receipt. Seeded, so that a failure comes again.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, beginningOf, NotInForce, usedBy, weekday } from '#engine'
import { type Answer, ask } from './ask.ts'
import { serviceOf } from './civil-code/service-length.ts'
import { parameters } from './known.ts'
import { replay } from './rule.ts'
import { told } from './told.ts'
import { YEARS } from './office-calendar/index.ts'
import { topics } from './topics.ts'

fc.configureGlobal({ seed: 20261125, numRuns: 150 })
const TODAY = '2026-11-24'
type Question = { topic: string; input: Record<string, unknown> & { kind: string } }
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const questions: Question[] = [
  ...readdirSync(new URL('./vectors/', import.meta.url)).flatMap((name) => {
    const { topic, cases } = read(`./vectors/${name}`) as { topic: string; cases: Question[] }
    return cases.map(({ input }) => ({ topic, input }))
  }),
  ...(read('./own-vectors.json') as Question[]),
]
const valueOf = (topic: string, question: Record<string, unknown>): Record<string, unknown> => {
  const found = ask(topic, question, TODAY)
  if (!found.ok) throw new Error(`${found.error}: ${found.says.en}`)
  return found.value
}

/** Whole-number fractions of this test alone, so that the library the law uses is checked too. */
type Ratio = readonly [over: bigint, under: bigint]
const ratio = (over: number | bigint, under: number | bigint = 1): Ratio => [BigInt(over), BigInt(under)]
const plus = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d]
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d]
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const written = ([a, b]: Ratio): string => {
  const by = gcd(a, b) || 1n
  return b / by === 1n ? String(a / by) : `${a / by}/${b / by}`
}
const halfUp = ([a, b]: Ratio): number => Number((2n * a + b) / (2n * b))
const money = (value: Ratio) => ({ exact: written(value), rounded: halfUp(value) })
const picked = ({ exact, rounded }: Record<string, unknown>) => ({ exact, rounded })

const since = (first: string, days: number) => fc.integer({ min: 0, max: days }).map((n) => addDays(first, n))
const wage = fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom(1, 29_500, 10_000_000))

describe('clocks, walked day by day', () => {
  const after = (start: string, days: number) => {
    let day = start
    for (let n = 0; n < days; n++) day = addDays(day, 1)
    return day
  }
  // Read from the table itself, so that a second calendar would be noticed.
  const isOff = (day: string) => {
    const { off = {}, worked = [] } = YEARS[Number(day.slice(0, 4))] ?? {}
    return day.slice(5) in off || ([0, 6].includes(weekday(day)) && !worked.includes(day.slice(5)))
  }
  test('a time limit ends on the last day counted, or the first working day after it', () =>
    fc.assert(
      fc.property(
        since('2013-01-01', 5000),
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: -3, max: 9 }), { maxLength: 5 }),
        (start, days, off) => {
          const raw = after(start, days)
          const extraHolidays = off.map((n) => addDays(raw, n))
          let deadline = raw
          while (isOff(deadline) || extraHolidays.includes(deadline)) deadline = addDays(deadline, 1)
          const found = valueOf('calendar', { kind: 'deadlineWithShift', start, days, extraHolidays })
          assert.deepEqual([found.raw, found.deadline], [raw, deadline])
        },
      ),
    ))
  test('the clocks of mediation, of rulings, of foreign workers and of rights fund', () =>
    fc.assert(
      fc.property(since('2012-01-01', 5500), fc.boolean(), (day, extended) => {
        assert.deepEqual(valueOf('mediation', { kind: 'mediatorTrack', received: day, appointed: day, started: day }), {
          appointBy: after(day, 3),
          startBy: after(day, 7),
          proposalBy: after(day, 10),
        })
        const [partiesNotified, membersComplete, investigatorAppointed, findingsReceived] = [day, day, day, day]
        assert.deepEqual(
          valueOf('mediation', {
            kind: 'committeeTrack',
            partiesNotified,
            membersComplete,
            investigatorAppointed,
            findingsReceived,
            extended,
          }),
          {
            chooseBy: after(day, 3),
            firstMeetingBy: after(day, 14),
            findingsBy: after(day, 10),
            meetingBy: after(day, extended ? 22 : 15),
          },
        )
        assert.equal(valueOf('mediation', { kind: 'rulingDeadline', knownOn: day }).applyBy, after(day, 90))
        assert.equal(valueOf('rights-fund', { kind: 'applyBy', procedureStarted: day }).deadline, after(day, 180))
        assert.equal(
          valueOf('employment-service', { kind: 'lodgingChangeNotice', changedOn: day }).deadline,
          after(day, 7),
        )
      }),
    ))
  test('days before an event leave that many full days between', () =>
    fc.assert(
      fc.property(since('2010-01-01', 5800), fc.integer({ min: 0, max: 60 }), (lastDay, days) => {
        const { noticeDate } = valueOf('notice-period', { kind: 'latestNoticeDate', lastDay, days })
        assert.equal(after(String(noticeDate), days), lastDay)
        const { deadline } = valueOf('layoff-notification', { kind: 'deadline', lastDay, cause: 'normal' })
        assert.equal(after(String(deadline), 10), lastDay)
        const plan = valueOf('mass-redundancy', { kind: 'planDeadline', thresholdDate: lastDay }).latestPlanDate
        assert.equal(after(String(plan), 60), lastDay)
      }),
    ))
})

describe('money, in fractions written anew: exact to the end and rounded once, half up', () => {
  test('severance of the new, the old and the mixed system', () =>
    fc.assert(
      fc.property(
        since('2005-07-01', 3000),
        fc.integer({ min: 0, max: 4800 }),
        fc.integer({ min: 0, max: 9000 }),
        wage,
        (newSystemFrom, later, earlier, averageMonthlyWage) => {
          const lastDay = addDays(newSystemFrom, later)
          const hireDate = addDays(newSystemFrom, -earlier)
          const fresh = serviceOf(newSystemFrom, lastDay)
          const half = plus(ratio(fresh.years * 12 + fresh.months, 24), ratio(fresh.days, 720))
          const capped = half[0] > 6n * half[1] ? ratio(6) : half
          const before = serviceOf(hireDate, addDays(newSystemFrom, -1))
          const old = ratio(before.years * 12 + before.months + (before.days > 0 ? 1 : 0), 12)
          const facts = { kind: 'severance', lastDay, averageMonthlyWage, dayBasis: '30' }
          assert.deepEqual(
            picked(valueOf('severance', { ...facts, system: 'new', hireDate: newSystemFrom })),
            money(times(capped, ratio(averageMonthlyWage))),
          )
          assert.deepEqual(
            picked(valueOf('severance', { ...facts, system: 'mixed', hireDate, newSystemFrom })),
            money(times(earlier > 0 ? plus(old, capped) : capped, ratio(averageMonthlyWage))),
          )
        },
      ),
    ))
  test('the old pension', () =>
    fc.assert(
      fc.property(
        since('1984-08-01', 7000),
        fc.integer({ min: 0, max: 8500 }),
        wage,
        fc.boolean(),
        (hireDate, n, averageMonthlyWage, dutyDisability) => {
          const oldSystemLastDay = addDays(hireDate, n)
          const { years, months, days } = serviceOf(hireDate, oldSystemLastDay)
          const halves = BigInt(years * 2 + (months >= 6 ? 2 : months + days > 0 ? 1 : 0))
          const inHalves = halves <= 30n ? halves * 2n : halves + 30n
          const bases = ratio(inHalves > 90n ? 90n : inHalves, 2)
          const fifth = dutyDisability ? ratio(6, 5) : ratio(1)
          assert.deepEqual(
            picked(
              valueOf('old-pension', {
                kind: 'pension',
                hireDate,
                oldSystemLastDay,
                averageMonthlyWage,
                dutyDisability,
              }),
            ),
            money(times(times(bases, fifth), ratio(averageMonthlyWage))),
          )
        },
      ),
    ))
  test('overtime, minute by minute', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1440 }),
        wage,
        fc.constantFrom('weekday', 'restDay', 'nationalHoliday', 'annualLeave'),
        (minutes, monthlyWage, dayType) => {
          let thirds = 0
          for (let minute = 0; minute < minutes; minute++) {
            const hour = minute / 60
            if (dayType === 'restDay') thirds += hour < 2 ? 4 : hour < 8 ? 5 : 8
            else if (hour >= 8) thirds += hour < 10 ? 4 : 5
          }
          const day = dayType !== 'weekday' && dayType !== 'restDay' && minutes > 0 ? 8 * 60 * 3 : 0
          const owed = times(ratio(monthlyWage, 240), ratio(thirds + day, 180))
          const facts = { kind: 'overtime', date: '2025-03-05', dayType, cause: 'normal', monthlyWage }
          assert.deepEqual(picked(valueOf('overtime-pay', { ...facts, hoursWorked: `${minutes}/60` })), money(owed))
        },
      ),
    ))
  test('the average wage, each day counted', () =>
    fc.assert(
      fc.property(
        since('2018-01-01', 3000),
        fc.integer({ min: 0, max: 3_000_000 }),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 0, max: 40 }),
        (eventDate, totalWages, back, length) => {
          const from = addDays(eventDate, -back)
          const to = addDays(from, length)
          const question = { kind: 'averageWage', eventDate, totalWages, payBasis: 'monthly' }
          const plain = valueOf('average-wage', question)
          let [calendarDays, countedDays] = [0, 0]
          for (let day = String(plain.periodStart); day < eventDate; day = addDays(day, 1)) {
            calendarDays++
            if (day < from || day > to) countedDays++
          }
          const found = valueOf('average-wage', {
            ...question,
            excluded: [{ reason: 'ordinarySickLeave', from, to, wages: 0 }],
          })
          assert.deepEqual([found.calendarDays, found.countedDays], [calendarDays, countedDays])
          assert.equal(found.dailyExact, written(ratio(totalWages, countedDays)))
          assert.equal(found.monthlyExact, written(ratio(totalWages * 30, countedDays)))
        },
      ),
    ))
})

describe('more never gives less', () => {
  const exactOf = (value: unknown): number => {
    const [over = '0', under = '1'] = String(value).split('/')
    return Number(over) / Number(under)
  }
  test('a day more of service: severance, pension, notice and leave', () =>
    fc.assert(
      fc.property(since('2005-07-01', 4000), fc.integer({ min: 0, max: 3900 }), (hireDate, n) => {
        const at = (days: number) => {
          const lastDay = addDays(hireDate, days)
          const facts = { kind: 'severance', hireDate, lastDay, averageMonthlyWage: 40_000 }
          return [
            exactOf(valueOf('severance', { ...facts, system: 'new', dayBasis: '30' }).exact),
            exactOf(valueOf('severance', { ...facts, system: 'new', dayBasis: 'daysOfMonth' }).exact),
            exactOf(valueOf('severance', { ...facts, system: 'old' }).exact),
            Number(valueOf('notice-period', { kind: 'notice', hireDate, lastDay }).days),
            Number(valueOf('annual-leave', { kind: 'entitlement', hireDate, asOf: lastDay }).days),
          ]
        }
        const [now, then] = [at(n), at(n + 1)]
        for (const [index, value] of now.entries()) assert.ok((then[index] ?? 0) >= value, `${index}`)
      }),
    ))
  test('a dollar more of wage', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.integer({ min: 0, max: 1440 }),
        fc.constantFrom('weekday', 'restDay', 'regularLeave', 'nationalHoliday', 'annualLeave'),
        (monthlyWage, minutes, dayType) => {
          const at = (w: number) =>
            exactOf(
              valueOf('overtime-pay', {
                kind: 'overtime',
                date: '2025-03-05',
                dayType,
                hoursWorked: `${minutes}/60`,
                cause: 'normal',
                monthlyWage: w,
              }).exact,
            )
          assert.ok(at(monthlyWage + 1) >= at(monthlyWage))
        },
      ),
    ))
  test('pay in lieu adds up over the days, and pay for leave over the days not taken', () =>
    fc.assert(
      fc.property(wage, fc.nat(30), fc.nat(30), (monthlyWage, a, b) => {
        const lieu = (missingDays: number): Ratio => {
          const [over = '0', under = '1'] = String(
            valueOf('notice-period', { kind: 'payInLieu', monthlyWage, missingDays }).exact,
          ).split('/')
          return [BigInt(over), BigInt(under)]
        }
        assert.equal(written(plus(lieu(a), lieu(b))), written(lieu(a + b)))
      }),
    ))
})

describe('every dated figure, on both sides of every boundary', () => {
  test('all of them are found', () => assert.ok(parameters.length >= 25))
  for (const { table, knownUntil, announcedUntil, reviewBy } of parameters)
    test(table.name.en, () => {
      const [first] = table.versions
      assert.ok(first && table.source.law.zh && reviewBy && table.name.zh)
      for (const [at, { from, value }] of table.versions.entries()) {
        assert.deepEqual(table.on(from), value)
        assert.deepEqual(
          table.on(addDays(table.versions[at + 1]?.from ?? addDays(announcedUntil ?? knownUntil, 1), -1)),
          value,
        )
      }
      const refused = (day: string) => {
        try {
          table.on(day)
        } catch (error) {
          if (error instanceof NotInForce) return { code: error.code, ...error.more }
          throw error
        }
        return 'answered'
      }
      assert.deepEqual(refused(addDays(first.from, -1)), { code: 'NOT_IN_FORCE', firstBegins: first.from })
      if (announcedUntil)
        assert.deepEqual(refused(addDays(announcedUntil, 1)), { code: 'NOT_YET_KNOWN', knownUntil: announcedUntil })
      else {
        const marks = (day: string) => usedBy(() => table.on(day)).used.map((one) => one.asItStands)
        assert.deepEqual(marks(knownUntil), [undefined])
        assert.deepEqual(marks(addDays(knownUntil, 1)), [true])
      }
    })
})

/** Whether a receipt rests on a figure that is set anew each time. */
const usesWhatIsAnnounced = (answer: Answer) =>
  answer.ok &&
  answer.outcome.used.some(({ parameter }) =>
    parameters.some(({ table, announcedUntil }) => announcedUntil && table.name === parameter),
  )

describe('the day that decides', () => {
  for (const [topic, { kinds }] of Object.entries(topics))
    for (const [kind, rule] of Object.entries(kinds)) {
      const found = questions
        .filter((one) => one.topic === topic && one.input.kind === kind)
        .map(({ input }) => ({ input, answer: ask(topic, input, TODAY) }))
        .find(({ answer }) => answer.ok && answer.outcome.used.length > 0)
      const field = rule.decidedBy
      if (!found || !field || rule.reads[field]?.kind !== 'date') continue
      test(`${topic} ${kind} answers a ${field} after what is known as the law stands and says so, or refuses what is not announced`, () => {
        // What may not be earlier goes with it.
        const after = Object.keys(found.input).filter(
          (name) => rule.reads[name] && beginningOf(rule.reads[name])?.of === field,
        )
        const far = Object.fromEntries([field, ...after].map((name) => [name, '2199-01-01']))
        const later = ask(topic, { ...found.input, ...far }, TODAY)
        if (!later.ok) {
          assert.equal(later.error, 'NOT_YET_KNOWN')
          assert.match(String(later.more?.knownUntil), /^20\d\d-\d\d-\d\d$/)
          assert.ok(usesWhatIsAnnounced(found.answer), 'only what is announced for a time may be refused')
          return
        }
        assert.ok(later.outcome.asItStands.length > 0)
        for (const { parameter, knownUntil } of later.outcome.asItStands)
          assert.ok(
            later.outcome.notices.some(({ zh }) => zh.includes(parameter.zh) && zh.includes(String(knownUntil))),
            'a reader is told which figure may change',
          )
        const known = ask(topic, found.input, TODAY)
        assert.ok(known.ok && known.outcome.asItStands.length === 0)
      })
      test(`${topic} ${kind} refuses a ${field} before the law, and says when it begins`, () => {
        const begins = rule.reads[field] && beginningOf(rule.reads[field])?.of
        const days = { [field]: '1912-01-02', ...(begins ? { [begins]: '1912-01-02' } : {}) }
        const earlier = ask(topic, { ...found.input, ...days }, TODAY)
        assert.ok(!earlier.ok)
        assert.match(String(earlier.more?.firstBegins), /^(19|20)\d\d-\d\d-\d\d$/)
      })
    }
})

describe('contested points', () => {
  for (const [topic, { kinds }] of Object.entries(topics))
    for (const [kind, rule] of Object.entries(kinds))
      for (const option of Object.keys(rule.contested ?? {})) {
        const asked = questions.filter((one) => one.topic === topic && one.input.kind === kind)
        test(`${topic} ${kind}: there is a case in which the readings of ${option} differ, and both are shown`, () => {
          const shown = asked.some(({ input }) => {
            const { [option]: _, ...plain } = input
            const answer = ask(topic, plain, TODAY)
            return (
              answer.ok &&
              answer.outcome.assumptions.some((one) => one.option === option) &&
              answer.outcome.otherwise.some((one) => one.option === option && one.reading.zh && one.answer.zh)
            )
          })
          assert.ok(shown)
        })
        test(`${topic} ${kind}: every reading of ${option} can be named, and gives what was shown`, () => {
          const field = rule.reads[option]
          assert.ok(field?.kind === 'choice')
          for (const { input } of asked) {
            const answer = ask(topic, input, TODAY)
            if (!answer.ok) continue
            for (const other of answer.outcome.otherwise.filter((one) => one.option === option)) {
              const name: string | undefined = Object.entries(field.options).find(
                ([, label]) => label === other.reading,
              )?.[0]
              assert.deepEqual(valueOf(topic, { ...input, [option]: name }), other.value)
            }
          }
        })
      }
})

describe('the receipt of every question', () => {
  const CHINESE = /\p{Script=Han}/u
  for (const [topic, { kinds }] of Object.entries(topics))
    for (const [kind, rule] of Object.entries(kinds))
      test(`${topic} ${kind}: inputs, versions with source and horizon, articles, steps in both languages, and it replays`, () => {
        let answered = 0
        for (const { input } of questions.filter((one) => one.topic === topic && one.input.kind === kind)) {
          const answer = ask(topic, input, TODAY)
          if (!answer.ok) continue
          answered++
          const { outcome } = answer
          assert.ok(CHINESE.test(outcome.rule.zh) && outcome.rule.en)
          assert.ok(outcome.answer.zh && outcome.answer.en)
          assert.ok(outcome.because.length > 0)
          for (const { cites, says } of outcome.because) {
            assert.ok(CHINESE.test(says.zh) && /[A-Za-z]/.test(says.en), JSON.stringify(says))
            assert.ok(cites.law.zh && cites.law.en && cites.article, JSON.stringify(cites))
          }
          for (const used of outcome.used) {
            assert.match(used.from, /^\d{4}-\d\d-\d\d$/)
            assert.match(String(used.knownUntil), /^\d{4}-\d\d-\d\d$/)
            assert.match(String(used.reviewBy), /^\d{4}-\d\d-\d\d$/)
            assert.ok(used.source.article)
          }
          for (const name of Object.keys(input))
            if (name in rule.reads && input[name] !== null && String(input[name]) !== '')
              assert.ok(name in outcome.inputs, `${name} is in the receipt`)
          const stored = JSON.parse(JSON.stringify(told(answer))) as { receipt: { inputs: Record<string, unknown> } }
          assert.deepEqual(replay(rule, stored.receipt), answer.value)
        }
        assert.ok(answered > 0)
      })
})
