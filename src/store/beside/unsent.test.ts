// What nobody sent is taken away by the clock, and nothing that somebody may still send: also while they are sending it.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openSession, waitWith } from '#auth/index.ts'
import { KEEPS, PASSES, sweepPassing } from '#store/beside/keep-times.ts'
import { sweepUnsent } from '#store/beside/unsent.ts'
import { verifyAlone } from '#store/verify/index.ts'
import { openApp } from '#app'
import { aHouse, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
before(async () => {
  house = await aHouse()
  await withRooms(house)
})
after(() => house.drop())

const DAY = 86_400_000
const START = Date.parse('2026-03-02T01:00:00.000Z')
const day = (n: number) => new Date(START + n * DAY).toISOString()
const claimant = { ...system, reach: 'system' as const, actor: { id: 'somebody', role: 'claimant' } }
let nth = 0
async function handIn(at: string, words = `出勤紀錄 ${nth++}`) {
  const kept = await house.store.putFile(claimant, { name: '出勤.txt', content: Buffer.from(words), at })
  assert.ok('hash' in kept)
  return kept
}
type Kept = Awaited<ReturnType<typeof handIn>>
const file = (paper: Kept, at: string) =>
  house.store.begin(
    claimant,
    'labour-dispute-mediation',
    { step: 'apply', values: { ...filing, papers: [paper] } },
    { at },
  )
const isThere = async (paper: Kept) =>
  (await house.pool.query('select from blobs where hash = $1', [paper.hash])).rowCount === 1
const sweep = (at: string) => sweepUnsent(house.context, 'demo', at)
const lastNumber = async () =>
  (await house.pool.query<{ n: number }>(`select coalesce(sum(last), 0)::int as n from counters`)).rows[0]?.n
const clean = async () => assert.deepEqual((await verifyAlone(house.pool, 'demo', house.context)).faults, [])

describe('a paper nobody filed', () => {
  test('goes when its time is over, is counted, and one that a case uses stays', async () => {
    const [left, used] = [await handIn(day(0)), await handIn(day(0))]
    assert.ok('done' in (await file(used, day(1))))
    assert.deepEqual(await sweep(day(31)), { papers: 0, drafts: 0 })
    assert.ok(await isThere(left))
    assert.equal((await house.store.unfiled('demo')).papers, 1)
    const swept = await house.store.sweep('demo', day(33))
    assert.deepEqual([swept.swept.papers, swept.failed], [1, []])
    assert.deepEqual([await isThere(left), await isThere(used)], [false, true])
    assert.equal((await house.store.unfiled('demo')).bytes, 0)
    await clean()
  })

  test('cannot be filed any more then: it is said beside its field, no number is used, and nobody learns what others sent', async () => {
    const [mine, theirs] = [await handIn(day(0), 'the same'), await handIn(day(0), 'the same')]
    const lone = await handIn(day(0))
    assert.ok('done' in (await file(theirs, day(1))))
    await sweep(day(40))
    assert.deepEqual([await isThere(mine), await isThere(lone)], [true, false])
    const before = await lastNumber()
    const answers = [await file(mine, day(40)), await file(lone, day(40))]
    for (const answer of answers) {
      assert.ok('refused' in answer)
      assert.equal(answer.refused[0]?.field, 'papers')
      assert.match(answer.refused[0]?.says.zh ?? '', /「出勤\.txt」沒有附上，請再附一次/)
    }
    assert.deepEqual(answers[0], answers[1])
    assert.equal(await lastNumber(), before)
    // Whose proof holds, although the paper is gone by other ways, is told the same.
    const taken = await handIn(day(40))
    await house.pool.query('delete from blobs where hash = $1', [taken.hash])
    assert.deepEqual(await file(taken, day(40)), answers[1])
    assert.equal(await lastNumber(), before)
    await clean()
  })

  test('stays with whatever form still holds it: a draft, a form typed at the desk, a step that waits for a second proof', async () => {
    const [drafted, typed, waiting, none] = [
      await handIn(day(0)),
      await handIn(day(0)),
      await handIn(day(0)),
      await handIn(day(0)),
    ]
    // As from a house whose proofs were not renewed: the form is what is looked into.
    await house.store.saveDraft(
      'demo',
      { programme: 'labour-dispute-mediation', values: { papers: [JSON.stringify(drafted)] }, page: 1 },
      day(20),
    )
    const whose = { account: 'demo-intake', form: 'new/labour-dispute-mediation/register' }
    await house.store.keepTyped('demo', whose, { claims: [{ papers: JSON.stringify(typed) }] }, day(20))
    const person = { kind: 'citizen' as const, id: 'c', name: '測試', bureau: 'demo' }
    const { token } = await openSession(house.db, 'demo', person as never, 'whole', START + 32.9 * DAY)
    assert.ok(token)
    const { rows } = await house.pool.query<{ id: string }>('select id from sessions order by created_at desc limit 1')
    const step = { caseId: crypto.randomUUID(), number: 'X', role: 'claimant', step: 'amend', way: 'password' as const }
    await waitWith(
      house.context,
      'demo',
      rows[0]?.id ?? '',
      { ...step, values: { papers: [waiting] } },
      START + 32.9 * DAY,
    )
    await house.pool.query(`update blobs set unfiled_at = $1 where unfiled_at is not null`, [day(0)])
    assert.equal((await sweep(day(33))).papers, 1)
    assert.deepEqual(
      await Promise.all([drafted, typed, waiting, none].map(isThere)),
      [true, true, true, false],
      'the one in no form is gone',
    )
    await house.pool.query('delete from sessions')
    // Both forms lapse thirty days after they were last kept, and their papers after them.
    assert.deepEqual(await sweep(day(51)), { papers: 0, drafts: 2 })
    await sweep(day(70))
    assert.deepEqual(await Promise.all([drafted, typed, waiting].map(isThere)), [false, false, false])
    await clean()
  })

  test('of a draft that somebody goes on with can be filed long after it was handed in', async () => {
    const paper = await handIn(day(0))
    let draft = await house.store.saveDraft(
      'demo',
      { programme: 'labour-dispute-mediation', values: { papers: [JSON.stringify(paper)] }, page: 1 },
      day(0),
    )
    for (let n = 25; n <= 100; n += 25) {
      draft = await house.store.saveDraft('demo', draft, day(n))
      await sweep(day(n + 20))
    }
    const opened = (await house.store.openDraft('demo', draft.code, day(120))) ?? assert.fail('the draft is gone')
    const papers = (opened.values.papers as string[]).map((one) => JSON.parse(one) as Kept)
    assert.equal(papers[0]?.hash, paper.hash)
    assert.ok('done' in (await file(papers[0] ?? assert.fail(), day(120))))
    await clean()
  })

  test('is not swept from under whoever is filing it', async () => {
    // The filing holds the paper and has not come to its end.
    const slow = await handIn(day(0))
    await house.pool.query(`update blobs set unfiled_at = $1 where hash = $2`, [day(-90), slow.hash])
    await house.pool.query(`
      create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$;
      create trigger slowly before insert on events for each row execute function slowly()`)
    const filed = file(slow, day(1))
    await new Promise((done) => setTimeout(done, 500))
    assert.equal((await sweep(day(1))).papers, 0)
    await house.pool.query('drop trigger slowly on events; drop function slowly()')
    assert.ok('done' in (await filed))
    assert.ok(await isThere(slow))
    // And at random: whoever was told it is filed has the paper, whoever was not used no number.
    const papers = await Promise.all(Array.from({ length: 40 }, () => handIn(day(0))))
    await house.pool.query(`update blobs set unfiled_at = $1 where unfiled_at is not null`, [day(-90)])
    const before = await lastNumber()
    const sweeping = { on: true }
    let gone = 0
    const sweeps = Promise.all(
      Array.from({ length: 2 }, async () => {
        while (sweeping.on) {
          const { papers: swept } = await sweep(day(1))
          gone += swept
        }
      }),
    )
    const answers = []
    for (let at = 0; at < papers.length; at += 8)
      answers.push(...(await Promise.all(papers.slice(at, at + 8).map((paper) => file(paper, day(1))))))
    sweeping.on = false
    await sweeps
    const done = answers.filter((one) => 'done' in one).length
    assert.equal(done + gone, papers.length)
    for (const [at, paper] of papers.entries()) assert.equal(await isThere(paper), 'done' in (answers[at] ?? {}))
    assert.equal(await lastNumber(), Number(before) + done)
    await clean()
  })

  test('is swept by one server at a time, and nothing is taken away where a form cannot be read', async () => {
    const paper = await handIn(day(-90))
    const other = await house.pool.connect()
    await other.query(`begin; select pg_advisory_xact_lock(hashtext('taitsi unsent'), hashtext('demo'))`)
    assert.equal((await sweep(day(0))).papers, 0)
    await other.query('rollback')
    other.release()
    await house.store.saveDraft('demo', { programme: 'x', values: {}, page: 1 }, day(0))
    await house.pool.query(`update drafts set sealed = 'spoilt'`)
    const { failed, swept } = await house.store.sweep('demo', day(1))
    assert.equal(failed.length, 1)
    assert.deepEqual([swept.papers, await isThere(paper)], [0, true])
    await house.pool.query('delete from drafts')
    assert.equal((await sweep(day(1))).papers, 1)
  })
})

describe('what waits in the whole bureau', () => {
  const A_MB = 1024 * 1024
  const lines = (mark: string, bytes: number) =>
    new File([`${mark} 09:00 18:00\n`.repeat(Math.ceil(bytes / 12)).slice(0, bytes)], `${mark}.txt`)

  test('is told to whoever looks after it from nine tenths on, and full a file is refused beside its field and the words stay', async () => {
    await house.pool.query('delete from blobs where unfiled_at is not null')
    const app = openApp({ ...house, bureau: { ...house.bureau, unsentMb: 1 } })
    const well = async () => {
      const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
      return (await (await app.request('/readyz', {}, here)).json()) as {
        ok: boolean
        findings: Record<string, { ok: boolean; says: string }>
      }
    }
    assert.equal((await well()).findings.unsent?.ok, true)
    const page = '/apply/labour-dispute-mediation/4'
    const [one, other] = [new Visitor(app), new Visitor(app)]
    const claim = { 'claims.0.item': 'wage', 'claims.0.amount': '12345' }
    const first = await one.post(page, { ...claim, papers: lines('first', 0.95 * A_MB) })
    assert.equal(first.headers.get('location'), '/apply/labour-dispute-mediation/5')
    const told = await well()
    assert.deepEqual([told.ok, told.findings.unsent?.ok], [true, false])
    assert.match(told.findings.unsent?.says ?? '', /^1 files of 1 MB wait to be filed; 1 MB may/)
    const second = await other.post(page, { ...claim, papers: lines('second', 0.1 * A_MB) })
    assert.equal(second.headers.get('location'), `${page}?wrong=1`)
    const shown = await other.get(`${page}?wrong=1`)
    const text = await shown.text()
    assert.equal(shown.status, 422)
    assert.ok(/id="f-papers-problem">系統的儲存空間將滿，暫時不收檔案。請先送出申請/.test(text))
    assert.ok(/name="claims.0.amount"[^>]* value="12345"/.test(text))
    // Who fills in without a file goes on, and so does the desk with one.
    assert.equal((await other.post(page, claim)).headers.get('location'), '/apply/labour-dispute-mediation/5')
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-intake' })
    const registered = await officer.post('/desk/new/labour-dispute-mediation', {
      ...claim,
      papers: lines('third', 0.1 * A_MB),
    })
    assert.ok(!/儲存空間將滿/.test(await registered.text()))
    assert.equal((await house.store.unfiled('demo')).papers, 2)
  })

  test('one filing holds sixty files over all of its pages', async () => {
    const one = new Visitor(openApp(house))
    const page = '/apply/labour-dispute-mediation/4'
    const many = Array.from({ length: 59 }, (_, at) => lines(`paper ${at}`, 100))
    await one.post(page, { papers: many.slice(0, 30) })
    // The page sends what is attached already along, as its hidden fields do.
    const kept = [...(await (await one.get(page)).text()).matchAll(/name="papers" value="([^"]*)"/g)].map(([, json]) =>
      (json ?? '').replaceAll('&quot;', '"'),
    )
    assert.equal(kept.length, 30)
    await one.post(page, { papers: [...kept, ...many.slice(30), lines('sixtieth', 100), lines('one more', 100)] })
    assert.ok(/一件申請最多附 60 個檔案/.test(await (await one.get(`${page}?wrong=1`)).text()))
  })
})

describe('every table', () => {
  test('has said how long it keeps a row', async () => {
    const { rows } = await house.pool.query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname not like 'kysely%'`,
    )
    assert.deepEqual(rows.map((one) => one.name).toSorted(), Object.keys(KEEPS).toSorted())
    const swept = Object.entries(KEEPS).flatMap(([name, keeps]) => (keeps === 'passing' ? [name] : []))
    assert.deepEqual([...Object.keys(PASSES), 'house_backups'].toSorted(), swept.toSorted())
  })

  test('that grows with a case asks for one in each of its rows', async () => {
    const { rows } = await house.pool.query<{ name: string }>(
      `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0
       where relkind = 'r' and relnamespace = 'public'::regnamespace and attnotnull
         and attname in ('case_id', 'number', 'target', 'effect', 'record', 'outbox', 'entry', 'payment')`,
    )
    const has = new Set(rows.map((one) => one.name))
    for (const [name, keeps] of Object.entries(KEEPS)) if (keeps === 'case') assert.ok(has.has(name), name)
  })

  test('that passes is swept of what is over, and of nothing else', async () => {
    await house.pool.query('delete from sessions; delete from failed_tries')
    const put = (sql: string, ...values: unknown[]) => house.pool.query(sql, values)
    for (const [nth, until] of [day(1), day(3)].entries()) {
      await put(
        `insert into sessions (bureau, token, person, csrf, stage, created_at, seen_at, fresh_at, expires_at, device) values ('demo', $1, '{}', '', 'whole', $2, $2, $2, $2, '')`,
        Buffer.from(`t${nth}`),
        until,
      )
      await put(`insert into failed_tries (bureau, who, tries, until_at) values ('demo', $1, 9, $2)`, `w${nth}`, until)
    }
    for (const at of [day(-6), day(0)])
      await put(
        `insert into account_messages (bureau, id, address, kind, sealed, at) values ('demo', gen_random_uuid(), 'a', 'sign-up', 'x', $1)`,
        at,
      )
    assert.equal(await sweepPassing(house.context, 'demo', day(2.5)), 3)
    const left = async (table: string) => (await house.pool.query(`select from ${table}`)).rowCount
    assert.deepEqual([await left('sessions'), await left('failed_tries'), await left('account_messages')], [1, 1, 1])
    // A count of tries still says something for a day after its wait.
    assert.equal(await sweepPassing(house.context, 'demo', day(3.5)), 1)
    assert.equal(await sweepPassing(house.context, 'demo', day(4.1)), 1)
    for (const table of Object.keys(PASSES))
      assert.equal(await left(table), table === 'account_messages' ? 1 : 0, table)
  })
})
