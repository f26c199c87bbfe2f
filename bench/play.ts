// npm run bench:play -- COMMIT FIGURES [TIMES]: the same figures played by an earlier commit and by the working tree, in turns, each into an
// empty house of its own; medians of the time and of the processor's per case, and their ratios. With PLAY_URL, the address of a server on
// which databases may be made, on that server; else on the embedded one.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'

const [commit = '', figures = '', times = '3'] = process.argv.slice(2)
if (!commit || !figures) throw new Error('Give the commit to compare with, and a file of figures.')
const root = join(import.meta.dirname, '..')
const room = mkdtempSync(join(tmpdir(), 'taitsi-play-'))
const before = join(room, 'before')
const trees = { before, now: root }
type Tree = keyof typeof trees
/** Milliseconds a case: as they pass, and of the processor in our own process; the most memory it held, in MB. */
type Run = { passed: number; own: number; memory: number }

async function played(tree: string): Promise<Run> {
  const house = mkdtempSync(join(room, 'house-'))
  const database = `taitsi_play_${randomBytes(4).toString('hex')}`
  const url = process.env.PLAY_URL ? new URL(process.env.PLAY_URL) : undefined
  if (url) await onServer(`create database ${database}`)
  if (url) url.pathname = `/${database}`
  try {
    return await run(tree, { DATA_DIR: house, ...(url ? { DATABASE_URL: url.href } : {}) })
  } finally {
    if (url) await onServer(`drop database ${database}`)
    rmSync(house, { recursive: true, force: true })
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.PLAY_URL })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Says at its end what the processor and the memory were, on a line of its own. */
const TOLD = `process.on('exit', () => console.error('used ' + JSON.stringify(process.resourceUsage())))`

function run(tree: string, env: Record<string, string>): Promise<Run> {
  const hook = ['--import', './src/hook.mjs', '--import', `data:text/javascript,${encodeURIComponent(TOLD)}`]
  const command = [...hook, 'src/cli.ts', 'demo', '--figures', resolve(figures)]
  const began = performance.now()
  const child = spawn(process.execPath, command, { cwd: tree, env: { ...process.env, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some: Buffer) => void (said += some.toString()))
  return new Promise((done, failed) =>
    child.on('close', (code) => {
      const cases = Number(/(\d+) cases, \d+ events played; 0 refused/.exec(said)?.[1])
      const used = /^used (.*)$/m.exec(said)?.[1]
      if (code !== 0 || !cases || !used) return failed(new Error(`The play in ${tree} failed: ${said.slice(-2000)}`))
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(used) as NodeJS.ResourceUsage
      done({
        passed: (performance.now() - began) / cases,
        own: (userCPUTime + systemCPUTime) / 1000 / cases,
        memory: maxRSS / 1024,
      })
    }),
  )
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

try {
  execFileSync('git', ['worktree', 'add', '--detach', before, commit], { cwd: root, stdio: 'ignore' })
  symlinkSync(join(root, 'node_modules'), join(before, 'node_modules'))
  const runs: Record<Tree, Run[]> = { before: [], now: [] }
  for (let nth = 0; nth < Number(times); nth += 1)
    for (const tree of ['before', 'now'] as const) runs[tree].push(await played(trees[tree]))
  for (const what of ['passed', 'own', 'memory'] as const) {
    const [then, now] = [median(runs.before.map((one) => one[what])), median(runs.now.map((one) => one[what]))]
    console.log(`${what}: ${then.toFixed(2)} before, ${now.toFixed(2)} now, ${(then / now).toFixed(2)} times`)
  }
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', before], { cwd: root, stdio: 'ignore' })
  rmSync(room, { recursive: true, force: true })
}
