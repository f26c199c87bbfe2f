// What happens to a sheet: given by its juror alone; late, sent back, or never begun by somebody who is nominated themselves.
import { stories } from '#engine'
import scores from './programme.ts'

const WORK = { code: 'work', zh: '敬業與專業', kind: 'scale', weight: 60 } as const
const HELP = { code: 'help', zh: '助人', kind: 'scale', weight: 40 } as const
const criteria = [WORK, HELP]
const scored = (work: string, help: string) => ({ sheet: [{ ...WORK, says: work }, { ...HELP, says: help }] })
const out = {
  nomination: 'example-nomination', round: 'example-round', juror: 'example-juror', candidate: '示範勞工', proposer: '示範推薦人', merits: '助人無數。',
  'round.criteria': criteria, 'round.scoreBy': '2026-04-30', 'juror.who': { name: '示範評審' },
} as const
const given = scored('5', '4')

export default stories(scores, {
  'is given by its juror, of a hundred by the weights of the round': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-03-20', 'juror', 'score', { ...given, opinion: '足為模範。' }]],
    ends: 'given', measures: { 'award-sheets': 1, 'award-score': 92, 'award-score-leading': 100 },
  },
  'is entered from paper': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-03-20', 'officer', 'enter', { ...given, why: '紙本示評字第1號' }]],
    ends: 'given', measures: { 'award-sheets': 1 },
  },
  'is never scored by a juror who is nominated': {
    lines: [['2026-03-11', 'clock', 'assign', { ...out, candidate: '示範評審' }], ['2026-03-20', 'juror', 'score', given]],
    ends: 'aside', refused: '目前的狀態不能辦理', measures: { 'award-sheets': 0, 'award-recusals': 1 },
  },
  'is never scored by a juror who nominates': {
    lines: [['2026-03-11', 'clock', 'assign', { ...out, proposer: '示範評審' }]],
    ends: 'aside', measures: { 'award-recusals': 1 },
  },
  'is never scored by a juror whom the officer keeps out': {
    lines: [['2026-03-11', 'clock', 'assign', { ...out, 'nomination.keepOut': [{ juror: 'example-juror', why: '任職於該公司' }] }]],
    ends: 'aside', measures: { 'award-recusals': 1 },
  },
  'goes on after all where only the name is the same': {
    lines: [
      ['2026-03-11', 'clock', 'assign', { ...out, candidate: '示範評審' }],
      ['2026-03-12', 'head', 'reopen', { scoreBy: '2026-04-30', why: '同名同姓，非同一人' }],
      ['2026-03-20', 'juror', 'score', given],
    ],
    ends: 'given', measures: { 'award-sheets': 1 },
  },
  'is left by a juror who has an interest': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-03-15', 'juror', 'stepAside', { why: '為本人親屬' }]],
    ends: 'aside', measures: { 'award-recusals': 1 },
  },
  'is late: refused, until the head gives it more time': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-05-01', 'clock', 'miss'], ['2026-05-02', 'juror', 'score', given]],
    ends: 'missed', refused: '目前的狀態不能辦理', late: ['score'], measures: { 'award-sheets': 0, 'award-sheets-late': 1 },
  },
  'is late for a good reason, and given after all': {
    lines: [
      ['2026-03-11', 'clock', 'assign', out],
      ['2026-05-01', 'clock', 'miss'],
      ['2026-05-02', 'head', 'reopen', { scoreBy: '2026-05-08', why: '住院' }],
      ['2026-05-06', 'juror', 'score', given],
    ],
    ends: 'given', late: ['score'], measures: { 'award-sheets': 1 },
  },
  'is sent back and scored anew': {
    lines: [
      ['2026-03-11', 'clock', 'assign', out],
      ['2026-03-20', 'juror', 'score', given],
      ['2026-03-21', 'head', 'sendBack', { scoreBy: '2026-04-30', why: '評語與分數不符' }],
      ['2026-03-25', 'juror', 'score', scored('3', '4')],
    ],
    ends: 'given', measures: { 'award-score': 68 },
  },
  'keeps another day when the round moves': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-03-25', 'clock', 'moveDay', { scoreBy: '2026-05-15' }], ['2026-05-12', 'juror', 'score', given]],
    ends: 'given',
  },
  'ends with a nomination that is withdrawn': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-03-20', 'clock', 'withdraw']],
    ends: 'withdrawn',
  },
  'counts nowhere in a round that is annulled': {
    lines: [['2026-03-11', 'clock', 'assign', out], ['2026-03-20', 'juror', 'score', given], ['2026-05-12', 'clock', 'annul']],
    ends: 'annulled', measures: { 'award-sheets': 0 },
  },
})
