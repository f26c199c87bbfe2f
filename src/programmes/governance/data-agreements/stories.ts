// An agreement that comes into force by a second person, one that lapses by itself, and one that is never made.
import { stories } from '#engine'
import agreements from './programme.ts'

const drafted = {
  body: 'organisation-1', basis: '個人資料保護法第16條但書第1款、示範條例第9條', purpose: '核對慰問金有無重複請領',
  facts: ['occupational-accident-consolation.state', 'occupational-accident-consolation.paidTotal'], until: '2026-12-31',
} as const

export default stories(agreements, {
  'is drafted with what the purpose needs, narrowed, put in force by another, and ended by the head': {
    lines: [
      ['2026-03-02', 'officer', 'draft', drafted],
      ['2026-03-03', 'officer', 'amend', { ...drafted, facts: ['occupational-accident-consolation.state'] }],
      ['2026-03-04', 'head', 'confirm'],
      ['2026-09-01', 'head', 'end', { reason: '對方業務移撥。' }],
    ],
    ends: 'ended', measures: { 'data-agreements': 0 },
  },
  'is not put in force by whoever drafted it': {
    lines: [['2026-03-02', 'officer:測試人員', 'draft', drafted], ['2026-03-03', 'head:測試人員', 'confirm']],
    ends: 'drafted', refused: '以外的人辦理',
  },
  'lapses by itself on its last day': {
    lines: [['2026-03-02', 'officer', 'draft', drafted], ['2026-03-04', 'head', 'confirm'], ['2027-01-01', 'clock', 'lapse']],
    ends: 'ended', late: ['lapse'],
  },
  'is dropped because the law does not bear it': {
    lines: [['2026-03-02', 'officer', 'draft', drafted], ['2026-03-04', 'head', 'drop', { reason: '查無法律依據。' }]],
    ends: 'dropped', measures: { 'data-agreements': 0 },
  },
})
