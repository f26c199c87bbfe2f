// What happens to a round: announced, scored, ranked by one and decided by another, closed; or annulled with all that came of it.
import { stories, theCase } from '#engine'
import rounds from './programme.ts'

const team = { name: '測試評審名冊', carrier: 'roster', unit: 'planning', audience: 'everyone' } as const
const juror = { who: { name: '測試評審', phone: '0900000000' }, team: theCase('learning-series'), skills: ['law'], termFrom: '2026-01-01' } as const
const award = { name: '測試模範勞工', carrier: 'award', unit: 'labour-organisation', audience: 'workers' } as const
const CRITERIA = [{ zh: '敬業與專業', en: 'Work', kind: 'scale', weight: 60 }, { zh: '助人', en: 'Help to others', kind: 'scale', weight: 40 }] as const
const plain = { name: '115年模範勞工', year: '115年', whom: 'person', places: 1, passMark: 60, criteria: CRITERIA, closesOn: '2026-03-31', scoreBy: '2026-04-30' } as const
const round = { ...plain, series: theCase('learning-series'), jury: [{ juror: theCase('rosters') }] } as const
const alone = { ...plain, series: 'example-award', jury: [{ juror: 'example-juror' }] } as const
const person = { name: '測試勞工', idNumber: 'A123456789', phone: '0900000001' }
const nomination = {
  round: theCase('award-rounds'), whom: 'person', candidate: '測試勞工', nominee: person, relation: 'union', merits: '連續十年無事故，帶領新人。', nominator: { name: '測試工會幹部', phone: '0900000002' },
} as const
const scores = { sheet: { q1: '5', q2: '4' }, opinion: '足為模範。' } as const
const before = [
  ['2026-01-05', 'officer', 'learning-series/begin', team],
  ['2026-01-06', 'officer', 'rosters/nominate', juror],
  ['2026-01-07', 'head', 'rosters/approve'],
  ['2026-01-08', 'officer', 'learning-series/begin', award],
  ['2026-03-02', 'officer', 'announce', round],
] as const
const nominated = [
  ...before,
  ['2026-03-10', 'nominator', 'award-entries/nominate', nomination],
  ['2026-03-11', 'officer', 'award-entries/admit'],
] as const
const scored = [
  ...nominated,
  ['2026-03-20', 'juror', 'award-scores/score', scores],
  ['2026-03-31', 'officer', 'closeEntries'],
  ['2026-05-04', 'officer', 'closeScoring'],
] as const

export default stories(rounds, {
  'is scored, ranked by one person and decided by another, and closed once the winner has answered': {
    lines: [
      ...scored,
      ['2026-05-05', 'officer:b', 'rank', { seed: '樂透第115000045期 03 11 20 29 35 47' }],
      ['2026-05-06', 'head', 'decide'],
      ['2026-05-08', 'nominee', 'award-entries/accept', { shownAs: '測試勞工', story: '帶領新人。' }],
      ['2026-05-20', 'officer', 'close'],
    ],
    ends: 'closed', measures: { 'award-rounds': 1 }, others: { 'award-entries': 'honoured', 'award-scores': 'given' },
  },
  'honours nobody whose mean is below the lowest score, and says so only with all results': {
    lines: [
      ...nominated,
      ['2026-03-20', 'juror', 'award-scores/score', { sheet: { q1: '2', q2: '3' } }],
      ['2026-03-31', 'officer', 'closeEntries'],
      ['2026-05-04', 'officer', 'closeScoring'],
      ['2026-05-05', 'officer:b', 'rank', { seed: '號碼' }],
      ['2026-05-06', 'head', 'decide'],
    ],
    ends: 'decided', others: { 'award-entries': 'notChosen' },
  },
  'is not decided by whoever ranked it': {
    lines: [...scored, ['2026-05-05', 'head', 'rank', { seed: '號碼' }], ['2026-05-06', 'head', 'decide']],
    ends: 'ranked', refused: '「核定並公布結果」須由「排定名次」以外的人辦理',
  },
  'is not closed to scoring while a sheet is out': {
    lines: [...nominated, ['2026-03-31', 'officer', 'closeEntries'], ['2026-04-20', 'officer', 'closeScoring']],
    ends: 'judging', refused: '還有評分表沒有繳回',
  },
  'is not closed to scoring while a nomination is not screened': {
    lines: [...before, ['2026-03-30', 'nominator', 'award-entries/nominate', nomination], ['2026-03-31', 'officer', 'closeEntries'], ['2026-04-01', 'officer', 'closeScoring']],
    ends: 'judging', refused: '還有推薦沒有審查',
  },
  'leaves out a sheet that is late, and its nomination has no score': {
    lines: [
      ...nominated,
      ['2026-03-31', 'officer', 'closeEntries'],
      ['2026-05-01', 'clock', 'award-scores/miss'],
      ['2026-05-04', 'officer', 'closeScoring'],
    ],
    ends: 'scored', others: { 'award-scores': 'missed', 'award-entries': 'below' },
  },
  'is not closed while its winner has not answered': {
    lines: [...scored, ['2026-05-05', 'officer:b', 'rank', { seed: '號碼' }], ['2026-05-06', 'head', 'decide'], ['2026-05-07', 'officer', 'close']],
    ends: 'decided', refused: '還有得獎者沒有回復',
  },
  'is annulled after its results were out: nomination, sheets and honour count nowhere': {
    lines: [
      ...scored,
      ['2026-05-05', 'officer:b', 'rank', { seed: '號碼' }],
      ['2026-05-06', 'head', 'decide'],
      ['2026-05-08', 'nominee', 'award-entries/accept', { shownAs: '測試勞工' }],
      ['2026-05-12', 'head', 'annul', { reason: '一位評審未揭露為得獎者的雇主' }],
    ],
    ends: 'annulled', measures: { 'award-rounds': 0 }, others: { 'award-entries': 'annulled', 'award-scores': 'annulled' },
  },
  'moves its days while nominations come in, and the sheets that are out with it': {
    lines: [
      ...nominated,
      ['2026-03-25', 'officer', 'amend', { jury: [{ juror: theCase('rosters') }], closesOn: '2026-04-15', scoreBy: '2026-05-15' }],
      ['2026-05-12', 'juror', 'award-scores/score', scores],
    ],
    ends: 'open', others: { 'award-scores': 'given' },
  },
  'goes through its days by itself': {
    lines: [
      ['2026-03-02', 'officer', 'announce', alone],
      ['2026-03-05', 'officer', 'amend', { jury: alone.jury, closesOn: '2026-03-31', scoreBy: '2026-04-30' }],
      ['2026-04-01', 'clock', 'closeEntries'],
      ['2026-05-04', 'officer', 'closeScoring', { unscreened: 0, unscored: 0 }],
      ['2026-05-05', 'officer:b', 'rank', { seed: '號碼' }],
      ['2026-05-06', 'head', 'decide'],
      ['2026-05-20', 'officer', 'close', { unanswered: 0 }],
    ],
    ends: 'closed', late: ['nominate'], measures: { 'award-rounds': 1 },
  },
  'is annulled, and not counted': {
    lines: [['2026-03-02', 'officer', 'announce', alone], ['2026-03-09', 'head', 'annul', { reason: '評分標準公告有誤' }]],
    ends: 'annulled', measures: { 'award-rounds': 0 },
  },
})
