// What becomes of a union that stood still.
import { stories } from '#engine'
import followup from './programme.ts'

const flagged = { union: 'union-1', ground: 'meetings' } as const
export default stories(followup, {
  'is called upon, visited, and works again by its plan': {
    lines: [
      ['2026-03-02', 'officer', 'flag', flagged],
      ['2026-03-09', 'officer', 'contact', { contactedOn: '2026-03-09', contact: '理事長願意召開會議。' }],
      ['2026-03-16', 'officer', 'plan', { plan: '五月底前召開會員大會並改選。', planBy: '2026-05-29' }],
      ['2026-04-10', 'officer', 'visit', { visitOn: '2026-04-10', visit: '已寄發開會通知。' }],
      ['2026-05-25', 'head', 'revive', { result: '會員大會已召開並改選。' }],
    ],
    ends: 'revived', measures: { 'dormant-unions-tracked': 0, 'dormant-unions-revived': 1 },
  },
  'decides to end': {
    lines: [
      ['2026-03-02', 'head', 'flag', { ...flagged, ground: 'term' }],
      ['2026-03-09', 'officer', 'contact', { contactedOn: '2026-03-09', contact: '會員多已離職。' }],
      ['2026-04-20', 'head', 'dissolve', { result: '會員大會決議解散。' }],
    ],
    ends: 'dissolved',
  },
  'cannot be reached': {
    lines: [
      ['2026-03-02', 'officer', 'flag', { ...flagged, ground: 'returns' }],
      ['2026-03-09', 'officer', 'contact', { contactedOn: '2026-03-09', contact: '查無電話，已寄公文。' }],
      ['2026-04-30', 'head', 'giveUp', { result: '多次連繫未果。' }],
    ],
    ends: 'still',
  },
})
