// The day on which a step happened, where it says so in a field: what is counted and what runs goes by it. The event keeps the day it was typed.
import type { Case, CaseEvent } from './case.ts'
import { type Day, dayText } from './days/index.ts'
import type { AnyStep, Programme } from './words/index.ts'
import type { Problem } from './read.ts'
import { t, type Text } from './text.ts'

type Stepped = CaseEvent & { kind: 'step' }
/** A day that a correction moved: of the step with this number, in its state where it led into one. */
export type Moved = { seq: number; from: Day; to: Day }

/** Never after the day it was typed, and not before what the case had done by then: what is counted keeps the order of the steps. */
export function happenedOn(step: AnyStep | undefined, event: Pick<Stepped, 'on' | 'values'>, before?: Case): Day {
  const said = step?.on ? event.values[step.on] : undefined
  return typeof said === 'string' ? within(said, lastDay(before), event.on) : event.on
}

/**
 * Beside its field: a day that is ahead, or before the day of the step that came last. That one is only warned of, since what was
 * entered late, or done by a clock meanwhile, does not make the day untrue.
 */
export function dayRefusals(
  programme: Programme,
  step: AnyStep,
  values: Record<string, unknown>,
  before: Case | undefined,
  today: Day,
): Problem[] {
  return step.on ? outside(programme, step.on, values[step.on], { least: lastDay(before), today }) : []
}

/** The same of a correction: each day stays between those of the steps before and after it, where they stand by then. */
export function correctedDayRefusals(
  programme: Programme,
  one: Case,
  values: Record<string, unknown>,
  today: Day,
): Problem[] {
  const said = daysIn(programme, one, values)
  const days = daysOf(one).map((each) => said.find(({ seq }) => seq === each.seq) ?? each)
  return said.flatMap(({ field, seq, on }) => outside(programme, field, on, { ...around(days, seq), today }))
}

/** What a correction moves: the day of each step whose field it corrects, where the value is still the one that step gave. */
export function movedDays(programme: Programme, one: Case, event: CaseEvent & { kind: 'correct' }): Moved[] {
  const said = daysIn(programme, one, event.values)
  const firm = daysOf(one).filter((each) => !said.some(({ seq }) => seq === each.seq))
  return said.flatMap(({ seq, from, on }) => {
    const { least, most = event.on } = around(firm, seq)
    const to = within(on, least, most)
    return to === from ? [] : [{ seq, from, to }]
  })
}

function daysIn({ steps }: Programme, one: Case, values: Record<string, unknown>) {
  return Object.entries(one.done).flatMap(([name, { seq, on: from }]) => {
    const field = steps[name]?.on
    const on = field ? values[field] : undefined
    return field && typeof on === 'string' && one.given[field] === seq ? [{ field, seq, from, on }] : []
  })
}

type Dated = { seq: number; on: Day }
const daysOf = ({ done, entries }: Case): Dated[] => [...Object.values(done), ...entries]
const lastDay = (one: Case | undefined): Day | undefined => one && latest(daysOf(one).map((each) => each.on))

function around(days: readonly Dated[], seq: number): { least?: Day; most?: Day } {
  const least = latest(days.filter((each) => each.seq < seq).map((each) => each.on))
  const [most] = days.flatMap((each) => (each.seq > seq ? [each.on] : [])).toSorted()
  return { ...(least ? { least } : {}), ...(most ? { most } : {}) }
}

const latest = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1)
const within = (day: Day, least: Day | undefined, most: Day): Day =>
  day > most ? most : least !== undefined && day < least ? least : day

function outside(
  { fields }: Programme,
  name: string,
  day: unknown,
  { least, most, today }: { least?: Day | undefined; most?: Day | undefined; today: Day },
): Problem[] {
  if (typeof day !== 'string') return []
  const { zh, en } = fields[name]?.label ?? t(name, name)
  const warned = (says: Text): Problem[] => [{ field: name, says, warns: true }]
  if (day > today) return [{ field: name, says: t(`「${zh}」不能晚於今天。`, `“${en}” cannot be later than today.`) }]
  if (least !== undefined && day < least) {
    const { zh: then, en: on } = dayText(least)
    return warned(
      t(
        `「${zh}」早於案件前一步驟的日期（${then}），統計與期限將以${then}計。`,
        `“${en}” is before the day of the step before it (${on}); figures and clocks will go by ${on}.`,
      ),
    )
  }
  if (most === undefined || day <= most) return []
  const { zh: then, en: on } = dayText(most)
  return warned(
    t(
      `「${zh}」晚於案件後一步驟的日期（${then}），統計與期限將以${then}計。`,
      `“${en}” is after the day of the step that followed (${on}); figures and clocks will go by ${on}.`,
    ),
  )
}
