// What happens to an obliged body in real life.
import { stories } from '#engine'
import register from './programme.ts'

const counts = { date: '2026-03-01', insuredHeadcount: 250, disabledFull: 0, disabledSevere: 1, halfTimeDisabled: 0, belowThresholdDisabled: 0, otherExcluded: 0 } as const
const body = { employer: { name: '示範科技股份有限公司', businessNumber: '90000017' }, sector: 'private', unitType: 'business', ...counts } as const

export default stories(register, {
  'one severe disability counts as two, and the quota is met': {
    lines: [
      ['2026-03-03', 'officer', 'enter', body],
      ['2026-04-02', 'clock', 'beginMonth'],
      ['2026-04-02', 'employer', 'record', { ...counts, date: '2026-04-01', insuredHeadcount: 260, disabledFull: 1 }],
      ['2026-04-20', 'officer', 'end', { endReason: '遷出本市' }],
    ],
    ends: 'ended', measures: { 'quota-obligated-units': 0 },
  },
  'grows over a threshold, falls short and is told': {
    lines: [
      ['2026-03-03', 'officer', 'enter', body],
      ['2026-04-02', 'clock', 'beginMonth'],
      ['2026-04-02', 'officer', 'record', { ...counts, date: '2026-04-01', insuredHeadcount: 410 }],
      ['2026-04-03', 'officer', 'notify'],
    ],
    ends: 'short', measures: { 'quota-obligated-units': 1, 'quota-required-persons': 4, 'quota-hired-persons': 2, 'quota-shortfall-persons': 2 },
  },
  'shrinks to 66 insured and is no longer obliged': {
    lines: [
      ['2026-03-03', 'officer', 'enter', body],
      ['2026-04-02', 'clock', 'beginMonth'],
      ['2026-04-07', 'officer', 'record', { ...counts, date: '2026-04-01', insuredHeadcount: 66 }],
    ],
    ends: 'due', refused: '不是義務單位',
  },
})
