// Opens everything a server or a command needs: database, tables, keys, store, roll, calendar.
import { resolve } from 'node:path'
import type { Calendar } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes, roll } from '#roll'
import { keepDemoStaff } from '#auth/index.ts'
import { type Closure, migrate, openKeys, openStore } from '#store'
import { createPool, openDatabase } from '#store/postgres/index.ts'
import type { House } from '#web/house.ts'
import { openBureau } from './bureau.ts'

export type OpenHouse = House & { close(): Promise<void> }

/** @param env DATA_DIR, DATABASE_URL, TAITSI_KEY, TAITSI_BUREAU, DEMO */
export async function openHouse(
  env: Record<string, string | undefined>,
  now: () => number = Date.now,
): Promise<OpenHouse> {
  const dataDir = resolve(env.DATA_DIR ?? 'data')
  const database = await openDatabase({ dataDir, env })
  const pool = createPool(database.connection)
  await migrate(pool)
  const calendarWith = (closures: readonly Closure[]): Calendar => officeCalendar(closures)
  const store = openStore({ pool, keys: openKeys(dataDir, env), programmes, calendarWith })
  const bureau = openBureau(env)
  const demo = env.DEMO !== '0' && bureau.id === 'demo'
  if (demo) await keepDemoStaff(store.db, bureau.id)
  let calendar = await store.context.calendar(bureau.id)
  return {
    store,
    db: store.db,
    context: store.context,
    roll,
    programmes,
    bureau,
    demo,
    now,
    calendar() {
      void store.context.calendar(bureau.id).then((known) => (calendar = known))
      return calendar
    },
    async close() {
      await store.close()
      await database.stop()
    },
  }
}
