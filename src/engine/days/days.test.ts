// Days, ROC dates and time limits: the law sheets' vectors, and a slow day-by-day count that must always agree.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  type Calendar,
  days,
  daysBetween,
  dueDay,
  isDay,
  months,
  parseDay,
  period,
  rocCompact,
  rocDate,
  rocShort,
  taipeiDay,
  t,
  weekday,
  workdays,
} from '#engine'

type Vector = {
  id: string
  input: {
    kind: string
    date?: string
    text?: string
    start?: string
    days?: number
    extraHolidays?: string[]
    promulgated?: string
  }
  expected: Record<string, string>
}
const { cases } = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')) as { cases: Vector[] }
const weekends = (more: readonly string[] = []): Calendar => ({
  version: 'test',
  knownFrom: '1912-01-01',
  knownUntil: '2199-12-31',
  isDayOff: (day) =>
    weekday(day) % 6 === 0 || more.includes(day) ? { off: true, why: t('休息日', 'a day off') } : { off: false },
})
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1970-01-01', n))

describe('the vectors of the calendar sheet', () => {
  for (const { id, input, expected } of cases)
    test(id, () => {
      if (input.kind === 'toRoc') assert.equal(rocDate(input.date ?? ''), expected.text)
      else if (input.kind === 'fromRocCompact') {
        const read = parseDay(input.text ?? '')
        assert.equal('day' in read ? read.day : undefined, expected.date)
      } else if (input.kind === 'deadlineWithShift')
        assert.equal(
          dueDay({ start: input.start ?? '', length: days(input.days ?? 0), calendar: weekends(input.extraHolidays) })
            .due,
          expected.deadline,
        )
      else assert.equal(addDays(input.promulgated ?? '', 2), expected.effective)
    })
})

describe('what people write is understood', () => {
  for (const [typed, day] of Object.entries({
    '114/6/30': '2025-06-30',
    '1140630': '2025-06-30',
    '2025-06-30': '2025-06-30',
    '１１４．０６．３０': '2025-06-30',
    民國114年6月30日: '2025-06-30',
    '114年6月30日': '2025-06-30',
    '099/12/31': '2010-12-31',
    '99/12/31': '2010-12-31',
    '94/7/1': '2005-07-01',
    '94.7.1': '2005-07-01',
    '９４／７／１': '2005-07-01',
    '94-07-01': '2005-07-01',
    '940701': '2005-07-01',
    '114 6 30': '2025-06-30',
    '94 7 1': '2005-07-01',
    民國25年3月1日: '1936-03-01',
    '20250630': '2025-06-30',
  }))
    test(typed, () => assert.deepEqual(parseDay(typed), { day }))
  for (const typed of [
    '25/12/31',
    '11/12/10',
    '7/1/94',
    '111203',
    '202506',
    '94/13/1',
    '114/2/30',
    '明天',
    '',
    '114/13/1',
    '1120229',
    '9'.repeat(30),
  ])
    test(`「${typed}」 is refused with a sentence`, () => {
      const read = parseDay(typed)
      assert.ok('problem' in read && read.problem.zh.length > 5 && read.problem.en.length > 5)
    })
  test('every day survives being printed and read again', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => day >= '1970-01-01'),
        (day) => {
          for (const printed of [rocDate(day), rocCompact(day), day]) assert.deepEqual(parseDay(printed), { day })
          if (day >= '2011-01-01') assert.deepEqual(parseDay(rocShort(day)), { day })
        },
      ),
    )
  })
})

describe('time limits', () => {
  test('a last day on a Saturday ends on Monday at noon; on a Sunday, on Monday', () => {
    const saturday = dueDay({ start: '2026-03-04', length: days(3), calendar: weekends() })
    assert.deepEqual([saturday.raw, saturday.due, saturday.morning], ['2026-03-07', '2026-03-09', true])
    const sunday = dueDay({ start: '2026-03-05', length: days(3), calendar: weekends() })
    assert.deepEqual([sunday.raw, sunday.due, sunday.morning], ['2026-03-08', '2026-03-09', undefined])
  })
  test('working days and shifts agree with a count day by day', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 12 }),
        (start, n, holidays) => {
          const calendar = weekends(holidays.map((at) => addDays(start, at)))
          let day = start
          for (let left = n; left > 0;) {
            day = addDays(day, 1)
            if (!calendar.isDayOff(day).off) left--
          }
          assert.equal(dueDay({ start, length: workdays(n), calendar }).due, day)
          let plain = addDays(start, n)
          while (calendar.isDayOff(plain).off) plain = addDays(plain, 1)
          const due = dueDay({ start, length: days(n), calendar })
          assert.equal(due.due, plain)
          assert.equal(due.raw, addDays(start, n))
        },
      ),
    )
  })
  test('a pause lengthens a limit by exactly its days, and never shortens it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 20 }), (start, n, paused) => {
        const pauses = [{ from: start, to: addDays(start, paused) }]
        assert.equal(
          dueDay({ start, length: days(n), calendar: weekends(), pauses, shift: 'none' }).due,
          addDays(start, n + paused),
        )
      }),
    )
  })
  test('months end on the like-numbered day or the last of the month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28')
    fc.assert(fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, n) => assert.ok(isDay(addMonths(day, n)))))
  })
  test('a limit in months ends the day before the like-numbered day, or with the month (§48 III)', () => {
    const due = (start: string, n: number) =>
      dueDay({ start, length: months(n), calendar: weekends(), shift: 'none' }).due
    assert.equal(due('2026-01-15', 2), '2026-03-15')
    assert.equal(due('2026-04-30', 1), '2026-05-31')
    assert.equal(due('2026-06-30', 3), '2026-09-30')
    assert.equal(due('2023-02-28', 12), '2024-02-29')
    assert.equal(due('2024-01-30', 1), '2024-02-29')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const last = due(start, n)
        const next = addDays(start, 1)
        const wanted = Number(next.slice(8))
        const whole = addDays(last, 1).slice(8) === '01'
        assert.ok(whole ? wanted === 1 || wanted > Number(last.slice(8)) : Number(addDays(last, 1).slice(8)) === wanted)
        assert.ok(due(start, n + 1) > last && due(next, n) >= last)
      }),
    )
  })
  test('adding days and counting between them are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, n) =>
        assert.equal(daysBetween(day, addDays(day, n)), n),
      ),
    )
  })
})

test('an evening in London is the next day in Taipei', () =>
  assert.equal(taipeiDay('2026-03-01T16:30:00Z'), '2026-03-02'))
test('periods have the names the reports print', () => {
  assert.deepEqual(period('2025H1'), {
    from: '2025-01-01',
    to: '2025-06-30',
    label: { zh: '114年1月至6月', en: 'January to June 2025' },
  })
  assert.equal(period('2025-02')?.to, '2025-02-28')
  assert.equal(period('2025H3'), undefined)
  assert.equal(period('2025-06-30..2025-01-01'), undefined)
})
