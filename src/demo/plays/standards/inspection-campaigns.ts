// A living present: one campaign running with its inspections, one whose population is fixed and waits for the draw.
import { addDays } from '#engine'
import type { Seeding } from '../../seeding.ts'

const businesses = (first: number, many: number) =>
  Array.from({ length: many }, (_, n) =>
    [String(first + n).padStart(8, '0'), `示範${['餐飲', '商行', '工業', '物流'][n % 4]}抽選${n}有限公司`, ['I', 'G', 'C', 'H'][n % 4], (n * 37) % 260, n % 3, n % 5 === 0 ? 1 : 0, n % 7 === 0 ? 1 : 0, n % 4 ? (n * 11) % 60 : ''].join(','),
  )

const seeding: Seeding = {
  *present({ today, workday, staff, newId }) {
    const [planner, head] = [staff('officer'), staff('head')]
    const plan = {
      owner: 'own', law: 'lsa', industries: ['I', 'G'], onlyThese: 'all', sample: 8, randomPercent: 25, targetVisits: 8, outcome: 'remedied-share', outcomeTarget: 80,
    }
    const begun = workday(addDays(today, -21))
    const id = newId()
    yield {
      programme: 'inspection-campaigns', id, owner: planner.id,
      lines: [
        { on: begun, by: planner, step: 'plan', values: { ...plan, name: '示範餐飲零售業工讀生專案', purpose: '示範：工讀生加班費、休息與例假', startsOn: begun, endsOn: addDays(today, 40) } },
        { on: begun, by: planner, step: 'list', values: { population: businesses(90_000_001, 60).join('\n') } },
        { on: begun, by: head, step: 'draw', values: { seed: '05 12 18 27 33 41', seedSource: '示範公開開獎號碼' } },
        { on: begun, by: planner, step: 'start' },
      ],
    }
    for (let nth = 0; nth < 4; nth++)
      yield {
        programme: 'labour-standards-inspection', owner: staff('inspector', nth % 2).id,
        lines: [
          {
            on: begun, by: planner, step: 'order',
            values: { source: 'own-campaign', campaign: id, respondent: { name: `示範餐飲抽選${nth * 20}有限公司`, businessNumber: String(90_000_001 + nth * 20) }, industry: 'I', visitBy: addDays(today, 40), why: '示範：重點行業 +3' },
          },
          { on: begun, by: staff('inspector', nth % 2), step: 'plan', values: { visitOn: today, announced: 'no', conflict: 'none' } },
        ],
      }
    yield {
      programme: 'inspection-campaigns', owner: planner.id,
      lines: [
        { on: workday(addDays(today, -5)), by: planner, step: 'plan', values: { ...plan, owner: 'ministry', name: '示範醫療院所專案', purpose: '示範：輪班休息', industries: ['Q'], startsOn: addDays(today, 20), endsOn: addDays(today, 90) } },
        { on: workday(addDays(today, -5)), by: planner, step: 'list', values: { population: businesses(90_001_001, 40).join('\n') } },
      ].filter((line) => line.on <= today),
    }
  },
}
export default seeding
