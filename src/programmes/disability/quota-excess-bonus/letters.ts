// The letters of the bonus. A grant and a refusal are dispositions and say the remedy.
import { type Letter, t } from '#engine'
import { bonusScheme } from '#bureau/documents.ts'
import { APA, PDPRA } from '#law/statutes.ts'

const remedy = t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.')

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to: ['applicant'],
    subject: t('貴單位申請{quarter}超額進用獎勵金，本局已於{today}收件，案號{number}，請查照。', 'Your claim for {quarter} was received on {today} as case {number}.'),
    says: [t('收件後二個月內核定。', 'It is decided within two months.')], facts: ['quarter', 'claimedOn'], cites: [PDPRA('§44')],
  },
  supplement: {
    name: t('補正通知', 'Request for papers'), form: 'letter', to: ['applicant'],
    subject: t('貴單位申請超額進用獎勵金（案號{number}），請於{supplementBy}前補正，請查照。', 'Please supply papers for case {number} by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}')], cites: [APA('§51 IV')],
  },
  grant: {
    name: t('核定通知', 'Notice of the grant'), form: 'disposition', to: ['applicant'],
    subject: t('核定發給{quarter}超額進用獎勵金新臺幣{payable}元（案號{number}），請查照。', 'A bonus of NT${payable} for {quarter} is granted (case {number}).'),
    says: [t('獎勵人數{persons}人次。', '{persons} person-times.')], facts: ['quarter', 'persons', 'payable'], receipts: ['persons', 'payable'], cites: [PDPRA('§44 II')], remedy,
  },
  refusal: {
    name: t('不予核發通知', 'Notice of refusal'), form: 'disposition', to: ['applicant'],
    subject: t('貴單位申請{quarter}超額進用獎勵金（案號{number}），不予核發，請查照。', 'Your claim for {quarter}, case {number}, is refused.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], receipts: ['window'], cites: [bonusScheme('審核')], remedy,
  },
  paid: {
    name: t('入帳通知', 'Notice of payment'), form: 'letter', to: ['applicant'],
    subject: t('超額進用獎勵金（案號{number}）新臺幣{payable}元已於{paidOn}撥入貴單位帳戶，請查照。', 'NT${payable} for case {number} reached your account on {paidOn}.'),
    says: [t('感謝貴單位多進用身心障礙者。', 'Thank you for employing more than you must.')], cites: [bonusScheme('撥付')],
  },
}
