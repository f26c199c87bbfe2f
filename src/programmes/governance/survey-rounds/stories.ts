// What happens to a survey: drafted, checked and sent by another person, closed on its day, told; or dropped, or void.
import { stories } from '#engine'
import surveys from './programme.ts'

const QUESTIONS = [
  { code: 'served', zh: '使用過就業服務嗎', en: 'Have you used employment services?', kind: 'yesNo' },
  { code: 'needs', zh: '最需要什麼', en: 'What do you need most?', kind: 'choice', options: '職業訓練｜Training\n交通協助｜Transport\n輔具｜Aids' },
] as const
const person = { who: { name: '示範受訪者', phone: '0900000001', email: 'asked@example.test' } } as const
const draft = { name: '視障者就業需求調查', about: '規劃明年的就業服務。', whom: 'person', questions: QUESTIONS, people: [person], dueOn: '2026-04-30' } as const
const out = [
  ['2026-03-02', 'officer', 'draft', draft],
  ['2026-03-03', 'head', 'send', { dueOn: '2026-04-30' }],
] as const
const told = { findings: '多數受訪者最需要交通協助，列入明年計畫。' } as const
const union = { ...draft, whom: 'union', people: undefined, every: false, unions: [{ union: 'example-union' }] } as const

export default stories(surveys, {
  'is sent, answered, closed and told': {
    lines: [
      ...out,
      ['2026-03-20', 'person', 'survey-answers/answer', { sheet: { served: 'yes', needs: 'o2' }, comment: '希望有接駁。' }],
      ['2026-05-04', 'officer', 'close'],
      ['2026-05-20', 'officer:b', 'tell', told],
    ],
    ends: 'told', measures: { 'survey-rounds': 1, 'survey-rounds-told-on-time': 100 }, others: { 'survey-answers': 'answered' },
  },
  'takes a late answer until its results are told, and none afterwards': {
    lines: [
      ...out,
      ['2026-05-04', 'officer', 'close'],
      ['2026-05-06', 'person', 'survey-answers/answerLate', { sheet: { served: 'no', needs: 'o1' } }],
      ['2026-05-20', 'officer:b', 'tell', told],
    ],
    ends: 'told', others: { 'survey-answers': 'late' },
  },
  'takes no answer once its results are told': {
    lines: [
      ...out,
      ['2026-05-04', 'officer', 'close'],
      ['2026-05-20', 'officer:b', 'tell', told],
      ['2026-05-21', 'person', 'survey-answers/answerLate', { sheet: { served: 'no', needs: 'o1' } }],
    ],
    ends: 'told', refused: '目前的狀態不能辦理',
  },
  'is answered once': {
    lines: [
      ...out,
      ['2026-03-20', 'person', 'survey-answers/answer', { sheet: { served: 'yes', needs: 'o2' } }],
      ['2026-03-21', 'person', 'survey-answers/answer', { sheet: { served: 'no', needs: 'o1' } }],
    ],
    ends: 'out', refused: '目前的狀態不能辦理',
  },
  'gives everybody more time': {
    lines: [...out, ['2026-04-01', 'officer', 'prolong', { dueOn: '2026-05-31', reason: '回收偏低' }], ['2026-05-20', 'person', 'survey-answers/answer', { sheet: { served: 'yes', needs: 'o3' } }]],
    ends: 'out', others: { 'survey-answers': 'answered' },
  },
  'is void, and with it what was answered': {
    lines: [...out, ['2026-03-20', 'person', 'survey-answers/answer', { sheet: { served: 'yes', needs: 'o2' } }], ['2026-03-25', 'head', 'annul', { reason: '題目誤植' }]],
    ends: 'annulled', others: { 'survey-answers': 'annulled' }, measures: { 'survey-rounds': 0 },
  },
  'is revised, sent to unions, given more time, closed by itself, and told in time': {
    lines: [
      ['2026-03-02', 'officer', 'draft', { ...union, unions: [{ union: 'example-union' }, { union: 'another-union' }] }],
      ['2026-03-02', 'officer', 'revise', union],
      ['2026-03-03', 'head', 'send', { dueOn: '2026-03-31' }],
      ['2026-03-20', 'officer', 'prolong', { dueOn: '2026-04-30', reason: '多數工會請求延長' }],
      ['2026-05-01', 'clock', 'close', { sentCount: 1, answeredCount: 1 }],
      ['2026-05-20', 'officer:b', 'tell', told],
    ],
    ends: 'told', late: ['close'], measures: { 'survey-rounds': 1 },
  },
  'is not sent by whoever drafted it': {
    lines: [['2026-03-02', 'officer', 'draft', draft], ['2026-03-03', 'officer', 'send', { dueOn: '2026-04-30' }]],
    ends: 'drafted', refused: '「核定並寄出」須由「草擬問卷」',
  },
  'is dropped before it goes out': {
    lines: [['2026-03-02', 'officer', 'draft', draft], ['2026-03-03', 'head', 'drop', { reason: '併入其他調查' }]],
    ends: 'dropped', measures: { 'survey-rounds': 0 },
  },
  'is void, and not counted': {
    lines: [...out, ['2026-03-05', 'head', 'annul', { reason: '題目誤植' }]],
    ends: 'annulled', measures: { 'survey-rounds': 0 },
  },
})
