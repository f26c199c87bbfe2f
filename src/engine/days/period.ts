// The periods reports are made for: years, half-years, quarters, months, or any two days.
import { t, type Text } from '../text.ts'
import { addDays, addMonths, type Day, daysInMonth, isDay, weekday, written } from './day.ts'
import { dayText } from './roc.ts'

export type Period = { from: Day; to: Day; label: Text }
/** The spans a duty comes round with. Weeks begin on Monday. */
export type Span = 'week' | 'month' | 'quarter' | 'half' | 'year'

/** The first day of the next span after a day. @example nextSpan('quarter', '2026-02-10') // '2026-04-01' */
export function nextSpan(span: Span, after: Day): Day {
  if (span === 'week') return addDays(after, (8 - weekday(after)) % 7 || 7)
  const length = { month: 1, quarter: 3, half: 6, year: 12 }[span]
  const month = Number(after.slice(5, 7)) - 1
  return addMonths(written(Number(after.slice(0, 4)), month - (month % length) + 1, 1), length)
}

/** Reads 2025, 2025H1, 2025Q3, 2025-06 or 2025-01-01..2025-06-30; undefined when it is none of them. */
export function period(text: string): Period | undefined {
  const [, y, kind, n] = /^(\d{4})(?:(H|Q|-)(\d{1,2}))?$/.exec(text) ?? []
  if (y) return named(Number(y), kind, Number(n ?? 0))
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text) ?? []
  return from && to && isDay(from) && isDay(to) && from <= to ? between(from, to) : undefined
}

/** The period between two days, with its usual name where it has one. */
export function between(from: Day, to: Day): Period {
  const year = Number(from.slice(0, 4))
  for (const one of [
    named(year, undefined, 0),
    named(year, 'H', 1),
    named(year, 'H', 2),
    ...[1, 2, 3, 4].map((q) => named(year, 'Q', q)),
  ])
    if (one?.from === from && one.to === to) return one
  const zh = dayText(from)
  const en = dayText(to)
  return { from, to, label: t(`${zh.zh}至${en.zh}`, `${zh.en} to ${en.en}`) }
}

function named(year: number, kind: string | undefined, n: number): Period | undefined {
  const roc = year - 1911
  if (!kind) return span(year, 1, 12, t(`${roc}年`, `${year}`))
  if (kind === 'H' && (n === 1 || n === 2)) {
    const [first, last] = n === 1 ? [1, 6] : [7, 12]
    return span(
      year,
      first,
      last,
      t(`${roc}年${first}月至${last}月`, `${n === 1 ? 'January to June' : 'July to December'} ${year}`),
    )
  }
  if (kind === 'Q' && n >= 1 && n <= 4)
    return span(year, n * 3 - 2, n * 3, t(`${roc}年第${n}季`, `quarter ${n} of ${year}`))
  if (kind === '-' && n >= 1 && n <= 12)
    return span(year, n, n, t(`${roc}年${n}月`, `${year}-${String(n).padStart(2, '0')}`))
  return undefined
}

const span = (year: number, first: number, last: number, label: Text): Period => ({
  from: written(year, first, 1),
  to: written(year, last, daysInMonth(year, last)),
  label,
})
/** The period of the same kind one year earlier. */
export function yearBefore({ from, to }: { from: Day; to: Day }): Period {
  const back = (day: Day) => {
    const year = Number(day.slice(0, 4)) - 1
    const month = Number(day.slice(5, 7))
    return written(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
  }
  return between(back(from), back(to))
}
