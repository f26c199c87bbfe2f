// A month's rent, paid at once, late in parts, or out of the deposit.
import { stories } from '#engine'
import rent from './programme.ts'

const bill = {
  tenant: { name: '測試勞工', idNumber: 'A100000001', phone: '0900-000-001', address: '示範市示範東區示範路1號' }, flat: '00000000-0000-7000-8000-0000000000b1',
  lease: '00000000-0000-7000-8000-0000000000c1', amount: 4200,
} as const

export default stories(rent, {
  'is paid at once': {
    lines: [['2026-04-02', 'clock', 'bill', bill], ['2026-04-08', 'accountant', 'pay', { paid: 4200, paidOn: '2026-04-08' }]],
    ends: 'paid', measures: { 'housing-rent-billed': 4200, 'housing-rent-income': 4200, 'housing-rent-on-time': 100 },
  },
  'is late, reminded of twice, and paid in two parts': {
    lines: [
      ['2026-04-02', 'officer', 'bill', bill],
      ['2026-04-14', 'clock', 'remind'],
      ['2026-05-01', 'clock', 'warn'],
      ['2026-05-04', 'accountant', 'pay', { paid: 2000, paidOn: '2026-05-04' }],
      ['2026-05-11', 'accountant', 'pay', { paid: 2200, paidOn: '2026-05-11' }],
    ],
    ends: 'paid', late: ['again', 'pay'], measures: { 'housing-rent-income': 4200 },
  },
  'is taken from the deposit when the tenant leaves': { lines: [['2026-04-02', 'clock', 'bill', bill], ['2026-04-14', 'head', 'settle', { reason: '退租結算' }]], ends: 'settled' },
  'cannot be paid twice': { lines: [['2026-04-02', 'clock', 'bill', bill], ['2026-04-08', 'accountant', 'pay', { paid: 4300, paidOn: '2026-04-08' }]], ends: 'due', refused: '超過' },
})
