// What happens to an indicator: published with its plan, changed by two persons, and told where no figure measures it.
import { stories } from '#engine'
import indicators from './programme.ts'

const hours = {
  plan: 'example-plan', name: '示範學習時數', area: 'common', formula: '每人每年學習時數', unit: 'hours', direction: 'higher', body: 'own',
  targets: [{ year: 2026, target: '20' }, { year: 2027, target: '20.5' }],
} as const
const days = { ...hours, name: '示範調解日數', figure: 'mediation-days', unit: 'days', direction: 'lower', weight: '62.5', targets: [{ year: 2026, target: '20' }] } as const
const told = { tellsYear: 2026, tellsValue: '21.5', tellsSource: '示範人事室報表' } as const

export default stories(indicators, {
  'that no figure measures is told with its source, confirmed by another person, and ended': {
    lines: [
      ['2026-01-05', 'officer', 'define', hours],
      ['2026-01-07', 'clock', 'publish'],
      ['2027-01-10', 'officer', 'tell', told],
      ['2027-01-11', 'head', 'declineTold', { whyNot: '請附報表日期' }],
      ['2027-01-12', 'officer', 'tell', { ...told, tellsSource: '示範人事室報表116年1月' }],
      ['2027-01-13', 'head', 'confirmTold'],
      ['2027-02-01', 'head', 'end', { endReason: '示範：改由案件計算' }],
    ],
    ends: 'ended', measures: { 'indicators-published': 0 },
  },
  'of a published plan is changed, sent back, and confirmed by another person': {
    lines: [
      ['2026-01-08', 'officer', 'define', days],
      ['2026-01-09', 'officer', 'amend', { ...days, division: 'labour-relations' }],
      ['2026-01-10', 'officer', 'propose', days],
      ['2026-01-11', 'head', 'sendBack', { whyNot: '目標值請附依據' }],
      ['2026-01-12', 'officer', 'propose', { ...days, targets: [{ year: 2026, target: '18.5' }] }],
      ['2026-01-13', 'head', 'confirm'],
    ],
    ends: 'published', measures: { 'indicators-published': 1, 'indicator-weights': 62.5 },
  },
  'is not confirmed by whoever proposed it': {
    lines: [
      ['2026-01-08', 'officer', 'define', days],
      ['2026-01-10', 'officer', 'propose', days],
      ['2026-01-11', 'officer', 'confirm'],
    ],
    ends: 'proposed', refused: '「確認」須由「送請確認」以外的人辦理',
  },
  'that a figure measures is not told': {
    lines: [
      ['2026-01-08', 'officer', 'define', days],
      ['2026-01-10', 'officer', 'propose', days],
      ['2026-01-11', 'head', 'confirm'],
      ['2026-02-01', 'officer', 'tell', told],
    ],
    ends: 'published', refused: '這個案件不適用這個步驟',
  },
})
