// `npm test`: types, lint, then every test file, against one PostgreSQL of its own.
// `npm test -- law store` runs only the test files whose path holds one of those words.
import { spawnSync } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { openDatabase } from '../src/store/postgres/index.ts'
import { Report } from './test-report.mjs'

const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
process.chdir(root)

// Whatever the shell points at, tests never touch a database that someone uses.
delete process.env.DATABASE_URL

const report = new Report(root, { loud: words.length > 0 })
if (words.length === 0) {
  check('types are right', 'tsc', ['--noEmit'])
  check('lint finds nothing', 'oxlint', ['--deny-warnings'])
}
const files = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'])
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .toSorted()
  .map((file) => join(root, file))

const close = process.env.TEST_DATABASE_URL ? async () => {} : await openServer()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(130)))
try {
  if (files.length > 0) await runFiles()
} finally {
  await close()
}
report.finish()
process.exitCode = report.isGood ? 0 : 1

function check(title, program, args) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(join('node_modules', '.bin', program), args, { encoding: 'utf8' })
  report.check(title, status === 0, `${stdout}${stderr}`, performance.now() - started)
}

async function openServer() {
  const folder = mkdtempSync(join(tmpdir(), 'taitsi-tests-'))
  // Root hands the server to another user, who must be able to enter.
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'database')
  const server = await openDatabase({ dataDir, throwaway: true })
  process.env.TAITSI_TEST_CLUSTER = dataDir
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runFiles() {
  const hook = new URL('../src/hook.mjs', import.meta.url).href
  const limit = new URL('test-limit.mjs', import.meta.url).href
  const execArgv = ['--enable-source-maps', '--import', hook, '--import', limit]
  for await (const event of run({ files, concurrency: 2, execArgv })) report.hear(event)
}
