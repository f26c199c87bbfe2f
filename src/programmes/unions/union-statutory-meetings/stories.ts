// From the announcement of a meeting to its minutes.
import { stories } from '#engine'
import meetings from './programme.ts'

const announced = {
  union: 'union-1', meetingType: 'members-assembly', session: 'regular', meetingOn: '2026-03-28', meetingAt: '09:30',
  place: '示範市勞工育樂中心', agenda: '改選理監事。', noticeOn: '2026-03-10', secretary: { name: '示範秘書', phone: '0900-000-000' },
} as const
export default stories(meetings, {
  'is announced, sat in on, and its minutes are noted': {
    lines: [
      ['2026-03-09', 'union', 'notify', announced],
      ['2026-03-11', 'head', 'assign', { attending: '示範承辦人' }],
      ['2026-03-30', 'officer', 'hold', { attended: 'yes', entitled: 120, present: 70, proxies: 10 }],
      ['2026-04-10', 'union', 'file', { resolutions: '選出理事九人、監事三人。' }],
      ['2026-04-13', 'officer', 'review'],
    ],
    ends: 'reviewed', measures: { 'union-statutory-meetings': 1, 'union-meetings-attended': 1 },
  },
  'is postponed, has a faulty record, and puts it right': {
    lines: [
      ['2026-03-09', 'intake', 'notify', { ...announced, meetingType: 'directors' }],
      ['2026-03-12', 'officer', 'postpone', { meetingOn: '2026-04-10', meetingAt: '14:00', place: '會所', noticeOn: '2026-03-30' }],
      ['2026-04-13', 'officer', 'hold', { attended: 'no', entitled: 9, present: 7, proxies: 0 }],
      ['2026-04-20', 'union', 'file', {}],
      ['2026-04-21', 'officer', 'fault', { fault: '未載明出席人數。', correctBy: '2026-05-05' }],
      ['2026-04-30', 'union', 'file', { resolutions: '補載出席人數。' }],
      ['2026-05-04', 'officer', 'review'],
    ],
    ends: 'reviewed', late: ['assign'],
  },
  'is cancelled': {
    lines: [['2026-03-09', 'union', 'notify', announced], ['2026-03-20', 'union', 'cancel', { reason: '場地因故停用。' }]],
    ends: 'cancelled', late: ['assign'], measures: { 'union-statutory-meetings': 0 },
  },
  'was noted before and is entered': {
    lines: [['2026-03-09', 'officer', 'enter', { union: 'union-1', meetingType: 'supervisors', session: 'regular', meetingOn: '2026-02-10' }]],
    ends: 'reviewed', measures: { 'union-statutory-meetings': 1 },
  },
})
