// 基金與預算帳戶. What money there is: a fund, or a line of a year's budget, and how much of it may be promised.
import { choice, money, programme, t, text, whole } from '#engine'
import { ledgerRules } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const

export default programme({
  id: 'fund-accounts',
  version: 1,
  name: t('基金與預算帳戶', 'Funds and budget lines'),
  code: 'FA',
  unit: 'planning',
  purpose: t('每個基金與科目有多少可用，核定時就知道。', 'How much a fund or a line still has is known when something is granted.'),
  law: ledgerRules('帳戶'),
  covers: ['earmarked-funds'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'name',
  fields: {
    name: text(t('名稱', 'Name'), { ...open, max: 60 }),
    kind: choice(t('種類', 'Kind'), { fund: t('基金', 'Fund'), budget: t('預算科目', 'Budget line') }, open),
    year: whole(t('年度（民國）', 'Year (ROC)'), { ...open, min: 100, max: 200, when: { kind: 'budget' } }),
    available: money(t('可支用總額', 'May be promised in all'), { ...open, max: 9_999_999_999 }),
    source: text(t('依據', 'Source'), { ...open, max: 200 }),
  },
  roles: { accountant: { name: t('出納', 'Cashier'), kind: 'staff' }, officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    active: { name: t('使用中', 'In use'), stands: t('帳戶使用期間依其年度或基金存續。', 'It stands for its year, or as long as there is the fund.') },
    closed: { name: t('已結清', 'Closed'), ends: true },
  },
  steps: {
    open: { does: t('開立帳戶', 'Open an account'), by: ['accountant', 'head'], from: 'start', to: 'active', asks: ['name', 'kind', 'year', 'available', 'source'] },
    amend: { does: t('調整可支用總額', 'Change what may be promised'), by: ['accountant', 'head'], from: 'active', to: 'same', asks: ['available', 'source'] },
    close: { does: t('結清', 'Close it'), by: 'head', from: 'active', to: 'closed' },
  },
  lists: {
    movements: {
      name: t('帳目', 'Movements'), of: { programme: 'ledger-entries', naming: 'account' }, for: ['accountant', 'officer', 'head'],
      shows: ['direction', 'amount', 'source'], by: ['direction'], sums: ['signed'], newest: 'on', begins: 'book',
    },
  },
  clocks: {},
  dimensions: {},
  measures: { 'fund-accounts-available': { name: t('可支用總額', 'May be promised in all'), unit: 'TWD', sum: 'available', stock: 'active' } },
  tables: {},
})
