// Plans of the documents with all their indicators, and one of the demonstration's own for what casework counts.
import { PLANS, type PlanWritten } from '#bureau/plans.ts'
import { added } from '#engine/numbers/index.ts'
import type { Play, Seeding, SeedingContext } from '../../seeding.ts'

/** Targets to look at, invented and saying so: the published plans name none for what is counted here. */
const own = (first: number, last: number): PlanWritten => {
  const targets = (target: string) =>
    Array.from({ length: last - first + 1 }, (_, at) => ({ year: first + at, target }))
  const one = (figure: string, name: string, nameEn: string, unit: string, direction: string, target: string) => ({
    figure, name, nameEn, unit, direction, area: 'business', body: 'own', targets: targets(target),
    formula: '示範目標，非任何計畫公布之數字', formulaEn: 'An invented target of no published plan',
  })
  return {
    plan: {
      code: 'demonstration-own', name: '示範自訂指標', nameEn: 'Indicators of the demonstration', kind: 'own', firstYear: first, lastYear: last,
      source: '示範', weighing: 'none', scoring: 'ratio',
    },
    indicators: [
      one('mediation-record-on-time', '調解紀錄如期送達', 'Mediation records sent in time', 'percent', 'higher', '95'),
      one('mediation-days', '調解日數', 'Days of a mediation', 'days', 'lower', '20'),
      one('consolation-death-on-time', '死亡慰問金如期發放', 'Consolation on a death paid in time', 'percent', 'higher', '100'),
    ],
  }
}

/** As two persons open and publish it. */
export function* planned({ plan, indicators }: PlanWritten, on: string, { staff, newId }: SeedingContext): Iterable<Play> {
  const id = newId()
  const [officer, head] = [staff('officer'), staff('head')]
  const weighed = String(added(indicators.map(({ weight }) => weight ?? '0')))
  yield {
    programme: 'work-plans', id,
    lines: [
      { on, by: officer, step: 'open', values: { ...plan } },
      { on, by: officer, step: 'propose', values: { weighed } },
      { on, by: head, step: 'confirm' },
    ],
  }
  for (const values of indicators)
    yield {
      programme: 'indicators',
      lines: [
        { on, by: officer, step: 'define', values: { ...values, plan: id } },
        { on, by: { id: 'clock', role: 'clock' }, step: 'publish' },
      ],
    }
}

const seeding: Seeding = {
  *ground(context) {
    for (const one of [...PLANS, own(2025, Number(context.today.slice(0, 4)) + 1)]) yield* planned(one, context.from, context)
  },
}
export default seeding
