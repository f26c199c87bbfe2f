// 勞工住宅租金. The rent of one flat for one month: asked for, paid in one or several parts, reminded of.
import { date, days, entry, money, person, programme, rule, t, text } from '#engine'
import { flatRules } from '#bureau/documents.ts'
import { ARCHIVES } from '#law/statutes.ts'
import { checkPerson } from '#law/identifiers/index.ts'

const inside = { sensitivity: 'internal' } as const
const amount = money(t('應繳租金', 'Rent due'), inside)
const paidSoFar = money(t('已繳租金', 'Paid so far'), { sensitivity: 'open', optional: true })
const paid = money(t('本次繳納', 'Paid now'), { min: 1, ...inside })

const together = rule({
  name: t('已繳租金', 'Paid so far'), cites: flatRules('租金'), reads: { paidSoFar, paid },
  of: (c) => ({ value: (c.paidSoFar ?? 0) + c.paid, because: [{ cites: flatRules('租金'), says: t(`前已繳 ${c.paidSoFar ?? 0} 元＋本次 ${c.paid} 元`, `NT$${c.paidSoFar ?? 0} before + NT$${c.paid} now`) }] }),
})
const left = rule({
  name: t('尚欠租金', 'Still owed'), cites: flatRules('租金'), reads: { amount, paidSoFar: money(t('已繳租金', 'Paid so far')) },
  of: (c) => ({ value: c.amount - c.paidSoFar, because: [{ cites: flatRules('租金'), says: t(`應繳 ${c.amount} 元－已繳 ${c.paidSoFar} 元`, `NT$${c.amount} due − NT$${c.paidSoFar} paid`) }] }),
})

export default programme({
  id: 'housing-rent',
  version: 1,
  name: t('勞工住宅租金', 'Rent of flats for workers'),
  code: 'HRT',
  unit: 'labour-welfare',
  purpose: t('每月租金有帳可查，欠租及早提醒。', 'Each month’s rent can be looked up, and who falls behind hears of it early.'),
  law: flatRules('租金'),
  covers: ['labour-housing'],
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'tenant',
  fields: {
    tenant: person(t('承租人', 'Tenant'), ['idNumber', 'phone', 'address'], { doubts: checkPerson }),
    flat: entry(t('住宅', 'Flat'), 'rental-flats', { shows: ['name', 'estate'], ...inside }),
    lease: entry(t('租約', 'Lease'), 'labour-housing', { in: ['leased'], ...inside }),
    amount, paid, paidSoFar,
    left: money(t('尚欠租金', 'Still owed'), inside),
    paidOn: date(t('繳納日期', 'Paid on'), { notAfterToday: true, ...inside }),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },
  roles: {
    tenant: { name: t('承租人', 'Tenant'), kind: 'party', is: 'tenant', sees: ['flat', 'lease', 'amount', 'paid', 'paidSoFar', 'left', 'paidOn', 'reason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
    accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
  },
  states: {
    due: t('待繳', 'Due'),
    overdue: { name: t('逾期，已催繳', 'Overdue, reminded'), tone: 'bad' },
    warned: { name: t('再催繳', 'Reminded again'), tone: 'bad' },
    paid: { name: t('已繳清', 'Paid'), ends: true, tone: 'good' },
    settled: { name: t('併入退租結算', 'Taken from the deposit'), ends: true },
  },
  steps: {
    bill: { does: t('開立租金', 'Ask for the rent'), by: ['clock', 'officer'], from: 'start', to: 'due', asks: ['tenant', 'flat', 'lease', 'amount'], sends: 'bill' },
    pay: {
      does: t('登錄繳納', 'Record a payment'), by: 'accountant', from: ['due', 'overdue', 'warned'], to: [{ when: { left: 0 }, to: 'paid' }, { to: 'due' }],
      asks: ['paid', 'paidOn'], computes: { paidSoFar: together, left },
      gates: [{ needs: { left: { atLeast: 0 } }, says: t('繳納金額超過應繳金額，請再核對。', 'More than is due. Check again.') }],
    },
    remind: { does: t('催繳', 'Remind'), by: ['clock', 'officer'], from: 'due', to: 'overdue', sends: 'reminder' },
    warn: { does: t('再催繳', 'Remind again'), by: ['clock', 'officer'], from: 'overdue', to: 'warned', sends: 'reminder' },
    settle: { does: t('併入退租結算', 'Take it from the deposit'), by: 'head', from: ['due', 'overdue', 'warned'], to: 'settled', asks: ['reason'] },
  },
  clocks: {
    pay: { name: t('繳納租金', 'Pay the rent'), cites: flatRules('租金'), from: 'due', to: 'paid', within: days(10), act: 'remind' },
    again: { name: t('催繳後繳納', 'Pay after the reminder'), cites: flatRules('催繳'), from: 'overdue', to: 'paid', within: days(15), act: 'warn' },
    act: { name: t('處理長期欠租', 'Decide on long arrears'), cites: flatRules('催繳'), from: 'warned', to: ['paid', 'settled'], within: days(30) },
  },
  letters: {
    bill: { name: t('租金通知', 'The month’s rent'), form: 'letter', to: ['tenant'], subject: t('請於十日內繳納勞工住宅租金新臺幣{amount}元（案號{number}），請查照。', 'Please pay NT${amount} of rent within ten days ({number}).'), says: [], cites: [flatRules('租金')] },
    reminder: { name: t('催繳通知', 'Reminder'), form: 'letter', to: ['tenant'], subject: t('臺端勞工住宅租金（案號{number}）尚未繳清，請儘速繳納，請查照。', 'Rent {number} is not paid in full. Please pay soon.'), says: [t('如有困難，請與承辦人聯繫，可分期繳納。', 'If this is hard, speak to the officer; it can be paid in parts.')], facts: ['amount', 'paidSoFar'], cites: [flatRules('催繳')] },
  },
  dimensions: {},
  measures: {
    'housing-rent-billed': { name: t('勞工住宅應收租金', 'Rent billed for flats for workers'), unit: 'TWD', sum: 'amount', at: 'due', means: t('期間內開立的月份租金。', 'Rent of months asked for in the period.') },
    'housing-rent-income': { name: t('勞工住宅租金收入', 'Rent income of flats for workers'), unit: 'TWD', sum: 'paidSoFar', at: 'paid', means: t('期間內繳清的月份租金。', 'Rent of months paid in full in the period.') },
    'housing-rent-arrears': { name: t('期末逾期未繳件數', 'Months overdue at the end'), unit: 'cases', stock: ['overdue', 'warned'] },
    'housing-rent-on-time': { name: t('租金依限繳納比率', 'Rent paid on time'), unit: 'percent', onTime: 'pay', decimals: 1 },
  },
  tables: {},
})
