// Placeholder until the office calendar data arrives.
import { type Calendar, t, weekday } from '#engine'
export const officeCalendar = (): Calendar => ({ version: 'weekends', knownFrom: '2012-01-01', knownUntil: '2027-12-31', isDayOff: (day) => (weekday(day) % 6 === 0 ? { off: true, why: t('週末', 'a weekend') } : { off: false }) })
