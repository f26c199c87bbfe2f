// The cases that name an entry, as lists on its page: 300 contacts of one client, ordered, filtered, added up and paged by the database,
// begun from there, and one step for many of them.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import {
  addDays,
  choice,
  date,
  entry,
  listedBy,
  loosely,
  person,
  type Programme,
  programme,
  statute,
  t,
  text,
  whole,
} from '#engine'
import { faultsOfHouse } from '#engine/check/house/index.ts'
import { caughtUp, isBehind } from '#store/fold/caught-up.ts'
import { rebuild } from '#store/fold/rebuild.ts'
import type { Session } from '#store/types.ts'
import { bureau } from '#guards'
import { openApp } from '#app'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { listenTo } from '#tests/plans.ts'
import { Visitor } from '#tests/a-visitor.ts'

const act = statute(t('示範法', 'Example Act'))
const common = {
  version: 1,
  unit: 'planning',
  law: act('§1'),
  covers: [],
  keep: { years: 1, cites: act('§2') },
  dimensions: {},
  measures: {},
  tables: {},
} as const
const client = programme({
  ...common,
  id: 'clients',
  code: 'CL',
  name: t('示範個案', 'Example clients'),
  purpose: t('示範個案管理', 'To know whom one helps'),
  title: 'who',
  fields: { who: person(t('個案', 'Client'), []) },
  roles: {
    officer: { name: t('個管員', 'Case worker'), kind: 'staff' },
    head: { name: t('科長', 'Head'), kind: 'staff' },
  },
  states: {
    active: { name: t('服務中', 'Served'), stands: t('服務期間不限。', 'As long as it takes.') },
    closed: { name: t('已結束', 'Over'), ends: true },
  },
  steps: {
    take: { does: t('收案', 'Take on'), by: 'officer', from: 'start', to: 'active', asks: ['who'] },
    close: { does: t('結束', 'Close'), by: 'officer', from: 'active', to: 'closed' },
  },
  lists: {
    contacts: {
      name: t('服務紀錄', 'Contacts'),
      of: { programme: 'contacts', naming: 'client' },
      for: 'officer',
      shows: ['kind', 'minutes'],
      by: ['kind'],
      sums: ['minutes'],
      newest: 'on',
      begins: 'log',
      does: 'review',
    },
  },
  clocks: {},
})
const contact = programme({
  ...common,
  id: 'contacts',
  code: 'CO',
  name: t('示範服務紀錄', 'Example contacts'),
  purpose: t('示範服務登錄', 'What was done for whom'),
  title: 'kind',
  fields: {
    client: entry(t('個案', 'Client'), 'clients', { in: ['active'], shows: ['who'] }),
    on: date(t('服務日', 'Day'), { notAfterToday: true }),
    kind: choice(t('方式', 'Kind'), { call: t('電訪', 'Call'), visit: t('家訪', 'Visit') }),
    minutes: whole(t('時間', 'Time'), { min: 1, max: 600, unit: t('分鐘', 'minutes') }),
    words: text(t('內容', 'What was said'), { lines: 3, optional: true }),
    mark: text(t('督導意見', 'Remark'), { max: 100 }),
  },
  roles: { officer: { name: t('個管員', 'Case worker'), kind: 'staff' } },
  states: {
    made: { name: t('已登錄', 'Entered'), stands: t('待督導核閱。', 'To be reviewed.') },
    reviewed: { name: t('已核閱', 'Reviewed'), ends: true },
  },
  steps: {
    log: {
      does: t('登錄服務', 'Enter a contact'),
      by: 'officer',
      from: 'start',
      to: 'made',
      asks: ['client', 'on', 'kind', 'minutes', 'words'],
      on: 'on',
    },
    review: { does: t('核閱', 'Review'), by: 'officer', from: 'made', to: 'reviewed', asks: ['mark'] },
  },
  clocks: {},
})

const TODAY = '2026-06-01'
const ALL = 300
let house: TestHouse
let officer: Session
let visitor: Visitor
let busy = ''
let quiet = ''
const at = `${TODAY}T09:00:00+08:00`
const how = { purpose: 'test', at }
const question = (entryId: string, more: object = {}) => ({
  name: 'contacts',
  entry: entryId,
  programme: 'contacts',
  field: 'client',
  shows: ['kind', 'minutes'],
  by: ['kind'],
  sums: ['minutes'],
  soonest: false,
  where: {},
  limit: 50,
  ...more,
})
async function aClient(name: string): Promise<string> {
  const acted = await house.store.begin(officer, 'clients', { step: 'take', values: { who: { name } } }, { at })
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done.id
}
const values = (id: string, n: number) => ({
  client: id,
  on: addDays(TODAY, -(n % 100)),
  kind: n % 3 === 0 ? 'visit' : 'call',
  minutes: 10 + (n % 5),
})

before(async () => {
  house = await aHouse(at, randomBytes(32), [loosely(client), loosely(contact)])
  officer = deskOf('officer', 0, ['clients', 'contacts'])
  visitor = new Visitor(openApp(house, () => {}))
  await visitor.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-officer-0' })
  busy = await aClient('示範甲')
  quiet = await aClient('示範乙')
  await house.store.play(
    system,
    Array.from({ length: ALL }, (_, n) => ({
      programme: 'contacts',
      lines: [{ on: TODAY, by: officer.actor, step: 'log', values: values(busy, n) }],
    })),
  )
})
after(() => house.drop())

const minutes = Array.from({ length: ALL }, (_, n) => 10 + (n % 5))
const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)

describe('300 cases that name one entry', () => {
  test('are paged newest first, each once, with what they come to', async () => {
    const seen: string[] = []
    const daysSeen: string[] = []
    let next: string | undefined
    let pages = 0
    do {
      const page = await house.store.naming(officer, question(busy, next ? { after: next } : {}), how)
      assert.equal(page.total, ALL)
      assert.deepEqual(page.sums, { minutes: sum(minutes) })
      assert.deepEqual(page.by, { kind: { visit: 100, call: 200 } })
      assert.deepEqual(page.states, { made: ALL })
      seen.push(...page.rows.map(({ row }) => row.id))
      daysSeen.push(...page.rows.map(({ day }) => day))
      next = page.next
      pages++
    } while (next)
    assert.equal(pages, ALL / 50)
    assert.equal(new Set(seen).size, ALL)
    assert.deepEqual(daysSeen, daysSeen.toSorted().toReversed())
  })

  test('are filtered by a choice, and then added up so; the whole is still told beside', async () => {
    const page = await house.store.naming(officer, question(busy, { where: { kind: 'visit' } }), how)
    assert.equal(page.total, 100)
    assert.deepEqual(page.sums, { minutes: sum(minutes.filter((_, n) => n % 3 === 0)) })
    assert.ok(page.rows.every((one) => one.values.kind === 'visit'))
    assert.deepEqual(page.by, { kind: { visit: 100, call: 200 } })
  })

  test('cost a page as many rows as it shows, found by their index', async () => {
    // A hundred times as many of other entries, and as many again of this one, as the years bring them.
    await house.pool.query(`insert into links (bureau, programme, case_id, field, target, is_open, day, state, facts)
      select 'demo', 'contacts', gen_random_uuid(), 'client', case when n % 100 = 0 then '${busy}'::uuid else gen_random_uuid() end,
        true, date '2020-01-01' + n % 300, 'made', '{"kind": "call"}' from generate_series(1, 30000) as n`)
    await house.pool.query('vacuum analyze')
    const listening = listenTo(house.serves)
    const asked = await listening.during(() => house.store.naming(officer, question(busy, { limit: 20 }), how))
    const page = asked.find(({ sql }) => sql.includes('at.day as stood'))
    assert.ok(page)
    const links = page.visits.filter(({ table }) => table === 'links')
    assert.equal(links.length, 1)
    assert.ok(
      links.every((one) => one.how.startsWith('Index') && one.rows <= 21),
      JSON.stringify(links),
    )
    assert.ok(
      page.visits.every((one) => one.rows <= 21),
      JSON.stringify(page.visits),
    )
    await house.pool.query(`delete from links where day < '2021-01-01'`)
  })

  test('stand on the page of the entry, and on none that they do not name', async () => {
    const page = await (await visitor.get(`/desk/cases/${busy}`)).text()
    assert.match(page, /服務紀錄/)
    assert.match(page, /300 件/)
    assert.match(page, new RegExp(`時間 ${sum(minutes).toLocaleString('en')} 分鐘`))
    assert.match(page, /家訪（100）/)
    assert.equal(page.match(/class="walk number"/g)?.length, 20)
    assert.doesNotMatch(page, /相關案件/)
    assert.match(await (await visitor.get(`/desk/cases/${quiet}`)).text(), /目前沒有/)
    const visits = await (await visitor.get(`/desk/cases/${busy}/lists/contacts?by-kind=visit`)).text()
    assert.match(visits, /100 件/)
    assert.equal((await visitor.get(`/desk/cases/${busy}/lists/contacts?by-kind=nonsense&after=x&state=y`)).status, 200)
    assert.equal((await visitor.get(`/desk/cases/${busy}/lists/nothing`)).status, 404)
  })

  test('are closed to a role the list is not for', async () => {
    const head = new Visitor(openApp(house, () => {}))
    await head.post('/desk/demo-sign-in', { _csrf: '', account: 'demo-head-0' })
    assert.doesNotMatch(await (await head.get(`/desk/cases/${busy}`)).text(), /服務紀錄/)
    assert.equal((await head.get(`/desk/cases/${busy}/lists/contacts`)).status, 404)
    assert.equal((await head.get(`/desk/cases/${busy}/lists/contacts/do`)).status, 404)
  })
})

describe('a programme that gains a list', () => {
  test('has what it wants of the cases there are worked out once, before anybody is served', async () => {
    await caughtUp(house.context, 'demo', at)
    await house.pool.query('update links set day = null, state = null, facts = null')
    const fewer = { ...loosely(client).lists?.contacts, by: [] }
    const listed = listedBy([{ ...loosely(client), lists: { contacts: fewer } } as Programme, loosely(contact)])
    const context = { ...house.context, listed }
    assert.equal(await isBehind(context, 'demo'), true)
    assert.ok((await caughtUp(context, 'demo', at)) >= ALL)
    assert.equal(await caughtUp(context, 'demo', at), 0)
    const page = await house.store.naming(officer, question(busy, { by: [] }), how)
    assert.deepEqual(page.sums, { minutes: sum(minutes) })
    await rebuild(house.context, 'demo')
    assert.deepEqual((await house.store.naming(officer, question(busy), how)).by, { kind: { visit: 100, call: 200 } })
  })
})

describe('from the page of the entry', () => {
  test('another is begun, naming it, and one is back there', async () => {
    const page = await (await visitor.get(`/desk/cases/${quiet}`)).text()
    const href = /href="(\/desk\/new\/contacts\?[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const form = await (await visitor.get(href)).text()
    assert.match(form, new RegExp(`value="${quiet}"[^>]*(checked|selected)`))
    const sent = await visitor.post(href, { client: quiet, on: '115/6/1', kind: 'call', minutes: '15' })
    assert.equal(sent.status, 303)
    assert.equal(sent.headers.get('location'), `/desk/cases/${quiet}`)
    assert.match(await (await visitor.get(`/desk/cases/${quiet}`)).text(), /1 件　時間 15 分鐘/)
    const wrong = await visitor.post(href, { client: quiet, on: '115/6/1', kind: 'call', minutes: '0' })
    assert.equal(wrong.status, 422)
    assert.match(await wrong.text(), new RegExp(`action="/desk/new/contacts[^"]*back=${quiet}`))
  })

  test('one step is taken for many, and what is wrong is said with the ticks kept', async () => {
    const sheet = `/desk/cases/${busy}/lists/contacts/do`
    const rows = (await house.store.naming(officer, question(busy, { limit: 3 }), how)).rows.map(({ row }) => row.id)
    const without = await visitor.post(sheet, { rows: rows[0] ?? '', mark: '' })
    assert.equal(without.status, 422)
    assert.match(await without.text(), new RegExp(`value="${rows[0]}"[^>]*checked`))
    assert.equal((await visitor.post(sheet, { mark: '已閱' })).status, 422)
    assert.equal((await visitor.post(sheet, { rows, mark: '已閱' })).status, 303)
    const page = await house.store.naming(officer, question(busy), how)
    assert.deepEqual(page.states, { made: ALL - rows.length, reviewed: rows.length })
    // A closed case stands in the list as before; it is not offered for the step again.
    assert.equal(page.total, ALL)
    assert.doesNotMatch(await (await visitor.get(sheet)).text(), new RegExp(rows[0] ?? '-'))
  })
})

describe('the checker', () => {
  const told = (change: Partial<NonNullable<Programme['lists']>[string]>) => {
    const of = loosely(client)
    const lists = { contacts: { ...of.lists?.contacts, ...change } } as NonNullable<Programme['lists']>
    return faultsOfHouse([{ ...of, lists }, loosely(contact)], bureau).filter((one) => one.includes('list'))
  }
  for (const [what, change, says] of [
    ['a programme that is not there', { of: { programme: 'contact', naming: 'client' } }, /“contact”.*Say “contacts”/],
    ['a field that names something else', { of: { programme: 'contacts', naming: 'kind' } }, /“kind”.*Say “client”/],
    ['a fact that is somebody’s own', { shows: ['words'] }, /shows words of contacts, which is somebody’s own/],
    ['a filter that is no choice', { by: ['minutes'] }, /“minutes”, which is no choice or place of contacts/],
    ['a sum of words', { sums: ['kind'] }, /“kind”, which is no whole number/],
    ['a day that is none', { newest: 'kind' }, /“kind”, which is no day/],
    ['two days', { soonest: 'on' }, /goes by two days/],
    ['a beginning that begins nothing', { begins: 'review' }, /“review”, which is no step/],
    ['a step that is not there', { does: 'reviews' }, /“reviews”.*Say “review”/],
  ] as const)
    test(`names ${what}`, () => assert.match(told(change as never).join('\n'), says))

  test('says how a roll call is now said', () => {
    const of = loosely(contact)
    const steps = { ...of.steps, review: { ...of.steps.review, rollCall: {} } } as Programme['steps']
    const all = faultsOfHouse([loosely(client), { ...of, steps }], bureau)
    assert.ok(
      all.some((one) => one.includes('says `rollCall`') && one.includes('`lists`')),
      all.join('\n'),
    )
  })
  test('finds nothing wrong with lists that are right', () => assert.deepEqual(told({}), []))
  test('wants two lists of the same cases to go by the same day', () => {
    const of = loosely(client)
    const { newest: _, ...other } = of.lists?.contacts ?? ({} as never)
    const lists = { ...of.lists, others: other } as NonNullable<Programme['lists']>
    const all = faultsOfHouse([{ ...of, lists }, loosely(contact)], bureau)
    assert.ok(
      all.some((one) => one.includes('Let both go by the same day')),
      all.join('\n'),
    )
  })
})
