// Acts on cases: one transaction from looking to writing, the answer after commit, the same answer for the same key.
import { randomUUID } from 'node:crypto'
import {
  advance,
  type AnyMoving,
  apply,
  type Case,
  type CaseEvent,
  foreseen,
  holds,
  listed,
  type Move,
  type Opening,
  type Programme,
  readCorrection,
  type Refusal,
  rocYear,
  taipeiDay,
  t,
} from '#engine'
import { canonical } from './canonical.ts'
import { lookAcross } from './checks.ts'
import type { Context } from './context.ts'
import { asJson, sql, type Tx } from './db.ts'
import { derived } from './derived.ts'
import { linkedEntries, loadCase, type Loaded, loadEvents } from './load.ts'
import { record, type Recorded } from './record.ts'
import { sha256 } from './seal.ts'
import { entryChanged, nextInQueue, roomFor } from './seats.ts'
import { withSession } from './session.ts'
import { freeFor, nearestFree, waitingFor, withTimes } from './times.ts'
import type { Acted, Keyed, OpenCase, Session } from './types.ts'
import { violated } from './violation.ts'
import { write, type Written } from './write.ts'

type How = Keyed & { at: string }
const whole = (one: Case): OpenCase => ({ ...one, withheld: [] })

export function begin(context: Context, session: Session, programmeId: string, move: Move, how: How): Promise<Acted> {
  const programme = context.programme(programmeId)
  return acting(context, session, how, { programmeId, move }, async (held, tx, says) => {
    const made = await beginIn(held, tx, session, programme, move, how.at)
    if ('refused' in made) return made
    says(programme, made.after.values)
    await write(held, tx, session.bureau, writtenBy(made))
    await aftermath(held, tx, session, programme, made)
    return { done: whole(made.after), event: made.event, opened: openedBy(made) }
  })
}

export function take(
  context: Context,
  session: Session,
  caseId: string,
  seq: number,
  move: Move,
  how: How,
): Promise<Acted> {
  return changing(context, session, caseId, seq, how, { caseId, move }, (held, tx, loaded, programme) =>
    stepIn(held, tx, session, programme, loaded.case, move, how.at),
  )
}

/** A step on a case that the transaction holds: what it is told, what the engine makes of it, what it opens. */
async function stepIn(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  one: Case,
  move: Move,
  at: string,
): Promise<Changed> {
  const today = taipeiDay(at)
  const values = { ...one.values, ...move.values }
  const linked = await linkedEntries(
    context,
    tx,
    session.bureau,
    programme,
    values,
    undefined,
    holding(programme, move),
  )
  const result = advance(programme, one, move, {
    at,
    today,
    by: session.actor,
    calendar: await context.calendar(session.bureau),
    linked,
    told: await told(context, tx, session, programme, move.step, { id: one.id, values, linked }, { at, today }),
  })
  if ('refused' in result) return result
  const opened = await openings(context, tx, session, programme, result.after, result.event.step, at)
  return { after: result.after, event: result.event, opened }
}

const holding = (programme: Programme, move: Move) => (programme.steps[move.step]?.takes ? ('for share' as const) : '')

/** What no single case can know: looks across cases, and whether there is room. */
async function told(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  step: string,
  one: { id?: string; values: Record<string, unknown>; linked: Record<string, Record<string, unknown>> },
  how: { at: string; today: string },
): Promise<Record<string, unknown>> {
  const of = programme.steps[step]
  const places = Object.values(programme.across ?? {}).flatMap(({ groups, taking }) => [groups?.[0], taking])
  const named = places.filter((name) => name !== undefined)
  const values = of ? foreseen(of, named, one.values, { today: how.today, linked: one.linked }) : one.values
  return {
    ...(await lookAcross(context, tx, session, programme, step, one, how)),
    ...(await roomFor(tx, session.bureau, programme, step, one.id, values)),
    ...(await freeFor(tx, session.bureau, programme, step, one.id, values)),
  }
}

/** A correction needs a reason and passes the same reading as the step that once gave the values. */
export function correct(
  context: Context,
  session: Session,
  caseId: string,
  seq: number,
  values: Record<string, unknown>,
  reason: string,
  how: How,
): Promise<Acted> {
  return changing(
    context,
    session,
    caseId,
    seq,
    how,
    { caseId, values, reason },
    async (held, _, loaded, programme) => {
      const known = Object.keys(values).filter((name) => programme.fields[name])
      const reader = { today: taipeiDay(how.at), strict: false }
      const { values: read, problems } = readCorrection(programme.fields, values, reader, loaded.case.values)
      const refused: Refusal[] = [...problems]
      if (!reason.trim()) refused.push({ field: '_reason', says: t('請說明更正理由。', 'Say why it is corrected.') })
      if (known.length === 0) refused.push({ says: t('沒有可更正的欄位。', 'There is nothing to correct.') })
      for (const name of known)
        if (loaded.case.given[name] === undefined)
          refused.push({
            field: name,
            says: t('這個欄位還沒有值，不能更正。', 'This was never given, so it cannot be corrected.'),
          })
      if (refused.length > 0) return { refused }
      return folded(held, session, loaded, programme, { kind: 'correct', values: read, reason: reason.trim() }, how.at)
    },
  )
}

export const assign = (
  context: Context,
  session: Session,
  caseId: string,
  owner: string,
  how: How & { reason?: string },
): Promise<Acted> =>
  changing(context, session, caseId, undefined, how, { caseId, owner }, (held, _, loaded, programme) =>
    folded(
      held,
      session,
      loaded,
      programme,
      { kind: 'assign', owner, ...(how.reason ? { reason: how.reason } : {}) },
      how.at,
    ),
  )

export const note = (context: Context, session: Session, caseId: string, words: string, how: How): Promise<Acted> =>
  changing(context, session, caseId, undefined, how, { caseId, words }, async (held, _, loaded, programme) =>
    words.trim()
      ? folded(held, session, loaded, programme, { kind: 'note', words: words.trim().slice(0, 4000) }, how.at)
      : { refused: [{ field: '_note', says: t('請寫下註記內容。', 'Write the note.') }] },
  )

type Unnumbered = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'seq' | 'at' | 'on' | 'by' | 'version'>
    : never
  : never
async function folded(
  context: Context,
  session: Session,
  loaded: Loaded,
  programme: Programme,
  what: Unnumbered,
  at: string,
) {
  const event = {
    ...what,
    seq: loaded.case.seq + 1,
    at,
    on: taipeiDay(at),
    by: session.actor,
    version: loaded.case.version,
  } as CaseEvent
  return {
    after: apply(programme, loaded.case, event, await context.calendar(session.bureau)),
    event,
    opened: [] as Made[],
  }
}

type Made = { after: Case; event: CaseEvent; written: Written; opened: Made[] }
const writtenBy = (made: Made): Written[] => [made.written, ...made.opened.flatMap(writtenBy)]
const openedBy = (made: Made): { id: string; number: string; programme: string }[] =>
  made.opened.flatMap((one) => [
    { id: one.after.id, number: one.after.number, programme: one.after.programme },
    ...openedBy(one),
  ])
type Changed = { after: Case; event: CaseEvent; opened: Made[] } | { refused: Refusal[] }

/** Loads the case for writing, sees whether somebody was faster, lets `change` act, writes all of it. */
function changing(
  context: Context,
  session: Session,
  caseId: string,
  seq: number | undefined,
  how: How,
  asked: unknown,
  change: (held: Context, tx: Tx, loaded: Loaded, programme: Programme) => Promise<Changed>,
): Promise<Acted> {
  return acting(context, session, how, asked, async (held, tx, says) => {
    const loaded = await loadCase(held, tx, session.bureau, caseId, 'for update')
    if (!loaded) return { missing: true }
    const programme = held.programme(loaded.case.programme, loaded.case.version)
    says(programme, loaded.case.values)
    if (seq !== undefined && seq !== loaded.case.seq)
      return { conflict: whole(loaded.case), since: await loadEvents(held, tx, session.bureau, caseId, seq) }
    const changed = await change(held, tx, loaded, programme)
    if ('refused' in changed) return changed
    says(programme, changed.after.values)
    const made = {
      ...changed,
      written: writtenOf(held, session.bureau, programme, loaded, changed.after, [changed.event]),
    }
    await write(held, tx, session.bureau, writtenBy(made))
    await aftermath(held, tx, session, programme, made)
    return { done: whole(made.after), event: made.event, opened: openedBy(made) }
  })
}

/** The frame of every act: key looked up and kept with its effect, violated constraints turned into the programme's words. */
async function acting(
  context: Context,
  session: Session,
  how: How,
  asked: unknown,
  work: (
    held: Context,
    tx: Tx,
    /** Whose act it is, and the values it would have: what a refusal is explained with. */
    says: (programme: Programme, values: Record<string, unknown>) => void,
  ) => Promise<Acted>,
  tries = 3,
): Promise<Acted> {
  let programme: Programme | undefined
  let tried: Record<string, unknown> | undefined
  // Asked before the transaction: asking inside would want a second connection while holding the first, and all could wait for each other.
  const calendar = await context.calendar(session.bureau)
  const held: Context = { ...context, calendar: async () => calendar }
  const fingerprint = sha256(canonical(asked))
  try {
    return await withSession(context.db, session, async (tx) => {
      const before = how.key ? await remembered(tx, session, how.key, fingerprint) : undefined
      if (before) return before
      const acted = await work(held, tx, (one, values) => {
        programme = one
        tried = values
      })
      // The same request may have been acting while this one waited for the case: then its answer is this one's answer.
      if (how.key && 'conflict' in acted) return (await remembered(tx, session, how.key, fingerprint)) ?? acted
      if (how.key && 'done' in acted)
        await sql`insert into requests (bureau, actor_id, key, fingerprint, effect, at)
          values (${session.bureau}, ${session.actor.id}, ${how.key}, ${fingerprint}, ${asJson({ caseId: acted.done.id, seq: acted.event.seq })}, ${how.at})`.execute(
          tx,
        )
      return acted
    })
  } catch (error) {
    const refused = violated(error, [...(programme ? [programme] : []), ...context.programmes])
    if (refused === 'again' && how.key) return acting(context, session, how, asked, work, tries)
    // Two that waited for each other: the database ended this one whole, so it may simply be done again.
    if ((error as { code?: string }).code === '40P01' && tries > 0)
      return acting(context, session, how, asked, work, tries - 1)
    // The rule may have been broken by the same request, sent twice at once: looked at again, that one's answer is this one's.
    if (refused && refused !== 'again' && how.key && tries > 0) return acting(context, session, how, asked, work, 0)
    if (refused && refused !== 'again') return { refused: [await offering(refused)] }
    throw error
  }

  /** A time that is taken is refused with the nearest ones that are not. */
  async function offering(refused: Refusal): Promise<Refusal> {
    const across = Object.values(programme?.across ?? {}).find((one) => one.slots && one.says === refused.says)
    if (!programme || !across || !tried) return refused
    const [of, values] = [programme, tried]
    const free = await withSession(context.db, session, (tx) => nearestFree(tx, session.bureau, of, across, values))
    return { ...refused, says: withTimes(refused.says, of, across, free) }
  }

  async function remembered(
    tx: Tx,
    { bureau, actor }: Session,
    key: string,
    print: Buffer,
  ): Promise<Acted | undefined> {
    const {
      rows: [row],
    } = await sql<{ fingerprint: Buffer; effect: { caseId: string; seq: number } }>`
      select fingerprint, effect from requests where bureau = ${bureau} and actor_id = ${actor.id} and key = ${key}`.execute(
      tx,
    )
    if (!row) return undefined
    if (!row.fingerprint.equals(print))
      return {
        refused: [
          { says: t('這個識別碼已用於另一個內容不同的請求。', 'This key was already used for a different request.') },
        ],
      }
    // The effect is read as the system: whoever began a case may not yet have a way into it.
    await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
    const loaded = await loadCase(context, tx, bureau, row.effect.caseId)
    const [event] = await loadEvents(context, tx, bureau, row.effect.caseId, row.effect.seq - 1)
    return loaded && event ? { done: whole(loaded.case), event, opened: [] } : undefined
  }
}

export function writtenOf(
  context: Context,
  bureau: string,
  programme: Programme,
  loaded: Loaded | undefined,
  after: Case,
  events: readonly CaseEvent[],
): Written {
  let head = loaded?.head
  const recorded: Recorded[] = events.map((event) => {
    const one = record(programme, after, event, head, context.keys, bureau)
    head = one.head
    return one
  })
  return {
    before: loaded && derived(programme, loaded.case, context.keys, bureau),
    after: derived(programme, after, context.keys, bureau),
    recorded,
    head: head ?? Buffer.alloc(32),
  }
}

async function beginIn(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  move: Move,
  at: string,
  by?: Case,
): Promise<Made | { refused: Refusal[] }> {
  // A case that is only beginning is in nobody's reach yet; the database lets the beginning through as the system.
  await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
  const today = taipeiDay(at)
  const linked = await linkedEntries(
    context,
    tx,
    session.bureau,
    programme,
    move.values ?? {},
    by,
    holding(programme, move),
  )
  const found = await told(
    context,
    tx,
    session,
    programme,
    move.step,
    { values: move.values ?? {}, linked },
    { at, today },
  )
  const born = { id: randomUUID(), number: await nextNumber(tx, session.bureau, programme, today) }
  const result = advance(programme, undefined, move, {
    at,
    today,
    by: session.actor,
    calendar: await context.calendar(session.bureau),
    born,
    linked,
    told: found,
  })
  if ('refused' in result) return result
  const written = writtenOf(context, session.bureau, programme, undefined, result.after, [result.event])
  return {
    after: result.after,
    event: result.event,
    written,
    opened: await openings(context, tx, session, programme, result.after, result.event.step, at),
  }
}

/** A step that opens cases of other programmes: begun in the same transaction, or nothing happens. */
async function openings(
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  one: Case,
  step: string,
  at: string,
): Promise<Made[]> {
  const made: Made[] = []
  for (const opening of listed(programme.steps[step]?.opens)) {
    if (!holds(opening.when, one.values)) continue
    for (const values of openingValues(opening, one)) {
      const target = context.programme(opening.programme)
      const role = listed(target.steps[opening.step]?.by)
      const by = role.includes(session.actor.role) ? session.actor : { ...session.actor, role: 'clock' }
      // With the case its number is given back.
      if (opening.unlessThere) await sql`savepoint opening`.execute(tx)
      const begun = await beginIn(
        context,
        tx,
        { ...session, actor: by },
        target,
        { step: opening.step, values },
        at,
        one,
      )
      if ('refused' in begun)
        throw new Error(
          `${programme.id} could not open a case of ${target.id}: ${begun.refused.map((each) => each.says.en).join(' ')}`,
        )
      if (opening.unlessThere && (await isThere(tx, session.bureau, begun.written))) {
        await sql`rollback to savepoint opening`.execute(tx)
        continue
      }
      begun.written.after.links.push({
        case_id: begun.after.id,
        programme: target.id,
        field: 'opened-by',
        target: one.id,
        is_open: true,
      })
      made.push(begun)
    }
  }
  return made
}

/** Whether somebody holds already what this case would hold alone. */
async function isThere(tx: Tx, bureau: string, { after: { holds } }: Written): Promise<boolean> {
  const { rows } =
    await sql`select 1 from holds h join jsonb_to_recordset(${asJson(holds)}) as r(rule text, key bytea) on r.rule = h.rule and r.key = h.key
    where h.bureau = ${bureau}`.execute(tx)
  return rows.length > 0
}

/** What each opened case takes over and is told: one, or one for every row of a field. */
export function openingValues(opening: Opening, one: Case): Record<string, unknown>[] {
  const rows = opening.each ? (one.values[opening.each] as Record<string, unknown>[] | undefined) : [{}]
  return (rows ?? []).map((row) => ({
    ...opening.sets,
    ...(opening.as ? { [opening.as]: one.id } : {}),
    ...Object.fromEntries(
      Object.entries(opening.with ?? {}).map(([theirs, ours]) => [
        theirs,
        opening.each && ours.startsWith(`${opening.each}.`)
          ? row[ours.slice(opening.each.length + 1)]
          : one.values[ours],
      ]),
    ),
  }))
}

export async function nextNumber(
  tx: Tx,
  bureau: string,
  programme: Programme,
  today: string,
  many = 1,
): Promise<string> {
  const year = rocYear(today)
  const {
    rows: [row],
  } = await sql<{ last: number }>`
    insert into counters (bureau, programme, year, last) values (${bureau}, ${programme.id}, ${year}, ${many})
    on conflict (bureau, programme, year) do update set last = counters.last + ${many}
    returning last`.execute(tx)
  return numbered(programme, year, row?.last ?? many)
}
export const numbered = (programme: Programme, year: number, n: number): string =>
  `${programme.code}${String(year).padStart(3, '0')}-${String(n).padStart(6, '0')}`

/** What follows in the same transaction: places passed on, letters to be sent, files now in use; for opened cases as well. */
async function aftermath(context: Context, tx: Tx, session: Session, programme: Programme, made: Made): Promise<void> {
  const { after: one, event, opened } = made
  for (const other of opened) await aftermath(context, tx, session, context.programme(other.after.programme), other)
  if (event.kind === 'step') await moveOthers(context, tx, session.bureau, programme, made)
  await passOn(context, tx, session, made)
  if (event.kind !== 'step') return
  await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
  const letters = listed(programme.steps[event.step]?.sends).flatMap((letter) =>
    (programme.letters?.[letter]?.to ?? []).map((role) => ({ letter, role })),
  )
  if (letters.length > 0)
    await sql`insert into outbox (bureau, case_id, programme, seq, letter, to_role, at, next_at)
      select ${session.bureau}, ${one.id}, ${programme.id}, ${event.seq}, letter, role, ${event.at}, ${event.at}
      from jsonb_to_recordset(${asJson(letters)}) as r(letter text, role text)`.execute(tx)
  const hashes = Object.values(event.values).flatMap((value) =>
    Array.isArray(value)
      ? value.flatMap((file: unknown) =>
          typeof file === 'object' && file !== null && 'hash' in file ? [String(file.hash)] : [],
        )
      : [],
  )
  if (hashes.length > 0)
    await sql`insert into blob_uses (bureau, programme, case_id, hash)
      select ${session.bureau}, ${programme.id}, ${one.id}, hash from unnest(${hashes}::text[]) as hash on conflict do nothing`.execute(
      tx,
    )
}

/** Lets in whoever waits first, as long as this change has freed places or made more of them. */
async function passOn(context: Context, tx: Tx, session: Session, { after, event, written }: Made): Promise<void> {
  const left = (written.before?.sittings ?? []).filter(
    (sat) =>
      !sat.waiting &&
      !written.after.sittings.some((now) => now.rule === sat.rule && now.target === sat.target && !now.waiting),
  )
  const freed = left.map(({ rule, target }) => ({ rule, target }))
  const grown = await entryChanged(tx, session.bureau, context.programmes, { id: after.id, programme: after.programme })
  for (const { rule, target } of [...freed, ...grown.map((name) => ({ rule: name, target: after.id }))]) {
    const [id = '', name = ''] = rule.split('/')
    const queue = context.programme(id).across?.[name]?.queue
    if (!queue) continue
    for (let next = await nextInQueue(tx, session.bureau, rule, target); next;) {
      if (!(await letIn(context, tx, session.bureau, next, queue.step, event.at))) break
      next = await nextInQueue(tx, session.bureau, rule, target)
    }
  }
  // A whole day may wait for a morning: whoever still does not fit lets the next one try.
  const waiting = await waitingFor(tx, session.bureau, written.before?.bookings ?? [], written.after.bookings)
  for (const { caseId, programme, rule } of waiting) {
    const queue = context.programme(programme).across?.[rule]?.queue
    if (queue) await letIn(context, tx, session.bureau, caseId, queue.step, event.at)
  }
}

/** Takes the steps that this one brings with it for other cases, in the order they began; one that is refused refuses all. */
async function moveOthers(context: Context, tx: Tx, bureau: string, programme: Programme, made: Made): Promise<void> {
  const { after: one, event } = made
  const moved = new Set<string>()
  for (const moving of event.kind === 'step' ? listed(programme.steps[event.step]?.moves) : []) {
    await sql`select set_config('taitsi.reach', 'system', true)`.execute(tx)
    for (const id of await othersOf(tx, bureau, moving, one)) {
      if (moved.has(id)) continue
      const told = Object.entries(moving.with ?? {}).map(([theirs, ours]) => [theirs, one.values[ours]])
      const values = Object.fromEntries(told.filter(([, value]) => value !== undefined))
      const answer = await byClock(context, tx, bureau, id, { step: moving.step, values }, event.at, listed(moving.in))
      if (answer === 'refused') throw new Error(`${programme.id} could not move case ${id} by ${moving.step}.`)
      if (answer === 'done') moved.add(id)
    }
  }
}

async function othersOf(tx: Tx, bureau: string, moving: AnyMoving, one: Case): Promise<string[]> {
  if (moving.named) return typeof one.values[moving.named] === 'string' ? [String(one.values[moving.named])] : []
  const { rows } = await sql<{
    id: string
  }>`select c.id from links l join cases c on c.bureau = l.bureau and c.id = l.case_id
    where l.bureau = ${bureau} and l.target = ${one.id} and l.field = ${moving.naming ?? ''} and c.programme = ${moving.programme}
      and c.state = any (${[...listed(moving.in)]}::text[]) order by c.opened_on, c.number`.execute(tx)
  return rows.map((row) => row.id)
}

const letIn = async (context: Context, tx: Tx, bureau: string, caseId: string, step: string, at: string) =>
  (await byClock(context, tx, bureau, caseId, { step }, at)) === 'done'

/** A step of another case in this transaction, signed by the clock. `not` where it is elsewhere or the step does not apply to it. */
async function byClock(
  context: Context,
  tx: Tx,
  bureau: string,
  caseId: string,
  move: Move,
  at: string,
  among?: readonly string[],
): Promise<'done' | 'refused' | 'not'> {
  const clock: Session = { bureau, reach: 'system', actor: { id: 'clock', role: 'clock' } }
  const loaded = await loadCase(context, tx, bureau, caseId, 'for update')
  if (!loaded) return 'not'
  const programme = context.programme(loaded.case.programme, loaded.case.version)
  if (among && !(among.includes(loaded.case.state) && holds(programme.steps[move.step]?.when, loaded.case.values)))
    return 'not'
  const changed = await stepIn(context, tx, clock, programme, loaded.case, move, at)
  if ('refused' in changed) return 'refused'
  const made = { ...changed, written: writtenOf(context, bureau, programme, loaded, changed.after, [changed.event]) }
  await write(context, tx, bureau, writtenBy(made))
  await aftermath(context, tx, clock, programme, made)
  return 'done'
}
