// A whole house for a test: its own database, its own keys, a clock that stands where the test puts it.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Calendar, type Programme, taipeiDay } from '#engine'
import { DEMO_STAFF, demoActor, keepDemoStaff, readerOf } from '#auth/index.ts'
import { fillGround, type Filling } from '#demo/fill.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes as enrolled, roll } from '#roll'
import { applicationSignIn, keysFrom, migrate, openStore } from '#store'
import type { Reader, Session } from '#store/types.ts'
import { createPool } from '#store/postgres/index.ts'
import { type Beginning, testDatabase } from '#store/postgres/testing.ts'
import type { House } from '#web/house.ts'
import { openBureau } from '../src/bureau.ts'
import { bureauFigureIds } from '../src/guards.ts'

export type TestHouse = House & {
  at: string
  /** The owner's. */
  pool: ReturnType<typeof createPool>
  /** The store's, signed in as the application. */
  serves: ReturnType<typeof createPool>
  filling: undefined
  fillable: Filling
  drop(): Promise<void>
}

const MIGRATIONS = new URL('../src/store/migrations/', import.meta.url)
/** The tables, empty. */
export const migrated: Beginning = {
  of: readdirSync(MIGRATIONS)
    .toSorted()
    .map((file) => file + readFileSync(new URL(file, MIGRATIONS), 'utf8'))
    .join(),
  async make(connection) {
    const pool = createPool(connection, { max: 1 })
    await migrate(pool)
    await pool.end()
  },
}

/**
 * @param now the moment it is, ISO with offset
 * @param key its own, unless it has to read what another house has sealed
 * @param programmes those of the roll, unless it is about others
 */
export async function aHouse(
  now = '2026-03-02T09:00:00+08:00',
  key = randomBytes(32),
  programmes: readonly Programme[] = enrolled,
): Promise<TestHouse> {
  const database = await testDatabase(migrated)
  const pool = createPool(database.connection, { max: 4 })
  const keys = keysFrom(key)
  const serves = createPool((await applicationSignIn(pool, database.connection, keys.login)).connection, { max: 12 })
  const bureau = openBureau({})
  const store = openStore({
    pool: serves,
    keys,
    programmes,
    calendarWith: (closures) => officeCalendar(closures),
    districts: bureau.districts,
    figureIds: bureauFigureIds,
  })
  await keepDemoStaff(store.db, bureau.id, programmes)
  const calendar: Calendar = officeCalendar()
  const house: TestHouse = {
    at: now,
    pool,
    serves,
    store,
    db: store.db,
    context: store.context,
    roll,
    programmes,
    bureau,
    demo: true,
    channels: [],
    filling: undefined,
    calendar: () => calendar,
    now: () => Date.parse(house.at),
    fillable: { store, db: store.db, roll, calendar, today: taipeiDay(now), bureau: bureau.id, staff: demoActor },
    async drop() {
      await store.close()
      await pool.end()
      await database.drop()
    },
  }
  return house
}

/** The plans of the documents and of the demonstration, with their indicators. */
export const withPlans = (house: TestHouse) =>
  fillGround(
    { ...house.fillable, roll: house.fillable.roll.filter(({ programme }) => programme.id === 'work-plans') },
    '2019-12-02',
  )
export const withRooms = (house: TestHouse) => fillGround(house.fillable, '2025-12-01')

/** A desk session of somebody of the demonstration bureau. */
export function deskOf(role: string, nth = 0, among: readonly string[] = enrolled.map((one) => one.id)): Session {
  const actor = demoActor(role, nth)
  const person = { ...actor, kind: 'staff' as const, bureau: 'demo', roles: [{ role, programmes: among }] }
  return { bureau: 'demo', reach: 'desk', actor, programmes: among, reader: readerOf(person) }
}
/** Sees whatever there is, to look behind what others are shown. */
export const everything: Reader = {
  name: 'test',
  sees: () => ['open', 'internal', 'personal', 'special', 'sealed'],
}
export const system: Session = {
  bureau: 'demo',
  reach: 'system',
  actor: { id: 'test', role: 'officer' },
  reader: everything,
}
export { DEMO_STAFF }

export const lin = { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' }
export const filing = {
  applicantKind: 'worker',
  claimant: lin,
  respondent: { name: '示範商行有限公司', businessNumber: '00000000' },
  workplace: { district: '示範東區', line: '示範路1號' },
  workplaceHere: true,
  category: 'wage',
  nature: 'rights',
  workers: 1,
  claims: [{ item: 'wage', amount: 48_000 }],
  facts: '積欠二月份工資。',
  language: 'zh',
  interpreter: false,
}
