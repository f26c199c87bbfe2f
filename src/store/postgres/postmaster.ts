// What a running server says of itself in postmaster.pid, believed only when that process really is a PostgreSQL.
import { readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

export type Postmaster = { pid: number; socket: string; isReady: boolean }

/** The server that runs on the cluster, if one does. Removes the note of a server that is gone. */
export function postmasterOf(cluster: string): Postmaster | undefined {
  const path = join(cluster, 'postmaster.pid')
  const note = read(path)
  if (note === undefined) return undefined
  const [pid = '', , , , socket = '', , , status = ''] = note.split('\n')
  if (isPostgres(Number(pid))) return { pid: Number(pid), socket, isReady: status.trim() === 'ready' }
  // After a restart of the machine the same number may be another program's, and PostgreSQL would refuse to start.
  if (read(path) === note) rmSync(path, { force: true })
  return undefined
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (process.platform === 'linux')
    return basename(read(`/proc/${pid}/cmdline`)?.split('\0')[0] ?? '').startsWith('postgres')
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
