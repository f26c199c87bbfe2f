// What happens to a plan: its indicators are weighed, and published with it by a second person.
import { stories, theCase } from '#engine'
import plans from './programme.ts'

const annual = {
  code: 'example-2026', name: '示範115年度施政計畫', kind: 'annual', firstYear: 2026, lastYear: 2026, source: '示範核定函', weighing: 'hundred', scoring: 'ratio',
} as const
const indicator = (name: string, weight: string) => ({
  plan: theCase('work-plans'), name, area: 'business', formula: '示範件數', figure: 'mediation-cases', unit: 'cases', direction: 'higher', weight, body: 'own', targets: [{ year: 2026, target: '100' }],
}) as const

export default stories(plans, {
  'without weights is changed, published by another person and given up when it is replaced': {
    lines: [
      ['2026-01-05', 'officer', 'open', annual],
      ['2026-01-06', 'officer', 'amend', { ...annual, weighing: 'none' }],
      ['2026-01-07', 'officer', 'propose'],
      ['2026-01-08', 'head', 'confirm'],
      ['2026-12-31', 'head', 'end', { endReason: '示範：另訂新計畫' }],
    ],
    ends: 'ended', measures: { 'plans-published': 0 },
  },
  'is not confirmed by whoever proposed it': {
    lines: [
      ['2026-01-05', 'officer', 'open', { ...annual, weighing: 'none' }],
      ['2026-01-07', 'officer', 'propose'],
      ['2026-01-08', 'officer', 'confirm'],
    ],
    ends: 'proposed', refused: '「確認公布」須由「送請公布」以外的人辦理',
  },
  'is sent back': {
    lines: [
      ['2026-01-05', 'officer', 'open', { ...annual, weighing: 'none' }],
      ['2026-01-07', 'officer', 'propose'],
      ['2026-01-08', 'head', 'sendBack', { whyNot: '年度應為115至118年' }],
    ],
    ends: 'drafting', measures: { 'plans-published': 0 },
  },
  'cannot end before it begins': {
    lines: [
      ['2026-01-05', 'officer', 'open', annual],
      ['2026-01-06', 'officer', 'amend', { ...annual, lastYear: 2025 }],
    ],
    ends: 'drafting', refused: '結束年度不能早於開始年度',
  },
  'has its weights checked again when one of its indicators is changed': {
    lines: [
      ['2026-01-05', 'officer', 'open', { ...annual, weighing: 'none' }],
      ['2026-01-07', 'officer', 'propose'],
      ['2026-01-08', 'head', 'confirm'],
      ['2026-03-02', 'clock', 'weigh'],
    ],
    ends: 'published', measures: { 'plans-published': 1 },
  },
  'waits until its weights add up to a hundred': {
    lines: [
      ['2026-01-05', 'officer', 'open', annual],
      ['2026-01-06', 'officer', 'propose'],
    ],
    ends: 'drafting', refused: '各指標權重合計應為 100%',
  },
  'is published with its indicators once their weights, with decimals, add up to a hundred': {
    lines: [
      ['2026-01-05', 'officer', 'open', annual],
      ['2026-01-05', 'officer', 'indicators/define', indicator('示範調解件數', '62.5')],
      ['2026-01-05', 'officer', 'indicators/define', indicator('示範補助件數', '37.5')],
      ['2026-01-06', 'officer', 'propose'],
      ['2026-01-07', 'head', 'confirm'],
    ],
    ends: 'published', others: { indicators: 'published' },
  },
  'does not let a later indicator bring its weights above a hundred': {
    lines: [
      ['2026-01-05', 'officer', 'open', { ...annual, code: 'example-later' }],
      ['2026-01-05', 'officer', 'indicators/define', indicator('示範調解件數', '100')],
      ['2026-01-06', 'officer', 'propose'],
      ['2026-01-07', 'head', 'confirm'],
      ['2026-03-02', 'officer', 'indicators/define', indicator('示範新增件數', '0.5')],
      ['2026-03-03', 'officer', 'indicators/propose', indicator('示範新增件數', '0.5')],
      ['2026-03-04', 'head', 'indicators/confirm'],
    ],
    ends: 'published', refused: '權重合計將超過 100%',
  },
})
