// One kind of step on many cases in one transaction: what is refused or was faster stays as it is, and is told.
import type { Move, Programme, Refusal } from '#engine'
import type { Act } from '../context.ts'
import { sent, sql } from '../db.ts'
import { loadCase, type Loaded } from '../read/load.ts'
import { asSystem } from '../session.ts'
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
export async function takeMany(act: Act, wanted: readonly Wanted[]): Promise<Outcome[]> {
  const { tx, bureau } = act
  const outcomes: Outcome[] = []
  const made: Made[] = []
  let taken = 0
  const ids = wanted.map((one) => one.caseId)
  await sql`select id from cases where bureau = ${bureau} and id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  )
  for (const { caseId, seq, move } of wanted) {
    const loaded = await loadCase(act, caseId, 'for update')
    if (!loaded || loaded.case.seq !== seq) {
      outcomes.push({ caseId, moved: true })
      continue
    }
    const programme = act.programme(loaded.case.programme, loaded.case.version)
    const asked = typeof move === 'function' ? move(taken) : move
    if (programme.steps[asked.step]?.then) {
      const outcome = await withOthers(act, programme, loaded, asked)
      outcomes.push(outcome)
      if ('done' in outcome) taken++
      continue
    }
    const changed = await stepIn(act, programme, loaded.case, asked)
    if ('refused' in changed) {
      outcomes.push({ caseId, refused: changed.refused })
      continue
    }
    taken++
    made.push({ ...changed, written: writtenOf(act, programme, loaded, changed.after, [changed.event]) })
    outcomes.push({ caseId, done: changed.event.seq })
  }
  if (made.length > 0) await asSystem(tx, () => write(act, made.flatMap(writtenBy)))
  for (const one of made) await aftermath(act, act.programme(one.after.programme, one.after.version), one)
  return outcomes
}

/** What brings others with it is written by itself, so that one whose others refuse leaves nothing and stops nobody. */
async function withOthers(act: Act, programme: Programme, loaded: Loaded, asked: Move): Promise<Outcome> {
  const { tx } = act
  const caseId = loaded.case.id
  await sql`savepoint with_others`.execute(tx)
  try {
    const changed = await stepIn(act, programme, loaded.case, asked)
    if ('refused' in changed) return { caseId, refused: changed.refused }
    const written = writtenOf(act, programme, loaded, changed.after, [changed.event])
    const one = { ...changed, written }
    await asSystem(tx, () => writeMade(act, programme, one))
    await aftermath(act, programme, one)
    await sent(tx)
    return { caseId, done: changed.event.seq }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await sql`rollback to savepoint with_others`.execute(tx)
    return { caseId, refused: error.because }
  }
}
