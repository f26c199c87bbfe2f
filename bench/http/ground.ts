// The ground all subjects stand on: one PostgreSQL, a database for each.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, createPool, openDatabase } from '#store/postgres/index.ts'

export type Ground = {
  /** What a server of ours is told, so that it finds its data and its database. */
  env: Record<string, string>
  /** Its database, as the owner. */
  house: Connection
  /** A new one for somebody else, gone at the end. */
  database(name: string): Promise<{ host: string; port: number; user: string; password?: string; database: string }>
  stop(): Promise<void>
}

/**
 * A PostgreSQL of its own, brought by npm, unless BENCH_DATABASE_URL names a server on which databases may be made.
 * BENCH_DATA names a folder in which the filled house is kept for the next run.
 */
export async function openGround(env: Record<string, string | undefined> = process.env): Promise<Ground> {
  const kept = env.BENCH_DATA
  const place = kept ?? mkdtempSync(join(tmpdir(), 'taitsi-bench-'))
  // One deeper: what a house signs is put beside its data.
  const dataDir = join(place, 'house')
  mkdirSync(dataDir, { recursive: true })
  const named = env.BENCH_DATABASE_URL
  const { DATABASE_URL: _, ...rest } = process.env
  const opened = await openDatabase({ dataDir, env: named ? { ...rest, DATABASE_URL: named } : rest })
  const owner = createPool(opened.connection, { max: 1 })
  const mark = `taitsi_bench_${named && kept ? 'kept' : process.pid}`
  const made: string[] = []
  const at = (database: string) => {
    if (!named) return { ...(opened.connection as { host: string; user: string }), port: 5432, database }
    const { hostname, port, username, password } = new URL(named)
    return {
      host: hostname,
      port: Number(port || 5432),
      user: decodeURIComponent(username),
      ...(password ? { password: decodeURIComponent(password) } : {}),
      database,
    }
  }
  async function make(name: string, fresh: boolean) {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [name])
    if (rowCount && fresh) await owner.query(`drop database ${name} with (force)`)
    if (!rowCount || fresh) await owner.query(`create database ${name} template template0 encoding 'UTF8'`)
    return at(name)
  }
  let house: Connection = opened.connection
  const ours: Record<string, string> = { DATA_DIR: dataDir }
  if (named) {
    house = await make(`${mark}_house`, false)
    if (!kept) made.push(`${mark}_house`)
    const url = new URL(named)
    url.pathname = `/${mark}_house`
    ours.DATABASE_URL = url.href
  }
  return {
    env: ours,
    house,
    async database(name) {
      made.push(`${mark}_${name}`)
      return make(`${mark}_${name}`, true)
    },
    async stop() {
      for (const name of made) await owner.query(`drop database if exists ${name} with (force)`)
      await owner.end()
      await opened.stop()
      if (!kept) rmSync(place, { recursive: true, force: true })
    },
  }
}
