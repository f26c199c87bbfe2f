// Our own server as a subject: a house of the demonstration, filled through the engine, then grown, then opened as it is in a bureau.
import { taipeiDay } from '#engine'
import { demoActor } from '#auth/index.ts'
import { fillFigures, fillGround } from '#demo/fill.ts'
import { roll } from '#roll'
import { createPool } from '#store/postgres/index.ts'
import type { Session } from '#store/types.ts'
import { type OpenHouse, openHouse } from '../../src/open-house.ts'
import { grow } from '../grow.ts'
import { filingOf, halfYears, MEDIATION, present } from '../history.ts'
import { type Ask, ask } from './drive.ts'
import type { Ground } from './ground.ts'
import { answers, inTurn, type Subject, started } from './subject.ts'

export type Ours = Subject & { cookies: Record<'intake' | 'officer' | 'head', string> }
/** At hand, as the list of the officer shows it. */
const OPEN = `is_open and state = 'accepted' and programme = '${MEDIATION}'`
const system: Session = { bureau: 'demo', reach: 'system', actor: { id: 'bench', role: 'officer' } }
const today = taipeiDay(new Date().toISOString())

/** @param profile options for node by which it writes down where its time goes */
export async function ours(ground: Ground, port: number, profile: readonly string[] = []): Promise<Ours> {
  const pool = createPool(ground.house, { max: 2 })
  const count = async (which: string) => {
    const { rows } = await pool.query<{ n: number }>(`select count(*) as n from cases where ${which}`)
    return rows[0]?.n ?? 0
  }
  // An empty database has no tables yet: the house makes them when it is opened.
  await inHouse(ground, async (house) => ((await count('true')) > 0 ? undefined : filled(house)))
  const url = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TMPDIR: process.env.TMPDIR,
    ...ground.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: 'empty',
  }
  const child = started([...profile, '--import', './src/hook.mjs', 'src/server.ts'], env, process.cwd())
  await answers(child, url, '/healthz')
  const cookies = {
    intake: await signedIn(url, 'demo-intake'),
    officer: await signedIn(url, 'demo-officer-0'),
    head: await signedIn(url, 'demo-head-0'),
  }
  const run = process.pid
  let [serial, steps] = [0, 0]
  const filed: { id: string; seq: number }[] = []
  let known = () => undefined as string | undefined
  return {
    name: 'ours',
    url,
    child,
    cookies,
    async grow(cases, open) {
      const before = await count(OPEN)
      if (before < open)
        await inHouse(
          ground,
          async (house) => void (await house.store.play(system, present(open - before, today, before))),
        )
      await grow(pool, cases)
      await pool.query('vacuum analyze')
      // Copies cannot be opened: their seals are those of another case.
      const { rows } = await pool.query<{ id: string }>(
        `select id from cases where programme = $1 and number !~ '-.*-' order by is_open desc, id limit 1000`,
        [MEDIATION],
      )
      known = inTurn(rows.map((row) => row.id))
    },
    next(operation): Ask | undefined {
      const { intake, officer } = cookies
      if (operation === 'list')
        return { method: 'GET', path: `/api/cases?view=section&programme=${MEDIATION}`, headers: { cookie: officer } }
      if (operation === 'read') return { method: 'GET', path: `/api/cases/${known()}`, headers: { cookie: officer } }
      if (operation === 'filing')
        return {
          method: 'POST',
          path: `/api/programmes/${MEDIATION}/cases`,
          headers: { 'idempotency-key': `bench-${run}-${serial}` },
          body: { step: 'apply', values: filingOf(100_000 + serial++) },
        }
      const one = filed[steps++]
      return one
        ? {
            method: 'POST',
            path: `/api/cases/${one.id}/steps/accept`,
            headers: { cookie: intake, 'idempotency-key': `bench-${one.id}` },
            body: { seq: one.seq, values: { category: 'wage', nature: 'rights', workers: 1 } },
          }
        : undefined
    },
    filed(text) {
      const { id, seq } = JSON.parse(text) as { id: string; seq: number }
      filed.push({ id, seq })
    },
    pool,
  }
}

async function inHouse(ground: Ground, work: (house: OpenHouse) => Promise<void>): Promise<void> {
  const house = await openHouse({ ...ground.env, DEMO: 'empty' })
  try {
    await work(house)
  } finally {
    await house.close()
  }
}

async function signedIn(url: string, account: string): Promise<string> {
  const { cookie } = await ask(url, {
    method: 'POST',
    path: '/desk/demo-sign-in',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    body: `account=${account}`,
  })
  if (!cookie) throw new Error(`${account} could not sign in.`)
  return cookie
}

async function filled(house: OpenHouse): Promise<void> {
  const { store, db, bureau } = house
  const filling = { store, db, roll, calendar: house.calendar(), today, bureau: bureau.id, staff: demoActor }
  const refused = await fillGround(filling, '2019-06-03')
  for (const half of halfYears()) refused.push(...(await fillFigures(filling, half)).refused)
  if (refused.length > 0) throw new Error(refused.slice(0, 3).join('\n'))
}
