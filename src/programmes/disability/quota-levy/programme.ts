// 差額補助費. Each month below the quota is one demand with its amount, its date and its receipt, until it is paid (身權法 §43).
import { choice, date, days, entry, money, organisation, programme, t, text, whole } from '#engine'
import { checkOrganisation } from '#law/identifiers/index.ts'
import { ARCHIVES, EXECUTION, PDPRA, PDPRA_ER } from '#law/statutes.ts'
import { letters } from './letters.ts'
import { payBy } from './rule.ts'

const OPEN = ['due', 'demanded', 'arrears', 'transferred'] as const

export default programme({
  id: 'quota-levy',
  version: 1,
  name: t('未足額進用差額補助費', 'Levy for missing the employment quota'),
  code: 'QL',
  unit: 'disability-employment',
  purpose: t('每一筆差額補助費都有計算、有期限、有收據。', 'Each levy has its sum, its date and its receipt.'),
  law: PDPRA('§43'),
  covers: ['quota-register'],
  privacy: {
    purpose: t('收取差額補助費', 'Collecting the levy'), recipients: t('身心障礙者就業基金專戶、行政執行機關', 'The employment fund, the enforcement agency'),
    kept: t('結案後保存10年', 'Ten years after closing'), without: t('依查核結果核算。', 'The counts on record decide.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'employer',
  fields: {
    employer: organisation(t('義務單位', 'Obliged body'), { doubts: checkOrganisation }),
    record: entry(t('定額進用名冊', 'Entry in the quota register'), 'quota-register', { in: ['met', 'short', 'due'], optional: true }),
    date: date(t('月份（填當月1日）', 'Month (its first day)')),
    shortfall: whole(t('不足人數', 'Persons missing'), { min: 1, max: 10_000, sensitivity: 'open' }),
    amount: money(t('應繳金額', 'Amount due'), { min: 1, max: 1_000_000_000, help: t('不足人數乘以當月最低工資。', 'Persons missing times the minimum wage of the month.') }),
    payBy: date(t('繳納期限', 'To be paid by')),
    demandBy: date(t('書面通知限期', 'Date set in the demand'), { notBeforeToday: true, help: t('至少三十日。', 'At least thirty days.') }),
    paid: money(t('已繳金額', 'Amount paid'), { sensitivity: 'open' }),
    paidOn: date(t('繳納日期', 'Paid on'), { notAfterToday: true }),
    receiptNo: text(t('收據號碼', 'Receipt number')),
    how: choice(t('繳納方式', 'How it was paid'), { bank: t('匯款', 'Bank transfer'), counter: t('臨櫃', 'At the counter'), enforced: t('行政執行', 'By enforcement') }, { sensitivity: 'open' }),
    reason: text(t('撤銷理由', 'Why it is withdrawn'), { lines: 3 }),
  },
  roles: {
    employer: { name: t('義務單位', 'Obliged body'), kind: 'party', is: 'employer', sees: ['payBy', 'demandBy', 'paid', 'paidOn', 'receiptNo', 'how', 'reason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  discloses: { of: 'employer', facts: ['state', 'paid', 'paidOn'] },
  states: {
    due: { name: t('待繳納', 'To be paid'), tone: 'waiting' },
    demanded: { name: t('已書面命繳', 'Demanded in writing'), tone: 'waiting' },
    arrears: { name: t('逾期未繳', 'In arrears'), tone: 'bad' },
    transferred: { name: t('已移送行政執行', 'With the enforcement agency'), tone: 'bad', stands: t('由行政執行機關收取，期限不在本局。', 'The enforcement agency collects; the time is not the bureau’s.') },
    paid: { name: t('已繳清', 'Paid'), ends: true, tone: 'good' },
    withdrawn: { name: t('已撤銷', 'Withdrawn'), ends: true, void: true },
  },
  steps: {
    assess: {
      does: t('核計差額補助費', 'Work out the levy'), by: ['officer', 'employer'], from: 'start', to: 'due', asks: ['employer', 'record', 'date', 'shortfall', 'amount'], computes: { payBy }, sends: 'bill',
    },
    pay: { does: t('登錄繳納', 'Record the payment'), by: 'officer', from: OPEN, to: 'paid', asks: ['paid', 'paidOn', 'receiptNo', 'how'], sends: 'receipt' },
    demand: { does: t('書面通知限期繳納', 'Demand it in writing'), by: 'officer', from: 'due', to: 'demanded', asks: ['demandBy'], sends: 'demand' },
    remind: { does: t('催繳', 'Remind'), by: 'officer', from: ['demanded', 'arrears'], to: 'same', sends: 'reminder' },
    lapse: { does: t('限期已過', 'The date has passed'), by: 'clock', from: 'demanded', to: 'arrears' },
    transfer: { does: t('移送行政執行', 'Hand over for enforcement'), by: 'head', from: 'arrears', to: 'transferred', sends: 'transfer' },
    withdraw: { does: t('撤銷', 'Withdraw'), by: 'head', from: OPEN, to: 'withdrawn', asks: ['reason'], notBy: 'assess' },
  },
  clocks: {
    due: { name: t('次月10日前繳納', 'Paid by the tenth of the next month'), cites: PDPRA_ER('§16'), from: { day: 'payBy', in: 'due' }, to: ['demanded', 'paid'], within: days(0), warn: 5 },
    demand: { name: t('書面限期', 'Date of the demand'), cites: PDPRA_ER('§16'), from: { day: 'demandBy', in: 'demanded' }, to: 'paid', within: days(0), warn: 10, act: 'lapse' },
    transfer: { name: t('移送執行', 'Hand over'), cites: EXECUTION('§11'), from: 'arrears', to: ['transferred', 'paid'], within: days(30), warn: 10 },
  },
  holds: {
    'one-a-month': { what: ['employer.businessNumber', 'date'], in: [...OPEN, 'paid'], says: t('這個單位這個月的差額補助費已經核計。', 'The levy of this body for this month is worked out already.') },
  },
  letters,
  dimensions: { how: { name: t('繳納方式', 'How it was paid'), field: 'how' } },
  measures: {
    'quota-levy-cases': { name: t('差額補助費核計件數', 'Levies worked out'), unit: 'cases', count: 'due' },
    'quota-levy-due': { name: t('差額補助費應繳金額', 'Levies due'), unit: 'TWD', sum: 'amount', at: 'due' },
    'quota-levy-paid': { name: t('差額補助費已繳金額', 'Levies paid'), unit: 'TWD', sum: 'paid', at: 'paid', by: [['how']] },
    'quota-levy-arrears': { name: t('期末逾期未繳件數', 'Levies in arrears'), unit: 'cases', stock: ['arrears', 'transferred'] },
  },
  tables: {},
  sentences: [{
    chapter: 'rehabilitation', section: '五（一）1',
    says: t('{period}核計差額補助費 {quota-levy-cases} 件，應繳 {quota-levy-due} 元；已繳 {quota-levy-paid} 元，期末逾期未繳 {quota-levy-arrears} 件。',
      'In {period} {quota-levy-cases} levies were worked out, NT${quota-levy-due} due; NT${quota-levy-paid} was paid and {quota-levy-arrears} were in arrears at the end.'),
  }],
})
