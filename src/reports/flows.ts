// How many first came somewhere, month by month: for many programmes in one statement, where their measure counts one state and no more.
import { type AnyMeasure, listed, type Programme } from '#engine'
import { PATIENT, type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import type { Span } from './measure-sql.ts'

/** Whether what a measure counts, split by nothing, is only who first came to one state in the period. */
export const isFlow = ({ count, every, where, since, days, distinct }: AnyMeasure): boolean =>
  listed(count).length === 1 && !every && !where && !since && !days && !distinct

export type Flow = { programme: string; measure: string; values: number[] }

/**
 * For each of these measures its number in each of the spans, the same as `figuresOf` finds one by one. Each is looked up by itself:
 * joined to all spans at once the planner would read every entry there ever was.
 */
export function flowsOf(
  db: Db,
  session: Session,
  asked: readonly { programme: Programme; measure: string }[],
  spans: readonly Span[],
): Promise<Flow[]> {
  const states = asked.map(({ programme, measure }) => listed(programme.measures[measure]?.count)[0] ?? '')
  return withSession(
    db,
    session,
    async (tx) => {
      const { rows } = await sql<{ programme: string; state: string; at: number; value: number }>`
        select a.programme, a.state, m.at::int as at, n.value
        from unnest(${asked.map(({ programme }) => programme.id)}::text[], ${states}::text[]) a (programme, state)
        cross join unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) with ordinality m (from_day, to_day, at)
        cross join lateral (select count(*)::int as value from entries e
          where e.bureau = ${session.bureau} and e.programme = a.programme and e.state = a.state and e.first
            and e.on_day between m.from_day and m.to_day) n`.execute(tx)
      const found = new Map(rows.map((row) => [`${row.programme} ${row.state} ${row.at}`, row.value]))
      return asked.map(({ programme, measure }, nth) => ({
        programme: programme.id,
        measure,
        values: spans.map((_, at) => found.get(`${programme.id} ${states[nth]} ${at + 1}`) ?? 0),
      }))
    },
    PATIENT,
  )
}
