// 評分表. One sheet for each juror and nomination, which its juror alone reads and fills in; whoever has an interest keeps out.
import { date, days, decimal, entry, person, programme, t, text } from '#engine'
import { awardRules } from '#bureau/documents.ts'
import { keep, opinion, sheet } from '#capabilities/award/index.ts'
import { leading, points } from './rule.ts'

const open = { sensitivity: 'open' } as const
const inside = { sensitivity: 'internal' } as const
/** Whoever is nominated or nominates, by name; and whom the officer said when it was screened. */
const interested = { any: [{ 'self.name': { field: 'candidate' } }, { 'self.name': { field: 'proposer' } }, { juror: { field: 'nomination.keepOut.juror' } }] } as const

export default programme({
  id: 'award-scores',
  version: 1,
  name: t('評分表', 'Score sheets'),
  code: 'AS',
  unit: 'planning',
  purpose: t('每位評審一案一表，彼此看不到；有利害關係者先迴避。', 'A sheet for each juror and nomination, unseen by the others; whoever has an interest keeps out.'),
  law: awardRules('評分'),
  covers: ['model-worker-award'],
  keep,
  title: 'candidate',
  fields: {
    nomination: entry(t('推薦案', 'Nomination'), 'award-entries', { in: ['received', 'admitted'], ...inside }),
    round: entry(t('評選', 'Round'), 'award-rounds', { in: ['open', 'judging'], shows: ['name'], ...open }),
    juror: entry(t('評審', 'Juror'), 'rosters', { in: ['active'], ...inside }),
    self: person(t('評審姓名', 'Name of the juror'), ['phone', 'email']),
    candidate: text(t('受推薦者', 'Who is nominated'), { max: 60 }),
    proposer: text(t('推薦人', 'Who nominates'), { max: 200 }),
    merits: text(t('優良事蹟', 'What they have done'), { lines: 6, max: 3000 }),
    scoreBy: date(t('評分期限', 'Score by'), open),
    sheet, opinion,
    points: decimal(t('得分', 'Score'), { ...inside, decimals: 2 }),
    leading: decimal(t('權重最高項得分', 'Score in the criterion of most weight'), { ...inside, decimals: 2 }),
    why: text(t('理由', 'Reason'), { lines: 2, ...inside }),
  },
  roles: {
    juror: { name: t('評審', 'Juror'), kind: 'partner', named: 'juror' },
    officer: { name: t('承辦人', 'Officer'), kind: 'staff', reads: 'owner' },
    head: { name: t('科長', 'Section head'), kind: 'staff' },
  },
  states: {
    assigned: { name: t('待評分', 'To be scored'), tone: 'waiting' },
    given: { name: t('已評分', 'Scored'), ends: true, tone: 'good' },
    aside: { name: t('迴避', 'Keeps out'), ends: true },
    missed: { name: t('逾期未評', 'Not given in time'), ends: true, tone: 'bad' },
    withdrawn: { name: t('推薦已撤回', 'The nomination was withdrawn'), ends: true },
    annulled: { name: t('評選撤銷，不予計列', 'The round was annulled'), ends: true, void: true },
  },
  steps: {
    assign: {
      does: t('分送評分表', 'Give out a sheet'), by: ['officer', 'clock'], from: 'start', to: [{ when: interested, to: 'aside' }, { to: 'assigned' }],
      asks: ['nomination', 'round', 'juror', 'candidate', 'proposer', 'merits'], takes: { sheet: 'round.criteria', scoreBy: 'round.scoreBy', self: 'juror.who' },
    },
    score: { does: t('評分', 'Score it'), by: 'juror', from: 'assigned', to: 'given', asks: ['sheet', 'opinion'], computes: { points, leading } },
    enter: {
      does: t('登錄紙本評分表', 'Enter a sheet given on paper'), by: ['officer', 'head'], from: 'assigned', to: 'given', asks: ['sheet', 'opinion', 'why'], computes: { points, leading },
      help: t('理由請寫紙本檔號。', 'Say the file number of the paper.'),
    },
    stepAside: { does: t('聲明迴避', 'Keep out'), by: ['juror', 'officer', 'head'], from: ['assigned', 'missed'], to: 'aside', asks: ['why'] },
    miss: { does: t('逾期未評', 'Not given in time'), by: 'clock', from: 'assigned', to: 'missed' },
    reopen: {
      does: t('延長評分', 'Give it more time'), by: 'head', from: ['missed', 'aside'], to: 'assigned', asks: ['scoreBy', 'why'], plans: ['scoreBy'],
      help: t('逾期有正當理由，或同名而非本人者。', 'Late for a good reason, or kept out by a name that is somebody else’s.'),
    },
    sendBack: { does: t('退回重評', 'Send it back'), by: 'head', from: 'given', to: 'assigned', asks: ['scoreBy', 'why'], plans: ['scoreBy'], notBy: 'enter', clears: ['points', 'leading'] },
    moveDay: { does: t('變更評分期限', 'Another day'), by: 'clock', from: 'assigned', to: 'same', asks: ['scoreBy'] },
    withdraw: { does: t('推薦撤回', 'The nomination is withdrawn'), by: 'clock', from: ['assigned', 'missed'], to: 'withdrawn' },
    annul: { does: t('評選撤銷', 'The round is annulled'), by: 'clock', from: ['assigned', 'given', 'aside', 'missed'], to: 'annulled' },
  },
  clocks: {
    score: { name: t('評分期限', 'Score by'), cites: awardRules('期程'), from: { day: 'scoreBy', in: 'assigned' }, to: ['given', 'aside', 'missed', 'withdrawn', 'annulled'], within: days(0), act: 'miss', warn: 3 },
  },
  holds: {
    'one-sheet': { what: ['nomination', 'juror'], in: 'ever', says: t('這位評審已有這一案的評分表。', 'This juror has a sheet of this nomination already.') },
  },
  dimensions: { series: { name: t('評選', 'Round'), entry: 'round', code: 'name', title: 'name' } },
  measures: {
    'award-sheets': { name: t('繳回評分表份數', 'Sheets given'), unit: 'items', count: 'given', by: [['series']] },
    'award-sheets-late': { name: t('逾期未評份數', 'Sheets not given in time'), unit: 'items', count: 'missed', by: [['series']] },
    'award-score': { name: t('評分平均', 'Mean score'), unit: 'points', mean: 'points', at: 'given', decimals: 2, by: [['series']] },
    'award-score-leading': { name: t('權重最高項平均', 'Mean in the criterion of most weight'), unit: 'points', mean: 'leading', at: 'given', decimals: 2 },
    'award-recusals': { name: t('迴避次數', 'Times a juror kept out'), unit: 'items', count: 'aside', by: [['series']] },
  },
  tables: {},
})
