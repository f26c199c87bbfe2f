// What happens to somebody in a roster: approved by a second person, honoured for hours, suspended, and left.
import { stories, theCase } from '#engine'
import rosters from './programme.ts'

const volunteer = {
  who: { name: '測試志工', phone: '0900000000' }, team: 'example-team', skills: ['guide', 'care'], districts: [{ district: '示範東區' }], tongues: ['zh', 'vi'], termFrom: '2026-01-01', termTo: '2027-12-31',
} as const
/** As the register tells it. */
const given = { ...volunteer, carrier: 'roster' } as const
const team = { name: '測試博物館志工隊', code: 'test-museum-team', carrier: 'roster', unit: 'labour-education', audience: 'everyone' } as const
const there = { ...volunteer, team: theCase('learning-series') } as const
const duty = (servedOn: string, hours: string) => ({ member: theCase('rosters'), servedOn, hours, work: 'guide' })

export default stories(rosters, {
  'of a team is approved, honoured once the hours are enough, and leaves': {
    lines: [
      ['2026-01-02', 'officer', 'learning-series/begin', team],
      ['2026-01-05', 'officer', 'nominate', there],
      ['2026-01-06', 'head', 'approve'],
      ['2026-02-02', 'officer', 'roster-hours/log', duty('2026-02-01', '2.5')],
      ['2026-02-03', 'head', 'roster-hours/confirm'],
      ['2026-12-01', 'officer', 'honour', { threshold: 2 }],
      ['2026-12-31', 'head', 'leave', { why: '任期屆滿' }],
    ],
    ends: 'left', others: { 'roster-hours': 'confirmed' },
  },
  'goes on without an end once the term is over': {
    lines: [
      ['2026-01-05', 'officer', 'nominate', given],
      ['2026-01-06', 'head', 'approve'],
      ['2027-12-30', 'officer', 'amend', { skills: ['guide'], termFrom: '2028-01-01' }],
    ],
    ends: 'active',
  },
  'is not honoured for hours that nobody has confirmed': {
    lines: [
      ['2026-01-02', 'officer', 'learning-series/begin', { ...team, code: 'test-advisers' }],
      ['2026-01-05', 'officer', 'nominate', there],
      ['2026-01-06', 'head', 'approve'],
      ['2026-02-02', 'officer', 'roster-hours/log', duty('2026-02-01', '2.5')],
      ['2026-12-01', 'officer', 'honour', { threshold: 2 }],
    ],
    ends: 'active', refused: '累計時數未達獎勵門檻',
  },
  'is given no certificate of hours that nobody has confirmed': {
    lines: [
      ['2026-01-02', 'officer', 'learning-series/begin', { ...team, code: 'test-guides' }],
      ['2026-01-05', 'officer', 'nominate', there],
      ['2026-01-06', 'head', 'approve'],
      ['2026-02-02', 'officer', 'roster-hours/log', duty('2026-02-01', '2.5')],
      ['2026-03-02', 'member', 'askHours'],
    ],
    ends: 'active', refused: '還沒有經確認的服務時數',
  },
  'is not approved by whoever nominated them': {
    lines: [
      ['2026-01-05', 'officer', 'nominate', given],
      ['2026-01-06', 'officer', 'approve'],
    ],
    ends: 'nominated', refused: '「核定」須由「推薦入冊」以外的人辦理',
  },
  'is not approved': {
    lines: [
      ['2026-01-05', 'officer', 'nominate', given],
      ['2026-01-06', 'head', 'decline', { why: '隊員已額滿' }],
    ],
    ends: 'declined', measures: { 'roster-people': 0 },
  },
  'is suspended and resumed, renewed and honoured': {
    lines: [
      ['2026-01-05', 'officer', 'nominate', given],
      ['2026-01-06', 'head', 'approve'],
      ['2026-03-02', 'officer', 'suspend', { why: '請假三個月' }],
      ['2026-06-01', 'officer', 'resume'],
      ['2026-06-02', 'officer', 'amend', { skills: ['guide', 'law'], termFrom: '2026-01-01', termTo: '2029-12-31' }],
      ['2026-12-01', 'officer', 'honour', { threshold: 100, hours: '120.5' }],
    ],
    ends: 'active', measures: { 'roster-people': 1, 'roster-joined': 1 },
  },
  'asks for a certificate of hours while serving, and again after leaving': {
    lines: [
      ['2026-01-05', 'officer', 'nominate', given],
      ['2026-01-06', 'head', 'approve'],
      ['2026-06-01', 'member', 'askHours'],
      ['2026-12-31', 'head', 'leave', { why: '任期屆滿' }],
      ['2027-02-01', 'member', 'askHours'],
    ],
    ends: 'left',
  },
  'leaves': {
    lines: [
      ['2026-01-05', 'officer', 'nominate', given],
      ['2026-01-06', 'head', 'approve'],
      ['2026-12-31', 'head', 'leave', { why: '任期屆滿' }],
    ],
    ends: 'left', measures: { 'roster-people': 0, 'roster-joined': 1 },
  },
})
