// The gates of a step: what the law or the scheme wants first. All that are shut are named together.
import type { Refusal } from './advance.ts'
import { holds } from './condition.ts'
import type { AnyStep } from './words/index.ts'

type Linked = Record<string, Record<string, unknown>>

export function shutGates(step: AnyStep, values: Record<string, unknown>, linked: Linked): Refusal[] {
  return (step.gates ?? [])
    .filter((gate) => (gate.apart ? touching(gate.apart, values, linked) : !holds(gate.needs, values)))
    .map((gate) => ({ says: gate.says, ...(gate.cites ? { cites: gate.cites } : {}) }))
}

function touching([one, other]: readonly [string, string], values: Record<string, unknown>, linked: Linked): boolean {
  const left = new Set(valuesAt(one, values, linked))
  return valuesAt(other, values, linked).some((value) => left.has(value))
}

/** Every text under a path: `mediator.avoids` looks into the register entry, `parties.0` into the case. */
export function valuesAt(path: string, values: Record<string, unknown>, linked: Linked): string[] {
  const [head = '', ...rest] = path.split('.')
  const root: unknown = rest.length > 0 && linked[head] ? linked[head] : values[head]
  return texts(rest.reduce(into, root))
}

function into(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value.map((one) => into(one, part))
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.flatMap(texts) : []
}
