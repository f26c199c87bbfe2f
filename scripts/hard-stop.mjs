// Kills the server and the database's own processes, again and again, under sixteen writers, and then counts: no acknowledged step may be
// lost, doubled or halved. Run: npm run hard-stop [-- --servers 100 --databases 20]. With WORKERS=2 every second kill hits one of the workers and
// the others the process that keeps them. Only on this machine's loopback, with data of its own.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { createPool, openDatabase } from '../src/store/postgres/index.ts'
import { readHeads, verifyAlone } from '../src/store/verify/index.ts'
import { openKeys, openStore } from '../src/store/index.ts'
import { officeCalendar } from '../src/law/office-calendar/index.ts'
import { programmes } from '../src/roll.ts'
import { filesOf } from '../src/evidence.ts'

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '100' },
    databases: { type: 'string', default: '20' },
    port: { type: 'string', default: '3917' },
  },
})
const [serverKills, databaseKills, port] = [Number(values.servers), Number(values.databases), Number(values.port)]
const dataDir = mkdtempSync(join(tmpdir(), 'taitsi-hard-stop-'))
const base = `http://127.0.0.1:${port}`
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
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

let server
let stopping = false
function startServer() {
  server = spawn(process.execPath, ['--import', './src/hook.mjs', 'src/server.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: 'empty' },
    stdio: 'ignore',
  })
  server.once('exit', () => !stopping && startServer())
}
async function ready() {
  for (let tries = 0; tries < 1800; tries++) {
    if (
      await fetch(`${base}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return
    await pause(50)
  }
  throw new Error('The server does not come back.')
}

/** Asks until there is an answer, with the same key: what a careful client does after a broken connection. */
async function insist(path, body, key, cookie) {
  for (let tries = 0; tries < 2000; tries++) {
    try {
      const answer = await fetch(base + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key, ...(cookie ? { cookie } : {}) },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      })
      if (answer.status < 500) {
        const said = await answer.json()
        answers.so++
        return { status: answer.status, body: said }
      }
    } catch {}
    await pause(25)
  }
  throw new Error(`No answer to ${key}.`)
}
async function signIn(account) {
  for (;;) {
    try {
      const answer = await fetch(`${base}/desk/demo-sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        body: `account=${account}`,
      })
      const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]
      if (cookie) return cookie
    } catch {}
    await pause(50)
  }
}

const acknowledged = new Set()
/** Each kill is to hit somebody: what a server answered since it came back, however slow the machine is. */
const answers = { so: 0 }
async function busy() {
  const before = answers.so
  for (let tries = 0; tries < 400 && answers.so === before; tries++) await pause(25)
}
const writing = { on: true }
async function writer(nth) {
  const cookie = await signIn('demo-intake')
  for (let n = 0; writing.on; n++) {
    const begun = await insist(
      '/api/programmes/labour-dispute-mediation/cases',
      { step: 'apply', values: filing },
      `begin-${nth}-${n}`,
    )
    if (begun.status !== 201) throw new Error(`begin ${nth}-${n}: ${begun.status} ${JSON.stringify(begun.body)}`)
    const taken = await insist(
      `/api/cases/${begun.body.id}/steps/accept`,
      { seq: 1, values: { category: 'wage', nature: 'rights', workers: 1 } },
      `accept-${nth}-${n}`,
      cookie,
    )
    if (taken.status !== 200) throw new Error(`accept ${nth}-${n}: ${taken.status} ${JSON.stringify(taken.body)}`)
    acknowledged.add(begun.body.number)
  }
}

startServer()
await ready()
const writers = Array.from({ length: 16 }, (_, nth) => writer(nth))
const finished = Promise.allSettled(writers)
const every = Math.max(1, Math.round(serverKills / Math.max(1, databaseKills)))
let databases = 0
for (let n = 1; n <= serverKills; n++) {
  await busy()
  await pause(Math.random() * 450)
  if (n % every === 0 && databases < databaseKills) {
    // The postmaster itself every second time, one of its processes in between.
    const [postmaster] = readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')
    const victim = databases % 2 === 0 ? postmaster : childOf(postmaster)
    try {
      process.kill(Number(victim ?? postmaster), 'SIGKILL')
    } catch {}
    databases++
    await pause(200)
  }
  const worker = Number(process.env.WORKERS ?? 1) > 1 && n % 2 === 0 ? childOf(server.pid) : undefined
  try {
    if (worker) process.kill(Number(worker), 'SIGKILL')
    else server.kill('SIGKILL')
  } catch {}
  await ready()
  if (n % 10 === 0)
    console.log(`${n} servers and ${databases} database processes killed, ${acknowledged.size} cases acknowledged`)
}
writing.on = false
const failed = (await finished).find((one) => one.status === 'rejected')?.reason
stopping = true
server.kill('SIGTERM')
await new Promise((done) => server.once('exit', done))

const database = await openDatabase({ dataDir, env: { ...process.env, DATABASE_URL: undefined } })
const pool = createPool(database.connection)
const { rows } = await pool.query(
  "select c.number, c.id, c.seq, (select count(*) from events e where e.bureau = c.bureau and e.case_id = c.id) as events from cases c where programme = 'labour-dispute-mediation'",
)
const stored = new Map(rows.map((row) => [row.number, row]))
const faults = failed ? [failed.message] : []
for (const number of acknowledged) {
  const row = stored.get(number)
  if (!row) faults.push(`${number} was acknowledged and is lost.`)
  else if (row.seq !== 2 || row.events !== 2)
    faults.push(`${number} has ${row.events} events at ${row.seq}: a step is lost or doubled.`)
}
const { rows: keys } = await pool.query(
  "select key from requests where key like 'begin-%' group by key having count(*) > 1",
)
if (keys.length > 0) faults.push(`${keys.length} keys acted twice.`)
const {
  rows: [begun],
} = await pool.query(
  "select (select count(*) from requests where key like 'begin-%') as keys, (select count(*) from cases where programme = 'labour-dispute-mediation') as cases",
)
if (begun.keys !== begun.cases) faults.push(`${begun.cases} cases from ${begun.keys} requests.`)
const { context } = openStore({ pool, keys: openKeys(dataDir, {}), programmes, calendarWith: officeCalendar })
const remembered = filesOf({ DATA_DIR: dataDir }, 'demo')
const heads = remembered.flatMap((file) => readHeads(readFileSync(file, 'utf8'), 'demo'))
const evidence = await verifyAlone(pool, 'demo', { ...context, heads })
faults.push(...evidence.faults.map((fault) => `${fault.where} ${fault.says}`))
await pool.end()
await database.stop()
for (const folder of [dataDir, ...remembered.map((file) => dirname(file))])
  rmSync(folder, { recursive: true, force: true })
console.log(
  `${serverKills} servers and ${databases} database processes killed under 16 writers: ${acknowledged.size} cases acknowledged, ${evidence.events} events verified, ${faults.length} faults.`,
)
for (const fault of faults.slice(0, 20)) console.log(fault)
process.exit(faults.length > 0 ? 1 : 0)

function childOf(parent) {
  try {
    const children = execFileSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' })
      .trim()
      .split('\n')
    return children[Math.floor(Math.random() * children.length)]
  } catch {
    // It has none at this moment.
    return undefined
  }
}
