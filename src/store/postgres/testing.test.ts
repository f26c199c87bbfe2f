// Databases of tests that begin alike are copies of one, made once in a run and gone with it.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import { createPool } from './driver.ts'
import { type Beginning, dropTemplates, type TestDatabase, testDatabase } from './testing.ts'

const run = `self_${randomBytes(4).toString('hex')}`
process.env['TAITSI_TEST_RUN'] = run
const databases: TestDatabase[] = []
after(async () => {
  for (const one of databases) await one.drop()
})

async function ask<R>({ connection }: Pick<TestDatabase, 'connection'>, text: string): Promise<R[]> {
  const pool = createPool(connection, { max: 1 })
  try {
    return (await pool.query(text)).rows as R[]
  } finally {
    await pool.end()
  }
}

test('a beginning is made once, copied for each, and gone when the run is over', async () => {
  let made = 0
  const beginning = (word: string): Beginning => ({
    of: word,
    async make(connection) {
      made += 1
      await ask({ connection }, `create table begun as select '${word}' as word`)
    },
  })
  const open = async (word: string) => {
    const database = await testDatabase(beginning(word))
    databases.push(database)
    return database
  }
  const words = ['one', 'one', 'one', 'other']
  const opened = await Promise.all(words.map(open))
  assert.equal(made, 2)
  for (const [nth, database] of opened.entries())
    assert.deepEqual(await ask(database, 'select word from begun'), [{ word: words[nth] }])
  await ask(opened[0] ?? assert.fail(), 'delete from begun')
  assert.deepEqual(await ask(opened[1] ?? assert.fail(), 'select word from begun'), [{ word: 'one' }])
  assert.deepEqual(await ask(await open('one'), 'select word from begun'), [{ word: 'one' }])
  assert.equal(made, 2)

  const left = () =>
    ask(opened[0] ?? assert.fail(), `select datname from pg_database where starts_with(datname, 'template_${run}_')`)
  assert.equal((await left()).length, 2)
  await dropTemplates(run)
  assert.deepEqual(await left(), [])
})

test('a beginning that failed is made anew, and outside a run each database is begun by itself', async () => {
  let tries = 0
  const beginning: Beginning = {
    of: 'fails once',
    async make(connection) {
      tries += 1
      await ask({ connection }, 'create table half (n int)')
      if (tries === 1) throw new Error('It broke off.')
    },
  }
  await assert.rejects(testDatabase(beginning), /broke off/)
  databases.push(await testDatabase(beginning))
  assert.equal(tries, 2)
  await dropTemplates(run)

  delete process.env['TAITSI_TEST_RUN']
  databases.push(await testDatabase(beginning), await testDatabase(beginning))
  assert.equal(tries, 4)
})
