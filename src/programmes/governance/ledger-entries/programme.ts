// 帳目. Movements of a fund or a budget line: what came in, went out, was reserved and released, each with its source; those of payments book themselves.
import { choice, date, entry, money, programme, rule, t, text } from '#engine'
import { ledgerRules } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'

const open = { sensitivity: 'open' } as const
const direction = choice(t('收支別', 'Kind of movement'), {
  in: t('收入', 'In'), out: t('支出', 'Out'), reserved: t('保留', 'Reserved'), released: t('釋出', 'Released'),
}, open)
const amount = money(t('金額', 'Amount'), { ...open, min: 0, max: 9_999_999_999 })

/** What it does to the balance: what is only reserved or released is still there. */
const signed = rule({
  name: t('餘額增減', 'Change of the balance'), cites: ledgerRules('餘額'), reads: { direction, amount },
  of(c) {
    const value = c.direction === 'in' ? c.amount : c.direction === 'out' ? -c.amount : 0
    return { value, because: [{ cites: ledgerRules('餘額'), says: t(`收入減支出；保留及釋出不動餘額：${value} 元`, `In less out; what is reserved or released leaves the balance as it is: NT$${value}`) }] }
  },
})
const booked = { asks: ['account', 'fund', 'amount', 'source'], computes: { signed } } as const
const onItsDay = { ...booked, on: 'on', asks: [...booked.asks, 'on'] } as const

export default programme({
  id: 'ledger-entries',
  version: 1,
  name: t('帳目', 'Ledger of funds and budget lines'),
  code: 'LDG',
  unit: 'planning',
  purpose: t('付款自己入帳，沒有第二套數字。', 'Payments book themselves: there is no second set of numbers.'),
  law: ledgerRules('帳目'),
  covers: ['budget-execution', 'earmarked-funds'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'source',
  fields: {
    account: entry(t('帳戶', 'Account'), 'fund-accounts', { in: ['active'], shows: ['name'], optional: true, ...open }),
    fund: entry(t('權益基金案', 'Rights fund case'), 'rights-fund-aid', { in: ['granted', 'approved', 'listed', 'partPaid', 'paid', 'returned', 'changed', 'stopped', 'closed'], optional: true, sensitivity: 'internal' }),
    on: date(t('日期', 'Day'), { ...open, notAfterToday: true, starts: 'today' }),
    direction, amount,
    signed: money(t('餘額增減', 'Change of the balance'), { ...open, min: -9_999_999_999, max: 9_999_999_999 }),
    source: text(t('依據或憑證', 'Source'), { ...open, max: 200 }),
    reason: text(t('理由', 'Reason'), { lines: 3, sensitivity: 'internal' }),
  },
  roles: { accountant: { name: t('出納', 'Cashier'), kind: 'staff' }, officer: { name: t('承辦人', 'Officer'), kind: 'staff' }, head: { name: t('科長', 'Section head'), kind: 'staff' } },
  states: {
    booked: { name: t('已入帳', 'Booked'), ends: true },
    void: { name: t('誤登', 'Booked by mistake'), ends: true, void: true },
  },
  steps: {
    book: {
      does: t('登錄一筆', 'Book one'), by: 'accountant', from: 'start', to: 'booked', on: 'on', asks: ['account', 'direction', 'on', 'amount', 'source'], computes: { signed },
      gates: [{ needs: { account: { given: true } }, says: t('請選擇帳戶。', 'Choose the account.') }],
    },
    reserve: { does: t('核定保留', 'Reserved by a grant'), by: 'clock', from: 'start', to: 'booked', sets: { direction: 'reserved' }, ...booked },
    payOut: { does: t('撥付入帳', 'Paid out'), by: 'clock', from: 'start', to: 'booked', sets: { direction: 'out' }, ...onItsDay },
    payAgain: { does: t('退匯撤銷，仍為支出', 'Paid after all'), by: 'clock', from: 'start', to: 'booked', sets: { direction: 'out' }, ...booked },
    comeBack: { does: t('退回入帳', 'Came back'), by: 'clock', from: 'start', to: 'booked', sets: { direction: 'in' }, ...booked },
    paidBack: { does: t('返還入帳', 'Paid back'), by: 'clock', from: 'start', to: 'booked', sets: { direction: 'in' }, ...onItsDay },
    release: { does: t('釋出', 'Released'), by: 'clock', from: 'start', to: 'booked', sets: { direction: 'released' }, ...booked },
    strike: { does: t('誤登作廢', 'Make void'), by: 'head', from: 'booked', to: 'void', asks: ['reason'] },
  },
  clocks: {},
  dimensions: {
    account: { name: t('帳戶', 'Account'), entry: 'account', code: 'name', title: 'name' },
    direction: { name: t('收支別', 'Kind of movement'), field: 'direction' },
  },
  measures: {
    'fund-movements': { name: t('帳目金額', 'Movements'), unit: 'TWD', sum: 'amount', at: 'booked', by: [['direction'], ['account']] },
    'fund-balance': { name: t('基金餘額', 'Balance'), unit: 'TWD', sum: 'signed', at: 'booked', since: 'beginning', by: [['account']], means: t('開始以來收入減支出，至期末。', 'All that came in less all that went out, up to the end of the period.') },
  },
  tables: {},
})
