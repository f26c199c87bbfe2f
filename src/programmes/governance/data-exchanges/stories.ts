// A list that is answered, one that comes back for another file, one that is refused, and an answer that is taken back.
import { stories } from '#engine'
import exchanges from './programme.ts'

const file = (name: string) => [{ hash: 'a'.repeat(64), name, bytes: 120, type: 'text/plain' }]
const counts = { rows: 40, told: 3, unknown: 36, refused: 1 }
const answers = { ...counts, answers: file('查復.csv') }
const list = {
  letterNo: '示社字第1150001號', receivedOn: '2026-03-02', dueOn: '2026-03-16', list: file('名冊.csv'),
  agreement: 'agreement-1', body: 'organisation-1', purpose: '核對慰問金有無重複請領', 'agreement.inForce': true,
} as const
const { receivedOn: _, ...sent } = list
const received = ['2026-03-02', 'officer', 'receive', list] as const
const goneOver = ['2026-03-04', 'officer:測試人員', 'propose', counts] as const

export default stories(exchanges, {
  'is gone over, confirmed by another and answered in time': {
    lines: [received, goneOver, ['2026-03-05', 'head', 'answer', answers]],
    ends: 'answered', measures: { 'data-exchanges-answered': 1, 'data-exchange-rows': 40, 'data-exchange-rows-told': 3, 'data-exchanges-on-time': 100 },
  },
  'is not answered by whoever went over it': {
    lines: [received, goneOver, ['2026-03-05', 'head:測試人員', 'answer', answers]],
    ends: 'proposed', refused: '以外的人辦理',
  },
  'goes back for a better file, and is refused because the purpose is another': {
    lines: [
      received, goneOver, ['2026-03-05', 'head', 'sendBack', { reason: '請對方補正姓名欄。' }],
      ['2026-03-10', 'officer', 'replace', { list: file('名冊2.csv') }], ['2026-03-11', 'head', 'refuse', { reason: '來文目的與協議不同。' }],
    ],
    ends: 'refused', measures: { 'data-exchanges-answered': 0 },
  },
  'is answered, and the answer is taken back': {
    lines: [received, goneOver, ['2026-03-05', 'head', 'answer', answers], ['2026-03-06', 'head', 'annul', { reason: '協議附件誤列一項。' }]],
    ends: 'annulled', measures: { 'data-exchanges-answered': 0, 'data-exchange-rows': 0 },
  },
  'is not gone over once its agreement has ended': {
    lines: [received, ['2026-03-04', 'officer', 'propose', { ...counts, 'agreement.inForce': false }]],
    ends: 'received', refused: '協議已終止',
  },
  'comes from the body itself, under an agreement of its own': {
    lines: [['2026-03-02', 'body', 'send', { ...sent, 'agreement.body': 'organisation-1' }], goneOver, ['2026-03-05', 'head', 'answer', answers]],
    ends: 'answered', measures: { 'data-exchanges-answered': 1 },
  },
})
