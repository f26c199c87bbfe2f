// Who is using a server of our own. Each process holds a shared lock in it; whoever can take the lock alone is the last.
import pg from 'pg'
import { types } from './driver.ts'

export class Presence {
  readonly #client: pg.Client

  private constructor(client: pg.Client) {
    this.#client = client
  }

  /** Joins, making the `taitsi` database the first time. Fails if the server is just being stopped. */
  static async in(host: string): Promise<Presence> {
    const client = new pg.Client({
      host,
      user: 'taitsi',
      database: 'postgres',
      types,
      application_name: 'taitsi presence',
    })
    client.on('error', () => {})
    await client.connect()
    await client.query(`select pg_advisory_lock_shared(${lock})`)
    await makeDatabase(client)
    mayExit(client, true)
    return new Presence(client)
  }

  /** True when nobody else is left; they who come now wait until the server is stopped, and then start it again. */
  async leave(): Promise<boolean> {
    mayExit(this.#client, false)
    try {
      await this.#client.query(`select pg_advisory_unlock_shared(${lock})`)
      const { rows } = await this.#client.query<{ last: boolean }>(`select pg_try_advisory_lock(${lock}) as last`)
      if (rows[0]?.last) return true
      await this.#client.end()
      return false
    } catch {
      // The server is gone already.
      return false
    }
  }

  async close(): Promise<void> {
    await this.#client.end().catch(() => {})
  }
}

const lock = 74_817_281

type Held = pg.Client & { ref(): void; unref(): void }

/** A process with nothing else to do may end without leaving. The driver's types do not tell that it can do this. */
function mayExit(client: pg.Client, may: boolean): void {
  if (may) (client as Held).unref()
  else (client as Held).ref()
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(`select from pg_database where datname = 'taitsi'`)
  if (rowCount === 1) return
  await client.query('create database taitsi').catch((error: { code?: string }) => {
    const anotherMadeIt = error.code === '42P04' || error.code === '23505'
    if (!anotherMadeIt) throw error
  })
}
