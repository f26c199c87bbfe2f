// What happens to a series in real life.
import { stories } from '#engine'
import series from './programme.ts'

const university = {
  name: '示範勞動法令班', kind: 'labour-university', department: 'labour-affairs', category: 'labour-law', audience: 'workers', about: '示範課程。',
  fee: 600, capacity: 30, passShare: 75, waives: ['low-income', 'disability'],
} as const

export default stories(series, {
  'is opened, changed for the classes to come, and ended': {
    lines: [
      ['2026-01-05', 'officer', 'begin', university],
      ['2026-06-01', 'officer', 'amend', { name: '示範勞動法令班', audience: 'everyone', fee: 500, capacity: 40, passShare: 75, waives: ['low-income'] }],
      ['2026-12-01', 'head', 'end', { endReason: '改併其他系列' }],
    ],
    ends: 'ended', measures: { 'learning-series': 0 },
  },
  'of a briefing needs no department': {
    lines: [['2026-01-05', 'officer', 'begin', { name: '示範工資法令宣導會', kind: 'briefing', audience: 'employers', fee: 0, capacity: 100, passShare: 0 }]],
    ends: 'active', measures: { 'learning-series': 1 },
  },
})
