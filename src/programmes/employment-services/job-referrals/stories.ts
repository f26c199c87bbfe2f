// What comes of a referral, told alone and together with the jobseeker and the opening.
import { stories, theCase } from '#engine'
import referrals from './programme.ts'

const [SEEKER, OPENING] = ['00000000-0000-4000-8000-000000000009', '00000000-0000-4000-8000-000000000010']
const asked = { seeker: SEEKER, vacancy: OPENING, origin: 'officer', referredOn: '2026-03-05', why: '餐飲三年，住家十分鐘。' } as const
const interview = { interviewOn: '2026-03-10', interviewAt: '示範門市，請帶履歷。' } as const
const start = { startOn: '2026-03-16', wage: 32000 } as const

const seeker = { name: '測試求職者', idNumber: 'A100000001', birthOn: '1978-03-02', phone: '0900-000-005', address: '示範市示範西區示範路5號' }
const other = { name: '測試求職者乙', idNumber: 'A200000003', birthOn: '1990-01-01', phone: '0900-000-006', address: '示範市示範西區示範路6號' }
const wishes = { occupation: 'service', work: '門市或餐飲', district: '示範東區', hours: 'full', payFloor: 30000, skills: '餐飲三年', shares: true } as const
const third = { ...other, name: '測試求職者丙', idNumber: 'A200000012' }
const employer = (nth: 1 | 2 | 3) => ['2026-03-02', 'officer', 'organisation-register/enter', { organisation: { name: `示範第${nth}號職缺股份有限公司`, businessNumber: `9000701${nth}`, address: '示範市示範東區示範路1號' }, kind: 'company', source: 'officer' }] as const
const opening = (openings: number) => [
  ['2026-03-02', 'officer', 'vacancies/enter', {
    origin: 'counter', employer: theCase('organisation-register'), contact: { name: '測試人資', phone: '0900-000-004' }, position: '門市服務員', occupation: 'service', duties: '收銀、陳列與顧客服務。',
    workplace: { district: '示範東區', line: '示範路1號' }, hours: 'full', payBasis: 'monthly', payFrom: 31000, payTo: 34000, openings,
  }],
  ['2026-03-03', 'officer', 'vacancies/check', { postedOn: '2026-03-03' }],
] as const
const together = { ...asked, seeker: theCase('jobseekers'), vacancy: theCase('vacancies') } as const

export default stories(referrals, {
  'is suggested, agreed to, interviewed, hired, and still at work after three months': {
    lines: [
      ['2026-03-05', 'officer', 'suggest', asked],
      ['2026-03-06', 'seeker', 'accept'],
      ['2026-03-08', 'employer', 'invite', interview],
      ['2026-03-11', 'employer', 'hire', start],
      ['2026-04-15', 'officer', 'stillThere'],
      ['2026-06-16', 'seeker', 'stayed'],
    ],
    ends: 'kept', measures: { 'job-referrals': 1, 'job-referral-hires': 1, 'job-referral-hire-share': 100, 'job-referral-month': 1, 'job-referral-kept': 1, 'job-referrals-answered-on-time': 100 },
  },
  'is answered late, and somebody else was taken': {
    lines: [
      ['2026-03-05', 'officer', 'refer', asked],
      ['2026-03-16', 'employer', 'turnDown', { because: 'filled' }],
    ],
    ends: 'notHired', late: ['employer'], measures: { 'job-referrals': 1, 'job-referral-hires': 0, 'job-referrals-not-hired': 1, 'job-referral-hire-share': 0, 'job-referrals-answered-on-time': 0 },
  },
  'does not come to the interview': {
    lines: [
      ['2026-03-05', 'officer', 'refer', asked],
      ['2026-03-08', 'employer', 'invite', interview],
      ['2026-03-11', 'employer', 'miss'],
    ],
    ends: 'noShow', measures: { 'job-referrals-not-hired': 1 },
  },
  'is declined by the jobseeker, for the way is too far': {
    lines: [
      ['2026-03-05', 'officer', 'suggest', asked],
      ['2026-03-06', 'seeker', 'decline', { because: 'place' }],
    ],
    ends: 'declined', measures: { 'job-referrals': 0, 'job-referrals-not-hired': 1 },
  },
  'is hired, and leaves after three weeks': {
    lines: [
      ['2026-03-05', 'officer', 'refer', asked],
      ['2026-03-06', 'employer', 'hire', start],
      ['2026-04-07', 'officer', 'leave', { leftOn: '2026-04-06' }],
    ],
    ends: 'left', measures: { 'job-referral-hires': 1, 'job-referral-month': 0 },
  },
  'was entered with the wrong opening': {
    lines: [
      ['2026-03-05', 'officer', 'refer', asked],
      ['2026-03-05', 'head', 'annul', { whyVoid: '職缺選錯' }],
    ],
    ends: 'void', measures: { 'job-referrals': 0 },
  },
  'is hired, and jobseeker and opening move in the same act': {
    lines: [
      employer(1), ...opening(1),
      ['2026-03-04', 'officer', 'jobseekers/enter', { channel: 'counter', seeker, says: [], ...wishes }],
      ['2026-03-05', 'officer', 'refer', together],
      ['2026-03-06', 'officer', 'hire', start],
    ],
    ends: 'hired', others: { jobseekers: 'placed', vacancies: 'filled' },
  },
  'is hired as the first of two, and the opening stays in the list': {
    lines: [
      employer(2), ...opening(2),
      ['2026-03-04', 'officer', 'jobseekers/enter', { channel: 'counter', seeker: other, says: [], ...wishes }],
      ['2026-03-05', 'officer', 'refer', together],
      ['2026-03-06', 'officer', 'hire', start],
    ],
    ends: 'hired', others: { jobseekers: 'placed', vacancies: 'open' },
  },
  'is suggested to somebody who has not agreed that employers learn of them, and goes no further': {
    lines: [
      employer(3), ...opening(1),
      ['2026-03-04', 'officer', 'jobseekers/enter', { channel: 'counter', seeker: third, says: [], ...wishes, shares: false }],
      ['2026-03-05', 'officer', 'suggest', together],
      ['2026-03-06', 'officer', 'accept'],
    ],
    ends: 'suggested', refused: '尚未同意提供資料給雇主',
  },
})
