// Payments as the cashier needs them: what is due in pages, and totals that the database adds up over all of it.
import type { Programme } from '#engine'
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'

export type DueRow = { id: string; number: string; seq: number; programme: string; amount: number; list: string | null }
export type DuePage = { rows: DueRow[]; next?: string }
export type DueTotals = {
  approved: { cases: number; amount: number }
  listed: { cases: number; amount: number }
  lists: { list: string; cases: number; amount: number }[]
}
type Which = { state: 'approved' | 'listed'; list?: string; numbers?: readonly string[]; after?: string; limit: number }

const PAYABLE = sql`coalesce((doc -> 'values' ->> 'payable')::bigint, 0)`
const LIST = sql`doc -> 'values' ->> 'paymentList'`
const ids = (programmes: readonly Programme[]) => sql`programme = any (${programmes.map((one) => one.id)}::text[])`

/** Cases to be paid, by number; `after` is the last number of the page before. */
export function duePage(db: Db, session: Session, programmes: readonly Programme[], which: Which): Promise<DuePage> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<DueRow>`select id, number, seq, programme, ${PAYABLE} as amount, ${LIST} as list
      from cases where bureau = ${session.bureau} and is_open and ${ids(programmes)} and state = ${which.state}
        ${which.list === undefined ? sql`` : sql`and ${LIST} = ${which.list}`}
        ${which.numbers ? sql`and number = any (${[...which.numbers]}::text[])` : sql``}
        ${which.after ? sql`and number > ${which.after}` : sql``}
      order by number limit ${which.limit + 1}`.execute(tx)
    const shown = rows.slice(0, which.limit)
    const last = shown.at(-1)
    return { rows: shown, ...(rows.length > which.limit && last ? { next: last.number } : {}) }
  })
}

export function dueTotals(db: Db, session: Session, programmes: readonly Programme[]): Promise<DueTotals> {
  return withSession(db, session, async (tx) => {
    const { rows } = await sql<{ state: string; list: string | null; cases: number; amount: number }>`
      select state, case when state = 'listed' then ${LIST} end as list, count(*) as cases, sum(${PAYABLE})::bigint as amount
      from cases where bureau = ${session.bureau} and is_open and ${ids(programmes)} and state in ('approved', 'listed')
      group by 1, 2 order by 2`.execute(tx)
    const sum = (state: string) =>
      rows
        .filter((one) => one.state === state)
        .reduce((all, one) => ({ cases: all.cases + Number(one.cases), amount: all.amount + Number(one.amount) }), {
          cases: 0,
          amount: 0,
        })
    return {
      approved: sum('approved'),
      listed: sum('listed'),
      lists: rows.flatMap(({ list, cases, amount }) =>
        list ? [{ list, cases: Number(cases), amount: Number(amount) }] : [],
      ),
    }
  })
}
