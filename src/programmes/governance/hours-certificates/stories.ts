// What happens to a certificate of hours: asked for by the volunteer, with the hours that were confirmed; revoked where they were not right.
import { stories, theCase } from '#engine'
import certificates from './programme.ts'

const team = { name: '測試志工隊', carrier: 'roster', unit: 'labour-welfare', audience: 'everyone' } as const
const volunteer = { who: { name: '測試志工', phone: '0900000000' }, team: theCase('learning-series'), skills: ['guide'], termFrom: '2026-01-01' } as const
const duty = (servedOn: string, hours: string) => ({ member: theCase('rosters'), servedOn, hours, work: 'guide' })
const serving = [
  ['2026-01-02', 'officer', 'learning-series/begin', team],
  ['2026-01-05', 'officer', 'rosters/nominate', volunteer],
  ['2026-01-06', 'head', 'rosters/approve'],
  ['2026-02-02', 'officer', 'roster-hours/log', duty('2026-02-01', '2.5')],
] as const
const said = { member: 'example-person', 'member.who': { name: '示範志工' }, 'member.team': 'example-team', hours: '120.5' } as const

export default stories(certificates, {
  'is asked for by the volunteer and counts what was confirmed, no more': {
    lines: [
      ...serving,
      ['2026-02-03', 'head', 'roster-hours/confirm'],
      ['2026-02-10', 'officer', 'roster-hours/log', duty('2026-02-08', '3')],
      ['2026-03-02', 'member', 'rosters/askHours'],
    ],
    ends: 'issued',
  },
  'is given at the desk, and revoked where a duty was entered twice': {
    lines: [
      ['2026-03-02', 'officer', 'issue', said],
      ['2026-03-09', 'head', 'revoke', { why: '一筆時數重複登錄' }],
    ],
    ends: 'revoked', measures: { 'hours-certificates': 1 },
  },
})
