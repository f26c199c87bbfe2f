// One kind of step on many cases in one transaction: what is refused or was faster stays as it is, and is told.
import type { Move, Programme, Refusal } from '#engine'
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { loadCase, type Loaded } from '../read/load.ts'
import { asSystem } from '../session.ts'
import type { Session } from '../types.ts'
import { write } from '../fold/write.ts'
import { aftermath } from './aftermath.ts'
import { type Made, writtenBy, writtenOf } from './made.ts'
import { writeMade } from './written.ts'
import { Refused } from './refused.ts'
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
  let taken = 0
  const ids = wanted.map((one) => one.caseId)
  await sql`select id from cases where bureau = ${session.bureau} and id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  )
  for (const { caseId, seq, move } of wanted) {
    const loaded = await loadCase(context, tx, session.bureau, caseId, 'for update')
    if (!loaded || loaded.case.seq !== seq) {
      outcomes.push({ caseId, moved: true })
      continue
    }
    const programme = context.programme(loaded.case.programme, loaded.case.version)
    const asked = typeof move === 'function' ? move(taken) : move
    if (programme.steps[asked.step]?.then) {
      const outcome = await withOthers(context, tx, session, { programme, loaded, asked }, at)
      outcomes.push(outcome)
      if ('done' in outcome) taken++
      continue
    }
    const changed = await stepIn(context, tx, session, programme, loaded.case, asked, at)
    if ('refused' in changed) {
      outcomes.push({ caseId, refused: changed.refused })
      continue
    }
    taken++
    const one = {
      ...changed,
      written: writtenOf(context, session.bureau, programme, loaded, changed.after, [changed.event]),
    }
    made.push(one)
    outcomes.push({ caseId, done: changed.event.seq })
  }
  if (made.length > 0) await asSystem(tx, () => write(context, tx, session.bureau, made.flatMap(writtenBy)))
  for (const one of made)
    await aftermath(context, tx, session, context.programme(one.after.programme, one.after.version), one)
  return outcomes
}

/** What brings others with it is written by itself, so that one whose others refuse leaves nothing and stops nobody. */
async function withOthers(
  context: Context,
  tx: Tx,
  session: Session,
  { programme, loaded, asked }: { programme: Programme; loaded: Loaded; asked: Move },
  at: string,
): Promise<Outcome> {
  const caseId = loaded.case.id
  await sql`savepoint with_others`.execute(tx)
  try {
    const changed = await stepIn(context, tx, session, programme, loaded.case, asked, at)
    if ('refused' in changed) return { caseId, refused: changed.refused }
    const written = writtenOf(context, session.bureau, programme, loaded, changed.after, [changed.event])
    const one = { ...changed, written }
    await asSystem(tx, () => writeMade(context, tx, session.bureau, programme, one))
    await aftermath(context, tx, session, programme, one)
    return { caseId, done: changed.event.seq }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await sql`rollback to savepoint with_others`.execute(tx)
    return { caseId, refused: error.because }
  }
}
