// Published tables of earlier years, kept as history: marked as published, with their document, never mixed with what is counted.
import { type Session, sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { dimensionsOf, type Published } from './compare.ts'
import type { Span } from './measure-sql.ts'

export type PublishedTable = {
  document: string
  table: string
  from: string
  to: string
  tidy: { measure: string; value: number; dimensions: Record<string, string> }[]
}

export function importHistory(db: Db, session: Session, dataset: Published, at: string): Promise<number> {
  const { code, periodStart, periodEnd } = dataset.document
  return withSession(db, session, async (tx) => {
    for (const table of dataset.tables)
      await sql`insert into published_tables (bureau, document, table_id, from_day, to_day, body, at)
        values (${session.bureau}, ${code}, ${table.id}, ${periodStart}, ${periodEnd}, ${JSON.stringify(table)}::jsonb, ${at}) on conflict do nothing`.execute(
        tx,
      )
    return dataset.tables.length
  })
}

/** Of each of the tables what was published of these periods, the latest first. */
export const historiesOf = (
  db: Db,
  session: Session,
  tables: readonly string[],
  periods: readonly Span[],
): Promise<PublishedTable[][]> =>
  withSession(db, session, async (tx) => {
    const { rows } = await sql<{
      document: string
      table_id: string
      from_day: string
      to_day: string
      body: Published['tables'][number]
    }>`
      select document, table_id, from_day, to_day, body from published_tables
      where bureau = ${session.bureau} and table_id = any (${[...tables]}::text[])
        and (from_day, to_day) in (select f, t from unnest(${periods.map(({ from }) => from)}::date[], ${periods.map(({ to }) => to)}::date[]) p (f, t))
      order by from_day desc`.execute(tx)
    return tables.map((table) =>
      rows
        .filter(({ table_id }) => table_id === table)
        .map((row) => ({
          document: row.document,
          table,
          from: row.from_day,
          to: row.to_day,
          // A cell left open in print, such as a quarter still taking applications, is no value.
          tidy: (row.body.tidy ?? []).flatMap(({ value, ...rest }) =>
            value === null ? [] : [{ measure: rest.measure, value, dimensions: dimensionsOf(rest) }],
          ),
        })),
    )
  })
