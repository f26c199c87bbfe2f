// Reckons a formula from the figures it names, wherever these come from.
import { type Period, yearBefore } from './days/index.ts'
import { EVER } from './measured.ts'
import { added, mean, percent } from './numbers/index.ts'
import { t, type Text } from './text.ts'
import type { AnyFormula } from './words/index.ts'

type Span = { from: string; to: string }
type Cell = Record<string, string>
/** The value of a figure in a cell of a span; undefined where it is not known. */
type Get = (figure: string, cell: Cell, span: Span) => number | undefined

/** Up or down, of a change that is told without its sign. */
export const DIRECTION = 'direction'
export const DIRECTIONS: Readonly<Record<string, Text>> = {
  increase: t('增加', 'Increase'),
  decrease: t('減少', 'Decrease'),
}

/** The figures it names. */
export const namedBy = ({ part, of, share, mean: same, change, against }: AnyFormula): string[] =>
  [part, of, share, same, change, against].flatMap((one) => one ?? [])

/** The figures it names, each with the span it is asked over. */
export function askedBy(formula: AnyFormula, span: Span): { figure: string; span: Span }[] {
  const spans = formula.mean ? yearsBack(span, formula.years ?? 1) : [span]
  return namedBy(formula).flatMap((figure) => spans.map((one) => ({ figure, span: one })))
}

export function reckoned(formula: AnyFormula, get: Get, span: Span, cell: Cell): number | undefined {
  const { part, of, share, mean: same, change, against, decimals } = formula
  if (part) return quotient(get(part, cell, span), get(of ?? '', cell, span), (formula.times ?? 100) / 100, decimals)
  if (share) {
    const [[name = '', values = []] = []] = Object.entries(formula.among ?? {})
    const all = added(values.map((value) => get(share, { ...cell, [name]: value }, span) ?? 0))
    return quotient(get(share, cell, span), all, 1, decimals)
  }
  if (same) {
    const years = yearsBack(span, formula.years ?? 1).map((one) => get(same, cell, one))
    return years.length > 0 && years.every((one) => one !== undefined) ? mean(years, decimals) : undefined
  }
  const { [DIRECTION]: direction, ...at } = cell
  const [now, then] = [get(change ?? '', at, span), get(against ?? '', at, span)]
  if (now === undefined || then === undefined) return undefined
  const above = added([now, -then])
  const moved = formula.inPercent ? quotient(above, then, 1, decimals) : mean([above], decimals)
  if (direction === undefined || moved === undefined) return moved
  return (moved > 0 ? 'increase' : 'decrease') === direction ? Math.abs(moved) : undefined
}

/** None before the beginning of all. */
function yearsBack(span: Span, years: number): Period[] {
  const found: Period[] = []
  if (span.from === EVER) return found
  for (let one = span; found.length < years;) found.push((one = yearBefore(one)) as Period)
  return found
}

// Half up of what is below nought is away from it, as one rounds what is owed.
function quotient(part: number | undefined, whole: number | undefined, times: number, decimals: number) {
  if (part === undefined || !whole) return undefined
  const found = percent(Math.abs(times === 1 ? part : part * times), Math.abs(whole), decimals)
  return part < 0 !== whole < 0 ? added([0, -found]) : found
}
