// What an office does on the day it needs its backup, on a server where the owner of the database is an ordinary role.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { keeping, keysFrom, migrate, safetyOf } from '#store'
import { KEPT, takeBackup } from '#store/backup/index.ts'
import { DERIVED } from '#store/fold/rebuild.ts'
import { createPool } from '#store/postgres/index.ts'
import { plainDatabase } from '#store/postgres/testing.ts'
import { openHouse } from '#open-house'
import { taitsi } from '#tests/a-command.ts'
import { filing, system } from '#tests/a-house.ts'
import { isSecondServer } from '#tests/second-server.ts'

const KEY = '5'.repeat(64)
const folder = mkdtempSync(join(tmpdir(), 'taitsi-restore-'))
const file = join(folder, 'backup.jsonl')
const drops: (() => Promise<void>)[] = []
type Place = { env: Record<string, string>; pool: ReturnType<typeof createPool> }
let old: Place
before(async () => {
  old = await aPlace()
  const house = await openHouse(old.env)
  const at = new Date(Date.parse('2026-03-02T09:00:00+08:00')).toISOString()
  for (let n = 1; n <= 12; n++) {
    const claimant = { ...system, actor: { id: `somebody-${n}`, role: 'claimant' } }
    const paper = await house.store.putFile(claimant, {
      name: `證據${n}.txt`,
      content: Buffer.from(`第 ${n} 份\u2028證據`),
    })
    assert.ok(!('refused' in paper), JSON.stringify(paper))
    const values = { ...filing, facts: `第 ${n} 件\u2028積欠二月份工資。` }
    const acted = await house.store.begin(claimant, 'labour-dispute-mediation', { step: 'apply', values }, { at })
    assert.ok('done' in acted)
  }
  await house.store.saveDraft('demo', { programme: 'labour-dispute-mediation', values: filing, page: 1 }, at)
  await house.store.checkpoint('demo', at)
  await takeBackup(old.pool, { bureau: 'demo', keys: house.context.keys, at }, file)
  await house.close()
})
after(async () => {
  for (const drop of drops.toReversed()) await drop()
  rmSync(folder, { recursive: true })
})

async function aPlace(key: string | undefined = KEY): Promise<Place> {
  const { connection, drop } = await plainDatabase()
  const pool = createPool(connection, { max: 2 })
  drops.push(drop, () => pool.end())
  const env = { DATABASE_URL: connection.connectionString, DATA_DIR: mkdtempSync(join(folder, 'data-')) }
  return { env: key ? { ...env, TAITSI_KEY: key } : env, pool }
}

/** Each table by its rows: what is sealed anew each time it is folded is left out, for no two seals are alike. */
const tablesOf = ({ pool }: Place) =>
  keeping(
    pool,
    async (client) => {
      const { rows: there } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1)`,
        [
          [
            'sessions',
            'failed_tries',
            'house_backups',
            'key_rotation',
            'seats',
            'kept_figures',
            'touched',
            'touched_upto',
            'duties',
            'kysely_migration',
            'kysely_migration_lock',
          ],
        ],
      )
      const told: Record<string, { rows: number; hash: string }> = {}
      for (const { name } of there.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const row = name === 'cases' ? `to_jsonb(t) - 'sealed' - 'title_sealed'` : 'to_jsonb(t)'
        // What is counted is the same, in however many lines it was told.
        const from =
          name === 'at_hand'
            ? '(select bureau, programme, owner, due, sum(cases) as cases from at_hand group by 1, 2, 3, 4 having sum(cases) <> 0)'
            : name
        const { rows } = await client.query<{ row: string }>(`select (${row})::text as row from ${from} t`)
        const hash = createHash('sha256')
        for (const line of rows.map((one) => one.row).toSorted()) hash.update(line).update('\n')
        told[name] = { rows: rows.length, hash: hash.digest('hex') }
      }
      return told
    },
    'read only',
  )
const written = async (place: Place) =>
  Object.entries(await tablesOf(place)).flatMap(([name, { rows }]) => (rows > 0 ? [name] : []))

test('a restored house has every table row for row, what derives from the events too', async () => {
  const place = await aPlace()
  const run = await taitsi(['restore', '--from', file], place.env)
  assert.equal(run.code, 0, run.err)
  assert.match(run.out, /12 cases from \d+ events; everything fits\./)
  const [before, after] = [await tablesOf(old), await tablesOf(place)]
  assert.ok((before['blobs']?.rows ?? 0) >= 12 && (before['checkpoints']?.rows ?? 0) >= 1)
  assert.deepEqual(after, before)
  assert.deepEqual(
    Object.keys(before).filter((name) => !KEPT.includes(name) && !(DERIVED as readonly string[]).includes(name)),
    [],
  )
  const again = await taitsi(['verify'], place.env)
  assert.match(again.out, /everything fits/)
})

const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1)
const joined = (all: readonly string[]) => `${all.join('\n')}\n`
const at = (start: string) => lines().findIndex((line) => line.startsWith(start))
const changed = (from: string, to: string) => {
  const text = readFileSync(file, 'utf8')
  assert.ok(text.includes(from), from)
  return text.replace(from, to)
}
const DAMAGED: Record<string, { content: () => string | Buffer; says: RegExp }> = {
  'cut in the middle of a line': {
    content: () => readFileSync(file).subarray(0, Math.floor(readFileSync(file).length * 0.6)),
    says: /altered or damaged|incomplete/,
  },
  'cut at the end of a line': { content: () => joined(lines().slice(0, -10)), says: /incomplete: it ends at line \d+/ },
  'without its end': { content: () => joined(lines().slice(0, -1)), says: /incomplete/ },
  'with one digit changed': { content: () => changed('"workers": 1', '"workers": 2'), says: /altered or damaged/ },
  'with a row taken out': {
    content: () => joined(lines().toSpliced(at('{"table":"event_secrets","row"'), 1)),
    says: /altered or damaged/,
  },
  'with a row twice': {
    content: () => {
      const where =
        at('{"table":"access_log","row"') > 0 ? at('{"table":"access_log","row"') : at('{"table":"events","row"')
      return joined(lines().toSpliced(where, 0, lines()[where] ?? ''))
    },
    says: /altered or damaged/,
  },
  'with more after its end': {
    content: () => `${readFileSync(file, 'utf8')}{"table":"events","row":{}}\n`,
    says: /altered or damaged/,
  },
  'with a whole table taken out': {
    content: () => joined(lines().filter((line) => !line.startsWith('{"table":"event_secrets"'))),
    says: /altered or damaged/,
  },
  'signed by somebody else': {
    content: () => changed(/"signature":"(.{8})/.exec(readFileSync(file, 'utf8'))?.[1] ?? '?', 'AAAAAAAA'),
    says: /altered or damaged/,
  },
  'of an earlier format': {
    content: () => `{"taitsi":"backup","format":1}\n{"table":"events","row":{}}\n`,
    says: /format 1/,
  },
  'that is something else': { content: () => 'PK\u0003\u0004 not a backup\n', says: /not a backup of Taitsi/ },
  'that is empty': { content: () => '', says: /the file is empty/ },
  'of another bureau': {
    content: () => changed('"bureau":"demo"', '"bureau":"elsewhere"'),
    says: /bureau “elsewhere”/,
  },
}

test('a damaged, cut, altered or foreign file is refused in a sentence before a row is written', async () => {
  const place = await aPlace()
  await migrate(place.pool)
  const { restoreBackup } = await import('#store/backup/index.ts')
  const house = await openHouse((await aPlace()).env)
  try {
    for (const [what, { content, says }] of Object.entries(DAMAGED)) {
      const damaged = join(folder, 'damaged.jsonl')
      writeFileSync(damaged, content())
      await assert.rejects(
        restoreBackup(place.pool, house.context, { bureau: 'demo', file: damaged }, async () => []),
        (error: Error) => {
          assert.equal(error.name, 'BackupRefused', `${what}: ${error.message}`)
          assert.match(error.message, says, what)
          assert.match(error.message, /Nothing was written\.$/, what)
          return true
        },
        what,
      )
      assert.deepEqual(await written(place), [], what)
    }
  } finally {
    await house.close()
  }
})

test('a backup brought to a machine without its key, or with another, is refused until the key is there', async () => {
  const place = await aPlace('')
  const without = await taitsi(['restore', '--from', file], place.env)
  assert.equal(without.code, 3)
  assert.match(
    without.err,
    /There is no key in .*taitsi\.key.*with the key of the house that made it.*No new key was made/s,
  )
  assert.deepEqual(readdirSync(place.env['DATA_DIR'] ?? ''), [], 'no key is made beside it')
  const other = await taitsi(['restore', '--from', file], { ...place.env, TAITSI_KEY: '6'.repeat(64) })
  assert.equal(other.code, 3)
  assert.match(
    other.err,
    /made under another key \(fingerprint \w+; here it is \w+\)\. Put the key file.*Nothing was written/s,
  )
  assert.deepEqual(await written(place), [])
  const right = await taitsi(['restore', '--from', file], { ...place.env, TAITSI_KEY: KEY })
  assert.equal(right.code, 0, right.err)
})

test('a restore killed at ten points leaves an empty house or a whole one, and the next one makes it whole', async () => {
  let place = await aPlace()
  await migrate(place.pool)
  for (let line = 1; line <= 10; line += isSecondServer ? 3 : 1) {
    const killed = await taitsi(['restore', '--from', file], place.env, line)
    if (killed.code !== 0) assert.deepEqual(await written(place), [], `killed at line ${line}: ${killed.err}`)
    else {
      // It was done before it could be killed: then it is whole.
      assert.deepEqual(await tablesOf(place), await tablesOf(old))
      place = await aPlace()
    }
  }
  const run = await taitsi(['restore', '--from', file], place.env)
  assert.equal(run.code, 0, run.err)
  const again = await taitsi(['restore', '--from', file], place.env)
  assert.equal(again.code, 3)
  assert.match(again.err, /There is something here already .*Nothing was written/s)
})

test('the house does not start with another key, nor without its key, and says what to do', async () => {
  const { env } = old
  await assert.rejects(
    openHouse({ ...env, TAITSI_KEY: '6'.repeat(64) }),
    /sealed under another key .*Nothing was changed\./,
  )
  const { TAITSI_KEY: _, ...without } = env
  await assert.rejects(
    openHouse(without),
    /There is no key in .* sealed under a key \(fingerprint \w+\)\. .*No new key was made/,
  )
  assert.deepEqual(readdirSync(env['DATA_DIR'] ?? ''), [])
  await (await openHouse(env)).close()
})

test('a folder keeps as many backups as are asked for, and never half of one', async () => {
  const keys = keysFrom(Buffer.from(KEY, 'hex'))
  const to = join(folder, 'kept')
  const { keepNewest, nextIn } = await import('#store/backup/index.ts')
  for (let day = 1; day <= 5; day++) {
    const moment = `2026-03-0${day}T01:00:00.000Z`
    await takeBackup(old.pool, { bureau: 'demo', keys, at: moment }, nextIn(to, 'demo', moment))
    keepNewest(to, 'demo', 3)
  }
  assert.deepEqual(
    readdirSync(to).toSorted(),
    [3, 4, 5].map((day) => `taitsi-demo-2026030${day}T010000Z.jsonl`),
  )
})

test('a running house says whether its key fits and when it was last backed up', async () => {
  const house = await openHouse(old.env)
  try {
    const { key, backup } = await safetyOf(house.context, 'demo')
    assert.equal(key, true)
    assert.equal(backup?.at, '2026-03-05T01:00:00Z')
    assert.equal(backup?.counts['events'], 12)
  } finally {
    await house.close()
  }
})
