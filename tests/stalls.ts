// How long one request can hold the server's thread: the real server in a process of its own, and whatever is sent to hurt, one after another.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fresh } from '#features/payroll/form.ts'
import { filing } from './a-house.ts'
import * as made from './stalls-made.ts'

export type Stall = {
  what: string
  /** The last answer. */
  status: number
  /** Milliseconds by the clock on the wall, the longest and the shortest of all tries: what somebody else would have waited. */
  wall: { most: number; least: number }
  /** Milliseconds that the thread computed without a break, likewise: the least is what the work takes however busy the machine is. */
  computed: { most: number; least: number }
}
type Send = (path: string, init?: RequestInit) => Promise<Response>
/** Who sends it, what, and in whose name; a body is made once and sent at each try. */
type Input = { what: string; by?: 'intake' | 'cashier' | 'head'; send(send: Send): Promise<Response> }

const root = join(import.meta.dirname, '..')
const APPLY = '/api/programmes/labour-dispute-mediation/cases'
const PAGE = '/apply/labour-dispute-mediation'

export async function withServer<T>(
  on: { port: number; database?: string },
  work: (
    measure: (only?: RegExp, tries?: number) => AsyncGenerator<Stall>,
    /** Milliseconds of a fixed piece of work in the same process: how fast the machine is. */
    piece: number,
  ) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'taitsi-stalls-'))
  const server = spawn(
    process.execPath,
    ['--import', './src/hook.mjs', '--import', './tests/stalls-gauge.mjs', 'src/server.ts'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        NODE_TEST_CONTEXT: undefined,
        NODE_OPTIONS: undefined,
        PORT: String(on.port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DEMO: 'empty',
        ...(on.database ? { DATABASE_URL: on.database } : {}),
      },
    },
  )
  const gone = new Promise((done) => server.once('exit', done))
  try {
    const base = `http://127.0.0.1:${on.port}`
    await ready(base, server)
    const cookies = {
      intake: await signIn(base, 'demo-intake'),
      cashier: await signIn(base, 'demo-accountant-0'),
      head: await signIn(base, 'demo-head-0'),
    }
    const { piece = 0 } = await asked(server, 'piece')
    return await work(async function* (only = /./, tries = 3) {
      for (const input of inputs()) {
        if (!only.test(input.what)) continue
        const [cookie, csrf] = input.by ? cookies[input.by] : ['', '']
        yield await measured(server, input, tries, (path, init = {}) =>
          fetch(base + path, {
            redirect: 'manual',
            ...init,
            ...(csrf ? { body: withToken(init.body, csrf) } : {}),
            headers: {
              'sec-fetch-site': 'same-origin',
              ...(cookie ? { cookie } : {}),
              ...(init.headers as Record<string, string>),
            },
          }),
        )
      }
    }, piece)
  } finally {
    server.kill('SIGTERM')
    await gone
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measured(server: ChildProcess, { what, send }: Input, tries: number, by: Send): Promise<Stall> {
  let status = 0
  const [walls, computings]: [number[], number[]] = [[], []]
  // The first time brings in what is only loaded when it is needed, and is not counted: it happens once in the life of a process.
  for (let nth = 0; nth <= tries; nth++) {
    await asked(server, 'begin')
    const answer = await send(by).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    // What goes on behind the answer is in it, too.
    await new Promise((done) => setTimeout(done, 150))
    const { wall = 0, computed = 0 } = await asked(server, 'end')
    status = answer?.status ?? 0
    if (nth === 0 && tries > 0) continue
    walls.push(wall)
    computings.push(computed)
  }
  const both = (all: number[]) => ({ most: Math.max(...all), least: Math.min(...all) })
  return { what, status, wall: both(walls), computed: both(computings) }
}

const asked = (server: ChildProcess, word: string): Promise<{ wall?: number; computed?: number; piece?: number }> =>
  new Promise((done) => {
    server.once('message', done)
    server.send(word)
  })

async function ready(base: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200 && server.exitCode === null; tries++) {
    const up = await fetch(`${base}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (up) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The server under measurement does not come up.')
}

/** As every form of the desk carries it. */
function withToken(body: RequestInit['body'], csrf: string): RequestInit['body'] {
  if (typeof body === 'string' && !body.startsWith('{')) return `_csrf=${encodeURIComponent(csrf)}&${body}`
  if (!(body instanceof FormData)) return body ?? null
  const whole = new FormData()
  whole.append('_csrf', csrf)
  for (const [name, one] of body) whole.append(name, one)
  return whole
}

async function signIn(base: string, account: string): Promise<readonly [cookie: string, csrf: string]> {
  const answer = await fetch(`${base}/desk/demo-sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: `account=${account}`,
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const page = await (await fetch(`${base}/desk/new/labour-dispute-mediation`, { headers: { cookie } })).text()
  return [cookie, /name="_csrf" value="([^"]*)"/.exec(page)?.[1] ?? '']
}

const json = (values: unknown) => asText(JSON.stringify({ step: 'apply', values }))
const asText = (body: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
  body,
})
const words = (pairs: Record<string, string> | string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: typeof pairs === 'string' ? pairs : new URLSearchParams(pairs).toString(),
})
const parts = (given: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, one] of Object.entries(given)) body.append(name, one)
  return { method: 'POST', body }
}

function* inputs(): Generator<Input> {
  const MB = 1024 * 1024
  const one = (what: string, send: Input['send'], by?: Input['by']): Input => ({ what, send, ...(by ? { by } : {}) })
  yield one('JSON of 24 MB', (send) => send(APPLY, json({ ...filing, facts: '長'.repeat(8 * MB) })))
  yield one('JSON as long as a guest may send', (send) =>
    send(APPLY, json({ ...filing, facts: '長'.repeat(MB / 3 - 1000) })),
  )
  yield one('JSON of many short values', (send) =>
    send(APPLY, json({ ...filing, claims: Array.from({ length: 20_000 }, () => ({ item: 'wage', amount: 1 })) })),
  )
  yield one('JSON of many unknown fields', (send) =>
    send(APPLY, json({ ...filing, ...Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`x${n}`, n])) })),
  )
  yield one('JSON of 10,000 levels', (send) => send(APPLY, asText(`{"values":${'['.repeat(10_000)}`)))
  yield one(
    'JSON of 2 MB from the desk',
    (send) => send(APPLY, json({ ...filing, facts: '長'.repeat(650_000) })),
    'intake',
  )
  yield one('1 MB of text in one field', (send) => send(`${PAGE}/3`, words(`facts=${'a'.repeat(MB - 20)}`)))
  yield one('1 MB of text with marks to put together', (send) =>
    send(`${PAGE}/3`, parts({ facts: 'a\u0301'.repeat(330_000) })),
  )
  yield one('300 KB of 長 in one field, kept and shown again', async (send) => {
    const kept = await send(`${PAGE}/3`, words({ facts: '長'.repeat(100_000) }))
    const cookie = kept.headers.getSetCookie().map((each) => each.split(';')[0])
    return send(kept.headers.get('location') ?? '', { headers: { cookie: cookie.join('; ') } })
  })
  yield one('hostile words for patterns', (send) =>
    send(
      `${PAGE}/1`,
      words({
        'claimant.name': ' '.repeat(50_000),
        'claimant.phone': '1'.repeat(50_000),
        'claimant.email': `${'a.'.repeat(25_000)}@`,
      }),
    ),
  )
  yield one('5,000 form fields', (send) => send(`${PAGE}/3`, words('a=1&'.repeat(4_999))))
  yield one('5,000 form fields of different names', (send) =>
    send(`${PAGE}/3`, words(Array.from({ length: 4_999 }, (_, n) => `a${n}=1`).join('&'))),
  )
  yield one('5,000 rows of a field', (send) =>
    send(`${PAGE}/4`, words(Array.from({ length: 4_999 }, (_, n) => `claims.${n}.amount=1`).join('&'))),
  )
  yield one('form fields 10,000 deep', (send) => send(`${PAGE}/4`, words(`claims${'.0'.repeat(10_000)}=1`)))
  yield one('5,000 form fields in parts', (send) =>
    send(`${PAGE}/3`, parts(Object.fromEntries(Array.from({ length: 4_999 }, (_, n) => [`a${n}`, '1'])))),
  )
  yield one(
    '2 MB of text at the desk',
    (send) => send('/desk/new/labour-dispute-mediation', words({ facts: '長'.repeat(220_000) })),
    'intake',
  )
  yield one(
    '500 KB typed at the desk, kept',
    async (send) => {
      const page = await (await send('/desk/new/labour-dispute-mediation')).text()
      const token = /name="_draft" value="([^"]*)"/.exec(page)?.[1] ?? ''
      return send('/desk/drafts', words({ _draft: token, facts: '長'.repeat(55_000) }))
    },
    'intake',
  )
  yield one('payroll: 4.9 MB pasted', (send) =>
    send('/calculators/payroll', parts({ ...fresh(), attendanceText: made.csv(4.8 * MB) })),
  )
  for (const [what, file] of made.sheets()) {
    yield one(`payroll: ${what}`, async (send) => {
      const begun = await send('/calculators/payroll', parts({ ...fresh(), files: file }))
      const at = begun.headers.get('location') ?? ''
      if (!at.includes('/run/')) return begun
      let page = await send(at)
      // Until it is done or refused; its result is drawn by the server itself.
      for (let nth = 0; nth < 60 && (await page.clone().text()).includes('http-equiv="refresh"'); nth++)
        page = await send(at)
      return page
    })
  }
  for (const [what, file] of made.papers()) {
    yield one(
      `attached: ${what}`,
      (send) => send('/desk/new/labour-dispute-mediation', parts({ papers: file })),
      'intake',
    )
    yield one(
      `attached and made bare: ${what}`,
      (send) => send('/desk/new/labour-dispute-mediation', parts({ papers: file, 'papers-bare': 'yes' })),
      'intake',
    )
  }
  for (const path of ['/search?q=', '/figures?q=', '/open?q=', '/status?number=']) {
    yield one(`10,000 signs of words: ${path}`, (send) => send(path + 'ab'.repeat(5_000)))
    yield one(`1,600 Chinese signs of words: ${path}`, (send) =>
      send(path + encodeURIComponent('勞動權益'.repeat(400))),
    )
  }
  for (const path of ['/desk/find?purpose=test&q=', '/desk?q=', '/desk/organisations/'])
    yield one(`10,000 signs of words: ${path}`, (send) => send(path + 'ab'.repeat(5_000)), 'intake')
  yield one('14 KB of languages', (send) => send('/', { headers: { 'accept-language': 'zz-ZZ;q=0.1,'.repeat(1_150) } }))
  yield one('14 KB of cookies', (send) => send('/', { headers: { cookie: 'a=%41;'.repeat(2_200) } }))
  yield one('a long password', (send) =>
    send('/desk/sign-in', words({ account: 'demo-intake', password: 'é'.repeat(150_000) })),
  )
  for (const [what, file] of made.bankFiles())
    yield one(
      `bank: ${what}`,
      async (send) => {
        const kept = await send('/desk/payments/answers', parts({ answers: file }))
        const at = kept.headers.get('location')
        return at ? send(at) : kept
      },
      'cashier',
    )
  const asked = new URLSearchParams({
    system: 'new',
    hireDate: '112/3/15',
    lastDay: '115/2/15',
    averageMonthlyWage: '43210',
  })
  yield one('letter: a calculation as PDF', (send) => send(`/calculators/severance.pdf?${asked}&all=1&at=9`))
  for (const kind of ['pdf', 'odt', 'html'])
    yield one(
      `letter: a long receipt as ${kind}, with a rare character`,
      async (send) => {
        const claims = Array.from({ length: 20 }, () => ({
          item: 'wage',
          amount: 1,
          reckoning: '自115年1月起算'.repeat(20),
        }))
        const facts = `𠮷${'每天超時工作\n'.repeat(200)}`
        const begun = await send(
          APPLY,
          asText(JSON.stringify({ step: 'register', values: { ...filing, channel: 'counter', facts, claims } })),
        )
        const { id } = (await begun.json()) as { id?: string }
        return id ? send(`/desk/cases/${id}/letters/1/receipt.${kind}`) : begun
      },
      'intake',
    )
  for (const [what, path] of made.calculators()) yield one(`calculator: ${what}`, (send) => send(path))
}
