// What happens to an enquiry in real life.
import { stories, theCase } from '#engine'
import enquiries from './programme.ts'

/** What is taken over from the series; a story says it itself. */
const desk = { desk: '00000000-0000-4000-8000-000000000002' } as const
const answered = { topic: 'leave', channel: 'phone', tongue: 'zh', side: 'worker', on: '2026-03-02', answer: '到職滿六個月有三日特休（勞動基準法第38條）', minutes: 6 } as const
const call = { ...answered, ...desk } as const
const message = { topic: 'false-ad', channel: 'social', tongue: 'zh', side: 'worker', on: '2026-03-02', asked: '應徵時要我先買教材，是不是詐騙？', ...desk } as const
const reply = { answer: '雇主不得要求繳納保證金或購買商品（就業服務法第5條）', minutes: 10 } as const
const breach = {
  respondent: { name: '示範餐飲有限公司' }, workplace: { district: '示範東區', line: '示範路1號' }, workplaceHere: true, breaches: ['overtime'], facts: '下班打卡後還要收店一小時，沒有加班費。',
} as const
const migrants = { name: '示範移工諮詢台', code: 'migrants', carrier: 'desk', unit: 'employment-security', audience: 'workers' } as const

export default stories(enquiries, {
  'is answered on the telephone and takes one line': {
    lines: [['2026-03-02', 'intake', 'log', call]],
    ends: 'answered', measures: { enquiries: 1, 'enquiry-minutes': 6, 'false-ad-consultations': 0 },
  },
  'comes by social media and is answered the next day': {
    lines: [
      ['2026-03-02', 'officer', 'receive', message],
      ['2026-03-03', 'officer', 'reply', { ...reply, answeredOn: '2026-03-03' }],
    ],
    ends: 'answered', measures: { enquiries: 1, 'false-ad-consultations': 1, 'enquiries-on-time': 100 },
  },
  'comes by e-mail on a Friday and is answered only on Monday': {
    lines: [
      ['2026-03-06', 'intake', 'receive', { ...message, channel: 'e-mail', on: '2026-03-06' }],
      ['2026-03-09', 'officer', 'reply', { ...reply, answeredOn: '2026-03-09' }],
    ],
    ends: 'answered', late: ['reply'], measures: { enquiries: 1, 'enquiries-on-time': 0 },
  },
  'waits, and is not counted before it is answered': {
    lines: [['2026-03-02', 'officer', 'receive', message]],
    ends: 'open', measures: { enquiries: 0, 'enquiries-waiting': 1 },
  },
  'that was answered on the telephone is told to ask for mediation, and is not answered again': {
    lines: [
      ['2026-03-02', 'officer', 'log', call],
      ['2026-03-02', 'officer', 'refer', { referredTo: 'mediation' }],
      ['2026-03-02', 'officer', 'reply', { ...reply, answeredOn: '2026-03-02' }],
    ],
    ends: 'answered', refused: '目前的狀態',
  },
  'was entered twice and is made void': {
    lines: [
      ['2026-03-02', 'intake', 'log', call],
      ['2026-03-02', 'intake', 'undo', { whyVoid: '重複登錄' }],
    ],
    ends: 'mistaken', measures: { enquiries: 0 },
  },
  'of a migrant ends as an anonymous report, with all that a report asks': {
    lines: [
      ['2026-03-02', 'officer', 'learning-series/begin', migrants],
      ['2026-03-03', 'officer', 'log', { ...answered, desk: theCase('learning-series'), topic: 'wages', tongue: 'vi', on: '2026-03-03' }],
      ['2026-03-03', 'officer', 'report', breach],
    ],
    ends: 'answered', others: { 'learning-series': 'active', 'violation-report-intake': 'received' },
  },
  'at the counter is made an anonymous report': {
    lines: [
      ['2026-03-02', 'officer', 'log', { ...call, channel: 'counter', topic: 'wages' }],
      ['2026-03-02', 'officer', 'report', breach],
    ],
    ends: 'answered', measures: { enquiries: 1 },
  },
  'is not made a report while nobody says where it happened': {
    lines: [
      ['2026-03-02', 'officer', 'log', call],
      ['2026-03-02', 'officer', 'report', { ...breach, facts: null }],
    ],
    ends: 'answered', refused: '事實經過',
  },
})
