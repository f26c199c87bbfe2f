// Reads a backup into an empty database: first the whole file is held against itself, then everything is written in one transaction, or nothing.
import type pg from 'pg'
import type { Context } from '../context.ts'
import { txOn } from '../db.ts'
import { fingerprintOf } from '../chain/house-key.ts'
import { keeping } from '../keeping.ts'
import { rebuildIn } from '../fold/rebuild.ts'
import { KEEPS } from '../roles.ts'
import { BackupRefused, type Header, readBackup } from './format.ts'
import { keptTables, migrationsOf } from './tables.ts'

export type Restored = { counts: Record<string, number>; cases: number; events: number }
/** What is wrong with what was read, in sentences. */
export type Check = (client: pg.PoolClient, bureau: string) => Promise<readonly { where: string; says: string }[]>

const MOST_ROWS = 1_000
const MOST_BYTES = 4_000_000

/** @param told what is being done, for whoever waits */
export async function restoreBackup(
  pool: pg.Pool,
  context: Context,
  of: { bureau: string; file: string },
  check: Check,
  told: (doing: string) => void = () => {},
): Promise<Restored> {
  return keeping(pool, async (client) => {
    const tables = await keptTables(client)
    await refuseUnlessEmpty(client, tables)
    const expected = {
      bureau: of.bureau,
      key: fingerprintOf(context.keys),
      verify: context.keys.verify,
      migrations: await migrationsOf(client),
    }
    told(`reading ${of.file}`)
    await readBackup(of.file, expected, ({ table }) => {
      if (!tables.some((one) => one.name === table))
        throw new BackupRefused(
          `${of.file} names the table ${table}, which this house does not have. Nothing was written.`,
        )
    })
    // What a house makes when it is first opened gives way to what the backup holds.
    await client.query('delete from accounts')
    await client.query('delete from house_keys')
    const into = writing(client, told)
    // Held against itself again: it could have been exchanged meanwhile.
    const { end } = await readBackup(of.file, expected, into.add)
    await into.done()
    await goOn(client)
    const tx = txOn(client)
    const made = { cases: 0, events: 0 }
    const { rows: bureaus } = await client.query<{ bureau: string }>('select distinct bureau from events order by 1')
    for (const { bureau } of bureaus) {
      const again = await rebuildIn(context, tx, bureau, (done, all) => told(`cases ${done} of ${all}`))
      made.cases += again.cases
      made.events += again.events
      told('verifying')
      const faults = await check(client, bureau)
      if (faults.length > 0)
        throw new BackupRefused(
          `What ${of.file} holds does not fit, so nothing was kept of it: ${faults
            .slice(0, 10)
            .map((fault) => `${fault.where} ${fault.says}`)
            .join(' ')}`,
        )
      await client.query(`set local role ${KEEPS}`)
    }
    return { ...made, counts: end.counts }
  })
}

async function refuseUnlessEmpty(client: pg.PoolClient, tables: readonly { name: string }[]): Promise<void> {
  const there: string[] = []
  for (const { name } of tables) {
    if (['accounts', 'house_keys'].includes(name)) continue
    const { rowCount } = await client.query(`select from ${name} limit 1`)
    if (rowCount) there.push(name)
  }
  if (there.length > 0)
    throw new BackupRefused(
      `There is something here already (${there.join(', ')}). Restore into an empty database: make a new one and name it in DATABASE_URL, or give an empty DATA_DIR with only the key in it. Nothing was written.`,
    )
}

/** Rows go in by the thousand, or by what fits where they are large. */
function writing(client: pg.PoolClient, told: (doing: string) => void) {
  let [table, rows, bytes]: [string, string[], number] = ['', [], 0]
  let columns = ''
  const flush = async () => {
    if (rows.length > 0)
      await client.query(
        `insert into ${table} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [`[${rows.join(',')}]`],
      )
    ;[rows, bytes] = [[], 0]
  }
  return {
    async add(part: { table: string; row: string }, header: Header) {
      if (part.table !== table) {
        await flush()
        table = part.table
        columns = (header.tables[table] ?? []).join(', ')
        told(`writing ${table}`)
      }
      rows.push(part.row)
      bytes += part.row.length
      if (rows.length >= MOST_ROWS || bytes >= MOST_BYTES) await flush()
    },
    done: flush,
  }
}

/** Numbers that the database gives go on after the last that was given. */
async function goOn(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(`
    select relname as name, attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where attidentity <> '' and relkind = 'r' and relnamespace = 'public'::regnamespace`)
  for (const { name, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('${name}', '${column}'), greatest((select max(${column}) from ${name}), 1), exists (select from ${name}))`,
    )
}
