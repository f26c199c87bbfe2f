// Where a server of our own keeps its files and its socket.
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseProblem } from './problem.ts'
import { canReach, type User } from './run-as.ts'

/**
 * The cluster's folder, inside the data directory. When root's data lies where the server's user may not enter (a home of
 * mode 0700), the cluster is kept in /var/lib/taitsi and the data directory holds a link to it.
 */
export function clusterPlace(dataDir: string, user: User): string {
  mkdirSync(dataDir, { recursive: true })
  const cluster = join(realpathSync(dataDir), 'cluster')
  if (canReach(cluster, user)) return exists(cluster) ? realpathSync(cluster) : cluster
  const elsewhere = join('/var/lib/taitsi', `${basename(join(cluster, '..'))}-${short(cluster)}`)
  openFolder('/var/lib/taitsi')
  if (!exists(cluster)) symlinkSync(elsewhere, cluster)
  return elsewhere
}

/** A folder of the server's user alone, with a path short enough for a socket (107 bytes on Linux, 103 on macOS). */
export function socketPlace(cluster: string, user: User): string {
  const path = [tmpdir(), '/tmp']
    .map((folder) => join(realpathSync(folder), `taitsi-${user.uid}-${short(cluster)}`))
    .find((one) => Buffer.byteLength(join(one, '.s.PGSQL.5432')) <= 103 && canReach(one, user))
  if (path === undefined)
    throw new DatabaseProblem('No temporary folder can hold the database socket: set TMPDIR to one.')
  if (!exists(path)) makeFolderOf(path, user)
  const found = lstatSync(path)
  if (!found.isDirectory() || found.uid !== user.uid || (found.mode & 0o077) !== 0) {
    throw new DatabaseProblem(`${path} is in the way of the database socket and is not ours: remove it.`)
  }
  return path
}

export function makeFolderOf(path: string, user: User): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user.drop) chownSync(path, user.uid, user.gid)
}

/** Makes a folder that anyone may pass through and only we may write to. */
export function openFolder(path: string): void {
  mkdirSync(path, { recursive: true })
  const found = lstatSync(path)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new DatabaseProblem(`${path} does not belong to the user who runs Taitsi: remove it or give it to them.`)
  }
  chmodSync(path, 0o755)
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function short(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
