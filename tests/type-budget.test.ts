// What the compiler pays for catching misspelt names: seventy programmes must stay cheap to check.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

function instantiations(copies: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'taitsi-types-'))
  try {
    for (const room of ['engine', 'law', 'capabilities'])
      cpSync(join(root, 'src', room), join(folder, 'src', room), { recursive: true })
    for (let n = 0; n < copies; n++)
      cpSync(join(root, 'src/programmes/labour-dispute-mediation'), join(folder, `src/programmes/copy-${n}`), {
        recursive: true,
      })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    const config = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')) as Record<
      string,
      unknown
    >
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ ...config, include: ['src/programmes/**/programme.ts', 'src/programmes/**/stories.ts'] }),
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

test('each further programme of the largest kind costs at most 18,000 instantiations', () => {
  const [few, many] = [instantiations(2), instantiations(12)]
  const each = (many - few) / 10
  assert.ok(each > 0 && each <= 18_000, `${each} instantiations for each programme`)
})
