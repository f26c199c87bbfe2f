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
    ends: 'void',
  },
})
