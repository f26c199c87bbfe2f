// 勞工租賃住宅. A low-paid worker without a home applies, waits in an open queue, and rents a flat cheaply.
import { date, days, entry, files, loosely, money, months, person, programme, t, text, yesNo } from '#engine'
import { flatRules } from '#bureau/documents.ts'
import { checkPerson } from '#law/identifiers/index.ts'
import { APA, ARCHIVES } from '#law/statutes.ts'
import * as rules from './rule.ts'

const inside = { sensitivity: 'internal' } as const
const remedy = t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.')

/** What the months not paid in full come to, whether or not they were told to be taken from the deposit. */
const ofMonths = <F extends string>(sum: F) =>
  ({ sum, of: 'housing-rent', in: ['due', 'overdue', 'warned', 'settled'], naming: 'lease', purpose: t('結算退租欠租', 'Settling the rent owed') }) as const

const now = programme({
  id: 'labour-housing',
  version: 2,
  name: t('勞工租賃住宅', 'Labour rental housing'),
  code: 'HLS',
  unit: 'labour-welfare',
  purpose: t('讓沒有自有住宅、收入不高的勞工，以低租金住得安心。', 'A low-paid worker without a home rents a decent flat cheaply.'),
  law: flatRules('全文'),
  covers: ['labour-housing'],
  privacy: {
    purpose: t('審核承租資格與辦理租賃', 'Deciding who may rent, and the lease'), recipients: t('本局會計與出納', 'The bureau’s accounts and cashier'),
    kept: t('租約終止後保存10年', 'Ten years after the lease ends'), without: t('未提供必要資料時，無法審核。', 'Without it nothing can be decided.'),
  },
  keep: { years: 10, cites: ARCHIVES('機關檔案保存年限') },
  title: 'applicant',
  fields: {
    ...rules.household,
    applicant: person(t('申請人', 'Applicant'), ['idNumber', 'phone', 'address'], { doubts: checkPerson }),
    papers: files(t('證明文件', 'Papers'), { optional: true }),
    eligible: yesNo(t('符合資格', 'May rent'), inside),
    flat: entry(t('住宅', 'Flat'), 'rental-flats', { shows: ['name', 'estate'], ...inside }),
    leaseFrom: date(t('起租日', 'Let from'), inside),
    leaseTo: date(t('租期迄日', 'Let until'), { ...inside, notBefore: 'leaseFrom' }),
    rent: money(t('月租金', 'Rent by the month'), inside),
    deposit: money(t('押金', 'Deposit'), inside),
    leavesOn: date(t('遷出日', 'Moves out on'), { ...inside, notBefore: 'leaseFrom' }),
    ...rules.billed, // rentDue, rentPaid
    arrears: money(t('欠租', 'Rent owed'), inside),
    damage: money(t('修復費用', 'Repairs charged'), inside),
    depositBack: money(t('退還押金', 'Deposit returned'), inside),
    stillOwed: money(t('尚欠金額', 'Still owed'), inside),
    receiptNo: text(t('收據編號', 'Receipt number'), inside),
    reason: text(t('理由', 'Reason'), { lines: 3 }),
  },
  roles: {
    applicant: { name: t('申請人／承租人', 'Applicant, tenant'), kind: 'party', is: 'applicant', sees: ['eligible', 'flat', 'leaseFrom', 'leaseTo', 'rent', 'deposit', 'arrears', 'damage', 'depositBack', 'stillOwed', 'receiptNo', 'reason'] },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
    accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
  },
  states: {
    received: t('已收件', 'Received'),
    waiting: { name: t('候租中', 'On the waiting list'), tone: 'waiting', stands: t('依序候租，視空戶情形通知。', 'In order of coming, as flats become free.') },
    offered: { name: t('已通知看屋，待簽約', 'Offered, to be signed'), tone: 'waiting' },
    leased: { name: t('租約中', 'Let'), tone: 'good' },
    leaving: t('已通知退租', 'Moving out'),
    left: t('已遷出，待結算', 'Moved out, to be settled'),
    owing: { name: t('結算後尚欠', 'Still owing'), tone: 'bad' },
    closed: { name: t('已結案', 'Closed'), ends: true },
    refused: { name: t('不符資格', 'Refused'), ends: true, tone: 'bad' },
    withdrawn: { name: t('已撤回', 'Withdrawn'), ends: true },
  },
  steps: {
    apply: {
      does: t('申請承租', 'Apply'), by: ['applicant', 'officer'], from: 'start', to: 'received',
      asks: ['applicant', 'noHome', 'worker', 'people', 'monthly', 'papers'], sends: 'receipt',
    },
    admit: {
      does: t('審查合格，列入候租', 'Admit to the waiting list'), by: 'officer', from: 'received', to: 'waiting', asks: ['monthly'], computes: { eligible: rules.eligible },
      gates: [{ needs: { eligible: true }, cites: flatRules('資格'), says: t('查得資料不符承租資格，請辦理不符資格。', 'What was found does not fit the rules. Refuse it instead.') }],
      sends: 'admitted',
    },
    refuse: { does: t('不符資格', 'Refuse'), by: 'head', from: 'received', to: 'refused', asks: ['reason'], sends: 'refusal' },
    offer: {
      does: t('通知看屋簽約', 'Offer a flat'), by: 'officer', from: 'waiting', to: 'offered', asks: ['flat', 'leaseFrom', 'leaseTo'],
      computes: { rent: rules.rent, deposit: rules.deposit }, sends: 'offer',
      gates: [{ needs: { rent: { atLeast: 1 } }, says: t('這一戶在起租日尚無租金。', 'The flat has no rent on that day yet.') }],
    },
    passOver: { does: t('未簽約，回候租', 'Not signed: back to the list'), by: ['clock', 'applicant', 'officer'], from: 'offered', to: 'waiting' },
    sign: { does: t('簽約及繳押金', 'Sign, deposit paid'), by: 'officer', from: 'offered', to: 'leased', asks: ['receiptNo'], sends: 'lease' },
    bill: {
      does: t('開立當月租金', 'Ask for the month’s rent'), by: 'clock', from: 'leased', to: 'same',
      then: { begins: 'housing-rent/bill', with: { tenant: 'applicant', flat: 'flat', amount: 'rent' }, as: 'lease' },
    },
    giveNotice: { does: t('申請退租', 'Give notice'), proof: 'second', by: ['applicant', 'officer'], from: 'leased', to: 'leaving', asks: ['leavesOn'] },
    expire: { does: t('租期屆滿', 'The lease is over'), by: ['clock', 'officer'], from: 'leased', to: 'left' },
    moveOut: { does: t('點交遷出', 'Hand the flat back'), by: 'officer', from: 'leaving', to: 'left' },
    settle: {
      does: t('結算押金', 'Settle the deposit'), by: 'officer', from: 'left', to: [{ when: { stillOwed: { atLeast: 1 } }, to: 'owing' }, { to: 'closed' }],
      asks: ['damage'], looks: { rentDue: ofMonths('amount'), rentPaid: ofMonths('paidSoFar') }, computes: { arrears: rules.arrears, depositBack: rules.depositBack, stillOwed: rules.stillOwed }, sends: 'settled',
    },
    clear: { does: t('登錄清償', 'Record that it is paid'), by: 'accountant', from: 'owing', to: 'closed', asks: ['receiptNo'] },
    withdraw: { does: t('撤回', 'Withdraw'), proof: 'second', by: ['applicant', 'officer'], from: ['received', 'waiting', 'offered'], to: 'withdrawn' },
  },
  clocks: {
    decide: { name: t('審查資格', 'Decide'), cites: APA('§51 II'), from: 'received', to: ['waiting', 'refused'], within: months(2), warn: 10 },
    sign: { name: t('簽約期限，逾期回候租', 'Sign, or back to the list'), cites: flatRules('簽約'), from: 'offered', to: 'leased', within: days(14), act: 'passOver' },
    rent: { name: t('每月開立租金', 'The month’s rent'), cites: flatRules('租金'), from: { each: 'month', in: 'leased' }, to: ['leaving', 'left'], within: days(0), act: 'bill', shift: 'none' },
    term: { name: t('租期屆滿', 'End of the lease'), cites: flatRules('租期'), from: { day: 'leaseTo', in: 'leased' }, to: ['leaving', 'left'], within: days(0), act: 'expire', shift: 'none', warn: 60 },
    leave: { name: t('點交遷出', 'Hand the flat back'), cites: flatRules('退租'), from: { day: 'leavesOn', in: 'leaving' }, to: 'left', within: days(0) },
    settle: { name: t('結算押金', 'Settle the deposit'), cites: flatRules('退租'), from: 'left', to: ['closed', 'owing'], within: days(14) },
    owed: { name: t('清償欠款', 'Pay what is owed'), cites: flatRules('退租'), from: 'owing', to: 'closed', within: days(30) },
  },
  holds: {
    flat: {
      what: 'flat', during: ['leaseFrom', 'leaseTo'], in: ['offered', 'leased', 'leaving'],
      says: t('這一戶在這段期間已出租或已通知他人，請改選。', 'The flat is let or offered to somebody else in that time. Choose another.'),
    },
    'one-application': { what: ['applicant.idNumber'], in: ['received', 'waiting', 'offered', 'leased'], says: t('這位申請人已有申請或租約，請查詢原案。', 'This person has applied or rents already. Look for that case.') },
  },
  letters: {
    receipt: { name: t('收件證明', 'Receipt'), form: 'receipt', to: ['applicant'], subject: t('臺端申請承租勞工住宅，本局已於{today}收件，案號{number}，請查照。', 'Your application was received on {today} as case {number}.'), says: [], cites: [flatRules('申請')] },
    admitted: { name: t('候租通知', 'On the waiting list'), form: 'letter', to: ['applicant'], subject: t('臺端申請承租勞工住宅（案號{number}），審查合格，列入候租，請查照。', 'Case {number} is admitted to the waiting list.'), says: [], receipts: ['eligible'], cites: [flatRules('資格')] },
    refusal: { name: t('不符資格通知', 'Refusal'), form: 'disposition', to: ['applicant'], subject: t('臺端申請承租勞工住宅（案號{number}），不符資格，請查照。', 'Case {number} is refused.'), says: [t('理由：{reason}', 'Reason: {reason}')], cites: [flatRules('資格')], remedy },
    offer: { name: t('看屋及簽約通知', 'A flat is offered'), form: 'letter', to: ['applicant'], subject: t('請臺端於十四日內看屋並簽約（案號{number}），月租金新臺幣{rent}元，押金{deposit}元，請查照。', 'See the flat and sign within fourteen days ({number}): rent NT${rent}, deposit NT${deposit}.'), says: [], facts: ['flat', 'leaseFrom', 'leaseTo'], receipts: ['rent', 'deposit'], cites: [flatRules('簽約')] },
    lease: { name: t('租約成立通知', 'The lease'), form: 'record', to: ['applicant'], subject: t('勞工住宅租約（案號{number}）自{leaseFrom}起至{leaseTo}止。', 'Lease {number}, from {leaseFrom} until {leaseTo}.'), says: [], facts: ['flat', 'rent', 'deposit'], cites: [flatRules('租期')], signedBy: [t('承租人', 'Tenant'), t('承辦人', 'Officer')] },
    settled: { name: t('押金結算通知', 'Settlement of the deposit'), form: 'letter', to: ['applicant'], subject: t('臺端退租（案號{number}）押金結算，退還新臺幣{depositBack}元，尚欠{stillOwed}元，請查照。', 'Case {number}: NT${depositBack} of the deposit is returned; NT${stillOwed} is still owed.'), says: [], receipts: ['arrears', 'depositBack', 'stillOwed'], cites: [flatRules('退租')] },
  },
  dimensions: {},
  measures: {
    'housing-applications': { name: t('承租申請件數', 'Applications for a flat'), unit: 'cases', count: 'received' },
    'housing-waiting': { name: t('候租戶數', 'Households waiting'), unit: 'households', stock: 'waiting' },
    'housing-leases': { name: t('租約中戶數', 'Flats let'), unit: 'households', stock: ['leased', 'leaving'] },
    'housing-households': {
      name: t('期間內承租戶數', 'Households that rented'), unit: 'households', stood: ['leased', 'leaving'],
      means: t('期間內任一日在租約中者，含期間內遷出者。', 'Households with a lease on any day of the period, those who moved out in it included.'),
    },
    'housing-tenants-ever': {
      name: t('歷來承租人數', 'Tenants since the beginning'), unit: 'persons', distinct: 'applicant', at: 'leased', since: 'beginning',
      means: t('至期末曾簽約承租者，再次承租者計一人。', 'Whoever has signed a lease by the end of the period; who rented again counts once.'),
    },
  },
  tables: {},
  portal: {
    words: [
      '勞工住宅', '申請勞工住宅', '勞工租屋', '便宜的房子', '租屋補助', '社會住宅', '候租', '勞工宿舍',
      'cheap flat for workers', 'workers\' housing', 'rent a flat',
    ],
    apply: 'apply',
    want: t('申請承租勞工住宅', 'Apply for a flat for workers'), topic: 'housing',
    about: t('沒有自有住宅、在本市工作且所得在標準以下的勞工可申請，依序候租。', 'For workers without a home, working here, with a low income; in order of coming.'),
    needs: [t('身分證號', 'Your ID number'), t('全戶所得及財產證明', 'Proof of the household’s income and property')],
    pages: [
      { title: t('您是誰', 'About you'), fields: ['applicant'] },
      { title: t('您的家庭', 'Your household'), fields: ['noHome', 'worker', 'people', 'monthly', 'papers'] },
    ],
    publish: ['housing-waiting', 'housing-leases'],
  },
})

// Version 1 was told by the officer what rent is owed.
const { rentDue: _, rentPaid: __, ...fields } = now.fields
const { looks: ___, ...settling } = now.steps.settle
const settle = { ...settling, asks: ['arrears', 'damage'], computes: { depositBack: rules.depositBack, stillOwed: rules.stillOwed } } as const
const first = { ...now, version: 1, fields, steps: { ...now.steps, settle } }
export default { ...now, earlier: [loosely(first)] }
