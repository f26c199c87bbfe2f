// Plays orders of openings that come to what was published, each closed again within the period, and the list as it stands today.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext, Wanted } from '../../seeding.ts'
import { inventedEmployer } from '../employers.ts'

/** Where the employers of these plays begin among those invented. */
const EMPLOYERS = 700
const MANY = 30
/** How many openings one order of the mass has: few cases, the same sums. */
const ORDER = 120

type Kind = readonly [occupation: string, position: string, duties: string, needs: string]
const KINDS: readonly Kind[] = [
  ['service', '門市服務員', '收銀、陳列與顧客服務。', 'shop.till'], ['operator', '產線作業員', '依作業標準操作機台並自主檢查。', 'machine'], ['clerk', '行政助理', '文書處理、資料建檔與電話接待。', 'office'],
  ['technician', '設備維護技術員', '例行保養、故障排除與紀錄。', 'electric'], ['labourer', '倉儲物流人員', '理貨、包裝與盤點。', 'goods'], ['professional', '照顧服務督導', '排班、訪視與品質管理。', 'care'],
]
const DISTRICTS = ['示範東區', '示範西區', '示範中區']

const employerOf = ({ entries }: SeedingContext, nth: number) => {
  const all = entries('organisation-register')
  return all[nth % all.length]
}
const offerOf = (context: SeedingContext, nth: number, openings: number, flexible: boolean) => {
  const [occupation, position, duties, needs] = KINDS[nth % KINDS.length] ?? KINDS[0]!
  return {
    employer: employerOf(context, nth), contact: { name: `測試人資${nth}`, phone: '0900-000-004' }, position, occupation, duties, requirements: '可配合輪班。', needs: [needs],
    workplace: { district: DISTRICTS[nth % DISTRICTS.length], line: `示範路${(nth % 90) + 1}號` }, hours: flexible ? 'part' : 'full',
    ...(flexible ? { payBasis: 'hourly', payFrom: 200, payTo: 220 } : { payBasis: 'monthly', payFrom: 30_000 + (nth % 9) * 1000, payTo: 36_000 + (nth % 9) * 1000 }),
    openings, ...(nth % 4 ? {} : { friendly: ['older'] }),
  }
}

const seeding: Seeding = {
  after: ['organisation-register'],

  *ground({ from, staff }) {
    for (let nth = 0; nth < MANY; nth++)
      yield {
        programme: 'organisation-register',
        lines: [{ on: from, by: staff('officer'), step: 'enter', values: { organisation: { ...inventedEmployer(EMPLOYERS + nth), address: `示範市示範東區示範路${nth + 1}號` }, kind: 'company', source: 'case' } }],
      }
  },

  *figures(wanted, context) {
    const whole = (measure: string) => wanted.find((one) => one.measure === measure && isWhole(one))?.value ?? 0
    const [registered, filled, flexible] = [whole('vacancies-registered'), whole('vacancies-filled'), whole('flexible-openings-developed')]
    let nth = 0
    for (const [openings, hired, byTheHour] of [[flexible, 0, true], [Math.max(0, registered - flexible), filled, false]] as const) {
      let hires = hired
      for (let left = openings; left > 0; left -= ORDER) {
        const many = Math.min(ORDER, left)
        const some = Math.min(many, hires, Math.ceil(hired / Math.ceil(openings / ORDER)))
        hires -= some
        yield order(context, nth++, many, some, byTheHour)
      }
    }
  },

  *present(context) {
    const { today, workday, staff, newId } = context
    for (let nth = 0; nth < 14; nth++) {
      const past = workday(addDays(today, -28 + nth * 2))
      const on = past > today ? today : past
      const checked = workday(addDays(on, 1))
      const lines: Play['lines'][number][] = [{ on, by: staff('officer', nth), step: 'enter', values: { origin: nth % 3 ? 'counter' : 'developed', ...offerOf(context, nth, 1 + (nth % 4), nth % 5 === 4) } }]
      if (nth < 11 && checked <= today) lines.push({ on: checked, by: staff('officer', nth), step: 'check', values: { postedOn: checked } })
      yield { programme: 'vacancies', id: newId(), lines }
    }
  },
}
export default seeding

const isWhole = ({ dimensions }: Wanted) => Object.keys(dimensions).length === 0

/** Entered, opened and closed inside the period; what was hired the employer told. */
function order(context: SeedingContext, nth: number, openings: number, hired: number, flexible: boolean): Play {
  const { from, to, workday, staff } = context
  const on = workday(addDays(from, (nth * 7) % 140))
  const by = staff('officer', nth)
  const later = (days: number) => {
    const day = workday(addDays(on, days))
    return day > to ? to : day
  }
  return {
    programme: 'vacancies',
    lines: [
      { on, by, step: 'enter', values: { origin: flexible ? 'developed' : 'counter', ...offerOf(context, nth, openings, flexible) } },
      { on, by, step: 'check', values: { postedOn: on } },
      ...(hired > 0 ? [{ on: later(20), by, step: 'tell', values: { elsewhere: hired } }] : []),
      ...(hired < openings ? [{ on: later(30), by, step: 'close', values: { reason: '招募結束。' } }] : []),
    ],
  }
}
