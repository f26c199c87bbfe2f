// Makes a backup: the whole house as it stood at one moment, in one file that says of itself whether it is whole.
import { createHash, type Hash, sign } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, openSync, closeSync, fsyncSync, renameSync, rmSync, type WriteStream } from 'node:fs'
import { dirname } from 'node:path'
import type pg from 'pg'
import { fingerprintOf } from '../chain/house-key.ts'
import { keeping } from '../keeping.ts'
import type { Keys } from '../chain/keys.ts'
import { countLine, FORMAT, type Header, rowLine, signed } from './format.ts'
import { keptTables, migrationsOf, type Table } from './tables.ts'

export type Taken = { counts: Record<string, number>; position: number }

/** Written beside its place and moved there when it is whole and on the disk: a file of that name is always a whole backup. */
export async function takeBackup(
  pool: pg.Pool,
  of: { bureau: string; keys: Keys; at: string },
  file: string,
): Promise<Taken> {
  const making = `${file}.part-${process.pid}`
  const out = createWriteStream(making, { mode: 0o600, flags: 'wx' })
  try {
    await once(out, 'open')
    const taken = await keeping(pool, (client) => writeAll(client, of, out), 'read only')
    out.end()
    await once(out, 'finish')
    toDisk(making)
    renameSync(making, file)
    toDisk(dirname(file))
    await noted(pool, of, file, taken)
    return taken
  } catch (error) {
    out.destroy()
    rmSync(making, { force: true })
    throw error
  }
}

async function writeAll(
  client: pg.PoolClient,
  { bureau, keys, at }: { bureau: string; keys: Keys; at: string },
  out: WriteStream,
): Promise<Taken> {
  const hash = createHash('sha256')
  const write = async (line: string) => {
    hash.update(line)
    if (!out.write(line)) await once(out, 'drain')
  }
  const tables = await keptTables(client)
  const { rows } = await client.query<{ position: number }>('select coalesce(max(position), 0) as position from events')
  const position = rows[0]?.position ?? 0
  const header: Header = {
    taitsi: 'backup',
    format: FORMAT,
    bureau,
    key: fingerprintOf(keys),
    at,
    position,
    migrations: await migrationsOf(client),
    tables: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
  }
  await write(`${JSON.stringify(header)}\n`)
  const counts: Record<string, number> = {}
  for (const table of tables) counts[table.name] = await writeTable(client, table, write, hash)
  await seenByOthers(client, bureau, counts['events'] ?? 0)
  const digest = hash.digest('hex')
  const signature = sign(null, signed(digest), keys.sign).toString('base64')
  if (!out.write(`${JSON.stringify({ end: true, counts, digest, signature })}\n`)) await once(out, 'drain')
  return { counts, position }
}

async function writeTable(
  client: pg.PoolClient,
  { name, bytes }: Table,
  write: (line: string) => Promise<void>,
  hash: Hash,
): Promise<number> {
  let rows = 0
  await client.query(`declare kept no scroll cursor for select to_jsonb(t)::text as row from ${name} t`)
  for (;;) {
    // Papers are megabytes each, and only so many are held at once.
    const { rows: some } = await client.query<{ row: string }>(`fetch ${bytes ? 20 : 1000} from kept`)
    if (some.length === 0) break
    for (const { row } of some) await write(rowLine(name, row))
    rows += some.length
  }
  await client.query('close kept')
  await write(countLine(name, rows, hash.copy().digest('hex')))
  return rows
}

/** A second witness, which sees by another way: a backup of nothing where there is something is none. */
async function seenByOthers(client: pg.PoolClient, bureau: string, written: number): Promise<void> {
  await client.query(
    `select set_config('role', 'taitsi_app', true), set_config('taitsi.bureau', $1, true), set_config('taitsi.reach', 'system', true)`,
    [bureau],
  )
  const { rows } = await client.query<{ events: number }>('select count(*) as events from events')
  if ((rows[0]?.events ?? 0) > written)
    throw new Error(
      `The application sees ${rows[0]?.events} events and the backup would hold ${written}: rows stayed unseen, and no backup was made. Run taitsi migrate as the owner of the tables, then try again.`,
    )
}

const noted = (pool: pg.Pool, of: { bureau: string; at: string }, file: string, taken: Taken): Promise<unknown> =>
  keeping(pool, async (client) => {
    await client.query(`delete from house_backups where bureau = $1 and at < $2::timestamptz - interval '400 days'`, [
      of.bureau,
      of.at,
    ])
    await client.query('insert into house_backups (bureau, at, file, position, counts) values ($1, $2, $3, $4, $5)', [
      of.bureau,
      of.at,
      file,
      taken.position,
      JSON.stringify(taken.counts),
    ])
  })

function toDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
