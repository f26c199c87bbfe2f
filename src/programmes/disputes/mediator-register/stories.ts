// What happens to an entry of the register in real life.
import { stories } from '#engine'
import register from './programme.ts'

const entry = {
  name: '示範調解人甲', organisation: '示範勞資關係協會', kind: 'civil-organisation', qualification: '調解人認證', languages: ['zh', 'nan'],
  districts: '示範東區', avoids: '00000000', validFrom: '2026-01-01', validTo: '2026-12-31',
} as const

export default stories(register, {
  'is appointed for a year, renewed, and leaves': {
    lines: [
      ['2026-01-02', 'officer', 'appoint', entry],
      ['2026-06-01', 'officer', 'amend', { organisation: '示範勞資協會', languages: ['zh'], districts: '示範西區', avoids: '00000000' }],
      ['2026-12-01', 'officer', 'renew', { validTo: '2027-12-31' }],
      ['2026-12-20', 'head', 'end', { endReason: '本人請辭' }],
    ],
    ends: 'ended',
    measures: { mediators: 0 },
  },
  'is struck off by the clock when the term runs out': {
    lines: [
      ['2026-01-02', 'officer', 'appoint', { ...entry, validTo: '2026-03-31' }],
      ['2026-04-01', 'clock', 'lapse'],
    ],
    ends: 'ended', late: ['term'],
  },
})
