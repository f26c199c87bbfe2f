// The data of an old house: written by the code of November 2026, opened by today's, made anew, and found whole.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { isBehind } from '#store/fold/caught-up.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { createPool } from '#store/postgres/index.ts'
import { plainDatabase } from '#store/postgres/testing.ts'
import { openHouse } from '#open-house'
import { deskOf } from '#tests/a-house.ts'

// What the old house was sealed under; every name in the dump is invented.
const KEY = '07'.repeat(32)
const NOW = '2026-12-01T09:00:00+08:00'
const folder = mkdtempSync(join(tmpdir(), 'taitsi-old-'))
let database: Awaited<ReturnType<typeof plainDatabase>>
let pool: ReturnType<typeof createPool>
before(async () => {
  database = await plainDatabase()
  // Its settings of the session are not for the pool.
  const old = createPool(database.connection, { max: 1 })
  try {
    await old.query(readFileSync(new URL('../../../tests/old-house.sql', import.meta.url), 'utf8'))
  } finally {
    await old.end()
  }
  pool = createPool(database.connection, { max: 2 })
})
after(async () => {
  await pool?.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

const opened = (key: string) =>
  openHouse({ DATABASE_URL: database.connection.connectionString, DATA_DIR: folder, TAITSI_KEY: key, DEMO: '0' }, () =>
    Date.parse(NOW),
  )

test('is not opened with another key, and says so', async () => {
  await assert.rejects(opened('08'.repeat(32)), /key/)
})

/** What was signed for good: every event by its place and its hash. */
async function chain(): Promise<unknown[]> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('taitsi.bureau', 'demo', true), set_config('taitsi.reach', 'system', true)`)
    const { rows } = await client.query(
      `select case_id, seq, encode(hash, 'hex') as hash from public.events order by case_id, seq`,
    )
    return rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('migrates, catches up, verifies clean, and goes on where it stood', async () => {
  const was = await chain()
  assert.equal(was.length, 39)
  const house = await opened(KEY)
  try {
    const { store, context } = house
    assert.equal(await isBehind(context, 'demo'), true)
    assert.equal(await store.caughtUp('demo', NOW), 36)
    const read = await verifyAlone(pool, 'demo', context)
    assert.deepEqual(read.faults, [])
    assert.deepEqual([read.cases, read.events], [36, 39])
    assert.deepEqual(await chain(), was, 'nothing that was written is written anew')
    const [found] = (await store.find(deskOf('officer'), '𠮷田測試', { at: NOW })).rows
    assert.equal(found?.number, 'MD115-000003')
  } finally {
    await house.close()
  }
})
