// Whether a reader sees a paper of a case: as whoever handed it in last to a field that the reader sees has called it.
import { papersIn } from '../beside/attachments.ts'
import { type Context, within } from '../context.ts'
import type { Tx } from '../db.ts'
import { loadCase, loadEvents } from '../read/load.ts'
import type { Session } from '../types.ts'
import { eventsOf } from './events.ts'
import { sightOf } from './values.ts'

export async function paperSeen(
  context: Context,
  tx: Tx,
  session: Session,
  caseId: string,
  hash: string,
): Promise<string | undefined> {
  const at = within(context, tx, session.bureau)
  const loaded = await loadCase(at, caseId)
  if (!loaded) return undefined
  const programme = context.programme(loaded.case.programme, loaded.case.version)
  // Whatever the field is called, a paper that somebody handed in speaks of people.
  if (!sightOf(programme, loaded.case, session.reader).kinds.has('personal')) return undefined
  const all = await loadEvents(at, caseId)
  return eventsOf(programme, loaded.case, all, session.reader)
    .events.toReversed()
    .flatMap((event) => ('values' in event ? papersIn(event.values) : []))
    .find((one) => one.hash === hash)?.name
}
