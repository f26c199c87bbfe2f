// The frame of every act: one transaction, the key looked up and kept with its effect, violated constraints in the programme's words.
import { type Programme, type Refusal, t } from '#engine'
import { canonical } from '../chain/canonical.ts'
import { type Act, actsOf, type Context, within } from '../context.ts'
import { asJson, owe, sql } from '../db.ts'
import { amongOthers } from '../fold/folding.ts'
import { answered, answeredEvent } from '../gate/index.ts'
import { notKept } from '../evidence/refused.ts'
import { loadCase, loadEvents } from '../read/load.ts'
import { blind } from '../chain/seal.ts'
import { asSystem, PLANNED, withSession } from '../session.ts'
import { nearestFree, withTimes } from '../places/times.ts'
import type { Acted, Keyed, Session } from '../types.ts'
import { violated } from '../violation.ts'
import { Refused } from './refused.ts'

export type How = Keyed & { at: string }

export async function acting(
  context: Context,
  session: Session,
  how: How,
  asked: unknown,
  work: (
    act: Act,
    /** Of which programme it is, and the values it would have: what a refusal is explained with. */
    says: (programme: Programme, values: Record<string, unknown>) => void,
  ) => Promise<Acted>,
  tries = 3,
): Promise<Acted> {
  let programme: Programme | undefined
  let tried: Record<string, unknown> | undefined
  const acts = await actsOf(context, session)
  // Keyed, so that what was typed cannot be tried out on it.
  const prints = [context.keys, ...(context.keys.earlier ?? [])].map(({ index }) =>
    blind(index, 'request', canonical(asked)),
  )
  const fingerprint = prints[0]
  try {
    return await withSession(
      context.db,
      session,
      async (tx) => {
        const act = acts(tx, how.at)
        const before = how.key ? await remembered(act, how) : undefined
        if (before) return before
        await amongOthers(tx, session.bureau)
        const acted = await work(act, (one, values) => {
          programme = one
          tried = values
        })
        // The same request may have been acting while this one waited for the case: then its answer is this one's answer.
        if (how.key && 'conflict' in acted) return (await remembered(act, how)) ?? acted
        if (how.key && 'done' in acted)
          await owe(
            tx,
            sql`insert into requests (bureau, actor_id, key, fingerprint, effect, at)
          values (${session.bureau}, ${session.actor.id}, ${how.key}, ${fingerprint}, ${asJson({ caseId: acted.done.id, seq: acted.event.seq })}, ${how.at})`,
            notKept,
          )
        return acted
      },
      PLANNED,
    )
  } catch (error) {
    if (error instanceof Refused) return { refused: error.because }
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
    const hold = Object.values(programme?.holds ?? {}).find((one) => one.parts && one.says === refused.says)
    if (!programme || !hold || !tried) return refused
    const [of, values] = [programme, tried]
    const free = await withSession(context.db, session, (tx) =>
      nearestFree(within(context, tx, session.bureau), of, hold, values),
    )
    return { ...refused, says: withTimes(refused.says, of, hold, free) }
  }

  async function remembered(act: Act, { key = '', keysBefore = [] }: How): Promise<Acted | undefined> {
    const { tx, bureau } = act
    const {
      rows: [row],
    } = await sql<{ fingerprint: Buffer; effect: { caseId: string; seq: number } }>`
      select fingerprint, effect from requests where bureau = ${bureau} and actor_id = ${session.actor.id} and key = any (${[key, ...keysBefore]}::text[]) order by nth desc limit 1`.execute(
      tx,
    )
    if (!row) return undefined
    if (!prints.some((print) => row.fingerprint.equals(print)))
      return {
        refused: [
          { says: t('這個識別碼已用於另一個內容不同的請求。', 'This key was already used for a different request.') },
        ],
      }
    // The effect is read as the system: whoever began a case may not yet have a way into it.
    const { caseId, seq } = row.effect
    const [loaded, [event]] = await asSystem(tx, async () => [
      await loadCase(act, caseId),
      await loadEvents(act, caseId, seq - 1),
    ])
    if (!loaded || !event) return undefined
    const of = context.programme(loaded.case.programme, loaded.case.version)
    const one = loaded.case
    return { done: answered(session, of, one, event), event: answeredEvent(session, of, one, event), opened: [] }
  }
}
