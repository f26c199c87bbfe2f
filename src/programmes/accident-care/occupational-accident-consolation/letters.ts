// The letters of the consolation payment, as data. A grant and a refusal are dispositions and say the remedy.
import { type Letter, t } from '#engine'
import { consolationScheme } from '#bureau/documents.ts'
import { APA } from '#law/statutes.ts'

const remedy = t(
  '如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。',
  'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.',
)

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to: ['applicant'],
    subject: t('臺端申請勞工職業災害慰問金，本局已於{today}收件，案號{number}，請查照。', 'Your application was received on {today} as case {number}.'),
    says: [t('死亡慰問金自收件起三日內發給；失能慰問金於二個月內核定。', 'After a death it is paid within three days; a disability is decided within two months.')],
    facts: ['outcome', 'accidentOn'], cites: [consolationScheme('申請')],
  },
  supplement: {
    name: t('補正通知', 'Request for papers'), form: 'letter', to: ['applicant'],
    subject: t('臺端申請勞工職業災害慰問金（案號{number}）一案，請於{supplementBy}前補正，請查照。', 'Please supply papers for case {number} by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}')], cites: [APA('§51 IV')],
  },
  grant: {
    name: t('核定通知', 'Notice of the grant'), form: 'disposition', to: ['applicant'],
    subject: t('核定發給勞工職業災害慰問金新臺幣{amount}元（案號{number}），本次撥付{payable}元，請查照。', 'A consolation payment of NT${amount} is granted (case {number}); NT${payable} is paid now.'),
    says: [t('款項將撥入臺端指定之帳戶。', 'The money goes to the account you named.')],
    facts: ['outcome', 'tier', 'amount'], receipts: ['amount', 'payable'], cites: [consolationScheme('核給')], remedy,
  },
  refusal: {
    name: t('不予核發通知', 'Notice of refusal'), form: 'disposition', to: ['applicant'],
    subject: t('臺端申請勞工職業災害慰問金（案號{number}）一案，不予核發，請查照。', 'Your application, case {number}, is refused.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], cites: [consolationScheme('審核')], remedy,
  },
  paid: {
    name: t('入帳通知', 'Notice of payment'), form: 'letter', to: ['applicant'],
    subject: t('勞工職業災害慰問金（案號{number}）已於{paidOn}撥入臺端帳戶，請查照。', 'The payment for case {number} reached your account on {paidOn}.'),
    says: [t('累計撥付新臺幣{paidTotal}元。', 'NT${paidTotal} in all.')], cites: [consolationScheme('撥付')],
  },
}
