// How the application comes to its role in the database: made by the house, or by hand; and what is said where neither could be.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationSignIn, keysFrom, migrate } from '#store'
import { createPool } from '#store/postgres/index.ts'
import { plainDatabase, testDatabase } from '#store/postgres/testing.ts'
import { roleOf } from '#store/sign-in.ts'
import { openHouse } from '#open-house'

const secret = keysFrom(Buffer.alloc(32, 7)).login
const drops: (() => Promise<unknown>)[] = []
let administrator: ReturnType<typeof createPool>
before(async () => {
  const database = await testDatabase()
  administrator = createPool(database.connection, { max: 1 })
  drops.push(database.drop, () => administrator.end())
})
after(async () => {
  for (const drop of drops.toReversed()) await drop()
})

/** A migrated database whose owner is an ordinary role, and that owner. */
async function aPlace() {
  const { connection, drop } = await plainDatabase()
  const pool = createPool(connection, { max: 2 })
  drops.push(drop, () => pool.end())
  await migrate(pool)
  const { rows } = await pool.query<{ me: string; database: string }>(
    'select current_user as me, current_database() as database',
  )
  const as = (role: string) => connection.connectionString.replace(/\/\/[^@]+@/, `//${role}:secret@`)
  return { connection, pool, as, me: rows[0]?.me ?? '', database: rows[0]?.database ?? '' }
}

/** A role that somebody made by hand, gone with the test. */
async function byHand(name: string, ...more: string[]): Promise<string> {
  await administrator.query(`create role ${name} login noinherit password 'secret'`)
  drops.push(() => administrator.query(`drop role ${name}`))
  for (const statement of more) await administrator.query(statement)
  return name
}

test('an owner who may make no role serves as itself, and says why and what to do', async () => {
  const { connection, pool, me } = await aPlace()
  await administrator.query(`alter role ${me} nocreaterole`)
  const made = await applicationSignIn(pool, connection, secret)
  assert.deepEqual(made.connection, connection)
  assert.match(
    made.warns ?? '',
    /^The application signs in as the owner of the tables, because no role could be made for it: .+\. .*DATABASE_APP_URL: create role NAME/,
  )
})

test('a role that was made and is kept out leaves the owner serving, and says who kept it out', async () => {
  const { connection, pool, database } = await aPlace()
  await pool.query(`create role ${roleOf(database)} connection limit 0`)
  drops.push(() => administrator.query(`drop role if exists ${roleOf(database)}`))
  const made = await applicationSignIn(pool, connection, secret)
  assert.deepEqual(made.connection, connection)
  assert.match(
    made.warns ?? '',
    /^The application signs in as the owner of the tables, because its own role is kept out: too many/,
  )
})

test('DATABASE_APP_URL names the role that serves, where it may become what serves people', async () => {
  const { connection, pool, as, database } = await aPlace()
  const role = await byHand(`by_hand_${process.pid}`, `grant taitsi_app to by_hand_${process.pid}`)
  const made = await applicationSignIn(pool, connection, secret, as(role))
  assert.deepEqual(made, { connection: { connectionString: as(role) } })
  const { rowCount } = await pool.query('select from pg_roles where rolname = $1', [roleOf(database)])
  assert.equal(rowCount, 0, 'no role is made beside it')
  const serving = createPool(made.connection, { max: 1 })
  const { rows } = await serving.query<{ me: string }>('select session_user as me')
  await serving.end()
  assert.equal(rows[0]?.me, role)
})

test('DATABASE_APP_URL that does not serve stops the start with a sentence', async () => {
  const { connection, pool, as } = await aPlace()
  const stranger = await byHand(`stranger_${process.pid}`)
  await assert.rejects(
    applicationSignIn(pool, connection, secret, as(stranger)),
    new RegExp(
      `^DatabaseProblem: DATABASE_APP_URL does not serve: ${stranger} may not become taitsi_app\\. Say: grant taitsi_app to ${stranger};$`,
    ),
  )
  await assert.rejects(
    applicationSignIn(pool, connection, secret, as('nobody_at_all')),
    /^DatabaseProblem: DATABASE_APP_URL does not serve: .*nobody_at_all/,
  )
})

test('DATABASE_APP_URL that names the owner serves, and the house says that it may do more than it needs', async () => {
  const { connection, me } = await aPlace()
  const url = connection.connectionString
  const house = await openHouse({ DATABASE_URL: url, DATABASE_APP_URL: url, TAITSI_KEY: '7'.repeat(64) })
  await house.close()
  assert.equal(house.warns?.length, 1)
  assert.match(
    house.warns?.[0] ?? '',
    new RegExp(`^The application signs in as ${me}, which may do more than it needs\\. .*grant taitsi_app to NAME;$`),
  )
})
