// The whole read matrix: every programme and state, day after day of its own, until a hundred thousand answers were searched. Stops at the first leak.
// npm run reads -- [answers]
import { spawn } from 'node:child_process'

const wanted = Number(process.argv[2] ?? 100_000)
let answers = 0
for (let seed = 1; answers < wanted; seed++) {
  const { code, told } = await once(seed)
  const [, found = '0', cells, leaks, unlogged] =
    /read matrix: (\d+) answers, (\d+) cells of reader, address and field, (\d+) leaks, (\d+) not logged/.exec(told) ??
    []
  answers += Number(found)
  console.log(`${answers} answers; this round ${cells} cells, ${leaks} leaks, ${unlogged} not logged`)
  if (code !== 0 || Number(found) === 0) {
    console.error(told)
    process.exit(1)
  }
}

/** One house in a process of its own. */
function once(seed) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', '--import', './src/hook.mjs', '--test', 'tests/read-matrix.test.ts'],
      {
        env: { ...process.env, READ_MATRIX: 'whole', READ_MATRIX_SEED: String(seed) },
        cwd: new URL('..', import.meta.url),
      },
    )
    let told = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (told += words))
    child.on('close', (code) => resolve({ code, told }))
  })
}
