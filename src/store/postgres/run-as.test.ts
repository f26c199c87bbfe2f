import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { canReach, userFor } from './run-as.ts'

const folder = mkdtempSync(join(tmpdir(), 'taitsi-run-as-'))
after(() => rmSync(folder, { recursive: true }))
const stranger = { uid: 4_000_000, gid: 4_000_000, drop: true }

test('the server never runs as root', () => {
  assert.notEqual(userFor(folder).uid, 0)
})

test('a stranger reaches the data only when every folder on the way is open', () => {
  const data = join(folder, 'home', 'data')
  mkdirSync(data, { recursive: true })
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'home'), 0o755)
  assert.ok(canReach(join(data, 'not-made-yet'), stranger))
  chmodSync(join(folder, 'home'), 0o700)
  assert.ok(!canReach(data, stranger))
  assert.ok(canReach(data, { ...userFor(folder), uid: process.getuid!() }))
})
