// Ten thousand people ask for a hundred places at once. Run: node --import ./src/hook.mjs bench/rush.ts [attempts] [places]
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes } from '#roll'
import { keysFrom, migrate, openStore } from '#store'
import { createPool, openDatabase } from '#store/postgres/index.ts'
import { rush } from '../tests/a-class.ts'

const [attempts = 10_000, seats = 100] = process.argv.slice(2).map(Number)
const dataDir = mkdtempSync(join(tmpdir(), 'taitsi-rush-'))
const { DATABASE_URL: _, ...env } = process.env
const database = await openDatabase({ dataDir, env })
const pool = createPool(database.connection, { max: 12 })
await migrate(pool)
const store = openStore({
  pool,
  keys: keysFrom(randomBytes(32)),
  programmes,
  calendarWith: (closed) => officeCalendar(closed),
})
let answered = 0
const told = () => ++answered % 1000 === 0 && console.error(`${answered} answered`)
const { rushed, leaving } = await rush(store, { attempts, seats, leave: Math.min(20, seats), told })
console.log(`${attempts} asked for ${seats} places at once: none given twice, none lost, order kept.`)
console.log(
  `${Math.round(rushed)} ms in all, ${(rushed / attempts).toFixed(1)} ms each; ${Math.round(leaving)} ms to leave and move up.`,
)
await store.close()
await database.stop()
rmSync(dataDir, { recursive: true, force: true })
