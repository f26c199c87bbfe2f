// What happens when a small firm is coached.
import { stories } from '#engine'
import coaching from './programme.ts'

const firm = { respondent: { name: '示範小吃店', phone: '02-0000-0000' }, workplace: { district: '示範西區', line: '示範路2號' }, industry: 'I', size: 'micro' } as const
const coached = { visitedOn: '2026-03-12', baseline: [{ article: 'art-30', result: 'breach', facts: '出勤未記到分鐘' }], advice: '改用打卡並保存五年', improveBy: '2026-04-13' } as const

export default stories(coaching, {
  'asks, is visited and puts it right': {
    lines: [
      ['2026-03-02', 'firm', 'ask', { ...firm, topics: '加班費怎麼算' }],
      ['2026-03-04', 'coach', 'arrange', { visitOn: '2026-03-12' }],
      ['2026-03-12', 'coach', 'coach', coached],
      ['2026-04-14', 'coach', 'followUp', { improvements: [{ article: 'art-30', done: '已裝打卡機' }], stillOpen: 0 }],
    ],
    ends: 'improved', measures: { 'lc-guided-establishments': 1, 'lc-guided-improved-share': 100 },
  },
  'is coached at once and does not improve': {
    lines: [
      ['2026-03-12', 'coach', 'coachAtOnce', { ...firm, ...coached }],
      ['2026-05-12', 'officer', 'followUp', { stillOpen: 2 }],
    ],
    ends: 'open', late: ['followUp'], measures: { 'lc-guided-establishments': 1, 'lc-guided-improved-share': 0 },
  },
  'is chosen and has closed down': {
    lines: [
      ['2026-03-02', 'officer', 'choose', firm],
      ['2026-03-05', 'officer', 'decline', { declinedFor: '已歇業' }],
    ],
    ends: 'declined', measures: { 'lc-guided-establishments': 0 },
  },
})
