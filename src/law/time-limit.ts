// A time limit as a statute writes it: so many days or months after a day, before one, or counted from it. One line says it, and the
// receipt says how it was counted.
import {
  addDays,
  type Citation,
  completes,
  type DateField,
  type Day,
  type Length,
  type Reason,
  t,
  type Text,
} from '#engine'
import { inForce } from './known.ts'
import { type AnyRule, lawRule, step } from './rule.ts'
import { APA, CIVIL } from './statutes.ts'

/** Lengths by the day from which the text says so. */
type Dated = Record<Day, Length>
/**
 * `within`: so long after the day, which does not count. `before`: so long ahead of it, never moved. `lasts`: a term of which the day
 * is the first. The texts may be of an article of their own, and may have a name where a rule gives several days.
 */
type Span = ({ within: Dated } | { before: Dated } | { lasts: Dated }) & { cites?: Citation; of?: Text }

export type TimeLimit = {
  name: Text
  cites: Citation
  /** The day it runs from, as the question names it. */
  from: Record<string, DateField>
  gives: Record<string, Span>
  /** What else is so, whatever the day. */
  also?: () => { value: Record<string, unknown>; because: readonly Reason[] }
  /** Whose way of counting: that of acts before an authority, or of the Civil Code. */
  counted?: 'procedure'
  notices?: readonly Text[]
}

/** @example timeLimit({ name, cites: MEETING('§11'), from: { completed: date(…) }, gives: { deadline: { within: { '2014-04-14': days(15) } } } }) */
export function timeLimit({ name, cites, from, gives, also, counted, notices }: TimeLimit): AnyRule {
  const [event = ''] = Object.keys(from)
  const label = from[event]?.label ?? name
  const spans = Object.entries(gives).map(([key, span]) => {
    const [way, dated] = wayOf(span)
    const [source, of] = [span.cites ?? cites, span.of ?? name]
    return { key, way, source, of, length: inForce(dated, of, source) }
  })
  return lawRule({
    name,
    cites,
    decidedBy: event,
    reads: from,
    of(c) {
      const start = c[event] ?? ''
      const more = also?.()
      const found = spans.map((one) => reckoned(one, label, start, one.length.on(start)))
      return {
        value: { ...Object.fromEntries(found.map(({ key, day }) => [key, day])), ...more?.value },
        because: [
          ...found.map(({ source, of, day, how }) =>
            step(source, `${of.zh}：${how.zh}，為 ${day}。`, `${of.en}: ${how.en}: ${day}.`),
          ),
          ...countedBy(found, counted),
          ...(more?.because ?? []),
        ],
      }
    },
    answer: (value) => {
      const all = spans.map(({ key, of }) => ({ of, day: String(value[key]) }))
      const [only] = all
      if (only && all.length === 1) return t(only.day, only.day)
      return t(
        all.map(({ of, day }) => `${of.zh}：${day}`).join('；'),
        all.map(({ of, day }) => `${of.en}: ${day}`).join('; '),
      )
    },
    ...(notices ? { notices } : {}),
  })
}

type Way = 'within' | 'before' | 'lasts'
function wayOf(span: Span): [Way, Dated] {
  if ('within' in span) return ['within', span.within]
  return 'before' in span ? ['before', span.before] : ['lasts', span.lasts]
}

/** The last day of a length after a day that does not count. @example within('2026-04-30', months(1)) // '2026-05-31' */
export const within = (start: Day, { unit, n }: Length): Day =>
  unit === 'months' ? completes(addDays(start, 1), n) : addDays(start, n)
/** The last day of a length of which the day is the first. @example lasting('2026-04-01', months(48)) // '2030-03-31' */
export const lasting = (start: Day, { unit, n }: Length): Day =>
  unit === 'months' ? completes(start, n) : addDays(start, n - 1)

/** 三年, 二個月 and 十日, in figures. */
export function inWords({ unit, n }: Length): Text {
  if (unit === 'months' && n % 12 === 0) return t(`${n / 12} 年`, n === 12 ? 'a year' : `${n / 12} years`)
  if (unit === 'months') return t(`${n} 個月`, n === 1 ? 'a month' : `${n} months`)
  if (unit === 'workdays') return t(`${n} 個工作日`, `${n} working days`)
  return t(`${n} 日`, n === 1 ? 'a day' : `${n} days`)
}

type Reckoned<S> = S & { day: Day; how: Text; months: boolean }
function reckoned<S extends { way: Way }>(span: S, label: Text, start: Day, length: Length): Reckoned<S> {
  const [long, months] = [inWords(length), length.unit === 'months']
  const on = t(`${label.zh}（${start}）`, `“${label.en}” (${start})`)
  if (span.way === 'within')
    return {
      ...span,
      months,
      day: within(start, length),
      how: t(`自${on.zh}之次日起 ${long.zh}`, `${long.en} from the day after ${on.en}`),
    }
  if (span.way === 'before')
    return {
      ...span,
      months: false,
      day: addDays(start, -length.n),
      how: t(`${on.zh}前 ${long.zh}`, `${long.en} before ${on.en}`),
    }
  return {
    ...span,
    months,
    day: lasting(start, length),
    how: t(`自${on.zh}起 ${long.zh}，當日算入`, `${long.en} of which ${on.en} is the first`),
  }
}

/** How the days were counted, once for all of them. */
function countedBy(found: readonly { way: Way; months: boolean }[], by?: 'procedure'): Reason[] {
  const reasons: Reason[] = []
  if (found.some(({ way }) => way !== 'lasts'))
    reasons.push(
      step(
        by === 'procedure' ? APA('§48 II') : CIVIL('§120 II'),
        '始日不算入；日期未因假日順延。',
        'The first day is not counted; the day is not moved for holidays here.',
      ),
    )
  if (found.some(({ months }) => months))
    reasons.push(
      step(
        by === 'procedure' ? APA('§48 III') : CIVIL('§121 II'),
        '以相當日之前一日為末日；無相當日者，為該月末日。',
        'It ends the day before the like-numbered day, or with the month where there is none.',
      ),
    )
  return reasons
}
