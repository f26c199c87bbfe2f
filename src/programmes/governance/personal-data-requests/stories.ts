// What becomes of a request about personal data.
import { stories } from '#engine'
import requests from './programme.ts'

const asks = {
  applicant: { name: '測試市民', idNumber: 'A200000003', phone: '0900-000-001', email: 'citizen@example.test', address: '示範市示範東區示範路1號' },
  which: '去年申請調解的案件，全部。',
} as const

export default stories(requests, {
  'is told within fifteen days what is held': {
    lines: [
      ['2026-03-02', 'applicant', 'ask', { ...asks, right: 'see' }],
      ['2026-03-10', 'officer', 'draft', { checkedBy: 'account', outcome: 'granted', reply: '附上保有資料清單及查閱紀錄。' }],
      ['2026-03-12', 'head', 'decide'],
    ],
    ends: 'answered', measures: { 'personal-data-requests': 1, 'personal-data-requests-looking-on-time': 100 },
  },
  'has an erasure refused while the file must be kept': {
    lines: [
      ['2026-03-02', 'intake', 'register', { ...asks, right: 'delete' }],
      ['2026-03-20', 'officer', 'draft', { checkedBy: 'counter', outcome: 'refused', because: 'retention', keptUntil: '2041-12-31', reply: '調解紀錄保存十五年，屆滿後銷毀。' }],
      ['2026-03-23', 'head', 'decide'],
    ],
    ends: 'refused', measures: { 'personal-data-requests-changing-on-time': 100 },
  },
  'takes longer once, with the reason in writing, and is still late': {
    lines: [
      ['2026-03-02', 'applicant', 'ask', { ...asks, right: 'correct', shouldBe: '出生年月日應為 1990-01-01。' }],
      ['2026-03-30', 'officer', 'extend', { whyLonger: '須向原提供機關查證。' }],
      ['2026-05-04', 'officer', 'draft', { checkedBy: 'code', outcome: 'partly', because: 'disputed', reply: '已註明爭議。' }],
      ['2026-05-05', 'head', 'sendBack'],
      ['2026-05-06', 'officer', 'draft', { checkedBy: 'code', outcome: 'granted', reply: '已更正。' }],
      ['2026-05-07', 'head', 'decide'],
    ],
    ends: 'answered', late: ['answerChanging'], measures: { 'personal-data-requests-changing-on-time': 0 },
  },
  'may take longer only once': {
    lines: [
      ['2026-03-02', 'applicant', 'ask', { ...asks, right: 'copy' }],
      ['2026-03-10', 'officer', 'extend', { whyLonger: '資料分散多案。' }],
      ['2026-03-11', 'officer', 'extend', { whyLonger: '再延。' }],
    ],
    ends: 'received', refused: '步驟',
  },
  'is taken back': {
    lines: [
      ['2026-03-02', 'applicant', 'ask', { ...asks, right: 'stop' }],
      ['2026-03-03', 'applicant', 'withdraw'],
    ],
    ends: 'withdrawn',
  },
})
