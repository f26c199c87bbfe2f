// `npm test`: types, lint, then every test file, against one PostgreSQL of its own.
// `npm test -- law store` runs only the test files whose path holds one of those words, and beside them the compiler, which remembers what
// it looked at last; `npm test -- --database` only those that reach the server, with neither types nor lint: what a second server adds to
// a run that has been whole on the first.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { openDatabase } from '../src/store/postgres/index.ts'
import { dropTemplates } from '../src/store/postgres/testing.ts'
import { reach } from './test-reach.ts'
import { Report } from './test-report.ts'

const root = join(import.meta.dirname, '..')
const SECOND = '--database'
const words = process.argv.slice(2).filter((word) => word !== SECOND)
const isSecond = process.argv.includes(SECOND)
process.chdir(root)

// Whatever the shell points at, tests never touch a database that someone uses.
delete process.env.DATABASE_URL

// Said to tests that repeat something for its number alone (tests/second-server.ts).
if (isSecond) process.env.SECOND_SERVER = '1'
// What is compiled for one file's process is there for the next.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache/compiled')

const report = new Report(root, { loud: words.length > 0, whole: words.length === 0 })
if (words.length === 0 && !isSecond) {
  check('types are right', 'tsc', ['--noEmit'])
  check('lint finds nothing', 'oxlint', ['--deny-warnings'])
}
// What is checked of a programme stands in tests of the whole house.
if (words.some((word) => globSync(`src/programmes/*/${word}/programme.ts`).length > 0))
  words.push('tests/house.test', 'tests/stories', 'tests/versions')
const files = globSync(['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'])
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .toSorted()
  .map((file) => join(root, file))

const types = words.length > 0 && files.length > 0 && !isSecond ? compiled() : undefined
const needs = reach(root)
const [reaching, apart] = [files.filter(needs), files.filter((file) => !needs(file))]
// Where no server is: whatever asks for it there fails, and was wrongly left out of a second run.
const nowhere = { ...process.env, TEST_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }

// What databases of this run are copied from bears its name.
const name = (process.env.TAITSI_TEST_RUN = `${process.pid}_${randomBytes(3).toString('hex')}`)
const close =
  reaching.length === 0
    ? async () => {}
    : process.env.TEST_DATABASE_URL
      ? () => dropTemplates(name)
      : await openServer()
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(130)))
try {
  await runFiles(reaching, process.env)
  if (!isSecond) await runFiles(apart, nowhere)
  await types
} finally {
  await close()
}
if (words.length === 0) {
  const which = isSecond ? 'are left out here' : 'ran once for all'
  console.log(`\n${reaching.length} files reach the database; ${apart.length} do not and ${which}.`)
}
report.finish()
process.exitCode = report.isGood ? 0 : 1

function check(title, program, args) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(join('node_modules', '.bin', program), args, { encoding: 'utf8' })
  report.check(title, status === 0, `${stdout}${stderr}`, performance.now() - started)
}

/** While the tests run. */
function compiled() {
  const started = performance.now()
  const memory = ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']
  const tsc = spawn(join('node_modules', '.bin', 'tsc'), ['--noEmit', ...memory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told = []
  tsc.stdout.on('data', (piece) => told.push(piece))
  return new Promise((done) =>
    tsc.once('close', (status) => {
      report.check('types are right', status === 0, Buffer.concat(told).toString(), performance.now() - started)
      done()
    }),
  )
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

async function runFiles(some, env) {
  if (some.length === 0) return
  const hook = new URL('../src/hook.mjs', import.meta.url).href
  const limit = new URL('test-limit.mjs', import.meta.url).href
  const execArgv = ['--enable-source-maps', '--import', hook, '--import', limit]
  for await (const event of run({ files: some, concurrency: 2, execArgv, env })) report.hear(event)
}
