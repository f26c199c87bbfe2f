// A cluster: the folder in which PostgreSQL keeps everything. Made whole or not at all.
import { appendFileSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { run } from './command.ts'
import { makeFolderOf } from './places.ts'
import { DatabaseProblem } from './problem.ts'
import type { User } from './run-as.ts'

/** The version that wrote it, or nothing when there is no cluster yet. */
export function majorOf(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new DatabaseProblem(
      `The database in ${cluster} cannot be read (${code}): run Taitsi as the user who owns it.`,
    )
  }
}

/** Made beside its place and then moved in, so two makers at once, or one cut short, leave one good cluster. */
export async function createCluster(
  cluster: string,
  binaries: Binaries,
  user: User,
  throwaway: boolean,
): Promise<void> {
  removeLeftovers(cluster)
  const making = `${cluster}.new-${process.pid}`
  rmSync(making, { recursive: true, force: true })
  makeFolderOf(making, user)
  const args = ['-D', making, '-U', 'taitsi', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--data-checksums']
  const { code, output } = await run(join(binaries.dir, 'initdb'), throwaway ? [...args, '--no-sync'] : args, user)
  if (code !== 0) {
    rmSync(making, { recursive: true, force: true })
    throw new DatabaseProblem(`A new database could not be made in ${cluster}: ${output.trim()}`)
  }
  appendFileSync(join(making, 'postgresql.conf'), settings)
  try {
    renameSync(making, cluster)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  }
}

// Never the plain C locale: under it no Chinese character counts as a letter and a search by likeness finds nothing.
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

// Only a socket, so that nobody on the network can reach it and no two cities need the same port.
const settings = `
# Taitsi
listen_addresses = ''
timezone = 'Asia/Taipei'
log_timezone = 'Asia/Taipei'
`

function removeLeftovers(cluster: string): void {
  const folder = dirname(cluster)
  const anHourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (name.startsWith(`${basename(cluster)}.new-`) && statSync(path).mtimeMs < anHourAgo)
      rmSync(path, { recursive: true })
  }
}
