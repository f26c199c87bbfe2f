// What happens to an application in real life.
import { stories } from '#engine'
import { thereAndBack } from '#capabilities/benefit/stories.ts'
import consolation from './programme.ts'

const family = { name: '測試家屬', idNumber: 'A200000003', phone: '0900-000-002', address: '示範市示範西區示範路2號' }
const worker = { name: '測試勞工', idNumber: 'A100000001', birthOn: '1980-01-01' }
const account = { bank: '000', number: '00000000000000', holder: '測試家屬' }
const death = {
  applicant: family, relation: 'spouse', victim: worker, accidentOn: '2026-03-01', appliedOn: '2026-03-02', place: '示範工地', story: '自高處墜落。',
  outcome: 'death', account,
} as const
const hurt = {
  applicant: { ...worker, phone: '0900-000-003', address: '示範市示範西區示範路3號' }, relation: 'self', victim: worker, accidentOn: '2025-12-01',
  appliedOn: '2026-03-02', place: '示範工廠', story: '機械夾傷。', outcome: 'disability', grade: 11, insurer: '示字第1號', account: { ...account, holder: '測試勞工' },
} as const

export default stories(consolation, {
  'reaches the family within three days': {
    lines: [
      ['2026-03-02', 'officer', 'register', { ...death, source: 'bureau' }],
      ['2026-03-02', 'officer', 'propose', { deathAmount: 300_000 }],
      ['2026-03-03', 'head', 'approve'],
      ['2026-03-04', 'accountant', 'list', { paymentList: 'P115-001' }],
      ['2026-03-05', 'accountant', 'confirmPayment', { paidOn: '2026-03-05', bankAnswer: '成功' }],
    ],
    ends: 'paid',
    measures: { 'injury-consolation-cases': 1, 'injury-consolation-amount': 300_000, 'consolation-death-on-time': 100, 'consolation-days': 3 },
  },
  'pays a worker of grade 11, and the difference when the grade is revised to 8': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-05', 'officer', 'propose', { grade: 11 }],
      ['2026-03-06', 'head', 'approve'],
      ['2026-03-09', 'accountant', 'list', { paymentList: 'P115-002' }],
      ['2026-03-11', 'accountant', 'confirmPayment', { paidOn: '2026-03-11', bankAnswer: '成功' }],
      ['2026-05-04', 'officer', 'regrade', { grade: 8, insurer: '示字第2號' }],
      ['2026-05-05', 'head', 'approveTopUp'],
      ['2026-05-06', 'accountant', 'list', { paymentList: 'P115-009', paymentLine: 3 }],
      ['2026-05-08', 'accountant', 'confirmPayment', { paidOn: '2026-05-08', bankAnswer: '成功' }],
    ],
    ends: 'paid',
    measures: { 'injury-consolation-cases': 1, 'injury-consolation-amount': 20_000, 'injury-consolation-regraded-persons': 1 },
  },
  'comes back from the bank and is paid to the right account': {
    lines: [
      ['2026-03-02', 'intake', 'register', { ...hurt, source: 'counter' }],
      ['2026-03-03', 'intake', 'askSupplement', { missing: '存摺封面', supplementBy: '2026-03-20' }],
      ['2026-03-10', 'applicant', 'supplement', { account: { ...account, holder: '測試勞工' } }],
      ['2026-03-11', 'officer', 'propose', { grade: 11 }],
      ['2026-03-12', 'head', 'sendBack', { reason: '請再確認等級' }],
      ['2026-03-13', 'officer', 'propose', { grade: 11 }],
      ['2026-03-16', 'head', 'approve'],
      ['2026-03-17', 'accountant', 'list', { paymentList: 'P115-003' }],
      ['2026-03-19', 'accountant', 'returnPayment', { bankAnswer: '帳號不符' }],
      ['2026-03-23', 'applicant', 'correctAccount', { account: { ...account, number: '00000000000001', holder: '測試勞工' } }],
      ['2026-03-23', 'head', 'approveAgain'],
      ['2026-03-24', 'accountant', 'list', { paymentList: 'P115-004' }],
      ['2026-03-26', 'accountant', 'confirmPayment', { paidOn: '2026-03-26', bankAnswer: '成功' }],
    ],
    ends: 'paid',
    measures: { 'injury-consolation-cases': 1, 'injury-consolation-amount': 10_000 },
  },
  'is sent back by the bank after it had said paid, and reaches the family by another account': {
    lines: [
      ['2026-03-02', 'officer', 'register', { ...death, source: 'bureau' }],
      ['2026-03-02', 'officer', 'propose', { deathAmount: 300_000 }],
      ['2026-03-03', 'head', 'approve'],
      ['2026-03-04', 'accountant', 'list', { paymentList: 'P115-001', paymentLine: 1 }],
      ['2026-03-05', 'accountant', 'confirmPayment', { paidOn: '2026-03-05', bankAnswer: '成功' }],
      ['2026-03-06', 'accountant', 'returnLate', { bankAnswer: '退匯' }],
      ['2026-03-09', 'officer', 'correctAccount', { account: { ...account, number: '00000000000001' } }],
      ['2026-03-09', 'head', 'sendBackAccount', { reason: '請附存摺封面' }],
      ['2026-03-10', 'officer', 'correctAccount', { account: { ...account, number: '00000000000002' } }],
      ['2026-03-10', 'head', 'approveAgain'],
      ['2026-03-11', 'accountant', 'list', { paymentList: 'P115-005', paymentLine: 1 }],
      ['2026-03-12', 'accountant', 'confirmPayment', { paidOn: '2026-03-12', bankAnswer: '成功' }],
    ],
    ends: 'paid', measures: { 'injury-consolation-cases': 1, 'injury-consolation-amount': 300_000 },
  },
  'is not counted as paid while the bank has sent it back': {
    lines: [
      ['2026-03-02', 'officer', 'register', { ...death, source: 'bureau' }],
      ['2026-03-02', 'officer', 'propose', { deathAmount: 300_000 }],
      ['2026-03-03', 'head', 'approve'],
      ['2026-03-04', 'accountant', 'list', { paymentList: 'P115-001', paymentLine: 1 }],
      ['2026-03-05', 'accountant', 'confirmPayment', { paidOn: '2026-03-05', bankAnswer: '成功' }],
      ['2026-03-06', 'accountant', 'returnLate', { bankAnswer: '退匯' }],
    ],
    ends: 'returned', measures: { 'injury-consolation-cases': 0, 'injury-consolation-amount': 0 },
  },
  'has a new account, which whoever changed it cannot approve': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-05', 'officer', 'propose', { grade: 11 }],
      ['2026-03-06', 'head', 'approve'],
      ['2026-03-09', 'officer:測試人員', 'changeAccount', { account: { ...account, number: '00000000000009' } }],
      ['2026-03-09', 'head:測試人員', 'approveAgain'],
    ],
    ends: 'changed', refused: '另一人',
  },
  'cannot be approved by whoever corrected its account, though another proposed it': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-05', 'officer', 'propose', { grade: 11 }],
      ['2026-03-05', 'head', 'correct', { account: { ...account, number: '00000000000009' } }],
      ['2026-03-06', 'head', 'approve'],
    ],
    ends: 'proposed', refused: '另一人',
  },
  'goes to the bank and back in every way there is, and is paid once': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-05', 'officer', 'propose', { grade: 11 }],
      ['2026-03-06', 'head', 'approve'],
      ...thereAndBack('2026-03-09', account),
    ],
    ends: 'paid', measures: { 'injury-consolation-cases': 1, 'injury-consolation-amount': 10_000 },
  },
  'is refused with reasons and the remedy': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-06', 'head', 'reject', { reason: '事故非執行職務所致。' }],
    ],
    ends: 'rejected', measures: { 'injury-consolation-cases': 0 },
  },
  'cannot be approved by the one who proposed it': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-05', 'officer:測試人員', 'propose', { grade: 11 }],
      ['2026-03-06', 'head:測試人員', 'approve'],
    ],
    ends: 'proposed', refused: '以外的人辦理',
  },
  'pays nothing more when the revised grade pays no more': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', hurt],
      ['2026-03-05', 'officer', 'propose', { grade: 11 }],
      ['2026-03-06', 'head', 'approve'],
      ['2026-03-09', 'accountant', 'list', { paymentList: 'P115-002' }],
      ['2026-03-11', 'accountant', 'confirmPayment', { paidOn: '2026-03-11', bankAnswer: '成功' }],
      ['2026-05-04', 'officer', 'regrade', { grade: 15, insurer: '示字第3號' }],
    ],
    ends: 'paid', refused: '不必補發',
  },
})
