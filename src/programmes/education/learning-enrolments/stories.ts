// What happens to an enrolment in real life.
import { stories, theCase } from '#engine'
import enrolments from './programme.ts'

const offering = '00000000-0000-4000-8000-000000000002'
const participant = { name: '測試學員', idNumber: 'A200000003', phone: '0900-000-002', email: 'student@example.test' }
/** What is taken over from the class; a story says it itself. */
const ofClass = {
  title: '示範工資法令班', place: '示範會館', firstOn: '2026-04-01', lastOn: '2026-04-15', type: '勞工大學', department: 'labour-affairs', sessionDays: ['2026-04-01', '2026-04-08', '2026-04-15'],
  sessionCount: 3, passShare: 60, fee: 600, waives: ['low-income', 'disability'], 'offering.accepting': true,
} as const
const enrols = { offering, participant, relation: 'worker', group: 'general', room: true, ...ofClass } as const
/** As the class had them when it was closed; a story says them itself. */
const asked = [
  { code: 'overall', kind: 'scale', weight: 3, zh: '整體滿意嗎', en: 'On the whole?', vi: 'Nhìn chung?' },
  { code: 'place', kind: 'choice', weight: 1, zh: '場地如何', options: '5=很好｜Good\n1=不好｜Bad' },
  { code: 'next', kind: 'choices', spared: true, zh: '還想學什麼', options: '工資｜Wages\n工時｜Hours' },
] as const
const there = (sessionOn: string, present = true) => ({ sessionOn, present })
const paid = { paid: 600, paidOn: '2026-03-04', receiptNumber: '示收字第1號' }

export default stories(enrolments, {
  'is paid, marked present, certified and rated': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', enrols],
      ['2026-03-04', 'accountant', 'pay', paid],
      ['2026-04-01', 'officer', 'mark', there('2026-04-01')],
      ['2026-04-08', 'officer', 'mark', there('2026-04-08')],
      ['2026-04-15', 'officer', 'mark', there('2026-04-15', false)],
      ['2026-04-16', 'officer', 'certify', { evaluation: asked }],
      ['2026-04-17', 'participant', 'feedback', { evaluation: [{ ...asked[0], says: '5' }, { ...asked[1], says: 'o2' }, { ...asked[2], says: ['o1', 'o2'] }], comment: '收穫很多' }],
    ],
    ends: 'completed', measures: { 'course-enrolments': 1, 'course-completed': 1, 'course-satisfied-share': 100 },
  },
  'waits, moves up when somebody leaves, and does not pay in time': {
    lines: [
      ['2026-03-02', 'intake', 'register', { ...enrols, channel: 'telephone', room: false }],
      ['2026-03-09', 'clock', 'letIn', { room: true }],
      ['2026-03-17', 'clock', 'lapse'],
    ],
    ends: 'lapsed', measures: { 'course-let-in': 1 },
  },
  'is not let into a class that has begun, and hears that no place became free': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', { ...enrols, room: false }],
      ['2026-04-16', 'clock', 'turnAway'],
    ],
    ends: 'notAdmitted',
  },
  'cannot move up once the class has begun': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', { ...enrols, room: false }],
      ['2026-04-02', 'clock', 'letIn', { room: true }],
    ],
    ends: 'waiting', refused: '已逾遞補期限',
  },
  'cannot be made in a class that takes none': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', enrols],
      ['2026-03-03', 'officer', 'cancel', { reason: '本人取消' }],
      ['2026-03-04', 'participant', 'enrol', { ...enrols, 'offering.accepting': false }],
    ],
    ends: 'cancelled', refused: '案件目前的狀態',
  },
  'of a group with a grant pays nothing at first, and owes the fee when the grant is refused': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', { ...enrols, group: 'disability' }],
      ['2026-03-10', 'clock', 'chargeFee'],
      ['2026-03-12', 'intake', 'pay', { ...paid, paidOn: '2026-03-12' }],
      ['2026-04-16', 'officer', 'finish'],
    ],
    ends: 'incomplete', measures: { 'course-completed': 0 },
  },
  'waits with a grant that is refused': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', { ...enrols, group: 'disability', room: false }],
      ['2026-03-10', 'clock', 'chargeLater'],
      ['2026-03-12', 'clock', 'letIn', { room: true }],
    ],
    ends: 'admitted',
  },
  'is cancelled in time and paid back': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', enrols],
      ['2026-03-04', 'accountant', 'pay', paid],
      ['2026-03-28', 'participant', 'cancel', { reason: '加班' }],
      ['2026-03-29', 'participant', 'giveAccount', { refundAccount: '示範銀行 00000000000000' }],
      ['2026-03-31', 'accountant', 'payBack', { refundedOn: '2026-03-31' }],
    ],
    ends: 'cancelled',
  },
  'is told that the class moves, and is paid back in full when it is called off': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', enrols],
      ['2026-03-04', 'accountant', 'pay', paid],
      ['2026-03-10', 'clock', 'tellChange', { place: '示範東區', firstOn: '2026-04-02', lastOn: '2026-04-02', sessionDays: ['2026-04-02'], sessionCount: 1, changes: '改期' }],
      ['2026-03-30', 'clock', 'calledOff', { offReason: '講師因故無法授課' }],
      ['2026-04-02', 'accountant', 'payBack', { refundedOn: '2026-04-02' }],
    ],
    ends: 'off',
  },
  'is certified, and the certificate is revoked': {
    lines: [
      ['2026-03-02', 'participant', 'enrol', { ...enrols, fee: 0, passShare: 30 }],
      ['2026-04-01', 'officer', 'mark', there('2026-04-01')],
      ['2026-04-16', 'clock', 'certify'],
      ['2026-05-01', 'head', 'revoke', { revokeReason: '查證非本人出席' }],
    ],
    ends: 'revoked', measures: { 'course-completed': 1 },
  },

  // From the series to the class that is called off, with the grant that was opened.
  'waits for the only place, asks for its grant at once, and falls with the class and the grant': {
    lines: [
      ['2026-02-02', 'officer', 'learning-series/begin', {
        name: '示範勞動法令班', carrier: 'class', unit: 'labour-education', type: '勞工大學', records: false, department: 'labour-affairs', category: 'labour-law', audience: 'workers', about: '示範課程。',
        fee: 600, capacity: 1, passShare: 60, waives: ['low-income', 'disability'],
      }],
      ['2026-02-09', 'officer', 'learning-offerings/publish', {
        series: theCase('learning-series'), title: '示範工資法令班', place: '示範會館', term: '第 61 期', lecturers: [{ name: '示範講師甲' }],
        sessions: [{ day: '2026-04-01', from: '19:00', to: '21:00' }, { day: '2026-04-08', from: '19:00', to: '21:00' }],
      }],
      ['2026-03-02', 'participant:first', 'learning-enrolments/enrol', { offering: theCase('learning-offerings'), participant: { ...participant, idNumber: 'A200000021' }, relation: 'worker', group: 'general' }],
      ['2026-03-03', 'participant', 'enrol', { offering: theCase('learning-offerings'), participant, relation: 'worker', group: 'disability' }],
      ['2026-03-06', 'officer', 'learning-offerings/callOff', { offReason: '講師請辭' }],
    ],
    ends: 'off', others: { 'learning-offerings': 'cancelled', 'labour-university-subsidy': 'lapsed' },
  },
})
