// A month is rostered and opened for booking.
import { stories } from '#engine'
import roster from './programme.ts'

const month = { lawyer: '示範律師甲', place: '勞工服務中心', from: '2026-03-02', until: '2026-03-31' } as const

export default stories(roster, {
  'is drawn up, drawn up again and published': {
    lines: [['2026-02-20', 'officer', 'draw', { ...month, until: '2026-03-08' }], ['2026-02-23', 'officer', 'redraw', month], ['2026-02-24', 'head', 'publish']],
    ends: 'published', measures: { 'consultation-rosters': 1 },
  },
  'is dropped': { lines: [['2026-02-20', 'officer', 'draw', month], ['2026-02-23', 'officer', 'drop']], ends: 'dropped' },
})
