// The calendar of the offices: holidays, worked Saturdays, typhoon days by district, and the edge of what is known.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { addDays, CalendarUnknown, t, weekday } from '#engine'
import { ask } from '../ask.ts'
import { KNOWN_FROM, KNOWN_UNTIL, officeCalendar, YEARS } from './index.ts'

test('a weekday listed as off is a weekday, and a Saturday listed as worked is a Saturday', () => {
  for (const [year, { off, worked }] of Object.entries(YEARS)) {
    for (const date of Object.keys(off)) assert.ok(![0, 6].includes(weekday(`${year}-${date}`)), `${year}-${date}`)
    for (const date of worked) assert.equal(weekday(`${year}-${date}`), 6, `${year}-${date}`)
  }
})

test('before 2025 a day exchanged for a longer holiday is worked on a Saturday; 2026 has 120 days off', () => {
  const calendar = officeCalendar()
  assert.equal(calendar.isDayOff('2023-03-25').off, false)
  assert.equal(calendar.isDayOff('2025-02-08').off, false)
  assert.equal(calendar.isDayOff('2025-09-29').why?.zh, '補假')
  let off = 0
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) if (calendar.isDayOff(day).off) off++
  assert.equal(off, 120)
})

test('a typhoon closes the districts it closes and no others', () => {
  const calendar = officeCalendar([{ day: '2026-07-10', districts: ['示範山區'], why: t('颱風停班', 'a typhoon day') }])
  assert.equal(calendar.isDayOff('2026-07-10', '示範山區').off, true)
  assert.equal(calendar.isDayOff('2026-07-10', '示範海區').off, false)
  assert.equal(calendar.isDayOff('2026-07-10').off, false)
  assert.notEqual(calendar.version, officeCalendar().version)
})

test('asked beyond what is announced, it says until when it knows', () => {
  assert.throws(
    () => officeCalendar().isDayOff(addDays(KNOWN_UNTIL, 1)),
    (error: unknown) => error instanceof CalendarUnknown && error.says.zh.includes(KNOWN_UNTIL),
  )
  assert.throws(() => officeCalendar().isDayOff(addDays(KNOWN_FROM, -1)), CalendarUnknown)
})

test('a question of the law knows the holidays that the clocks of cases know, from 2013 on, and no year that is not announced', () => {
  const limit = (start: string, more = {}) =>
    ask('calendar', { kind: 'deadlineWithShift', start, days: 10, ...more }, '2026-11-30')
  const christmas = limit('2025-12-15')
  assert.ok(christmas.ok)
  assert.deepEqual(christmas.value, { deadline: '2025-12-26', raw: '2025-12-25' })
  assert.match(christmas.outcome.because.map(({ says }) => says.zh).join(''), /行憲紀念日，順延至114年12月26日/)
  const added = limit('2025-12-15', { extraHolidays: ['2025-12-26'] })
  assert.deepEqual(added.ok && added.value.deadline, '2025-12-29', 'days named in the question come on top')
  const worked = limit('2013-02-13')
  assert.deepEqual(worked.ok && worked.value.deadline, '2013-02-23', 'a Saturday the offices worked')
  for (const start of ['2029-12-15', '2012-12-01']) {
    const beyond = limit(start)
    assert.ok(!beyond.ok && beyond.error === 'CALENDAR_UNKNOWN' && /辦公日曆僅知/.test(beyond.says.zh))
  }
})

test('there is one calendar in the house', () => {
  const src = new URL('../../', import.meta.url)
  const own = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith('.ts') &&
      !path.endsWith('.test.ts') &&
      /isDayOff\s*[(:][^)]*\)?\s*(=>|\{)/.test(readFileSync(new URL(path, src), 'utf8')),
  )
  assert.deepEqual(own, ['law/office-calendar/index.ts'])
})
