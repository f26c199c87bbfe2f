// Begins a case in the transaction at hand, and with it the cases that its first step opens.
import { randomUUID } from 'node:crypto'
import {
  advance,
  type AnyThen,
  apply,
  type Case,
  type CaseEvent,
  eachRow,
  everyOf,
  holds,
  type Linked,
  listed,
  MOST_AT_ONCE,
  type Move,
  needToKnow,
  otherOf,
  type Programme,
  type Refusal,
  t,
  valueAt,
} from '#engine'
import { partiesOf } from '../chain/access-codes.ts'
import { openedBy as link } from '../fold/derived.ts'
import type { Act } from '../context.ts'
import { asJson, sql } from '../db.ts'
import { linkedEntries } from '../read/load.ts'
import { asSystem } from '../session.ts'
import type { Written } from '../fold/write.ts'
import { factsNobodyTells } from './disclosed.ts'
import { type Begun, type Made, writtenAs, writtenOf } from './made.ts'
import { nextNumber } from './numbers.ts'
import { notFollowed, orRefused } from './refused.ts'
import { standing } from './offered.ts'
import { holding, told } from './told.ts'

/** A case that is only beginning is in nobody's reach yet: whoever may begin it has the house begin it. */
export const beginIn = (act: Act, programme: Programme, move: Move, by?: Case): ReturnType<typeof begunIn> =>
  asSystem(act.tx, () => begunIn(act, programme, move, by))

async function begunIn(act: Act, programme: Programme, move: Move, by?: Case): Promise<Made | { refused: Refusal[] }> {
  const { session, at, today, calendar } = act
  const linked = await linkedEntries(act, programme, move.values ?? {}, by, holding(programme, move))
  const found = await told(act, programme, move.step, { values: move.values ?? {}, linked })
  const isTyped = !by && session.actor.role !== 'clock' && session.reach !== 'system'
  const result = advance(programme, undefined, move, {
    at,
    today,
    by: session.actor,
    calendar,
    heed: isTyped,
    ...(isTyped ? { districts: act.districts } : {}),
    born: { id: randomUUID(), number: '' },
    linked,
    ...(isTyped ? { there: await standing(act, programme, move.values ?? {}) } : {}),
    told: found,
  })
  if ('refused' in result) return result
  const strange = isTyped ? factsNobodyTells(act, programme, move.step, result.event.values) : []
  if (strange.length > 0) return { refused: strange }
  const kept = ownLine(programme, result.event, result.after.seq)
  const unnumbered = kept ? apply(programme, result.after, kept, calendar) : result.after
  const reckoned = writtenOf(act, programme, undefined, unnumbered, [result.event, ...(kept ? [kept] : [])], {
    openedBy: by?.id,
    codes: partiesOf(programme),
  })
  // Only what will stand takes a number, so that a refusal leaves no gap; and last, since whoever files next waits from here to the commit.
  const after = { ...unnumbered, number: await nextNumber(act, programme) }
  const written = writtenAs(act, programme, after, reckoned)
  return {
    after,
    event: result.event,
    written,
    linked,
    opened: await beginOthers(act, programme, after, result.event.step, linked),
  }
}

/** Where cases are known to their owner alone, a line that is logged is theirs who entered it: nobody hands out lines. */
function ownLine(programme: Programme, begun: CaseEvent & { kind: 'step' }, seq: number): CaseEvent | undefined {
  const { step, at, on, by, version } = begun
  if (!needToKnow(programme) || !programme.steps[step]?.log || programme.roles[by.role]?.kind !== 'staff')
    return undefined
  return { kind: 'assign', owner: by.id, seq: seq + 1, at, on, by, version }
}

/** The cases of other programmes that begin because of a step, in its transaction, or nothing happens. */
export async function beginOthers(
  act: Act,
  programme: Programme,
  one: Case,
  step: string,
  linked: Linked,
): Promise<Begun[]> {
  const { session, tx } = act
  const made: Begun[] = []
  for (const then of listed(programme.steps[step]?.then)) {
    if (then.begins === undefined || !holds(then.when, one.values, linked)) continue
    const begins = otherOf(then)
    const target = act.programme(begins.programme)
    const all = await everyEntry(act, then)
    if (all && all.length > MOST_AT_ONCE) throw notFollowed(programme, step, then, target, [tooMany()])
    for (const [row, values] of givenTo(then, one, linked, all).entries()) {
      const role = listed(target.steps[begins.step]?.by)
      const actor = role.includes(session.actor.role) ? session.actor : { ...session.actor, role: 'clock' }
      // With the case its number is given back.
      if (then.unlessThere) await sql`savepoint opening`.execute(tx)
      const begun = await orRefused(
        beginIn({ ...act, session: { ...session, actor } }, target, { step: begins.step, values }, one),
      )
      if ('refused' in begun) throw notFollowed(programme, step, then, target, begun.refused, { row })
      if (then.unlessThere && (await isThere(act, begun.written))) {
        await sql`rollback to savepoint opening`.execute(tx)
        continue
      }
      begun.written.after.links.push(link(begun.after.id, target.id, one.id))
      made.push({ ...begun, then })
    }
  }
  return made
}

/** Whether somebody holds already what this case would hold alone. */
async function isThere({ tx, bureau }: Act, { after: { holds } }: Written): Promise<boolean> {
  const { rows } = await asSystem(tx, () =>
    sql`select 1 from holds h join jsonb_to_recordset(${asJson(holds)}) as r(rule text, key bytea) on r.rule = h.rule and r.key = h.key
    where h.bureau = ${bureau}`.execute(tx),
  )
  return rows.length > 0
}

/** What each case that begins takes over and is told: one, or one for every row of a field. */
function givenTo(
  then: AnyThen,
  { id, values }: Case,
  linked: Linked,
  all: readonly string[] | undefined,
): Record<string, unknown>[] {
  const field = typeof then.for === 'string' ? then.for : undefined
  const given: Record<string, unknown>[] = eachRow(field, values).map((seen) => ({
    ...then.sets,
    ...(then.as ? { [then.as]: id } : {}),
    ...Object.fromEntries(
      Object.entries(then.with ?? {}).map(([theirs, ours]) => [theirs, valueAt(ours, seen, linked)]),
    ),
  }))
  const named = everyOf(then)?.as
  return named === undefined ? given : (all ?? []).flatMap((entry) => given.map((one) => ({ ...one, [named]: entry })))
}

/** Of a register, whoever may read it: an entry more than are taken says that there are too many. */
async function everyEntry({ tx, bureau }: Act, then: AnyThen): Promise<string[] | undefined> {
  const every = everyOf(then)
  if (!every) return undefined
  const { rows } = await asSystem(tx, () =>
    sql<{ id: string }>`select id from cases
    where bureau = ${bureau} and programme = ${every.every} and state = any (${[...listed(every.in)]}::text[])
    order by number limit ${MOST_AT_ONCE + 1}`.execute(tx),
  )
  return rows.map(({ id }) => id)
}
const tooMany = (): Refusal => ({
  says: t(
    `名冊超過 ${MOST_AT_ONCE} 筆，一次辦不完，請改用名單。`,
    `The register holds more than ${MOST_AT_ONCE}, too many at once: use a list.`,
  ),
})
