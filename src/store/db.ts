// The database as the store speaks to it.
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
  type Transaction,
} from 'kysely'
import type pg from 'pg'
import { LentLine, type Line, Lines } from './postgres/line.ts'

export type Db = Kysely<unknown>
export type Tx = Transaction<unknown>
export { sql }

const over = (driver: Lines): Db =>
  new Kysely<unknown>({
    dialect: {
      createDriver: () => driver,
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })
export const openDb = (pool: pg.Pool): Db => over(new Lines(pool))
/** Speaks over one connection that somebody else has a transaction on: begins none, ends none, lets nothing go. */
export const txOn = (client: pg.PoolClient): Tx => over(new LentLine(client)) as Tx
/** One jsonb parameter, spread into rows by the statement: many rows, one round trip. */
export const asJson = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`

const lines = new WeakMap<Tx, Line>()
/** The connection of a transaction. */
export async function lineOf(tx: Tx): Promise<Line> {
  const line = lines.get(tx) ?? (await tx.getExecutor().provideConnection(async (one) => one as Line))
  lines.set(tx, line)
  return line
}

/**
 * A statement of whose answer nobody has any use. It waits, and is done in its order, before the next one that somebody waits for and in
 * the same message, at the latest with the commit. Who does other work where it fails has it sent before, with `sent`.
 * @param wrong what its error is to whoever then learns of it
 */
export async function owe(tx: Tx, statement: RawBuilder<unknown>, wrong?: (error: unknown) => unknown): Promise<void> {
  const { sql: text, parameters: values } = statement.compile(tx)
  const line = await lineOf(tx)
  line.owe({ text, values, wrong })
  // On a connection that was lent the commit is somebody else's.
  if (!tx.isTransaction) await line.sent()
}

/** Whatever is owed is done when this returns. */
export const sent = async (tx: Tx): Promise<void> => (await lineOf(tx)).sent()

/** The rows of the last statement of a transaction: it is committed in the same message, and nothing more can be asked of it. */
export async function last<R>(tx: Tx, statement: RawBuilder<R>): Promise<R[]> {
  // On a connection that was lent the commit is somebody else's.
  if (!tx.isTransaction) return (await statement.execute(tx)).rows
  const { sql: text, parameters: values } = statement.compile(tx)
  return (await (await lineOf(tx)).last({ text, values })) as R[]
}
