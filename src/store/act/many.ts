// One kind of step on many cases in one transaction: what is refused or was faster stays as it is, and is told.
import type { Move, Refusal } from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { loadCase } from '../read/load.ts'
import type { Session } from '../types.ts'
import { write } from '../fold/write.ts'
import { aftermath } from './aftermath.ts'
import { type Made, writtenBy, writtenOf } from './made.ts'
import { stepIn } from './step.ts'

/** `move` may ask how many of them were taken before it: the line of a list. */
export type Wanted = { caseId: string; seq: number; move: Move | ((nth: number) => Move) }
export type Outcome =
  | { caseId: string; done: number }
  | { caseId: string; refused: Refusal[] }
  | { caseId: string; moved: true }

/** In the transaction at hand, one after another. All are locked first, so that two that take many wait and never block each other. */
export async function takeMany(
  context: Context,
  tx: Tx,
  session: Session,
  wanted: readonly Wanted[],
  at: string,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const made: Made[] = []
  const ids = wanted.map((one) => one.caseId)
  await sql`select id from cases where bureau = ${session.bureau} and id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  )
  for (const { caseId, seq, move } of wanted) {
    await sql`select set_config('taitsi.reach', ${session.reach}, true)`.execute(tx)
    const loaded = await loadCase(context, tx, session.bureau, caseId, 'for update')
    if (!loaded || loaded.case.seq !== seq) {
      outcomes.push({ caseId, moved: true })
      continue
    }
    const programme = context.programme(loaded.case.programme, loaded.case.version)
    const asked = typeof move === 'function' ? move(made.length) : move
    const changed = await stepIn(context, tx, session, programme, loaded.case, asked, at)
    if ('refused' in changed) {
      outcomes.push({ caseId, refused: changed.refused })
      continue
    }
    const one = {
      ...changed,
      written: writtenOf(context, session.bureau, programme, loaded, changed.after, [changed.event]),
    }
    made.push(one)
    outcomes.push({ caseId, done: changed.event.seq })
  }
  if (made.length > 0) await write(context, tx, session.bureau, made.flatMap(writtenBy))
  for (const one of made)
    await aftermath(context, tx, session, context.programme(one.after.programme, one.after.version), one)
  await sql`select set_config('taitsi.reach', ${session.reach}, true)`.execute(tx)
  return outcomes
}
