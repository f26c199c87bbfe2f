// What every page of the report asks: which period, beside how many earlier years, read as the whole bureau.
import { between, period, type Period, type Programme, say } from '#engine'
import { type Figure, MOST_YEARS } from '#reports/index.ts'
import { deskSession } from './acting.ts'
import { type Ctx, today } from './env.ts'

/** The period asked for; otherwise the last half-year that is over. */
export function askedPeriod(c: Ctx): Period {
  const found = period(c.req.query('period') ?? '') ?? fromDays(c.req.query('from'), c.req.query('to'))
  if (found) return found
  const [year, month] = [Number(today(c).slice(0, 4)), Number(today(c).slice(5, 7))]
  return period(month > 6 ? `${year}H1` : `${year - 1}H2`) ?? between(today(c), today(c))
}
const fromDays = (from: string | undefined, to: string | undefined) =>
  from && to ? period(`${from}..${to}`) : undefined

/** Earlier years to stand beside it, one when nobody says. */
export function askedYears(c: Ctx): number {
  const years = Number(c.req.query('years') ?? 1)
  return Number.isInteger(years) ? Math.min(MOST_YEARS, Math.max(1, years)) : 1
}

/** Figures are the bureau's, whatever one's own section; the cases behind them are shown by one's rights. */
export const reading = (c: Ctx) => ({ ...deskSession(c), reach: 'system' as const })

/** Where a figure opens to its definition and its cases. A report has a thousand of them: put together as plain text. */
export const door = ({ programme, measure, dimensions }: Figure, { from, to }: { from: string; to: string }): string =>
  `/desk/reports/figure?${Object.entries({ programme, measure, from, to })
    .concat(Object.entries(dimensions).map(([name, value]) => [`d.${name}`, value]))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`

/** @param names of register entries, as the figure brings them */
export function labelOf(
  programme: Programme,
  dimension: string,
  value: string,
  lang: Parameters<typeof say>[1],
  names?: Record<string, string>,
): string {
  const found = programme.dimensions[dimension]
  const field = found?.field ? programme.fields[found.field] : undefined
  const label =
    found?.together?.[value]?.name ?? (field && 'options' in field ? field.options[value] : found?.labels?.[value])
  return label ? say(label, lang) : (names?.[dimension] ?? value)
}
