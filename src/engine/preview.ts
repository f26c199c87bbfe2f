// What a case would be after a step, with what is given so far: for looking at, before anybody decides. Nothing is judged and nothing is refused.
import type { Actor, Case, CaseEvent } from './case.ts'
import type { Move } from './advance.ts'
import type { Programme } from './words/index.ts'
import { readFields } from './read.ts'
import { decide, type Receipt } from './rule.ts'

/**
 * What is asked and cannot be read yet stands empty; a rule whose facts are not all there works out nothing.
 * @param hidden fields whose values whoever looks does not see: no rule that reads them is worked out for them
 */
export function wouldStand(
  programme: Programme,
  before: Case,
  move: Move,
  { at, today, by, hidden }: { at: string; today: string; by: Actor; hidden: readonly string[] },
): { after: Case; event: CaseEvent } {
  const step = programme.steps[move.step]
  const reader = { today, strict: false, clears: step?.clears }
  const { values } = readFields(programme.fields, step?.asks ?? [], move.values ?? {}, reader, before.values)
  const would: Record<string, unknown> = { ...before.values, ...values, ...step?.sets }
  // An answer that was emptied, or that cannot be read, is none; what stood there before would look as if it were meant.
  const unread = (step?.asks ?? []).filter((name) => name in (move.values ?? {}))
  for (const name of [...unread, ...(step?.clears ?? [])]) if (values[name] === undefined) delete would[name]
  const computed: Record<string, Receipt> = {}
  for (const [name, rule] of Object.entries(step?.computes ?? {})) {
    delete would[name]
    if (Object.keys(rule.reads).some((read) => hidden.includes(read))) continue
    try {
      computed[name] = decide(rule, { ...would, today })
      would[name] = computed[name].value
    } catch {
      // A fact is missing yet, or not in force: it will be said where the step is taken.
    }
  }
  const event: CaseEvent = {
    kind: 'step',
    seq: before.seq + 1,
    at,
    on: today,
    by,
    version: before.version,
    step: move.step,
    to: before.state,
    values: { ...step?.sets, ...values },
    ...(Object.keys(computed).length > 0 ? { computed } : {}),
  }
  return { event, after: { ...before, values: would, receipts: { ...before.receipts, ...computed } } }
}
