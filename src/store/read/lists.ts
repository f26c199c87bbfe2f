// Worklists and counts: keyset pages over partial indexes of open cases, so that history costs nothing.
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { ROW, rowsFor, type StoredRow } from '../gate/rows.ts'
import { programmesIn, withSession } from '../session.ts'
import { placeAfter, placeIn } from './place.ts'
import type { Counts, Pressing, Session, View, Worklist, WorklistQuestion } from '../types.ts'

const addDays = (day: string, n: number) => new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)

/** The cases in which whoever asks entered something on that day. */
const enteredBy = ({ bureau, actor }: Session, day: string) =>
  sql`select case_id from events where bureau = ${bureau} and actor_id = ${actor.id} and on_day = ${day}`

/** What somebody has to do something about; the partial indexes say it in the same words. */
const TASK = sql`is_open and not stands`

function viewOf(view: View, session: Session, today: string) {
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

/** Ordered by the next date, cases without one last; closed ones by the day they closed, one's own of today by when, newest first. */
export function worklist(context: Context, session: Session, question: WorklistQuestion): Promise<Worklist> {
  const today = question.view === 'today'
  // One's own day fits on one page.
  const limit = today ? 200 : Math.min(question.limit ?? 30, 200)
  const closed = question.view === 'closed'
  const [day, id] = placeIn(question.after)
  const order = closed
    ? sql`order by closed_on desc, id`
    : today
      ? sql`order by (select max(position) from events e where e.bureau = ${session.bureau} and e.case_id = id
          and e.actor_id = ${session.actor.id} and e.on_day = ${question.today}) desc, id`
      : sql`order by next_due nulls last, id`
  const page =
    !id || today
      ? sql`true`
      : closed
        ? day === '-'
          ? sql`true`
          : sql`(closed_on < ${day} or (closed_on = ${day} and id > ${id}::uuid))`
        : day === '-'
          ? sql`(next_due is null and id > ${id}::uuid)`
          : sql`(next_due is null or next_due > ${day} or (next_due = ${day} and id > ${id}::uuid))`
  return withSession(context.db, session, async (tx) => {
    const mine = programmesIn(session).filter((one) => !question.programme || one === question.programme)
    const programmes =
      session.reach === 'system'
        ? question.programme
          ? [question.programme]
          : context.programmes.map((one) => one.id)
        : mine
    const asked = sql`${viewOf(question.view, session, question.today)}
      ${question.state ? sql`and state = ${question.state}` : sql``} and ${page}`
    const ofBureau = sql`bureau = ${session.bureau}`
    // Closed cases are without number: of each programme only the newest are looked at. Open ones are few enough to be sorted.
    const from = closed
      ? sql`unnest(${programmes}::text[]) as one (of), lateral (
          select * from cases where ${ofBureau} and programme = one.of and ${asked} ${order} limit ${limit + 1}) as newest`
      : sql`cases where ${ofBureau} and programme = any (${programmes}::text[]) and ${asked}`
    // The planner's default fears seeking so much that it would rather sort a programme's whole history for its newest page.
    if (closed) await sql`set local random_page_cost = 1.1`.execute(tx)
    const { rows } = await sql<StoredRow>`select ${ROW} from ${from} ${order} limit ${limit + 1}`.execute(tx)
    const last = rows[limit - 1]
    const more = rows.length > limit && last
    const how = { at: question.at, purpose: question.purpose ?? 'worklist', what: `list ${question.view}` }
    return {
      rows: await rowsFor(context, tx, session, rows.slice(0, limit), how),
      ...(more && !today ? { next: placeAfter(closed ? last.closed_on : last.next_due, last.id) } : {}),
    }
  })
}

export function counts(context: Context, session: Session, today: string, programme?: string): Promise<Counts> {
  return withSession(context.db, session, async (tx) => {
    const only = programme ? sql`and programme = ${programme}` : sql``
    const {
      rows: [row],
    } = await sql<Record<View, number>>`select
        count(*) filter (where ${viewOf('mine', session, today)}) as mine, count(*) as section,
        count(*) filter (where ${viewOf('due', session, today)}) as due, count(*) filter (where ${viewOf('overdue', session, today)}) as overdue,
        count(*) filter (where ${viewOf('unassigned', session, today)}) as unassigned, 0::bigint as closed, 0::bigint as standing,
        (select count(distinct case_id) from events e where e.bureau = ${session.bureau} and e.actor_id = ${session.actor.id}
          and e.on_day = ${today} ${programme ? sql`and e.programme = ${programme}` : sql``}) as today
      from cases where bureau = ${session.bureau} and ${TASK} ${only}`.execute(tx)
    return row ?? { mine: 0, section: 0, due: 0, overdue: 0, unassigned: 0, standing: 0, closed: 0, today: 0 }
  })
}

/** What presses of each programme, where several units are looked at side by side. */
export function pressing(context: Context, session: Session, today: string): Promise<Pressing[]> {
  const among = (view: View) => sql`count(*) filter (where ${viewOf(view, session, today)})`
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<Pressing>`
      select programme, count(*) as open, ${among('due')} as due, ${among('overdue')} as overdue, ${among('unassigned')} as unassigned
      from cases where bureau = ${session.bureau} and ${TASK} group by programme`.execute(tx)
    return rows
  })
}
