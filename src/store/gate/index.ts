// The gate: the one way from what is kept to somebody who reads. It asks what the reader sees, leaves out the rest, and writes down
// what was personal among it, in the same transaction.
import { type Case, type CaseEvent, type Linked, type Programme, stepsFor } from '#engine'
import { type Context, type Within, within } from '../context.ts'
import { linkedFor, loadCase, loadEvents } from '../read/load.ts'
import { withSession } from '../session.ts'
import type { OpenCase, Session, WholeCase } from '../types.ts'
import { eventsOf, type OpenEvent } from './events.ts'
import { isKnown } from './kept.ts'
import { loggedEach, type Purpose, type Reading } from './log.ts'
import { isPersonalIn, receiptsOf, shownOf, sightOf } from './values.ts'

export { logged } from './log.ts'
export type { OpenEvent } from './events.ts'

/** `only`: whoever needs one field opens one field, and the log says so. */
export type How = Purpose & { only?: readonly string[] }

export function open(context: Context, session: Session, caseId: string, how: How): Promise<OpenCase | undefined> {
  return withSession(context.db, session, async (tx) => {
    const found = await foundIn(within(context, tx, session.bureau), caseId)
    if (!found) return undefined
    const [one, reading] = await openedFor(found, session, how)
    await loggedEach(tx, session, reading)
    return one
  })
}

export function history(context: Context, session: Session, caseId: string, how: How): Promise<OpenEvent[]> {
  return withSession(context.db, session, async (tx) => {
    const found = await foundIn(within(context, tx, session.bureau), caseId)
    if (!found) return []
    const [events, reading] = await eventsFor(found, session, how)
    await loggedEach(tx, session, reading)
    return events
  })
}

/** The case and all that happened in it, from one reading: each has its own line in the log. */
export function whole(context: Context, session: Session, caseId: string, how: How): Promise<WholeCase | undefined> {
  return withSession(context.db, session, async (tx) => {
    const found = await foundIn(within(context, tx, session.bureau), caseId)
    if (!found) return undefined
    const [one, reading] = await openedFor(found, session, how)
    const [events, read] = await eventsFor(found, session, how)
    await loggedEach(tx, session, [...reading, ...read])
    return { one, events }
  })
}

type Found = { at: Within; programme: Programme; one: Case }
async function foundIn(at: Within, caseId: string): Promise<Found | undefined> {
  const loaded = await loadCase(at, caseId)
  return loaded && { at, one: loaded.case, programme: at.programme(loaded.case.programme, loaded.case.version) }
}

type Readings = (Purpose & Reading)[]
const readingOf = (
  { programme, one }: Found,
  { purpose, at }: How,
  what: string,
  personal: readonly string[],
): Readings =>
  personal.length === 0
    ? []
    : [{ purpose, at, caseId: one.id, programme: programme.id, what: `${what} ${personal.join(' ')}` }]

async function openedFor(found: Found, session: Session, how: How): Promise<[OpenCase, Readings]> {
  const { at, programme, one } = found
  const whens = Object.values(programme.steps).map(({ when }) => when)
  const linked = isKnown(session, programme, one) ? await linkedFor(at, programme, whens, one.values) : {}
  const [open, personal] = opened(session, programme, one, how.only, linked)
  return [open, readingOf(found, how, 'read', personal)]
}

async function eventsFor(found: Found, session: Session, how: How): Promise<[OpenEvent[], Readings]> {
  const { at, programme, one } = found
  const { events, personal } = eventsOf(programme, one, await loadEvents(at, one.id), session.reader, how.only)
  return [events, readingOf(found, how, 'history', personal)]
}

function opened(
  session: Session,
  programme: Programme,
  one: Case,
  only?: readonly string[],
  linked?: Linked,
): [OpenCase, string[]] {
  if (!isKnown(session, programme, one)) return [bare(one), []]
  const sight = sightOf(programme, one, session.reader, only)
  const { shown, withheld, personal } = shownOf(sight, one.values)
  const receipts = receiptsOf(sight, one.receipts)
  // Who gave and who approved what is paid stands in the payments themselves, for those who pay.
  const { owner, payments: _, givenBy: __, ...rest } = one
  const open: OpenCase = {
    ...rest,
    values: shown,
    receipts: receipts.shown,
    withheld,
    given: shownOf(sight, one.given).shown as Case['given'],
    entries: one.entries.map((entry) => ({ ...entry, facts: shownOf(sight, entry.facts).shown })),
    tries: triesOf(session, programme, one, linked),
    // Who of the house did what, and whose case it is, is the house's own affair.
    ...(sight.fields ? { done: {} } : owner === undefined ? {} : { owner }),
  }
  return [open, [...new Set([...personal, ...receipts.personal])]]
}

/** Number, state, owner and days, each by name, so that nothing is here by being new. */
const bare = (one: Case): OpenCase => ({
  id: one.id,
  number: one.number,
  programme: one.programme,
  version: one.version,
  state: one.state,
  seq: one.seq,
  openedOn: one.openedOn,
  ...(one.closedOn === undefined ? {} : { closedOn: one.closedOn }),
  ...(one.owner === undefined ? {} : { owner: one.owner }),
  clocks: one.clocks,
  entries: one.entries.map((entry) => ({ ...entry, facts: {} })),
  values: {},
  given: {},
  receipts: {},
  done: {},
  withheld: [],
  kept: true,
  tries: [],
})

/** The steps the reader could try, judged by the whole case: a condition may look at what they do not see. */
function triesOf({ reader, actor }: Session, programme: Programme, one: Case, linked?: Linked): OpenCase['tries'] {
  const seen = new Set<string>()
  return (reader?.roles?.(programme, one) ?? []).flatMap((role) =>
    stepsFor(programme, one, { id: actor.id, role }, linked)
      .filter((step) => !seen.has(step) && seen.add(step))
      .map((step) => ({ step, role })),
  )
}

/** What an act answers: where the case now stands, and what the actor gave. Whoever wants to see more opens it. */
export function answered(
  session: Session,
  programme: Programme,
  one: Case,
  event?: CaseEvent,
  linked?: Linked,
): OpenCase {
  const [seen] = opened(session, programme, one, plain(programme), linked)
  const given =
    event && 'values' in event ? Object.keys(event.values).filter((name) => asked(programme, event, name)) : []
  const values = { ...seen.values, ...Object.fromEntries(given.map((name) => [name, one.values[name]])) }
  return { ...seen, values, withheld: Object.keys(one.values).filter((name) => !(name in values)) }
}

/** The actor's own event: theirs is what they gave and why. */
export const answeredEvent = (session: Session, programme: Programme, one: Case, event: CaseEvent): OpenEvent => {
  const [seen = event] = eventsOf(programme, one, [event], session.reader, plain(programme)).events
  if (!('values' in event)) return event
  const given = Object.entries(event.values).filter(([name]) => asked(programme, event, name))
  return { ...seen, values: { ...(seen as typeof event).values, ...Object.fromEntries(given) } } as OpenEvent
}

/** What others did meanwhile, without what would have to be logged. */
export const answeredSince = (session: Session, programme: Programme, one: Case, events: readonly CaseEvent[]) =>
  eventsOf(programme, one, events, session.reader, plain(programme)).events

const plain = (programme: Programme) => Object.keys(programme.fields).filter((name) => !isPersonalIn(programme, name))
const asked = (programme: Programme, event: CaseEvent, name: string) =>
  event.kind === 'correct' || (event.kind === 'step' && (programme.steps[event.step]?.asks ?? []).includes(name))
