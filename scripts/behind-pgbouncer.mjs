// Two houses on one database behind PgBouncer in transaction mode: filings, reads, lists and counts at both, one of them killed, and then everything
// is counted and verified. Run: npm run behind-pgbouncer [-- --seconds 20 --port 5720]. Needs the system's packages postgresql and pgbouncer.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openKeys, openStore } from '../src/store/index.ts'
import { roleOf } from '../src/store/sign-in.ts'
import { verifyAlone } from '../src/store/verify/index.ts'
import { createPool } from '../src/store/postgres/index.ts'
import { officeCalendar } from '../src/law/office-calendar/index.ts'
import { programmes } from '../src/roll.ts'
import { aCluster, aMachine, aProgram, oneRound, owned, ownFolder, pause, signIn, withMachines } from './machines.mjs'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '20' }, port: { type: 'string', default: '5720' } },
})
const [seconds, port] = [Number(values.seconds), Number(values.port)]
const BOUNCER = '/usr/sbin/pgbouncer'

await withMachines(async (folder) => {
  if (!existsSync(BOUNCER)) throw new Error('There is no PgBouncer: apt-get install pgbouncer.')
  const cluster = await aCluster(join(folder, 'database'), port)
  const asked = async (url, text) => {
    const client = new pg.Client(url)
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  await asked(cluster.url.replace(/taitsi$/, 'postgres'), 'create database taitsi')
  const place = ownFolder(join(folder, 'pgbouncer'))
  writeFileSync(join(place, 'users'), `"postgres" ""\n"${roleOf('taitsi')}" ""\n`)
  writeFileSync(
    join(place, 'pgbouncer.ini'),
    `[databases]
taitsi = host=127.0.0.1 port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port + 1}
unix_socket_dir =
auth_type = trust
auth_file = ${owned(join(place, 'users'))}
admin_users = postgres
pool_mode = transaction
default_pool_size = 6
max_client_conn = 200
`,
  )
  const url = `postgres://postgres@127.0.0.1:${port + 1}/taitsi`
  await aProgram(
    BOUNCER,
    [owned(join(place, 'pgbouncer.ini'))],
    async () => (await asked(url, 'select 1')).length === 1,
  )
  const [{ version }] = await asked(`postgres://postgres@127.0.0.1:${port + 1}/pgbouncer`, 'show version')
  const outside = join(folder, 'checkpoints')
  const machine = (nth) =>
    aMachine(port + 1 + nth, {
      DATABASE_URL: url,
      DATABASE_POOLER: 'transaction',
      DATA_DIR: join(folder, `machine-${nth}`),
      TAITSI_CHECKPOINTS: outside,
    })
  const first = await machine(1)
  const second = await machine(2)
  const bases = [first.base, second.base]
  // Signed in at one machine, known at the other.
  const cookies = { intake: await signIn(bases[0], 'demo-intake'), head: await signIn(bases[1], 'demo-head-0') }

  const [numbers, wrong] = [[], []]
  let [rounds, most] = [0, { clients: 0, servers: 0 }]
  const until = Date.now() + seconds * 1000
  const person = async (nth) => {
    for (let n = 0; Date.now() < until; n++) {
      const done = await oneRound({ bases: nth % 2 ? bases : bases.toReversed(), cookies, key: `p${nth}-${n}` })
      numbers.push(done.number)
      wrong.push(...done.wrong)
      rounds++
    }
  }
  const watch = setInterval(async () => {
    const pools = await asked(`postgres://postgres@127.0.0.1:${port + 1}/pgbouncer`, 'show pools').catch(() => [])
    const sum = (names) => pools.flatMap((pool) => names.map((name) => Number(pool[name]))).reduce((a, b) => a + b, 0)
    most = {
      clients: Math.max(most.clients, sum(['cl_active', 'cl_waiting'])),
      servers: Math.max(most.servers, sum(['sv_active', 'sv_idle', 'sv_used'])),
    }
  }, 500)
  await Promise.all([0, 1, 2, 3, 4, 5].map(person))
  clearInterval(watch)

  const holders = () =>
    asked(
      cluster.url,
      'select distinct split_part(holder, $$/$$, 2)::int as pid from duties where until_at > clock_timestamp()',
    )
  const [holder] = await holders()
  const killed = [first, second].find(({ server }) => server.pid === holder?.pid)
  if (!killed) wrong.push('Nobody of the two holds the duties.')
  else {
    killed.server.kill('SIGKILL')
    const began = Date.now()
    for (let tries = 0; tries < 300; tries++) {
      const now = await holders()
      if (now.length === 1 && now[0].pid !== holder.pid) break
      await pause(100)
    }
    console.log(
      `The machine that held the duties was killed; the other held them ${((Date.now() - began) / 1000).toFixed(1)} s later.`,
    )
    const left = killed === first ? bases[1] : bases[0]
    const after = await oneRound({ bases: [left, left], cookies, key: 'after' })
    numbers.push(after.number)
    wrong.push(...after.wrong)
  }

  const pool = createPool({ connectionString: url })
  const { rows } = await pool.query("select number, seq from cases where programme = 'labour-dispute-mediation'")
  const stored = new Map(rows.map((row) => [row.number, row.seq]))
  for (const number of numbers) if (stored.get(number) !== 2) wrong.push(`${number} stands at ${stored.get(number)}.`)
  if (stored.size !== numbers.length) wrong.push(`${stored.size} cases of ${numbers.length} filings.`)
  const keys = openKeys(folder, { TAITSI_KEY: '5'.repeat(64) })
  const { context } = openStore({ pool, keys, programmes, calendarWith: officeCalendar })
  const verified = await verifyAlone(pool, 'demo', { ...context, heads: [] })
  wrong.push(...verified.faults.map(({ where, says }) => `${where} ${says}`))
  await pool.end()
  console.log(
    `${version}, transaction mode: ${rounds} rounds at two houses in ${seconds} s, ${most.clients} clients on ${most.servers} connections; ${numbers.length} cases, ${verified.events} events verified, ${wrong.length} faults.`,
  )
  for (const one of wrong.slice(0, 20)) console.log(one)
  return wrong.length > 0 ? 1 : 0
})
