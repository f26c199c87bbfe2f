// Words for money that goes out: the account, what an approval binds, the payment list, the bank's answer and how each is taken back.
import { account, date, t, text, whole } from '#engine'

export const fields = {
  account: account(t('受款帳戶', 'Account to pay into'), {
    help: t('戶名須為申請人本人。', 'The account must be in the applicant’s name.'),
  }),
  approval: text(t('核定內容摘要', 'Digest of what was approved'), { sensitivity: 'personal', carried: true }),
  paymentList: text(t('付款清冊編號', 'Payment list'), { sensitivity: 'internal' }),
  paymentLine: whole(t('清冊行號', 'Line of the list'), { sensitivity: 'internal', min: 1, optional: true }),
  paidOn: date(t('入帳日期', 'Paid on'), { sensitivity: 'internal' }),
  bankAnswer: text(t('銀行回覆', 'The bank’s answer'), { sensitivity: 'internal', max: 100 }),
}
/** The states in which somebody else has approved the amount: before, it is a proposal. */
export const approved = ['approved', 'listed', 'paid', 'returned', 'changed'] as const
export const roles = { accountant: { name: t('出納', 'Cashier'), kind: 'staff' } } as const
export const states = {
  approved: t('已核定', 'Approved'),
  listed: t('已列付款清冊', 'On the payment list'),
  paid: { name: t('已撥付', 'Paid'), ends: true, tone: 'good' },
  returned: t('退匯，待更正帳戶', 'Returned by the bank, account to be corrected'),
  changed: { name: t('帳戶已變更，待再核定', 'Account changed, to be approved again'), tone: 'waiting' },
} as const

/** From the approval to the bank and back, each on the page of payments but for the account, which a second person approves anew. */
export const steps = {
  list: {
    does: t('列入付款清冊', 'Put on the payment list'), by: 'accountant', from: 'approved', to: 'listed',
    asks: ['paymentList', 'paymentLine'], notBy: ['approve', 'approveAgain'], screen: 'payments',
  },
  confirmPayment: {
    does: t('登錄入帳', 'Record the payment'), by: 'accountant', from: 'listed', to: 'paid', on: 'paidOn', asks: ['paidOn', 'bankAnswer'], sends: 'paid', screen: 'payments',
  },
  returnPayment: {
    does: t('登錄退匯', 'Record a return'), by: 'accountant', from: 'listed', to: 'returned', asks: ['bankAnswer'], screen: 'payments',
  },
  returnLate: {
    does: t('登錄入帳後退匯', 'Record a return after it was paid'), by: 'accountant', from: 'paid', to: 'returned', asks: ['bankAnswer'], screen: 'payments',
  },
  undoPayment: {
    does: t('撤銷入帳登錄', 'Take back that it was paid'), by: 'accountant', from: 'paid', to: 'listed', asks: ['reason'], clears: ['paidOn', 'bankAnswer'], screen: 'payments',
  },
  undoReturn: {
    does: t('撤銷退匯登錄', 'Take back that it was returned'), by: 'accountant', from: 'returned', to: 'listed', asks: ['reason'], clears: ['bankAnswer'], screen: 'payments',
  },
  undoReturnLate: {
    does: t('撤銷入帳後退匯登錄', 'Take back that it was returned after it was paid'), by: 'accountant', from: 'returned', to: 'paid', asks: ['reason'], clears: ['bankAnswer'], screen: 'payments',
  },
  changeAccount: {
    does: t('變更受款帳戶', 'Change the account'), by: 'officer', from: 'approved', to: 'changed', asks: ['account'],
  },
  correctAccount: {
    does: t('更正帳戶', 'Correct the account'), proof: 'second', by: ['applicant', 'officer'], from: 'returned', to: 'changed', asks: ['account'],
  },
  sendBackAccount: {
    does: t('退回帳戶再更正', 'Send the account back'), by: 'head', from: 'changed', to: 'returned', asks: ['reason'],
  },
  approveAgain: {
    does: t('核定變更後帳戶', 'Approve the changed account'), by: 'head', from: 'changed', to: 'approved', notBy: ['changeAccount', 'correctAccount'],
  },
} as const

/** What an approval binds, and the steps by which money goes. A programme adds what it is charged to. */
export const pays = {
  amount: 'payable', to: 'account', payee: 'applicant', seal: 'approval', names: { list: 'paymentList', line: 'paymentLine' },
  bound: ['approved', 'listed', 'paid'], approve: ['approve', 'approveAgain'], list: 'list',
  confirm: 'confirmPayment', bounce: 'returnPayment', late: 'returnLate',
  undo: { confirm: 'undoPayment', bounce: 'undoReturn', late: 'undoReturnLate' },
} as const
