// How the levy of a month is paid, or not.
import { stories } from '#engine'
import levy from './programme.ts'

const owed = { employer: { name: '示範科技股份有限公司', businessNumber: '90000017' }, date: '2026-03-01', shortfall: 2, amount: 59_000 } as const
const payment = { paid: 59_000, receiptNo: '示收第0001號', how: 'bank' } as const

export default stories(levy, {
  'is paid by the tenth': {
    lines: [['2026-04-01', 'officer', 'assess', owed], ['2026-04-09', 'officer', 'pay', { ...payment, paidOn: '2026-04-09' }]],
    ends: 'paid', measures: { 'quota-levy-cases': 1, 'quota-levy-due': 59_000, 'quota-levy-paid': 59_000 },
  },
  'is demanded, falls into arrears, is handed over and collected': {
    lines: [
      ['2026-04-01', 'officer', 'assess', owed],
      ['2026-04-13', 'officer', 'demand', { demandBy: '2026-05-20' }],
      ['2026-05-04', 'officer', 'remind'],
      ['2026-05-21', 'clock', 'lapse'],
      ['2026-06-01', 'head', 'transfer'],
      ['2026-08-03', 'officer', 'pay', { ...payment, how: 'enforced', paidOn: '2026-08-03' }],
    ],
    ends: 'paid', late: ['demand', 'due'], measures: { 'quota-levy-paid': 59_000, 'quota-levy-arrears': 0 },
  },
  'is withdrawn by another person when the counts were wrong': {
    lines: [['2026-04-01', 'officer', 'assess', owed], ['2026-04-02', 'head', 'withdraw', { reason: '投保人數更正' }]],
    ends: 'withdrawn', measures: { 'quota-levy-cases': 0, 'quota-levy-due': 0, 'quota-levy-paid': 0 },
  },
})
