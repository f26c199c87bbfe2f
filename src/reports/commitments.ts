// Promises to citizens: every clock marked as one, how often it was kept in the period, and which cases it was not.
import { type AnyClock, percent, type Programme } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import type { Span } from './measure-sql.ts'

export type Promised = { programme: Programme; name: string; clock: AnyClock }
export type Month = { month: string; met: number; all: number }
export type Kept = Promised & {
  met: number
  late: number
  /** Percent to one decimal; null where nothing fell due. */
  share: number | null
  /** Open today: still in time, and already past the day. */
  running: number
  overdue: number
  trend: Month[]
}

export const promisesOf = (programmes: readonly Programme[]): Promised[] =>
  programmes.flatMap((programme) =>
    Object.entries(programme.clocks)
      .filter(([, clock]) => clock.commitment)
      .map(([name, clock]) => ({ programme, name, clock })),
  )

/** Runs that became moot (withdrawn, declined) are no promise, kept or broken. */
export function promisesKept(
  db: Db,
  session: Session,
  promised: readonly Promised[],
  span: Span,
  today: string,
): Promise<Kept[]> {
  const since = monthsBack(span.to, 11)
  return withSession(db, session, async (tx) => {
    const kept: Kept[] = []
    for (const one of promised) {
      const of = sql`bureau = ${session.bureau} and programme = ${one.programme.id} and clock = ${one.name}`
      const {
        rows: [row],
      } = await sql<{ met: number; late: number; running: number; overdue: number }>`select
          count(*) filter (where stopped = 'met' and stopped_on between ${span.from} and ${span.to}) as met,
          count(*) filter (where stopped = 'late' and stopped_on between ${span.from} and ${span.to}) as late,
          count(*) filter (where stopped_on is null and (due >= ${today} or paused)) as running,
          count(*) filter (where stopped_on is null and due < ${today} and not paused) as overdue
        from clocks where ${of} and (stopped_on is null or stopped_on between ${span.from} and ${span.to})`.execute(tx)
      const { rows: trend } = await sql<Month>`select to_char(stopped_on, 'YYYY-MM') as month,
          count(*) filter (where stopped = 'met') as met, count(*) as "all"
        from clocks where ${of} and stopped in ('met', 'late') and stopped_on between ${since} and ${span.to} group by 1 order by 1`.execute(
        tx,
      )
      const { met = 0, late = 0, running = 0, overdue = 0 } = row ?? {}
      const share = met + late > 0 ? percent(met, met + late, 1) : null
      kept.push({ ...one, met, late, running, overdue, share, trend })
    }
    return kept
  })
}

export type LateCase = {
  id: string
  number: string
  state: string
  startedOn: string
  due: string
  /** Empty while it still runs. */
  stoppedOn: string | null
}
const PAGE = 50

/** The cases behind what was not kept: stopped late in the period, or overdue today. Keyset by due day and case. */
export function lateCases(
  db: Db,
  session: Session,
  { programme, name }: Promised,
  span: Span,
  today: string,
  after?: string,
): Promise<{ rows: LateCase[]; next?: string }> {
  const [due = '', id = ''] = after?.split('/') ?? []
  const from =
    /^\d{4}-\d\d-\d\d$/.test(due) && /^[0-9a-f-]{36}$/.test(id)
      ? sql`and (k.due, c.id) > (${due}::date, ${id}::uuid)`
      : sql``
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<{
      id: string
      number: string
      state: string
      started_on: string
      due: string
      stopped_on: string | null
    }>`select c.id, c.number, c.state, k.started_on, k.due, k.stopped_on
      from clocks k join cases c on c.bureau = k.bureau and c.id = k.case_id
      where k.bureau = ${session.bureau} and k.programme = ${programme.id} and k.clock = ${name}
        and ((k.stopped = 'late' and k.stopped_on between ${span.from} and ${span.to}) or (k.stopped_on is null and k.due < ${today} and not k.paused))
        ${from} order by k.due, c.id limit ${PAGE + 1}`.execute(tx)
    const shown = rows.slice(0, PAGE).map(({ started_on, stopped_on, ...row }) => ({
      ...row,
      startedOn: started_on,
      stoppedOn: stopped_on,
    }))
    const last = shown.at(-1)
    return { rows: shown, ...(rows.length > PAGE && last ? { next: `${last.due}/${last.id}` } : {}) }
  })
}

/** The first day of the month so many months before. */
function monthsBack(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
}
