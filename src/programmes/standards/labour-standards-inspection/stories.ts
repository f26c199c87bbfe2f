// What happens to an inspection in real life.
import { stories } from '#engine'
import inspection from './programme.ts'

const shop = { name: '示範餐飲有限公司', businessNumber: '00000000' }
const ordered = {
  source: 'complaint', report: 'report-1', respondent: shop, workplace: { district: '示範東區', line: '示範路1號' }, industry: 'I', size: 'small',
  visitBy: '2026-04-10', why: '疑似未給加班費',
} as const
const planned = { visitOn: '2026-03-10', visitAt: '14:00', announced: 'no', conflict: 'none' } as const
const seen = {
  visitedOn: '2026-03-10', checklist: [{ article: 'art-24', result: 'breach', facts: '二月未給加班費' }, { article: 'art-30', result: 'met' }],
  present: '店長 測試人員', record: '抽查二月份出勤與工資。', signedHow: 'typed', signedBy: '測試店長',
} as const
const device = {
  deviceStarted: '2026-03-10T14:02:00.000+08:00', deviceEnded: '2026-03-10T15:00:00.000+08:00', receivedAt: '2026-03-10T17:00:00.000+08:00', clockOffset: 3,
  clockNote: '時鐘一致', deviceChain: 'a'.repeat(64),
} as const

export default stories(inspection, {
  'follows a complaint, finds overtime unpaid and goes on to a penalty': {
    lines: [
      ['2026-03-02', 'officer', 'order', ordered],
      ['2026-03-04', 'inspector', 'plan', planned],
      ['2026-03-10', 'inspector', 'visit', seen],
      ['2026-03-11', 'inspector', 'askPapers', { papersAsked: '三月份出勤紀錄', papersBy: '2026-03-20' }],
      ['2026-03-20', 'employer', 'givePapers'],
      ['2026-03-23', 'officer', 'findViolation', { owner: '測試負責人', violations: [{ law: 'lsa', article: 'art-24', violatedOn: '2026-02-28', facts: '二月未給加班費三千元' }] }],
    ],
    ends: 'violated',
    measures: { 'lc-inspected-establishments': 1, 'lc-inspections': 1, 'lc-violations-found': 1, 'lc-result-on-time': 100 },
  },
  'finds nothing at a joint visit, and the result goes out late': {
    lines: [
      ['2026-03-02', 'inspector', 'recordJoint', { ...seen, source: 'joint', respondent: shop, visitedOn: '2026-03-02', checklist: [{ article: 'art-24', result: 'met' }] }],
      ['2026-03-20', 'inspector', 'clear'],
    ],
    ends: 'compliant', late: ['result'],
    measures: { 'lc-inspected-establishments': 1, 'lc-result-on-time': 0 },
  },
  'orders improvement, which the business reports and the second visit confirms': {
    lines: [
      ['2026-03-02', 'officer', 'order', { ...ordered, source: 'own-campaign', campaign: 'campaign-1' }],
      ['2026-03-03', 'inspector', 'attempted', { attempt: '當日公休' }],
      ['2026-03-10', 'inspector', 'visitOffline', { ...seen, ...device }],
      ['2026-03-11', 'inspector', 'orderImprovement', { defects: '補發加班費並備置工資清冊', improveBy: '2026-03-31' }],
      ['2026-03-25', 'employer', 'reportImproved', { improvement: '已補發' }],
      ['2026-03-27', 'inspector', 'reinspect', { reinspectedOn: '2026-03-27', remedied: true, reinspection: '已補發完畢' }],
    ],
    ends: 'remedied',
    measures: { 'lc-mobile-visits': 1, 'lc-remedied-share': 100, 'lc-improvement-orders': 1 },
  },
  'is not put right in time, so the clock asks for the second visit': {
    lines: [
      ['2026-03-02', 'head', 'order', { ...ordered, source: 'accident' }],
      ['2026-03-10', 'inspector', 'visit', seen],
      ['2026-03-11', 'inspector', 'orderImprovement', { defects: '備置工資清冊', improveBy: '2026-03-31' }],
      ['2026-04-01', 'clock', 'fallDue'],
      ['2026-04-07', 'inspector', 'reinspect', { reinspectedOn: '2026-04-07', remedied: false, reinspection: '仍未備置' }],
      ['2026-04-09', 'officer', 'findViolation', { owner: '測試負責人', violations: [{ law: 'lsa', article: 'art-23', violatedOn: '2026-04-07', facts: '未備置工資清冊' }] }],
    ],
    ends: 'violated', late: ['improve'],
    measures: { 'lc-inspected-establishments': 0, 'lc-remedied-share': 0 },
  },
  'goes on without papers that never came, and keeps a telephone’s record that came too late': {
    lines: [
      ['2026-03-02', 'officer', 'order', ordered],
      ['2026-03-10', 'officer', 'visit', seen],
      ['2026-03-10', 'inspector', 'visitLate', { ...device, lateVisit: '第24條：不符。二月未給加班費。' }],
      ['2026-03-11', 'head', 'decideVisit', { visitDecision: 'adopt', visitDecisionWhy: '與紙本紀錄相符' }],
      ['2026-03-11', 'inspector', 'askPapers', { papersAsked: '工資清冊', papersBy: '2026-03-13' }],
      ['2026-03-17', 'inspector', 'withoutPapers', { record: '逾期未提出' }],
      ['2026-03-18', 'inspector', 'clear'],
    ],
    ends: 'compliant', late: ['papers'],
  },
  'is dropped because the business has closed down': {
    lines: [
      ['2026-03-02', 'officer', 'order', { ...ordered, source: 'assigned' }],
      ['2026-03-04', 'officer', 'cancel', { cancelledFor: '已歇業' }],
    ],
    ends: 'cancelled', measures: { 'lc-inspections': 0 },
  },
  'cannot be planned for an inspector with an interest in the business': {
    lines: [
      ['2026-03-02', 'officer', 'order', ordered],
      ['2026-03-04', 'inspector', 'plan', { ...planned, conflict: 'some' }],
    ],
    ends: 'ordered', refused: '請改派',
  },
})
