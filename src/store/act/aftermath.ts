// What follows an act in the same transaction: places passed on, steps that others take, letters to be sent, files now in use.
import {
  type Linked,
  type AnyThen,
  type Case,
  holds,
  listed,
  type Move,
  otherOf,
  type Programme,
  type Refusal,
  valueAt,
} from '#engine'
import { giveCodes, partiesOf } from '../chain/access-codes.ts'
import { papersIn } from '../beside/attachments.ts'
import type { Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { kept } from '../evidence/refused.ts'
import { linkedFor, loadCase } from '../read/load.ts'
import { entryChanged, nextInQueue } from '../places/seats.ts'
import { waitingFor } from '../places/times.ts'
import { asSystem } from '../session.ts'
import type { Session } from '../types.ts'
import { followOn } from './followers.ts'
import { type Made, writtenOf } from './made.ts'
import { keptBy, notFollowed, orRefused, Refused } from './refused.ts'
import { stepIn } from './step.ts'
import { writeMade } from './written.ts'

/** For the cases that began with it as well. All of it is in other cases than the one that was acted on: the house does it, and no more than it. */
export const aftermath = (
  context: Context,
  tx: Tx,
  session: Session,
  programme: Programme,
  made: Made,
): Promise<void> => asSystem(tx, () => following(context, tx, session, programme, made))

async function following(context: Context, tx: Tx, session: Session, programme: Programme, made: Made): Promise<void> {
  const { after: one, event, opened } = made
  for (const other of opened) {
    const theirs = context.programme(other.after.programme)
    await followOn(context, tx, session.bureau, { programme, one }, { programme: theirs, one: other.after }, event.at)
    await following(context, tx, session, theirs, other)
  }
  if (event.kind === 'step') await othersTake(context, tx, session, programme, made)
  await passOn(context, tx, session, made)
  await usePapers(tx, session.bureau, made)
  if (event.kind !== 'step') return
  if (event.seq === 1) await giveCodes(context, tx, session.bureau, one.id, partiesOf(programme), event.at)
  const letters = listed(programme.steps[event.step]?.sends).flatMap((letter) =>
    (programme.letters?.[letter]?.to ?? []).map((role) => ({ letter, role })),
  )
  if (letters.length > 0)
    await kept(
      sql`insert into outbox (bureau, case_id, programme, seq, letter, to_role, at, next_at)
      select ${session.bureau}, ${one.id}, ${programme.id}, ${event.seq}, letter, role, ${event.at}, ${event.at}
      from jsonb_to_recordset(${asJson(letters)}) as r(letter text, role text)`.execute(tx),
    )
}

async function usePapers(tx: Tx, bureau: string, { after: one, event }: Made): Promise<void> {
  const hashes = 'values' in event ? papersIn(event.values).map((paper) => paper.hash) : []
  if (hashes.length === 0) return
  await sql`insert into blob_uses (bureau, programme, case_id, hash)
    select ${bureau}, ${one.programme}, ${one.id}, hash from unnest(${hashes}::text[]) as hash on conflict do nothing`.execute(
    tx,
  )
  await sql`update blobs set unfiled_at = null
    where bureau = ${bureau} and hash = any (${hashes}::text[]) and unfiled_at is not null`.execute(tx)
}

/** Lets in whoever waits first, as long as this change has freed places or made more of them. */
async function passOn(context: Context, tx: Tx, session: Session, { after, event, written }: Made): Promise<void> {
  const left = (written.before?.sittings ?? []).filter(
    (sat) =>
      !sat.waiting &&
      !written.after.sittings.some(
        (now) => now.rule === sat.rule && now.target === sat.target && !now.waiting && now.places >= sat.places,
      ),
  )
  const freed = left.map(({ rule, target }) => ({ rule, target }))
  const grown = await entryChanged(tx, session.bureau, context.programmes, { id: after.id, programme: after.programme })
  for (const { rule, target } of [...freed, ...grown.map((name) => ({ rule: name, target: after.id }))]) {
    const [id = '', name = ''] = rule.split('/')
    const waits = context.programme(id).holds?.[name]?.waits
    if (!waits) continue
    for (let next = await nextInQueue(tx, session.bureau, rule, target); next;) {
      if (!(await letIn(context, tx, session.bureau, next, waits.takes, event.at))) break
      next = await nextInQueue(tx, session.bureau, rule, target)
    }
  }
  // A whole day may wait for a morning: whoever still does not fit lets the next one try.
  const waiting = await waitingFor(tx, session.bureau, written.before?.bookings ?? [], written.after.bookings)
  for (const { caseId, programme, rule } of waiting) {
    const waits = context.programme(programme).holds?.[rule]?.waits
    if (waits) await letIn(context, tx, session.bureau, caseId, waits.takes, event.at)
  }
}

/** Takes the steps that this one brings with it for other cases, in the order they began; one that is refused refuses all. */
async function othersTake(context: Context, tx: Tx, session: Session, programme: Programme, made: Made): Promise<void> {
  const { bureau } = session
  const { after: one, event, linked } = made
  const taken = new Set<string>()
  const step = event.kind === 'step' ? event.step : ''
  for (const then of listed(programme.steps[step]?.then)) {
    if (then.takes === undefined || !holds(then.when, one.values, linked)) continue
    const other = otherOf(then)
    for (const { id, row } of await othersOf(tx, bureau, then, one)) {
      if (taken.has(id)) continue
      const told = Object.entries(then.with ?? {}).map(([theirs, ours]) => [theirs, valueOf(ours, one, row, linked)])
      const values = { ...then.sets, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) }
      const answer = await byClock(context, tx, bureau, id, { step: other.step, values }, event.at, listed(then.in))
      if (typeof answer === 'object') {
        // A party does not learn the numbers of other people's cases.
        const number = session.reach === 'portal' ? undefined : answer.number
        throw notFollowed(programme, step, then, context.programme(other.programme), answer.refused, { number })
      }
      if (answer === 'done') taken.add(id)
    }
  }
}

type Row = Record<string, unknown>
/** Of the row for which it takes the step, or of the case and the entries it names. */
const valueOf = (path: string, { values }: Case, row: Row | undefined, linked: Linked | undefined): unknown =>
  row && path.includes('.') && Array.isArray(values[path.split('.')[0] ?? ''])
    ? row[path.split('.')[1] ?? '']
    : valueAt(path, values, linked)

/** With the row that names each, in the order of the rows. */
async function othersOf(tx: Tx, bureau: string, then: AnyThen, one: Case): Promise<{ id: string; row?: Row }[]> {
  if (typeof then.for !== 'object' || 'every' in then.for) {
    const [name = '', part] = (typeof then.for === 'string' ? then.for : '').split('.')
    const named = part === undefined ? [{ id: one.values[name] }] : rowsNaming(one.values[name], part)
    return named.flatMap(({ id, ...more }) => (typeof id === 'string' ? [{ id, ...more }] : []))
  }
  const { rows } = await sql<{
    id: string
  }>`select c.id from links l join cases c on c.bureau = l.bureau and c.id = l.case_id
    where l.bureau = ${bureau} and l.target = ${one.id} and l.field = ${then.for.naming} and c.programme = ${otherOf(then).programme}
      and c.state = any (${[...listed(then.in)]}::text[]) order by c.opened_on, c.number`.execute(tx)
  return rows
}
const rowsNaming = (rows: unknown, part: string) =>
  Array.isArray(rows) ? (rows as Row[]).map((row) => ({ id: row[part], row })) : []

/** Whoever waits and cannot be let in does not stop who makes room: what was begun for them is taken back. */
async function letIn(context: Context, tx: Tx, bureau: string, caseId: string, step: string, at: string) {
  await sql`savepoint let_in`.execute(tx)
  const answer = await byClock(context, tx, bureau, caseId, { step }, at)
  await sql.raw(answer === 'done' ? 'release savepoint let_in' : 'rollback to savepoint let_in').execute(tx)
  return answer === 'done'
}

/** A step of another case in this transaction, signed by the clock. `not` where it is elsewhere or the step does not apply to it. */
async function byClock(
  context: Context,
  tx: Tx,
  bureau: string,
  caseId: string,
  move: Move,
  at: string,
  among?: readonly string[],
): Promise<'done' | 'not' | { number: string; refused: Refusal[] }> {
  const clock: Session = { bureau, reach: 'system', actor: { id: 'clock', role: 'clock', via: 'clock' } }
  const loaded = await loadCase(context, tx, bureau, caseId, 'for update')
  if (!loaded) return 'not'
  const programme = context.programme(loaded.case.programme, loaded.case.version)
  if (among && !among.includes(loaded.case.state)) return 'not'
  const when = among && programme.steps[move.step]?.when
  if (
    when &&
    !holds(when, loaded.case.values, await linkedFor(context, tx, bureau, programme, [when], loaded.case.values))
  )
    return 'not'
  const taken = await orRefused(takenIn())
  return taken === 'done' ? taken : { number: loaded.case.number, refused: taken.refused }

  async function takenIn(): Promise<'done' | { refused: Refusal[] }> {
    if (!loaded) return 'done'
    const changed = await stepIn(context, tx, clock, programme, loaded.case, move, at)
    if ('refused' in changed) return changed
    const made = { ...changed, written: writtenOf(context, bureau, programme, loaded, changed.after, [changed.event]) }
    try {
      await writeMade(context, tx, bureau, programme, made)
    } catch (error) {
      const refused = error instanceof Refused ? undefined : keptBy(error, programme)
      if (!refused) throw error
      return { refused: [refused] }
    }
    await following(context, tx, clock, programme, made)
    return 'done'
  }
}
