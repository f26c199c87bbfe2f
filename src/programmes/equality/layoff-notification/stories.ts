// What happens to a notice, and to those it names.
import { stories } from '#engine'
import layoff from './programme.ts'

const worker = (nth: number, idNumber: string, lastDay: string) => ({
  worker: { name: `測試員工${nth}`, idNumber, birthOn: '1990-01-01', phone: '0900-000-000', address: '示範市示範東區示範路1號' }, post: '作業員', ground: 'lsa-11-2', lastDay,
  disabled: false, wantsService: true,
}) as const
const notice = {
  employer: { name: '示範科技股份有限公司', businessNumber: '90000017' }, contact: { name: '測試人資', phone: '0900-000-001' }, workplace: { district: '示範東區', line: '示範路1號' },
  cause: 'normal', workers: [worker(1, 'A100000001', '2026-03-31'), worker(2, 'A200000003', '2026-04-15')],
} as const
const called = (nth: number, outcome: 'referred' | 'declined', consent: boolean) => ({ worker: { name: `測試員工${nth}` }, contactedOn: '2026-03-20', consent, outcome })

export default stories(layoff, {
  'is notified on the tenth day before, and each worker is asked': {
    lines: [
      ['2026-03-21', 'employer', 'file', notice],
      ['2026-03-23', 'officer', 'accept'],
      ['2026-03-24', 'officer', 'contact', { contacts: [called(1, 'referred', true), called(2, 'declined', false)] }],
      ['2026-03-25', 'officer', 'close'],
    ],
    ends: 'served', measures: { 'layoff-notification-cases': 1, 'layoff-notification-persons': 2, 'layoff-referred-persons': 1, 'layoff-contact-on-time': 100 },
  },
  'comes a day late, is corrected and told what lateness may cost': {
    lines: [
      ['2026-03-23', 'intake', 'register', { ...notice, filedOn: '2026-03-22' }],
      ['2026-03-23', 'officer', 'noteLate'],
      ['2026-03-23', 'intake', 'askSupplement', { missing: '員工二之電話', supplementBy: '2026-03-27' }],
      ['2026-03-25', 'employer', 'supplement', { workers: notice.workers }],
      ['2026-03-26', 'officer', 'accept'],
    ],
    ends: 'accepted', measures: { 'layoff-notification-cases': 1 },
  },
  'is in time three days after a flood': {
    lines: [
      ['2026-04-03', 'employer', 'file', { ...notice, cause: 'forceMajeure' }],
      ['2026-04-07', 'officer', 'noteLate'],
    ],
    ends: 'filed', refused: '不適用',
  },
  'nobody is referred who did not agree': {
    lines: [
      ['2026-03-20', 'employer', 'file', notice],
      ['2026-03-23', 'officer', 'accept'],
      ['2026-03-24', 'officer', 'contact', { contacts: [called(1, 'referred', false)] }],
    ],
    ends: 'accepted', refused: '未同意轉介',
  },
  'does not close while somebody has not been contacted': {
    lines: [
      ['2026-03-20', 'employer', 'file', notice],
      ['2026-03-23', 'officer', 'accept'],
      ['2026-03-24', 'officer', 'contact', { contacts: [called(1, 'referred', true)] }],
      ['2026-03-25', 'officer', 'close'],
    ],
    ends: 'accepted', refused: '沒有聯繫紀錄',
  },
  'is withdrawn when the employer keeps them': {
    lines: [['2026-03-20', 'employer', 'file', notice], ['2026-03-24', 'employer', 'withdraw', { why: '改採留任' }]],
    ends: 'withdrawn', measures: { 'layoff-withdrawn': 1, 'layoff-notification-cases': 0 },
  },
})
