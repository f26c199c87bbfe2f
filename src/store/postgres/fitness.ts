// Whether a server given to us by DATABASE_URL can hold Taitsi: new enough, and able to read Chinese.
import pg from 'pg'
import { DatabaseProblem } from './problem.ts'

const oldest = 15

/** Answers the server's major version. */
export async function checkFitness(connection: pg.ClientConfig): Promise<number> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseProblem(
      `DATABASE_URL is set but its server cannot be reached (${(error as Error).message}). ` +
        'Check the address, or unset DATABASE_URL to let Taitsi start a PostgreSQL of its own.',
      { cause: error },
    )
  }
  try {
    const { rows } = await client.query<{ version: number; encoding: string; ctype: string }>(`
      select current_setting('server_version_num')::int as version,
             pg_encoding_to_char(encoding) as encoding,
             datctype as ctype
      from pg_database
      where datname = current_database()`)
    const { version, encoding, ctype } = rows[0]!
    const major = Math.floor(version / 10_000)
    if (major < oldest)
      throw new DatabaseProblem(`Taitsi needs PostgreSQL ${oldest} or newer, and DATABASE_URL is ${major}.`)
    // Under C no Chinese character counts as a letter, so a search by likeness would find nothing and say nothing.
    if (encoding !== 'UTF8' || ctype === 'C' || ctype === 'POSIX') {
      throw new DatabaseProblem(
        `The database of DATABASE_URL is ${encoding} with locale ${ctype}, which cannot search Chinese text. Make it anew: ` +
          "create database taitsi template template0 encoding 'UTF8' locale 'C.UTF-8'.",
      )
    }
    return major
  } finally {
    await client.end()
  }
}
