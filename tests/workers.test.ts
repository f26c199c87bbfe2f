// Several processes serve one house: what comes round is done by one of them and once, whoever is killed; nobody who is being answered is cut off.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { openApp } from '#app'
import { deliver } from '#notices'
import { openHouse, type OpenHouse } from '#open-house'
import { plainDatabase } from '#store/postgres/testing.ts'
import { dutiesOf, leaveDuties, takeDuties } from '#store/beside/duties.ts'
import { createPool } from '#store/postgres/index.ts'
import { filing, lin, system } from './a-house.ts'
import { Visitor } from './a-visitor.ts'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'taitsi-workers-'))
const mails: string[] = []
const smtp = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    stream.resume()
    mails.push(session.envelope.rcptTo[0]?.address ?? '')
    stream.on('end', done)
  },
})
let house: OpenHouse
let owner: ReturnType<typeof createPool>
let drop: () => Promise<void>
let env: Record<string, string>
let server: ChildProcess | undefined
before(async () => {
  const database = await plainDatabase()
  drop = database.drop
  owner = createPool(database.connection, { max: 2 })
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  env = {
    DATABASE_URL: database.connection.connectionString,
    TAITSI_KEY: '6'.repeat(64),
    DATA_DIR: join(folder, 'data'),
    DEMO: 'empty',
    SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    MAIL_FROM: 'labour@example.tw',
  }
  house = await openHouse(env)
})
after(async () => {
  server?.kill('SIGKILL')
  await house.close()
  await owner.end()
  await drop()
  await new Promise<void>((closed) => smtp.close(closed))
  rmSync(folder, { recursive: true })
})

async function until<T>(found: () => Promise<T | undefined | false>, says: string): Promise<T> {
  for (let tries = 0; tries < 3600; tries++) {
    const one = await found().catch(() => undefined)
    if (one) return one
    await new Promise((done) => setTimeout(done, 50))
  }
  return assert.fail(says)
}

test('a duty is held by one, falls to another when its holder is silent or gone, and two who both believe that they carry letters send each once', async () => {
  const take = (holder: string) => takeDuties(house.context, 'demo', holder, ['clock', 'letters'])
  const taken = await Promise.all(['a', 'b', 'c', 'd'].map(take))
  assert.deepEqual(taken.map((held) => held.length).toSorted(), [0, 0, 0, 2])
  const holder = (await dutiesOf(house.context, 'demo'))[0]?.holder ?? ''
  assert.equal((await take(holder)).length, 2)
  await owner.query("update duties set until_at = clock_timestamp() - interval '1 second'")
  assert.deepEqual((await take('next')).map(({ duty }) => duty).toSorted(), ['clock', 'letters'])
  assert.deepEqual(await take(holder), [])
  await leaveDuties(house.context, 'demo', 'next')
  assert.equal((await take('last')).length, 2)
  await leaveDuties(house.context, 'demo', 'last')

  const at = '2026-03-02T09:00:00+08:00'
  for (let nth = 0; nth < 6; nth++)
    await house.store.begin(
      { ...system, actor: { id: 'somebody', role: 'claimant' } },
      'labour-dispute-mediation',
      { step: 'apply', values: { ...filing, claimant: { ...lin, email: `lin-${nth}@example.tw` } } },
      { at },
    )
  const visitor = new Visitor(openApp(house))
  for (let nth = 0; nth < 3; nth++)
    await visitor.post('/account/sign-up', {
      email: `new-${nth}@example.tw`,
      name: '測試',
      password: 'long enough words',
    })
  const post = { ...house, bureau: 'demo', sender: { ...house.bureau, url: undefined } }
  await Promise.all([1, 2, 3].map(() => deliver(post, Date.parse('2026-03-02T09:01:00+08:00'))))
  const wanted = [...Array.from({ length: 6 }, (_, nth) => `lin-${nth}`), 'new-0', 'new-1', 'new-2']
  assert.deepEqual(
    mails.toSorted(),
    wanted.map((name) => `${name}@example.tw`),
  )
})

test('two workers: the one that holds the clock is killed and the other acts, once; the dead are replaced; who is being answered at the end is answered', async () => {
  const entry = {
    name: '示範調解人甲',
    organisation: '示範勞資關係協會',
    kind: 'civil-organisation',
    qualification: '調解人認證',
    languages: ['zh'],
    districts: '示範東區',
    avoids: '00000000',
    validFrom: '2026-01-01',
    validTo: '2026-03-31',
  }
  const appointed = await house.store.begin(
    system,
    'mediator-register',
    { step: 'appoint', values: entry },
    {
      at: '2026-01-02T09:00:00+08:00',
    },
  )
  assert.ok('done' in appointed, JSON.stringify(appointed))
  const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...own } = process.env
  const running = spawn(process.execPath, ['--import', './src/hook.mjs', 'src/server.ts'], {
    cwd: root,
    env: { ...own, ...env, WORKERS: '2', PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  server = running
  let said = ''
  running.stdout.on('data', (part: Buffer) => (said += part.toString()))
  const port = Number(await until(async () => /localhost:(\d+)/.exec(said)?.[1], 'It does not start.'))
  const whole = () =>
    until(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
      return (await answer.text()).includes('2 of 2 workers serve')
    }, 'There are not two workers.')
  await whole()

  const holding = async () => (await dutiesOf(house.context, 'demo')).find(({ duty, held }) => duty === 'clock' && held)
  const first = (await until(holding, 'Nobody holds the clock.')).holder
  process.kill(Number(first.split('/')[1]), 'SIGKILL')
  // It is long ago that the clocks were swept, as in the night before.
  await owner.query("update duties set done_at = now() - interval '1 hour'")
  const ended = () =>
    owner.query<{ n: number }>("select count(*) as n from events where case_id = $1 and actor_id = 'clock'", [
      appointed.done.id,
    ])
  await until(async () => (await ended()).rows[0]?.n === 1, 'The clock did not act.')
  assert.notEqual((await until(holding, 'Nobody took over.')).holder, first)
  await house.store.sweep('demo', new Date().toISOString())
  assert.equal((await ended()).rows[0]?.n, 1)
  await whole()

  // A form is half on its way when the house is told to end.
  const body = JSON.stringify({ step: 'apply', values: filing })
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(
    `POST /api/programmes/labour-dispute-mediation/cases HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\nidempotency-key: at-the-end\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 40)}`,
  )
  await new Promise((done) => setTimeout(done, 300))
  const over = once(running, 'exit')
  running.kill('SIGTERM')
  await until(
    () =>
      fetch(`http://127.0.0.1:${port}/livez`).then(
        () => false,
        () => true,
      ),
    'It lets others in.',
  )
  socket.write(body.slice(40))
  const [answer] = (await once(socket, 'data')) as [Buffer]
  assert.match(answer.toString(), /^HTTP\/1\.1 201 /)
  assert.deepEqual(await over, [0, null])
  assert.deepEqual(
    (await dutiesOf(house.context, 'demo')).filter(({ held }) => held),
    [],
  )
  const { rows } = await owner.query<{ signed: boolean }>(
    "select (select max(upto) from checkpoints where bureau = 'demo') >= (select max(position) from events where bureau = 'demo') as signed",
  )
  assert.equal(rows[0]?.signed, true, 'what was written last is signed at the end')
})
