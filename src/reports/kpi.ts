// The scorecard: indicators of the published plans with target and weight, held against what is counted from cases.
import { readdirSync, readFileSync } from 'node:fs'
import { scorecards } from '#bureau/folders.ts'
import { percent, period, type Period, type Programme, type Text } from '#engine'
import type { Session } from '#store'
import type { Db } from '#store/db.ts'
import { type Figure, figuresOf, whole } from './figures.ts'
import { knownFigures } from './known.ts'
import { type Series, seriesOf } from './series.ts'
import { type Target, targetsOf } from './targets.ts'

export type Indicator = {
  /** The figure that measures it, by the id the published figures use. */
  id: string
  area: string
  goal?: string
  name: Text
  formula: Text
  weight: number | null
  target: number
  unit: string
  lower: boolean
  section: string
}
export type Plan = { document: string; title: Text; years: [first: number, last: number]; indicators: Indicator[] }

/** The plans that name indicators: one file a document, dated by its years. */
export const PLANS: readonly Plan[] = readdirSync(scorecards)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(new URL(name, scorecards), 'utf8')) as Plan)

/** Met; nearly; short of it; or, where cases still add up and the year is not over, under way. */
export type Light = 'met' | 'near' | 'short' | 'running'
export type Scored = {
  id: string
  name: Text
  formula: Text | undefined
  unit: string
  lower: boolean
  weight: number | null
  plan: Plan | undefined
  section: string | undefined
  /** The target in force, and who set it; a document's own where nobody did. */
  target: number | null
  set: Target | undefined
  history: Target[]
  /** Undefined where nobody counts, reckons or tells it yet. */
  actual: Figure | undefined
  attainment: number | null
  light: Light | undefined
}
export type Scorecard = { span: Period; scored: Scored[]; weight: number; points: number }

/** From this share of a target on, one is nearly there. The plans print no such line, so it is a setting of ours. */
const NEAR = 90

/** Every indicator that a target may be set for: those of the plans, and whatever is counted, reckoned or told. */
export function indicatorsOf(
  programmes: readonly Programme[],
  series: readonly Series[] = [],
): { id: string; name: Text }[] {
  const named = [
    ...PLANS.flatMap((plan) => plan.indicators.map(({ id, name }) => ({ id, name }))),
    ...[...knownFigures(programmes, undefined, series).values()]
      .filter((one) => !('formula' in one && one.formula.share))
      .map(({ id, name }) => ({ id, name })),
  ]
  return [...new Map(named.map((one) => [one.id, one])).values()]
}

export async function scorecardOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  year: number,
  today: string,
): Promise<Scorecard> {
  const span = period(String(year))
  if (!span) throw new Error(`${year} is no year.`)
  const targets = await targetsOf(db, session, year)
  const plans = PLANS.flatMap((plan) => plan.indicators.map((indicator) => ({ plan, indicator })))
  const inForce = plans.filter(({ plan: { years } }) => years[0] <= year && year <= years[1])
  const ids = [
    ...new Set([...inForce, ...plans].map(({ indicator }) => indicator.id)),
    ...new Set(targets.map((one) => one.indicator)),
  ]
  const known = knownFigures(programmes, undefined, await seriesOf(db, session, programmes))
  const measures = ids.filter((id) => known.has(id))
  const figures = await figuresOf(db, session, programmes, span, { measures })
  const scored = [...new Set(ids)].map((id): Scored => {
    const { plan, indicator } =
      inForce.find((one) => one.indicator.id === id) ?? plans.find((one) => one.indicator.id === id) ?? {}
    const history = targets.filter((one) => one.indicator === id)
    const [set] = history
    const found = known.get(id)
    const measure = found && ('measure' in found ? found.measure : 'cells' in found ? found.counted : undefined)
    const documented = inForce.some((one) => one.indicator.id === id) ? (indicator?.target ?? null) : null
    const target = set?.target ?? documented
    const lower = set?.lower ?? indicator?.lower ?? false
    const actual = found && whole(figures, found.programme, id)
    const attainment = attained(actual?.value ?? null, target, lower)
    const addsUp = Boolean(measure?.count ?? measure?.sum) && !lower
    return {
      id,
      name: indicator?.name ?? found?.name ?? { zh: id, en: id },
      formula: indicator?.formula ?? found?.means,
      unit: indicator?.unit ?? found?.unit ?? '',
      lower,
      weight: indicator?.weight ?? null,
      plan,
      section: indicator?.section,
      target,
      set,
      history,
      actual,
      attainment,
      light: lightOf(attainment, addsUp && today <= span.to),
    }
  })
  const weighed = scored.filter((one) => one.attainment !== null && one.weight !== null)
  const sum = (of: (one: Scored) => number) => Math.round(weighed.reduce((all, one) => all + of(one), 0) * 10) / 10
  return {
    span,
    scored: scored.toSorted((a, b) => Number(b.actual !== undefined) - Number(a.actual !== undefined)),
    weight: sum((one) => one.weight ?? 0),
    points: sum((one) => ((one.weight ?? 0) * Math.min(100, one.attainment ?? 0)) / 100),
  }
}

/** How much of a target is reached, in percent to one decimal: actual over target, or target over actual where lower is better. */
export function attained(actual: number | null, target: number | null, lower: boolean): number | null {
  if (actual === null || target === null) return null
  const [part, all] = lower ? [target, actual] : [actual, target]
  if (all === 0) return 100
  return percent(Math.round(part * 10_000), Math.round(all * 10_000), 1)
}

export function lightOf(attainment: number | null, underWay: boolean): Light | undefined {
  if (attainment === null) return undefined
  if (attainment >= 100) return 'met'
  if (underWay) return 'running'
  return attainment >= NEAR ? 'near' : 'short'
}
