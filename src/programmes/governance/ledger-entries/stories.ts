// Movements: some entered with their source, some made by payments, one by mistake.
import { stories } from '#engine'
import ledger from './programme.ts'

const of = { account: 'account-1', fund: 'fund-1', amount: 40_000, source: '核定補助' } as const
export default stories(ledger, {
  'came in, on the day of its paper': {
    lines: [['2026-03-02', 'accountant', 'book', { account: 'account-1', direction: 'in', on: '2026-02-27', amount: 500_000, source: '115 年第一次撥入' }]],
    ends: 'booked', measures: { 'fund-movements': 500_000, 'fund-balance': 500_000 },
  },
  'was booked by mistake': {
    lines: [['2026-03-02', 'accountant', 'book', { account: 'account-1', direction: 'out', on: '2026-02-27', amount: 15, source: '手續費' }], ['2026-03-03', 'head', 'strike', { reason: '重複' }]],
    ends: 'void', measures: { 'fund-balance': 0 },
  },
  'was reserved by a grant, and leaves the balance': { lines: [['2026-03-02', 'clock', 'reserve', of]], ends: 'booked', measures: { 'fund-balance': 0 } },
  'was paid': { lines: [['2026-03-02', 'clock', 'payOut', { ...of, on: '2026-03-02' }]], ends: 'booked', measures: { 'fund-balance': -40_000 } },
  'came back': { lines: [['2026-03-02', 'clock', 'comeBack', of]], ends: 'booked', measures: { 'fund-balance': 40_000 } },
  'was paid after all': { lines: [['2026-03-02', 'clock', 'payAgain', of]], ends: 'booked', measures: { 'fund-balance': -40_000 } },
  'was paid back': { lines: [['2026-03-02', 'clock', 'paidBack', { ...of, on: '2026-03-01' }]], ends: 'booked', measures: { 'fund-balance': 40_000 } },
  'was released': { lines: [['2026-03-02', 'clock', 'release', of]], ends: 'booked', measures: { 'fund-balance': 0 } },
})
