// A column under a new key, some rows at a time. A row is under the one key or the other, and its seal says which: done twice is done once.
import type pg from 'pg'
import type { Keys } from '../chain/keys.ts'
import { sealBytes, unsealBytes } from '../chain/seal.ts'
import type { Row, Sealed } from './columns.ts'

/** Rows under the key that goes, under the one that comes, and those that open under neither. */
export type Seen = { old: number; new: number; damaged: string[] }
/** The key of the last row that was looked at; nothing where all were. */
export type Upto = readonly string[] | undefined
type Both = { from: Keys; to: Keys | undefined }
type Read = { key: string[]; row: Row; sealed: Buffer }

export const nameOf = ({ table, column }: Sealed): string => `${table}.${column}`

export async function countOf(client: pg.ClientBase, { table, column }: Sealed): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from ${table} where ${column} is not null`,
  )
  return rows[0]?.n ?? 0
}

/** Looks at the next rows and changes nothing. */
export async function look(
  client: pg.ClientBase,
  of: Sealed,
  keys: Both,
  after: Upto,
): Promise<{ seen: Seen; upto: Upto }> {
  const { rows, upto } = await next(client, of, after)
  const seen: Seen = { old: 0, new: 0, damaged: [] }
  for (const one of rows) note(seen, of, one, opened(of, one, keys)?.by)
  return { seen, upto }
}

/** Seals the next rows under the new key, with what is made from them, in the transaction at hand. */
export async function reseal(
  client: pg.ClientBase,
  of: Sealed,
  keys: { from: Keys; to: Keys },
  after: Upto,
): Promise<{ seen: Seen; upto: Upto }> {
  const { rows, upto } = await next(client, of, after)
  const seen: Seen = { old: 0, new: 0, damaged: [] }
  const made = rows.flatMap((one) => {
    const found = opened(of, one, keys)
    note(seen, of, one, found?.by)
    if (found?.by !== 'old') return []
    const remade = Object.values(of.remakes ?? {}).map((make) => make(found.content.toString('utf8'), one.row, keys.to))
    return [[one.key, [sealBytes(keys.to.data, found.content, found.bound), ...remade]] as const]
  })
  if (made.length > 0) await write(client, of, made)
  return { seen, upto }
}

async function next(client: pg.ClientBase, of: Sealed, after: Upto): Promise<{ rows: Read[]; upto: Upto }> {
  const keys = Object.keys(of.key)
  const names = keys.join(', ')
  const limit = of.rows ?? 500
  const from = after
    ? `and (${names}) > (${Object.values(of.key)
        .map((type, at) => `$${at + 1}::text::${type}`)
        .join(', ')})`
    : ''
  const { rows } = await client.query<Record<string, string | null> & { the_seal: Buffer }>(
    `select ${[...keys, ...(of.also ?? [])].map((name) => `${name}::text as ${name}`).join(', ')}, ${of.column} as the_seal
     from ${of.table} where ${of.column} is not null ${from} order by ${names} limit ${limit}`,
    after ? [...after] : [],
  )
  const read = rows.map(({ the_seal: sealed, ...row }): Read => ({
    key: keys.map((name) => row[name] ?? ''),
    row,
    sealed,
  }))
  return { rows: read, upto: rows.length < limit ? undefined : read.at(-1)?.key }
}

function opened(of: Sealed, { row, sealed }: Read, { from, to }: Both) {
  for (const bound of of.bound(row))
    for (const [by, keys] of [
      ['new', to],
      ['old', from],
    ] as const)
      try {
        if (keys) return { by, bound, content: unsealBytes(keys.data, sealed, bound) }
      } catch {
        // Not by this one.
      }
  return undefined
}

function note(seen: Seen, of: Sealed, { key }: Read, by: 'old' | 'new' | undefined): void {
  if (by) seen[by] += 1
  else seen.damaged.push(`${nameOf(of)} ${key.slice(1).join('/')}`)
}

async function write(
  client: pg.ClientBase,
  of: Sealed,
  made: readonly (readonly [readonly string[], readonly Buffer[]])[],
): Promise<void> {
  const keys = Object.entries(of.key)
  const columns = [of.column, ...Object.keys(of.remakes ?? {})]
  const values = [
    ...keys.map((_, at) => made.map(([key]) => key[at])),
    ...columns.map((_, at) => made.map(([, bytes]) => bytes[at])),
  ]
  const given = [
    ...keys.map(([, type], at) => `unnest($${at + 1}::text[])::${type} as k${at}`),
    ...columns.map((_, at) => `unnest($${keys.length + at + 1}::bytea[]) as v${at}`),
  ]
  const { rowCount } = await client.query(
    `update ${of.table} t set ${columns.map((name, at) => `${name} = given.v${at}`).join(', ')}
     from (select ${given.join(', ')}) given where ${keys.map(([name], at) => `t.${name} = given.k${at}`).join(' and ')}`,
    values,
  )
  if (rowCount !== made.length) throw new Error(`${rowCount} of ${made.length} rows of ${of.table} were sealed anew.`)
}
