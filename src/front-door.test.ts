// Starting and stopping as people do it: what was started is stopped with it, and a port in use is a sentence that leaves nothing.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { takeFrontDoor } from './front-door.ts'

const root = join(import.meta.dirname, '..')
const folders: string[] = []
const children: ChildProcess[] = []
after(() => {
  for (const child of children) if (child.pid) killGroup(child.pid)
  for (const folder of folders) {
    const left = databaseOf(folder)
    if (left) process.kill(left, 'SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  }
})

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'taitsi-door-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return folder
}
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {}
}
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
async function until(what: () => Promise<boolean> | boolean, ms = 60_000): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) if (await what()) return true
  return false
}

type Run = { child: ChildProcess; printed(): string; ended: Promise<number | null> }
function run(program: string, args: string[], env: Record<string, string>): Run {
  const { DATABASE_URL: _, HOST: __, TAITSI_BUREAU: ___, ...own } = process.env
  const child = spawn(program, args, { cwd: root, env: { ...own, ...env }, detached: true, stdio: 'pipe' })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()))
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()))
  return { child, printed: () => printed, ended: new Promise((done) => child.on('exit', done)) }
}
/** The postmaster of a data folder, while it runs. */
function databaseOf(dataDir: string): number | undefined {
  const note = join(dataDir, 'cluster/postmaster.pid')
  return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : undefined
}
async function freePort(): Promise<number> {
  const server = await holding(0)
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}
const holding = (port: number) =>
  new Promise<Server>((done) => {
    const server = createServer().listen(port, '127.0.0.1', () => done(server))
  })
const answers = (port: number, host = '127.0.0.1') =>
  fetch(`http://${host}:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  )

describe('a port that is taken', () => {
  test('is a sentence, ends the start with code 1, and no database was ever begun', async () => {
    const held = await holding(0)
    const { port } = held.address() as { port: number }
    const dataDir = aFolder()
    const started = run('npm', ['start'], { PORT: String(port), DATA_DIR: dataDir, DEMO: 'empty' })
    assert.equal(await started.ended, 1)
    held.close()
    assert.match(started.printed(), new RegExp(`連接埠 ${port} 已有其他程式使用`))
    assert.match(started.printed(), new RegExp(`Port ${port} is in use`))
    assert.doesNotMatch(started.printed(), /at .*\.(ts|mjs):\d+|EADDRINUSE/, 'no stack trace')
    assert.ok(!existsSync(join(dataDir, 'cluster')))
  })

  test('is refused before anything else too where it is no port', async () => {
    for (const PORT of ['abc', '70000', '-1', ' '])
      await assert.rejects(takeFrontDoor({ PORT }), /PORT is “/, JSON.stringify(PORT))
  })
})

describe('the demonstration', () => {
  test('stands at localhost over IPv4 and IPv6, and at no other address of the machine', async () => {
    const door = await takeFrontDoor({ PORT: '0' })
    door.open(() => new Response('here'))
    const six = await fetch(`http://[::1]:${door.port}/`).then(
      (answer) => answer.text(),
      (error: { cause?: { code?: string } }) => error.cause?.code ?? '',
    )
    assert.equal(await (await fetch(`http://127.0.0.1:${door.port}/`)).text(), 'here')
    // A machine without IPv6 has no such address at all.
    assert.ok(['here', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(six), six)
    await assert.rejects(fetch(`http://127.0.0.2:${door.port}/`))
    await door.close()
  })

  test('stands at every address where the operator says so, and so does a bureau of its own', async () => {
    for (const env of [{ DEMO: 'open' }, { HOST: '0.0.0.0' }, { DEMO: '0' }]) {
      const door = await takeFrontDoor({ PORT: '0', ...env })
      assert.equal((await fetch(`http://127.0.0.2:${door.port}/`)).status, 503, 'not opened yet: come back')
      await door.close()
    }
  })
})

describe('a start that comes to nothing', () => {
  test('stops the database that it began: a key that is none, or a stop while it opens', async () => {
    for (const spoilt of [{ TAITSI_KEY: 'no key' }, undefined]) {
      const [dataDir, port] = [aFolder(), await freePort()]
      const started = run('npm', ['start'], { PORT: String(port), DATA_DIR: dataDir, DEMO: 'empty', ...spoilt })
      if (!spoilt) {
        assert.ok(await until(() => databaseOf(dataDir) !== undefined))
        started.child.kill('SIGTERM')
      }
      await started.ended
      assert.ok(await until(() => databaseOf(dataDir) === undefined, 15_000), started.printed())
      if (spoilt) assert.match(started.printed(), /TAITSI_KEY/)
    }
  })
})

describe('who started it is gone', () => {
  const ways = [
    { by: 'npm start', program: 'npm', args: ['start'], signal: 'SIGTERM' },
    { by: 'npx taitsi serve', program: 'npx', args: ['taitsi', 'serve'], signal: 'SIGTERM' },
  ] as const
  for (const { by, program, args, signal } of ways)
    test(`${by} that is told to stop leaves no server and no database`, async () => {
      const [dataDir, port] = [aFolder(), await freePort()]
      const started = run(program, [...args], { PORT: String(port), DATA_DIR: dataDir, DEMO: 'empty' })
      assert.ok(await until(() => answers(port)), started.printed())
      const database = databaseOf(dataDir)
      assert.ok(database)
      started.child.kill(signal)
      await started.ended
      assert.ok(await until(async () => !(await answers(port)), 15_000), 'the port is free')
      assert.ok(await until(() => databaseOf(dataDir) === undefined, 15_000), 'the database is stopped')
    })
})
