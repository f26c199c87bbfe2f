// Meetings that are held, moved for want of members, and cancelled; and one that moves a case, with a member who keeps out.
import { stories, theCase } from '#engine'
import meetings from './programme.ts'

const planned = { committee: 'committee-1', session: '第一屆第一次', meetOn: '2026-03-20', meetFrom: '10:00', place: '示範會議室' } as const
const present = (...names: string[]) => ({ attending: names.map((name) => ({ name })) })
const begun = [
  ['2026-03-02', 'officer', 'plan', { ...planned, quorum: 2 }],
  ['2026-03-12', 'officer', 'convene', { convenedOn: '2026-03-12', items: 1, agenda: [{ number: 'CI115-000001', subject: '修正會議規則', side: 'labour' }] }],
] as const
const member = (name: string, side: string) => ({ name, side, sex: 'female', from: '2026-01-01', until: '2027-12-31' })

export default stories(meetings, {
  'meets with enough members and is closed with its minutes': {
    lines: [...begun, ['2026-03-20', 'officer', 'open', present('示範委員甲', '示範委員乙')], ['2026-03-24', 'officer', 'close', { pending: 0, resolved: [{ number: 'CI115-000001', subject: '修正會議規則', resolution: 'adopted' }] }]],
    ends: 'closed', measures: { 'committee-meetings-held': 1, 'committee-members-present': 2 },
  },
  'does not meet with one member twice on the list': {
    lines: [...begun, ['2026-03-20', 'officer', 'open', present('示範委員甲', '示範委員甲')]],
    ends: 'convened', refused: '出席人數不足',
  },
  'is moved for want of members, and cancelled': {
    lines: [
      ...begun,
      ['2026-03-20', 'officer', 'move', { meetOn: '2026-03-27', meetFrom: '10:00', place: '示範會議室', reason: '人數不足' }],
      ['2026-03-23', 'head', 'cancel', { reason: '併下次會議' }],
    ],
    ends: 'cancelled',
  },
  'is not convened with an empty agenda': {
    lines: [['2026-03-02', 'officer', 'plan', { ...planned, quorum: 2 }], ['2026-03-12', 'officer', 'convene', { convenedOn: '2026-03-12', items: 0 }]],
    ends: 'planned', refused: '議程沒有議案',
  },
  'hears a rights fund case, from which one member keeps out, and moves it by what is resolved': {
    lines: [
      ['2026-01-05', 'officer', 'committees/set', {
        name: '示範勞工權益基金審查會', basis: '示範作業須知', quorum: 2, noticeDays: 7, members: [member('示範委員甲', 'labour'), member('示範委員乙', 'employer'), member('示範委員丙', 'scholar')],
      }],
      ['2026-03-02', 'officer', 'plan', { ...planned, committee: theCase('committees') }],
      ['2026-03-03', 'intake', 'rights-fund-aid/register', {
        applicantKind: 'worker', applicant: { name: '林小姐', idNumber: 'A200000003', phone: '0900-000-001', email: 'lin@example.invalid', address: '示範市示範東區示範路1號' }, employer: { name: '示範商行' },
        kind: 'rights', domicileHere: true, workHere: true, mediationEnd: 'failed', suitOn: '2026-03-01', instance: 'first', court: '示範地方法院', story: '積欠工資。',
        asked: [{ item: 'lawyer', amount: 40_000 }], persons: 1, account: { bank: '000', number: '00000000000000', holder: '林小姐' }, appliedOn: '2026-03-03',
      }],
      ['2026-03-05', 'officer', 'rights-fund-aid/propose', { kind: 'rights', persons: 1, instalments: [{ what: '律師費', on: '2026-04-15', amount: 40_000 }], grounds: '依收據。' }],
      ['2026-03-06', 'officer', 'rights-fund-aid/submit', { meeting: theCase('committee-meetings'), subject: '權益基金補助案第一號', submittedOn: '2026-03-06' }],
      ['2026-03-12', 'officer', 'convene', { convenedOn: '2026-03-12' }],
      ['2026-03-20', 'officer', 'open', present('示範委員甲', '示範委員乙', '示範委員丙')],
      ['2026-03-20', 'officer', 'agenda-items/settleRecusal', { recused: [{ name: '示範委員乙', why: '為對造之代表' }] }],
      ['2026-03-20', 'officer', 'agenda-items/vote', { votesFor: 2, votesAgainst: 0, abstained: 0, words: '照案通過。' }],
      ['2026-03-20', 'officer', 'close'],
      ['2026-03-23', 'head', 'rights-fund-aid/approve'],
    ],
    ends: 'closed', others: { 'rights-fund-aid': 'granted', 'agenda-items': 'closed', committees: 'active' },
  },
})
