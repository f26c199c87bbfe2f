// Worklists somebody looks at every morning, each under a name of their own.
import { sql, withSession } from '#store'
import type { Db } from '#store/db.ts'
import { system } from './reach.ts'

export type SavedView = { name: string; query: string }
const MOST_VIEWS = 12

export const savedViews = (db: Db, bureau: string, account: string): Promise<SavedView[]> =>
  withSession(db, system(bureau), async (tx) => {
    const { rows } =
      await sql<SavedView>`select name, query from saved_views where bureau = ${bureau} and account = ${account} order by name limit ${MOST_VIEWS}`.execute(
        tx,
      )
    return rows
  })

export const saveView = (db: Db, bureau: string, account: string, view: SavedView): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`insert into saved_views (bureau, account, name, query)
    values (${bureau}, ${account}, ${view.name}, ${view.query}) on conflict (bureau, account, name) do update set query = excluded.query`.execute(
      tx,
    ),
  )

export const dropView = (db: Db, bureau: string, account: string, name: string): Promise<unknown> =>
  withSession(db, system(bureau), (tx) =>
    sql`delete from saved_views where bureau = ${bureau} and account = ${account} and name = ${name}`.execute(tx),
  )
