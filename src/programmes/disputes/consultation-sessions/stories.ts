// A morning is opened, held or called off.
import { stories } from '#engine'
import sessions from './programme.ts'

const morning = { heldOn: '2026-03-12', lawyer: '示範律師甲', place: '勞工服務中心' } as const

export default stories(sessions, {
  'is held by another lawyer': {
    lines: [['2026-03-02', 'officer', 'open', morning], ['2026-03-09', 'officer', 'substitute', { lawyer: '示範律師乙', place: '勞工服務中心' }], ['2026-03-13', 'clock', 'finish']],
    ends: 'over', late: ['over'], measures: { 'consultation-sessions': 1 },
  },
  'is called off': { lines: [['2026-03-02', 'officer', 'open', morning], ['2026-03-09', 'head', 'callOff', { endReason: '律師請假' }]], ends: 'ended' },
})
