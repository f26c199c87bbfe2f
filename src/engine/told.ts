// What a step is told by whoever keeps the cases, because no single case can know it.
import { readsOf } from './condition.ts'
import { type AnyAcross, type AnyStep, listed, type Programme } from './words/index.ts'

/** The rules about places whose answer the step reads, in its condition, its gates or where it leads. */
export function seatsAsked(programme: Programme, step: AnyStep): { rule: string; across: AnyAcross }[] {
  const reads = new Set([
    ...readsOf(step.when),
    ...(step.gates ?? []).flatMap((gate) => readsOf(gate.needs)),
    ...(typeof step.to === 'string' ? [] : step.to.flatMap((branch) => readsOf(branch.when))),
  ])
  return Object.entries(programme.across ?? {}).flatMap(([rule, across]) =>
    across.tells && reads.has(across.tells) ? [{ rule, across }] : [],
  )
}

/** The fields that are filled by looking across cases or into register entries, so that nobody need be asked. */
export const toldFields = (programme: Programme, step: AnyStep): string[] => [
  ...Object.keys(step.takes ?? {}),
  ...Object.keys(step.checks ?? {}),
  ...seatsAsked(programme, step).flatMap(({ across }) => across.tells ?? []),
  ...(listed(programme.pays?.approve).some((name) => programme.steps[name] === step)
    ? [programme.pays?.seal ?? '']
    : []),
]

/** The places a case takes by a rule: in what, for which group, how many; nothing where it takes none and waits for none. */
export type Sitting = { target: string; part: string; places: number; waiting: boolean }
export function sitting(across: AnyAcross, state: string, values: Record<string, unknown>): Sitting | undefined {
  const sits = listed(across.in as string | readonly string[]).includes(state)
  const waits = across.queue?.in === state
  const target = across.seats ? values[across.seats] : undefined
  if (!(sits || waits) || typeof target !== 'string') return undefined
  const places = across.taking ? Number(values[across.taking] ?? 1) : 1
  const part = across.groups ? String(values[across.groups[0]] ?? '') : ''
  return { target, part, places, waiting: waits }
}

/** The time a case has something to itself, or waits for it: of what, from a day and time to a day and time. */
export type Taking = { resource: string; day: string; from: string; untilDay: string; to: string }
export function spanOf(across: AnyAcross, values: Record<string, unknown>): Taking | undefined {
  const resource = across.exclusive ? values[across.exclusive] : undefined
  const named = (across.during ?? []).map((name) => values[name])
  if (typeof resource !== 'string' || named.length === 0 || !named.every((value) => typeof value === 'string'))
    return undefined
  const [day = '', second = '', third = ''] = named as string[]
  const slot = across.slots?.[second]
  if (across.slots && !slot) return undefined
  const span: Taking = slot
    ? { resource, day, from: slot[0], untilDay: day, to: slot[1] }
    : named.length === 2
      ? { resource, day, from: '00:00', untilDay: second, to: '24:00' }
      : { resource, day, from: second, untilDay: day, to: third }
  return `${span.day} ${span.from}` < `${span.untilDay} ${span.to}` ? span : undefined
}
