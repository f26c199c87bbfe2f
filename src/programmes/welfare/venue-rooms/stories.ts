// A room is offered, gets a new price, and is closed.
import { stories } from '#engine'
import rooms from './programme.ts'

const room = {
  name: '示範大禮堂', hall: 'shihjia', seats: 300, equipment: '投影機、音響', closedWeekdays: ['mon'], closedDays: ['2026-02-17'],
  prices: [{ from: '2026-01-01', unit: 3000, deposit: 5000 }],
} as const

export default stories(rooms, {
  'is offered, costs more from July on, and closes': {
    lines: [
      ['2026-01-05', 'officer', 'open', room],
      ['2026-05-04', 'officer', 'amend', { ...room, prices: [...room.prices, { from: '2026-07-01', unit: 3500, deposit: 5000 }] }],
      ['2026-11-02', 'head', 'close', { endReason: '整修' }],
    ],
    ends: 'ended', measures: { 'venue-rooms': 0 },
  },
})
