// A fault in a flat.
import { stories } from '#engine'
import repair from './programme.ts'

const fault = { tenant: { name: '測試勞工', phone: '0900-000-001' }, flat: '00000000-0000-7000-8000-0000000000b1', item: '浴室漏水', 'flat.estate': 'fuxing-west' } as const

export default stories(repair, {
  'is looked at, mended and paid': {
    lines: [
      ['2026-03-02', 'tenant', 'report', fault],
      ['2026-03-04', 'officer', 'inspect', { finding: '水管老舊', estimate: 6000 }],
      ['2026-03-12', 'officer', 'finish', { doneOn: '2026-03-12', cost: 5800 }],
      ['2026-03-20', 'accountant', 'pay', { receiptNo: '示字001' }],
    ],
    ends: 'paid', measures: { 'housing-repairs': 1, 'housing-repair-cost': 5800 },
  },
  'is not the bureau’s to mend': { lines: [['2026-03-02', 'officer', 'report', fault], ['2026-03-04', 'officer', 'decline', { reason: '承租人自備電器。' }]], ends: 'declined' },
})
