// What becomes of an issue: resolved and seen to, put off, voted on by nobody who must keep out.
import { stories } from '#engine'
import items from './programme.ts'

const raised = { meeting: 'meeting-1', subject: '夜間返家交通', side: 'labour', raisedOn: '2026-03-02', proposal: '建議協調末班車時間。' } as const
const attending = [{ name: '示範委員甲' }, { name: '示範委員乙' }, { name: '示範委員丙' }]
const settled = ['2026-03-20', 'officer', 'settleRecusal', { attending, recused: [{ name: '示範委員乙', why: '利害關係' }] }] as const
const vote = { votesFor: 1, votesAgainst: 1, abstained: 0, words: '未過半數。' } as const

export default stories(items, {
  'is adopted and seen to by its day': {
    lines: [
      ['2026-03-02', 'officer', 'raise', raised],
      settled,
      ['2026-03-20', 'officer', 'addPapers', { proposal: '附交通局意見。' }],
      ['2026-03-20', 'officer', 'vote', { ...vote, votesFor: 2, votesAgainst: 0, owner: '示範科', dueOn: '2026-06-30' }],
      ['2026-06-15', 'officer', 'finish', { done: '末班車延後三十分鐘。' }],
    ],
    ends: 'closed', measures: { 'agenda-items-raised': 1, 'agenda-items-resolved': 1 },
  },
  'is rejected where the votes are even': { lines: [['2026-03-02', 'officer', 'raise', raised], settled, ['2026-03-20', 'officer', 'vote', vote]], ends: 'closed' },
  'is not voted on by who keeps out': {
    lines: [['2026-03-02', 'officer', 'raise', raised], settled, ['2026-03-20', 'officer', 'vote', { ...vote, votesFor: 3 }]],
    ends: 'papers', refused: '迴避者不能表決',
  },
  'has no papers opened before the meeting is': {
    lines: [['2026-03-02', 'officer', 'raise', raised], ['2026-03-10', 'officer', 'settleRecusal', { attending: [], recused: [] }]],
    ends: 'listed', refused: '會議尚未開始',
  },
  'is put off': { lines: [['2026-03-02', 'officer', 'raise', raised], ['2026-03-20', 'officer', 'defer', { reason: '資料不足' }]], ends: 'closed' },
  'comes back where the meeting is cancelled': {
    lines: [['2026-03-02', 'clock', 'fromCase', { meeting: 'meeting-1', subject: '權益基金補助案第一號', side: 'government', raisedOn: '2026-03-02', fund: 'fund-1' }], ['2026-03-10', 'clock', 'comeBack']],
    ends: 'returned',
  },
})
