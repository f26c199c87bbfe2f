// A mediator from outside reads and acts in the cases that name the mediator they are, and in no other.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { standFor } from '#auth/index.ts'
import { faults } from '#engine/check/index.ts'
import type { OpenCase, RegisterEntry } from '#store/types.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'
import { done } from '#tests/done.ts'

const at = '2026-03-02T01:00:00.000Z'
const MEDIATION = 'labour-dispute-mediation'
let house: TestHouse
let app: ReturnType<typeof openApp>
let entries: RegisterEntry[]
let mine: OpenCase
let theirs: OpenCase
async function assigned(name: string, mediator: string): Promise<OpenCase> {
  const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: `citizen-${name}`, role: 'claimant' } }
  const values = { ...filing, claimant: { ...filing.claimant, name } }
  const one = done(await house.store.begin(citizen, MEDIATION, { step: 'apply', values }, { at }))
  const accepted = { category: 'wage', nature: 'rights', workers: 1 }
  done(await house.store.take(deskOf('intake'), one.id, 1, { step: 'accept', values: accepted }, { at }))
  const assign = { method: 'agency-mediator', mediator, conflict: 'none' }
  return done(await house.store.take(deskOf('officer'), one.id, 2, { step: 'assign', values: assign }, { at }))
}
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
  entries = await house.store.register(system, 'mediator-register', ['active'])
  mine = await assigned('本案金絲雀', entries[0]?.id ?? '')
  theirs = await assigned('他案金絲雀', entries[1]?.id ?? '')
})
after(() => house.drop())

async function as(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account })
  return visitor
}
const text = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()
const stands = (...ids: (string | undefined)[]) =>
  standFor(
    house.db,
    'demo',
    'demo-mediator-0',
    ids.flatMap((id) => id ?? []),
  )

describe('a partner', () => {
  test('of the demonstration stands for an entry of the register', async () => {
    const { rows } = await house.pool.query(`select stands_for from accounts where id = 'demo-mediator-0'`)
    assert.equal(rows[0].stands_for.length, 1)
    assert.ok(entries.some((one) => one.id === rows[0].stands_for[0]))
  })

  test('finds on their own list the cases that name them, and nowhere any other', async () => {
    await stands(entries[0]?.id)
    const visitor = await as('demo-mediator-0')
    for (const path of [
      '/desk',
      '/desk?view=section',
      '/api/cases?view=mine',
      '/api/cases?view=section',
      '/desk/find?q=金絲雀',
    ]) {
      const page = await text(visitor, path)
      assert.ok(page.includes(mine.number) && page.includes('本案金絲雀'), path)
      assert.ok(!page.includes(theirs.number) && !page.includes('他案金絲雀'), path)
    }
    assert.match(await text(visitor, '/desk'), /我的[^<]*<[^>]*>\s*1\b|我的\s*1/)
    for (const path of [
      `/desk/cases/${theirs.id}`,
      `/desk/cases/${theirs.id}/steps/start`,
      `/api/cases/${theirs.id}`,
      `/api/cases/${theirs.id}/events`,
      `/desk/find?q=${theirs.number}`,
      '/desk/find?q=他案',
    ]) {
      const page = (await text(visitor, path)).replaceAll(path, '')
      assert.ok(!page.includes('他案金絲雀') && !page.includes(theirs.id + '/steps'), path)
    }
    for (const path of [`/desk/cases/${theirs.id}`, `/api/cases/${theirs.id}`, `/api/cases/${theirs.id}/events`])
      assert.equal((await visitor.get(path)).status, 404, path)
    assert.equal((await visitor.get(`/desk/cases/${mine.id}`)).status, 200)
  })

  test('acts in no case of another, by the page or by the API', async () => {
    await stands(entries[0]?.id)
    const visitor = await as('demo-mediator-0')
    const { rows } = await house.pool.query('select seq from cases where id = $1', [theirs.id])
    for (const step of ['start', 'fail', 'settle'])
      assert.equal((await visitor.post(`/desk/cases/${theirs.id}/steps/${step}`, {})).status, 404, step)
    assert.equal((await visitor.post(`/desk/cases/${theirs.id}/note`, { _note: '他案' })).status, 404)
    assert.deepEqual((await house.pool.query('select seq from cases where id = $1', [theirs.id])).rows, rows)
    assert.equal((await visitor.post(`/desk/cases/${mine.id}/note`, { _note: '電話確認出席' })).status, 303)
  })

  test('is shown no code with which a party follows the case', async () => {
    await stands(entries[0]?.id)
    const page = await text(await as('demo-mediator-0'), `/desk/cases/${mine.id}`)
    for (const role of ['claimant', 'respondent'])
      assert.ok(!page.includes(await house.store.accessCode(system, mine.id, role)), role)
  })

  test('loses a case with the field that named them, and everything while they stand for nobody', async () => {
    await stands(entries[2]?.id)
    const visitor = await as('demo-mediator-0')
    const moved = await assigned('換人金絲雀', entries[2]?.id ?? '')
    assert.ok((await text(visitor, '/desk')).includes(moved.number))
    const reassigned = { method: 'agency-mediator', mediator: entries[3]?.id, conflict: 'none' }
    const one = await house.store.open(system, moved.id, { purpose: 'test', at })
    await house.store.correct(deskOf('officer'), moved.id, one?.seq ?? 0, { mediator: reassigned.mediator }, '換人', {
      at,
    })
    assert.ok(!(await text(visitor, '/desk')).includes(moved.number))
    await stands()
    for (const path of ['/desk', '/desk?view=section', '/api/cases?view=section'])
      assert.doesNotMatch(await text(visitor, path), /MD115-/, path)
  })

  test('is joined to an entry by the administrator, who picks it from the register; the log says so', async () => {
    await stands()
    const administrator = await as('demo-administrator-0')
    const page = await text(administrator, '/desk/accounts/demo-mediator-0')
    assert.ok(page.includes('代表的名冊資料') && page.includes(String(entries[0]?.values.name)))
    const join = (act: string, entry: string) => administrator.post('/desk/accounts/demo-mediator-0', { act, entry })
    assert.equal((await join('stand-for', mine.id)).status, 422, 'a case is no entry of the register')
    assert.equal((await join('stand-for', entries[0]?.id ?? '')).status, 303)
    assert.ok((await text(await as('demo-mediator-0'), '/desk')).includes(mine.number))
    assert.match(
      await text(administrator, '/desk/account-log'),
      new RegExp(`代表名冊資料[^]*${String(entries[0]?.values.name)}`),
    )
    assert.equal((await join('stand-no-longer', entries[0]?.id ?? '')).status, 303)
    assert.ok(!(await text(await as('demo-mediator-0'), '/desk')).includes(mine.number))
  })

  test('is named by a field that names an entry of a register, or the definition is at fault', () => {
    const programme = house.store.programme(MEDIATION)
    const wrong = {
      ...programme,
      roles: { ...programme.roles, mediator: { ...programme.roles.mediator, named: 'facts' } },
    }
    assert.ok(
      faults(wrong as typeof programme, {}).some((one) =>
        one.includes('mediator is named by facts, which names no entry'),
      ),
    )
  })
})
