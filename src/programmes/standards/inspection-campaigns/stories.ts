// What happens to a campaign in real life.
import { stories } from '#engine'
import campaign from './programme.ts'

const plan = {
  name: '115年餐飲業工讀生專案', owner: 'own', law: 'lsa', purpose: '改善工讀生加班費與休息', industries: ['I', 'G'], onlyThese: 'all', startsOn: '2026-04-01', endsOn: '2026-06-30',
  sample: 2, randomPercent: 50, targetVisits: 2, outcome: 'remedied-share', outcomeTarget: 80,
} as const
const population = ['統一編號,名稱,行業,人數,違規,檢舉,超時,月數', '00000001,示範一餐飲,I,40,1,2,0,40', '00000002,示範二商行,G,5,0,0,0,12', '00000003,示範三工業,C,300,0,0,1,'].join('\n')

export default stories(campaign, {
  'is planned, drawn by somebody else, run and evaluated': {
    lines: [
      ['2026-03-02', 'officer', 'plan', plan],
      ['2026-03-03', 'officer', 'revise', plan],
      ['2026-03-09', 'officer', 'list', { population, interests: [{ inspector: '測試檢查員', businessNumber: '00000001' }] }],
      ['2026-03-10', 'head', 'draw', { seed: '03 11 19 24 30', seedSource: '示範公開開獎' }],
      ['2026-04-01', 'officer', 'start'],
      ['2026-07-01', 'officer', 'close', { inspected: 2, ordered: 1, violated: 1, remedied: 1 }],
      ['2026-07-10', 'head', 'evaluate', { evaluation: '休息時間已改善，明年續辦。' }],
    ],
    ends: 'evaluated',
    measures: { 'inspection-campaigns': 1, 'inspection-campaign-drawn': 2, 'inspection-campaign-inspected': 2, 'inspection-campaign-breach-share': 50 },
  },
  'is called off': {
    lines: [
      ['2026-03-02', 'officer', 'plan', plan],
      ['2026-03-20', 'head', 'cancel', { cancelledFor: '與勞動部專案重複' }],
    ],
    ends: 'cancelled',
  },
  'may not count visits without the outcome they are for': {
    lines: [
      ['2026-03-02', 'officer', 'plan', plan],
      ['2026-03-03', 'officer', 'revise', { ...plan, outcome: null, outcomeTarget: null }],
    ],
    ends: 'planned', refused: '成對的成果指標',
  },
  'says which lines of a list cannot be read': {
    lines: [
      ['2026-03-02', 'officer', 'plan', plan],
      ['2026-03-09', 'officer', 'list', { population: `${population}\n00000001,又一次,I,1,0,0,0,\n123,號碼不對,I,1,0,0,0,` }],
    ],
    ends: 'planned', refused: '第 5（重複）、6 列',
  },
  'is not drawn by whoever fixed the list': {
    lines: [
      ['2026-03-02', 'head', 'plan', plan],
      ['2026-03-09', 'officer:測試人員', 'list', { population }],
      ['2026-03-10', 'head:測試人員', 'draw', { seed: '1', seedSource: '自訂' }],
    ],
    ends: 'listed', refused: '以外的人辦理',
  },
})
