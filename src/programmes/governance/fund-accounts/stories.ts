// An account from its first money to its end.
import { stories } from '#engine'
import accounts from './programme.ts'

const fund = { name: '示範勞工權益基金', kind: 'fund', available: 3_000_000, source: '115 年度附屬單位預算' } as const
export default stories(accounts, {
  'is opened, given more, and closed': {
    lines: [['2026-01-05', 'accountant', 'open', fund], ['2026-07-01', 'accountant', 'amend', { available: 4_000_000, source: '第一次追加' }], ['2026-12-31', 'head', 'close']],
    ends: 'closed', measures: { 'fund-accounts-available': 0 },
  },
  'of a budget line says its year': {
    lines: [['2026-01-05', 'accountant', 'open', { ...fund, name: '示範科目', kind: 'budget', year: 115 }]],
    ends: 'active', measures: { 'fund-accounts-available': 3_000_000 },
  },
})
