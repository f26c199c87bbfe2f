// Firms coached, each once, as many as were published; and a few to be visited now.
import { addDays } from '#engine'
import type { Play, Seeding } from '../../seeding.ts'

type Line = Play['lines'][number]
const SIZES = ['micro', 'small', 'medium'] as const

const firm = (nth: number, year = '') => ({
  respondent: { name: `示範${year}${['小吃', '商號', '工坊', '診所', '補習'][nth % 5]}${nth}號` }, workplace: { district: `示範${'東西南北中山海河'[nth % 8]}區`, line: `示範路${(nth % 300) + 1}號` },
  industry: ['I', 'G', 'C', 'Q', 'P'][nth % 5], size: SIZES[nth % 3],
})
const coached = (on: string, nth: number, followUp: string) => ({
  visitedOn: on, baseline: [{ article: ['art-30', 'art-24', 'art-38'][nth % 3], result: 'breach' }], advice: '示範：依範本改善', improveBy: followUp,
})

const seeding: Seeding = {
  *figures(wanted, { from, to, random, workday, staff, today }) {
    const asked = wanted.filter((one) => one.measure === 'lc-guided-establishments')
    const total = asked.find((one) => Object.keys(one.dimensions).length === 0)?.value ?? 0
    const sizes = asked.flatMap(({ dimensions: { size }, value }) => (size ? Array.from({ length: value }, () => size) : []))
    const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
    for (let nth = 0; nth < Math.max(total, sizes.length); nth++) {
      const day = workday(addDays(from, Math.floor(random() * Math.max(1, days - 10))))
      const on = day > to ? from : day
      const again = workday(addDays(on, 28))
      const values = { ...firm(nth, from.slice(0, 4)), ...(sizes[nth] ? { size: sizes[nth] } : {}), ...coached(on, nth, again) }
      const lines: Line[] = [
        { on, by: staff('coach'), step: 'coachAtOnce', values },
        { on: again, by: staff('coach'), step: 'followUp', values: { stillOpen: random() < 0.86 ? 0 : 1 } },
      ]
      yield { programme: 'compliance-coaching', lines: lines.filter((line) => line.on <= today), owner: staff('officer').id }
    }
  },
  *present({ today, workday, staff }) {
    for (let nth = 0; nth < 8; nth++) {
      const on = workday(addDays(today, -nth - 2))
      const lines: Line[] = [{ on, by: staff('officer'), step: 'choose', values: { ...firm(900_000 + nth), topics: '示範：工時與加班費' } }]
      if (nth % 2) lines.push({ on, by: staff('coach'), step: 'arrange', values: { visitOn: addDays(today, nth) } })
      if (nth % 4 === 3) lines.push({ on, by: staff('coach'), step: 'coach', values: coached(on, nth, addDays(today, 5)) })
      yield { programme: 'compliance-coaching', lines: lines.filter((line) => line.on <= today), owner: staff('officer', nth % 2).id }
    }
  },
}
export default seeding
