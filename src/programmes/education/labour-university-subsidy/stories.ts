// What happens to a claim for a grant in real life.
import { stories } from '#engine'
import { thereAndBack } from '#capabilities/benefit/stories.ts'
import subsidy from './programme.ts'

const offering = '00000000-0000-4000-8000-000000000002'
const enrolment = '00000000-0000-4000-8000-000000000003'
const applicant = { name: '測試學員', idNumber: 'A200000003', phone: '0900-000-002', email: 'student@example.test' }
const account = { bank: '000', number: '00000000000000', holder: '示範辦學單位' }
const fromEnrolment = { enrolment, offering, applicant, group: 'disability', title: '示範工資法令班', amount: 600 } as const
const own = { offering, applicant, group: 'older', account: { ...account, holder: '測試學員' }, title: '示範工資法令班', amount: 600 } as const
const propose = { group: 'disability', account } as const

export default stories(subsidy, {
  'is opened by the enrolment, decided by two people and paid to the training body': {
    lines: [
      ['2026-03-02', 'clock', 'fromEnrolment', fromEnrolment],
      ['2026-03-05', 'officer', 'propose', propose],
      ['2026-03-06', 'head', 'approve'],
      ['2026-03-09', 'accountant', 'list', { paymentList: 'P115-001' }],
      ['2026-03-11', 'accountant', 'confirmPayment', { paidOn: '2026-03-11', bankAnswer: '成功' }],
    ],
    ends: 'paid', measures: { 'labour-university-grant-applications': 1, 'labour-university-grants': 1, 'labour-university-grant-amount': 600 },
  },
  'cannot be approved by the one who proposed it': {
    lines: [
      ['2026-03-02', 'clock', 'fromEnrolment', fromEnrolment],
      ['2026-03-05', 'officer:測試人員', 'propose', propose],
      ['2026-03-06', 'head:測試人員', 'approve'],
    ],
    ends: 'proposed', refused: '以外的人辦理',
  },
  'of a student who paid is completed with papers, and comes back from the bank once': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', own],
      ['2026-03-03', 'intake', 'askSupplement', { missing: '身分證明', supplementBy: '2026-03-20' }],
      ['2026-03-10', 'applicant', 'supplement', {}],
      ['2026-03-11', 'officer', 'propose', { group: 'older', account: own.account }],
      ['2026-03-12', 'head', 'sendBack', { reason: '請再確認身分' }],
      ['2026-03-13', 'officer', 'propose', { group: 'older', account: own.account }],
      ['2026-03-16', 'head', 'approve'],
      ['2026-03-17', 'accountant', 'list', { paymentList: 'P115-003' }],
      ['2026-03-19', 'accountant', 'returnPayment', { bankAnswer: '帳號不符' }],
      ['2026-03-23', 'applicant', 'correctAccount', { account: { ...own.account, number: '00000000000001' } }],
      ['2026-03-23', 'head', 'approveAgain'],
      ['2026-03-24', 'accountant', 'list', { paymentList: 'P115-004' }],
      ['2026-03-26', 'accountant', 'confirmPayment', { paidOn: '2026-03-26', bankAnswer: '成功' }],
    ],
    ends: 'paid',
  },
  'goes to the bank and back in every way there is, and is granted once': {
    lines: [
      ['2026-03-02', 'clock', 'fromEnrolment', fromEnrolment],
      ['2026-03-05', 'officer', 'propose', propose],
      ['2026-03-06', 'head', 'approve'],
      ...thereAndBack('2026-03-09', account),
    ],
    ends: 'paid', measures: { 'labour-university-grants': 1, 'labour-university-grant-amount': 600 },
  },
  'is refused with reasons and the remedy': {
    lines: [
      ['2026-03-02', 'officer', 'register', own],
      ['2026-03-06', 'head', 'reject', { reason: '證明文件已逾有效期間' }],
    ],
    ends: 'rejected', measures: { 'labour-university-grants': 0 },
  },
  'has nothing to decide when the place is given up': {
    lines: [
      ['2026-03-02', 'clock', 'fromEnrolment', fromEnrolment],
      ['2026-03-06', 'clock', 'lapse'],
    ],
    ends: 'lapsed',
  },
})
