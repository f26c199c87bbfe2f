// The cases that name an entry, a page at a time in the order of their list, with how many there are and what they add up to.
import type { Context } from '../context.ts'
import { sql, type Tx } from '../db.ts'
import type { Purpose } from '../gate/log.ts'
import { offered, type Offered, ROW, rowsFor, seesIn, type StoredRow } from '../gate/rows.ts'
import { sensitivityIn } from '../gate/values.ts'
import { withSession } from '../session.ts'
import type { NamingPage, NamingQuestion, Session } from '../types.ts'
import { placeAfter, placeByDay } from './place.ts'

/** Through the index of the list: as many links are read as the page has, however many cases name the entry. */
export function naming(
  context: Context,
  session: Session,
  question: NamingQuestion,
  how: Purpose,
): Promise<NamingPage> {
  const { limit, soonest, shows } = question
  const [day, id] = placeByDay(question.after)
  const later = sql.raw(soonest ? '>' : '<')
  const order = sql.raw(soonest ? 'day, case_id' : 'day desc, case_id desc')
  return withSession(context.db, session, async (tx) => {
    // Of what the row policies let through the planner expects one row, and would read and sort all that name the entry.
    await sql`set local enable_sort = off`.execute(tx)
    const { rows: stored } = await sql<StoredRow & Offered & { stood: string }>`
      select ${ROW}, doc, sealed, head, at.day as stood from (
        select case_id, day from links where ${namedBy(session, question)} and ${chosen(question)}
          ${id ? sql`and (day, case_id) ${later} (${day}::date, ${id}::uuid)` : sql``} order by ${order} limit ${limit + 1}) as at
      join cases c on c.bureau = ${session.bureau} and c.id = at.case_id
      order by ${sql.raw(soonest ? 'at.day, c.id' : 'at.day desc, c.id desc')}`.execute(tx)
    await sql`set local enable_sort = on`.execute(tx)
    const page = stored.slice(0, limit)
    const last = page.at(-1)
    const rows = await rowsFor(context, tx, session, page, { ...how, what: `list ${question.name}` })
    return {
      ...(stored.length > limit && last ? { next: placeAfter(last.stood, last.id) } : {}),
      ...(await totals(context, tx, session, question)),
      rows: page.flatMap((one, at) => {
        const row = rows[at]
        if (!row) return []
        const open = offered(context, session, context.programme(one.programme, one.version), one)
        const values = Object.fromEntries(shows.flatMap((name) => (name in open ? [[name, open[name]]] : [])))
        return [{ row, day: one.stood, values }]
      }),
    }
  })
}

const namedBy = ({ bureau }: Session, { entry, programme, field }: NamingQuestion) =>
  sql`bureau = ${bureau} and target = ${entry} and programme = ${programme} and field = ${field} and day is not null`

const chosen = ({ states, where }: NamingQuestion) =>
  sql`${states ? sql`state = any (${[...states]}::text[])` : sql`true`} and facts @> ${JSON.stringify(where)}::jsonb`

/** Counted over what the database lets this reader reach, and only by what they may see of such a case. */
async function totals(context: Context, tx: Tx, session: Session, question: NamingQuestion) {
  const of = context.programme(question.programme)
  const sees = (name: string) =>
    seesIn(
      context,
      session,
      // The database lets them reach what they may know: where that hangs on the owner, as of a case of their own.
      { id: question.entry, programme: of.id, version: of.version, state: '', owner: session.actor.id },
      sensitivityIn(of, name),
    )
  const [by, sums] = [question.by.filter(sees), question.sums.filter(sees)]
  const { rows } = await sql<{ what: string; value: string | null; n: number }>`
    with named as (select state, facts, (${chosen(question)}) as fits from links where ${namedBy(session, question)})
    select '#all' as what, null as value, count(*) filter (where fits) as n from named
    union all select '#state', state, count(*) from named group by state
    ${sql.join(
      by.map(
        (name) =>
          sql`union all select ${`by ${name}`}, value, count(*) from (select facts ->> ${name} as value from named) as one group by value`,
      ),
      sql` `,
    )}
    ${sql.join(
      sums.map(
        (name) =>
          sql`union all select ${`sum ${name}`}, null, coalesce(sum((facts ->> ${name})::numeric) filter (where fits), 0)::bigint from named`,
      ),
      sql` `,
    )}`.execute(tx)
  const under = (what: string) =>
    Object.fromEntries(rows.flatMap((row) => (row.what === what && row.value !== null ? [[row.value, row.n]] : [])))
  const one = (what: string) => rows.find((row) => row.what === what)?.n ?? 0
  return {
    total: one('#all'),
    states: under('#state'),
    by: Object.fromEntries(by.map((name) => [name, under(`by ${name}`)])),
    sums: Object.fromEntries(sums.map((name) => [name, one(`sum ${name}`)])),
  }
}
