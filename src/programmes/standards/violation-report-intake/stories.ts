// What happens to a report in real life.
import { stories } from '#engine'
import intake from './programme.ts'

const told = {
  respondent: { name: '示範餐飲有限公司' }, workplace: { district: '示範東區', line: '示範路1號' }, workplaceHere: true, topics: ['overtime', 'hours'],
  happenedOn: '2026-02-27', facts: '每天打卡下班後還要收店一小時，沒有加班費。',
} as const
const anonymous = { identity: 'anonymous', ...told } as const
const named = { identity: 'named', reporter: { name: '測試檢舉人', phone: '0900-000-001' }, ...told } as const
const sent = { respondent: told.respondent, workplace: told.workplace, industry: 'I', size: 'small', focus: '下班後收店未給加班費', visitBy: '2026-03-20' } as const

export default stories(intake, {
  'is anonymous, answers a question by the code, is inspected and learns the outcome': {
    lines: [
      ['2026-03-02', 'reporter', 'report', anonymous],
      ['2026-03-03', 'intake', 'ask', { question: '收店通常到幾點？' }],
      ['2026-03-04', 'reporter', 'reply', { reply: '晚上十一點。' }],
      ['2026-03-04', 'intake', 'screen', { topics: ['overtime'], urgency: 'normal', screening: '具體可查' }],
      ['2026-03-05', 'officer', 'inspect', sent],
      ['2026-03-18', 'officer', 'tell', { outcome: '已檢查，查有未給加班費，依法裁處中。' }],
    ],
    ends: 'told',
    measures: { 'violation-reports': 1, 'violation-reports-inspected': 1, 'violation-reports-days': 16, 'violation-reports-on-time': 100 },
  },
  'is named at the counter, urgent, and told too late': {
    lines: [
      ['2026-03-02', 'intake', 'register', { channel: 'counter', ...named }],
      ['2026-03-03', 'officer', 'screen', { topics: ['wages'], urgency: 'urgent', screening: '負責人可能離境' }],
      ['2026-03-04', 'officer', 'inspect', sent],
      ['2026-05-20', 'officer', 'tell', { outcome: '查無違反。' }],
    ],
    ends: 'told', late: ['result', 'investigate'],
    measures: { 'violation-reports-on-time': 0 },
  },
  'belongs to another authority and is passed on without the name': {
    lines: [
      ['2026-03-02', 'reporter', 'report', { ...named, topics: ['insurance'] }],
      ['2026-03-03', 'intake', 'refer', { agency: 'insurance', referredFor: '投保事項為勞保局權責' }],
    ],
    ends: 'referred', measures: { 'violation-reports-referred': 1 },
  },
  'is about what somebody else has already reported': {
    lines: [
      ['2026-03-02', 'reporter', 'report', anonymous],
      ['2026-03-03', 'officer', 'merge', { mergedInto: 'report-1', outcome: '同一事由已派案檢查，結果將一併告知。' }],
    ],
    ends: 'merged',
  },
  'says too little to inspect and is answered': {
    lines: [
      ['2026-03-02', 'intake', 'register', { ...anonymous, channel: '1999', facts: '聽說這間不好。' }],
      ['2026-03-04', 'officer', 'answer', { outcome: '缺具體事實，請補充後再檢舉。' }],
    ],
    ends: 'answered', measures: { 'violation-reports-inspected': 0 },
  },
  'cannot be inspected here when the work is elsewhere': {
    lines: [
      ['2026-03-02', 'reporter', 'report', { ...anonymous, workplaceHere: false }],
      ['2026-03-03', 'officer', 'screen', { topics: ['overtime'], urgency: 'normal', screening: '外縣市' }],
      ['2026-03-04', 'officer', 'inspect', sent],
    ],
    ends: 'screened', refused: '移送當地',
  },

  // With the inspection it opens, and the penalty that opens in turn.
  'is anonymous, is inspected, and ends in a fine that is paid': {
    lines: [
      ['2026-03-02', 'reporter', 'report', anonymous],
      ['2026-03-04', 'intake', 'screen', { topics: ['overtime'], urgency: 'normal', screening: '具體可查' }],
      ['2026-03-05', 'officer', 'inspect', { ...sent, respondent: { ...sent.respondent, businessNumber: '00000000' } }],
      ['2026-03-06', 'inspector', 'labour-standards-inspection/plan', { visitOn: '2026-03-10', visitAt: '14:00', announced: 'no', conflict: 'none' }],
      ['2026-03-10', 'inspector', 'labour-standards-inspection/visit', {
        visitedOn: '2026-03-10', checklist: [{ article: 'art-24', result: 'breach', facts: '二月未給加班費' }], present: '店長 測試人員', record: '抽查二月份出勤與工資。', signedHow: 'typed', signedBy: '測試店長',
      }],
      ['2026-03-23', 'officer', 'labour-standards-inspection/findViolation', {
        owner: '測試負責人', violations: [{ law: 'lsa', article: 'art-24', violatedOn: '2026-02-28', facts: '二月未給加班費三千元' }],
      }],
      ['2026-03-24', 'officer', 'labour-penalties/invite', { competent: 'yes', opinionBy: '2026-04-10' }],
      ['2026-03-24', 'officer', 'tell', { outcome: '已檢查，查有未給加班費，依法裁處中。' }],
      ['2026-04-13', 'officer', 'labour-penalties/lapse'],
      ['2026-04-14', 'officer', 'labour-penalties/draft', { provision: '24', graver: false, amount: 20_000, grounds: '初次違反。' }],
      ['2026-04-20', 'head', 'labour-penalties/decide', { decidedOn: '2026-04-20', documentNo: '示勞條字第1150000009號', payBy: '2026-05-20' }],
      ['2026-04-24', 'officer', 'labour-penalties/serve', { servedOn: '2026-04-23', servedBy: 'post' }],
      ['2026-05-08', 'accountant', 'labour-penalties/pay', { payment: 20_000, paidOn: '2026-05-08' }],
    ],
    ends: 'told', others: { 'labour-standards-inspection': 'violated', 'labour-penalties': 'paid' },
  },
})
