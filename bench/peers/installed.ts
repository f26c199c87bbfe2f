// What stands beside ours is installed when it is measured, by npm, in a folder of its own outside the house: it is no dependency of ours.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The folder in which the packages stand, in BENCH_PEERS or the temporary folder; what was installed there before is used again.
 * @param packages name and exact version
 * @throws with npm's own words, where it cannot install them
 */
export function installed(name: string, packages: Readonly<Record<string, string>>): string {
  const version = Object.values(packages)[0] ?? ''
  const folder = join(process.env.BENCH_PEERS ?? join(tmpdir(), 'taitsi-bench-peers'), `${name}-${version}`)
  if (existsSync(join(folder, 'installed'))) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: packages }))
  console.error(`npm installs ${name} ${version} …`)
  // Without their scripts: nothing of theirs is compiled or run here but what is measured.
  const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
  })
  if (done.status !== 0) throw new Error(`npm could not install ${name} ${version}: ${done.stderr.slice(-2000)}`)
  writeFileSync(join(folder, 'installed'), '')
  return folder
}
