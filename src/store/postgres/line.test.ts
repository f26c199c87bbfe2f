// What the store says to the database: in how few messages, in which order, and what is kept prepared.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import type pg from 'pg'
import { type Db, openDb, owe, sent, sql, type Tx } from '../db.ts'
import { createPool } from './driver.ts'
import { lineOn } from './line.ts'
import { Message } from './message.ts'
import { testDatabase } from './testing.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let pool: pg.Pool
let db: Db
const messages: string[][] = []
before(async () => {
  database = await testDatabase()
  pool = createPool(database.connection, { max: 1 })
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...asked: unknown[]) => unknown
    client.query = ((...asked: unknown[]) => {
      if (asked[0] instanceof Message) messages.push(asked[0].statements.map(({ text }) => text))
      return query(...asked)
    }) as typeof client.query
  })
  db = openDb(pool)
  await sql`create table lines (n int primary key, words text, check (n < 100))`.execute(db)
})
after(async () => {
  await db.destroy()
  await database.drop()
})
const inOne = async <T>(work: (tx: Tx) => Promise<T>): Promise<{ made: T; said: string[][] }> => {
  const from = messages.length
  const made = await db.transaction().execute(work)
  return { made, said: messages.slice(from) }
}
const put = (n: number, words = '') => sql`insert into lines (n, words) values (${n}, ${words})`
const count = async (on: Db) => (await sql<{ n: number }>`select count(*) as n from lines`.execute(on)).rows[0]?.n

test('any text comes back as it was sent, alone, in a list and in JSON, and is never a part of the statement', () =>
  fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom("'", '"', '\\', '$', '{', '}', ',', ';', '--', '\n', '臺'),
          fc.string({ unit: 'binary', maxLength: 1 }),
        ),
      }),
      async (typed) => {
        const text = typed.replaceAll('\0', '').toWellFormed()
        const asked = sql<Record<string, unknown>>`select ${text}::text as one, ${[text, null]}::text[] as list,
          ${{ text }}::jsonb ->> 'text' as inside, set_config('taitsi.actor', ${text}, false) as setting`
        const { rows } = await asked.execute(db)
        assert.deepEqual(rows, [{ one: text, list: [text, null], inside: text, setting: text }])
      },
    ),
    { numRuns: 60 },
  ))

test('a NUL in a text is nothing, and bytes, days and lists within lists are what they are', async () => {
  const { rows } = await sql`select ${'王\0小明'}::text as text, ${[
    ['a\0', 'b'],
    ['c', null],
  ]}::text[] as lists, ${Buffer.from([0, 255])}::bytea as bytes,
    ${[Buffer.from([1])]}::bytea[] as several, ${true}::bool as yes, ${12}::int as n, ${null}::int as nothing`.execute(
    db,
  )
  assert.deepEqual(rows, [
    {
      text: '王小明',
      lists: [
        ['a', 'b'],
        ['c', null],
      ],
      bytes: Buffer.from([0, 255]),
      several: [Buffer.from([1])],
      yes: true,
      n: 12,
      nothing: null,
    },
  ])
})

describe('a transaction', () => {
  test('begins with its first statement, and what is owed goes with the next or with the commit', async () => {
    const { made, said } = await inOne(async (tx) => {
      await owe(tx, put(1))
      const seen = await count(tx)
      await owe(tx, put(2))
      return seen
    })
    assert.equal(made, 1)
    assert.equal(await count(db), 2)
    assert.deepEqual(
      said.map((texts) => texts.map((text) => text.split(' ')[0])),
      [
        ['begin', 'insert', 'select'],
        ['insert', 'commit'],
      ],
    )
  })

  test('in which nothing is asked says nothing', async () => {
    assert.deepEqual((await inOne(async () => {})).said, [])
    await assert.rejects(
      inOne(async (tx) => {
        await owe(tx, put(3))
        throw new Error('no')
      }),
      /^Error: no$/,
    )
    assert.equal(await count(db), 2)
  })

  test('of which something owed fails leaves nothing, and the error is told as whoever owed it wants', async () => {
    const told = (error: unknown) => new Error(`kept: ${(error as { code: string }).code}`)
    await assert.rejects(
      inOne(async (tx) => {
        await owe(tx, put(4))
        await owe(tx, put(400), told)
        await owe(tx, put(5))
      }),
      /^Error: kept: 23514$/,
    )
    await assert.rejects(
      inOne(async (tx) => {
        await owe(tx, put(6), told)
        await owe(tx, put(600))
        await sent(tx)
      }),
      { code: '23514' },
    )
    assert.equal(await count(db), 2)
  })

  test('goes back to a savepoint without what was owed since', async () => {
    await inOne(async (tx) => {
      await owe(tx, put(7))
      await sql`savepoint here`.execute(tx)
      await owe(tx, put(8))
      await sql`rollback to savepoint here`.execute(tx)
      await owe(tx, put(9))
    })
    const { rows } = await sql<{ n: number }>`select n from lines where n > 6 order by n`.execute(db)
    assert.deepEqual(rows, [{ n: 7 }, { n: 9 }])
  })
})

describe('a statement that comes again and again', () => {
  const often = async (text = 'select n, words from lines where n = $1') => {
    const asked = sql<Record<string, unknown>>`${sql.raw(text.split('$1')[0] ?? '')}${1}`
    for (let nth = 0; nth < 4; nth++) await asked.execute(db)
    return (await asked.execute(db)).rows
  }
  const kept = async () =>
    (await pool.query<{ statement: string }>('select statement from pg_prepared_statements')).rows.map(
      ({ statement }) => statement,
    )

  test('is kept prepared, and one that comes once is not', async () => {
    assert.deepEqual(await often(), [{ n: 1, words: '' }])
    await sql`select n from lines where n = ${1} and n <> 77`.execute(db)
    assert.ok((await kept()).includes('select n, words from lines where n = $1'))
    assert.ok(!(await kept()).some((one) => one.includes('77')))
  })

  test('is prepared anew where its columns have changed, or somebody let all of them go', async () => {
    await often('select * from lines where n = $1')
    await sql`alter table lines add column more int`.execute(db)
    const all = () => sql`select * from lines where n = ${1}`.execute(db)
    await assert.rejects(all(), /cached plan must not change result type/)
    assert.deepEqual((await all()).rows, [{ n: 1, words: '', more: null }])
    await often()
    await pool.query('deallocate all')
    await assert.rejects(often(), { code: '26000' })
    assert.deepEqual(await often(), [{ n: 1, words: '' }])
    assert.deepEqual((await all()).rows, [{ n: 1, words: '', more: null }])
    assert.ok((await kept()).includes('select * from lines where n = $1'))
  })

  test('that failed when it was first prepared is prepared again', async () => {
    const asked = (n: number) => sql`select ${n}::int / ${n - 1}::int as n from lines where n = 1`.execute(db)
    for (let nth = 0; nth < 5; nth++) await assert.rejects(asked(1), { code: '22012' })
    for (let nth = 0; nth < 3; nth++) assert.deepEqual((await asked(2)).rows, [{ n: 2 }])
  })

  test('is one of so many at most', async () => {
    for (let n = 0; n < 300; n++)
      for (let nth = 0; nth < 4; nth++) await sql`select ${1}::int as ${sql.ref(`c${n}`)}`.execute(db)
    const names = await kept()
    assert.ok(names.length > 100 && names.length <= 240, `${names.length} are kept`)
  })
})

test('a connection is the same line, whoever asks for it', async () => {
  const client = (await pool.connect()) as pg.PoolClient
  assert.equal(lineOn(client), lineOn(client))
  client.release()
})
