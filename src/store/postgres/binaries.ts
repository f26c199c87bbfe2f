// Finds PostgreSQL programs that run here: those of PG_BIN, those that npm brought, or those of the system.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './command.ts'
import { npmBinaries } from './npm-binaries.ts'
import { DatabaseProblem } from './problem.ts'
import type { User } from './run-as.ts'

export type Binaries = { dir: string; major: number; source: 'PG_BIN' | 'npm' | 'system' }
type Place = { source: Binaries['source']; dir: string }
type Wish = { major: number | undefined; user: User; env: NodeJS.ProcessEnv }

/** A data directory is only ever opened by its own major version; a new one takes the first that runs. */
export async function binariesFor({ major, user, env }: Wish): Promise<Binaries> {
  const found: Binaries[] = []
  for (const { source, dir } of places(env, user)) {
    const runs = await majorOfProgram(dir, user)
    if (runs === undefined) continue
    if (major === undefined ? runs >= 15 : runs === major) return { dir, source, major: runs }
    found.push({ dir, source, major: runs })
  }
  throw new DatabaseProblem(noneFound(major, found))
}

function* places(env: NodeJS.ProcessEnv, user: User): Generator<Place> {
  if (env['PG_BIN']) yield { source: 'PG_BIN', dir: env['PG_BIN'] }
  yield* npmBinaries(user).map((dir) => ({ source: 'npm' as const, dir }))
  yield* systemDirectories(env).map((dir) => ({ source: 'system' as const, dir }))
}

function systemDirectories(env: NodeJS.ProcessEnv): string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const path = (env['PATH'] ?? '').split(':').filter((dir) => existsSync(join(dir, 'postgres')))
  return [...versions.map((version) => join(debian, version, 'bin')), ...path]
}

async function majorOfProgram(dir: string, user: User): Promise<number | undefined> {
  const { code, output } = await run(join(dir, 'postgres'), ['--version'], user)
  return code === 0 ? Number(/(\d+)/.exec(output)?.[1]) : undefined
}

function noneFound(major: number | undefined, found: Binaries[]): string {
  const seen = found.map((one) => `${one.major} in ${one.dir}`).join(', ') || 'none'
  return major === undefined
    ? `No PostgreSQL 15 or newer runs here (found: ${seen}). Run \`npm ci\` without --omit=optional, ` +
        'install PostgreSQL, set PG_BIN to its bin folder, or set DATABASE_URL.'
    : `The data was written by PostgreSQL ${major} and only that version may open it (found: ${seen}). ` +
        `Install PostgreSQL ${major}, or set PG_BIN to its bin folder.`
}
