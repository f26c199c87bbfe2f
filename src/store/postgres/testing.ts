// A database of its own for a test file: real, empty, and gone when the file is done.
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { roleOf } from '../sign-in.ts'
import { type Connection, openDatabase } from './open.ts'

export type TestDatabase = { connection: Connection; drop(): Promise<void> }

/**
 * `npm test` starts one server for the whole run and names it in TAITSI_TEST_CLUSTER; a single file started by hand starts
 * one, or joins one. TEST_DATABASE_URL names a server to use instead, such as the oldest PostgreSQL that we promise to run on.
 *
 * @example
 * const database = await testDatabase()
 * after(() => database.drop())
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testServer()
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await tell(server.connection, `create database ${name} template template0 encoding 'UTF8' locale '${server.locale}'`)
  return {
    connection: withDatabase(server.connection, name),
    async drop() {
      await dropped(server.connection, name)
      await tell(server.connection, `drop role if exists ${roleOf(name)}`)
      await server.stop()
    },
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
