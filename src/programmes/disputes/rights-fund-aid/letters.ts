// The letters of the rights fund. A grant and a refusal are dispositions and say the remedy.
import { type Letter, t } from '#engine'
import { fundRules, half109 } from '#bureau/documents.ts'
import { APA } from '#law/statutes.ts'

const remedy = t(
  '如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。',
  'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.',
)
const to = ['applicant']
export const letters: Record<string, Letter> = {
  invitation: {
    name: t('續行申請通知', 'How to go on'), form: 'letter', to,
    subject: t('臺端選擇申請勞工權益基金補助，本局已立案（案號{number}），請補填訴訟資料，請查照。', 'You chose the rights fund: case {number} has begun. Please add what concerns the suit.'),
    says: [t('調解當事人及事業單位資料已由調解案帶入，不必重填。', 'Who you are and the other side were taken over from the mediation.')], cites: [half109('三（一）')],
  },
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to,
    subject: t('臺端申請勞工權益基金補助，本局已於{today}收件，案號{number}，請查照。', 'Your application to the rights fund was received on {today} as case {number}.'),
    says: [t('審核期間二個月。', 'It is decided within two months.')], facts: ['kind'], cites: [APA('§51 II')],
  },
  supplement: {
    name: t('補正通知', 'Request for papers'), form: 'letter', to,
    subject: t('臺端補助申請（案號{number}）一案，請於{supplementBy}前補正，請查照。', 'Please supply papers for case {number} by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}')], cites: [APA('§51 IV')],
  },
  grant: {
    name: t('核定通知', 'Notice of the grant'), form: 'disposition', to,
    subject: t('核定補助臺端「{kind}」新臺幣{amount}元（案號{number}），請查照。', 'NT${amount} is granted for “{kind}” (case {number}).'),
    says: [t('補助分期撥付；訴訟終結後請回報結果。', 'It is paid in instalments. Tell us how the suit ended.')], facts: ['kind', 'amount', 'persons'], receipts: ['eligible'], cites: [half109('三（一）')], remedy,
  },
  refusal: {
    name: t('不予補助通知', 'Notice of refusal'), form: 'disposition', to,
    subject: t('臺端申請勞工權益基金補助（案號{number}），不予補助，請查照。', 'Your application to the rights fund, case {number}, is refused.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], receipts: ['eligible'], cites: [half109('三（一）')], remedy,
  },
  paid: {
    name: t('撥付通知', 'Notice of payment'), form: 'letter', to,
    subject: t('臺端補助（案號{number}）第{instalment}期新臺幣{partAmount}元已於{paidOn}撥付，請查照。', 'Instalment {instalment} of case {number}, NT${partAmount}, was paid on {paidOn}.'), says: [], cites: [fundRules('分期撥付')],
  },
  repayment: {
    name: t('返還通知', 'Notice to pay back'), form: 'disposition', to,
    subject: t('臺端補助（案號{number}）請於{repayBy}前返還新臺幣{repay}元，請查照。', 'Please pay back NT${repay} of case {number} by {repayBy}.'),
    says: [t('訴訟已由對造取得費用者，以已撥付金額為限返還。', 'What the other side paid is returned, up to what was paid.')], facts: ['result'], receipts: ['repay'], cites: [fundRules('返還')], remedy,
  },
}
