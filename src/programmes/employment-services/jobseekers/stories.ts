// What happens to somebody who looks for work.
import { stories } from '#engine'
import jobseekers from './programme.ts'

const seeker = { name: '測試求職者', idNumber: 'A100000001', birthOn: '1978-03-02', phone: '0900-000-005', address: '示範市示範西區示範路5號' }
const wishes = { occupation: 'service', work: '門市或餐飲', district: '示範東區', hours: 'full', payFloor: 30000, skills: '餐飲三年', shares: true } as const
const asked = { seeker, says: ['low-income', 'family-breadwinner'], ...wishes } as const

export default stories(jobseekers, {
  'registers at the counter, is called, placed in May, and registers anew in autumn: one person, two registrations': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { channel: 'counter', ...asked }],
      ['2026-03-04', 'officer', 'contact', { contactedOn: '2026-03-04', counselled: '可配合輪班，先推介餐飲。' }],
      ['2026-05-04', 'officer', 'placeAtFair', { placedOn: '2026-05-04', placedBy: '五月現場徵才活動' }],
      ['2026-10-01', 'seeker', 'again', { says: [], ...wishes }],
    ],
    ends: 'registered',
    measures: { 'jobseeker-registrations': 2, 'jobseeker-placements': 1, 'jobseeker-placement-rate': 50, 'jobseekers-looking': 1, 'jobseeker-contact-on-time': 100 },
  },
  'registers on the website, is called too late, and lapses after six months by itself': {
    lines: [
      ['2026-03-02', 'seeker', 'register', { ...asked, seeker: { ...seeker, birthOn: '2000-02-29' } }],
      ['2026-03-11', 'officer', 'contact', { contactedOn: '2026-03-11' }],
      ['2026-04-01', 'seeker', 'change', { ...wishes, hours: 'part' }],
      ['2026-09-03', 'clock', 'lapse'],
    ],
    ends: 'lapsed', late: ['contact'], measures: { 'jobseeker-registrations': 1, 'jobseeker-placements': 0, 'jobseekers-looking': 0 },
  },
  'has found work by themselves and no longer looks': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { channel: 'van', ...asked }],
      ['2026-03-03', 'seeker', 'withdraw', { reason: '已自行找到工作。' }],
    ],
    ends: 'withdrawn', measures: { 'jobseeker-registrations': 1, 'jobseeker-placements': 0 },
  },
  'is placed by a referral before anybody had called': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { channel: 'counter', ...asked }],
      ['2026-03-05', 'clock', 'place', { placedOn: '2026-03-09' }],
    ],
    ends: 'placed', measures: { 'jobseeker-placements': 1 },
  },
  'was entered by mistake and is made void': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { channel: 'counter', ...asked }],
      ['2026-03-02', 'officer', 'annul', { reason: '查有原登記。' }],
    ],
    ends: 'void', measures: { 'jobseeker-registrations': 0 },
  },
})
