// Every statement of SQL in the source is prepared against the migrated database, and its columns are what the code takes them for.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type pg from 'pg'
import { migrate } from '#store'
import { createPool } from '#store/postgres/index.ts'
import { testDatabase } from '#store/postgres/testing.ts'
import { fieldsOf, numbered, type Statement, statementsOf } from './statements.ts'

type Column = { name: string; dataTypeID: number }
type Wire = {
  parse(what: { text: string }, more: boolean): void
  describe(what: { type: 'S'; name: '' }, more: boolean): void
  sync(): void
}

/** Parsed and described by the server, and not run. */
function prepared(client: pg.PoolClient, text: string): Promise<readonly Column[] | { wrong: string }> {
  return new Promise((resolve) => {
    let answer: readonly Column[] = []
    // What node-postgres speaks through: the statement is described and never bound.
    const { connection } = client as unknown as { connection: Wire }
    const query = {
      submit() {
        connection.parse({ text }, true)
        connection.describe({ type: 'S', name: '' }, true)
        connection.sync()
      },
      handleRowDescription: (told: { fields: readonly Column[] }) => (answer = told.fields),
      handleNoData() {},
      handleError: (error: Error) => resolve({ wrong: error.message }),
      handleReadyForQuery: () => resolve(answer),
    }
    client.query(query as never)
  })
}

/** Put together from pieces that other files give: run by the tests beside them, and no file may join these unseen. */
const BUILT = [
  'auth/administration.ts',
  'store/beside/keep-times.ts',
  'store/chain/checkpoints.ts',
  'store/clockwork.ts',
  'store/destruction/destroy.ts',
  'store/evidence/erased.ts',
  'store/fold/rebuild.ts',
  'store/fold/write.ts',
  'store/payments/answers.ts',
  'store/places/seats.ts',
  'store/published/index.ts',
  'store/published/write.ts',
  'store/read/find.ts',
  'store/read/listed.ts',
  'store/read/lists.ts',
  'store/read/load.ts',
  'store/read/own-parts.ts',
]

/** What the driver makes of a column, by the number of its type; anything else may be anything. */
const MAKES: Record<number, string> = {
  16: 'boolean',
  17: 'Buffer',
  20: 'number',
  21: 'number',
  23: 'number',
  25: 'string',
  1043: 'string',
  1082: 'string',
  1083: 'string',
  1114: 'string',
  1184: 'string',
  2950: 'string',
  1007: 'number[]',
  1009: 'string[]',
  2951: 'string[]',
}
const FITS: Record<string, RegExp> = {
  boolean: /boolean|true|false/,
  Buffer: /Buffer|Uint8Array/,
  number: /number/,
  string: /string|'|\b(?!Date\b)[A-Z]/,
  'number[]': /\[\]|unknown/,
  'string[]': /\[\]|unknown/,
}

describe('every statement of the source', () => {
  let statements: Statement[]
  let database: Awaited<ReturnType<typeof testDatabase>>
  let pool: ReturnType<typeof createPool>
  let client: pg.PoolClient
  const columns = new Map<string, readonly Column[]>()
  before(async () => {
    statements = statementsOf()
    database = await testDatabase()
    pool = createPool(database.connection, { max: 2 })
    await migrate(pool)
    client = (await pool.connect()) as pg.PoolClient
  })
  after(async () => {
    client.release()
    await pool.end()
    await database.drop()
  })

  test('can be prepared', async () => {
    assert.ok(statements.length > 250, `only ${statements.length} were found`)
    const wrong: string[] = []
    const built = new Set<string>()
    for (const { at, texts, pieces } of statements)
      for (const text of texts) {
        const statement = numbered(text)
        const answer = statement === undefined ? { wrong: 'syntax error' } : await prepared(client, statement)
        // A table or column that is not there is told of either way; only the grammar may be that of a missing piece.
        if (!('wrong' in answer)) columns.set(at, answer)
        else if (pieces && answer.wrong.startsWith('syntax error')) built.add(at.replace(/:\d+$/, ''))
        else wrong.push(`${at} ${answer.wrong}`)
      }
    assert.deepEqual(wrong, [])
    assert.deepEqual([...built].toSorted(), BUILT)
  })

  test('gives the columns that the code reads, of the types it takes them for', () => {
    const wrong: string[] = []
    let compared = 0
    for (const { at, rows } of statements) {
      const found = columns.get(at)
      if (!rows || !found || found.length === 0) continue
      compared++
      for (const [name, type] of fieldsOf(rows)) {
        const column = found.find((one) => one.name === name)
        const makes = MAKES[column?.dataTypeID ?? 0]
        if (!column)
          wrong.push(
            `${at} reads ${name}, which the statement does not give: ${found.map((one) => one.name).join(', ')}`,
          )
        else if (makes && !FITS[makes]?.test(type)) wrong.push(`${at} takes ${name} for ${type}, and it is ${makes}`)
      }
    }
    assert.deepEqual(wrong, [])
    assert.ok(compared > 80, `only ${compared} were compared`)
  })

  test('would be told where a column or a table is misspelt', async () => {
    assert.deepEqual(await prepared(client, 'select numbr from cases where bureau = $1'), {
      wrong: 'column "numbr" does not exist',
    })
    assert.deepEqual(await prepared(client, 'select 1 from kases'), { wrong: 'relation "kases" does not exist' })
  })
})
