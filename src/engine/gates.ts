// The gates of a step: what the law or the scheme wants first. All that are shut are named together.
import type { Refusal } from './advance.ts'
import { holds } from './condition.ts'
import type { Linked } from './path.ts'
import type { AnyStep } from './words/index.ts'

export const shutGates = (step: AnyStep, values: Record<string, unknown>, linked: Linked): Refusal[] =>
  (step.gates ?? [])
    .filter((gate) => !holds(gate.needs, values, linked))
    .map((gate) => ({ says: gate.says, ...(gate.cites ? { cites: gate.cites } : {}) }))
