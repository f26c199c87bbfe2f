// What happens to a text in real life: checked by a second person, amended while the old text stands, withdrawn.
import { stories } from '#engine'
import programme from './programme.ts'

const text = {
  heading: '最低工資調整', headingEn: 'Example', topic: 'pay', body: '自 115 年 1 月 1 日起調整。\n\n## 依據\n\n見下列法條。', bodyEn: 'Example.',
  refers: [{ law: 'LSA', article: '§24 I' }], effectiveOn: '2026-01-01',
} as const

export default stories(programme, {
  'is written, sent back, rewritten, checked by somebody else, published, amended and withdrawn': {
    lines: [
      ['2026-03-02', 'officer', 'write', text],
      ['2026-03-03', 'head', 'sendBack', { sentBackFor: '請補法條' }],
      ['2026-03-04', 'officer', 'rewrite', text],
      ['2026-03-05', 'head', 'check', { reviewBy: '2026-06-30' }],
      ['2026-03-06', 'officer', 'publish', { publishedOn: '2026-03-06' }],
      ['2026-06-20', 'officer', 'review', { reviewBy: '2026-12-31' }],
      ['2026-07-01', 'officer', 'amend', { ...text, body: '修正後的內容。', changes: '補充計算方式' }],
      ['2026-07-02', 'head', 'confirm', { reviewBy: '2026-12-31', changes: '補充計算方式' }],
      ['2026-09-01', 'head', 'withdraw', { withdrawal: '法規已修正，改由新的一則說明' }],
    ],
    ends: 'withdrawn',
    measures: { 'labour-law-news-published': 1, 'labour-law-news-standing': 0, 'labour-law-news-withdrawn': 1 },
  },
  'cannot be checked by whoever wrote it': {
    lines: [
      ['2026-03-02', 'officer', 'write', text],
      ['2026-03-03', 'officer', 'check', { reviewBy: '2026-06-30' }],
    ],
    ends: 'drafted',
    refused: '以外的人辦理',
  },
  'is refused where a heading skips a level, and says which': {
    lines: [
      ['2026-03-02', 'officer', 'write', text],
      ['2026-03-03', 'officer', 'rewrite', { ...text, body: '## 上\n\n#### 太深' }],
    ],
    ends: 'drafted',
    refused: '標題「太深」跳過了一層',
  },
  'is not looked at again in time': {
    lines: [
      ['2026-03-02', 'officer', 'write', text],
      ['2026-03-05', 'head', 'check', { reviewBy: '2026-06-30' }],
      ['2026-03-06', 'officer', 'publish', { publishedOn: '2026-03-06' }],
      ['2026-08-01', 'officer', 'withdraw', { withdrawal: '內容過時' }],
    ],
    ends: 'withdrawn', late: ['review'],
  },
  'is not needed after all': {
    lines: [
      ['2026-03-02', 'officer', 'write', text],
      ['2026-03-03', 'officer', 'discard'],
    ],
    ends: 'discarded',
  },
})
