// Payments as the cashier needs them: what is due in pages, lists of a year and their lines, totals that the database adds up.
import { budgetLines, type Programme } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'

export type DueRow = {
  id: string
  number: string
  seq: number
  programme: string
  state: string
  amount: number
  list: string | null
}
export type DuePage = { rows: DueRow[]; next?: string }
type Sum = { cases: number; amount: number }
export type DueTotals = { approved: Sum; listed: Sum; lists: (Sum & { list: string })[] }
type Which = { state: 'approved' | 'listed'; list?: string; after?: string; limit: number }

export type ListRow = Sum & {
  list: string
  made_by: string | null
  made_at: string | null
  closed_at: string | null
  listed: number
  paid: number
  returned: number
}
export type LineRow = {
  list: string
  line: number | null
  id: string
  number: string
  programme: string
  instalment: number
  amount: number
  state: string
  listed_on: string
  answered_on: string | null
}
export type BudgetRow = {
  programme: string
  line: string
  budget: number | null
  paid: number
  listed: number
  approved: number
}

const ids = (programmes: readonly Programme[]) => sql`p.programme = any (${programmes.map((one) => one.id)}::text[])`

/** Cases to be paid, by number; `after` is the last number of the page before. */
export function duePage(db: Db, session: Session, programmes: readonly Programme[], which: Which): Promise<DuePage> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<DueRow>`select c.id, c.number, c.seq, c.programme, c.state, p.amount, p.list
      from payments p join cases c on c.bureau = p.bureau and c.id = p.case_id
      where p.bureau = ${session.bureau} and ${ids(programmes)} and p.state = ${which.state}
        ${which.list === undefined ? sql`` : sql`and p.list = ${which.list}`}
        ${which.after ? sql`and c.number > ${which.after}` : sql``}
      order by c.number limit ${which.limit + 1}`.execute(tx)
    const shown = rows.slice(0, which.limit)
    const last = shown.at(-1)
    return { rows: shown, ...(rows.length > which.limit && last ? { next: last.number } : {}) }
  })
}

export function dueTotals(db: Db, session: Session, programmes: readonly Programme[]): Promise<DueTotals> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<{ state: string; list: string | null; cases: number; amount: number }>`
      select state, list, count(*) as cases, sum(amount)::bigint as amount from payments p
      where bureau = ${session.bureau} and ${ids(programmes)} and state in ('approved', 'listed') group by 1, 2 order by 2`.execute(
      tx,
    )
    const sum = (state: string): Sum =>
      rows
        .filter((one) => one.state === state)
        .reduce((all, one) => ({ cases: all.cases + one.cases, amount: all.amount + one.amount }), {
          cases: 0,
          amount: 0,
        })
    return {
      approved: sum('approved'),
      listed: sum('listed'),
      lists: rows.flatMap(({ list, cases, amount }) => (list ? [{ list, cases, amount }] : [])),
    }
  })
}

/** The lists of a year, newest first; those of before the house kept lists are there by their lines. */
export function listsOf(
  db: Db,
  session: Session,
  which: { year: number; after?: string; limit: number },
): Promise<ListRow[]> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<ListRow>`
      select coalesce(p.list, l.list) as list, coalesce(p.cases, 0) as cases, coalesce(p.amount, 0)::bigint as amount, l.made_by, l.made_at, l.closed_at,
        coalesce(p.listed, 0) as listed, coalesce(p.paid, 0) as paid, coalesce(p.returned, 0) as returned
      from (select list, count(*) as cases, sum(amount)::bigint as amount, count(*) filter (where state = 'listed') as listed,
          count(*) filter (where state = 'paid') as paid, count(*) filter (where state = 'returned') as returned
        from payments where bureau = ${session.bureau} and year = ${which.year} and list is not null group by list) p
      full join (select * from payment_lists where bureau = ${session.bureau} and year = ${which.year}) l on l.list = p.list
      ${which.after ? sql`where coalesce(p.list, l.list) < ${which.after}` : sql``}
      order by coalesce(p.list, l.list) desc limit ${which.limit}`.execute(tx)
    return rows
  })
}

/** The years in which money was put on lists, newest first. */
export const yearsOfLists = (db: Db, session: Session): Promise<number[]> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql<{
      year: number
    }>`select distinct year from payments where bureau = ${session.bureau} and year is not null
      union select distinct year from payment_lists where bureau = ${session.bureau} order by year desc`.execute(tx)
    return rows.map((row) => row.year)
  })

export function linesOf(
  db: Db,
  session: Session,
  which: { list?: string; number?: string; after?: number; limit: number },
): Promise<LineRow[]> {
  return withSession(db, session, async (tx) => {
    const { rows } =
      await sql<LineRow>`select p.list, p.line, c.id, c.number, p.programme, p.instalment, p.amount, p.state, p.listed_on, p.answered_on
      from payments p join cases c on c.bureau = p.bureau and c.id = p.case_id
      where p.bureau = ${session.bureau} and p.list is not null
        ${which.list ? sql`and p.list = ${which.list}` : sql``} ${which.number ? sql`and c.number = ${which.number}` : sql``}
        ${which.after ? sql`and p.line > ${which.after}` : sql``}
      order by p.list desc, p.line limit ${which.limit}`.execute(tx)
    return rows
  })
}

/** What each programme may spend in a year, by budget line, and what of it is gone or promised. */
export function budgetsOf(
  db: Db,
  session: Session,
  programmes: readonly Programme[],
  year: number,
): Promise<BudgetRow[]> {
  const paying = programmes.flatMap((one) =>
    one.pays ? budgetLines(one.pays).map(({ line }) => ({ programme: one.id, line })) : [],
  )
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<BudgetRow>`
      select w.programme, w.line,
        (select b.amount from budgets b where b.bureau = ${session.bureau} and b.programme = w.programme and b.budget_line = w.line and b.year = ${year}
          order by n desc limit 1) as budget,
        coalesce(sum(p.amount) filter (where p.state = 'paid' and p.year = ${year}), 0)::bigint as paid,
        coalesce(sum(p.amount) filter (where p.state = 'listed' and p.year = ${year}), 0)::bigint as listed,
        coalesce(sum(p.amount) filter (where p.state = 'approved'), 0)::bigint as approved
      from jsonb_to_recordset(${JSON.stringify(paying)}::jsonb) as w(programme text, line text)
      left join payments p on p.bureau = ${session.bureau} and p.programme = w.programme and p.budget_line = w.line
        and (p.state = 'approved' or (p.state in ('listed', 'paid') and p.year = ${year}))
      group by w.programme, w.line order by w.programme, w.line`.execute(tx)
    return rows
  })
}
