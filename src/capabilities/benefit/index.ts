// Words for money the bureau grants: papers, proposal, a second person's approval, the payment list, the bank's answer.
import { account, date, files, t, text } from '#engine'

export const fields = {
  account: account(t('受款帳戶', 'Account to pay into'), {
    help: t('戶名須為申請人本人。', 'The account must be in the applicant’s name.'),
  }),
  papers: files(t('證明文件', 'Papers'), { optional: true }),
  missing: text(t('應補正事項', 'What is missing'), { lines: 4 }),
  supplementBy: date(t('補正期限', 'To be supplied by'), { notBeforeToday: true }),
  reason: text(t('理由', 'Reason'), { lines: 3 }),
  paymentList: text(t('付款清冊編號', 'Payment list'), { sensitivity: 'internal' }),
  paidOn: date(t('入帳日期', 'Paid on'), { sensitivity: 'internal' }),
  bankAnswer: text(t('銀行回覆', 'The bank’s answer'), { sensitivity: 'internal', max: 100 }),
}
/** What an applicant sees in every benefit. Why a proposal was sent back stays in the house; why it was refused does not. */
export const seen = ['missing', 'supplementBy', 'paidOn', 'bankAnswer', { in: ['rejected'], fields: ['reason'] }] as const
/** The states in which somebody else has approved the amount: before, it is a proposal. */
export const approved = ['approved', 'listed', 'paid', 'returned'] as const
export const roles = {
  applicant: { name: t('申請人', 'Applicant'), kind: 'party', is: 'applicant', sees: seen },
  intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
  officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  head: { name: t('科長', 'Section head'), kind: 'staff' },
  accountant: { name: t('出納', 'Cashier'), kind: 'staff' },
} as const
export const states = {
  received: t('已收件', 'Received'),
  supplement: { name: t('待補正', 'Waiting for papers'), tone: 'waiting' },
  proposed: t('已擬具金額', 'Amount proposed'),
  approved: t('已核定', 'Approved'),
  listed: t('已列付款清冊', 'On the payment list'),
  paid: { name: t('已撥付', 'Paid'), ends: true, tone: 'good' },
  rejected: { name: t('不予核發', 'Refused'), ends: true, tone: 'bad' },
} as const
