// How the application signs in: as a role of its own that owns nothing, has no right of itself, and can only become what serves people.
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { Connection } from './postgres/open.ts'
import { DatabaseProblem } from './postgres/problem.ts'
import { KEEPS, SERVES } from './roles.ts'

export type SignIn = {
  connection: Connection
  /** Set where the application still signs in with more rights than it needs: why, and what to do. */
  warns?: string
}

/**
 * @param secret made from the key of the house: whoever has the key and reaches the server signs in, and nothing is kept anywhere
 * @param given DATABASE_APP_URL, where the operator made the role
 */
export async function applicationSignIn(
  owner: pg.Pool,
  connection: Connection,
  secret: Buffer,
  given?: string,
): Promise<SignIn> {
  if (given) {
    const asked = { connectionString: given }
    const stands = await tried(asked)
    if ('closed' in stands) throw new DatabaseProblem(`DATABASE_APP_URL does not serve: ${stands.closed}`)
    return { connection: asked, ...stands }
  }
  const made = await ownSignIn(owner, connection, secret)
  if ('warns' in made) return made
  const stands = await tried(made.connection)
  return 'closed' in stands
    ? { connection, warns: `${OWNER} because its own role is kept out: ${stands.closed} ${INSTEAD}` }
    : { ...made, ...stands }
}

const OWNER = 'The application signs in as the owner of the tables,'
const INSTEAD =
  'Let it in by the rules of the server (pg_hba.conf), or make a role and name it in DATABASE_APP_URL: ' +
  `create role NAME login noinherit password '…'; grant ${SERVES} to NAME;`

/** The role of this database. Roles belong to the whole server, so it bears the name of the database. */
export const roleOf = (database: string): string =>
  database.length <= 48
    ? `taitsi_at_${database}`
    : `taitsi_at_${createHash('sha256').update(database).digest('hex').slice(0, 40)}`

async function ownSignIn(pool: pg.Pool, connection: Connection, secret: Buffer): Promise<SignIn> {
  const owner = await pool.connect()
  try {
    await owner.query('begin')
    // Two servers that start at once set the same password, one after the other.
    await owner.query(`select pg_advisory_xact_lock(hashtext('taitsi sign-in'))`)
    const { rows } = await owner.query<{ database: string; connects: boolean }>(
      `select current_database() as database, has_database_privilege('${SERVES}', current_database(), 'connect') as connects`,
    )
    const { database = '', connects } = rows[0] ?? {}
    const role = roleOf(database)
    const quoted = pg.escapeIdentifier(role)
    const password = createHmac('sha256', secret).update(role).digest('hex')
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await owner.query(`create role ${quoted}`)
    await owner.query(`alter role ${quoted} login noinherit nocreatedb nocreaterole password '${verifier(password)}'`)
    await owner.query(`grant ${SERVES} to ${quoted}`)
    if (!connects) await owner.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${quoted}`)
    await owner.query('commit')
    return { connection: { ...placeOf(connection), user: role, password } }
  } catch (error) {
    await owner.query('rollback')
    const why = `because no role could be made for it: ${(error as Error).message}.`
    return { connection, warns: `${OWNER} ${why} ${INSTEAD}` }
  } finally {
    owner.release()
  }
}

/** As the server keeps it, so that the password itself stands in no log of statements. */
function verifier(password: string): string {
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`
}

function placeOf(connection: Connection): {
  host: string
  port?: number
  database: string
  ssl?: pg.ClientConfig['ssl']
} {
  if (!('connectionString' in connection)) return connection
  const { host, port, database = '', ssl } = new pg.Client(connection) as pg.Client & { ssl?: pg.ClientConfig['ssl'] }
  return { host, port, database, ...(ssl === undefined ? {} : { ssl }) }
}

/** Whether the door opens, and whether it opens too far. */
async function tried(connection: Connection): Promise<{ closed: string } | { warns?: string }> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ me: string; serves: boolean; more: boolean }>(
      `select current_user as me, pg_has_role('${SERVES}', 'MEMBER') as serves, rolsuper or rolbypassrls or pg_has_role('${KEEPS}', 'MEMBER')
        or pg_has_role((select relowner from pg_class where oid = 'public.events'::regclass), 'MEMBER') as more
       from pg_roles where rolname = current_user`,
    )
    const { me, serves, more } = rows[0] ?? {}
    if (!serves) return { closed: `${me} may not become ${SERVES}. Say: grant ${SERVES} to ${me};` }
    return more
      ? {
          warns: `The application signs in as ${me}, which may do more than it needs. Give it a role that owns nothing: ${INSTEAD}`,
        }
      : {}
  } catch (error) {
    return { closed: `${(error as Error).message}.` }
  } finally {
    await client.end().catch(() => {})
  }
}
