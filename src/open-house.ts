// Opens everything a server or a command needs: database, tables, keys, store, roll, calendar.
import { resolve } from 'node:path'
import { type Calendar, withoutAtEnd } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { type Enrolled, roll } from '#roll'
import { keepDemoStaff, proxiesOf } from '#auth/index.ts'
import { oidcSettings, openOidc } from '#auth/oidc.ts'
import { type Closure, type Keys, openStore, stillOurs } from '#store'
import { createPool, nameNothing, type OpenDatabase, openDatabase } from '#store/postgres/index.ts'
import { type Channel, lineSettings, openChannels } from '#notices'
import { useFonts } from '#papers/index.ts'
import type { House } from '#web/house.ts'
import { weatherOf } from '#web/weather.ts'
import { isDemonstration, openBureau } from './bureau.ts'
import { bureauFigureIds, guardHouse } from './guards.ts'
import { type Evidence, keepEvidence, placesOf } from './evidence.ts'
import { madeReady } from './readied.ts'

export type OpenHouse = Omit<House, 'channels'> & {
  channels: readonly Channel[]
  evidence: Evidence
  close(): Promise<void>
}

/**
 * @param env DATA_DIR, DATABASE_URL, DATABASE_APP_URL, DATABASE_POOLER, TAITSI_KEY, TAITSI_BUREAU, TAITSI_URL, TAITSI_CHECKPOINTS, TAITSI_WEATHER, TAITSI_FONTS, DEMO, and those of `openChannels`
 * @param migrates not where the process that started this one has done so
 */
export async function openHouse(
  env: Record<string, string | undefined>,
  now: () => number = Date.now,
  tell: (line: string) => void = () => {},
  enrolled: readonly Enrolled[] = roll,
  migrates = true,
): Promise<OpenHouse> {
  // Another roll than ours, such as one made broad to be measured, is the matter of whoever gives it.
  if (enrolled === roll) guardHouse(enrolled.map(({ programme }) => programme))
  if (env.TAITSI_FONTS) useFonts(resolve(env.TAITSI_FONTS))
  if (env.DATABASE_POOLER === 'transaction') nameNothing()
  const dataDir = resolve(env.DATA_DIR ?? 'data')
  const database = await openDatabase({ dataDir, env })
  let pool: Pool | undefined
  try {
    const { connection, warns, keys } = await madeReady(database.connection, dataDir, env, migrates)
    pool = createPool(connection, { waits: 10_000, onConnect: stillOurs(keys) })
    return await furnished(env, now, tell, { dataDir, database, pool, keys, enrolled, warns: warns ? [warns] : [] })
  } catch (error) {
    // What was started is stopped again, also where the house cannot be opened.
    await pool?.end().catch(() => {})
    await database.stop()
    throw error
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
