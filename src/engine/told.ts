// What a step is told by whoever keeps the cases, because no single case can know it.
import { readsOf } from './condition.ts'
import type { Refusal } from './advance.ts'
import { moveOf } from './payment.ts'
import { lastOf } from './path.ts'
import { t } from './text.ts'
import { type AnyHold, type AnyStep, byAmount, byTime, listed, namesWhat, type Programme } from './words/index.ts'

/** The things there is only so much of whose answer the step reads, in its condition, its gates or where it leads. */
export function holdsAsked(programme: Programme, step: AnyStep): { rule: string; hold: AnyHold }[] {
  const reads = new Set([
    ...readsOf(step.when),
    ...(step.gates ?? []).flatMap((gate) => readsOf(gate.needs)),
    ...(typeof step.to === 'string' ? [] : step.to.flatMap((branch) => readsOf(branch.when))),
  ])
  return Object.entries(programme.holds ?? {}).flatMap(([rule, hold]) =>
    hold.tells && reads.has(hold.tells) ? [{ rule, hold }] : [],
  )
}

/** The fields that are filled by looking across cases or into register entries, so that nobody need be asked. */
export const toldFields = (programme: Programme, step: AnyStep): string[] => [
  ...Object.keys(step.takes ?? {}),
  ...Object.keys(step.looks ?? {}),
  ...holdsAsked(programme, step).flatMap(({ hold }) => hold.tells ?? []),
  ...moneyTold(programme, step),
]

function moneyTold({ pays, steps }: Programme, step: AnyStep): string[] {
  const name = Object.keys(steps).find((one) => steps[one] === step) ?? ''
  const move = pays && moveOf(pays, name)
  if (!pays || !move || move === 'list') return []
  const { nth, due, left, paid } = pays.part ?? {}
  const told = move === 'approve' ? [pays.seal, nth, due] : [left, paid]
  return told.filter((one) => one !== undefined)
}

/** What a case has, or waits for, of an entry: of which, for which group, how much. */
export type Sitting = { target: string; part: string; places: number; waiting: boolean }

/** Nothing where the case neither has any of it in this state nor waits for it. Rows that name the same entry are added up. */
export function sittings(hold: AnyHold, state: string, values: Record<string, unknown>): Sitting[] {
  const waiting = hold.waits?.in === state
  if (!byAmount(hold) || !(waiting || listed(hold.in).includes(state))) return []
  const [field, part] = namesWhat(hold)
  const much = lastOf(hold.much)
  const found = new Map<string, Sitting>()
  for (const row of part ? listed(values[field] as Row[] | undefined) : [values]) {
    const target = row[part ?? field]
    if (typeof target !== 'string') continue
    const before = found.get(target)
    const places = (before?.places ?? 0) + (hold.much ? Number(row[much] ?? 1) : 1)
    found.set(target, { target, part: hold.groups ? String(values[hold.groups[0]] ?? '') : '', places, waiting })
  }
  return [...found.values()]
}
type Row = Record<string, unknown>

/** The time a case has something to itself, or waits for it: of what, from a day and time to a day and time. */
export type Taking = { resource: string; day: string; from: string; untilDay: string; to: string }

/** Nothing while one of its ends, or what is had, is not said; `empty` where the end does not lie after the beginning. */
export function spanOf(hold: AnyHold, values: Record<string, unknown>): Taking | 'empty' | undefined {
  const resource = byTime(hold) ? values[namesWhat(hold)[0]] : undefined
  const named = (hold.during ?? []).map((name) => values[name])
  if (typeof resource !== 'string' || !named.every((value) => typeof value === 'string')) return undefined
  const [day = '', second = '', third = ''] = named as string[]
  const slot = hold.parts?.[second]
  if (hold.parts && !slot) return 'empty'
  const span: Taking = slot
    ? { resource, day, from: slot[0], untilDay: day, to: slot[1] }
    : named.length === 2
      ? { resource, day, from: '00:00', untilDay: second, to: '24:00' }
      : { resource, day, from: second, untilDay: day, to: third }
  return `${span.day} ${span.from}` < `${span.untilDay} ${span.to}` ? span : 'empty'
}

/** Who has it, or would have it, in this state. */
export const has = (hold: AnyHold, state: string): boolean =>
  listed(hold.in).includes(state) || hold.waits?.in === state

/** A time that ends before it begins is had by nobody, so a case cannot come to where it would have it. */
export function emptyTimes(programme: Programme, to: string, values: Record<string, unknown>): Refusal[] {
  return Object.values(programme.holds ?? {})
    .filter((hold) => has(hold, to) && spanOf(hold, values) === 'empty')
    .map((hold) => {
      const field = hold.parts ? hold.during?.[1] : hold.during?.at(-1)
      const says = hold.parts
        ? t('沒有這個時段，請改選。', 'There is no such part of the day. Choose another.')
        : t('結束須晚於開始。', 'The end has to be later than the beginning.')
      return field ? { field, says } : { says }
    })
}
