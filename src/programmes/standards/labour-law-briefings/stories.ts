// What happens to a record of outreach in real life.
import { stories } from '#engine'
import briefings from './programme.ts'

const round = { channel: 'outreach', heldOn: '2026-03-31', topic: '工資篇外展宣導', chapter: 'wages', industry: '餐飲業', sessions: 12, audience: 340, sheet: '示宣字第1號' } as const

export default stories(briefings, {
  'is entered month by month with its sheets': {
    lines: [['2026-04-01', 'officer', 'record', round]],
    ends: 'held', measures: { 'lc-outreach-sessions': 12, 'lc-outreach-audience': 340 },
  },
  'comes in by itself when a briefing was held, and is given its chapter': {
    lines: [
      ['2026-04-01', 'clock', 'fromClass', { offering: '00000000-0000-4000-8000-000000000002', channel: 'briefing', heldOn: '2026-03-31', topic: '示範宣導會', sessions: 1, audience: 55 }],
      ['2026-04-02', 'officer', 'classify', { chapter: 'hours', industry: '零售業' }],
    ],
    ends: 'held', measures: { 'lc-outreach-sessions': 1 },
  },
  'was entered twice and is made void': {
    lines: [
      ['2026-04-01', 'officer', 'record', round],
      ['2026-04-02', 'head', 'annul', { whyVoid: '重複登錄' }],
    ],
    ends: 'void', measures: { 'lc-outreach-sessions': 0, 'lc-outreach-audience': 0 },
  },
  'was held in December, entered in January and corrected by a day': {
    lines: [
      ['2026-01-05', 'officer', 'record', { ...round, heldOn: '2025-12-31' }],
      ['2026-01-06', 'officer', 'correct', { heldOn: '2025-12-30' }],
    ],
    ends: 'held', measures: { 'lc-outreach-sessions': 12 },
  },
  'cannot be said to be held on a day that is still ahead': {
    lines: [
      ['2026-04-01', 'officer', 'record', round],
      ['2026-04-02', 'officer', 'correct', { heldOn: '2026-04-01' }],
      ['2026-04-03', 'officer', 'classify', { chapter: 'hours', industry: '零售業' }],
      ['2026-04-04', 'officer', 'correct', { heldOn: '2026-04-04' }],
    ],
    ends: 'held', refused: '晚於案件後一步驟的日期',
  },
  'is of a session that another division held on request, and is no outreach on labour law': {
    lines: [[
      '2026-04-01', 'clock', 'fromRequest',
      { request: '00000000-0000-4000-8000-000000000005', series: '00000000-0000-4000-8000-000000000004', unit: 'safety-and-health', channel: 'briefing', heldOn: '2026-03-31', topic: '示範工地災例宣導', sessions: 1, audience: 35 },
    ]],
    ends: 'held', measures: { 'lc-outreach-sessions': 0, 'activity-sessions': 1, 'activity-people': 35 },
  },
  'reaches establishments by letter': {
    lines: [['2026-04-01', 'officer', 'record', { channel: 'letter', heldOn: '2026-03-31', topic: '示範薪資揭示宣導函', sessions: 0, audience: 0, establishments: 120, sheet: '示宣字第3號' }]],
    ends: 'held', measures: { 'activity-establishments': 120 },
  },
})
