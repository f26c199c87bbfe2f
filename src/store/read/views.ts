// What each view of the worklist shows, as a condition on cases.
import { sql } from '../db.ts'
import type { Session, View } from '../types.ts'

export const addDays = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)

/** The cases in which whoever asks entered something on that day. */
const enteredBy = ({ bureau, actor }: Session, day: string) =>
  sql`select case_id from events where bureau = ${bureau} and actor_id = ${actor.id} and on_day = ${day}`

/** What somebody has to do something about; the partial indexes say it in the same words. */
export const TASK = sql`is_open and not stands`

export function viewOf(view: View, session: Session, today: string) {
  switch (view) {
    case 'mine':
      // A partner owns nothing: theirs are the cases that name them.
      return session.reach === 'partner'
        ? sql`${TASK} and (owner = ${session.actor.id} or id in (select named_cases()))`
        : sql`${TASK} and owner = ${session.actor.id}`
    case 'today':
      return sql`id in (${enteredBy(session, today)})`
    case 'section':
      return TASK
    case 'due':
      return sql`${TASK} and not next_paused and not next_alone and next_due between ${today} and ${addDays(today, 3)}`
    case 'overdue':
      return sql`${TASK} and not next_paused and not next_alone and next_due < ${today}`
    case 'unassigned':
      return sql`${TASK} and owner is null`
    case 'standing':
      return sql`is_open and stands`
    case 'closed':
      return sql`not is_open`
  }
}
