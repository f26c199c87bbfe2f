// What the compiler pays for catching misspelt names: seventy programmes must stay cheap to check.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

/** What the compiler instantiates over a copy of the house that holds these programmes, under these names. */
function instantiations(programmes: readonly (readonly [folder: string, as: string])[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'taitsi-types-'))
  try {
    for (const room of ['engine', 'law', 'bureau', 'capabilities'])
      cpSync(join(root, 'src', room), join(folder, 'src', room), { recursive: true })
    for (const [from, as] of programmes)
      cpSync(join(root, 'src/programmes', from), join(folder, 'src/programmes', as), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    const config = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Record<
      string,
      unknown
    >
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        ...config,
        include: [
          'src/**/*.d.ts',
          'src/engine/index.ts',
          // What the bureau says there is: units, headings, what figures are of.
          'src/bureau/*/*.ts',
          'src/programmes/**/programme.ts',
          'src/programmes/**/stories.ts',
        ],
      }),
    )
    const { stdout, status } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['--noEmit', '--extendedDiagnostics', '--project', folder],
      { encoding: 'utf8' },
    )
    assert.equal(status, 0, stdout)
    return Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const home = join(root, 'src/programmes')
const roll = readdirSync(home, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name: family }) => readdirSync(join(home, family)).map((name) => `${family}/${name}`))
  .filter((folder) => existsSync(join(home, folder, 'programme.ts')))
const linesOf = (folder: string) =>
  ['programme.ts', 'stories.ts']
    .map((file) => join(home, folder, file))
    .filter((path) => existsSync(path))
    .reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length, 0)

test('each further programme of the largest kind costs at most 36 instantiations a line', () => {
  const largest = roll.toSorted((a, b) => linesOf(b) - linesOf(a))[0] ?? ''
  const copies = (n: number) => Array.from({ length: n }, (_, at) => [largest, `copy-${at}`] as const)
  const each = (instantiations(copies(12)) - instantiations(copies(2))) / 10
  const told = `${each} instantiations for each copy of ${largest}, of ${linesOf(largest)} lines`
  assert.ok(each > 0 && each / linesOf(largest) <= 36, told)
})

test('all programmes on the roll together cost at most 60 instantiations a line, so that seventy stay affordable', () => {
  const alone = instantiations([])
  const all = instantiations(roll.map((one) => [one, one] as const)) - alone
  const lines = roll.reduce((sum, one) => sum + linesOf(one), 0)
  const told = `${all} instantiations for ${roll.length} programmes of ${lines} lines, ${Math.round(all / lines)} a line`
  assert.ok(all > 0 && all <= 70 * 14_000, told)
  assert.ok(all / lines <= 60, told)
})
