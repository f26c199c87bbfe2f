// The fold: a case and one event make the next case. Pure, so that deleting everything but the events loses nothing.
import type { Case, CaseEvent, Entry } from './case.ts'
import { clocksAfter, clocksCorrected, clocksMoved } from './clocks.ts'
import type { Calendar } from './days/index.ts'
import { happenedOn, movedDays } from './happened.ts'
import { kindOf } from './kinds/index.ts'
import { factIn, factsBy } from './kept.ts'
import { measuredFields } from './measured.ts'
import { asPaid } from './instalments.ts'
import { headOf } from './path.ts'
import { givenByAfter, paymentsAfter } from './pays.ts'
import { type Programme, stateEnds } from './words/index.ts'
import { publishedAfter } from './published.ts'
import { same } from './same.ts'

/**
 * @param before nothing for the first event of a case
 * @param calendar the office calendar as it was known when the event happened
 */
export function apply(
  programme: Programme,
  before: Case | undefined,
  event: CaseEvent,
  calendar: Calendar,
  born?: { id: string; number: string },
): Case {
  const after = acted(programme, before, event, calendar, born)
  const paying = programme.pays ? paid(programme, after, event) : after
  const published = publishedAfter(programme, before, paying, event)
  return published ? { ...paying, published } : paying
}

function paid(programme: Programme, one: Case, event: CaseEvent): Case {
  const givenBy = givenByAfter(programme, one, event)
  const after = givenBy ? { ...one, givenBy } : one
  const payments = event.kind === 'step' ? paymentsAfter(programme, after, event) : after.payments
  return payments ? { ...after, payments, entries: asPaid(after.entries, payments) } : after
}

function acted(
  programme: Programme,
  before: Case | undefined,
  event: CaseEvent,
  calendar: Calendar,
  born?: { id: string; number: string },
): Case {
  const start = before ?? blank(programme, event, born)
  switch (event.kind) {
    case 'step':
      return stepped(programme, before, start, event, calendar)
    case 'correct':
      return corrected(programme, start, event, calendar)
    case 'assign':
      return { ...start, seq: event.seq, owner: event.owner }
    case 'note':
    case 'code':
      return { ...start, seq: event.seq }
  }
}

function blank(programme: Programme, event: CaseEvent, born?: { id: string; number: string }): Case {
  if (!born) throw new Error(`The first event of a case needs its id and number (${programme.id}).`)
  return {
    ...born,
    programme: programme.id,
    version: event.version,
    state: '',
    openedOn: event.on,
    seq: 0,
    values: {},
    receipts: {},
    given: {},
    done: {},
    entries: [],
    clocks: [],
  }
}

function stepped(
  programme: Programme,
  before: Case | undefined,
  start: Case,
  event: CaseEvent & { kind: 'step' },
  calendar: Calendar,
): Case {
  const values: Record<string, unknown> = { ...start.values }
  const given = { ...start.given }
  const set = (name: string, value: unknown) => {
    put(values, name, value)
    given[name] = event.seq
  }
  for (const name of programme.steps[event.step]?.clears ?? []) set(name, undefined)
  for (const [name, value] of Object.entries(event.values)) set(name, value)
  for (const [name, receipt] of Object.entries(event.computed ?? {})) set(name, receipt.value)
  const moved = before?.state !== event.to
  const on = happenedOn(programme.steps[event.step], event, before)
  const entry: Entry = {
    seq: event.seq,
    state: event.to,
    on,
    at: instant(event.at),
    facts: factsOf(programme, values),
  }
  const after: Case = {
    ...start,
    seq: event.seq,
    version: event.version,
    state: event.to,
    values,
    given,
    receipts: { ...start.receipts, ...event.computed },
    done: { ...start.done, [event.step]: { by: event.by.id, on, seq: event.seq } },
    entries: moved ? [...start.entries, entry] : stayed(start.entries, entry),
    ...(stateEnds(programme.states[event.to]) ? { closedOn: event.on } : {}),
  }
  if (!stateEnds(programme.states[event.to])) delete after.closedOn
  return {
    ...after,
    clocks: clocksAfter(programme, after, { step: event.step, from: before?.state, on }, calendar),
  }
}

function corrected(
  programme: Programme,
  start: Case,
  event: CaseEvent & { kind: 'correct' },
  calendar: Calendar,
): Case {
  const values = { ...start.values }
  for (const [name, value] of Object.entries(event.values)) put(values, name, value)
  const days = movedDays(programme, start, event)
  const dated = <D extends { seq: number; on: string }>(one: D): D => {
    const to = days.find(({ seq }) => seq === one.seq)?.to
    return to ? { ...one, on: to } : one
  }
  const entries = start.entries.map((entry) => {
    const facts = { ...entry.facts }
    for (const [name, value] of Object.entries(event.values))
      // Only entries since the value was given: what was then still unknown was not wrong. What is kept of an entry came with its name.
      if (entry.seq >= (start.given[headOf(name)] ?? Infinity))
        for (const fact of factsBy(programme, name)) put(facts, fact, asCounted(programme, fact, value))
    return { ...dated(entry), facts }
  })
  const done = Object.fromEntries(Object.entries(start.done).map(([step, one]) => [step, dated(one)]))
  const clocks = days.reduce(
    (all, day) => clocksMoved(programme, { ...start, clocks: all }, day, calendar),
    start.clocks,
  )
  const after: Case = { ...start, seq: event.seq, values, entries, done, clocks }
  return { ...after, clocks: clocksCorrected(programme, after, event, calendar) }
}

function put(values: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined || value === null) delete values[name]
  else values[name] = value
}

/** A step that stays in its state but changes a counted value is kept as a further entry that no count takes for a new one. */
function stayed(entries: Entry[], entry: Entry): Entry[] {
  const last = entries.at(-1)
  return last && same(last.facts, entry.facts) ? entries : [...entries, { ...entry, still: true }]
}

/** Of answers the codes of what was chosen, with their names. */
function asCounted({ fields }: Programme, name: string, value: unknown): unknown {
  const field = fields[name]
  return field && value !== undefined && value !== null ? (kindOf(field).counted?.(value) ?? value) : value
}

function factsOf(programme: Programme, values: Record<string, unknown>): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const name of measuredFields(programme))
    put(facts, name, asCounted(programme, name, factIn(programme, name, values)))
  return facts
}

/** One way of writing a moment, however it was kept. */
const instant = (at: string): string => new Date(at).toISOString()
