// Starts the server of a cluster, or finds it running, and stops it.
import { readFileSync, renameSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { run } from './command.ts'
import { socketPlace } from './places.ts'
import { postmasterOf } from './postmaster.ts'
import { DatabaseProblem } from './problem.ts'
import type { User } from './run-as.ts'

export type Server = { cluster: string; binaries: Binaries; user: User; throwaway: boolean }

// Two minutes: a server that was cut off in the middle of a large import has that import to read again.
const patience = 120_000

/** Answers the folder of its socket once it is ready. PostgreSQL itself sees to it that only one server ever runs. */
export async function startServer(server: Server): Promise<string> {
  const deadline = Date.now() + patience
  let failures = 0
  while (Date.now() < deadline) {
    const running = postmasterOf(server.cluster)
    if (running?.isReady) return running.socket
    // A start may fail because another process starts or stops the server just now, so it takes many to give up.
    if (running === undefined && !(await start(server))) failures++
    if (failures > 20 && !isFinishing(server)) break
    await wait(50)
  }
  throw new DatabaseProblem(`The database in ${server.cluster} does not start: ${lastWords(server.cluster)}`)
}

export async function stopServer({ cluster, binaries, user }: Server): Promise<void> {
  const socket = postmasterOf(cluster)?.socket
  await run(join(binaries.dir, 'pg_ctl'), ['-D', cluster, '-m', 'fast', '-w', 'stop'], user)
  if (socket !== undefined) removeEmpty(socket)
}

async function start({ cluster, binaries, user, throwaway }: Server): Promise<boolean> {
  rotateLog(cluster)
  const options = [`-k '${socketPlace(cluster, user)}'`, ...(throwaway ? ['-F', '-c full_page_writes=off'] : [])]
  const args = ['-D', cluster, '-l', logOf(cluster), '-o', options.join(' '), '-t', '120', '-w', 'start']
  const { code } = await run(join(binaries.dir, 'pg_ctl'), args, user, { quiet: true })
  return code === 0
}

/** The server was killed and some of its processes have not noticed yet. */
function isFinishing({ cluster }: Server): boolean {
  return /still in use|is being used/.test(lastWords(cluster))
}

/** One log of about ten megabytes and the one before it; more would fill the disk of an office that never looks. */
function rotateLog(cluster: string): void {
  const log = statSync(logOf(cluster), { throwIfNoEntry: false })
  if (log !== undefined && log.size > 10_000_000) renameSync(logOf(cluster), `${logOf(cluster)}.1`)
}

/** Another process may have started the server again already, and then the folder is not empty. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    return
  }
}

const logOf = (cluster: string) => join(cluster, 'server.log')

function lastWords(cluster: string): string {
  try {
    return readFileSync(logOf(cluster), 'utf8').trim().split('\n').slice(-4).join(' ')
  } catch {
    return 'it left no log.'
  }
}
