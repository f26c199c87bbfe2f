// Counts a measure over cases in memory: slow, plain, and the judge of the SQL that does it fast.
import type { Case, Entry } from './case.ts'
import { holds } from './condition.ts'
import { added, mean, percent } from './numbers/index.ts'
import { daysBetween } from './days/index.ts'
import { type AnyDimension, type AnyMeasure, listed, type Programme, stateVoid, UNKNOWN } from './words/index.ts'

type Period = { from: string; to: string }
type Cell = Record<string, string>

/** The measure's value for the period and cell; undefined where there is nothing to divide by. */
export function count(
  programme: Programme,
  name: string,
  cases: readonly Case[],
  period: Period,
  cell: Cell = {},
): number | undefined {
  const measure = programme.measures[name]
  if (!measure) throw new Error(`${programme.id} has no measure ${name}.`)
  if (measure.ratio)
    return over(
      count(programme, measure.ratio[0], cases, period, cell),
      count(programme, measure.ratio[1], cases, period, cell),
      measure,
    )
  if (measure.shareOf) return share(programme, measure, measure.shareOf, cases, period, cell)
  if (measure.onTime) return punctual(programme, measure, measure.onTime, cases, period)
  const counted = cases
    .filter((one) => !stateVoid(programme.states[one.state]))
    .flatMap((one) => placed(measure, one, period))
    .filter((row) => fits(programme, measure, row, period, cell))
  if (measure.sum) return added(counted.map(({ facts }) => facts[measure.sum ?? '']))
  if (measure.mean) {
    const said = counted.flatMap(({ facts }) => facts[measure.mean ?? ''] ?? [])
    return mean(said, measure.decimals ?? 0)
  }
  if (measure.distinct) return new Set(counted.map(({ facts }) => facts[measure.distinct ?? ''])).size
  if (measure.daysFrom)
    return median(
      counted.map(({ one }) =>
        daysBetween(first(one, [measure.daysFrom ?? ''])?.on ?? '', first(one, listed(measure.daysTo))?.on ?? ''),
      ),
    )
  return counted.length
}

/** What is counted once: a case as it stood at the end of the period, or with `every` each of its entries by that entry's own facts. */
type Row = { one: Case; facts: Record<string, unknown> }

const within = (day: string, { from, to }: Period) => day >= from && day <= to
const first = (one: Case, states: readonly string[]): Entry | undefined =>
  one.entries.find((entry) => !entry.still && states.includes(entry.state))
const latest = (one: Case, { to }: Period): Entry | undefined => one.entries.findLast((entry) => entry.on <= to)

/** What of the case belongs to the period by this measure's date. */
function placed(measure: AnyMeasure, one: Case, period: Period): Row[] {
  const whole = (belongs: boolean): Row[] => (belongs ? [{ one, facts: latest(one, period)?.facts ?? {} }] : [])
  if (measure.stock) return whole(listed(measure.stock).includes(latest(one, period)?.state ?? ''))
  if (measure.daysFrom) {
    const end = first(one, listed(measure.daysTo))
    return whole(first(one, [measure.daysFrom]) !== undefined && end !== undefined && within(end.on, period))
  }
  const states = listed(measure.count ?? measure.at)
  if (measure.every)
    return one.entries.flatMap((entry, at) =>
      !entry.still && states.includes(entry.state) && within(entry.on, period)
        ? [{ one, facts: ownFacts(one.entries.slice(at), period) }]
        : [],
    )
  const entered = first(one, states)
  return whole(entered !== undefined && within(entered.on, period))
}

/** Of the first of these entries, as they stood when the case moved on, or at the end of the period if it had not. */
function ownFacts([entry, ...later]: readonly Entry[], { to }: Period): Record<string, unknown> {
  const moved = later.findIndex((one) => !one.still || one.on > to)
  return (moved === -1 ? later : later.slice(0, moved)).at(-1)?.facts ?? entry?.facts ?? {}
}

function fits(programme: Programme, measure: AnyMeasure, { one, facts }: Row, period: Period, cell: Cell): boolean {
  if (!holds(measure.where, facts)) return false
  return Object.entries(cell).every(
    ([name, value]) => valueIn(programme.dimensions[name], one, facts, period) === value,
  )
}

function valueIn(
  dimension: AnyDimension | undefined,
  one: Case,
  facts: Record<string, unknown>,
  period: Period,
): string | undefined {
  if (!dimension) throw new Error('There is no such dimension.')
  if (dimension.field) return String(facts[dimension.field] ?? UNKNOWN)
  const reached = dimension.reached ?? {}
  const last = one.entries.findLast(
    (entry) => entry.on <= period.to && Object.values(reached).some((states) => listed(states).includes(entry.state)),
  )
  return last ? Object.keys(reached).find((value) => listed(reached[value]).includes(last.state)) : dimension.otherwise
}

function share(
  programme: Programme,
  measure: AnyMeasure,
  of: string,
  cases: readonly Case[],
  period: Period,
  cell: Cell,
): number | undefined {
  const [[name = '', values = []] = []] = Object.entries(measure.over ?? {})
  const base = programme.measures[of]
  // Looked through once for all cells, where the date alone places a case.
  const near =
    base && !base.ratio && !base.shareOf && !base.onTime
      ? cases.filter((one) => placed(base, one, period).length > 0)
      : cases
  const whole = added(values.map((value) => count(programme, of, near, period, { ...cell, [name]: value }) ?? 0))
  return over(count(programme, of, near, period, cell), whole, measure)
}

function punctual(
  programme: Programme,
  measure: AnyMeasure,
  clock: string,
  cases: readonly Case[],
  period: Period,
): number | undefined {
  const stopped = cases
    .filter((one) => !stateVoid(programme.states[one.state]))
    .flatMap((one) =>
      one.clocks.filter(
        (run) => run.clock === clock && run.stopped !== 'moot' && run.stoppedOn && within(run.stoppedOn, period),
      ),
    )
  return over(stopped.filter((run) => run.stopped === 'met').length, stopped.length, measure)
}

const over = (part: number | undefined, whole: number | undefined, measure: AnyMeasure) =>
  part === undefined || !whole ? undefined : percent(part, whole, measure.decimals ?? 0)

function median(numbers: number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return undefined
  return sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
