import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { createPool } from './driver.ts'
import { type OpenDatabase, openDatabase } from './open.ts'
import { postmasterOf } from './postmaster.ts'

const folder = mkdtempSync(join(tmpdir(), 'taitsi-open-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true, force: true }))
const { DATABASE_URL: _, ...env } = process.env
const dataDir = join(folder, 'database')
const open = (dir = dataDir) => openDatabase({ dataDir: dir, env })
const runsIn = (dir: string) => postmasterOf(realpathSync(join(dir, 'cluster')))

async function query(database: OpenDatabase, sql: string): Promise<Record<string, unknown>[]> {
  const pool = createPool(database.connection, { max: 1 })
  try {
    return (await pool.query<Record<string, unknown>>(sql)).rows
  } finally {
    await pool.end()
  }
}

describe('a server of our own', () => {
  afterEach(async () => {
    for (const office of offices.splice(0)) office.kill('SIGKILL')
    await (await open()).stop()
  })

  test('two offices that start at the same moment on new data share one server', async () => {
    const [one, two] = await Promise.all([another(), another()])
    assert.equal(one.server, two.server)
    await Promise.all([one.leave(), two.leave()])
    assert.equal(runsIn(dataDir), undefined)
  })

  test('is durable, reads Chinese, and listens to no network', async () => {
    const database = await open()
    const [settings] = await query(
      database,
      `
      select current_setting('fsync') as fsync,
             current_setting('listen_addresses') as listens,
             current_setting('server_encoding') as encoding,
             (select datctype from pg_database where datname = current_database()) as ctype`,
    )
    await database.stop()
    const ctype = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
    assert.deepEqual(settings, { fsync: 'on', listens: '', encoding: 'UTF8', ctype })
  })

  test('goes on while anyone uses it, and stops when the last one leaves', async () => {
    const first = await open()
    const second = await another()
    await first.stop()
    assert.equal(runsIn(dataDir)?.pid, second.server)
    await second.leave()
    assert.equal(runsIn(dataDir), undefined)
  })

  test('is joined again after Taitsi is killed', async () => {
    const killed = await another()
    killed.process.kill('SIGKILL')
    await once(killed.process, 'close')
    const database = await open()
    assert.equal(runsIn(dataDir)?.pid, killed.server)
    await database.stop()
    assert.equal(runsIn(dataDir), undefined)
  })

  test('keeps every case that was saved when the server itself is killed', async () => {
    const before = await open()
    await query(before, `create table cases as select '代誌' as title`)
    process.kill(runsIn(dataDir)!.pid, 'SIGKILL')
    const afterwards = await open()
    assert.deepEqual(await query(afterwards, 'select * from cases'), [{ title: '代誌' }])
    await before.stop()
    await afterwards.stop()
    assert.equal(runsIn(dataDir), undefined)
  })

  test('starts after a restart has given its number to another program', async () => {
    const cluster = realpathSync(join(dataDir, 'cluster'))
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${process.ppid}\n${cluster}\n1767225600\n5432\n/nowhere\n\n\nready   \n`,
    )
    const database = await open()
    assert.deepEqual(await query(database, 'select 1 as answers'), [{ answers: 1 }])
    await database.stop()
  })

  test('works in a home that is closed to all others', async () => {
    const home = join(folder, 'home')
    mkdirSync(home, { mode: 0o700 })
    const closed = join(home, 'database')
    const database = await open(closed)
    const cluster = realpathSync(join(closed, 'cluster'))
    assert.deepEqual(await query(database, 'select 1 as answers'), [{ answers: 1 }])
    await database.stop()
    rmSync(cluster, { recursive: true })
  })
})

describe('a database that cannot be opened says what to do', () => {
  test('when the data is of a version that is not here', async () => {
    const old = join(folder, 'old')
    mkdirSync(join(old, 'cluster'), { recursive: true })
    writeFileSync(join(old, 'cluster', 'PG_VERSION'), '12\n')
    await assert.rejects(open(old), /written by PostgreSQL 12 .*Install PostgreSQL 12, or set PG_BIN/)
  })

  test('when nothing answers at DATABASE_URL', async () => {
    const DATABASE_URL = 'postgres://127.0.0.1:1/taitsi'
    await assert.rejects(openDatabase({ dataDir, env: { DATABASE_URL } }), /cannot be reached.*unset DATABASE_URL/)
  })
})

type Office = { process: ChildProcess; server: number; leave(): Promise<void> }
const offices: ChildProcess[] = []

/** Another Taitsi on the same data, which leaves when its input ends. */
async function another(): Promise<Office> {
  const code = `
    import { openDatabase } from ${JSON.stringify(new URL('open.ts', import.meta.url).href)}
    const database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)} })
    console.log('open')
    process.stdin.resume().on('end', () => database.stop())`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  offices.push(child)
  const end = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), end])
  return {
    process: child,
    server: runsIn(dataDir)!.pid,
    async leave() {
      child.stdin.end()
      assert.deepEqual(await end, [0, null])
    },
  }
}
