// Who may see what in the database itself: the application owns nothing, and work on the whole sees everything or does not begin.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { keeping, sql } from '#store'
import { createPool } from '#store/postgres/index.ts'
import { keepRoles } from '#store/roles.ts'
import { plainDatabase } from '#store/postgres/testing.ts'
import { openHouse, type OpenHouse } from '#open-house'
import { filing, system } from '#tests/a-house.ts'

let house: OpenHouse
let owner: ReturnType<typeof createPool>
let drop: () => Promise<void>
before(async () => {
  const database = await plainDatabase()
  drop = database.drop
  owner = createPool(database.connection, { max: 4 })
  house = await openHouse({ DATABASE_URL: database.connection.connectionString, TAITSI_KEY: '7'.repeat(64) })
  const acted = await house.store.begin(
    { ...system, actor: { id: 'somebody', role: 'claimant' } },
    'labour-dispute-mediation',
    { step: 'apply', values: filing },
    { at: '2026-03-02T09:00:00+08:00' },
  )
  assert.ok('done' in acted)
})
after(async () => {
  await house.close()
  await owner.end()
  await drop()
})

/** As whoever serves people. */
const asApplication = async (...statements: string[]) =>
  house.db.transaction().execute(async (db) => {
    let rows: unknown[] = []
    for (const one of statements) rows = (await sql.raw<unknown>(one).execute(db)).rows
    return rows
  })
const guarded = async () =>
  (
    await owner.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace order by 1`,
    )
  ).rows.map((one) => one.name)

test('the application signs in as a role that owns nothing and may do nothing of itself', async () => {
  assert.deepEqual(house.warns, [])
  const rows = await asApplication(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolinherit, (select count(*)::int from pg_class where relowner = r.oid) as owns,
      (select array_agg(roleid::regrole::text) from pg_auth_members where member = r.oid) as becomes
     from pg_roles r where rolname = session_user`,
  )
  assert.deepEqual(rows, [
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolinherit: false,
      owns: 0,
      becomes: ['taitsi_app'],
    },
  ])
  await assert.rejects(asApplication('select 1 from events'), /permission denied/)
})

test('the application cannot become what sees every row, nor the owner, nor change what is only appended', async () => {
  const { rows } = await owner.query<{ me: string }>('select current_user as me')
  for (const role of ['taitsi_keeper', 'taitsi_finder', rows[0]?.me])
    await assert.rejects(asApplication(`set role ${role}`), /permission denied/, role)
  for (const statement of ['update events set actor_id = $$x$$', 'delete from access_log', 'truncate checkpoints'])
    await assert.rejects(asApplication('set local role taitsi_app', statement), /permission denied/, statement)
})

test('every table is guarded, also against its owner, and the keeper sees each of them whole', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'
      and not (relrowsecurity and relforcerowsecurity and exists (
        select from pg_policy where polrelid = c.oid and polname = 'keeper' and polroles = array['taitsi_keeper'::regrole::oid] and polpermissive))`,
  )
  assert.deepEqual(rows, [])
  const tables = await guarded()
  assert.ok(tables.length > 30)
  const seen = await keeping(owner, async (client) => {
    const counts = await client.query(
      `select (select count(*)::int from events) as events, (select count(*)::int from cases) as cases`,
    )
    return counts.rows[0]
  })
  assert.deepEqual(seen, { events: 1, cases: 1 })
})

test('an owner bound by row-level security sees every row only as the keeper, and is told when a row would stay unseen', async () => {
  for (const [hide, show] of [
    ['drop policy keeper on drafts', 'create policy keeper on drafts to taitsi_keeper using (true) with check (true)'],
    [`create policy hidden on events as restrictive using (bureau = 'demo')`, 'drop policy hidden on events'],
    ['revoke select on blobs from taitsi_keeper', 'grant select on blobs to taitsi_keeper'],
  ] as const) {
    await owner.query(hide)
    let begun = false
    await assert.rejects(
      keeping(owner, async () => void (begun = true)),
      /^DatabaseProblem: Rows of (drafts|events|blobs) would stay unseen, so nothing was done\./,
      hide,
    )
    assert.equal(begun, false)
    await owner.query(show)
  }
  assert.equal(await keeping(owner, async () => 'again'), 'again')
})

test('an owner that reaches the keeper through another role is given it itself, since the other may go', async () => {
  const database = await plainDatabase()
  const other = createPool(database.connection, { max: 1 })
  const through = `through_${process.pid}`
  const client = await other.connect()
  try {
    for (const statement of [
      `create role ${through} nologin`,
      `grant taitsi_keeper to ${through}`,
      `grant ${through} to current_user`,
    ])
      await client.query(statement)
    await keepRoles(client)
    await client.query(`drop role ${through}`)
    const { rows } = await client.query(`select pg_has_role('taitsi_keeper', 'MEMBER') as may`)
    assert.deepEqual(rows, [{ may: true }])
  } finally {
    client.release()
    await other.end()
    await database.drop()
  }
})

test('work on the whole that fails leaves nothing behind', async () => {
  await assert.rejects(
    keeping(owner, async (client) => {
      await client.query(`insert into counters (bureau, programme, year, last) values ('demo', 'x', 2026, 1)`)
      throw new Error('cut off')
    }),
    /cut off/,
  )
  assert.equal(
    await keeping(owner, async (client) => (await client.query(`select from counters where programme = 'x'`)).rowCount),
    0,
  )
})
