// The letters, notices, records and certificates of mediation, as data.
import { type Letter, t } from '#engine'
import { act } from '#law/labour-disputes-act/index.ts'

export const letters: Record<string, Letter> = {
  receipt: {
    name: t('收件證明', 'Receipt'), form: 'receipt', to: ['claimant'],
    subject: t('臺端申請勞資爭議調解，本局已於{today}收件，案號{number}，請查照。', 'Your request for mediation was received on {today} as case {number}.'),
    says: [
      t('本局將自收件起三日內指派調解人；資料如有不足，會另行通知補正。', 'A mediator is appointed within three days; if something is missing we will tell you.'),
      t('可用案號及查詢碼於本局網站查看進度。', 'Follow the case on our website with the case number and the access code.'),
    ],
    facts: ['category', 'nature', 'respondent', 'claims'], cites: [act('§9'), act('§12 I')],
  },
  supplement: {
    name: t('補正通知', 'Request for papers'), form: 'letter', to: ['claimant'],
    subject: t('臺端申請勞資爭議調解（案號{number}）一案，請於{supplementBy}前補正，請查照。', 'Please supply what is missing in case {number} by {supplementBy}.'),
    says: [t('應補正事項：{missing}', 'What is missing: {missing}'), t('補正期間，本局辦理期限暫停計算。', 'Our own time limit is paused until then.')],
    cites: [act('§10')],
  },
  declined: {
    name: t('不受理通知', 'Notice of refusal'), form: 'disposition', to: ['claimant'],
    subject: t('臺端申請勞資爭議調解（案號{number}）一案，不予受理，請查照。', 'Your request for mediation, case {number}, is not accepted.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], cites: [act('§9')],
    remedy: t('如不服本處分，得自本處分達到之次日起三十日內，經由本局向訴願管轄機關提起訴願。', 'If you disagree you may appeal through this bureau within thirty days of the day after you receive this.'),
  },
  hearing: {
    name: t('調解會議開會通知', 'Notice of the hearing'), form: 'meeting-notice', to: ['claimant', 'respondent'],
    subject: t('訂於{hearingOn}{hearingFrom}召開勞資爭議調解會議（案號{number}），請準時出席。', 'The mediation hearing of case {number} is on {hearingOn} at {hearingFrom}. Please be there on time.'),
    tells: t('調解會議：{hearingOn} {hearingFrom}，{room}。請準時出席。', 'Mediation hearing: {hearingOn} {hearingFrom}, {room}. Please be there on time.', {
      vi: 'Buổi hòa giải: {hearingOn} {hearingFrom}, {room}. Xin đến đúng giờ.',
      id: 'Sidang mediasi: {hearingOn} {hearingFrom}, {room}. Harap datang tepat waktu.',
      th: 'นัดไกล่เกลี่ย: {hearingOn} {hearingFrom}, {room} โปรดมาตรงเวลา',
      fil: 'Pagdinig: {hearingOn} {hearingFrom}, {room}. Dumating sa takdang oras.',
    }),
    says: [
      t('地點：{room}', 'Place: {room}'),
      t('請攜帶身分證明文件及相關資料；委託他人出席者，請附委託書。', 'Bring proof of identity and your papers; whoever comes for you needs a written authority.'),
      t('調解期間雇主不得歇業、停工、終止勞動契約或為其他不利於勞工之行為；勞工不得罷工。', 'During mediation the employer may not close, dismiss or act against the workers over the dispute, and workers may not strike.'),
      t('無正當理由不到場，得處新臺幣二千元以上一萬元以下罰鍰。', 'Not appearing without good reason can be fined NT$2,000 to 10,000.'),
    ],
    cites: [act('§8'), act('§63')],
  },
  record: {
    name: t('勞資爭議調解紀錄', 'Record of mediation'), form: 'record', to: ['claimant', 'respondent'],
    subject: t('勞資爭議調解紀錄（案號{number}）', 'Record of mediation, case {number}'),
    says: [t('調解結果：{outcome}', 'Outcome: {outcome}'), t('成立內容：{terms}', 'Terms: {terms}')],
    facts: ['claimant', 'respondent', 'respondentWorker', 'category', 'nature', 'method', 'hearingOn', 'hearingFrom', 'room', 'present', 'claims', 'proposal', 'agreed', 'performBy', 'failure'],
    receipts: ['reckoned'],
    signedBy: [t('申請人', 'Applicant'), t('對造人', 'Other side'), t('調解人／主席', 'Mediator / chair'), t('紀錄', 'Recorder')],
    cites: [act('§19'), act('§23')],
  },
  advice: {
    name: t('後續權益告知', 'What you can do next'), form: 'letter', to: ['claimant'],
    subject: t('檢送勞資爭議調解（案號{number}）後續權益說明，請查照。', 'What you can do after the mediation of case {number}.'),
    says: [
      t('調解成立：視為爭議雙方當事人間之契約；對方不履行，得向法院聲請裁定強制執行，並暫免繳裁判費。', 'Settled: it is a contract between you. If it is not kept, you may ask a court to enforce it, court fees deferred.'),
      t('調解不成立：得申請本市勞工權益基金涉訟補助，或向法律扶助基金會申請扶助，兩者擇一。', 'Not settled: you may ask for help from the city’s rights fund or from the Legal Aid Foundation, one of the two.'),
    ],
    cites: [act('§23'), act('§59')],
  },
  withdrawn: {
    name: t('撤回證明', 'Certificate of withdrawal'), form: 'certificate', to: ['claimant', 'respondent'],
    subject: t('茲證明勞資爭議調解案（案號{number}）業經申請人於{today}撤回。', 'This certifies that case {number} was withdrawn by the applicant on {today}.'),
    says: [t('理由：{reason}', 'Reason: {reason}')], cites: [act('§9')],
  },
}
