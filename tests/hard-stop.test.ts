// The server and the database's own processes are killed under sixteen writers: what was acknowledged is there, once and whole. A thousand
// times over it is `npm run hard-stop -- --servers 750 --databases 250`.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

const root = new URL('..', import.meta.url).pathname

/** A port that nobody has at this moment. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}

test('six servers and two of the database’s processes are killed under sixteen writers, and nothing is lost, doubled or halved', async () => {
  const { DATABASE_URL: _, TEST_DATABASE_URL: __, NODE_TEST_CONTEXT: ___, ...env } = process.env
  const args = ['--servers', '6', '--databases', '2', '--port', String(await freePort())]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/hook.mjs', 'scripts/hard-stop.mjs', ...args],
    { cwd: root, encoding: 'utf8', env },
  )
  assert.equal(status, 0, `${stdout}\n${stderr}`)
  const [, cases, events] = /: (\d+) cases acknowledged, (\d+) events verified, 0 faults/.exec(stdout) ?? []
  assert.ok(Number(cases) > 0 && Number(events) >= 2 * Number(cases), stdout)
})
