// npm run bench -- 10000 100000 1000000 [--peers]: what the house costs as it grows, each part in a process of its own, and at the end one table of
// what is wanted and what was measured. The parts: bench/store.ts (the store and the eight tables beside SQL by hand), bench/http.ts (the API).
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { goalsOf, type Measured, printGoals } from './goals.ts'

const options = process.argv.slice(2).filter((one) => one.startsWith('--'))
const sizes = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const [first = '10000', ...more] = sizes
// The smallest with few at hand and with many, then larger ones with as many.
const stages = [`${first}/100`, `${first}/10000`, ...more.map((size) => `${size}/10000`)]

const measured: Measured = {}
for (const [part, args] of [
  ['store.ts', [first, ...more]],
  ['http.ts', [...stages, ...options]],
] as const)
  Object.assign(measured, await run(part, args))
const tables = Object.keys(measured).filter((name) => name.includes(' ÷ by hand'))
printGoals(goalsOf(stages, tables), measured)

/** What a part says it measured. */
function run(part: string, args: readonly string[]): Promise<Measured> {
  return new Promise((done, failed) => {
    let told: Measured = {}
    const child = fork(fileURLToPath(new URL(part, import.meta.url)), args)
    child.on('message', (said) => (told = said as Measured))
    child.on('exit', (code) => (code === 0 ? done(told) : failed(new Error(`${part} ended with ${code}.`))))
  })
}
