// A committee from its first members to its end.
import { stories } from '#engine'
import committees from './programme.ts'

const member = (name: string, side: 'labour' | 'employer' | 'scholar') => ({ name, side, sex: 'female', from: '2026-01-01', until: '2027-12-31' }) as const
export const review = {
  name: '示範勞工權益基金審查會', basis: '示範勞工權益基金補助作業須知', quorum: 2, noticeDays: 7,
  members: [member('示範委員甲', 'labour'), member('示範委員乙', 'employer'), member('示範委員丙', 'scholar')],
} as const

export default stories(committees, {
  'sits with its members and is asked to meet': {
    lines: [['2026-01-05', 'officer', 'set', review], ['2026-02-02', 'officer', 'amend', { ...review, quorum: 3 }]],
    ends: 'active', measures: { committees: 1 },
  },
  'is dissolved': {
    lines: [['2026-01-05', 'officer', 'set', review], ['2026-06-30', 'head', 'dissolve', { reason: '任務完成' }]],
    ends: 'ended', measures: { committees: 0 },
  },
})
