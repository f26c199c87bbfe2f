// Which figures of a programme the dashboard looks at, and where each opens to its cases.
import { type AnyMeasure, listed, type Period, type Programme, stateEnds } from '#engine'
import { type Figure, isFlow } from '#reports/index.ts'

/** What has ended stays counted for good, such as every violator ever listed: a figure for the report, not for every look at the day. */
const accumulates = (programme: Programme, measure: AnyMeasure): boolean =>
  measure.since !== undefined ||
  measure.days !== undefined ||
  listed(measure.stock).some((state) => stateEnds(programme.states[state]))

/** What comes in month by month. */
export const flowOf = ({ measures }: Programme) => Object.entries(measures).find(([, measure]) => isFlow(measure))

/** All that is looked at of one that is seen whole. */
export const ratesOf = (programme: Programme) => [
  ...Object.entries(programme.measures).filter(([, measure]) => !accumulates(programme, measure)),
  // Reckoned from what is counted here: of other programmes this page may not see everything.
  ...Object.entries(programme.formulas ?? {}).filter(
    ([, { part, of }]) => part && of && programme.measures[part] && programme.measures[of],
  ),
]

export type CountedHere = {
  /** Of the last thirty days, or as they stand now. */
  lately(name: string | undefined): Figure | undefined
  span: Period
  monthly(programme: Programme): { figure: Figure | undefined; span: Period }[]
  /** Whether there was anything at all in the last half-year. */
  happened(programme: Programme): boolean
}

export function countedOf(
  last: readonly Figure[],
  span: Period,
  byMonth: readonly (readonly Figure[])[],
  months: readonly Period[],
): CountedHere {
  const byName = (figures: readonly Figure[] = []) => new Map(figures.map((one) => [one.measure, one]))
  const [lately, monthwise] = [byName(last), byMonth.map(byName)]
  const any = new Set(
    [last, ...byMonth].flat().flatMap(({ programme, value }) => ((value ?? 0) > 0 ? [programme] : [])),
  )
  return {
    lately: (name) => (name === undefined ? undefined : lately.get(name)),
    span,
    monthly: (programme) => {
      const name = flowOf(programme)?.[0] ?? ''
      return months.map((month, at) => ({ figure: monthwise[at]?.get(name), span: month }))
    },
    happened: ({ id }) => any.has(id),
  }
}
