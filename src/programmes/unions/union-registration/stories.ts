// How unions come into the register, change and leave it.
import { stories } from '#engine'
import registration from './programme.ts'
import { ARTICLES } from './words.ts'

const asked = {
  name: '示範機械產業工會', unionType: 'industrial', trade: '機械製造', seat: '示範市示範東區示範路1號',
  applicant: { name: '示範召集人', phone: '0900-000-000' }, initiators: 35, foundingOn: '2026-02-20', members: 60,
  directors: 9, supervisors: 3, president: '示範理事長', termTo: '2030-02-19',
} as const
const articles = Object.keys(ARTICLES) as (keyof typeof ARTICLES)[]
const certificate = { certificateNo: '示工字第001號', registeredOn: '2026-03-11' } as const

export default stories(registration, {
  'is founded, and has its certificate within fourteen days': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', asked],
      ['2026-03-09', 'officer', 'check', { articles, checkedWords: '章程與紀錄齊備。' }],
      ['2026-03-11', 'head', 'issue', certificate],
      ['2027-03-01', 'officer', 'amend', { seat: '示範市示範西區示範路2號', members: 520, directors: 11, supervisors: 3, president: '示範理事長二', termTo: '2030-02-19' }],
    ],
    ends: 'active',
    measures: { 'union-count': 1, 'unions-established': 1, 'union-certificates-on-time': 100, 'union-registered-members': 520 },
  },
  'has too few founders, supplies what is missing, and is registered': {
    lines: [
      ['2026-03-02', 'intake', 'apply', { ...asked, initiators: 28 }],
      ['2026-03-03', 'officer', 'askSupplement', { missing: '連署發起未達三十人。', supplementBy: '2026-03-31' }],
      ['2026-03-20', 'applicant', 'supply', { initiators: 31, members: 60, directors: 9, supervisors: 3 }],
      ['2026-03-23', 'officer', 'check', { articles }],
      ['2026-03-24', 'head', 'giveBack', { reason: '請確認會址。' }],
      ['2026-03-25', 'officer', 'check', { articles }],
      ['2026-03-26', 'head', 'issue', { ...certificate, registeredOn: '2026-03-26' }],
    ],
    ends: 'active', measures: { 'unions-established': 1 },
  },
  'is refused': {
    lines: [
      ['2026-03-02', 'officer', 'apply', { ...asked, initiators: 20 }],
      ['2026-03-12', 'head', 'refuse', { reason: '連署發起未達三十人，逾期未補正。' }],
    ],
    ends: 'refused', measures: { 'union-count': 0 },
  },
  'is withdrawn by those who applied': {
    lines: [['2026-03-02', 'applicant', 'apply', asked], ['2026-03-05', 'applicant', 'withdraw', { reason: '改組後再申請。' }]],
    ends: 'withdrawn',
  },
  'moves into the city, stands still, and works again': {
    lines: [
      ['2026-03-02', 'officer', 'transferIn', { name: '示範教育產業工會', unionType: 'industrial', trade: '教育', seat: '示範市示範中區示範路3號', members: 200, president: '示範理事長', termTo: '2028-01-31', fromCity: 'new-taipei', certificateNo: '示工字第002號', registeredOn: '2026-03-02' }],
      ['2026-09-01', 'officer', 'stand', { ground: 'meetings' }],
      ['2026-12-01', 'officer', 'revive'],
    ],
    ends: 'active', measures: { 'unions-transferred-in': 1, 'union-count': 1 },
  },
  'is carried over from the old register and moves away': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { name: '示範聯合總工會', unionType: 'federation', seat: '示範市示範中區示範路4號', members: 12000, president: '示範理事長', termTo: '2027-12-31', certificateNo: '示工字第000號', registeredOn: '2001-05-01' }],
      ['2026-06-01', 'head', 'moveOut', { toCity: 'tainan', endedOn: '2026-06-01' }],
    ],
    ends: 'moved', measures: { 'union-count': 0, 'unions-established': 0 },
  },
  'is asked for its return when a quarter is over': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { name: '示範鋼鐵產業工會', unionType: 'industrial', trade: '鋼鐵業', seat: '示範市示範西區示範路6號', members: 300, president: '示範理事長', termTo: '2027-12-31', certificateNo: '示工字第005號', registeredOn: '2010-05-01', asksReturns: true }],
      ['2026-04-02', 'clock', 'askReturn'],
    ],
    ends: 'active', measures: { 'union-count': 1 },
  },
  'is dissolved by vote of its assembly': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { name: '示範企業工會', unionType: 'enterprise', enterprise: { name: '示範製造股份有限公司', businessNumber: '00000000' }, seat: '示範市示範南區示範路5號', members: 90, president: '示範理事長', termTo: '2027-12-31', certificateNo: '示工字第003號', registeredOn: '2005-05-01' }],
      ['2026-06-01', 'head', 'dissolve', { endReason: 'voted', endedOn: '2026-05-30' }],
    ],
    ends: 'dissolved', measures: { 'unions-dissolved': 1 },
  },

  // With the return the clock asks for each quarter.
  'is asked for its first return by the clock, and sends it in': {
    lines: [
      ['2026-03-02', 'applicant', 'apply', { ...asked, name: '示範造船產業工會' }],
      ['2026-03-09', 'officer', 'check', { articles }],
      ['2026-03-11', 'head', 'issue', { ...certificate, certificateNo: '示工字第061號', asksReturns: true }],
      ['2026-04-02', 'clock', 'askReturn'],
      ['2026-04-10', 'intake', 'union-membership-return/fill', { atStart: 60, joined: 4, left: 1, women: 20, secretary: { name: '測試秘書' } }],
    ],
    ends: 'active', others: { 'union-membership-return': 'filed' },
  },
})
