// A house whose key is changed, as its operator has it: a database, a data folder with the key, and what was kept outside.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes } from '#roll'
import { fingerprintOf, keeping, keysFrom, type Keys, migrate, openStore, withEarlier } from '#store'
import { restoreBackup, takeBackup } from '#store/backup/index.ts'
import { type Connection, createPool } from '#store/postgres/index.ts'
import { plainDatabase, testDatabase } from '#store/postgres/testing.ts'
import { SEALED } from '#store/rotation/columns.ts'
import { countOf, look, nameOf } from '#store/rotation/reseal.ts'
import { unsealBytes } from '#store/chain/seal.ts'
import { readHeads, verify, verifyAlone } from '#store/verify/index.ts'
import { openHouse } from '../src/open-house.ts'
import { fill, type InHands, opensAll } from './a-sealed-house.ts'

export const folder = mkdtempSync(join(tmpdir(), 'taitsi-rotate-'))
const drops: (() => Promise<void>)[] = []
/** What a file of tests has made goes with it. */
export const clearAway = async (): Promise<void> => {
  for (const drop of drops.toReversed()) await drop()
  rmSync(folder, { recursive: true })
}
export type Place = { connection: Connection; env: Record<string, string>; data: string }
export type Kind = 'plain' | 'superuser'

const urlOf = (connection: Connection): string =>
  'connectionString' in connection
    ? connection.connectionString
    : `socket://${connection.user}@${connection.host}?db=${connection.database}`

export async function aPlace(kind: Kind, env: Record<string, string> = {}): Promise<Place> {
  const { connection, drop } = await (kind === 'plain' ? plainDatabase() : testDatabase())
  drops.push(drop)
  const data = join(mkdtempSync(join(folder, 'place-')), 'data')
  return { connection, data, env: { DATABASE_URL: urlOf(connection), DATA_DIR: data, ...env } }
}

/** Owner's eyes, and gone again before a command needs the house to itself. */
export async function seen<T>(
  { connection }: Place,
  work: (client: Parameters<Parameters<typeof keeping>[1]>[0]) => Promise<T>,
) {
  const pool = createPool(connection, { max: 1 })
  try {
    return (await keeping(pool, work as never)) as T
  } finally {
    await pool.end()
  }
}
export const keysIn = (place: Place, name = 'taitsi.key'): Keys =>
  keysFrom(Buffer.from(readFileSync(join(place.data, name), 'utf8').trim(), 'hex'))

/** Of each column: its values, in no order. Seats are counted anew with every folding, and empty ones are left out then. */
export const columnsOf = (place: Place): Promise<Record<string, string>> =>
  seen(place, async (client) => {
    const { rows } = await client.query<{ table: string; column: string }>(
      `select relname as table, attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
       where relkind = 'r' and relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
         and relname not like 'kysely%' and relname not in ('house_keys', 'key_rotation', 'checkpoints', 'seats')`,
    )
    const told: Record<string, string> = {}
    for (const { table, column } of rows) {
      const { rows: values } = await client.query<{ value: string }>(
        `select ${column}::text as value from ${table} where ${column} is not null order by 1`,
      )
      if (values.length > 0)
        told[`${table}.${column}`] = createHash('sha256').update(JSON.stringify(values)).digest('hex')
    }
    return told
  })

/** How many values stand under which of two keys, and how many under none. */
export const underWhich = (place: Place, from: Keys, to: Keys) =>
  seen(place, async (client) => {
    const sum = { old: 0, new: 0, damaged: 0, empty: [] as string[] }
    for (const one of SEALED) {
      if ((await countOf(client, one)) === 0) sum.empty.push(nameOf(one))
      for (let after: readonly string[] | undefined, first = true; first || after; first = false) {
        const looked = await look(client, one, { from, to }, after)
        sum.old += looked.seen.old
        sum.new += looked.seen.new
        sum.damaged += looked.seen.damaged.length
        after = looked.upto
      }
    }
    const { rows } = await client.query<{
      bureau: string
      id: string
      sealed: Buffer | null
      title_sealed: Buffer | null
    }>('select bureau, id, sealed, title_sealed from cases')
    for (const { bureau, id, sealed, title_sealed } of rows)
      for (const [bytes, what] of [
        [sealed, 'values'],
        [title_sealed, 'title'],
      ] as const)
        if (bytes)
          sum[
            opens(from, bytes, `${bureau}/${id}/${what}`)
              ? 'old'
              : opens(to, bytes, `${bureau}/${id}/${what}`)
                ? 'new'
                : 'damaged'
          ]++
    return sum
  })
function opens(keys: Keys, sealed: Buffer, bound: string): boolean {
  try {
    return Boolean(unsealBytes(keys.data, sealed, bound))
  } catch {
    return false
  }
}

export async function filled(place: Place): Promise<InHands> {
  const house = await openHouse(place.env)
  try {
    return await fill(house)
  } finally {
    await house.close()
  }
}

/** What the second reader finds, with the heads that were kept outside all along. */
export async function faultsOf(place: Place): Promise<string[]> {
  const pool = createPool(place.connection, { max: 1 })
  try {
    const keys = await keeping(pool, (client) => withEarlier(client, keysIn(place)))
    const heads = readHeads(readFileSync(join(`${place.data}-checkpoints`, 'demo.jsonl'), 'utf8'), 'demo')
    assert.ok(heads.length > 0)
    const { context } = openStore({ pool, keys, programmes, calendarWith: (closures) => officeCalendar(closures) })
    const { faults, checkpoints } = await verifyAlone(pool, 'demo', { ...context, heads })
    assert.ok(checkpoints >= heads.length)
    return faults.map(({ where, says }) => `${where} ${says}`)
  } finally {
    await pool.end()
  }
}

export async function backedUp(place: Place, file: string): Promise<void> {
  const pool = createPool(place.connection, { max: 1 })
  await takeBackup(pool, { bureau: 'demo', keys: keysIn(place), at: '2026-05-01T00:00:00Z' }, file)
  await pool.end()
}

export async function restored(kind: Kind, file: string, secret: string): Promise<void> {
  const { connection } = await aPlace(kind)
  const pool = createPool(connection, { max: 2 })
  try {
    await migrate(pool)
    const keys = keysFrom(Buffer.from(secret, 'hex'))
    const { context } = openStore({ pool, keys, programmes, calendarWith: (closures) => officeCalendar(closures) })
    await restoreBackup(
      pool,
      context,
      { bureau: 'demo', file },
      async (client, bureau) =>
        (await verify(client, bureau, { ...context, keys: await withEarlier(client, keys) })).faults,
    )
  } finally {
    await pool.end()
  }
}

/** The house under its new key: whole, verified from outside, and every door opens. */
export async function stands(place: Place, had: InHands, old: Keys): Promise<void> {
  const now = keysIn(place)
  assert.notEqual(fingerprintOf(now), fingerprintOf(old))
  const { old: under, new: sealed, damaged } = await underWhich(place, old, now)
  assert.deepEqual({ under, damaged }, { under: 0, damaged: 0 })
  assert.ok(sealed > 20)
  assert.deepEqual(await faultsOf(place), [])
  const house = await openHouse(place.env)
  try {
    assert.equal(house.context.keys.earlier?.length, 1)
    await opensAll(house, had)
  } finally {
    await house.close()
  }
}
