// Opens everything a server or a command needs: database, tables, keys, store, roll, calendar.
import { resolve } from 'node:path'
import { type Calendar, withoutAtEnd } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { type Enrolled, roll } from '#roll'
import { keepDemoStaff, proxiesOf } from '#auth/index.ts'
import { oidcSettings, openOidc } from '#auth/oidc.ts'
import {
  applicationSignIn,
  type Closure,
  holdToKey,
  keeping,
  type Keys,
  migrate,
  openKeys,
  openStore,
  sealedUnder,
  stillOurs,
  type SignIn,
  withEarlier,
} from '#store'
import { type Connection, createPool, type OpenDatabase, openDatabase } from '#store/postgres/index.ts'
import { type Channel, lineSettings, openChannels } from '#notices'
import { useFonts } from '#papers/index.ts'
import type { EvidenceState, House } from '#web/house.ts'
import { weatherOf } from '#web/weather.ts'
import { isDemonstration, openBureau } from './bureau.ts'
import { bureauFigureIds, guardHouse } from './guards.ts'
import { type Evidence, keepEvidence, placesOf } from './evidence.ts'

export type OpenHouse = Omit<House, 'channels'> & {
  channels: readonly Channel[]
  evidence: Evidence
  evidenceState(): EvidenceState
  close(): Promise<void>
}

/** @param env DATA_DIR, DATABASE_URL, DATABASE_APP_URL, TAITSI_KEY, TAITSI_BUREAU, TAITSI_URL, TAITSI_CHECKPOINTS, TAITSI_WEATHER, TAITSI_FONTS, DEMO, and those of `openChannels` */
export async function openHouse(
  env: Record<string, string | undefined>,
  now: () => number = Date.now,
  tell: (line: string) => void = () => {},
  enrolled: readonly Enrolled[] = roll,
): Promise<OpenHouse> {
  // Another roll than ours, such as one made broad to be measured, is the matter of whoever gives it.
  if (enrolled === roll) guardHouse(enrolled.map(({ programme }) => programme))
  if (env.TAITSI_FONTS) useFonts(resolve(env.TAITSI_FONTS))
  const dataDir = resolve(env.DATA_DIR ?? 'data')
  const database = await openDatabase({ dataDir, env })
  let pool: Pool | undefined
  try {
    const { connection, warns, keys } = await madeReady(database.connection, dataDir, env)
    pool = createPool(connection, { waits: 10_000, onConnect: stillOurs(keys) })
    return await furnished(env, now, tell, { dataDir, database, pool, keys, enrolled, warns: warns ? [warns] : [] })
  } catch (error) {
    // What was started is stopped again, also where the house cannot be opened.
    await pool?.end().catch(() => {})
    await database.stop()
    throw error
  }
}

/** The owner makes the tables ready, sees to it that the key is theirs, and leaves; people are served by a role that owns nothing. */
async function madeReady(
  connection: Connection,
  dataDir: string,
  env: Record<string, string | undefined>,
): Promise<SignIn & { keys: Keys }> {
  const pool = createPool(connection, { max: 2 })
  try {
    await migrate(pool)
    const known = await sealedUnder(pool)
    const named = known === 'unsaid' ? '' : ` (fingerprint ${known})`
    const keys = openKeys(dataDir, env, known && `this database was sealed under a key${named}`)
    await holdToKey(pool, keys)
    const all = await keeping(pool, (client) => withEarlier(client, keys), 'read only')
    return { keys: all, ...(await applicationSignIn(pool, connection, keys.login, env.DATABASE_APP_URL)) }
  } finally {
    await pool.end()
  }
}

type Pool = ReturnType<typeof createPool>
type Ground = {
  dataDir: string
  database: OpenDatabase
  pool: Pool
  keys: Keys
  enrolled: readonly Enrolled[]
  warns: readonly string[]
}

async function furnished(
  env: Record<string, string | undefined>,
  now: () => number,
  tell: (line: string) => void,
  { dataDir, database: opened, pool, keys, enrolled, warns }: Ground,
): Promise<OpenHouse> {
  const calendarWith = (closures: readonly Closure[]): Calendar => officeCalendar(closures)
  const bureau = openBureau(env)
  const programmes = enrolled.map(({ programme }) => programme)
  const { districts, unsentDays } = bureau
  const store = openStore({
    pool,
    keys,
    programmes,
    calendarWith,
    districts,
    figureIds: bureauFigureIds,
    ...(unsentDays ? { unsentDays } : {}),
  })
  const demo = isDemonstration(env)
  if (demo) await keepDemoStaff(store.db, bureau.id, programmes)
  const oidc = oidcSettings(env)
  const channels = openChannels(env)
  const evidence = keepEvidence(store, bureau.id, placesOf(env, bureau.id, channels), tell)
  let calendar = await store.context.calendar(bureau.id)
  let database = opened
  // An embedded server that was killed under us is started again: the same socket, the same data, every committed step.
  let mending = false
  const watch = setInterval(async () => {
    if (mending || database.source === 'url') return
    mending = true
    try {
      await pool.query('select 1')
    } catch {
      database = await openDatabase({ dataDir, env }).catch(() => database)
    } finally {
      mending = false
    }
  }, 1_000)
  watch.unref()
  return {
    store,
    db: store.db,
    context: store.context,
    roll: enrolled,
    programmes,
    bureau,
    demo,
    demoOpen: demo && env.DEMO === 'open',
    proxies: proxiesOf(env.TAITSI_PROXIES),
    dataDir,
    url: env.TAITSI_URL && withoutAtEnd(env.TAITSI_URL, '/'),
    channels,
    evidence,
    evidenceState: evidence.state,
    line: lineSettings(env),
    weather: weatherOf(env),
    oidc: oidc && openOidc(oidc),
    now,
    warns,
    calendar() {
      void store.context.calendar(bureau.id).then((known) => (calendar = known))
      return calendar
    },
    async close() {
      clearInterval(watch)
      for (const channel of channels) channel.close?.()
      await store.close()
      await database.stop()
    },
  }
}
