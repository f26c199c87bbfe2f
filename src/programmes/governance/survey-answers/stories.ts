// What becomes of one who is asked: reminded once, answered once, by telephone, late, declined, or silent.
import { stories } from '#engine'
import sheets from './programme.ts'

const SERVED = { code: 'served', zh: '使用過就業服務嗎', kind: 'yesNo' } as const
const asked = { round: 'example-survey', kind: 'person', person: { name: '示範受訪者', phone: '0900000001', email: 'asked@example.test' }, dueOn: '2026-04-30', remindOn: '2026-03-31', 'round.questions': [SERVED], 'round.name': '示範調查', 'round.about': '規劃服務。' } as const
const union = { ...asked, kind: 'union', person: undefined, union: 'example-union' } as const
const yes = { sheet: [{ ...SERVED, says: true }] } as const

export default stories(sheets, {
  'answers in time': {
    lines: [['2026-03-03', 'clock', 'invite', asked], ['2026-03-10', 'person', 'answer', { ...yes, comment: '很好。' }]],
    ends: 'answered', measures: { 'survey-invited': 1, 'survey-answered': 1, 'survey-response-share': 100, 'survey-unanswered': 0 },
  },
  'is reminded once, and answers for the union': {
    lines: [['2026-03-03', 'clock', 'invite', union], ['2026-04-01', 'clock', 'remind'], ['2026-04-02', 'union', 'answer', yes]],
    ends: 'answered', late: ['remind'], measures: { 'survey-answered': 1 },
  },
  'is asked by telephone': {
    lines: [['2026-03-03', 'officer', 'invite', asked], ['2026-03-10', 'officer', 'ask', { channel: 'phone', ...yes }]],
    ends: 'answered', measures: { 'survey-answered': 1 },
  },
  'cannot answer twice': {
    lines: [['2026-03-03', 'clock', 'invite', asked], ['2026-03-10', 'person', 'answer', yes], ['2026-03-11', 'person', 'answer', yes]],
    ends: 'answered', refused: '目前的狀態不能辦理',
  },
  'is late, and counted by itself': {
    lines: [
      ['2026-03-03', 'clock', 'invite', { ...asked, kind: 'firm', person: undefined, firm: 'example-firm' }],
      ['2026-03-20', 'clock', 'prolong', { dueOn: '2026-05-15', remindOn: '2026-04-10' }],
      ['2026-05-18', 'clock', 'miss'],
      ['2026-05-19', 'firm', 'answerLate', yes],
    ],
    ends: 'late', late: ['answer', 'remind'], measures: { 'survey-answered': 0, 'survey-late': 1, 'survey-unanswered': 1, 'survey-response-share': 0 },
  },
  'does not want to answer': {
    lines: [['2026-03-03', 'clock', 'invite', asked], ['2026-03-10', 'person', 'decline']],
    ends: 'declined', measures: { 'survey-declined': 1, 'survey-unanswered': 0 },
  },
  'says nothing': {
    lines: [['2026-03-03', 'clock', 'invite', asked], ['2026-05-04', 'clock', 'miss'], ['2026-05-20', 'clock', 'shut']],
    ends: 'silent', late: ['answer', 'remind'], measures: { 'survey-unanswered': 1, 'survey-answered': 0 },
  },
  'counts nowhere where the survey is void': {
    lines: [['2026-03-03', 'clock', 'invite', asked], ['2026-03-10', 'person', 'answer', yes], ['2026-03-25', 'clock', 'annul', { reason: '題目誤植' }]],
    ends: 'annulled', measures: { 'survey-invited': 0, 'survey-answered': 0 },
  },
})
