// Words for money the bureau grants: papers, what is missing, a proposal, and who decides; how it is paid is `payable`.
import { files, t, text } from '#engine'
import * as payable from '#capabilities/payable/index.ts'
import * as supplementable from '#capabilities/supplementable/index.ts'

export const fields = {
  papers: files(t('證明文件', 'Papers'), { optional: true }),
  ...payable.fields, // account, approval, paymentList, paymentLine, paidOn, bankAnswer
  ...supplementable.fields, // missing, supplementBy
  reason: text(t('理由', 'Reason'), { lines: 3 }),
}
/** What an applicant sees in every benefit. Why a proposal was sent back stays in the house; why it was refused does not. */
export const seen = ['missing', 'supplementBy', 'paidOn', 'bankAnswer', { in: ['rejected'], fields: ['reason'] }] as const
export const roles = {
  applicant: { name: t('申請人', 'Applicant'), kind: 'party', is: 'applicant', sees: seen },
  intake: { name: t('收件人員', 'Intake officer'), kind: 'staff' },
  officer: { name: t('承辦人', 'Officer'), kind: 'staff' },
  head: { name: t('科長', 'Section head'), kind: 'staff' },
  ...payable.roles, // accountant
} as const
export const states = {
  received: t('已收件', 'Received'),
  ...supplementable.states, // supplement
  proposed: t('已擬具金額', 'Amount proposed'),
  ...payable.states, // approved, listed, paid, returned, changed
  rejected: { name: t('不予核發', 'Refused'), ends: true, tone: 'bad' },
} as const
