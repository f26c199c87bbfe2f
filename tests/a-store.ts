// A store of a few invented programmes in a database of its own, and the frame that every invented programme has alike.
import { randomBytes } from 'node:crypto'
import { type Programme, statute, t } from '#engine'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { keysFrom, openStore } from '#store'
import { createPool } from '#store/postgres/index.ts'
import { testDatabase } from '#store/postgres/testing.ts'
import { migrated } from './a-house.ts'

export const exampleAct = statute(t('示範法', 'Example Act'))

/** To spread first; what a programme is about stands after it. */
export const example = {
  version: 1,
  unit: 'planning',
  purpose: t('示範', 'Example'),
  law: exampleAct('§1'),
  covers: [],
  keep: { years: 1, cites: exampleAct('§2') },
  roles: { officer: { name: t('承辦人', 'Officer'), kind: 'staff' } },
  clocks: {},
  dimensions: {},
  measures: {},
  tables: {},
} as const

/** @param connections how many may act at once */
export async function aStore(programmes: readonly Programme[], connections = 6) {
  const database = await testDatabase(migrated)
  const pool = createPool(database.connection, { max: connections })
  const keys = keysFrom(randomBytes(32))
  const store = openStore({ pool, keys, programmes, calendarWith: (closures) => officeCalendar(closures) })
  const drop = async () => {
    await store.close()
    await database.drop()
  }
  return { store, pool, keys, drop }
}
export type TestStore = Awaited<ReturnType<typeof aStore>>
