// Where the evidence cannot be written, what it would prove does not happen: no act, no reading, and an answer that says to come back.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { EvidenceRefused } from '#store'
import { verifyAlone } from '#store/verify/index.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
const at = '2026-03-02T01:00:00.000Z'
let house: TestHouse
let app: ReturnType<typeof openApp>
let id: string
let paper: string
let officer: Visitor
const errors: unknown[] = []
before(async () => {
  house = await aHouse()
  await withRooms(house)
  app = openApp(house, (line) => line.error && errors.push(line.error))
  const session = { ...system, actor: { id: 'somebody', role: 'claimant' } }
  const kept = await house.store.putFile(session, { name: '出勤紀錄.txt', content: Buffer.from('出勤紀錄') })
  assert.ok('hash' in kept)
  paper = kept.hash
  const values = { ...filing, papers: [kept] }
  const made = await house.store.begin(session, MEDIATION, { step: 'apply', values }, { at })
  assert.ok('done' in made, JSON.stringify(made))
  id = made.done.id
  const acted = await house.store.take(deskOf('intake'), id, 1, ACCEPT, { at })
  assert.ok('done' in acted, JSON.stringify(acted))
  await house.store.assign(deskOf('head'), id, 'demo-officer-0', { at })
  officer = await signedIn('demo-officer-0')
})
after(() => house.drop())
const ACCEPT = { step: 'accept', values: { category: 'wage', nature: 'rights', workers: 1 } }

async function signedIn(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account })
  return visitor
}

const EVIDENCE = ['events', 'event_secrets', 'requests', 'outbox', 'access_log', 'account_log', 'closures'] as const
/** Each way a table may refuse, as the database says it. */
const REFUSALS: Record<string, { make(table: string): string; mend(table: string): string }> = {
  'a rule of its own refuses': raising('P0001'),
  'the disk is full': raising('53100'),
  'it may only be read': raising('25006'),
  'it is held for too long': raising('55P03'),
  'the right to write is taken away': {
    make: (table) => `revoke insert on ${table} from taitsi_app`,
    mend: (table) => `grant insert on ${table} to taitsi_app`,
  },
}
function raising(code: string) {
  const body = `begin raise exception 'refused for a test' using errcode = '${code}'; end`
  return {
    make: (table: string) => `create function refuse_for_test() returns trigger language plpgsql as $$ ${body} $$;
      create trigger refused_for_test before insert on ${table} for each statement execute function refuse_for_test()`,
    mend: (table: string) => `drop trigger refused_for_test on ${table}; drop function refuse_for_test()`,
  }
}
async function refusing<T>(table: string, how: string, work: () => Promise<T>): Promise<T> {
  const refusal = REFUSALS[how] ?? assert.fail(how)
  await house.pool.query(refusal.make(table))
  try {
    return await work()
  } finally {
    await house.pool.query(refusal.mend(table))
  }
}

/** Everything but who is signed in, and what was read on the way to an act: the sum of what each table holds. */
async function standing(): Promise<string> {
  const { rows } = await house.pool.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname <> all ('{sessions,failed_tries,access_log,kysely_migration,kysely_migration_lock}') order by 1`,
  )
  const sums = rows.map(
    ({ name }) => `(select coalesce(sum(hashtext(t::text)::bigint), 0) || '/' || count(*) from ${name} t) as "${name}"`,
  )
  return JSON.stringify((await house.pool.query(`select ${sums.join(', ')}`)).rows[0])
}

/** Acts as people take them over HTTP. */
const ACTS: Record<string, () => Promise<Response> | Response> = {
  'a filing by the API': () =>
    app.request(`/api/programmes/${MEDIATION}/cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ step: 'apply', values: filing }),
    }),
  'an officer’s note': () => officer.post(`/desk/cases/${id}/note`, { _note: '已電話聯繫。' }),
  'a case given to another officer': async () =>
    await (await signedIn('demo-head-0')).post(`/desk/cases/${id}/assign`, { owner: 'demo-officer-1' }),
  'an account made': async () =>
    await (
      await signedIn('demo-administrator-0')
    ).post('/desk/accounts', {
      id: 'test-clerk',
      name: '測試人員',
      role: 'officer',
      scope: 'all',
    }),
}
/** Pages and answers in which somebody may be read. */
const READINGS: Record<string, () => Promise<Response> | Response> = {
  'the page of a case': () => officer.get(`/desk/cases/${id}`),
  'a case by the API': () => officer.get(`/api/cases/${id}`),
  'the history of a case by the API': () => officer.get(`/api/cases/${id}/events`),
  'the worklist': () => officer.get('/desk'),
  'the list of cases by the API': () => officer.get('/api/cases?view=section'),
  'a search for a name': () => officer.get(`/desk/find?q=${encodeURIComponent('林測試')}&purpose=test`),
  'a file': () => officer.get(`/desk/cases/${id}/files/${paper}`),
  'where an organisation appears': () => officer.get('/desk/organisations/00000000'),
}

const written = async () =>
  new Map(
    await Promise.all(
      EVIDENCE.map(async (table) => {
        const { rows } = await house.pool.query<{ n: number }>(`select count(*) as n from ${table}`)
        return [table, rows[0]?.n ?? 0] as const
      }),
    ),
  )
async function nothingHappens(what: () => Promise<Response> | Response, table: string, how: string): Promise<void> {
  const before = await standing()
  const answer = await refusing(table, how, async () => await what())
  const says = await answer.text()
  assert.equal(answer.status, 503, `${table}, ${how}: ${says.slice(0, 300)}`)
  assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/)
  assert.doesNotMatch(says, /林測試|refused for a test|insert into|permission denied/)
  assert.equal(await standing(), before, `${table}, ${how}: something happened`)
}

describe('where the evidence cannot be written', () => {
  for (const [title, what] of Object.entries({ ...ACTS, ...READINGS }))
    test(`${title} does not happen and the answer is 503`, async () => {
      // What it writes where all is well is what it has to be able to write.
      const before = await written()
      const well = await what()
      assert.ok(well.status < 400, `${well.status} ${await well.text()}`)
      const after = await written()
      const needs = EVIDENCE.filter((table) => (after.get(table) ?? 0) > (before.get(table) ?? 0))
      assert.ok(needs.length > 0 || title in READINGS, 'an act that leaves no evidence')
      if (title === 'an account made') await house.pool.query(`delete from accounts where id = 'test-clerk'`)
      for (const table of needs) for (const how of Object.keys(REFUSALS)) await nothingHappens(what, table, how)
    })

  test('every page of a case and of people leaves a line, so that it can be refused', async () => {
    for (const title of ['the page of a case', 'a case by the API', 'a search for a name', 'a file']) {
      const before = (await written()).get('access_log') ?? 0
      await READINGS[title]?.()
      assert.ok(((await written()).get('access_log') ?? 0) > before, title)
    }
  })

  test('a correction and a closed day do not happen either, and no checkpoint is said to be made', async () => {
    const { seq = 0 } = (await house.store.open(deskOf('officer'), id, { purpose: 'test', at })) ?? {}
    const correct = () => house.store.correct(deskOf('officer'), id, seq, { workers: 2 }, '誤植', { at })
    for (const table of ['events', 'event_secrets'])
      for (const how of Object.keys(REFUSALS)) {
        const before = await standing()
        await assert.rejects(refusing(table, how, correct), EvidenceRefused, `${table}, ${how}`)
        assert.equal(await standing(), before)
      }
    const before = await standing()
    const closing = () => house.store.closeDay(deskOf('head'), { day: '2026-04-20', why: TYPHOON }, at)
    await assert.rejects(refusing('closures', 'the disk is full', closing), EvidenceRefused)
    await assert.rejects(
      refusing('checkpoints', 'the disk is full', () => house.store.checkpoint('demo', at)),
      EvidenceRefused,
    )
    assert.equal(await standing(), before)
  })

  test('none of it was an error of ours, and the evidence is whole afterwards', async () => {
    assert.deepEqual(errors, [])
    await house.pool.query('alter table account_log disable trigger append_only')
    await house.pool.query(`delete from account_log where account = 'test-clerk'`)
    assert.deepEqual((await verifyAlone(house.pool, 'demo', house.context)).faults, [])
  })
})
const TYPHOON = { zh: '颱風', en: 'Typhoon' }
