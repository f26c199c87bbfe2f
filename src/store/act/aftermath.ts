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
import { type Act, actAt, type Within } from '../context.ts'
import { asJson, owe, sent, sql } from '../db.ts'
import { notKept } from '../evidence/refused.ts'
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
export const aftermath = (act: Act, programme: Programme, made: Made): Promise<void> =>
  asSystem(act.tx, () => following(actAt(act, made.event.at), programme, made))

async function following(act: Act, programme: Programme, made: Made): Promise<void> {
  const { after: one, event, opened } = made
  for (const other of opened) {
    const theirs = act.programme(other.after.programme)
    await followOn(act, { programme, one }, { programme: theirs, one: other.after })
    await following(act, theirs, other)
  }
  if (event.kind === 'step') await othersTake(act, programme, made)
  await passOn(act, made)
  await usePapers(act, made)
  if (event.kind !== 'step') return
  if (event.seq === 1) await giveCodes(act, one.id, partiesOf(programme))
  const letters = listed(programme.steps[event.step]?.sends).flatMap((letter) =>
    (programme.letters?.[letter]?.to ?? []).map((role) => ({ letter, role })),
  )
  if (letters.length > 0)
    await owe(
      act.tx,
      sql`insert into outbox (bureau, case_id, programme, seq, letter, to_role, at, next_at)
      select ${act.bureau}, ${one.id}, ${programme.id}, ${event.seq}, letter, role, ${event.at}, ${event.at}
      from jsonb_to_recordset(${asJson(letters)}) as r(letter text, role text)`,
      notKept,
    )
}

async function usePapers({ tx, bureau }: Within, { after: one, event }: Made): Promise<void> {
  const hashes = 'values' in event ? papersIn(event.values).map((paper) => paper.hash) : []
  if (hashes.length === 0) return
  await owe(
    tx,
    sql`insert into blob_uses (bureau, programme, case_id, hash)
    select ${bureau}, ${one.programme}, ${one.id}, hash from unnest(${hashes}::text[]) as hash on conflict do nothing`,
  )
  await owe(
    tx,
    sql`update blobs set unfiled_at = null
    where bureau = ${bureau} and hash = any (${hashes}::text[]) and unfiled_at is not null`,
  )
}

/** Lets in whoever waits first, as long as this change has freed places or made more of them. */
async function passOn(act: Act, { after, written }: Made): Promise<void> {
  const left = (written.before?.sittings ?? []).filter(
    (sat) =>
      !sat.waiting &&
      !written.after.sittings.some(
        (now) => now.rule === sat.rule && now.target === sat.target && !now.waiting && now.places >= sat.places,
      ),
  )
  const freed = left.map(({ rule, target }) => ({ rule, target }))
  const grown = await entryChanged(act, { id: after.id, programme: after.programme })
  for (const { rule, target } of [...freed, ...grown.map((name) => ({ rule: name, target: after.id }))]) {
    const [id = '', name = ''] = rule.split('/')
    const waits = act.programme(id).holds?.[name]?.waits
    if (!waits) continue
    for (let next = await nextInQueue(act, rule, target); next;) {
      if (!(await letIn(act, next, waits.takes))) break
      next = await nextInQueue(act, rule, target)
    }
  }
  // A whole day may wait for a morning: whoever still does not fit lets the next one try.
  const waiting = await waitingFor(act, written.before?.bookings ?? [], written.after.bookings)
  for (const { caseId, programme, rule } of waiting) {
    const waits = act.programme(programme).holds?.[rule]?.waits
    if (waits) await letIn(act, caseId, waits.takes)
  }
}

/** Takes the steps that this one brings with it for other cases, in the order they began; one that is refused refuses all. */
async function othersTake(act: Act, programme: Programme, made: Made): Promise<void> {
  const { after: one, event, linked } = made
  const taken = new Set<string>()
  const step = event.kind === 'step' ? event.step : ''
  for (const then of listed(programme.steps[step]?.then)) {
    if (then.takes === undefined || !holds(then.when, one.values, linked)) continue
    const other = otherOf(then)
    for (const { id, row } of await othersOf(act, then, one)) {
      if (taken.has(id)) continue
      const told = Object.entries(then.with ?? {}).map(([theirs, ours]) => [theirs, valueOf(ours, one, row, linked)])
      const values = { ...then.sets, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) }
      const answer = await byClock(act, id, { step: other.step, values }, listed(then.in))
      if (typeof answer === 'object') {
        // A party does not learn the numbers of other people's cases.
        const number = act.session.reach === 'portal' ? undefined : answer.number
        throw notFollowed(programme, step, then, act.programme(other.programme), answer.refused, { number })
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
async function othersOf({ tx, bureau }: Within, then: AnyThen, one: Case): Promise<{ id: string; row?: Row }[]> {
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
async function letIn(act: Act, caseId: string, step: string) {
  const { tx } = act
  await sql`savepoint let_in`.execute(tx)
  const answer = await byClock(act, caseId, { step })
  await sql.raw(answer === 'done' ? 'release savepoint let_in' : 'rollback to savepoint let_in').execute(tx)
  return answer === 'done'
}

/** A step of another case in this transaction, signed by the clock. `not` where it is elsewhere or the step does not apply to it. */
async function byClock(
  by: Act,
  caseId: string,
  move: Move,
  among?: readonly string[],
): Promise<'done' | 'not' | { number: string; refused: Refusal[] }> {
  const { bureau } = by
  const clock: Session = { bureau, reach: 'system', actor: { id: 'clock', role: 'clock', via: 'clock' } }
  const act = { ...by, session: clock }
  const loaded = await loadCase(act, caseId, 'for update')
  if (!loaded) return 'not'
  const programme = act.programme(loaded.case.programme, loaded.case.version)
  if (among && !among.includes(loaded.case.state)) return 'not'
  const when = among && programme.steps[move.step]?.when
  if (when && !holds(when, loaded.case.values, await linkedFor(act, programme, [when], loaded.case.values)))
    return 'not'
  const taken = await orRefused(takenIn())
  return taken === 'done' ? taken : { number: loaded.case.number, refused: taken.refused }

  async function takenIn(): Promise<'done' | { refused: Refusal[] }> {
    if (!loaded) return 'done'
    const changed = await stepIn(act, programme, loaded.case, move)
    if ('refused' in changed) return changed
    const made = { ...changed, written: writtenOf(act, programme, loaded, changed.after, [changed.event]) }
    try {
      await writeMade(act, programme, made)
      await sent(act.tx)
    } catch (error) {
      const refused = error instanceof Refused ? undefined : keptBy(error, programme)
      if (!refused) throw error
      return { refused: [refused] }
    }
    await following(act, programme, made)
    return 'done'
  }
}
