// Letters to the employer who notifies: receipt, corrections, acceptance, and what a late notice may cost.
import { type Letter, t } from '#engine'
import { APA, ESA } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('資遣通報收據', 'Receipt for the notice'), form: 'receipt', to: ['employer'],
    subject: t('貴單位資遣通報{persons}人，本局已於{filedOn}收件，案號{number}。', 'Your notice of {persons} persons was received on {filedOn} as case {number}.'),
    says: [t('法定通報期限為{notifyBy}。', 'It was to be notified by {notifyBy}.')], facts: ['persons', 'firstDay', 'filedOn'], receipts: ['notifyBy', 'timely'], cites: [ESA('§33 I')],
  },
  supplement: {
    name: t('補正通知', 'Request for corrections'), form: 'letter', to: ['employer'],
    subject: t('貴單位資遣通報（案號{number}），請於{supplementBy}前補正，請查照。', 'Please correct notice {number} by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}')], cites: [APA('§51 IV')],
  },
  accepted: {
    name: t('受理通知', 'Notice of acceptance'), form: 'letter', to: ['employer'],
    subject: t('貴單位資遣通報{persons}人（案號{number}）已受理，請查照。', 'Your notice of {persons} persons (case {number}) is accepted.'),
    says: [t('公立就業服務機構將逐一聯繫被資遣員工；請發給非自願離職證明及資遣費。', 'The employment service contacts each worker; please give them certificates of involuntary separation and severance pay.')], cites: [ESA('§33')],
  },
  late: {
    name: t('逾期通報陳述意見通知', 'Late notice: your statement'), form: 'letter', to: ['employer'],
    subject: t('貴單位資遣通報（案號{number}）應於{notifyBy}前辦理，於{filedOn}始通報，請陳述意見。', 'Notice {number} was due by {notifyBy} and came on {filedOn}. Please state your reasons.'),
    says: [t('違反通報義務者，得依就業服務法第68條第1項處新臺幣三萬元以上十五萬元以下罰鍰；是否處罰，另案審酌。', 'A breach may be fined NT$30,000 to 150,000 under article 68 I; whether it is, is decided in a case of its own.')],
    receipts: ['timely'], cites: [ESA('§68 I'), APA('§102')],
  },
}
