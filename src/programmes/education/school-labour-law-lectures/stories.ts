// What happens to a school’s request in real life.
import { stories } from '#engine'
import lectures from './programme.ts'

const request = {
  school: { name: '示範高級中學' }, host: 'school', level: 'senior', district: '示範東區', contact: { name: '測試老師', phone: '07-000-0000', email: 'teacher@example.test' },
  topics: ['rights', 'fraud'], form: 'lecture', size: 80, wishedOn: '2026-04-15', wishes: '下午較佳',
} as const
const arranged = { lecturer: '示範講師甲', lectureOn: '2026-04-15', lectureFrom: '14:00', lectureTo: '16:00' } as const
const { size: _size, wishedOn: _wished, wishes: _wishes, ...school } = request

export default stories(lectures, {
  'is arranged in time, moved, confirmed, held and counted': {
    lines: [
      ['2026-03-02', 'school', 'request', request],
      ['2026-03-06', 'officer', 'schedule', arranged],
      ['2026-03-09', 'officer', 'reschedule', { ...arranged, lectureOn: '2026-04-16', reason: '學校段考' }],
      ['2026-03-10', 'school', 'confirm'],
      ['2026-04-17', 'officer', 'report', { lectureOn: '2026-04-16', attendance: 76, sheet: '示校字第1號', rating: 5 }],
    ],
    ends: 'held', measures: { 'labour-law-school-lectures': 1, 'labour-law-school-attendance': 76, 'labour-law-schools': 1, 'requested-sessions': 1 },
  },
  'is moved at the wish of the school': {
    lines: [
      ['2026-03-02', 'school', 'request', request],
      ['2026-03-06', 'officer', 'schedule', arranged],
      ['2026-03-09', 'school', 'confirm'],
      ['2026-03-10', 'school', 'askToMove', { unable: '當日校慶，次日下午可行。' }],
      ['2026-03-11', 'officer', 'reschedule', { ...arranged, lectureOn: '2026-04-16', reason: '學校校慶' }],
      ['2026-03-12', 'school', 'confirm'],
      ['2026-04-17', 'officer', 'report', { lectureOn: '2026-04-16', attendance: 76, sheet: '示校字第3號', rating: 5 }],
    ],
    ends: 'held', measures: { 'labour-law-school-lectures': 1 },
  },
  'comes by letter and is cancelled': {
    lines: [
      ['2026-03-02', 'officer', 'register', { ...request, channel: 'letter' }],
      ['2026-03-06', 'school', 'cancel', { reason: '行程異動' }],
    ],
    ends: 'cancelled', measures: { 'labour-law-school-lectures': 0 },
  },
  'was held before and is entered with its sheet': {
    lines: [['2026-06-30', 'officer', 'record', { ...school, channel: 'bureau', lecturer: '示範講師乙', lectureOn: '2026-05-20', attendance: 120, sheet: '示校字第2號' }]],
    ends: 'held', measures: { 'labour-law-school-lectures': 1 },
  },
  'of a site that has accidents explained is counted for its division, and as no lecture at a school': {
    lines: [
      ['2026-03-02', 'officer', 'register', {
        ...request, channel: 'letter', host: 'site', level: undefined, school: { name: '示範營造工地' }, topics: ['safety'], series: '00000000-0000-4000-8000-000000000004', unit: 'safety-and-health', records: false, seriesName: '示範工地災例宣導',
      }],
      ['2026-03-04', 'officer', 'schedule', arranged],
      ['2026-03-05', 'officer', 'confirm'],
      ['2026-04-16', 'officer', 'report', { lectureOn: '2026-04-15', attendance: 35, sheet: '示校字第4號' }],
    ],
    ends: 'held', measures: { 'labour-law-school-lectures': 0, 'requested-sessions': 1, 'requested-people': 35 },
  },
})
