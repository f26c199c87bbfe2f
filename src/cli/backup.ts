// Backup and restore without any other program: every table as lines of JSON, in one snapshot, sealed values still sealed.
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import type pg from 'pg'
import { keeping } from '#store'

const HEADER = { taitsi: 'backup', format: 1 }
/** Derived tables are left out: `rebuild` makes them again, and that is the better test of a backup. */
export const KEPT = [
  'events',
  'event_secrets',
  'counters',
  'requests',
  'access_log',
  'outbox',
  'notice_tries',
  'visit_records',
  'visit_entries',
  'blobs',
  'blob_uses',
  'closures',
  'checkpoints',
  'erased',
  'drafts',
  'accounts',
  'account_cases',
  'access_codes',
  'account_log',
  'account_messages',
  'saved_views',
  'played',
  'entered_figures',
  'frozen_reports',
  'published_tables',
  'published_swept',
  'indicator_targets',
  'destruction_lists',
  'destruction_items',
  'destruction_approvals',
  'erasures',
  'budgets',
  'payment_lists',
  'payment_answers',
  'payment_answer_rows',
]

/** Sessions and counted tries are over when a backup is read: everybody signs in again. */
export const PASSING = ['sessions', 'failed_tries']

export async function backup(pool: pg.Pool, file: string): Promise<Record<string, number>> {
  const out = createWriteStream(file, { mode: 0o600 })
  const counted: Record<string, number> = {}
  const write = async (value: unknown) => {
    if (!out.write(`${JSON.stringify(value)}\n`)) await once(out, 'drain')
  }
  try {
    await write(HEADER)
    await keeping(
      pool,
      async (client) => {
        for (const table of KEPT) {
          await client.query(`declare rows no scroll cursor for select to_jsonb(t) as row from ${table} t`)
          for (;;) {
            const { rows } = await client.query<{ row: unknown }>('fetch 500 from rows')
            if (rows.length === 0) break
            counted[table] = (counted[table] ?? 0) + rows.length
            for (const { row } of rows) await write({ table, row })
          }
          await client.query('close rows')
        }
      },
      'read only',
    )
  } finally {
    out.end()
    await once(out, 'finish')
  }
  return counted
}

/** Into empty tables only; everything or nothing. */
export async function restore(pool: pg.Pool, file: string): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  await keeping(pool, async (client) => {
    const { rows } = await client.query('select 1 from events limit 1')
    if (rows.length > 0) throw new Error('There are cases here already. Restore into an empty database.')
    // Accounts of the demonstration may stand there already; the backup's own replace them.
    await client.query('delete from accounts')
    let batch: { table: string; rows: unknown[] } = { table: '', rows: [] }
    const flush = async () => {
      if (batch.rows.length > 0)
        await client.query(
          `insert into ${batch.table} overriding system value select r.* from jsonb_populate_recordset(null::${batch.table}, $1::jsonb) r`,
          [JSON.stringify(batch.rows)],
        )
      counted[batch.table] = (counted[batch.table] ?? 0) + batch.rows.length
    }
    let first = true
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const read = JSON.parse(line) as { taitsi?: string; table: string; row: unknown }
      if (first && read.taitsi !== 'backup') throw new Error(`${file} is not a backup of Taitsi.`)
      if (!first && !KEPT.includes(read.table))
        throw new Error(`${file} names the table ${read.table}, which a backup does not hold.`)
      if (!first && (read.table !== batch.table || batch.rows.length >= 500)) {
        await flush()
        batch = { table: read.table, rows: [] }
      }
      if (!first) batch.rows.push(read.row)
      first = false
    }
    await flush()
    const { rows: numbered } = await client.query<{ name: string; number: string }>(
      `select table_name as name, column_name as number from information_schema.columns
        where table_schema = 'public' and is_identity = 'YES' and table_name = any ($1)`,
      [KEPT],
    )
    for (const { name, number } of numbered)
      await client.query(
        `select setval(pg_get_serial_sequence('${name}', '${number}'), greatest((select max(${number}) from ${name}), 1))`,
      )
  })
  delete counted['']
  return counted
}
