// Begins a case in the transaction at hand, and with it the cases that its first step opens.
import { randomUUID } from 'node:crypto'
import {
  advance,
  type Case,
  holds,
  listed,
  type Move,
  type Opening,
  type Programme,
  type Refusal,
  taipeiDay,
} from '#engine'
import { partiesOf } from '../chain/access-codes.ts'
import type { Context } from '../context.ts'
import { asJson, sql, type Tx } from '../db.ts'
import { linkedEntries } from '../read/load.ts'
import type { Session } from '../types.ts'
import type { Written } from '../fold/write.ts'
import { type Made, writtenOf } from './made.ts'
import { nextNumber } from './numbers.ts'
import { notOpened } from './refused.ts'
import { holding, told } from './told.ts'

export async function beginIn(
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
  const isTyped = !by && session.actor.role !== 'clock' && session.reach !== 'system'
  const result = advance(programme, undefined, move, {
    at,
    today,
    by: session.actor,
    calendar: await context.calendar(session.bureau),
    heed: isTyped,
    ...(isTyped ? { districts: context.districts } : {}),
    born: { id: randomUUID(), number: '' },
    linked,
    told: found,
  })
  if ('refused' in result) return result
  // Only what will stand takes a number, so that a refusal leaves no gap and nobody waits for it.
  const after = { ...result.after, number: await nextNumber(tx, session.bureau, programme, today) }
  const written = writtenOf(context, session.bureau, programme, undefined, after, [result.event], {
    openedBy: by?.id,
    codes: partiesOf(programme),
  })
  return {
    after,
    event: result.event,
    written,
    opened: await openings(context, tx, session, programme, after, result.event.step, at),
  }
}

/** A step that opens cases of other programmes: begun in the same transaction, or nothing happens. */
export async function openings(
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
    for (const [row, values] of openingValues(opening, one).entries()) {
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
      if ('refused' in begun) throw notOpened(programme, step, opening, row, target, begun.refused)
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
function openingValues(opening: Opening, one: Case): Record<string, unknown>[] {
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
