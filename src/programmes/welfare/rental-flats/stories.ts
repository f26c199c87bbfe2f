// A flat is entered, costs more from a day on, and is handed over.
import { stories } from '#engine'
import flats from './programme.ts'

const flat = { name: '示範住宅A棟3樓之1', estate: 'fuxing-west', floor: '3樓', area: '22.5', rents: [{ from: '2026-01-01', rent: 4200 }] } as const

export default stories(flats, {
  'is let by the bureau until it is handed over': {
    lines: [
      ['2026-01-05', 'officer', 'enter', flat],
      ['2026-06-01', 'officer', 'amend', { ...flat, rents: [...flat.rents, { from: '2026-07-01', rent: 4500 }] }],
      ['2026-11-02', 'head', 'end', { endReason: '移交住宅主管機關' }],
    ],
    ends: 'ended', measures: { 'rental-housing-units': 0, 'rental-housing-area': 0 },
  },
  'is not handed over while somebody lives there': {
    lines: [['2026-01-05', 'officer', 'enter', flat], ['2026-11-02', 'head', 'end', { endReason: '移交住宅主管機關', leased: true }]],
    ends: 'active', refused: '請先辦理退租',
  },
  'is measured to a hundredth of a ping, and counted so': {
    lines: [['2026-01-05', 'officer', 'enter', { ...flat, area: '22.53' }]],
    ends: 'active', measures: { 'rental-housing-units': 1, 'rental-housing-area': 22.53, 'rental-housing-mean-area': 22.5 },
  },
})
