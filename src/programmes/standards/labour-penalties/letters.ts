// The letters of a penalty, as data. The decision is a disposition and says the remedy, its period and where to send it.
import { type Letter, t } from '#engine'
import { APA, APPEAL, EXECUTION, PENALTY } from '#law/statutes.ts'

const remedy = t(
  '如不服本處分，得自本處分書送達之次日起三十日內，繕具訴願書經由本局向訴願管轄機關提起訴願。',
  'If you disagree you may appeal in writing through this bureau within thirty days of the day after this was served.',
)
export const letters: Record<string, Letter> = {
  opinion: {
    name: t('陳述意見通知書', 'Invitation to state your view'), form: 'letter', to: ['respondent'], addressed: 'respondentName',
    subject: t('貴單位涉違反{law}{article}（案號{number}），請於{opinionBy}前陳述意見，請查照。', 'You may have broken {law}, {article} (case {number}). Please state your view by {opinionBy}.'),
    says: [
      t('事實：{facts}', 'Facts: {facts}'),
      t('逾期未陳述者，視為放棄陳述之機會。', 'Whoever does not answer in time is taken to give up this chance.'),
    ],
    facts: ['violatedOn'], cites: [APA('§102'), APA('§104'), PENALTY('§42')],
  },
  decision: {
    name: t('裁處書', 'Decision imposing a fine'), form: 'disposition', to: ['respondent'], addressed: 'respondentName',
    subject: t('貴單位違反{law}{article}，處罰鍰新臺幣{amount}元（案號{number}），請查照。', 'For breaking {law}, {article}, a fine of NT${amount} is imposed (case {number}).'),
    says: [
      t('事實：{facts}', 'Facts: {facts}'),
      t('理由及法令依據：{grounds}', 'Grounds: {grounds}'),
      t('陳述意見：{opinionWords}', 'What you said: {opinionWords}'),
      t('罰鍰應於{payBy}前繳納；逾期未繳者移送行政執行。', 'Pay by {payBy}; what is not paid is enforced.'),
    ],
    facts: ['respondent', 'owner', 'violatedOn', 'provision', 'documentNo'], receipts: ['lawful', 'most', 'within', 'inTime'],
    cites: [APA('§96'), PENALTY('§44')], remedy,
  },
  plan: {
    name: t('分期繳納核准函', 'Payment by instalments is granted'), form: 'letter', to: ['respondent'], addressed: 'respondentName',
    subject: t('貴單位罰鍰（案號{number}）准予分 {instalments} 期繳納，請查照。', 'Your fine, case {number}, may be paid in {instalments} instalments.'),
    says: [t('有一期未如期繳納，即就餘額移送行政執行。', 'If one is not paid in time, the rest is enforced.')], facts: ['instalmentPlan'], cites: [EXECUTION('§11')],
  },
  enforced: {
    name: t('移送行政執行通知', 'Notice of enforcement'), form: 'letter', to: ['respondent'], addressed: 'respondentName',
    subject: t('貴單位罰鍰（案號{number}）逾期未繳，已移送行政執行，請查照。', 'Your fine, case {number}, was not paid in time and is now enforced.'),
    says: [t('未繳餘額：新臺幣{owed}元。', 'Still owed: NT${owed}.')], cites: [EXECUTION('§11')],
  },
  annulled: {
    name: t('撤銷處分通知', 'The decision is annulled'), form: 'letter', to: ['respondent'], addressed: 'respondentName',
    subject: t('貴單位罰鍰處分（案號{number}）業經撤銷，請查照。', 'The fine of case {number} is annulled.'),
    says: [t('理由：{annulReason}', 'Reason: {annulReason}'), t('公布資料已同時移除；已繳金額將退還。', 'The published entry is removed at the same time; what was paid is returned.')],
    cites: [APA('§117'), APPEAL('§81')],
  },
}
