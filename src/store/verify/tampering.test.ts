// Whoever owns the database and not the key may change anything in it: each kind of tampering is found, and nothing else is called one.
import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type pg from 'pg'
import { changeAccount, createAccount } from '#auth/index.ts'
import { type Programme, t } from '#engine'
import { addCase } from '#auth/citizen-cases.ts'
import { receive } from '#features/payments/bank/answers.ts'
import { bankFile } from '#features/payments/bank/bank-file.ts'
import { enterFigure } from '#reports/entered.ts'
import type { Head } from '#store'
import { canonical } from '#store/chain/canonical.ts'
import { COVERED, several } from '#store/evidence/covered.ts'
import { claimNotices, noticeWent } from '#store/beside/outbox.ts'
import { closeList, fillList, openList } from '#store/payments/lists.ts'
import { sha256 } from '#store/chain/seal.ts'
import { HELD, LEFT, provenBy } from '#store/verify/covers.ts'
import { readHeads, verify, type Verified, verifyAlone } from '#store/verify/index.ts'
import { TABLES } from '#store/verify/tables.ts'
import { settleVisit } from '#store/beside/visits.ts'
import { approved } from '#tests/a-cashier.ts'
import { aClass, join } from '#tests/a-class.ts'
import { done } from '#tests/done.ts'
import { aHouse, deskOf, filing, lin, system, type TestHouse } from '#tests/a-house.ts'
import { aSignedReport } from '#tests/a-signed-report.ts'
import { aVisit } from '#tests/on-site.ts'
import { isSecondServer } from '#tests/second-server.ts'

const MEDIATION = 'labour-dispute-mediation'
const at = (minute: number) => new Date(Date.parse('2026-03-20T01:00:00Z') + minute * 60_000).toISOString()
const worker = { ...system, actor: { id: 'somebody', role: 'claimant' } }
/** Every table of a case, for what puts a case back to an older copy or takes it away whole. */
const OF_CASE =
  'events event_secrets entries clocks links holds bookings sittings search numbers published published_by published_log compared outbox blob_uses'.split(
    ' ',
  )

let house: TestHouse
let cases: string[]
/** Five others, visited and with renewed codes. */
let beside: string[]
let older: Map<string, Record<string, unknown[]>>
/** Codes of the parties as they were before they were renewed, as somebody may have copied them. */
let replaced: { hash: Buffer; sealed: Buffer }[]
/** What somebody outside remembers: the newest checkpoint. */
let head: Head
before(async () => {
  house = await aHouse(at(0))
  await playStories()
  cases = await fileFive()
  await lookAround()
  await payAndVisit()
  await house.store.checkpoint('demo', at(1))
  older = new Map(await Promise.all(cases.map(async (id) => [id, await copyOf(id)] as const)))
  for (const [nth, id] of cases.entries()) await accept(id, nth)
  head = (await house.store.checkpoint('demo', at(2))) ?? assert.fail('nothing was signed')
})
after(() => house.drop())

/** What somebody told of a programme leaves besides a case: each kind of hold, publications, payments. */
const leaves = ({ holds, publishes, pays }: Programme): string[] => [
  ...Object.values(holds ?? {}).map((hold) => Object.keys(hold).toSorted().join()),
  ...(publishes ? ['publications'] : []),
  ...(pays ? ['payments'] : []),
]

/** A story of as few programmes as together leave every kind of row, however many programmes there are. */
async function playStories(): Promise<void> {
  const seen = new Set<string>()
  const plays = house.roll
    .filter(({ programme }) => leaves(programme).some((kind) => !seen.has(kind) && seen.add(kind)))
    .flatMap(({ programme, stories }) =>
      Object.values(stories)
        .filter((story) => !story.refused && story.lines.every(([, , step]) => step !== 'correct'))
        .slice(0, 1)
        .map(({ lines }) => ({
          programme: programme.id,
          lines: lines.map(([on, role, step, values = {}]) => ({ on, by: { id: `${role}-1`, role }, step, values })),
        })),
    )
  const { refused } = await house.store.play(system, plays)
  assert.ok(refused.length < 3, JSON.stringify(refused))
}

async function fileFive(key = 'filed-once'): Promise<string[]> {
  const ids: string[] = []
  for (const nth of [0, 1, 2, 3, 4]) {
    const paper = await house.store.putFile(worker, { name: '出勤紀錄.txt', content: Buffer.from(`出勤紀錄 ${nth}`) })
    const values = { ...filing, claimant: { ...lin, name: `林測試${nth}` }, papers: [paper] }
    const how = { at: at(0), key: `${key}-${nth}` }
    const made = await house.store.begin(worker, MEDIATION, { step: 'apply', values }, how)
    assert.ok('done' in made, JSON.stringify(made))
    ids.push(made.done.id)
  }
  return ids
}

async function accept(id: string, nth: number): Promise<void> {
  const values = { category: 'wage', nature: 'rights', workers: 1 }
  const how = { at: at(1), key: `accepted-once-${nth}` }
  const acted = await house.store.take(deskOf('intake'), id, 1, { step: 'accept', values }, how)
  assert.ok('done' in acted, JSON.stringify(acted))
}

/** Readings, accounts, closed days, letters on their way, figures: what is evidence beside the cases. */
async function lookAround(): Promise<void> {
  const by = { actor: 'demo-administrator-0', programmes: [MEDIATION], units: [] }
  for (const [nth, id] of cases.entries()) {
    await house.store.open(deskOf('officer'), id, { purpose: 'test', at: at(0) })
    const account = { id: `test-clerk-${nth}`, name: '測試人員', office: { role: 'officer', programmes: [MEDIATION] } }
    const made = await createAccount(house.db, 'demo', by, account, house.now())
    assert.ok('done' in made, JSON.stringify(made))
    await changeAccount(house.db, 'demo', by, account.id, { act: 'lock' }, house.now())
    const day = `2026-0${4 + nth}-2${nth}`
    await house.store.closeDay(deskOf('head'), { day, why: t('颱風', 'Typhoon') }, at(0))
    const figure = {
      measure: `population-${nth}`,
      from: '2026-01-01',
      to: '2026-06-30',
      value: 1000 + nth,
      source: '測試',
    }
    await enterFigure(house.db, deskOf('statistician'), figure, at(0))
  }
  for (const [nth, one] of (await claimNotices(house.context, 'demo', at(1))).entries()) {
    if (nth > 1) {
      await noticeWent(house.context, 'demo', one, nth > 2 ? { state: 'ready' } : { state: 'paper' }, at(1))
      continue
    }
    const tried = [{ way: 'email', masked: 'l***@example.tw', outcome: 'accepted' as const, says: '250' }]
    await noticeWent(house.context, 'demo', one, { state: 'sent', tried }, at(1))
  }
}

/** A list at the bank and its answer, visits without a network, a class with its places, codes renewed, ways in, a report signed off. */
async function payAndVisit(): Promise<void> {
  const { context, store } = house
  const due = []
  for (const nth of [1, 2, 3]) due.push(await approved(house, nth))
  const cashier = deskOf('accountant')
  for (const { id, number } of due) {
    const list = await openList(context, cashier, at(0))
    const programme = 'occupational-accident-consolation'
    assert.deepEqual(await fillList(context, cashier, list, [{ id, number, seq: 3, programme }], at(0)), [{ number }])
    assert.ok(await closeList(context, cashier, list, bankFile, at(0)))
  }
  for (const nth of [0, 1, 2]) {
    const content: Uint8Array = Buffer.from(
      `清冊,行號,案號,金額,結果\nP115-000${nth + 1},1,${due[nth]?.number},10000,成功\n`,
    )
    assert.ok('id' in (await receive(context, cashier, { name: `answer-${nth}.csv`, content }, at(0))))
  }
  beside = await fileFive('filed-beside')
  for (const [nth, id] of beside.entries()) await visit(id, nth)
  const course = await aClass(store, at(0), { capacity: 5, kept: [{ group: 'disability', places: 2 }] })
  for (const nth of [1, 2, 3, 4, 5, 6]) done(await join(store, course, nth, at(0)))
  replaced = []
  for (const id of beside) {
    const text = `select hash, sealed from access_codes where case_id = $1 and role = 'claimant'`
    replaced.push((await house.pool.query<{ hash: Buffer; sealed: Buffer }>(text, [id])).rows[0] ?? assert.fail())
    const renewed = await store.renewCode(deskOf('intake'), id, { role: 'claimant', given: 'post' }, { at: at(0) })
    assert.ok(renewed.code)
    await addCase(context, 'demo', 'test-clerk-0', { caseId: id, role: 'claimant', code: 2 }, house.now())
  }
  await aSignedReport(house, { from: '2025-07-01', to: '2025-12-31' }, at(0))
}

/** What a device wrote down at one visit: taken over into its case, or refused by it. */
async function visit(caseId: string, nth: number): Promise<void> {
  const body = { pairs: [] }
  const record = await aVisit(
    house,
    caseId,
    { kind: 'begun', body },
    { kind: 'answers', body },
    { kind: 'finished', body },
  )
  const how = { at: at(0), key: `visit-${record}-recorded` }
  if (nth > 0) assert.ok('done' in (await house.store.note(deskOf('officer'), caseId, '檢查紀錄', how)))
  const became = nth > 0 ? 'recorded' : 'refused'
  await settleVisit(house.context, deskOf('inspector'), record, { became, because: [], at: at(0) })
}

type Client = pg.PoolClient
type EventRow = Record<'bureau' | 'programme' | 'kind' | 'at' | 'on_day' | 'actor_id' | 'actor_role', string> &
  Record<'step' | 'state_to' | 'actor_name', string | null> & {
    seq: number
    version: number
    body: unknown
    row: unknown
  }
const rowsIn = async (client: Client | pg.Pool, text: string, values: unknown[] = []) =>
  (await client.query<EventRow>(text, values)).rows

async function copyOf(id: string): Promise<Record<string, unknown[]>> {
  const copy: Record<string, unknown[]> = {}
  for (const table of ['cases', ...OF_CASE]) {
    const of = table === 'cases' ? 'id' : 'case_id'
    const rows = await rowsIn(house.pool, `select to_jsonb(t) as row from ${table} t where ${of} = $1`, [id])
    copy[table] = rows.map(({ row }) => row)
  }
  return copy
}

/** Everything of a case taken away, in a database whose rules are switched off. */
async function removeCase(client: Client, id: string): Promise<void> {
  for (const table of OF_CASE) await client.query(`delete from ${table} where case_id = $1`, [id])
  await client.query('delete from cases where id = $1', [id])
}
async function putBack(client: Client, id: string): Promise<void> {
  await removeCase(client, id)
  for (const [table, rows] of Object.entries(older.get(id) ?? {}))
    await client.query(
      `insert into ${table} overriding system value select r.* from jsonb_populate_recordset(null::${table}, $1::jsonb) r`,
      [JSON.stringify(rows)],
    )
}

/** The chain of a case made to fit again, as anybody can who has read how. */
async function rechain(client: Client, id: string): Promise<void> {
  let prev: Buffer = Buffer.alloc(32)
  for (const row of await rowsIn(client, 'select * from events where case_id = $1 order by seq', [id])) {
    const told = {
      bureau: row.bureau,
      case: id,
      seq: row.seq,
      programme: row.programme,
      kind: row.kind,
      step: row.step,
      to: row.state_to,
      at: new Date(row.at).toISOString(),
      on: row.on_day,
      version: row.version,
      body: row.body,
      by: { id: row.actor_id, role: row.actor_role, ...(row.actor_name === null ? {} : { name: row.actor_name }) },
    }
    const hash = sha256(prev, canonical(told))
    await client.query('update events set prev = $3, hash = $4 where case_id = $1 and seq = $2', [
      id,
      row.seq,
      prev,
      hash,
    ])
    prev = hash
  }
  await client.query('update cases set head = $2 where id = $1', [id, prev])
}

/** One row of a table, another one each time. */
const pick = (table: string, nth: number, where: string) =>
  `ctid = (select ctid from ${table} where ${where} order by md5(${table}::text) offset ${nth} % (select count(*) from ${table} where ${where}) limit 1)`
const change =
  (table: string, set: string, where = 'true') =>
  (client: Client, nth: number) =>
    client.query(`update ${table} set ${set} where ${pick(table, nth, where)}`)
const remove =
  (table: string, where = 'true') =>
  (client: Client, nth: number) =>
    client.query(`delete from ${table} where ${pick(table, nth, where)}`)
const one = (nth: number) => cases[nth] as string
const other = (nth: number) => beside[nth] as string

type Tampering = (client: Client, nth: number) => Promise<unknown>
const KINDS: Record<string, Tampering> = {
  'what an event says': change('events', `body = body || '{"x": 1}'`),
  'who did it': change('events', `actor_id = 'somebody-else'`),
  'in which role it was done': change('events', `actor_role = 'head'`, `actor_role <> 'head'`),
  'under which name it was done': change('events', `actor_name = '別人'`),
  'when it was done': change('events', `at = at + interval '1 minute'`),
  'on which day it was done': change('events', 'on_day = on_day - 1'),
  'which step it was': change('events', `step = 'decide'`, 'step is not null'),
  'where the step led': change('events', `state_to = 'approved'`, `state_to <> 'approved'`),
  'by which version it was done': change('events', 'version = version + 1'),
  'where it stands among all': async (client, nth) => {
    await client.query('alter table events alter position drop identity')
    await change('events', 'position = position + 1000000')(client, nth)
  },
  'the hash of an event': change('events', `hash = sha256(hash)`),
  'the mark of an event': change('events', `tag = sha256(tag)`),
  'the first event removed': remove('events', 'seq = 1'),
  'a middle event removed': remove(
    'events',
    'seq = 2 and exists (select from events l where l.case_id = events.case_id and l.seq = 3)',
  ),
  'the last event removed': remove(
    'events',
    'seq > 1 and not exists (select from events l where l.case_id = events.case_id and l.seq > events.seq)',
  ),
  'two events in each other’s place': (client, nth) =>
    client
      .query('update events set seq = case seq when 1 then -2 else -1 end where case_id = $1 and seq in (1, 2)', [
        one(nth),
      ])
      .then(() => client.query('update events set seq = -seq where case_id = $1 and seq < 0', [one(nth)])),
  'an event moved into another case': (client, nth) =>
    client.query('update events set case_id = $2, seq = 3 where case_id = $1 and seq = 2', [
      one(nth),
      one((nth + 1) % 5),
    ]),
  'a case put back to an older copy': (client, nth) => putBack(client, one(nth)),
  'a case taken away whole': (client, nth) => removeCase(client, one(nth)),
  'who approved, with the chain made to fit': async (client, nth) => {
    await client.query(`update events set actor_id = 'somebody-else' where case_id = $1 and seq = 2`, [one(nth)])
    await rechain(client, one(nth))
  },
  'the same with every checkpoint removed': async (client, nth) => {
    await client.query(`update events set actor_id = 'somebody-else', tag = null where case_id = $1 and seq = 2`, [
      one(nth),
    ])
    await rechain(client, one(nth))
    await client.query('delete from checkpoints')
  },
  'an event added at the end after all was signed': async (client, nth) => {
    await client.query(
      `insert into events (bureau, case_id, seq, programme, kind, at, on_day, actor_id, actor_role, version, body, prev, hash, tag)
       select bureau, case_id, 3, programme, 'assign', at, on_day, actor_id, actor_role, version, '{"owner": "demo-officer-1"}', hash, hash, $2
       from events where case_id = $1 and seq = 2`,
      [one(nth), randomBytes(32)],
    )
    await rechain(client, one(nth))
    await client.query(
      `update cases set seq = 3, owner = 'demo-officer-1', doc = doc || '{"seq": 3, "owner": "demo-officer-1"}' where id = $1`,
      [one(nth)],
    )
  },
  'personal values removed': remove('event_secrets'),
  'personal values garbled': change('event_secrets', `sealed = overlay(sealed placing '\\x00112233'::bytea from 20)`),
  'personal values of another event': (client, nth) =>
    client.query(
      'update event_secrets set sealed = (select sealed from event_secrets where case_id = $2 and seq = 1) where case_id = $1 and seq = 1',
      [one(nth), one((nth + 1) % 5)],
    ),
  'personal values said to be erased by somebody without the key': async (client, nth) => {
    await client.query('delete from event_secrets where case_id = $1', [one(nth)])
    await client.query(
      `insert into erased (bureau, of_table, case_id, at, erased_by, why, tag) values ('demo', 'event_secrets', $1, now(), 'x', 'x', $2)`,
      [one(nth), randomBytes(32)],
    )
  },
  'the state of a case': change('cases', `state = 'settled'`, `state <> 'settled'`),
  'a value a case shows': change('cases', `doc = jsonb_set(doc, '{values,workers}', '99')`),
  'the number of a case': change('cases', `number = number || '9'`),
  'the day a case is due': change('cases', 'next_due = next_due + 30', 'next_due is not null'),
  'whose a case is': change('cases', `owner = 'somebody-else'`),
  'the sealed values of a case': change('cases', 'sealed = title_sealed', 'sealed is not null'),
  'the title of a case': change('cases', 'title_sealed = null', 'title_sealed is not null'),
  'the row of a case removed': remove('cases'),
  'the day of an entry': change('entries', 'on_day = on_day - 40'),
  'the facts of an entry': change('entries', `facts = facts || '{"amount": 1}'`),
  'an entry removed': remove('entries'),
  'an entry added': (client, nth) =>
    client.query(
      `insert into entries (bureau, programme, case_id, seq, state, on_day, first, still, facts)
       select bureau, programme, case_id, 99, 'settled', on_day, true, false, facts from entries where ${pick('entries', nth, 'true')}`,
    ),
  'the day a clock ends': change('clocks', 'due = due + 30'),
  'a clock said to be met': change('clocks', `stopped_on = due, stopped = 'met'`, `stopped is distinct from 'met'`),
  'a case no longer found': remove('search'),
  'a case found by other words': change('search', `words = '{"林測"}'`),
  'a number no longer found': remove('numbers'),
  'a link to a register entry': change('links', 'target = gen_random_uuid()'),
  'an entry of an open list': change('published', `facts = facts || '{"x": 1}'`, 'stands'),
  'a line of an open list’s history': remove('published_log'),
  'a time that was booked or a place that was taken': (client, nth) =>
    nth < 2 ? remove('bookings')(client, nth) : change('sittings', 'places = places + 1')(client, nth - 2),
  'a line of the reading log removed': remove('access_log'),
  'who read': change('access_log', `actor_id = 'somebody-else'`),
  'what was read': change('access_log', `what = 'read nothing'`),
  'a reading that never was': (client) =>
    client.query(
      `insert into access_log (bureau, at, actor_id, actor_role, what, purpose, tag) values ('demo', now(), 'x', 'officer', 'read', 'x', $1)`,
      [randomBytes(32)],
    ),
  'an office given without a line': change(
    'accounts',
    `roles = '[{"role": "head", "programmes": "all"}]'`,
    `kind = 'staff' and roles::text not like '%head%'`,
  ),
  'an office given with a line of one’s own': async (client, nth) => {
    await change('accounts', `roles = '[{"role": "head", "programmes": "all"}]'`, `id like 'test-clerk%'`)(client, nth)
    await client.query(
      `insert into account_log (bureau, at, actor, account, what, detail, tag)
       select bureau, now(), 'x', id, 'office-given', jsonb_build_object('rights', jsonb_build_object('kind', kind, 'roles', roles, 'from', null, 'to', null, 'locked', true, 'left', false)), $1
       from accounts where roles::text like '%head%' and id like 'test-clerk%'`,
      [randomBytes(32)],
    )
  },
  'an account unlocked': change('accounts', 'locked_at = null', 'locked_at is not null'),
  'an account of nobody': (client, nth) =>
    client.query(
      `insert into accounts (bureau, id, name, kind, roles) values ('demo', 'x' || $1, 'x', 'staff', '[{"role": "officer", "programmes": "all"}]')`,
      [nth],
    ),
  'a line of the accounts log removed': remove('account_log'),
  'a letter taken back': remove('outbox'),
  'a letter said to be sent': change('outbox', `state = 'sent'`, `state <> 'sent'`),
  'a letter said to lie on paper': change('outbox', `state = 'paper'`, `state = 'ready'`),
  'a letter to somebody else': change('outbox', `to_role = 'respondent'`),
  'the key of a request removed': remove('requests'),
  'the answer of a request': change('requests', `effect = effect || '{"seq": 9}'`),
  'what a request asked': change('requests', 'fingerprint = sha256(fingerprint)'),
  'the numbers of a programme set back': change('counters', 'last = last - 1', `programme not like '%:%'`),
  'the numbers of a programme set forward': change('counters', 'last = last + 5', `programme not like '%:%'`),
  'a closed day removed': remove('closures'),
  'a closed day moved': change('closures', 'day = day + 1'),
  'a figure that was entered': change('entered_figures', 'value = value * 2'),
  'the content of a file': change('blobs', `sealed = overlay(sealed placing '\\x00112233'::bytea from 30)`),
  'a file removed': remove('blobs'),
  'the last checkpoint removed with all that came since': async (client, nth) => {
    for (const id of cases) await putBack(client, id)
    await client.query('delete from checkpoints where n = (select max(n) from checkpoints)')
    await client.query(`delete from requests where key like 'accepted-once%'`)
    await client.query('delete from outbox where seq > 1 and case_id = any ($1)', [cases])
    // Whoever cleans up well leaves even less; each time a little more of it.
    if (nth > 0) await client.query('delete from access_log where id > (select max(id) from access_log) - 1')
  },
  'a checkpoint in the middle removed': (client) => client.query('delete from checkpoints where n = 1'),
  'a checkpoint signed by somebody else': change('checkpoints', 'signature = sha512(root)', 'n = 2'),
}

/** What stands beside the cases, twice each: each of these verifies costs as much as the others. */
const BESIDE: Record<string, Tampering> = {
  'the numbers of payment lists set back': change('counters', 'last = last - 1', `programme = 'payment:list'`),
  'the numbers of payment lists set forward': change('counters', 'last = last + 1', `programme = 'payment:list'`),
  'a counter of a year that is to come': (client, nth) =>
    client.query(`insert into counters (bureau, programme, year, last) values ('demo', $1, $2, 7)`, [
      MEDIATION,
      120 + nth,
    ]),
  'how many cases are at hand': change('at_hand', 'cases = cases + 1', 'owner is not null'),
  'how many are due on a day': (client, nth) =>
    client.query(
      `insert into at_hand (bureau, programme, due, cases) values ('demo', $1, date '2026-03-02' + $2::int, 1)`,
      [MEDIATION, nth],
    ),
  'how many places are taken': change('seats', 'taken = taken - 1', 'taken > 0'),
  'how many places there are': change('seats', 'places = places + 3'),
  'places of something that has none': (client) =>
    client.query(`insert into seats (bureau, rule, target, part, places, taken) values ('demo', 'x/y', $1, '', 9, 0)`, [
      randomUUID(),
    ]),
  'the code of a party removed': remove('access_codes', `version < 2`),
  'the code of one party given to another': (client, nth) =>
    client.query(
      `update access_codes c set hash = o.hash, sealed = o.sealed from access_codes o where c.case_id = $1 and c.role = 'claimant' and o.case_id = $2 and o.role = 'claimant'`,
      [other(nth), other((nth + 1) % 5)],
    ),
  'a code that was replaced, put back': (client, nth) => {
    const { hash, sealed } = replaced[nth] ?? assert.fail()
    return client.query(`update access_codes set hash = $2, sealed = $3 where case_id = $1 and role = 'claimant'`, [
      other(nth),
      hash,
      sealed,
    ])
  },
  'how often a code was renewed': change('access_codes', 'version = version + 1'),
  'how a code was handed over': change('access_codes', `given = 'e-mail'`),
  'an account let into a case': (client, nth) =>
    client.query(
      `insert into account_cases (bureau, account, case_id, role, added_at, by_code, tag) values ('demo', 'test-clerk-1', $1, 'claimant', now(), false, $2)`,
      [other(nth), nth % 2 ? randomBytes(32) : null],
    ),
  'a way into a case turned to another one': (client, nth) =>
    client.query(`update account_cases set role = 'respondent' where case_id = $1`, [other(nth)]),
  'what a device wrote down': change('visit_entries', `sealed = overlay(sealed placing '\\x00112233'::bytea from 40)`),
  'when a device wrote it down': change('visit_entries', `device_at = '2026-01-01T00:00:00Z'`),
  'when it was received': change('visit_entries', `received_at = received_at - interval '1 day'`),
  'an entry of a visit removed': remove('visit_entries'),
  'everything of a visit removed': async (client, nth) => {
    const { rows } = await client.query('select record from visit_records order by record offset $1 limit 1', [nth])
    for (const table of ['visit_entries', 'visit_records'])
      await client.query(`delete from ${table} where record = $1`, [rows[0]?.record])
  },
  'whose visit it was': change('visit_records', `inspector = 'somebody-else'`),
  'a visit said to be recorded': change('visit_records', `became = 'recorded'`, `became = 'refused'`),
  'a recorded visit said to be refused': change('visit_records', `became = 'refused'`, `became = 'recorded'`),
  'a list that the bank got': change(
    'payment_lists',
    `sealed = overlay(sealed placing '\\x00112233'::bytea from 40)`,
    'closed_at is not null',
  ),
  'the digest of a list that the bank got': change('payment_lists', `hash = md5(hash)`, 'closed_at is not null'),
  'a list said to be open again': change('payment_lists', 'closed_at = null', 'closed_at is not null'),
  'who made a payment list': change('payment_lists', `made_by = 'somebody-else'`),
  'what the bank answered': change('payment_answers', `sealed = overlay(sealed placing '\\x00112233'::bytea from 40)`),
  'a line of a bank’s file said to be destroyed': change('payment_answers', 'cut_at = now()'),
  'a report that was signed off': change('frozen_reports', `figures = '[]'`),
}

/** Tampers in a transaction that is taken back, with every rule of the database switched off, as its owner can. */
async function tampered(
  kind: Tampering,
  nth: number,
  heads = readHeads(`${head.n}:${head.root}`, 'demo'),
): Promise<Verified> {
  const client = await house.pool.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await kind(client, nth)
    return await verify(client, 'demo', { ...house.context, heads })
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('a house as it is', () => {
  test('is called whole, with everything proven', async () => {
    const {
      faults,
      unproven,
      cases: all,
    } = await verifyAlone(house.pool, 'demo', {
      ...house.context,
      heads: readHeads(JSON.stringify(head), 'demo'),
    })
    assert.deepEqual({ faults, unproven }, { faults: [], unproven: [] })
    assert.ok(all > 20)
  })

  test('without a head from outside says what cannot be proven', async () => {
    const { faults, unproven } = await verifyAlone(house.pool, 'demo', house.context)
    assert.deepEqual(faults, [])
    assert.match(unproven.join(' '), /No head from outside was given: .* cannot be proven\./)
  })
})

test('what was removed is said in a sentence a person would write', () => {
  assert.deepEqual(
    ['event', 'line of the reading log', 'entry of a visit', 'key of a request', 'try to send a letter'].map(several),
    ['events', 'lines of the reading log', 'entries of a visit', 'keys of a request', 'tries to send a letter'],
  )
})

test('every table is proven in some way, or said to prove nothing', async () => {
  const { rows } = await house.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%' order by 1`,
  )
  const unthought = rows.flatMap(({ name }) => (provenBy(name) ? [] : [name]))
  assert.deepEqual(
    unthought,
    [],
    'A new table is signed over, folded again, held against something, or left for a reason.',
  )
  const there = new Set(rows.map((one) => one.name))
  const named = [...COVERED.map((one) => one.table), ...Object.keys(TABLES), ...Object.keys(HELD), ...Object.keys(LEFT)]
  assert.deepEqual(
    named.filter((name, nth) => !there.has(name) || named.indexOf(name) !== nth),
    [],
    'each table in one list, and each there',
  )
})

describe('verify finds', () => {
  test('at least forty-two kinds are tried', () => assert.ok(Object.keys(KINDS).length >= 42))
  for (const [title, kind] of Object.entries({ ...KINDS, ...BESIDE }))
    test(title, async () => {
      for (const nth of title in KINDS && !isSecondServer ? [0, 1, 2, 3, 4] : [0, 1]) {
        const { faults } = await tampered(kind, nth)
        assert.ok(faults.length > 0, `nothing was found the ${nth + 1}. time`)
        for (const { where, says } of faults) assert.match(`${where} ${says}`, /^[a-z][^\n]+\.$/)
      }
    })

  test('only with a head from outside that the newest was cut off together with its checkpoint', async () => {
    const kind = KINDS['the last checkpoint removed with all that came since'] ?? assert.fail()
    const without = await tampered(kind, 0, [])
    assert.match(without.unproven.join(' '), /No head from outside was given/)
    const found = await tampered(kind, 0)
    assert.match(
      found.faults.map((fault) => `${fault.where} ${fault.says}`).join('\n'),
      /checkpoint 2 is remembered outside and is not here/,
    )
  })
})
