// Backup and restore without any other program.
export { BackupRefused } from './format.ts'
export { keepNewest, nextIn } from './generations.ts'
export { type Check, restoreBackup, type Restored } from './restore.ts'
export { KEPT, PASSING } from './tables.ts'
export { takeBackup, type Taken } from './take.ts'
