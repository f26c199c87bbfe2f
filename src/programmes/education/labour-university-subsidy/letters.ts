// The letters of the grant. A grant and a refusal are dispositions and say the remedy.
import { type Letter, t } from '#engine'
import { plan104 } from '#bureau/documents.ts'
import { APA } from '#law/statutes.ts'

const remedy = t(
  '如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。',
  'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.',
)
const to = ['applicant']
export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to,
    subject: t('臺端就讀「{title}」之補助申請，本局已於{today}收件，案號{number}，請查照。', 'Your claim for {title} was received on {today} as case {number}.'),
    says: [t('審核期間二個月；核准前毋須先繳費。', 'It is decided within two months; you need not pay before.')], facts: ['title', 'group', 'amount'], cites: [plan104('壹七')],
  },
  supplement: {
    name: t('補正通知', 'Request for papers'), form: 'letter', to,
    subject: t('臺端補助申請（案號{number}）一案，請於{supplementBy}前補正，請查照。', 'Please supply papers for case {number} by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}')], cites: [APA('§51 IV')],
  },
  grant: {
    name: t('核定通知', 'Notice of the grant'), form: 'disposition', to,
    subject: t('核定補助臺端就讀「{title}」費用新臺幣{amount}元（案號{number}），請查照。', 'A grant of NT${amount} for {title} is approved (case {number}).'),
    says: [t('補助款撥付對象：{payee}。', 'Paid to: {payee}.')], facts: ['title', 'amount'], cites: [plan104('壹七')], remedy,
  },
  refusal: {
    name: t('不予補助通知', 'Notice of refusal'), form: 'disposition', to,
    subject: t('臺端就讀「{title}」之補助申請（案號{number}），不予補助，請查照。', 'Your claim for {title}, case {number}, is refused.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], cites: [plan104('壹七')], remedy,
  },
  paid: {
    name: t('撥付通知', 'Notice of payment'), form: 'letter', to,
    subject: t('臺端補助款新臺幣{amount}元（案號{number}）已於{paidOn}撥付，請查照。', 'The grant of NT${amount} (case {number}) was paid on {paidOn}.'), says: [], cites: [plan104('壹七')],
  },
}
