// What becomes of somebody who was hurt at work, and of the family.
import { stories, theCase } from '#engine'
import casework from './programme.ts'

const client = { name: '測試勞工', idNumber: 'A100000001', phone: '0900-000-003', address: '示範市示範西區示範路3號' }
const fromHospital = { source: 'hospital', client, relation: 'self', accidentOn: '2026-02-20', employer: '示範營造股份有限公司', wish: '自鷹架墜落，住院中，擔心薪水與復工。' } as const
const assessed = { needs: ['money', 'function', 'job'], health: '右腿骨折，預計三個月可部分負重。', assessment: '經濟中斷，雇主願意保留職位。', claimableFrom: '2026-02-24' } as const
const goals = [
  { area: 'money', goal: '請領傷病給付', by: '2026-04-30' },
  { area: 'work', goal: '調整工作後回原公司', by: '2026-07-31' },
] as const
const reached = [{ ...goals[0], result: 'reached' }, { ...goals[1], result: 'reached' }] as const

export default stories(casework, {
  'is met in hospital, has a plan, is referred and is back in adapted work in summer': {
    lines: [
      ['2026-03-02', 'officer', 'receive', fromHospital],
      ['2026-03-03', 'officer', 'contact', { contactedOn: '2026-03-03', agrees: true }],
      ['2026-03-12', 'officer', 'assess', assessed],
      ['2026-03-16', 'officer', 'plan', { goals: [...goals], reviewOn: '2026-06-16' }],
      ['2026-03-17', 'head', 'sendBack', { reason: '請補上復工目標的期程' }],
      ['2026-03-18', 'officer', 'plan', { goals: [...goals], reviewOn: '2026-06-16' }],
      ['2026-03-19', 'head', 'approve'],
      ['2026-03-20', 'officer', 'refer', { referrals: [{ to: '示範職能復健機構', on: '2026-03-20' }] }],
      ['2026-04-10', 'officer', 'refer', { referrals: [{ to: '示範職能復健機構', on: '2026-03-20', answer: '四月起每週兩次' }] }],
      ['2026-06-15', 'officer', 'review', { goals: [reached[0], goals[1]], reviewOn: '2026-09-15' }],
      ['2026-07-20', 'officer', 'follow', { followOn: '2026-08-20' }],
      ['2026-08-19', 'officer', 'close', { goals: [...reached], outcome: 'adapted', closing: '已於七月復工，情形穩定。' }],
    ],
    ends: 'closed',
    measures: {
      'injury-case-persons': 1, 'injury-cases-opened': 1, 'injury-cases-closed': 1, 'injury-case-goals': 2, 'injury-case-goals-reached': 2,
      'injury-case-goals-share': 100, 'injury-case-first-contact-on-time': 100,
    },
  },
  'asks for help online, is reached too late and does not want it any more': {
    lines: [
      ['2026-03-02', 'client', 'ask', { client, relation: 'self', accidentOn: '2026-02-20', wish: '公司不給公傷假。' }],
      ['2026-03-10', 'officer', 'decline', { reason: '當事人已委任律師，不需服務。' }],
    ],
    ends: 'declined', late: ['firstContact'], measures: { 'injury-case-persons': 0, 'injury-cases-opened': 0, 'injury-case-first-contact-on-time': 0 },
  },
  'was closed when out of reach and is opened again, one person still': {
    lines: [
      ['2026-03-02', 'officer', 'receive', { ...fromHospital, source: 'notice' }],
      ['2026-03-04', 'officer', 'contact', { contactedOn: '2026-03-04', agrees: true }],
      ['2026-03-13', 'officer', 'closeEarly', { outcome: 'unreached', closing: '多次聯繫未果。' }],
      ['2026-04-20', 'head', 'reopen', { reason: '本人來電，需要復工協助。' }],
    ],
    ends: 'contacted', measures: { 'injury-case-persons': 1, 'injury-cases-opened': 1, 'injury-cases-closed': 1 },
  },
  'was entered twice and is made void': {
    lines: [
      ['2026-03-02', 'officer', 'receive', fromHospital],
      ['2026-03-03', 'officer', 'annul', { reason: '重複登錄' }],
    ],
    ends: 'void', measures: { 'injury-case-persons': 0 },
  },
  'is not taken on by contact where the worker does not agree': {
    lines: [
      ['2026-03-02', 'officer', 'receive', fromHospital],
      ['2026-03-03', 'officer', 'contact', { contactedOn: '2026-03-03', agrees: false }],
    ],
    ends: 'received', refused: '不開案',
  },
  'begins from a claim, where the applicant agreed at the counter': {
    lines: [['2026-03-02', 'officer', 'fromClaim', { claim: '00000000-0000-4000-8000-000000000007', agrees: true, wish: '擔心復工。' }]],
    ends: 'received',
  },
  'begins from the claim of the family, who agree to it': {
    lines: [
      ['2026-03-02', 'officer', 'occupational-accident-consolation/register', {
        source: 'counter', applicant: { name: '測試家屬', idNumber: 'A200000003', phone: '0900-000-002', address: '示範市示範西區示範路2號' }, relation: 'spouse',
        victim: { name: '測試勞工', idNumber: 'A100000001', birthOn: '1980-01-01' }, accidentOn: '2026-03-01', appliedOn: '2026-03-02', place: '示範工地', story: '自高處墜落。',
        outcome: 'death', account: { bank: '000', number: '00000000000000', holder: '測試家屬' },
      }],
      ['2026-03-02', 'officer', 'fromClaim', { claim: theCase('occupational-accident-consolation'), agrees: true, wish: '家屬需要心理支持。' }],
      ['2026-03-03', 'officer', 'contact', { contactedOn: '2026-03-03', agrees: true }],
      ['2026-03-03', 'officer', 'accident-contacts/record', { client: theCase('accident-casework'), contactOn: '2026-03-03', serviceType: 'mind', form: 'visit', minutes: 60, said: '說明流程，陪同辦理手續。' }],
    ],
    ends: 'contacted', others: { 'accident-contacts': 'made', 'occupational-accident-consolation': 'received' },
  },
})
