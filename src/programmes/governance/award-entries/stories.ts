// What happens to a nomination: screened, scored, placed, taken or declined; a firm that was fined is not honoured.
import { stories } from '#engine'
import entries from './programme.ts'

const ofRound = { 'round.name': '示範優良事業單位', 'round.year': '115年', 'round.whom': 'person', 'round.passMark': 60, 'round.places': 1, 'round.series': 'example-award' } as const
const worker = {
  round: 'example-round', whom: 'person', candidate: '示範勞工', nominee: { name: '示範勞工', idNumber: 'A123456789', phone: '0900000001' }, relation: 'colleague', merits: '助人無數。',
  nominator: { name: '示範推薦人', phone: '0900000002' }, ...ofRound,
} as const
const company = { ...worker, whom: 'firm', candidate: '示範公司', nominee: undefined, firm: 'example-firm', relation: 'self', 'round.whom': 'firm', 'round.clean': true } as const
const union = { ...worker, whom: 'union', candidate: '示範工會', nominee: undefined, union: 'example-union', relation: 'self', 'round.whom': 'union' } as const
const jury = { 'round.jury': [{ juror: 'example-juror' }] } as const
const scored = { sheets: 2, sum: '170', leadingSum: '180' } as const
const won = [
  ['2026-03-10', 'nominator', 'nominate', worker],
  ['2026-03-11', 'officer', 'admit', { ...jury, penalties: 0 }],
  ['2026-05-04', 'clock', 'tally', scored],
  ['2026-05-06', 'clock', 'place', { rank: 1, room: true }],
] as const

export default stories(entries, {
  'is screened, scored, placed and taken': {
    lines: [...won, ['2026-05-08', 'nominee', 'accept', { shownAs: '示範勞工' }]],
    ends: 'honoured', measures: { 'award-entries': 1, 'award-admitted': 1, 'award-honoured': 1, 'award-declined': 0, 'award-honoured-share': 100 },
  },
  'is declined by the winner, in person': {
    lines: [...won, ['2026-05-08', 'nominee', 'decline']],
    ends: 'declined', measures: { 'award-honoured': 0, 'award-declined': 1 },
  },
  'lapses where the winner says nothing for fourteen days': {
    lines: [...won, ['2026-05-21', 'clock', 'lapse']],
    ends: 'lapsed', late: ['answer'], measures: { 'award-honoured': 0, 'award-declined': 1 },
  },
  'waits in reserve, is called when somebody declines, and taken by the firm': {
    lines: [
      ['2026-03-10', 'intake', 'register', company],
      ['2026-03-11', 'officer', 'admit', { ...jury, penalties: 0 }],
      ['2026-05-04', 'clock', 'tally', scored],
      ['2026-05-06', 'clock', 'place', { rank: 2, room: false }],
      ['2026-05-10', 'clock', 'call', { room: true }],
      ['2026-05-12', 'firm', 'accept', { shownAs: '示範公司', story: '友善家庭。' }],
    ],
    ends: 'honoured', measures: { 'award-honoured': 1 },
  },
  'of a firm that was fined within two years is not admitted': {
    lines: [['2026-03-10', 'officer', 'register', company], ['2026-03-11', 'officer', 'admit', { ...jury, penalties: 1 }]],
    ends: 'received', refused: '兩年內有勞動法令裁罰',
  },
  'is told that the conditions are not met': {
    lines: [['2026-03-10', 'nominator', 'nominate', company], ['2026-03-12', 'officer', 'refuse', { reason: '去年因超時工作受罰' }]],
    ends: 'ineligible', measures: { 'award-entries': 1, 'award-admitted': 0 },
  },
  'is withdrawn by the union itself': {
    lines: [['2026-03-10', 'nominator', 'nominate', union], ['2026-03-11', 'officer', 'admit', jury], ['2026-03-20', 'union', 'withdraw']],
    ends: 'withdrawn', measures: { 'award-honoured': 0 },
  },
  'scored below the lowest score is not chosen, and hears it only with the results': {
    lines: [
      ['2026-03-10', 'nominator', 'nominate', worker],
      ['2026-03-11', 'officer', 'admit', jury],
      ['2026-05-04', 'clock', 'tally', { sheets: 2, sum: '119.98', leadingSum: '100' }],
      ['2026-05-06', 'clock', 'turnDown'],
    ],
    ends: 'notChosen', measures: { 'award-honoured': 0 },
  },
  'loses the honour when what was said of it turns out untrue': {
    lines: [...won, ['2026-05-08', 'nominee', 'accept', { shownAs: '示範勞工' }], ['2026-09-01', 'head', 'revoke', { reason: '事蹟不實' }]],
    ends: 'revoked',
  },
  'is annulled with its round': {
    lines: [...won, ['2026-05-12', 'clock', 'annul', { reason: '程序有瑕疵' }]],
    ends: 'annulled', measures: { 'award-entries': 0, 'award-honoured': 0 },
  },
})
