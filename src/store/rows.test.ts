// Row-level security, asked of every table there is: what the application's role sees from one case, from a partner's account, from nowhere.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Session } from '#store/types.ts'
import { sql, withSession } from '#store'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { done } from '#tests/done.ts'

let house: TestHouse
let tables: { name: string; key: string | null }[]
const ids: string[] = []
const at = '2026-03-02T01:00:00.000Z'
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  const [mediator] = await house.store.register(system, 'mediator-register', ['active'])
  for (const n of [0, 1, 2]) {
    const citizen: Session = { bureau: 'demo', reach: 'portal', actor: { id: `citizen-${n}`, role: 'claimant' } }
    const papers = [await house.store.putFile(citizen, { name: 'a.txt', content: Buffer.from(`示範 ${n}`) })]
    const values = { ...filing, claimant: { ...filing.claimant, name: `測試${n}` }, papers }
    const one = done(
      await house.store.begin(citizen, 'labour-dispute-mediation', { step: 'apply', values }, { at, key: `key-${n}` }),
    )
    ids.push(one.id)
    const accepted = { category: 'wage', nature: 'rights', workers: 1 }
    await house.store.take(
      deskOf('intake'),
      one.id,
      1,
      { step: 'accept', values: accepted },
      { at, key: `accept-${n}` },
    )
    await house.store.open(deskOf('officer'), one.id, { purpose: 'test', at })
  }
  const assigned = { method: 'agency-mediator', mediator: mediator?.id, conflict: 'none' }
  done(await house.store.take(deskOf('officer'), ids[0] ?? '', 2, { step: 'assign', values: assigned }, { at }))
  await house.store.saveDraft('demo', { programme: 'labour-dispute-mediation', values: { facts: '草稿' }, page: 1 }, at)
  await house.store.closeDay(deskOf('head'), { day: '2026-03-05', why: { zh: '颱風', en: 'Typhoon' } }, at)
  await house.store.checkpoint('demo', at)
  const found = await house.pool.query(`select c.relname as name, case when c.relname = 'cases' then 'id' else (
      select a.attname from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped) end as key
    from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by 1`)
  tables = found.rows
})
after(() => house.drop())

/** Tables that somebody with no right to a row of them still reads, and why that tells nothing of anybody. */
const OPEN = ['closures']
const count = (session: Session, table: string, where = 'true'): Promise<number> =>
  withSession(house.db, session, async (tx) => {
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from ${sql.raw(table)} where ${sql.raw(where)}`.execute(tx)
    return Number(rows[0]?.n)
  })

describe('every table under row-level security', () => {
  test('has rows to hide, where this test means to ask it', async () => {
    for (const table of ['access_log', 'requests', 'drafts', 'blobs', 'counters', 'closures', 'checkpoints', 'events'])
      assert.ok((await count(system, table)) > 0, table)
  })

  test('shows a party the rows of their one case, and none of anybody else’s', async () => {
    const mine: Session = {
      bureau: 'demo',
      reach: 'portal',
      caseId: ids[0] ?? '',
      actor: { id: 'citizen-0', role: 'claimant' },
    }
    for (const { name, key } of tables) {
      const foreign =
        name === 'blobs'
          ? `hash not in (select hash from blob_uses)`
          : name === 'requests'
            ? `actor_id <> 'citizen-0'`
            : key
              ? `${key} <> '${ids[0]}'`
              : 'true'
      if (!OPEN.includes(name)) assert.equal(await count(mine, name, foreign), 0, name)
    }
    assert.equal(await count(mine, 'access_log'), 0, 'the log is not for who is written down in it')
    assert.equal(await count(mine, 'requests'), 1)
    assert.equal(await count(mine, 'blobs'), 1)
  })

  test('shows nothing to a session that says no reach, or a reach there is not', async () => {
    for (const reach of ['', 'nowhere'])
      for (const { name } of tables)
        assert.equal(
          await count({ bureau: 'demo', reach: reach as 'portal', actor: { id: 'citizen-0', role: 'claimant' } }, name),
          0,
          `${name}, reach “${reach}”`,
        )
  })

  test('shows nothing to another bureau', async () => {
    for (const { name } of tables) assert.equal(await count({ ...system, bureau: 'neighbour' }, name), 0, name)
  })

  test('takes the programmes of a desk apart once a statement, not once a row', async () => {
    const { rows } = await house.pool.query<{ name: string; said: string }>(
      `select polrelid::regclass || '.' || polname as name, pg_get_expr(polqual, polrelid) || coalesce(pg_get_expr(polwithcheck, polrelid), '') as said
      from pg_policy where pg_get_expr(polqual, polrelid) || coalesce(pg_get_expr(polwithcheck, polrelid), '') like '%string_to_array%'`,
    )
    assert.ok(rows.length > 20, String(rows.length))
    // Asked inside a `select` it is one value for the whole statement; outside it is worked out for each row.
    for (const { name, said } of rows)
      assert.equal(
        said.split('string_to_array(').length,
        said.split('SELECT string_to_array(').length,
        `${name}: ${said}`,
      )
  })
})
