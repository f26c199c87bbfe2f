// What happens to an opening in real life.
import { stories } from '#engine'
import vacancies from './programme.ts'

const offer = {
  position: '門市服務員', occupation: 'service', duties: '收銀、陳列與顧客服務。', workplace: { district: '示範東區', line: '示範路1號' }, hours: 'full', payBasis: 'monthly',
  payFrom: 31000, payTo: 34000, openings: 2, friendly: ['older'],
} as const
const asked = { employer: '00000000-0000-4000-8000-000000000008', contact: { name: '測試人資', phone: '0900-000-004' }, ...offer } as const
const returned = [
  ['2026-03-02', 'employer', 'post', asked],
  ['2026-03-03', 'officer', 'giveBack', { fault: '請再核對。' }],
] as const

export default stories(vacancies, {
  'is posted, checked the next day, and filled as the employer tells': {
    lines: [
      ['2026-03-02', 'employer', 'post', asked],
      ['2026-03-03', 'officer', 'check', { postedOn: '2026-03-03' }],
      ['2026-03-12', 'employer', 'tell', { elsewhere: 1 }],
      ['2026-03-20', 'employer', 'tell', { elsewhere: 2 }],
    ],
    ends: 'filled', measures: { 'vacancies-registered': 2, 'vacancies-filled': 2, 'vacancy-fill-rate': 100, 'flexible-openings-developed': 0, 'vacancies-checked-on-time': 100 },
  },
  'is given back for its wording, put right, and lapses after two months': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { origin: 'counter', ...asked, payBasis: 'hourly', payFrom: 200, payTo: 210 }],
      ['2026-03-03', 'officer', 'giveBack', { fault: '請說明輪班時段。' }],
      ['2026-03-05', 'employer', 'putRight', { ...offer, payBasis: 'hourly', payFrom: 200, payTo: 210, requirements: '可配合早晚班。' }],
      ['2026-03-06', 'officer', 'check', { postedOn: '2026-03-06' }],
      ['2026-05-07', 'clock', 'expire'],
    ],
    ends: 'expired', measures: { 'vacancies-registered': 2, 'vacancies-filled': 0, 'flexible-openings-developed': 2 },
  },
  'says from forty up to thirty thousand, which is no range': {
    lines: [...returned, ['2026-03-04', 'employer', 'putRight', { ...offer, payFrom: 40000, payTo: 30000 }]],
    ends: 'returned', refused: '「薪資迄」不能小於「薪資起」',
  },
  'shows no pay and would pay under the sum the law names': {
    lines: [...returned, ['2026-03-04', 'employer', 'putRight', { ...offer, payFrom: null, payTo: null, regularPay: 32000 }]],
    ends: 'returned', refused: '應公開揭示',
  },
  'shows no pay and pays more than the sum, which is lawful': {
    lines: [
      ['2026-03-02', 'employer', 'post', { ...asked, payFrom: null, payTo: null, regularPay: 52000 }],
      ['2026-03-03', 'officer', 'check', { postedOn: '2026-03-03' }],
      ['2026-03-10', 'employer', 'close', { reason: '內部調任。' }],
      ['2026-04-10', 'officer', 'renew', { openings: 1, postedOn: '2026-04-10' }],
    ],
    ends: 'open', measures: { 'vacancies-registered': 1 },
  },
  'asks for men only and is stopped with the article': {
    lines: [...returned, ['2026-03-04', 'employer', 'putRight', { ...offer, requirements: '限男，需搬運重物。' }]],
    ends: 'returned', refused: '「限男」可能違反就業服務法第5條第1項（性別）',
  },
  'is not taken, since the work is unlawful': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { origin: 'counter', ...asked }],
      ['2026-03-03', 'officer', 'refuse', { reason: '工作內容違反公共秩序。' }],
    ],
    ends: 'refused', measures: { 'vacancies-registered': 0 },
  },
  'was entered twice and is made void': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { origin: 'counter', ...asked }],
      ['2026-03-02', 'officer', 'check', { postedOn: '2026-03-02' }],
      ['2026-03-03', 'head', 'annul', { reason: '重複登錄' }],
    ],
    ends: 'void', measures: { 'vacancies-registered': 0 },
  },
  'closes, and somebody referred before is hired all the same': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { origin: 'fair', ...asked }],
      ['2026-03-02', 'officer', 'check', { postedOn: '2026-03-02' }],
      ['2026-03-04', 'clock', 'hire'],
      ['2026-03-10', 'employer', 'close', { reason: '暫緩招募。' }],
      ['2026-03-12', 'clock', 'hireLate'],
    ],
    ends: 'closed', measures: { 'vacancies-registered': 2, 'vacancies-filled': 2 },
  },
  'is filled by referrals alone': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { origin: 'developed', ...asked }],
      ['2026-03-02', 'officer', 'check', { postedOn: '2026-03-02' }],
      ['2026-03-04', 'clock', 'hire'],
      ['2026-03-05', 'clock', 'hire'],
    ],
    ends: 'filled', measures: { 'vacancies-filled': 2, 'vacancy-fill-rate': 100 },
  },
})
