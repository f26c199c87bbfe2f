// What happens between an application and the keys handed back.
import { stories } from '#engine'
import housing from './programme.ts'

const asked = {
  applicant: { name: '測試勞工', idNumber: 'A100000001', phone: '0900-000-001', address: '示範市示範東區示範路1號' }, noHome: true, worker: true, people: 2, monthly: 42_000,
} as const
const offered = { flat: '00000000-0000-7000-8000-0000000000b1', leaseFrom: '2026-04-01', leaseTo: '2026-12-31', 'flat.rents': [{ from: '2026-01-01', rent: 4200 }, { from: '2026-07-01', rent: 4500 }] } as const
const waits = [['2026-03-02', 'applicant', 'apply', asked], ['2026-03-10', 'officer', 'admit', { monthly: 42_000 }]] as const
const lets = [...waits, ['2026-03-16', 'officer', 'offer', offered], ['2026-03-20', 'officer', 'sign', { receiptNo: '示字001' }]] as const

export default stories(housing, {
  'waits, rents a flat, gives notice, and gets the rest of the deposit back': {
    lines: [
      ...lets,
      ['2026-04-02', 'clock', 'bill'],
      ['2026-04-20', 'applicant', 'giveNotice', { leavesOn: '2026-05-31' }],
      ['2026-05-29', 'officer', 'moveOut'],
      ['2026-06-05', 'officer', 'settle', { rentDue: 4200, rentPaid: 1000, damage: 1200 }],
    ],
    ends: 'closed', measures: { 'housing-applications': 1, 'housing-leases': 0 },
  },
  'stays to the end of the lease and owes more than the deposit': {
    lines: [
      ...lets,
      ['2027-01-01', 'clock', 'expire'],
      ['2027-01-08', 'officer', 'settle', { rentDue: 8400, damage: 5000 }],
      ['2027-02-01', 'accountant', 'clear', { receiptNo: '示字002' }],
    ],
    ends: 'closed', late: ['rent', 'term'],
  },
  'does not sign in time and is on the list again': {
    lines: [...waits, ['2026-03-16', 'officer', 'offer', offered], ['2026-03-31', 'clock', 'passOver'], ['2026-04-10', 'applicant', 'withdraw']], ends: 'withdrawn',
  },
  'is refused with reasons and the remedy': { lines: [['2026-03-02', 'applicant', 'apply', { ...asked, noHome: false }], ['2026-03-10', 'head', 'refuse', { reason: '有自有住宅。' }]], ends: 'refused' },
  'cannot be admitted with too high an income': { lines: [['2026-03-02', 'applicant', 'apply', asked], ['2026-03-10', 'officer', 'admit', { monthly: 90_000 }]], ends: 'received', refused: '不符承租資格' },
})
