// What is said to be covered is there, and has been walked.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { calculators } from '#features/calculators/list/index.ts'
import { COVERS } from '#features/calculators/covers.ts'

const root = new URL('../..', import.meta.url).pathname

test('every calculator that covers a system is open at the portal', () => {
  const open = calculators.map((one) => one.id)
  for (const { id, calculators: named } of COVERS)
    assert.deepEqual(
      named.filter((one) => !open.includes(one)),
      [],
      id,
    )
})

test('coverage counts programmes, rooms and calculators with their stories, and names what is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taitsi-catalogue-'))
  try {
    const ids = ['dispute-mediation', 'performance-report', 'calc-severance', 'not-yet-built']
    writeFileSync(join(folder, '01-some.md'), ids.map((id) => `### ${id} | 名 | Name\n`).join('\n'))
    const told = execFileSync(process.execPath, ['bin/taitsi.mjs', 'coverage', '--catalogue', folder, '--json'], {
      cwd: root,
      encoding: 'utf8',
    })
    const { covered, missing } = JSON.parse(told) as { covered: { id: string; stories: number }[]; missing: string[] }
    assert.deepEqual(new Set(covered.map((one) => one.id)), new Set(ids.slice(0, 3)))
    assert.ok(covered.every((one) => one.stories > 0))
    assert.deepEqual(missing, ['not-yet-built'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
