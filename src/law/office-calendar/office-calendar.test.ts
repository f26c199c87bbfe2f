// The calendar of the offices: holidays, worked Saturdays, typhoon days by district, and the edge of what is known.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, CalendarUnknown, t, weekday } from '#engine'
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
