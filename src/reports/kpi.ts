// The scorecard: indicators of the plans, each with its target of the year, held against what is counted, reckoned or told.
import { percent, period, type Period, type Programme, t, type Text } from '#engine'
import { added } from '#engine/numbers/index.ts'
import type { Session } from '#store'
import type { Db } from '#store/db.ts'
import { type Figure, whole, wholesOf } from './figures.ts'
import { type Known, knownFigures } from './known.ts'
import { seriesOf } from './series.ts'
import { type Target, targetsOf } from './targets.ts'

/** How far one has come: by the share of the target, or a hundred where it is met and nought where not. */
export type Scoring = 'ratio' | 'whole'
export type Plan = { id: string; title: Text; years: readonly [first: number, last: number]; scoring: Scoring }
/** As the register has it. */
export type Indicator = {
  /** Its entry. */
  id: string
  plan: Plan
  name: Text
  formula: Text
  section: string | undefined
  /** The figure that measures it; where none does, what was told of each year. */
  figure: string | undefined
  unit: string
  lower: boolean
  /** In percent, exactly as it was written. */
  weight: string | undefined
  targets: readonly { year: number; target: string }[]
  told: readonly { year: number; value: string; source: string }[]
}

/** Met; nearly; short of it; or, where cases still add up and the year is not over, under way. */
export type Light = 'met' | 'near' | 'short' | 'running'
export type Scored = {
  /** The entry of the register; of a target from before there was one, its figure. */
  id: string
  /** Whether it stands in the register, where it is changed. */
  entry: boolean
  name: Text
  formula: Text | undefined
  unit: string
  lower: boolean
  weight: string | undefined
  plan: Plan | undefined
  section: string | undefined
  /** The target of the year, and who set it where that was before the register. */
  target: number | null
  set: Target | undefined
  /** What was counted, reckoned or entered, where a figure measures it. */
  figure: Figure | undefined
  /** Of what was told of the indicator itself: from where. */
  source: string | undefined
  value: number | null
  /** Why there is nothing to hold against the target. */
  why: Text | undefined
  attainment: number | null
  light: Light | undefined
}
/** `weights`: of each plan in force that weighs its indicators, what they come to. */
export type Scorecard = {
  span: Period
  scored: Scored[]
  weight: number
  points: number
  weights: { plan: Plan; sum: number }[]
}

/** From this share of a target on, one is nearly there. The plans print no such line, so it is a setting of ours. */
const NEAR = 90

export async function scorecardOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  indicators: readonly Indicator[],
  year: number,
  today: string,
): Promise<Scorecard> {
  const span = period(String(year))
  if (!span) throw new Error(`${year} is no year.`)
  const inForce = indicators.filter(({ plan: { years } }) => years[0] <= year && year <= years[1])
  const named = new Set(inForce.map(({ figure }) => figure))
  // What was set before there was a register stands until an indicator names its figure.
  const [series, before] = await Promise.all([seriesOf(db, session, programmes), targetsOf(db, session, year)])
  const earlier = [...new Map(before.toReversed().map((one) => [one.indicator, one])).values()].filter(
    (one) => !named.has(one.indicator),
  )
  const known = knownFigures(programmes, undefined, series)
  const ids = [...new Set([...named, ...earlier.map((one) => one.indicator)])].filter(
    (id): id is string => id !== undefined && known.has(id),
  )
  const [figures = []] = await wholesOf(db, session, programmes, [{ span, ids }])
  const of = (id: string | undefined) => {
    const found = known.get(id ?? '')
    return { found, figure: found && whole(figures, found.programme, found.id) }
  }
  const running = today <= span.to
  const scored = [
    ...inForce.map((one) => ofRegister(one, of(one.figure), year, running)),
    ...earlier.map((one) => setBefore(one, of(one.indicator), running)),
  ]
  const weighed = scored.filter((one) => one.attainment !== null && one.weight !== undefined)
  const plans = [...new Map(inForce.map(({ plan }) => [plan.id, plan])).values()]
  return {
    span,
    scored,
    weight: added(weighed.map((one) => one.weight)),
    points: Math.round(added(weighed.map((one) => Number(one.weight) * Math.min(100, one.attainment ?? 0)))) / 100,
    weights: plans.flatMap((plan) => {
      const weights = inForce.flatMap((one) =>
        one.plan.id === plan.id && one.weight !== undefined ? [one.weight] : [],
      )
      return weights.length > 0 ? [{ plan, sum: added(weights) }] : []
    }),
  }
}

type Found = { found: Known | undefined; figure: Figure | undefined }

function ofRegister(one: Indicator, { found, figure }: Found, year: number, running: boolean): Scored {
  const told = one.told.findLast((each) => each.year === year)
  const said = one.targets.findLast((each) => each.year === year)
  const value = one.figure === undefined ? (told ? Number(told.value) : null) : (figure?.value ?? null)
  const target = said ? Number(said.target) : null
  const attainment = attained(value, target, one.lower, one.plan.scoring)
  return {
    id: one.id,
    entry: true,
    name: one.name,
    formula: one.formula,
    unit: one.unit,
    lower: one.lower,
    weight: one.weight,
    plan: one.plan,
    section: one.section,
    target,
    set: undefined,
    figure,
    source: one.figure === undefined ? told?.source : undefined,
    value,
    why: whyNot(one, found, told !== undefined, said !== undefined),
    attainment,
    light: lightOf(attainment, running && addsUp(found) && !one.lower),
  }
}

function whyNot({ figure }: Indicator, found: Known | undefined, told: boolean, said: boolean): Text | undefined {
  if (figure !== undefined && !found)
    return t(
      `「${figure}」尚無業務計算，也未列為登錄數字`,
      `No programme counts “${figure}”, and nobody is asked to tell it`,
    )
  if (!said) return t('本年度未設目標', 'No target for this year')
  return figure === undefined && !told ? t('本年度尚未登錄實際值', 'Nobody has told a value for this year') : undefined
}

function setBefore(set: Target, { found, figure }: Found, running: boolean): Scored {
  const value = figure?.value ?? null
  const attainment = attained(value, set.target, set.lower, 'ratio')
  return {
    id: set.indicator,
    entry: false,
    name: found?.name ?? t(set.indicator, set.indicator),
    formula: found?.means,
    unit: found?.unit ?? '',
    lower: set.lower,
    weight: undefined,
    plan: undefined,
    section: undefined,
    target: set.target,
    set,
    figure,
    source: undefined,
    value,
    why: found
      ? undefined
      : t('尚無業務計算，也未列為登錄數字', 'No programme counts it, and nobody is asked to tell it'),
    attainment,
    light: lightOf(attainment, running && addsUp(found) && !set.lower),
  }
}

function addsUp(found: Known | undefined): boolean {
  const measure = found && ('measure' in found ? found.measure : 'cells' in found ? found.counted : undefined)
  return Boolean(measure?.count ?? measure?.sum)
}

/** How much of a target is reached, in percent to one decimal: actual over target, or target over actual where lower is better. */
export function attained(
  actual: number | null,
  target: number | null,
  lower: boolean,
  scoring: Scoring = 'ratio',
): number | null {
  if (actual === null || target === null) return null
  if (scoring === 'whole') return (lower ? actual <= target : actual >= target) ? 100 : 0
  const [part, all] = lower ? [target, actual] : [actual, target]
  if (all === 0) return 100
  return percent(part, all, 1)
}

export function lightOf(attainment: number | null, underWay: boolean): Light | undefined {
  if (attainment === null) return undefined
  if (attainment >= 100) return 'met'
  if (underWay) return 'running'
  return attainment >= NEAR ? 'near' : 'short'
}
