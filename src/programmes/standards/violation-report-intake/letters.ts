// What whoever reported is told. No letter names them.
import { type Letter, t } from '#engine'
import { LSA } from '#capabilities/inspection/index.ts'
import { APA, LIA } from '#law/statutes.ts'

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to: ['reporter'],
    subject: t('本局已於{today}收到檢舉（案號{number}），請查照。', 'Your report was received on {today} as case {number}.'),
    says: [
      t('您的身分不會出現在任何給事業單位或其他機關的文書。', 'Who you are appears in no paper to the business or to anybody else.'),
      t('請保存案號及查詢碼：可查看進度、回答本局的問題、補充資料。匿名者遺失後無法補發。', 'Keep the number and the access code: with them you follow the case, answer our questions and add to the report. If you are anonymous we cannot send the code again.'),
      t('雇主不得因勞工申訴而解僱、降調、減薪或為其他不利處分。', 'An employer may not dismiss, demote, cut pay or otherwise harm a worker for complaining.'),
    ],
    cites: [LSA('§74')],
  },
  outcome: {
    name: t('處理結果通知', 'Outcome of the report'), form: 'letter', to: ['reporter'],
    subject: t('您的檢舉（案號{number}）處理結果如說明，請查照。', 'What came of your report {number}.'),
    says: [t('處理結果：{outcome}', 'Outcome: {outcome}')], cites: [LSA('§74 IV'), LIA('§33')],
  },
  referred: {
    name: t('移送通知', 'Notice of referral'), form: 'letter', to: ['reporter'],
    subject: t('您的檢舉（案號{number}）已移送權責機關，請查照。', 'Your report {number} has been passed to the authority concerned.'),
    says: [t('移送機關：{agency}', 'Passed to: {agency}'), t('理由：{referredFor}', 'Why: {referredFor}'), t('移送資料不含您的身分。', 'Who you are was not passed on.')],
    cites: [APA('§17 I')],
  },
}
