// What has happened in a case, as a reader may see it: values, receipts, remarks and reasons, and who did it.
import type { Actor, CaseEvent, Programme } from '#engine'
import type { Reader, Standing } from './reader.ts'
import { receiptsOf, seesWords, shownOf, type Sight, sightOf } from './values.ts'

/** `withheld`: what was held back of an event: fields, `note`, `words`, `reason`. `was`: what a correction replaced. */
export type OpenEvent = CaseEvent & { withheld?: readonly string[]; was?: Record<string, unknown> }
export type Events = { events: OpenEvent[]; personal: string[] }

export function eventsOf(
  programme: Programme,
  one: Standing,
  events: readonly CaseEvent[],
  reader: Reader | undefined,
  only?: readonly string[],
): Events {
  if (reader?.knows?.(programme, one) === false) return { events: [], personal: [] }
  const now = sightOf(programme, one, reader, only)
  const read = reader?.events?.(programme, one, events) ?? events
  const personal: string[] = []
  const before: Record<string, unknown> = {}
  const shown = read.map((event) => {
    // A party sees of a step what was theirs to see in the state it led to.
    const sight =
      now.fields && event.kind === 'step' ? spoken(programme, { ...one, state: event.to }, event, reader, only) : now
    const [open, seen] = eventOf(sight, event)
    personal.push(...seen)
    const was = event.kind === 'correct' ? shownOf(sight, replaced(before, event.values)) : undefined
    if ('values' in event) Object.assign(before, event.values)
    if (!was) return open
    personal.push(...was.personal)
    return { ...open, was: was.shown }
  })
  return { events: shown, personal: [...new Set(personal)] }
}

const replaced = (before: Record<string, unknown>, values: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(values).map((name) => [name, before[name] ?? null]))

/** What was said with a step stands in the timeline of both sides. */
function spoken(
  programme: Programme,
  there: Standing,
  event: CaseEvent & { kind: 'step' },
  reader: Reader | undefined,
  only?: readonly string[],
): Sight {
  const sight = sightOf(programme, there, reader, only)
  const said = programme.steps[event.step]?.speaks
  return said && sight.fields
    ? { ...sight, fields: { ...sight.fields, whole: new Set([...sight.fields.whole, said]) } }
    : sight
}

function eventOf(sight: Sight, event: CaseEvent): [OpenEvent, string[]] {
  const words = seesWords(sight)
  const by = actorOf(sight, event.by)
  const held = (names: readonly string[]) => (names.length > 0 ? { withheld: names } : {})
  switch (event.kind) {
    case 'code':
      return [{ ...event, by }, []]
    case 'note':
      return words ? [{ ...event, by }, ['note']] : [{ ...event, by, words: '', withheld: ['words'] }, []]
    case 'assign': {
      const { reason, ...rest } = event
      if (reason === undefined) return [{ ...rest, by }, []]
      return words ? [{ ...rest, by, reason }, ['reason']] : [{ ...rest, by, withheld: ['reason'] }, []]
    }
    case 'correct': {
      const { shown, withheld, personal } = shownOf(sight, event.values)
      return words
        ? [{ ...event, by, values: shown, ...held(withheld) }, [...personal, 'reason']]
        : [{ ...event, by, values: shown, reason: '', ...held([...withheld, 'reason']) }, personal]
    }
    case 'step': {
      const { note, computed, ...rest } = event
      const values = shownOf(sight, event.values)
      const receipts = receiptsOf(sight, computed ?? {})
      const noted = note !== undefined && words
      const silent = note !== undefined && !words && !sight.fields
      return [
        {
          ...rest,
          by,
          values: values.shown,
          ...(computed ? { computed: receipts.shown } : {}),
          ...(noted ? { note } : {}),
          ...held([...values.withheld, ...(silent ? ['note'] : [])]),
        },
        [...values.personal, ...receipts.personal, ...(noted ? ['note'] : [])],
      ]
    }
  }
}

/** An officer is known to the house by name, a party to whoever may know them; to a party everybody is known by their part. */
function actorOf({ programme, kinds, fields }: Sight, { name, ...by }: Actor): Actor {
  if (fields) return { ...by, id: by.role }
  const needed = programme.roles[by.role]?.kind === 'party' ? 'personal' : 'internal'
  return name !== undefined && kinds.has(needed) ? { ...by, name } : by
}
