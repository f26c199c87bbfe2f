// A hearing room comes into use, changes and closes.
import { stories } from '#engine'
import venues from './programme.ts'

export default stories(venues, {
  'opens in a district office, gets more seats, and closes': {
    lines: [
      ['2026-01-05', 'officer', 'open', {
        name: '示範東區調解室', place: { district: '示範東區', line: '示範路1號3樓', at: '23.50000,121.00000' }, rooms: 12, opens: '09:00', shuts: '17:00', stepFree: 'yes',
      }],
      ['2026-02-02', 'officer', 'amend', { rooms: 16, opens: '08:30', shuts: '17:30', stepFree: 'yes' }],
      ['2026-11-02', 'head', 'close', { endReason: '場地收回' }],
    ],
    ends: 'ended',
    measures: { 'mediation-points': 0 },
  },
})
