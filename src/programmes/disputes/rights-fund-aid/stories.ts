// How the rights fund helps: from a failed mediation to the last instalment and the money that comes back.
import { stories } from '#engine'
import fund from './programme.ts'

const account = { bank: '000', number: '00000000000000', holder: '林小姐' }
const other = { ...account, number: '00000000000007' }
const lin = { name: '林小姐', idNumber: 'A200000003', phone: '0900-000-001', email: 'lin@example.invalid', address: '示範市示範東區示範路1號' }
const claim = {
  applicantKind: 'worker', applicant: lin, employer: { name: '示範商行', businessNumber: '00000000' }, kind: 'employment', domicileHere: true, workHere: true, mediationEnd: 'failed',
  suitOn: '2026-04-01', instance: 'first', court: '示範地方法院', courtCase: '115年度勞訴字第0號', story: '遭違法解僱，調解不成立。',
  asked: [{ item: 'lawyer', amount: 40_000 }, { item: 'living', amount: 34_000, words: '二個月' }], persons: 1, account, appliedOn: '2026-04-07',
} as const
const three = [
  { what: '第一審律師費', on: '2026-05-05', amount: 40_000 },
  { what: '四月生活費', on: '2026-05-05', amount: 17_000 },
  { what: '五月生活費', on: '2026-06-05', amount: 17_000 },
] as const
const proposed = { kind: 'employment', persons: 1, instalments: three, grounds: '依收據及法定最低工資百分之六十。' } as const
const granted = [
  ['2026-04-07', 'applicant', 'apply', claim],
  ['2026-04-20', 'officer', 'propose', proposed],
  ['2026-04-22', 'head', 'approve'],
] as const
const listed = (day: string, line: number) => [[day, 'head', 'approvePart'], [day, 'accountant', 'list', { paymentList: 'RF115-001', paymentLine: line }]] as const
const answer = (paidOn: string) => ({ paidOn, bankAnswer: '成功' })
const paid = (day: string, line: number) => [...listed(day, line), [day, 'accountant', 'confirmPayment', answer(day)]] as const

export default stories(fund, {
  'is paid in three instalments over two months, each counted on its own day': {
    lines: [...granted, ...paid('2026-05-05', 1), ...paid('2026-05-06', 2), ...paid('2026-06-05', 3)],
    ends: 'paid',
    measures: { 'rights-fund-applications': 1, 'rights-fund-approved': 1, 'rights-fund-beneficiaries': 1, 'rights-fund-amount': 74_000, 'rights-fund-paid': 74_000, 'rights-fund-approval-rate': 100 },
  },
  'has one instalment sent back, another taken back by the cashier, and is paid each once': {
    lines: [
      ...granted,
      ...listed('2026-05-05', 1),
      ['2026-05-06', 'accountant', 'returnPayment', { bankAnswer: '帳號不符' }],
      ['2026-05-07', 'applicant', 'correctAccount', { account: other }],
      ['2026-05-07', 'head', 'approveAgain'],
      ['2026-05-08', 'accountant', 'list', { paymentList: 'RF115-002', paymentLine: 1 }],
      ['2026-05-11', 'accountant', 'confirmPayment', answer('2026-05-11')],
      ['2026-05-11', 'accountant', 'undoPayment', { reason: '匯入錯檔' }],
      ['2026-05-12', 'accountant', 'confirmPayment', answer('2026-05-12')],
      ...paid('2026-05-13', 2),
    ],
    ends: 'partPaid', measures: { 'rights-fund-paid': 57_000 },
  },
  'has its first instalment come back late while the second is with the bank, and is paid it again': {
    lines: [
      ...granted,
      ...paid('2026-05-05', 1),
      ...listed('2026-05-06', 2),
      ['2026-05-07', 'accountant', 'returnEarlier', { instalmentBack: 1, bankAnswer: '退匯' }],
      ['2026-05-07', 'accountant', 'undoReturnEarlier', { reason: '匯入錯檔' }],
      ['2026-05-07', 'accountant', 'returnEarlier', { instalmentBack: 1, bankAnswer: '退匯' }],
      ['2026-05-08', 'accountant', 'confirmPayment', answer('2026-05-08')],
      ['2026-05-11', 'officer', 'changeLater', { account: other }],
      ...paid('2026-05-12', 3),
      ...paid('2026-06-05', 4),
    ],
    ends: 'paid', measures: { 'rights-fund-paid': 74_000 },
  },
  'cannot be recorded as come back where that instalment was never paid': {
    lines: [...granted, ...paid('2026-05-05', 1), ['2026-05-06', 'accountant', 'returnLate', { instalmentBack: 2, bankAnswer: '退匯' }]],
    ends: 'partPaid', refused: '沒有這樣的一筆付款',
  },
  'comes back late after the end of a month and after the last instalment, and every undoing leads back': {
    lines: [
      ...granted,
      ...paid('2026-05-05', 1), ...paid('2026-05-06', 2),
      ['2026-05-07', 'accountant', 'returnLate', { instalmentBack: 2, bankAnswer: '退匯' }],
      ['2026-05-07', 'accountant', 'undoReturnLate', { reason: '匯入錯檔' }],
      ...listed('2026-06-05', 3),
      ['2026-06-05', 'accountant', 'returnPayment', { bankAnswer: '帳號不符' }],
      ['2026-06-05', 'accountant', 'undoReturn', { reason: '匯入錯檔' }],
      ['2026-06-05', 'accountant', 'confirmPayment', answer('2026-06-05')],
      ['2026-06-08', 'accountant', 'returnLate', { instalmentBack: 3, bankAnswer: '退匯' }],
      ['2026-06-09', 'officer', 'correctAccount', { account: other }],
      ['2026-06-09', 'head', 'sendBackAccount', { reason: '請附存摺封面' }],
      ['2026-06-10', 'officer', 'correctAccount', { account }],
      ['2026-06-10', 'head', 'approveAgain'],
      ['2026-06-11', 'officer', 'changeAccount', { account: other }],
      ['2026-06-11', 'head', 'approveAgain'],
      ['2026-06-11', 'accountant', 'list', { paymentList: 'P115-0009', paymentLine: 1 }],
      ['2026-06-12', 'accountant', 'confirmPayment', answer('2026-06-12')],
    ],
    ends: 'paid', measures: { 'rights-fund-paid': 74_000 },
  },
  'ends with the suit won, and what the other side paid comes back': {
    lines: [
      ...granted,
      ...paid('2026-05-05', 1), ...paid('2026-05-06', 2),
      ['2026-06-01', 'head', 'stop', { reason: '五月已復職，不再需要生活費。' }],
      ['2026-09-01', 'applicant', 'tellResult', { result: 'won', resultOn: '2026-08-20', recovered: 40_000 }],
      ['2026-09-03', 'officer', 'settle', { result: 'won', resultOn: '2026-08-20', recovered: 40_000, repayBy: '2026-10-05' }],
      ['2026-09-30', 'accountant', 'repaid', { repaidOn: '2026-09-29', repaid: 40_000 }],
    ],
    ends: 'closed', measures: { 'rights-fund-paid': 57_000, 'rights-fund-repaid': 40_000 },
  },
  'is begun by the mediation, filled in by the worker, completed, sent back once, and owes nothing after losing': {
    lines: [
      ['2026-03-30', 'clock', 'fromMediation', { mediation: 'mediation-1', applicant: lin, employer: claim.employer, workHere: true }],
      ['2026-04-07', 'applicant', 'complete', claim],
      ['2026-04-08', 'intake', 'askSupplement', { missing: '委任契約', supplementBy: '2026-04-20' }],
      ['2026-04-15', 'applicant', 'supplement', { asked: claim.asked, suitOn: '2026-04-01' }],
      ['2026-04-20', 'officer', 'propose', proposed],
      ['2026-04-21', 'head', 'sendBack', { reason: '請分月' }],
      ['2026-04-22', 'officer', 'propose', { ...proposed, instalments: [three[0]] }],
      ['2026-04-23', 'head', 'approve'],
      ...paid('2026-05-05', 1),
      ['2026-12-01', 'officer', 'tellResult', { result: 'lost', resultOn: '2026-11-20', recovered: 0 }],
      ['2026-12-02', 'officer', 'settle', { result: 'lost', resultOn: '2026-11-20', recovered: 0, repayBy: '2026-12-31' }],
    ],
    ends: 'closed', measures: { 'rights-fund-amount': 40_000, 'rights-fund-repaid': 0 },
  },
  'is refused where the worker lives elsewhere, with every condition named': {
    lines: [
      ['2026-04-07', 'intake', 'register', { ...claim, domicileHere: false }],
      ['2026-04-20', 'officer', 'propose', proposed],
    ],
    ends: 'received', refused: '不符補助條件',
  },
  'of 2017 is not decided by conditions nobody has printed': {
    lines: [
      ['2026-04-01', 'clock', 'fromMediation', { mediation: 'mediation-1', applicant: lin, employer: claim.employer, workHere: true }],
      ['2026-04-07', 'officer', 'complete', { ...claim, appliedOn: '2017-05-02', suitOn: '2017-05-01' }],
    ],
    ends: 'begun', refused: '權益基金補助條件',
  },
  'of hardship after an accident is paid from another line and stays out of the published figures': {
    lines: [
      ['2026-04-07', 'officer', 'register', { ...claim, kind: 'schooling', asked: [{ item: 'hardship', amount: 10_000 }] }],
      ['2026-04-20', 'officer', 'propose', { ...proposed, kind: 'schooling', instalments: [{ what: '上學期', on: '2026-05-05', amount: 10_000 }] }],
      ['2026-04-22', 'head', 'approve'],
      ...paid('2026-05-05', 1),
    ],
    ends: 'paid', measures: { 'rights-fund-applications': 0, 'rights-fund-amount': 0, 'rights-fund-paid': 10_000 },
  },
  'is refused, and another withdrawn before anything is decided': {
    lines: [['2026-04-07', 'applicant', 'apply', claim], ['2026-04-20', 'head', 'reject', { reason: '逾期未補正。' }]],
    ends: 'rejected', measures: { 'rights-fund-approved': 0 },
  },
  'goes before the committee, is put off once, and is granted as resolved': {
    lines: [
      ['2026-04-07', 'applicant', 'apply', claim],
      ['2026-04-20', 'officer', 'propose', proposed],
      ['2026-04-21', 'officer', 'submit', { meeting: 'meeting-1', subject: '權益基金補助案第三號', submittedOn: '2026-04-21' }],
      ['2026-04-28', 'clock', 'reviewed', { resolution: 'deferred' }],
      ['2026-04-29', 'officer', 'submit', { meeting: 'meeting-2', subject: '權益基金補助案第三號', submittedOn: '2026-04-29' }],
      ['2026-05-06', 'clock', 'reviewed', { resolution: 'adopted' }],
      ['2026-05-07', 'head', 'approve'],
      ...paid('2026-05-08', 1),
    ],
    ends: 'partPaid', measures: { 'rights-fund-approved': 1 },
  },
  'is not granted against the committee': {
    lines: [
      ['2026-04-07', 'applicant', 'apply', claim],
      ['2026-04-20', 'officer', 'propose', proposed],
      ['2026-04-21', 'officer', 'submit', { meeting: 'meeting-1', subject: '權益基金補助案第四號', submittedOn: '2026-04-21' }],
      ['2026-04-28', 'clock', 'reviewed', { resolution: 'rejected' }],
      ['2026-04-29', 'head', 'approve'],
    ],
    ends: 'reviewed', refused: '不通過',
  },
  'is withdrawn by the worker': {
    lines: [['2026-04-07', 'applicant', 'apply', claim], ['2026-04-08', 'applicant', 'withdraw', { reason: '改申請法律扶助' }]],
    ends: 'withdrawn',
  },
  'is granted and closed before anything is paid': {
    lines: [...granted, ['2026-04-23', 'head', 'drop', { reason: '撤回訴訟' }]],
    ends: 'closed', measures: { 'rights-fund-paid': 0 },
  },
})
