import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createPool } from './driver.ts'
import { testDatabase } from './testing.ts'

const database = await testDatabase()
const pool = createPool(database.connection)
after(async () => {
  await pool.end()
  await database.drop()
})
const value = async (sql: string): Promise<unknown> =>
  (await pool.query<{ value: unknown }>(`select ${sql} as value`)).rows[0]?.value

test('a day of birth stays that day wherever the server stands', async () => {
  assert.equal(await value(`date '2026-01-01'`), '2026-01-01')
  assert.deepEqual(await value(`array[date '2024-02-29', null]`), ['2024-02-29', null])
})

test('a count is a number, and one too large to be exact is refused', async () => {
  assert.equal(await value('count(*)'), 1)
  assert.deepEqual(await value('array[1, 2]::bigint[]'), [1, 2])
  await assert.rejects(value('9007199254740993'), /too large to be counted exactly/)
})

test('an instant is the same instant in every time zone', async () => {
  assert.equal(await value(`timestamptz '2026-01-01 08:00:00.25+08'`), '2026-01-01T00:00:00.25Z')
  assert.equal(await value(`timestamptz '2026-01-01 05:30+05:30'`), '2026-01-01T00:00:00Z')
  assert.deepEqual(await value(`array[timestamptz '2026-01-01 08:00+08']`), ['2026-01-01T00:00:00Z'])
  assert.equal(await value(`timestamp '2026-01-01 08:00'`), '2026-01-01T08:00:00')
})

test('a NUL that somebody sends is nothing, in a text and in a list of texts', async () => {
  const { rows } = await pool.query('select $1::text as one, $2::text[] as several', ['王\0小明', ['a\0', 'b']])
  assert.deepEqual(rows, [{ one: '王小明', several: ['a', 'b'] }])
})

test('two names of the labour bureau are found to be alike', async () => {
  await pool.query('create extension pg_trgm')
  assert.ok(Number(await value(`similarity('高雄市勞工局', '高雄市政府勞工局')`)) > 0.4)
})

test('two bookings of one room at one hour are refused by the database', async () => {
  await pool.query('create extension btree_gist')
  await pool.query(`
    create table bookings (
      room text,
      hours tstzrange,
      exclude using gist (room with =, hours with &&)
    )`)
  const book = (from: string) => pool.query(`insert into bookings values ('第一調解室', tstzrange($1, null))`, [from])
  await book('2026-03-02 09:00+08')
  await assert.rejects(book('2026-03-02 10:00+08'), { code: '23P01' })
})
