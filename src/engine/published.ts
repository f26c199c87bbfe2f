// How a case comes to stand in a list, changes there and leaves it: folded from its events like everything else.
import type { Case, CaseEvent } from './case.ts'
import type { Day } from './days/index.ts'
import { holds } from './condition.ts'
import type { Field } from './field.ts'
import { kindOf } from './kinds/index.ts'
import { type AnyPublication, listed, OPENED_ON, type Programme, shownFields, wordFields } from './words/index.ts'
import { same } from './same.ts'

export type Change = {
  seq: number
  at: string
  on: Day
  what: 'entered' | 'changed' | 'corrected' | 'removed'
  /** The fields that differ. */
  fields?: string[]
  /** Why, in the words of whoever did it. */
  why?: string
}
/** How a case stands in one list: with these facts, or no longer; and what happened to it there. */
export type Published = { facts?: Record<string, unknown>; log: Change[] }

/** By the path of the list; nothing for a case that never stood in one. */
export function publishedAfter(
  programme: Programme,
  before: Case | undefined,
  after: Case,
  event: CaseEvent,
): Record<string, Published> | undefined {
  const lists = Object.values(programme.publishes ?? {})
  if (lists.length === 0 || (event.kind !== 'step' && event.kind !== 'correct')) return before?.published
  const published: Record<string, Published> = { ...before?.published }
  for (const list of lists) {
    const was = before?.published?.[list.path] ?? { log: [] }
    const facts = standing(programme, list, was, after)
    const change = changed(list, was.facts, facts, event)
    if (change) published[list.path] = { ...(facts ? { facts } : {}), log: [...was.log, change] }
  }
  return Object.keys(published).length > 0 ? published : undefined
}

/** What the public may read of it now; an entry without a day or a name has not been published yet. */
function standing(programme: Programme, list: AnyPublication, was: Published, one: Case) {
  if (listed(list.holds).includes(one.state)) return was.facts
  if (!listed(list.while).includes(one.state) || !holds(list.where, one.values)) return undefined
  const facts: Record<string, unknown> = {}
  for (const name of shownFields(list)) {
    const field = programme.fields[name]
    const value = field && one.values[name] !== undefined ? openly(field, one.values[name]) : undefined
    if (value !== undefined) facts[name] = value
  }
  if (list.on === OPENED_ON) facts[OPENED_ON] = one.openedOn
  const [heading = ''] = wordFields(list.heading)
  return facts[heading] !== undefined && facts[list.on] !== undefined ? facts : undefined
}

/** Of a person only the name, of an organisation its name and number: the rest is nobody's business. */
function openly(field: Field, value: unknown): unknown {
  const { published: keep } = kindOf(field)
  if (typeof keep === 'string' || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([part]) => keep.includes(part)))
}

function changed(
  list: AnyPublication,
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown> | undefined,
  event: CaseEvent & { kind: 'step' | 'correct' },
): Change | undefined {
  const fields = shownFields(list).filter((name) => !same(before?.[name], after?.[name]))
  if (!(before && after ? fields.length > 0 : before !== after)) return undefined
  const what = !before ? 'entered' : !after ? 'removed' : event.kind === 'correct' ? 'corrected' : 'changed'
  const why = event.kind === 'step' ? list.why?.map((name) => event.values[name]).find(isText) : undefined
  return {
    seq: event.seq,
    at: new Date(event.at).toISOString(),
    on: event.on,
    what,
    ...(what === 'changed' || what === 'corrected' ? { fields } : {}),
    ...(why ? { why } : {}),
  }
}
const isText = (value: unknown): value is string => typeof value === 'string'
