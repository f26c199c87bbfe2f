// A quarter's return, in time and late.
import { stories } from '#engine'
import returns from './programme.ts'

const numbers = { atStart: 120, joined: 8, left: 3, women: 50 } as const
const secretary = { name: '示範秘書', phone: '0900-000-000' } as const
export default stories(returns, {
  'is filed by the union and accepted': {
    lines: [
      ['2026-04-07', 'union', 'file', { union: 'union-1', quarter: '2026-Q1', ...numbers, secretary }],
      ['2026-04-10', 'officer', 'accept'],
    ],
    ends: 'accepted', measures: { 'union-returns-filed': 1, 'union-members-reported': 125 },
  },
  'is asked for, entered from paper, and put right': {
    lines: [
      ['2026-04-01', 'officer', 'call', { union: 'union-1', quarter: '2026-Q1' }],
      ['2026-04-20', 'intake', 'fill', { ...numbers, secretary }],
      ['2026-04-21', 'officer', 'giveBack', { fault: '期初人數與上季不符。', correctBy: '2026-05-05' }],
      ['2026-04-30', 'union', 'putRight', { ...numbers, atStart: 118 }],
      ['2026-05-04', 'head', 'accept'],
    ],
    ends: 'accepted', measures: { 'union-members-reported': 123, 'union-returns-on-time': 100 },
  },
  'cannot say that more left than were there': {
    lines: [
      ['2026-04-01', 'officer', 'call', { union: 'union-1', quarter: '2026-Q1' }],
      ['2026-04-20', 'intake', 'fill', { ...numbers, left: 129, secretary }],
    ],
    ends: 'due', refused: '出會人數多於期初加入會人數',
  },
  'never comes': {
    lines: [['2026-04-01', 'officer', 'call', { union: 'union-1', quarter: '2026-Q1' }], ['2026-06-30', 'officer', 'miss', { reason: '多次通知未填報，列入未運作追蹤。' }]],
    ends: 'missed', late: ['file'],
  },
})
