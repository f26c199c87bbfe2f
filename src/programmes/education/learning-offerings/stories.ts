// What happens to a class in real life.
import { stories } from '#engine'
import offerings from './programme.ts'

const series = '00000000-0000-4000-8000-000000000001'
/** What the class takes over from its series; a story says it itself. */
const ofSeries = { seriesType: '勞工大學', seriesRecords: false, department: 'labour-affairs', category: 'labour-law', audience: 'workers', passShare: 75, seriesFee: 600, seriesCapacity: 30 } as const
const course = {
  series, title: '示範工資法令班', place: '示範勞工大學 201 教室', term: '第 60 期',
  sessions: [{ day: '2026-04-01', from: '19:00', to: '21:00' }, { day: '2026-04-08', from: '19:00', to: '21:00' }],
  lecturers: [{ name: '示範講師甲' }, { name: '示範講師甲' }, { name: '示範講師乙' }],
  ...ofSeries,
} as const
const held = { heldOn: '2026-04-08', sheet: '示簽字第1號', lecturers: course.lecturers } as const

export default stories(offerings, {
  'is opened, closes by itself the day before it begins, and counts those who enrolled here': {
    lines: [
      ['2026-03-02', 'officer', 'publish', course],
      ['2026-04-01', 'clock', 'closeEnrolment'],
      ['2026-04-09', 'officer', 'report', { ...held, enrolledHere: 28, subsidised: 4 }],
    ],
    ends: 'held', late: ['closing'],
    measures: { 'labour-university-classes': 1, 'labour-university-participants': 28, 'labour-university-subsidised': 4, 'labour-university-subsidy-share': 14.3, 'learning-offerings-opened': 1 },
  },
  'is announced, opens on its day, is moved and given more places, and is opened again': {
    lines: [
      ['2026-03-02', 'officer', 'publish', { ...course, opensOn: '2026-03-09', closesOn: '2026-03-20' }],
      ['2026-03-09', 'clock', 'admit'],
      ['2026-03-12', 'officer', 'change', {
        place: '示範會館', sessions: [{ day: '2026-04-02', from: '19:00', to: '21:00' }], lecturers: course.lecturers, ownCapacity: 40, closesOn: '2026-03-20', changes: '改至示範會館，增額',
      }],
      ['2026-03-21', 'clock', 'closeEnrolment'],
      ['2026-03-23', 'officer', 'reopen', { closesOn: '2026-03-31' }],
      ['2026-04-02', 'officer', 'report', { ...held, heldOn: '2026-04-02', enrolledHere: 40, subsidised: 0 }],
    ],
    ends: 'held', late: ['opening', 'closing', 'closing'], measures: { 'labour-university-participants': 40 },
  },
  'is called off': {
    lines: [
      ['2026-03-02', 'officer', 'publish', course],
      ['2026-03-20', 'head', 'callOff', { offReason: '講師因故無法授課' }],
    ],
    ends: 'cancelled', measures: { 'learning-offerings-called-off': 1, 'labour-university-classes': 0 },
  },
  'was held before and is counted by its attendance sheet': {
    lines: [[
      '2026-06-30', 'officer', 'record',
      { series, title: '五一幹訓班', place: '示範會館', heldOn: '2026-05-01', sheet: '示簽字第2號', sheetCount: 30, subsidisedSheet: 2, lecturers: course.lecturers, ...ofSeries, department: 'may-day-cadre-class' },
    ]],
    ends: 'held', measures: { 'labour-university-participants': 30, 'labour-university-lecturers': 2, 'labour-university-course-categories': 1, 'labour-university-subsidised': 2 },
  },
})
