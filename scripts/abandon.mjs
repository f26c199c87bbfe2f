// Leaves 200 forms of the portal at random moments, in every way people leave one: `node scripts/abandon.mjs [times]`.
import { spawn } from 'node:child_process'

const times = process.argv[2] ?? '200'
spawn(process.execPath, ['scripts/test.mjs', 'tests/journeys/abandon'], {
  stdio: 'inherit',
  env: { ...process.env, ABANDON: times },
}).on('exit', (code) => process.exit(code ?? 1))
