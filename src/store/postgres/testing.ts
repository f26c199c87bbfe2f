// A database of its own for a test file: real, empty, and gone when the file is done.
import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { roleOf } from '../sign-in.ts'
import { type Connection, openDatabase } from './open.ts'

export type TestDatabase = { connection: Connection; drop(): Promise<void> }
/** What a database begins with: made once in a run of `npm test`, and copied from then on. `of` names it: the same words, the same beginning. */
export type Beginning = { of: string; make(connection: Connection): Promise<void> }

/**
 * `npm test` starts one server for the whole run and names it in TAITSI_TEST_CLUSTER; a single file started by hand starts
 * one, or joins one. TEST_DATABASE_URL names a server to use instead, such as the oldest PostgreSQL that we promise to run on.
 *
 * @example
 * const database = await testDatabase()
 * after(() => database.drop())
 */
export async function testDatabase(beginning?: Beginning): Promise<TestDatabase> {
  const server = await testServer()
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const connection = withDatabase(server.connection, name)
  const run = process.env['TAITSI_TEST_RUN']
  if (beginning && run) {
    const template = await templateOf(server, run, beginning)
    await tell(server.connection, `create database ${name} template ${template}`)
  } else {
    await tell(server.connection, emptyDatabase(server, name))
    await beginning?.make(connection)
  }
  // Nobody needs these rows after a crash.
  await tell(server.connection, `alter database ${name} set synchronous_commit = off`)
  return {
    connection,
    async drop() {
      await dropped(server.connection, name)
      await tell(server.connection, `drop role if exists ${roleOf(name)}`)
      await server.stop()
    },
  }
}

const emptyDatabase = (server: TestServer, name: string) =>
  `create database ${name} template template0 encoding 'UTF8' locale '${server.locale}'`

/** The template of a beginning: whoever comes first makes it, the others wait. It has its name only once it is whole. */
async function templateOf(server: TestServer, run: string, { of, make }: Beginning): Promise<string> {
  const name = `${templatesOf(run)}${createHash('sha256').update(of).digest('hex').slice(0, 16)}`
  const client = new pg.Client(server.connection)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return name
    const making = `${name}_making`
    await client.query(`drop database if exists ${making}`)
    await client.query(emptyDatabase(server, making))
    await make(withDatabase(server.connection, making))
    await renamed(client, making, name)
    return name
  } finally {
    await client.end()
  }
}

/** A session that was closed just now takes a moment to be gone. */
async function renamed(client: pg.Client, from: string, to: string, tries = 50): Promise<void> {
  try {
    await client.query(`alter database ${from} rename to ${to}`)
  } catch (error) {
    if (tries === 0 || (error as { code?: string }).code !== '55006') throw error
    await new Promise((done) => setTimeout(done, 100))
    await renamed(client, from, to, tries - 1)
  }
}

const templatesOf = (run: string) => `template_${run}_`

/** At the end of a run: nothing of it stays on a server that others use. */
export async function dropTemplates(run: string): Promise<void> {
  const server = await testServer()
  const client = new pg.Client(server.connection)
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [templatesOf(run)],
    )
    for (const { datname } of rows) await client.query(`drop database if exists ${datname}`)
  } finally {
    await client.end()
    await server.stop()
  }
}

/** An ordinary owner may not end the sessions of another role, and one that was closed just now takes a moment to be gone. */
async function dropped(connection: Connection, name: string, tries = 50): Promise<void> {
  try {
    await tell(connection, `drop database if exists ${name} with (force)`)
  } catch (error) {
    if (tries === 0 || !['42501', '55006'].includes((error as { code?: string }).code ?? '')) throw error
    await new Promise((done) => setTimeout(done, 100))
    await dropped(connection, name, tries - 1)
  }
}

/**
 * One whose owner is an ordinary role, as a city's own server gives it: it may sign in, make roles and databases, and is bound by row-level security.
 * Where only an administrator may hand out roles that others have made (since version 16), he has done so.
 */
export async function plainDatabase(): Promise<TestDatabase & { connection: { connectionString: string } }> {
  const server = await testServer()
  const [name, secret] = [`plain_${process.pid}_${randomBytes(4).toString('hex')}`, randomBytes(12).toString('hex')]
  await tell(server.connection, `create role ${name} login createrole createdb password '${secret}'`)
  await tell(server.connection, `grant ${name} to current_user`)
  await tell(
    server.connection,
    `do $$ begin
      if current_setting('server_version_num')::int >= 160000 then
        for i in 1..3 loop
          begin
            execute format('create role %I', (array['taitsi_app', 'taitsi_finder', 'taitsi_keeper'])[i]);
          exception when duplicate_object or unique_violation then null;
          end;
        end loop;
        grant taitsi_app, taitsi_finder, taitsi_keeper to ${name} with admin option;
      end if;
    end $$`,
  )
  await tell(
    server.connection,
    `create database ${name} owner ${name} template template0 encoding 'UTF8' locale '${server.locale}'`,
  )
  return {
    connection: asUser(withDatabase(server.connection, name), name, secret),
    async drop() {
      await tell(server.connection, `drop database if exists ${name} with (force)`)
      await tell(server.connection, `drop role if exists ${roleOf(name)}`)
      // On its own: what it granted to the roles of the house goes with it.
      await tell(server.connection, `drop owned by ${name}`)
      await tell(server.connection, `drop role ${name}`)
      await server.stop()
    },
  }
}

type TestServer = { connection: Connection; locale: string; stop(): Promise<void> }

async function testServer(): Promise<TestServer> {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return { connection: { connectionString: url }, locale: 'C.UTF-8', stop: async () => {} }
  const dataDir = process.env['TAITSI_TEST_CLUSTER'] ?? join(tmpdir(), `taitsi-test-${process.getuid?.() ?? ''}`)
  const { DATABASE_URL: _, ...env } = process.env
  const opened = await openDatabase({ dataDir, env, throwaway: true })
  return { ...opened, locale: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' }
}

function withDatabase(connection: Connection, database: string): Connection {
  if (!('connectionString' in connection)) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

async function tell(connection: Connection, statement: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function asUser(connection: Connection, user: string, password: string): { connectionString: string } {
  if (!('connectionString' in connection))
    return {
      connectionString: `socket://${user}:${password}@${connection.host}?db=${connection.database}`,
    }
  const url = new URL(connection.connectionString)
  url.username = user
  url.password = password
  return { connectionString: url.href }
}
