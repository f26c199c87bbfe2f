// Inspections that add up to the published number of businesses, and a living present with visits planned for today.
import { addDays } from '#engine'
import type { Play, Seeding, SeedingContext } from '../../seeding.ts'

type Line = Play['lines'][number]
const SOURCES = ['complaint', 'joint', 'own-campaign', 'ministry-campaign', 'complaint', 'joint'] as const
const INDUSTRIES = ['I', 'G', 'C', 'Q', 'H', 'F'] as const
const SIZES = ['micro', 'small', 'medium', 'large'] as const
const KINDS = ['餐飲', '商行', '工業', '診所', '物流', '營造']

const seeding: Seeding = {
  *figures(wanted, context) {
    const asked = wanted.filter((one) => one.measure === 'lc-inspected-establishments')
    const total = asked.find((one) => Object.keys(one.dimensions).length === 0)?.value ?? 0
    const named = asked.flatMap(({ dimensions: { source }, value }) => (source ? Array.from({ length: value }, () => source) : []))
    const count = Math.max(total, named.length)
    for (let nth = 0; nth < count; nth++) yield inspected(nth, named[nth] ?? SOURCES[nth % SOURCES.length] ?? 'joint', context)
  },
  *present(context) {
    const { today, workday, staff, random } = context
    for (let nth = 0; nth < 12; nth++) {
      const inspector = staff('inspector', nth % 2)
      const ordered = workday(addDays(today, -12 - Math.floor(random() * 8)))
      const lines: Line[] = [
        { on: ordered, by: staff('officer'), step: 'order', values: { ...business(900_000 + nth), source: SOURCES[nth % 6], visitBy: addDays(today, 7 + nth), why: '示範：工時與加班費' } },
      ]
      if (nth % 3 !== 2)
        lines.push({ on: workday(addDays(ordered, 1)), by: inspector, step: 'plan', values: { visitOn: today, visitAt: `${String(9 + nth % 8).padStart(2, '0')}:30`, announced: 'no', conflict: 'none' } })
      if (nth % 4 === 3) {
        const on = workday(addDays(ordered, 2))
        lines.push({ on, by: inspector, step: 'visit', values: seen(on, nth) })
        if (nth % 8 === 7) lines.push({ on, by: inspector, step: 'orderImprovement', values: { defects: '示範：備置工資清冊', improveBy: addDays(today, 3) } })
      }
      yield { programme: 'labour-standards-inspection', lines: lines.filter((line) => line.on <= today), owner: inspector.id }
    }
  },
}
export default seeding

/** Each business of its own name and number of the half-year, so that each is one. */
function inspected(nth: number, source: string, context: SeedingContext): Play {
  const { from, to, random, workday, staff } = context
  const inspector = staff('inspector', nth % 2)
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  let on = workday(addDays(from, Math.floor(random() * Math.max(1, days - 10))))
  if (on > to) on = from
  const done = workday(addDays(on, 2 + Math.floor(random() * 5)))
  const breach = nth % 3 > 0 && random() < 0.27
  return {
    programme: 'labour-standards-inspection', owner: inspector.id,
    lines: [
      { on, by: inspector, step: 'recordJoint', values: { ...business(nth, from.slice(0, 4)), source, ...seen(on, nth, breach ? 'breach' : 'met') } },
      breach
        ? {
            on: done, by: staff('officer'), step: 'findViolation',
            values: { owner: '示範負責人', violations: [{ law: 'lsa', article: ['art-24', 'art-36', 'art-32', 'art-30', 'art-22'][nth % 5], violatedOn: addDays(on, -10), facts: '示範違反事實。' }] },
          }
        : { on: done, by: inspector, step: 'clear' },
    ].filter((line) => line.on <= context.today),
  }
}

const business = (nth: number, year = '') => ({
  respondent: { name: `示範${year}${KINDS[nth % 6]}${nth}有限公司` }, workplace: { district: `示範${'東西南北中山海河'[nth % 8]}區`, line: `示範路${(nth % 300) + 1}號` },
  industry: INDUSTRIES[nth % 6], size: SIZES[nth % 4],
})
const seen = (on: string, nth: number, result = 'met') => ({
  visitedOn: on, checklist: [{ article: ['art-24', 'art-30', 'art-36'][nth % 3], result }], signedHow: 'typed', signedBy: '示範會同人員',
})
