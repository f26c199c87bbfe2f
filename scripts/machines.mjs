// What scripts about several machines share: a PostgreSQL of their own from the system's packages, programs beside it, houses, and what people do there.
// All on this machine's loopback, in a folder that is gone afterwards.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const closing = []
/** Does the work, and closes what was opened for it in the order in which it was opened last. */
export async function withMachines(work) {
  const folder = mkdtempSync(join(tmpdir(), 'taitsi-machines-'))
  chmodSync(folder, 0o755)
  let code = 1
  try {
    code = await work(folder)
  } catch (error) {
    console.error(error.message)
  } finally {
    for (const close of closing.toReversed()) await close().catch((error) => console.error(error.message))
    rmSync(folder, { recursive: true, force: true })
  }
  process.exit(code)
}

/** Neither PostgreSQL nor PgBouncer runs as root. */
const user = (() => {
  if (process.getuid?.() !== 0) return {}
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'))
  if (!line) throw new Error('There is no user postgres: apt-get install postgresql.')
  const [, , uid, gid] = line.split(':').map(Number)
  return { uid, gid }
})()
export function ownFolder(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user.uid) chownSync(path, user.uid, user.gid)
  return path
}
export const owned = (path) => (user.uid && chownSync(path, user.uid, user.gid), path)

/** The newest that the system's packages brought. */
const binaries = () => {
  const root = '/usr/lib/postgresql'
  const newest = existsSync(root)
    ? readdirSync(root)
        .toSorted((a, b) => a - b)
        .at(-1)
    : undefined
  if (!newest) throw new Error('There is no PostgreSQL of the system: apt-get install postgresql.')
  return join(root, newest, 'bin')
}
export const tool = (name, ...args) =>
  execFileSync(join(binaries(), name), args, { ...user, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

export async function aCluster(folder, port, { settings = [], made } = {}) {
  const data = ownFolder(folder)
  if (made) made(data)
  else tool('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const options = [`-p ${port} -c listen_addresses=127.0.0.1 -k ${data} -F`, ...settings.map((one) => `-c ${one}`)]
  const start = () =>
    tool('pg_ctl', '-D', data, '-w', '-t', '60', '-l', join(data, 'log'), '-o', options.join(' '), 'start')
  const stop = () => tool('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop')
  start()
  closing.push(async () => void (existsSync(join(data, 'postmaster.pid')) && stop()))
  return { data, port, start, stop, url: `postgres://postgres@127.0.0.1:${port}/taitsi` }
}

export async function aProgram(path, args, ready) {
  const program = spawn(path, args, { ...user, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const out of [program.stdout, program.stderr]) out.on('data', (part) => (said = (said + part).slice(-4000)))
  program.once('error', (error) => (said = error.message))
  closing.push(() => ended(program))
  for (let tries = 0; tries < 200 && !(await ready().catch(() => false)); tries++) await pause(100)
  if (!(await ready().catch(() => false))) throw new Error(`${path} does not start: ${said}`)
  return program
}

/** A house as another machine would run it. */
export async function aMachine(port, env) {
  const start = () => {
    const server = spawn(process.execPath, ['--import', './src/hook.mjs', 'src/server.ts'], {
      env: { ...process.env, HOST: '127.0.0.1', DEMO: 'empty', TAITSI_KEY: '5'.repeat(64), ...env, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    closing.push(() => ended(server))
    return server
  }
  const machine = { base: `http://127.0.0.1:${port}`, server: start() }
  for (let tries = 0; tries < 1800; tries++) {
    if ((await fetch(`${machine.base}/healthz`).catch(() => undefined))?.ok) return machine
    if (machine.server.exitCode !== null) break
    await pause(100)
  }
  throw new Error(`The house at ${machine.base} does not start.`)
}
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await once(child, 'exit')
  clearTimeout(late)
}

export async function signIn(base, account) {
  const answer = await fetch(`${base}/desk/demo-sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: `account=${account}`,
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]
  if (!cookie) throw new Error(`${account} cannot sign in: ${answer.status}.`)
  return cookie
}

const filing = {
  applicantKind: 'worker',
  claimant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範路1號' },
  respondent: { name: '示範商行' },
  workplace: { district: '示範東區', line: '示範路1號' },
  workplaceHere: true,
  category: 'wage',
  nature: 'rights',
  workers: 1,
  claims: [{ item: 'wage', amount: 1000 }],
  facts: '示範。',
  language: 'zh',
  interpreter: false,
}
/** One person's round: files, is accepted, is read, is found in the list, and is counted. @returns the answers that were none, and the number */
export async function oneRound({ bases, cookies, key }) {
  const wrong = []
  const [here, there] = bases
  const ask = async (base, path, cookie, body, nth = '') => {
    const answer = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, ...(body ? { 'content-type': 'application/json', 'idempotency-key': key + nth } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(30_000),
    })
    const said = await answer.text()
    if (answer.status >= 400) wrong.push(`${answer.status} ${path}: ${said.slice(0, 200)}`)
    return said
  }
  const begin = () => ask(here, '/api/programmes/labour-dispute-mediation/cases', '', { step: 'apply', values: filing })
  const { id, number } = JSON.parse(await begin())
  await ask(
    there,
    `/api/cases/${id}/steps/accept`,
    cookies.intake,
    { seq: 1, values: { category: 'wage', nature: 'rights', workers: 1 } },
    '-accept',
  )
  for (const [base, path] of [
    [here, `/desk/cases/${id}`],
    [there, '/desk'],
    [here, `/desk/find?q=${number}`],
    [there, '/desk/dashboard'],
  ])
    await ask(base, path, cookies.head)
  return { wrong, number }
}
