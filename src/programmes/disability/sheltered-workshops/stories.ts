// What happens to a workshop in real life.
import { stories } from '#engine'
import workshops from './programme.ts'

const bakery = {
  name: '示範烘焙庇護工場', operator: { name: '財團法人示範基金會' }, business: 'food', seat: '示範市示範東區示範路1號', phone: '0900-000-010', places: 14, traineePlaces: 2,
} as const

export default stories(workshops, {
  'is approved and counted from that day on': {
    lines: [['2026-03-04', 'officer', 'enter', { ...bakery, approvedOn: '2026-03-02' }]],
    ends: 'active', measures: { 'sheltered-workshops': 1, 'sheltered-places': 14, 'sheltered-trainee-places': 2 },
  },
  'is given more places, moves, and closes': {
    lines: [
      ['2026-03-04', 'officer', 'enter', { ...bakery, approvedOn: '2026-03-02' }],
      ['2026-04-01', 'officer', 'change', { ...bakery, seat: '示範市示範西區示範街2號', places: 16 }],
      ['2026-06-30', 'head', 'close', { endedOn: '2026-06-30', why: '辦理單位停辦。' }],
    ],
    ends: 'closed', measures: { 'sheltered-workshops': 0, 'sheltered-places': 0 },
  },
})
