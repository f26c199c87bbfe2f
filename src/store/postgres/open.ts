// Opens Taitsi's database: DATABASE_URL, else the cluster in the data directory, started by us or joined if it runs.
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { type Binaries, binariesFor } from './binaries.ts'
import { createCluster, majorOf } from './cluster.ts'
import { checkFitness } from './fitness.ts'
import { clusterPlace } from './places.ts'
import { Presence } from './presence.ts'
import { DatabaseProblem } from './problem.ts'
import { userFor } from './run-as.ts'
import { type Server, startServer, stopServer } from './server.ts'

export type Connection =
  | { host: string; port?: number; user: string; password?: string; database: string; ssl?: pg.ClientConfig['ssl'] }
  | { connectionString: string }
export type OpenDatabase = {
  connection: Connection
  /** PostgreSQL's major version. */
  major: number
  /** Where the server comes from: DATABASE_URL, PG_BIN, the npm package or the system's packages. */
  source: 'url' | Binaries['source']
  /** Leaves the database. Whoever leaves last stops a server of our own. */
  stop(): Promise<void>
}
type Settings = {
  dataDir: string
  env?: NodeJS.ProcessEnv
  /** For tests: faster, and lost if the power fails. */
  throwaway?: boolean
}

/**
 * @example
 * const database = await openDatabase({ dataDir: 'data/database' })
 * const pool = createPool(database.connection)
 */
export async function openDatabase({ dataDir, env = process.env, throwaway = false }: Settings): Promise<OpenDatabase> {
  if (env['DATABASE_URL']) return openUrl(env['DATABASE_URL'])
  if (process.platform === 'win32') {
    throw new DatabaseProblem('On Windows, run Taitsi inside WSL 2, or set DATABASE_URL to a PostgreSQL 15 or newer.')
  }
  const user = userFor(dataDir)
  const cluster = clusterPlace(dataDir, user)
  const binaries = await binariesFor({ major: majorOf(cluster), user, env })
  if (majorOf(cluster) === undefined) await createCluster(cluster, binaries, user, throwaway)
  const server = { cluster, binaries, user, throwaway }
  const { host, presence } = await join(server)
  return {
    connection: { host, user: 'taitsi', database: 'taitsi' },
    major: binaries.major,
    source: binaries.source,
    async stop() {
      if (await presence.leave()) await stopServer(server)
      await presence.close()
    },
  }
}

/** Another process may be stopping the server just as we join it, so joining is tried again. */
async function join(server: Server, attempt = 1): Promise<{ host: string; presence: Presence }> {
  const host = await startServer(server)
  try {
    return { host, presence: await Presence.in(host) }
  } catch (error) {
    if (attempt === 20) {
      throw new DatabaseProblem(`The database in ${server.cluster} runs but does not answer.`, { cause: error })
    }
    await wait(50 * attempt)
    return join(server, attempt + 1)
  }
}

async function openUrl(connectionString: string): Promise<OpenDatabase> {
  const major = await checkFitness({ connectionString })
  return { connection: { connectionString }, major, source: 'url', stop: async () => {} }
}
