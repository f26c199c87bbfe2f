// The letters of a request about personal data. The answer is a disposition and says the remedy.
import { type Letter, t } from '#engine'
import { PDPA } from '#law/statutes.ts'


export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to: ['applicant'], subject: t('臺端請求「{right}」個人資料，本局已於{today}收件，編號{number}，請查照。', 'Your request ({right}) was received on {today} as {number}.'),
    says: [t('查詢、閱覽或複製於十五日內答覆；更正、補充、停止利用或刪除於三十日內答覆。必要時得延長一次，並以書面說明理由。', 'To see or copy: fifteen days. To correct, complete, stop or erase: thirty days. Once it may take as long again, with the reason in writing.')],
    cites: [PDPA('§13')],
  },
  extended: {
    name: t('延長通知', 'It takes longer'), form: 'letter', to: ['applicant'], subject: t('臺端個人資料請求（編號{number}）之答覆期間延長一次，請查照。', 'The answer to request {number} takes longer, once.'),
    says: [t('理由：{whyLonger}', 'Reason: {whyLonger}')], cites: [PDPA('§13')],
  },
  answer: {
    name: t('答覆', 'Answer'), form: 'disposition', to: ['applicant'], subject: t('有關臺端個人資料請求（編號{number}），決定「{outcome}」，請查照。', 'Our decision on request {number}: {outcome}.'),
    says: [t('說明：{reply}', 'In words: {reply}')], facts: ['right', 'outcome', 'because', 'keptUntil'], cites: [PDPA('§10'), PDPA('§11'), PDPA('§13')],
    remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
  },
}
