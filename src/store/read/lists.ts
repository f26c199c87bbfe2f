// Worklists: keyset pages sought in partial indexes, so that neither history nor the work at hand of others costs anything.
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import { ROW, rowsFor, type StoredRow } from '../gate/rows.ts'
import { IN_ORDER, programmesIn, withSession } from '../session.ts'
import { NO_DAY, placeAfter, placeIn } from './place.ts'
import type { Session, Worklist, WorklistQuestion } from '../types.ts'
import { viewOf } from './views.ts'

/**
 * Ordered by the next date, cases without one last; closed ones by the day they closed, one's own of today by when, newest first.
 * Of each programme the page is sought from its index and the pages are merged: what it costs hangs on no number of cases.
 */
export function worklist(context: Context, session: Session, question: WorklistQuestion): Promise<Worklist> {
  const today = question.view === 'today'
  // One's own day fits on one page.
  const limit = today ? 200 : Math.min(question.limit ?? 30, 200)
  const closed = question.view === 'closed'
  const seeks = soughtAmong(session, question)
  const work = async (tx: Tx) => {
    const { rows } = await (seeks ? sought : sorted)(tx, context, session, question, limit + 1)
    const last = rows[limit - 1]
    const more = rows.length > limit && last
    const how = { at: question.at, purpose: question.purpose ?? 'worklist', what: `list ${question.view}` }
    return {
      rows: await rowsFor(context, tx, session, rows.slice(0, limit), how),
      ...(more && !today ? { next: placeAfter(closed ? last.closed_on : last.next_due, last.id) } : {}),
    }
  }
  return withSession(context.db, session, work, seeks ? SEEKING : {})
}

/** One's own day, and what names a partner, are few, and begin with other tables than cases. */
const soughtAmong = ({ reach }: Session, { view }: WorklistQuestion) => view !== 'today' && reach !== 'partner'

/**
 * The planner's default fears seeking so much that it would rather sort all of a programme; and takes the sorting of the few rows that
 * were found, which it was told not to do, for so much work that it would compile it first.
 */
const SEEKING = { ...IN_ORDER, random_page_cost: '1.1', jit: 'off' }
const BY_DUE = sql`order by next_due nulls last, id`
const BY_CLOSED = sql`order by closed_on desc, id`

/** The programmes whose cases are looked for: all of the session, or the one that is asked for. */
function programmesOf(context: Context, session: Session, { programme }: WorklistQuestion): string[] {
  if (session.reach === 'system') return programme ? [programme] : context.programmes.map((one) => one.id)
  return programmesIn(session).filter((one) => !programme || one === programme)
}

/** What stands after the place where the page before ended, as ranges of the index: one range after a day, another where none is. */
function rangesAfter({ view, after }: WorklistQuestion) {
  const [day, id] = placeIn(after)
  if (!id) return [sql`true`]
  if (view === 'closed')
    return day === NO_DAY
      ? [sql`true`]
      : [sql`closed_on = ${day}::date and id > ${id}::uuid`, sql`closed_on < ${day}::date`]
  return day === NO_DAY
    ? [sql`next_due is null and id > ${id}::uuid`]
    : [sql`(next_due, id) > (${day}::date, ${id}::uuid)`, sql`next_due is null`]
}

function sought(tx: Tx, context: Context, session: Session, question: WorklistQuestion, most: number) {
  const order = question.view === 'closed' ? BY_CLOSED : BY_DUE
  const asked = sql`${viewOf(question.view, session, question.today)}
    ${question.state ? sql`and state = ${question.state}` : sql``}`
  const ranges = rangesAfter(question).map(
    (range) => sql`(select ${ROW} from cases where bureau = ${session.bureau} and programme = one.of
      and ${asked} and ${range} ${order} limit ${most})`,
  )
  return sql<StoredRow>`select ${ROW} from unnest(${programmesOf(context, session, question)}::text[]) as one (of),
    lateral (${sql.join(ranges, sql` union all `)}) as found ${order} limit ${most}`.execute(tx)
}

function sorted(tx: Tx, context: Context, session: Session, question: WorklistQuestion, most: number) {
  const order =
    question.view === 'today'
      ? sql`order by (select max(position) from events e where e.bureau = ${session.bureau} and e.case_id = id
          and e.actor_id = ${session.actor.id} and e.on_day = ${question.today}) desc, id`
      : question.view === 'closed'
        ? BY_CLOSED
        : BY_DUE
  const ranges = question.view === 'today' ? [sql`true`] : rangesAfter(question)
  return sql<StoredRow>`select ${ROW} from cases where bureau = ${session.bureau}
    and programme = any (${programmesOf(context, session, question)}::text[]) and ${viewOf(question.view, session, question.today)}
    ${question.state ? sql`and state = ${question.state}` : sql``} and (${sql.join(ranges, sql` or `)}) ${order} limit ${most}`.execute(
    tx,
  )
}
