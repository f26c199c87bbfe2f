// Who runs the server. PostgreSQL refuses to run as root, so root hands it to a user with less power.
import { readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseProblem } from './problem.ts'

/** `drop` is set when we are root and must become someone else. */
export type User = { uid: number; gid: number; drop: boolean }

/** Whoever the data belongs to; for root's own data the `postgres` user, else `nobody`. */
export function userFor(dataDir: string): User {
  const uid = process.getuid?.() ?? -1
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? -1, drop: false }
  const known = users()
  const owner = ownerOf(resolve(dataDir))
  const user =
    known.find((one) => one.uid === owner && owner !== 0) ?? named(known, 'postgres') ?? named(known, 'nobody')
  if (user === undefined) {
    throw new DatabaseProblem('PostgreSQL does not run as root: start Taitsi as another user, or set DATABASE_URL.')
  }
  return { uid: user.uid, gid: user.gid, drop: true }
}

function users() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== '')
}

function named(known: ReturnType<typeof users>, name: string) {
  return known.find((user) => user.name === name)
}

/** The owner of the nearest folder that exists, walking up. */
function ownerOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.uid ?? ownerOf(dirname(path))
}

/** Whether the user may pass through every folder down to the path, which may not exist yet. */
export function canReach(path: string, user: User): boolean {
  const folder = dirname(path)
  if (folder !== path && !canReach(folder, user)) return false
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || !found.isDirectory()) return true
  if (found.uid === user.uid) return (found.mode & 0o100) !== 0
  if (found.gid === user.gid) return (found.mode & 0o010) !== 0
  return (found.mode & 0o001) !== 0
}
