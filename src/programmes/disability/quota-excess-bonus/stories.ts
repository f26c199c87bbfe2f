// How the bonus of a quarter is claimed, decided and paid.
import { stories } from '#engine'
import { thereAndBack } from '#capabilities/benefit/stories.ts'
import bonus from './programme.ts'

const account = { bank: '000', number: '00000000000000', holder: '示範科技股份有限公司' }
const claim = { applicant: { name: '示範科技股份有限公司', businessNumber: '90000017' }, quarter: '2025-Q4', excess1: 3, excess2: 2, excess3: 4, account } as const
const registered = { registered1: 3, registered2: 2, registered3: 4 }
const excess = { excess1: 3, excess2: 2, excess3: 4, ...registered }

export default stories(bonus, {
  'is paid for those above the quota in all three months': {
    lines: [
      ['2026-02-27', 'applicant', 'apply', { ...claim, claimedOn: '2026-02-27' }],
      ['2026-03-09', 'officer', 'propose', excess],
      ['2026-03-10', 'head', 'approve'],
      ['2026-03-11', 'accountant', 'list', { paymentList: 'P115-0101' }],
      ['2026-03-13', 'accountant', 'confirmPayment', { paidOn: '2026-03-13', bankAnswer: '成功' }],
    ],
    ends: 'paid', measures: { 'over-quota-bonus-employers': 1, 'over-quota-bonus-person-times': 2, 'over-quota-bonus-amount': 10_000 },
  },
  'comes on paper, is completed, sent back, and returned once by the bank': {
    lines: [
      ['2026-02-02', 'intake', 'register', { ...claim, claimedOn: '2026-01-30' }],
      ['2026-02-03', 'intake', 'askSupplement', { missing: '存摺封面', supplementBy: '2026-02-25' }],
      ['2026-02-10', 'applicant', 'supplement', { account }],
      ['2026-02-11', 'officer', 'propose', excess],
      ['2026-02-12', 'head', 'sendBack', { reason: '請再核對第二個月人數' }],
      ['2026-02-23', 'officer', 'propose', { ...excess, excess2: 1 }],
      ['2026-02-24', 'head', 'approve'],
      ['2026-02-25', 'accountant', 'list', { paymentList: 'P115-0102' }],
      ['2026-03-02', 'accountant', 'returnPayment', { bankAnswer: '帳號不符' }],
      ['2026-03-03', 'applicant', 'correctAccount', { account }],
      ['2026-03-03', 'head', 'approveAgain'],
      ['2026-03-04', 'accountant', 'list', { paymentList: 'P115-0103' }],
      ['2026-03-06', 'accountant', 'confirmPayment', { paidOn: '2026-03-06', bankAnswer: '成功' }],
    ],
    ends: 'paid', measures: { 'over-quota-bonus-amount': 5000 },
  },
  'goes to the bank and back in every way there is, and is paid once': {
    lines: [
      ['2026-02-27', 'applicant', 'apply', { ...claim, claimedOn: '2026-02-27' }],
      ['2026-03-09', 'officer', 'propose', excess],
      ['2026-03-10', 'head', 'approve'],
      ...thereAndBack('2026-03-11', account),
    ],
    ends: 'paid', measures: { 'over-quota-bonus-employers': 1, 'over-quota-bonus-amount': 10_000 },
  },
  'is not paid for persons whom the register does not show above the quota': {
    lines: [
      ['2026-02-27', 'applicant', 'apply', { ...claim, claimedOn: '2026-02-27' }],
      ['2026-03-09', 'officer', 'propose', { excess1: 3, excess2: 2, excess3: 4, registered1: 3, registered2: 1, registered3: 4 }],
    ],
    ends: 'received', refused: '名冊',
  },
  'a claim one day late can only be refused': {
    lines: [
      ['2026-03-02', 'officer', 'register', { ...claim, claimedOn: '2026-03-01' }],
      ['2026-03-03', 'officer', 'propose', excess],
    ],
    ends: 'received', refused: '不在受理期間',
  },
  'a late claim is refused with the reason and the remedy': {
    lines: [
      ['2026-03-02', 'officer', 'register', { ...claim, claimedOn: '2026-03-01' }],
      ['2026-03-04', 'head', 'reject', { reason: '逾受理期間。' }],
    ],
    ends: 'rejected', measures: { 'over-quota-bonus-employers': 0 },
  },
  'cannot be approved by whoever proposed it': {
    lines: [
      ['2026-02-27', 'applicant', 'apply', { ...claim, claimedOn: '2026-02-27' }],
      ['2026-03-09', 'officer:測試人員', 'propose', excess],
      ['2026-03-10', 'head:測試人員', 'approve'],
    ],
    ends: 'proposed', refused: '以外的人辦理',
  },
})
