// What happens to a rental in real life.
import { stories } from '#engine'
import rental from './programme.ts'

const room = {
  room: '00000000-0000-7000-8000-0000000000a1', prices: [{ from: '2026-01-01', unit: 3000, deposit: 5000 }, { from: '2026-07-01', unit: 3500, deposit: 5000 }],
  closedWeekdays: ['mon'], closedDays: ['2026-03-22'], seats: 300, venue: 'shihjia',
} as const
const asked = {
  applicant: { name: '測試申請人', idNumber: 'A100000001', phone: '0900-000-001', email: 'test@example.tw' }, group: 'public', purpose: '示範研習',
  usedOn: '2026-03-20', unit: 'day', expected: 120, ifTaken: 'choose', free: true, ...room,
} as const
const union = { ...asked, group: 'union', organisation: { name: '示範企業工會' } } as const

export default stories(rental, {
  'is held, approved, paid, used, and gets its deposit back': {
    lines: [
      ['2026-03-02', 'applicant', 'request', asked],
      ['2026-03-04', 'officer', 'approve', { extras: 500 }],
      ['2026-03-06', 'accountant', 'pay', { paid: 10_900, receiptNo: '示字001' }],
      ['2026-03-20', 'officer', 'use', { users: 118 }],
      ['2026-03-23', 'officer', 'settle', { damage: 0 }],
    ],
    ends: 'closed', measures: { 'venue-rental-users': 118, 'venue-rental-income': 5_900, 'venue-rental-uses': 1 },
  },
  'costs a union half, is moved, and damages more than the deposit': {
    lines: [
      ['2026-03-02', 'officer', 'request', union],
      ['2026-03-03', 'officer', 'approve'],
      ['2026-03-05', 'accountant', 'pay', { paid: 7_700, receiptNo: '示字002' }],
      ['2026-03-06', 'applicant', 'move', { ...room, usedOn: '2026-03-27', unit: 'day', expected: 120 }],
      ['2026-03-27', 'officer', 'use', { users: 120 }],
      ['2026-03-30', 'officer', 'settle', { damage: 8_000 }],
      ['2026-04-07', 'accountant', 'payDamage', { receiptNo: '示字003' }],
    ],
    ends: 'closed', measures: { 'venue-rental-income': 2_700 },
  },
  'costs the bureau nothing and is confirmed at once; nobody comes': {
    lines: [
      ['2026-03-02', 'officer', 'request', { ...asked, group: 'bureau', organisation: { name: '示範機關' } }],
      ['2026-03-03', 'officer', 'approve'],
      ['2026-03-23', 'officer', 'miss'],
      ['2026-03-24', 'officer', 'settle', { damage: 0 }],
    ],
    ends: 'closed', measures: { 'venue-rental-no-shows': 1, 'venue-rental-income': 0 },
  },
  'is not paid in time, and the time is free again': {
    lines: [
      ['2026-03-02', 'applicant', 'request', asked],
      ['2026-03-03', 'applicant', 'change', { ...room, usedOn: '2026-03-21', unit: 'morning', expected: 100 }],
      ['2026-03-04', 'officer', 'approve'],
      ['2026-03-12', 'clock', 'lapse'],
    ],
    ends: 'lapsed',
  },
  'is cancelled four days before: half of the rent and the whole deposit come back': {
    lines: [
      ['2026-03-02', 'applicant', 'request', asked],
      ['2026-03-03', 'officer', 'approve'],
      ['2026-03-05', 'accountant', 'pay', { paid: 10_400, receiptNo: '示字004' }],
      ['2026-03-16', 'applicant', 'cancel', { cancelledBy: 'user' }],
      ['2026-03-18', 'accountant', 'payBack', { returnedOn: '2026-03-18' }],
    ],
    ends: 'cancelled', measures: { 'venue-rental-income': 2_700 },
  },
  'waits for a taken time, is let in, and is withdrawn': {
    lines: [
      ['2026-03-02', 'applicant', 'request', { ...asked, free: false, ifTaken: 'wait' }],
      ['2026-03-05', 'clock', 'letIn', { free: true }],
      ['2026-03-06', 'applicant', 'withdraw'],
    ],
    ends: 'cancelled',
  },
  'waits in vain until the day is over': {
    lines: [
      ['2026-03-02', 'applicant', 'request', { ...asked, free: false, ifTaken: 'wait' }],
      ['2026-03-21', 'clock', 'giveUp'],
    ],
    ends: 'lapsed',
  },
  'is not let for a purpose the rules leave out': {
    lines: [
      ['2026-03-02', 'applicant', 'request', asked],
      ['2026-03-03', 'officer', 'decline', { reason: '用途不符收費基準。' }],
    ],
    ends: 'declined',
  },
  'asks for a day on which the hall is shut': { lines: [['2026-03-02', 'applicant', 'request', asked], ['2026-03-03', 'applicant', 'change', { ...room, usedOn: '2026-03-23', unit: 'day', expected: 1 }]], ends: 'requested', refused: '休館' },
  'pays another amount than is due': {
    lines: [['2026-03-02', 'applicant', 'request', asked], ['2026-03-03', 'officer', 'approve'], ['2026-03-05', 'accountant', 'pay', { paid: 10_000, receiptNo: '示字005' }]],
    ends: 'approved', refused: '不符',
  },
})
