// PostgreSQL for Taitsi: the one named by DATABASE_URL, else one of our own that is started beside the data.
export { createPool, types } from './driver.ts'
export { openDatabase } from './open.ts'
export type { Connection, OpenDatabase } from './open.ts'
export { nameNothing } from './named.ts'
