// What was said with a step stands in the timeline of both sides, and the box for the next thing said is empty.
import type { AnyStep, CaseEvent, Programme } from '#engine'

export function Spoken({ programme, event }: { programme: Programme; event: CaseEvent }) {
  const field = event.kind === 'step' ? programme.steps[event.step]?.speaks : undefined
  const words = field && event.kind === 'step' ? event.values[field] : undefined
  return typeof words === 'string' ? <p class="said">{words}</p> : null
}

export const unspoken = (step: AnyStep | undefined, values: Record<string, unknown>): Record<string, unknown> =>
  step?.speaks ? { ...values, [step.speaks]: undefined } : values
