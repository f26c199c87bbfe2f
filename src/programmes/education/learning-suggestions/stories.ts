// What happens to a suggestion in real life.
import { stories } from '#engine'
import suggestions from './programme.ts'

const suggestion = {
  proposer: { name: '測試市民', email: 'citizen@example.test' }, wish: '示範水電維修', category: 'work-skills', times: ['evening', 'weekend'], words: '下班後才有空。',
} as const

export default stories(suggestions, {
  'leads to a class': {
    lines: [
      ['2026-03-02', 'proposer', 'suggest', suggestion],
      ['2026-03-20', 'officer', 'answer', { answer: 'opened', offering: '00000000-0000-4000-8000-000000000002', reply: '已開設夜間班，歡迎報名。' }],
    ],
    ends: 'answered', measures: { 'course-suggestions': 1, 'course-suggestions-on-time': 100 },
  },
  'is answered late, with the reason why not': {
    lines: [
      ['2026-03-02', 'proposer', 'suggest', suggestion],
      ['2026-04-20', 'officer', 'answer', { answer: 'declined', reply: '尚無合格場地，列入後續評估。' }],
    ],
    ends: 'answered', late: ['answer'], measures: { 'course-suggestions-on-time': 0 },
  },
})
