// Counts a measure over cases in memory: slow, plain, and the judge of the SQL that does it fast.
import type { Case, Entry } from './case.ts'
import { holds } from './condition.ts'
import { added, mean, percent } from './numbers/index.ts'
import { addDays, daysBetween } from './days/index.ts'
import { reckoned } from './formula.ts'
import { EVER, factsOfRows, keyedField, numberIn, rowsCounted } from './measured.ts'
import { valuesUnder } from './split.ts'
import { type AnyMeasure, listed, type Programme, stateVoid } from './words/index.ts'

type Period = { from: string; to: string }
type Cell = Record<string, string>

/**
 * The measure's value for the period and cell; undefined where there is nothing to divide by.
 * @param entries the cases of the registers by which it is split
 */
export function count(
  programme: Programme,
  name: string,
  cases: readonly Case[],
  period: Period,
  cell: Cell = {},
  entries: readonly Case[] = [],
): number | undefined {
  const formula = programme.formulas?.[name]
  if (formula) return reckoned(formula, fromCases(programme, period, cases, entries), period, cell)
  if (programme.entered?.[name]) return undefined
  const measure = programme.measures[name]
  if (!measure) throw new Error(`${programme.id} has no measure ${name}.`)
  if (measure.onTime) return punctual(programme, measure, measure.onTime, cases, period)
  const rows = rowsCounted(programme, measure)
  const counted = cases
    .filter((one) => !stateVoid(programme.states[one.state]))
    .flatMap((one) => placed(measure, one, period))
    .flatMap((row) => (rows ? factsOfRows(rows, row.facts).map((facts) => ({ ...row, facts })) : [row]))
    .filter((row) => fits(programme, measure, row, period, cell, entries))
  if (measure.sum) return added(counted.map(({ facts }) => facts[measure.sum ?? '']))
  if (measure.mean) {
    const said = counted.flatMap(({ facts }) => facts[measure.mean ?? ''] ?? [])
    return mean(said, measure.decimals ?? 0)
  }
  if (measure.days) return added(counted.map(({ facts }) => daysInside(measure, facts, period)))
  if (measure.distinct) return new Set(counted.flatMap((row) => onceBy(programme, measure.distinct ?? '', row))).size
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
  if (measure.stood) return whole(stoodIn(one, listed(measure.stood), period))
  if (measure.daysFrom) {
    const end = first(one, listed(measure.daysTo))
    return whole(first(one, [measure.daysFrom]) !== undefined && end !== undefined && within(end.on, period))
  }
  const states = listed(measure.count ?? measure.at)
  const when = measure.since || measure.days ? { from: EVER, to: period.to } : period
  if (measure.every)
    return one.entries.flatMap((entry, at) =>
      !entry.still && states.includes(entry.state) && within(entry.on, when)
        ? [{ one, facts: ownFacts(one.entries.slice(at), period) }]
        : [],
    )
  const entered = first(one, states)
  return whole(entered !== undefined && within(entered.on, when))
}

/** Whether it stood there on some day of the period: of an entry the day it came counts, the day it moved on does not. */
const stoodIn = (one: Case, states: readonly string[], { from, to }: Period): boolean =>
  one.entries.some((entry, at) => {
    const until = one.entries[at + 1]?.on
    return states.includes(entry.state) && entry.on <= to && (entry.on >= from || !until || until > from)
  })

/** What is counted once: of a person or an organisation its number, or the case by itself where it says none. */
function onceBy(programme: Programme, name: string, { one, facts }: Row): unknown[] {
  if (keyedField(programme, name)) return [numberIn(one.values[name]) ?? one.id]
  return facts[name] === undefined ? [] : [facts[name]]
}

function daysInside({ days = ['', ''], half }: AnyMeasure, facts: Record<string, unknown>, period: Period): string {
  const [first, last] = days.map((name) => facts[name])
  if (typeof first !== 'string') return '0'
  const to = typeof last === 'string' && last < period.to ? last : period.to
  const from = first > period.from ? first : period.from
  const whole = daysBetween(from, addDays(to, 1))
  const halves = [
    half?.first && within(first, period) && holds(half.first, facts),
    half?.last && typeof last === 'string' && within(last, period) && holds(half.last, facts),
  ].filter(Boolean).length
  return String(Math.max(0, whole - halves / 2))
}

/** Of the first of these entries, as they stood when the case moved on, or at the end of the period if it had not. */
function ownFacts([entry, ...later]: readonly Entry[], { to }: Period): Record<string, unknown> {
  const moved = later.findIndex((one) => !one.still || one.on > to)
  return (moved === -1 ? later : later.slice(0, moved)).at(-1)?.facts ?? entry?.facts ?? {}
}

function fits(
  programme: Programme,
  measure: AnyMeasure,
  { one, facts }: Row,
  period: Period,
  cell: Cell,
  entries: readonly Case[],
): boolean {
  if (!holds(measure.where, facts)) return false
  if (measure.days && daysInside(measure, facts, period) === '0') return false
  return Object.entries(cell).every(([name, value]) =>
    valuesUnder(programme.dimensions[name], one, facts, period.to, entries).includes(value),
  )
}

/** What a formula is reckoned from, of its own programme; what is told, or of other programmes, no case here knows. */
function fromCases(programme: Programme, own: Period, cases: readonly Case[], entries: readonly Case[]) {
  const here = cases.filter((one) => !stateVoid(programme.states[one.state]))
  const near = new Map<string, readonly Case[]>()
  return (figure: string, cell: Cell, span: Period): number | undefined => {
    const measure = programme.measures[figure]
    if (!measure && !programme.formulas?.[figure]) return undefined
    if (span !== own && !here.some((one) => one.entries.some(({ on }) => within(on, span)))) return undefined
    // Looked through once for all cells, where the date alone places a case.
    const key = `${figure} ${span.from} ${span.to}`
    const found =
      near.get(key) ??
      (measure && !measure.onTime ? cases.filter((one) => placed(measure, one, span).length > 0) : cases)
    near.set(key, found)
    return count(programme, figure, found, span, cell, entries)
  }
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
