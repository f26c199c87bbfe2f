// Every command of the command line, run as the owner of a database who is an ordinary role: what a city's own server gives it.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { plainDatabase } from '#store/postgres/testing.ts'
import { ownDatasets } from '#demo/dataset.ts'
import { commands } from './commands.ts'
import { openHouse } from '#open-house'
import { type Run, taitsi as command } from '#tests/a-command.ts'
import { filing, system } from '#tests/a-house.ts'

const folder = mkdtempSync(join(tmpdir(), 'taitsi-commands-'))
const drops: (() => Promise<void>)[] = []
let env: Record<string, string>
before(async () => {
  env = await aPlace()
  const house = await openHouse(env)
  for (const n of [1, 2, 3]) {
    const claimant = { ...system, actor: { id: `somebody-${n}`, role: 'claimant' } }
    const at = `2026-03-0${n}T09:00:00+08:00`
    const acted = await house.store.begin(
      claimant,
      'labour-dispute-mediation',
      { step: 'apply', values: filing },
      { at },
    )
    assert.ok('done' in acted)
  }
  await house.close()
})
after(async () => {
  for (const drop of drops) await drop()
  rmSync(folder, { recursive: true })
})

/** A database with nothing in it, and a key. */
async function aPlace(): Promise<Record<string, string>> {
  const { connection, drop } = await plainDatabase()
  drops.push(drop)
  return { DATABASE_URL: connection.connectionString, DATA_DIR: folder, TAITSI_KEY: '5'.repeat(64), DEMO: 'empty' }
}

const taitsi = (args: readonly string[], more = env) => command(args, more)
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const file = join(folder, 'backup')
const figures = join(folder, 'figures.json')
const whole = ownDatasets().find((one) => one.document.code === 'KH114H1')
writeFileSync(
  figures,
  JSON.stringify({
    ...whole,
    tables: whole?.tables.filter((table) => table.id === 'injury-consolation-by-grade'),
    figures: [],
    publishedInconsistencies: [],
  }),
)

/** In the order in which an operator would meet them; each says what must have come of it. */
const RUNS: Record<string, () => Promise<unknown>> = {
  migrate: async () => says(await taitsi(['migrate']), /The tables are up to date/),
  administrator: async () =>
    says(await taitsi(['administrator', '--account', 'first.one', '--name', '測試管理員']), /^first\.one: \S+/),
  figures: async () => {
    const { out } = says(
      await taitsi(['figures', '--from', '2026-01-01', '--to', '2026-06-30', '--json']),
      /"cases": \[\n\s+"/,
    )
    const counted = (JSON.parse(out) as { cases: unknown[] }[]).map((one) => one.cases.length)
    assert.equal(Math.max(...counted), 3, 'the cases are counted')
  },
  demo: async () => says(await taitsi(['demo', '--figures', figures]), /cases, \d+ events played; 0 refused/),
  compare: async () => says(await taitsi(['compare', '--figures', figures]), /: [1-9]\d* equal, 0 different/),
  report: async () =>
    says(await taitsi(['report', 'half-year', '--period', '2026H1', '--format', 'json']), /"sections"|"parts"|\{/),
  law: async () => says(await taitsi(['law', 'minimum-wage', '{"kind":"lookup","date":"2025-03-01"}']), /./),
  verify: async () => {
    says(await taitsi(['verify']), /[1-9]\d* events of [1-9]\d* cases, .* [1-9]\d* kept figures: everything fits/)
    await verifyWithHeads()
  },
  recount: async () => says(await taitsi(['recount']), /[1-9]\d* figures were kept/),
  rebuild: async () => says(await taitsi(['rebuild']), /[1-9]\d* cases from [1-9]\d* events/),
  backup: async () => {
    says(await taitsi(['backup', '--out', file]), /events [1-9]\d*/)
    assert.ok(readFileSync(file).length > 10_000)
  },
  restore: async () =>
    says(
      await taitsi(['restore', '--from', file], await aPlace()),
      /[1-9]\d* cases from [1-9]\d* events; everything fits/,
    ),
  coverage: async () => says(await taitsi(['coverage', '--catalogue', folder]), /0 missing/),
  'rotate-key': async () => {
    const next = '8'.repeat(64)
    says(await taitsi(['rotate-key', '--dry-run']), /event_secrets\.sealed: [1-9]\d* to be sealed anew/)
    says(
      await taitsi(['rotate-key'], { ...env, TAITSI_NEW_KEY: next }),
      /[1-9]\d* cases were folded again\..*Everything fits\./s,
    )
    env = { ...env, TAITSI_KEY: next }
  },
  serve: async () => says(await taitsi(['serve'], { ...env, PORT: String(await freePort()) }), /http:\/\/localhost/),
}

/** The newest head noted by hand or kept in a file is found; one that the house no longer has is a fault, and a word is no head. */
async function verifyWithHeads(): Promise<void> {
  const house = await openHouse(env)
  await house.store.checkpoint(house.bureau.id, new Date().toISOString())
  const head = await house.store.lastHead(house.bureau.id)
  await house.close()
  assert.ok(head)
  const kept = join(folder, 'heads.jsonl')
  writeFileSync(kept, `${JSON.stringify(head)}\n`)
  for (const noted of [`${head.n}:${head.root}`, kept]) {
    const { out } = says(await taitsi(['verify', '--head', noted]), /everything fits/)
    assert.doesNotMatch(out, /No head from outside/, noted)
  }
  const other = await taitsi(['verify', '--head', `${head.n}:${'0'.repeat(64)}`])
  assert.deepEqual([other.code, /checkpoint \d+ is not the one that is remembered outside/.test(other.out)], [1, true])
  const later = await taitsi(['verify', '--head', `${head.n + 1}:${head.root}`, '--json'])
  assert.equal(later.code, 1)
  const { faults } = JSON.parse(later.out) as { faults: { where: string; says: string }[] }
  assert.deepEqual(faults, [
    {
      where: `checkpoint ${head.n + 1}`,
      says: 'is remembered outside and is not here: what the house knew then was cut off.',
    },
  ])
  const word = await taitsi(['verify', '--head', 'yesterday'])
  assert.deepEqual(
    [word.code, word.err.trim()],
    [3, 'Line 1 is no head: a line of a checkpoints file, or NUMBER:ROOT.'],
  )
}

function says(run: Run, expected: RegExp): Run {
  assert.equal(run.code, 0, run.err || run.out)
  assert.match(run.out, expected)
  return run
}

test('every command is tried as an ordinary owner', () => {
  assert.deepEqual(Object.keys(RUNS).toSorted(), Object.keys(commands).toSorted())
})
for (const [name, run] of Object.entries(RUNS))
  test(`taitsi ${name} does its work as an owner bound by row-level security`, async () => void (await run()))
