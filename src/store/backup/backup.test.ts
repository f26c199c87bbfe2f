// A backup holds every table that cannot be made again, and an empty house that reads it goes on where the other stopped.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { accountLog, changeAccount, createAccount, savedViews, saveView, signIn } from '#auth/index.ts'
import { DERIVED } from '#store/fold/rebuild.ts'
import { KEPT, PASSING, restoreBackup, takeBackup } from '#store/backup/index.ts'
import { verify } from '#store/verify/index.ts'
import { openApp } from '#app'
import { aHouse, filing, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let empty: TestHouse
const folder = mkdtempSync(join(tmpdir(), 'taitsi-backup-'))
const file = join(folder, 'backup.jsonl')
before(async () => {
  const [now, key] = ['2026-03-02T09:00:00+08:00', randomBytes(32)] as const
  house = await aHouse(now, key)
  empty = await aHouse(now, key)
})
after(async () => {
  await house.drop()
  await empty.drop()
  rmSync(folder, { recursive: true })
})
const restored = () =>
  restoreBackup(
    empty.pool,
    empty.context,
    { bureau: 'demo', file },
    async (client, bureau) => (await verify(client, bureau, empty.context)).faults,
  )
const by = { actor: 'demo-administrator-0', programmes: ['labour-dispute-mediation'], units: [] }

test('every table is either kept, made again from the events, or only of the moment', async () => {
  const { rows } = await house.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'`,
  )
  assert.deepEqual(
    rows.map((one) => one.name).toSorted(),
    [...KEPT, ...DERIVED, ...PASSING].toSorted(),
    'A new table has to be named in one of the three lists.',
  )
})

test('accounts, rights, worklists, letters, drafts and cases stand again in an empty house', async () => {
  const at = new Date(house.now()).toISOString()
  const made = await createAccount(
    house.db,
    'demo',
    by,
    { id: 'test-clerk', name: '測試人員', office: { role: 'officer', programmes: ['labour-dispute-mediation'] } },
    house.now(),
  )
  assert.ok('done' in made && made.password)
  await saveView(house.db, 'demo', 'test-clerk', { name: '逾期案件', query: 'late=1' })
  const citizen = new Visitor(openApp(house, () => {}))
  await citizen.post('/account/sign-up', {
    email: 'test@example.tw',
    name: '測試民眾',
    password: '雨後春筍，一夜長高三寸。',
  })
  const code = /id="demo-code">(\d{4} \d{4})/.exec(await (await citizen.get('/account/code')).text())?.[1] ?? ''
  assert.equal((await citizen.post('/account/code', { code })).headers.get('location'), '/my-cases')
  await house.store.begin(
    { ...system, actor: { id: 'somebody', role: 'claimant' } },
    'labour-dispute-mediation',
    { step: 'apply', values: filing },
    { at },
  )
  await house.store.saveDraft('demo', { programme: 'labour-dispute-mediation', values: filing, page: 1 }, at)

  await house.store.checkpoint('demo', at)
  await takeBackup(house.pool, { bureau: 'demo', keys: house.context.keys, at }, file)
  await restored()
  const rowsOf = async (of: TestHouse, table: string) =>
    (await of.pool.query(`select to_jsonb(t) as row from ${table} t order by 1`)).rows
  for (const table of [...KEPT, 'cases', 'entries', 'clocks', 'search'])
    assert.equal((await rowsOf(empty, table)).length, (await rowsOf(house, table)).length, table)
  for (const table of ['accounts', 'account_log', 'account_messages', 'saved_views', 'drafts'])
    assert.deepEqual(await rowsOf(empty, table), await rowsOf(house, table), table)

  assert.equal((await savedViews(empty.db, 'demo', 'test-clerk'))[0]?.name, '逾期案件')
  const signed = await signIn(
    empty.db,
    'demo',
    { account: 'test-clerk', password: made.password, from: 'test' },
    empty.now(),
  )
  assert.ok('token' in signed && signed.stage === 'new-password')
  assert.ok('done' in (await changeAccount(empty.db, 'demo', by, 'test-clerk', { act: 'lock' }, empty.now())))
  assert.deepEqual(
    (await accountLog(empty.db, 'demo', { account: 'test-clerk', limit: 5 })).map((line) => line.what),
    ['locked', 'created'],
    'the log goes on with the next number',
  )
  await assert.rejects(restored(), /There is something here already \(.*events.*Restore into an empty database/)
})
