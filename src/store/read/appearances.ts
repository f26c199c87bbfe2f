// Where an organisation appears: its cases in each line of business the reader's office covers, found by the keyed number, and logged.
import type { Context } from '../context.ts'
import { sql } from '../db.ts'
import { numberToken } from '../fold/derived.ts'
import { logged } from '../gate/log.ts'
import { ROW, rowsFor, type StoredRow } from '../gate/rows.ts'
import { IN_ORDER, programmesIn, set, withSession } from '../session.ts'
import type { Row, Session } from '../types.ts'

/** A case and the fields of it that name the organisation: `respondent`, `employer`. */
export type Appearance = { row: Row; as: string[] }
export type Appearances = { programme: string; found: Appearance[]; more: boolean }

/**
 * Newest first, `each` cases of a programme and whether there are more. The database itself keeps other sections' cases out, and if
 * the reading cannot be written down it does not happen.
 * @param numbers 統一編號 of one organisation: its own, and those of entries merged into it
 */
export function appearances(
  context: Context,
  session: Session,
  numbers: readonly string[],
  how: { purpose: string; at: string; each: number },
): Promise<Appearances[]> {
  const tokens = numbers.map((one) => numberToken(context.keys, one))
  const programmes = session.reach === 'system' ? context.programmes.map((one) => one.id) : programmesIn(session)
  return withSession(context.db, session, async (tx) => {
    await logged(tx, session, how, { what: `organisation ${numbers.join(' ')}` })
    await set(tx, IN_ORDER)
    const { rows: stored } = await sql<StoredRow & { named: string[] }>`
      select ${ROW}, array(
          select key from jsonb_each(doc -> 'values') where jsonb_typeof(value) = 'object' and value ->> 'businessNumber' = any (${[...numbers]}::text[])
        ) as named
      from cases where bureau = ${session.bureau} and id in (${appearanceRows(session, programmes, tokens, how.each)})
      order by opened_on desc, number desc`.execute(tx)
    const rows = await rowsFor(context, tx, session, stored, { ...how, what: 'list organisation' })
    return programmes.flatMap((programme) => {
      const found = rows
        .map((row, at) => ({ row, as: stored[at]?.named ?? [] }))
        .filter(({ row }) => row.programme === programme)
      return found.length > 0 ? [{ programme, found: found.slice(0, how.each), more: found.length > how.each }] : []
    })
  })
}

/** Ids of the newest cases of each programme that hold one of the tokens; one more than a page, to know whether there are more. */
export const appearanceRows = (
  session: Session,
  programmes: readonly string[],
  tokens: readonly string[],
  each: number,
) =>
  sql`select found.case_id from unnest(${[...programmes]}::text[]) p(id) cross join unnest(${[...tokens]}::text[]) n(token) cross join lateral (
    select case_id from numbers where bureau = ${session.bureau} and token = n.token and programme = p.id
    order by opened_on desc, case_id limit ${each + 1}) found`
