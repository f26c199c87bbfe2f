// What happens to a line of hours: confirmed by a second person, or made void.
import { stories } from '#engine'
import hours from './programme.ts'

const duty = { member: 'example-person', team: 'example-team', servedOn: '2026-02-01', hours: '2.5', work: 'guide' } as const

export default stories(hours, {
  'is counted by its day in halves, and confirmed by another person': {
    lines: [
      ['2026-02-02', 'officer', 'log', duty],
      ['2026-02-03', 'head', 'confirm'],
    ],
    ends: 'confirmed', measures: { 'roster-hours': 2.5, 'roster-duties': 1, 'roster-people-serving': 1 },
  },
  'entered twice is made void and counted nowhere': {
    lines: [
      ['2026-02-02', 'officer', 'log', duty],
      ['2026-02-03', 'head', 'annul', { why: '重複登錄' }],
    ],
    ends: 'mistaken', measures: { 'roster-hours': 0, 'roster-duties': 0 },
  },
  'is not confirmed by whoever entered it': {
    lines: [
      ['2026-02-02', 'officer', 'log', duty],
      ['2026-02-03', 'officer', 'confirm'],
    ],
    ends: 'served', refused: '「確認時數」須由「登錄時數」以外的人辦理',
  },
})
