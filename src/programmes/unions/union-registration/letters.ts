// The letters of a union's founding, as data. A refusal is a disposition and says the remedy.
import { type Letter, t } from '#engine'
import { APA, UNION, UNION_ER } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to: ['applicant'],
    subject: t('「{name}」申請登記，本局已於{today}收件，案號{number}，請查照。', 'The application of {name} was received on {today} as case {number}.'),
    says: [
      t('本局隨到隨辦，自收件起十四日內核發登記證書；資料如有不足，會另行通知補正，補正期間不計。', 'It is handled on arrival: the certificate comes within fourteen days. If something is missing we tell you, and those days do not count.'),
    ],
    facts: ['unionType', 'foundingOn', 'initiators', 'members'], receipts: ['founders', 'applyBy'], cites: [UNION('§11')],
  },
  supplement: {
    name: t('補正通知', 'Request for papers'), form: 'letter', to: ['applicant'],
    subject: t('「{name}」申請登記（案號{number}）一案，請於{supplementBy}前補正，請查照。', 'Please supply what is missing in the application of {name}, case {number}, by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}')], cites: [UNION_ER('§9')],
  },
  certificate: {
    name: t('工會登記證書', 'Certificate of registration'), form: 'certificate', to: ['applicant'],
    subject: t('茲證明「{name}」業經依工會法完成登記。', 'This certifies that {name} is registered under the Labor Union Act.'),
    says: [t('證書字號：{certificateNo}；登記日期：{registeredOn}', 'Certificate {certificateNo}, registered on {registeredOn}')],
    facts: ['unionType', 'seat', 'president', 'termTo'], cites: [UNION('§11')],
  },
  refusal: {
    name: t('不予登記通知', 'Notice of refusal'), form: 'disposition', to: ['applicant'],
    subject: t('「{name}」申請登記（案號{number}）一案，不予登記，請查照。', 'The application of {name}, case {number}, is refused.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], cites: [UNION('§11'), APA('§96')],
    remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
  },
}
