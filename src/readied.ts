// A database made ready for a house: its tables, its key, and the role by which people are served.
import {
  applicationSignIn,
  holdToKey,
  keeping,
  type Keys,
  migrate,
  openKeys,
  sealedUnder,
  type SignIn,
  withEarlier,
} from '#store'
import { type Connection, createPool } from '#store/postgres/index.ts'

/**
 * The owner makes the tables ready, sees to it that the key is theirs, and leaves; people are served by a role that owns nothing.
 * @param migrates not where another process has just done so, and opened this one
 */
export async function madeReady(
  connection: Connection,
  dataDir: string,
  env: Record<string, string | undefined>,
  migrates = true,
): Promise<SignIn & { keys: Keys }> {
  const pool = createPool(connection, { max: 2 })
  try {
    if (migrates) await migrate(pool)
    const known = await sealedUnder(pool)
    const named = known === 'unsaid' ? '' : ` (fingerprint ${known})`
    const keys = openKeys(dataDir, env, known && `this database was sealed under a key${named}`)
    await holdToKey(pool, keys)
    const all = await keeping(pool, (client) => withEarlier(client, keys), 'read only')
    return { keys: all, ...(await applicationSignIn(pool, connection, keys.login, env.DATABASE_APP_URL)) }
  } finally {
    await pool.end()
  }
}
