// How many cases are at hand, in each view of the worklist and of each programme: kept with every case that is written, and added up here.
import type { Context } from '../context.ts'
import { last, sql, type Tx } from '../db.ts'
import { withSession } from '../session.ts'
import type { Counts, Pressing, Session, View } from '../types.ts'
import { addDays, TASK, viewOf } from './views.ts'

/** The lines that were appended since the sweep put them together count as those that it did. */
const told = (which: ReturnType<typeof sql>) => sql`coalesce(sum(cases) filter (where ${which}), 0)::bigint`
const within = (today: string) => sql`due between ${today} and ${addDays(today, 3)}`
const before = (today: string) => sql`due < ${today}`
const ANYBODY = sql`owner is not null`
const NOBODY = sql`owner = ''`

export function counts(context: Context, session: Session, today: string, programme?: string): Promise<Counts> {
  return withSession(context.db, session, async (tx) => {
    const { bureau, actor, reach } = session
    const mine = sql`(select count(distinct case_id) from events e where e.bureau = ${bureau} and e.actor_id = ${actor.id}
      and e.on_day = ${today} ${programme ? sql`and e.programme = ${programme}` : sql``}) as today`
    // A partner reaches cases one by one, which are few.
    if (reach === 'partner') return counted(tx, session, today, mine, programme)
    const rows = await last(
      tx,
      sql<Record<View, number>>`
      select ${told(sql`owner = ${actor.id}`)} as mine, ${told(ANYBODY)} as section, ${told(within(today))} as due,
        ${told(before(today))} as overdue, ${told(NOBODY)} as unassigned, 0::bigint as closed, 0::bigint as standing, ${mine}
      from at_hand where bureau = ${bureau} ${programme ? sql`and programme = ${programme}` : sql``}`,
    )
    return rows[0] ?? NONE
  })
}

const NONE: Counts = { mine: 0, section: 0, due: 0, overdue: 0, unassigned: 0, standing: 0, closed: 0, today: 0 }

async function counted(tx: Tx, session: Session, day: string, today: ReturnType<typeof sql>, programme?: string) {
  const among = (view: View) => sql`count(*) filter (where ${viewOf(view, session, day)})`
  const { rows } = await sql<Record<View, number>>`
    select ${among('mine')} as mine, count(*) as section, ${among('due')} as due, ${among('overdue')} as overdue,
      ${among('unassigned')} as unassigned, 0::bigint as closed, 0::bigint as standing, ${today}
    from cases where bureau = ${session.bureau} and ${TASK} ${programme ? sql`and programme = ${programme}` : sql``}`.execute(
    tx,
  )
  return rows[0] ?? NONE
}

/** What presses of each programme, where several units are looked at side by side. */
export function pressing(context: Context, session: Session, today: string): Promise<Pressing[]> {
  return withSession(context.db, session, async (tx) => {
    const { rows } = await sql<Pressing>`
      select programme, ${told(ANYBODY)} as open, ${told(within(today))} as due, ${told(before(today))} as overdue, ${told(NOBODY)} as unassigned
      from at_hand where bureau = ${session.bureau} group by programme having sum(cases) filter (where ${ANYBODY}) > 0`.execute(
      tx,
    )
    return rows
  })
}
