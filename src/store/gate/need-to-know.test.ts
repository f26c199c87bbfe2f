// Need-to-know: a case is read by its owner and by who supervises; the officer next door sees that it is there, everywhere.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { toStoreSession } from '#auth/index.ts'
import { faults } from '#engine/check/index.ts'
import { casesHolding } from '#store/read/person.ts'
import type { OpenCase, Session } from '#store/types.ts'
import { sql, withSession } from '#store'
import { openApp } from '#app'
import { aHouse, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const at = '2026-03-02T01:00:00.000Z'
const REQUESTS = 'personal-data-requests'
const NUMBER = 'A200000003'
const CANARY = '金絲雀'
const WHY = '僅承辦人與督導主管可以閱覽'
const OWNER = 'demo-officer-0'
const NEXT_DOOR = 'demo-officer-1'
const HEAD = 'demo-head-0'
let house: TestHouse
let app: ReturnType<typeof openApp>
let owned: OpenCase
let free: OpenCase

const sessionOf = (account: string): Session => {
  const role = account.split('-')[1] ?? ''
  const roles = [{ role, programmes: 'all' as const }]
  const person = { id: account, name: account, kind: 'staff' as const, bureau: 'demo', roles }
  return toStoreSession(person, house.programmes)
}
async function asked(name: string, owner?: string): Promise<OpenCase> {
  const values = {
    right: 'see',
    which: `${name}所有資料`,
    applicant: { name, idNumber: NUMBER, phone: '0900-000-001', address: '示範市示範路1號' },
    proof: [],
  }
  const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: name, role: 'applicant' } }
  const begun = await house.store.begin(citizen, REQUESTS, { step: 'ask', values }, { at })
  if (!('done' in begun)) assert.fail(JSON.stringify(begun))
  if (owner) await house.store.assign(system, begun.done.id, owner, { at })
  return begun.done
}
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house)
  owned = await asked(`有主${CANARY}`, OWNER)
  free = await asked(`無主${CANARY}`)
})
after(() => house.drop())

async function as(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account })
  return visitor
}
async function read(account: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await (await as(account)).get(path)
  return { status: answer.status, text: await answer.text() }
}
const EVERYWHERE = (one: OpenCase) => [
  `/desk/cases/${one.id}`,
  `/desk/cases/${one.id}/steps/draft`,
  `/desk/cases/${one.id}/correct`,
  `/desk/cases/${one.id}/letters/1/receipt.html`,
  `/desk/cases/${one.id}/code/applicant`,
  `/api/cases/${one.id}`,
  `/api/cases/${one.id}/clocks`,
  `/api/cases/${one.id}/events`,
  `/desk?view=section&programme=${REQUESTS}`,
  `/api/cases?view=section&programme=${REQUESTS}`,
  `/desk/find?q=${one.number}`,
  `/desk/find?q=${NUMBER}&purpose=test`,
]

describe('the officer next door', () => {
  test('reads nothing of a colleague’s case at any address, though the owner and the head do', async () => {
    for (const path of EVERYWHERE(owned)) {
      const { status, text } = await read(NEXT_DOOR, path)
      assert.ok(status < 500, path)
      assert.ok(!text.includes(`有主${CANARY}`), path)
    }
    for (const reader of [OWNER, HEAD])
      for (const path of [
        `/desk/cases/${owned.id}`,
        `/api/cases/${owned.id}`,
        `/api/cases/${owned.id}/events`,
        `/desk/cases/${owned.id}/letters/1/receipt.html`,
        `/desk?view=section&programme=${REQUESTS}`,
        `/desk/find?q=${NUMBER}&purpose=test`,
      ])
        assert.ok((await read(reader, path)).text.includes(`有主${CANARY}`), `${reader} ${path}`)
  })

  test('sees that it is there, whose it is and by when, and is told why no more', async () => {
    const { status, text } = await read(NEXT_DOOR, `/desk/cases/${owned.id}`)
    assert.equal(status, 200)
    for (const word of [owned.number, '已收件', '示範承辦人', '答覆查詢、閱覽或複製', WHY, '接辦理由'])
      assert.ok(text.includes(word), word)
    const view = JSON.parse((await read(NEXT_DOOR, `/api/cases/${owned.id}`)).text)
    assert.deepEqual([view.number, view.state, view.owner, view.values], [owned.number, 'received', OWNER, {}])
    assert.ok(view.because.includes(WHY))
    assert.equal((await read(NEXT_DOOR, `/api/cases/${owned.id}/events`)).status, 403)
    assert.ok((await read(NEXT_DOOR, `/desk?view=section&programme=${REQUESTS}`)).text.includes(owned.number))
  })

  test('finds it by its number, and not by the people or words in it', async () => {
    const found = async (words: string) =>
      (await house.store.find(sessionOf(NEXT_DOOR), words, { at, purpose: 'test' })).rows.map((row) => row.number)
    assert.deepEqual(await found(owned.number), [owned.number])
    for (const words of [`有主${CANARY}`, '0900-000-001', NUMBER])
      assert.ok(!(await found(words)).includes(owned.number), words)
    assert.ok((await found(NUMBER)).includes(free.number))
    const holding = async (account: string) =>
      (await casesHolding(house.context, sessionOf(account), NUMBER, { purpose: 'test', at, what: 'person page' })).map(
        (one) => one.number,
      )
    assert.ok(!(await holding(NEXT_DOOR)).includes(owned.number))
    assert.ok((await holding(HEAD)).includes(owned.number))
    assert.ok((await read(NEXT_DOOR, '/desk/person')).text.includes('只查您承辦或尚未分派的案件'))
    assert.ok(!(await read(HEAD, '/desk/person')).text.includes('只查您承辦或尚未分派的案件'))
    const near = await house.store.related(sessionOf(NEXT_DOOR), free.id, { purpose: 'test', at })
    assert.ok(!near.some(({ row }) => row.id === owned.id))
    assert.ok((await house.store.related(sessionOf(HEAD), free.id, { purpose: 'test', at })).length > 0)
  })

  test('does nothing in it: no step, remark or correction, by page, API or store', async () => {
    const visitor = await as(NEXT_DOOR)
    const seq = async () => (await house.pool.query('select seq from cases where id = $1', [owned.id])).rows[0].seq
    const before = await seq()
    const refused = [
      await house.store.note(sessionOf(NEXT_DOOR), owned.id, '註記', { at }),
      await house.store.correct(sessionOf(NEXT_DOOR), owned.id, before, { which: '別的' }, '更正', { at }),
      await house.store.take(sessionOf(NEXT_DOOR), owned.id, before, { step: 'withdraw' }, { at }),
    ]
    for (const one of refused) assert.ok('refused' in one && one.refused[0]?.says.zh.includes(WHY), JSON.stringify(one))
    assert.equal((await visitor.post(`/desk/cases/${owned.id}/note`, { _note: '註記' })).status, 404)
    assert.equal(await seq(), before)
  })

  test('reads a case that nobody owns', async () => {
    assert.ok((await read(NEXT_DOOR, `/desk/cases/${free.id}`)).text.includes(`無主${CANARY}`))
    assert.ok((await read('demo-intake', `/desk/cases/${free.id}`)).text.includes(`無主${CANARY}`))
  })

  test('is held off by the database itself', async () => {
    const counted = (account: string, table: string, id: string) =>
      withSession(house.db, sessionOf(account), async (tx) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}
          where case_id = ${id}`.execute(tx)
        return rows[0]?.n ?? 0
      })
    for (const table of ['events', 'event_secrets', 'entries', 'search', 'numbers', 'outbox']) {
      assert.equal(await counted(NEXT_DOOR, table, owned.id), 0, table)
      for (const reader of [OWNER, HEAD]) assert.ok((await counted(reader, table, owned.id)) > 0, `${reader} ${table}`)
      assert.ok((await counted(NEXT_DOOR, table, free.id)) > 0, table)
    }
    assert.ok((await counted(NEXT_DOOR, 'clocks', owned.id)) > 0)
    assert.equal(await counted('demo-inspector-0', 'events', free.id), 0, 'an office without a part')
  })
})

describe('taking a case over', () => {
  test('wants a reason, is in the history for the head, and moves the reading with it', async () => {
    const one = await asked(`接辦${CANARY}`, OWNER)
    const visitor = await as(NEXT_DOOR)
    const take = (form: Record<string, string>) => visitor.post(`/desk/cases/${one.id}/assign`, form)
    const bare = await take({ _owner: NEXT_DOOR, _reason: ' ' })
    assert.equal(bare.status, 422)
    assert.ok((await bare.text()).includes('請寫明為什麼換人承辦'))
    const other = await take({ _owner: HEAD, _reason: '代為改派' })
    assert.equal(other.status, 422)
    assert.ok((await other.text()).includes('只能由自己接辦'))
    assert.equal((await take({ _owner: NEXT_DOOR, _reason: '原承辦人請假代理' })).status, 303)
    assert.ok((await read(NEXT_DOOR, `/desk/cases/${one.id}`)).text.includes(`接辦${CANARY}`))
    const before = await read(OWNER, `/desk/cases/${one.id}`)
    assert.ok(before.text.includes(WHY) && !before.text.includes(`接辦${CANARY}`))
    assert.ok((await read(HEAD, `/desk/cases/${one.id}`)).text.includes('原承辦人請假代理'))
    const history = await house.store.history(sessionOf(HEAD), one.id, { purpose: 'test', at })
    const event = history.at(-1)
    assert.ok(event?.kind === 'assign' && event.by.id === NEXT_DOOR && event.reason === '原承辦人請假代理')
  })

  test('by the head wants a reason, too, and what was chosen is kept; the first owner needs none', async () => {
    const one = await asked(`改派${CANARY}`)
    const visitor = await as(HEAD)
    const name = (form: Record<string, string>) => visitor.post(`/desk/cases/${one.id}/assign`, form)
    assert.equal((await name({ _owner: OWNER })).status, 303)
    const bare = await name({ _owner: NEXT_DOOR })
    assert.equal(bare.status, 422)
    assert.match(await bare.text(), /value="demo-officer-1" selected/)
    assert.equal((await name({ _owner: NEXT_DOOR, _reason: '平均案量' })).status, 303)
  })

  test('by its owner hands it on, and they read it no more', async () => {
    const one = await asked(`移交${CANARY}`, OWNER)
    const acted = await house.store.assign(sessionOf(OWNER), one.id, NEXT_DOOR, { at, reason: '職務調整' })
    assert.ok('done' in acted && !JSON.stringify(acted).includes(CANARY), JSON.stringify(acted))
    assert.ok((await read(OWNER, `/desk/cases/${one.id}`)).text.includes(WHY))
  })

  test('goes on by steps: the owner drafts, the head decides', async () => {
    const one = await asked(`答覆${CANARY}`, OWNER)
    const draft = { checkedBy: 'counter', outcome: 'granted', reply: '本局保有資料如附件。' }
    const { seq = 0 } = (await house.store.open(system, one.id, { purpose: 'test', at })) ?? {}
    const drafted = await house.store.take(sessionOf(OWNER), one.id, seq, { step: 'draft', values: draft }, { at })
    assert.ok('done' in drafted, JSON.stringify(drafted))
    const decided = await house.store.take(sessionOf(HEAD), one.id, drafted.done.seq, { step: 'decide' }, { at })
    assert.ok('done' in decided, JSON.stringify(decided))
    for (const path of [`/desk/cases/${one.id}`, `/desk?view=closed&programme=${REQUESTS}`])
      assert.ok(!(await read(NEXT_DOOR, path)).text.includes(`答覆${CANARY}`), path)
  })
})

describe('a programme that is need-to-know', () => {
  test('has somebody who supervises, and says it of staff only, or the definition is at fault', () => {
    const programme = house.store.programme(REQUESTS)
    const told = (roles: Record<string, unknown>) =>
      faults({ ...programme, roles: { ...programme.roles, ...roles } } as typeof programme, {}).join('\n')
    assert.match(told({ head: { ...programme.roles.head, reads: 'owner' } }), /nobody supervises them/)
    assert.match(told({ applicant: { ...programme.roles.applicant, reads: 'owner' } }), /Only staff say it/)
    const before = { ...programme, version: 0, roles: { ...programme.roles, officer: { ...programme.roles.head } } }
    assert.match(
      faults({ ...programme, earlier: [before] } as typeof programme, {}).join('\n'),
      /officer reads other cases in version 0/,
    )
  })

  test('says so on its page at the desk', async () => {
    assert.ok((await read(NEXT_DOOR, `/desk/programmes/${REQUESTS}`)).text.includes('案件只由承辦人與督導主管閱覽'))
  })
})
