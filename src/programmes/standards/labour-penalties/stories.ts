// A breach on its way to a lawful fine, and the ways out.
import { stories } from '#engine'
import penalties from './programme.ts'

const proposed = {
  respondent: { name: '示範餐飲有限公司', businessNumber: '00000000' }, owner: '示範負責人',
  contact: { name: '示範連絡人', phone: '0900-000-000' }, law: 'lsa', article: 'art-24', violatedOn: '2026-01-15',
  facts: '未依規定給付平日延長工時工資。', source: 'IN115-000001',
} as const
const drafted = { provision: '24', graver: false, amount: 20_000, grounds: '初次違反，已補給工資。' } as const
const decision = { decidedOn: '2026-04-10', documentNo: '示勞條字第1150000001號', payBy: '2026-05-11' } as const
const toDraft = [
  ['2026-03-02', 'officer', 'propose', proposed],
  ['2026-03-04', 'officer', 'invite', { competent: 'yes', opinionBy: '2026-03-20' }],
  ['2026-03-18', 'respondent', 'hear', { opinionWords: '已補發工資，請從輕。' }],
  ['2026-03-30', 'officer', 'draft', drafted],
] as const

export default stories(penalties, {
  'cannot be drafted under another article than the one broken': {
    lines: [...toDraft.slice(0, 3), ['2026-03-30', 'officer', 'draft', { ...drafted, provision: '22' }]],
    ends: 'opined', refused: '不是本案違反的條文',
  },
  'cannot be drafted under a paragraph of another article either': {
    lines: [
      ['2026-03-02', 'officer', 'propose', { ...proposed, article: 'art-22' }], ...toDraft.slice(1, 3),
      ['2026-03-30', 'officer', 'draft', { ...drafted, provision: '24(1)' }],
    ],
    ends: 'opined', refused: '不是本案違反的條文',
  },
  'cannot be drafted under an article that there is not': {
    lines: [...toDraft.slice(0, 3), ['2026-03-30', 'officer', 'draft', { ...drafted, provision: '999' }]],
    ends: 'opined', refused: '查無這個條文項款的罰鍰規定',
  },
  'is heard, decided by two persons, served and paid': {
    lines: [
      ...toDraft,
      ['2026-04-10', 'head', 'decide', decision],
      ['2026-04-15', 'officer', 'serve', { servedOn: '2026-04-14', servedBy: 'post' }],
      ['2026-05-08', 'accountant', 'pay', { payment: 20_000, paidOn: '2026-05-08' }],
      ['2026-06-22', 'clock', 'close'],
    ],
    ends: 'closed', late: ['file'],
    measures: { 'lsa-penalties': 1, 'penalty-amount': 20_000, 'penalties-served-on-time': 100, 'violators-listed': 1 },
  },
  'says nothing in time, pays in instalments, misses one and is enforced': {
    lines: [
      ['2026-03-02', 'officer', 'propose', proposed],
      ['2026-03-04', 'officer', 'invite', { competent: 'yes', opinionBy: '2026-03-20' }],
      ['2026-03-23', 'clock', 'lapse'],
      ['2026-03-30', 'officer', 'draft', { ...drafted, amount: 60_000 }],
      ['2026-03-31', 'head', 'giveBack', { reason: '請補充裁量理由。' }],
      ['2026-04-01', 'officer', 'draft', { ...drafted, amount: 60_000, grounds: '涉及勞工人數較多。' }],
      ['2026-04-10', 'head', 'decide', decision],
      ['2026-04-15', 'officer', 'serve', { servedOn: '2026-04-14', servedBy: 'deposit' }],
      ['2026-04-30', 'head', 'grantPlan', { instalments: 3, instalmentPlan: [{ due: '2026-05-11', amount: 20_000 }, { due: '2026-06-11', amount: 20_000 }, { due: '2026-07-11', amount: 20_000 }], nextDue: '2026-05-11' }],
      ['2026-05-11', 'accountant', 'pay', { payment: 20_000, paidOn: '2026-05-11', nextDue: '2026-06-11' }],
      ['2026-06-12', 'clock', 'miss'],
      ['2026-07-01', 'officer', 'refer', { referredOn: '2026-07-01' }],
      ['2026-09-01', 'accountant', 'pay', { payment: 40_000, paidOn: '2026-09-01' }],
      ['2026-10-12', 'officer', 'close'],
    ],
    ends: 'closed', late: ['opinion', 'instalment'], measures: { 'penalties-annulled': 0 },
  },
  'appeals with success after paying, and has its money back': {
    lines: [
      ...toDraft,
      ['2026-04-10', 'head', 'decide', decision],
      ['2026-04-15', 'officer', 'serve', { servedOn: '2026-04-14', servedBy: 'hand' }],
      ['2026-04-20', 'officer', 'pay', { payment: 20_000, paidOn: '2026-04-20' }],
      ['2026-05-06', 'respondent', 'appeal', { appealedOn: '2026-05-06', appealWords: '事實認定有誤。' }],
      ['2026-07-20', 'head', 'annul', { annulReason: '訴願決定撤銷，另為適法之處分。' }],
      ['2026-07-30', 'accountant', 'refund', { refundedOn: '2026-07-30' }],
    ],
    ends: 'annulled', measures: { 'lsa-penalties': 1, 'penalties-annulled': 1, 'violators-listed': 0 },
  },
  'appeals in vain': {
    lines: [
      ...toDraft,
      ['2026-04-10', 'head', 'decide', decision],
      ['2026-04-15', 'officer', 'serve', { servedOn: '2026-04-14', servedBy: 'electronic' }],
      ['2026-05-06', 'officer', 'appeal', { appealedOn: '2026-05-06', appealWords: '金額過高。' }],
      ['2026-07-01', 'officer', 'uphold', { appealResult: '訴願駁回。' }],
      ['2026-07-02', 'officer', 'miss'],
      ['2026-07-03', 'officer', 'refer', { referredOn: '2026-07-03' }],
      ['2026-12-01', 'head', 'writeOff', { reason: '執行處核發債權憑證。' }],
    ],
    ends: 'closed', late: ['pay'],
  },
  'needs no hearing because the facts are clear, and ends without a penalty': {
    lines: [
      ['2026-03-02', 'officer', 'propose', { ...proposed, article: 'art-30' }],
      ['2026-03-04', 'officer', 'exempt', { competent: 'yes', opinion: 'exempt', exemptGround: 'clear' }],
      ['2026-03-10', 'head', 'drop', { reason: '情節輕微，以不處罰為適當。' }],
    ],
    ends: 'noPenalty', measures: { 'lsa-penalties': 0 },
  },
  'is for another authority': {
    lines: [['2026-03-02', 'officer', 'propose', proposed], ['2026-03-05', 'head', 'transfer', { reason: '事業單位登記於他市。' }]],
    ends: 'transferred',
  },
  'was decided before the system and is annulled later': {
    lines: [
      ['2026-03-02', 'officer', 'enter', { respondent: { name: '示範物流有限公司' }, owner: '示範負責人', law: 'lsa', article: 'art-36', provision: '36', violatedOn: '2024-11-03', amount: 20_000, decidedOn: '2025-01-10', documentNo: '示勞條字第1140000001號' }],
      ['2026-03-20', 'head', 'annul', { annulReason: '自行撤銷。' }],
    ],
    ends: 'annulled', measures: { penalties: 1, 'violators-listed': 0 },
  },
  'cannot be imposed after three years': {
    lines: [
      ['2026-03-02', 'officer', 'propose', { ...proposed, violatedOn: '2023-03-10' }],
      ['2026-03-04', 'officer', 'invite', { competent: 'yes', opinionBy: '2026-03-10' }],
      ['2026-03-11', 'officer', 'lapse'],
      ['2026-03-11', 'officer', 'draft', drafted],
      ['2026-03-12', 'head', 'decide', { ...decision, decidedOn: '2026-03-12', payBy: '2026-04-13' }],
    ],
    ends: 'drafted', refused: '三年', late: ['opinion'],
  },
})
