// The database as the store speaks to it.
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type pg from 'pg'

export type Db = Kysely<unknown>
export type Tx = Transaction<unknown>
export { sql }

export const openDb = (pool: pg.Pool): Db => new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
/** One jsonb parameter, spread into rows by the statement: many rows, one round trip. */
export const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`
/** Speaks over one connection that somebody else has a transaction on: begins none, ends none, lets nothing go. */
export function txOn(client: pg.PoolClient): Tx {
  const lent = { query: client.query.bind(client), release() {} }
  return openDb({ connect: async () => lent, end: async () => {} } as unknown as pg.Pool) as Tx
}
