// The pages about a person's data over HTTP: who looked, what is kept, what they get, and what is destroyed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { keepAccount, openSession, type Person } from '#auth/index.ts'
import type { OpenCase } from '#store/types.ts'
import { openApp } from '../src/app.ts'
import { aHouse, filing, type TestHouse, withRooms } from './a-house.ts'
import { Visitor } from './a-visitor.ts'

const MEDIATION = 'labour-dispute-mediation'
let house: TestHouse
let app: ReturnType<typeof openApp>
let theirs: OpenCase
let another: OpenCase

const somebody = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'somebody', role: 'claimant' } }
const done = (acted: object): OpenCase => {
  if (!('done' in acted)) assert.fail(JSON.stringify(acted))
  return acted.done as OpenCase
}
const begun = async (claimant: Record<string, string>) =>
  done(
    await house.store.begin(
      somebody,
      MEDIATION,
      { step: 'apply', values: { ...filing, claimant } },
      { at: house.at, key: `k${Math.random()}` },
    ),
  )
before(async () => {
  house = await aHouse('2026-03-10T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
  theirs = await begun({
    name: '金絲雀甲',
    idNumber: 'A200000003',
    phone: '0911-111-222',
    address: '示範市示範東區1號',
  })
  another = await begun({ name: '旁人乙', idNumber: 'A123456789', phone: '0922-333-444', address: '示範市示範西區2號' })
})
after(() => house.drop())

async function signedIn(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.get('/desk/sign-in')
  assert.equal((await visitor.post('/desk/demo-sign-in', { account })).status, 303, account)
  return visitor
}
/** Somebody of the staff whose office covers these programmes only. */
async function inOffice(id: string, role: string, programmes: readonly string[]): Promise<Visitor> {
  const person: Person = { id, name: id, kind: 'staff', bureau: 'demo', roles: [{ role, programmes }] }
  await keepAccount(house.db, 'demo', person)
  const { token } = await openSession(house.db, 'demo', person, 'whole', house.now(), id)
  const visitor = new Visitor(app)
  visitor.keep('taitsi', token)
  return visitor
}
const page = async (visitor: Visitor, path: string, status = 200) => {
  const answer = await visitor.get(path)
  const text = await answer.text()
  assert.equal(answer.status, status, `${path}\n${text.replace(/<[^>]+>/g, ' ').slice(0, 800)}`)
  return text
}
const logOf = async (what: string) =>
  (await house.pool.query('select * from access_log where what = $1 order by id', [what])).rows

describe('the reading log', () => {
  test('is read by heads and auditors, by nobody else of the house', async () => {
    for (const account of ['demo-administrator-0', 'demo-statistician-0', 'demo-officer-0', 'demo-director-0'])
      assert.equal((await (await signedIn(account)).get('/desk/reading-log')).status, 403, account)
    for (const account of ['demo-auditor-0', 'demo-head-0'])
      assert.equal((await (await signedIn(account)).get('/desk/reading-log')).status, 200, account)
  })

  test('says who saw what, of which case, when and what for, and nothing of what stood there', async () => {
    await page(await signedIn('demo-head-0'), `/desk/cases/${theirs.id}`)
    const shown = await page(await signedIn('demo-auditor-0'), `/desk/reading-log?case=${theirs.number}`)
    assert.match(shown, /示範科長/)
    assert.match(shown, /申請人/)
    assert.match(shown, /辦理案件/)
    assert.ok(shown.includes(`href="/desk/cases/${theirs.id}"`))
    for (const word of ['金絲雀甲', 'A200000003', '0911-111-222', another.number])
      assert.ok(!shown.includes(word), word)
  })

  test('is asked by reader and by day, and says so where an entry is wrong', async () => {
    const auditor = await signedIn('demo-auditor-0')
    assert.match(await page(auditor, '/desk/reading-log?reader=demo-head-0&from=115/3/10&until=115/3/10'), /示範科長/)
    assert.match(await page(auditor, '/desk/reading-log?until=115/3/9'), /沒有符合的調閱紀錄/)
    assert.match(await page(auditor, '/desk/reading-log?reader=nobody-at-all', 422), /沒有這個帳號或姓名/)
    assert.match(await page(auditor, '/desk/reading-log?case=XX1', 422), /沒有這個案號/)
    assert.match(await page(auditor, '/desk/reading-log?from=115/2/31', 422), /日/)
    assert.match(await page(auditor, '/desk/reading-log?from=115/3/10&until=115/3/9', 422), /迄日不能早於起日/)
  })

  test('finds who looked at a person by their number, for a purpose that is itself kept', async () => {
    const auditor = await signedIn('demo-auditor-0')
    assert.match(await page(auditor, '/desk/reading-log?person=a200000003', 422), /請先填寫查詢目的/)
    assert.equal((await logOf('log of a person')).length, 0)
    const shown = await page(auditor, `/desk/reading-log?person=a200000003&purpose=${encodeURIComponent('民眾陳情')}`)
    assert.ok(shown.includes(theirs.number) && !shown.includes(another.number))
    const [kept] = await logOf('log of a person')
    assert.deepEqual([kept.actor_id, kept.purpose, kept.cases], ['demo-auditor-0', '民眾陳情', [theirs.id]])
  })

  test('shows a head what was read of their own programmes only', async () => {
    const other = await inOffice('another-head', 'head', ['quota-levy'])
    assert.match(await page(other, '/desk/reading-log'), /沒有符合的調閱紀錄/)
    assert.match(await page(other, `/desk/reading-log?case=${theirs.number}`), /沒有符合的調閱紀錄/)
  })

  test('comes fifty lines a page', async () => {
    await house.pool.query(
      `insert into access_log (bureau, at, actor_id, actor_role, what, purpose) select 'demo', $1, 'demo-officer-0', 'officer', 'organisation 12345675', '第' || n || '次' from generate_series(1, 60) n`,
      [house.at],
    )
    const auditor = await signedIn('demo-auditor-0')
    const first = await page(auditor, '/desk/reading-log?reader=demo-officer-0')
    assert.ok(first.includes('第60次') && first.includes('第11次') && !first.includes('第10次'))
    const next = /href="(\/desk\/reading-log\?[^"]*before=\d+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
    assert.ok(next)
    const second = await page(auditor, next)
    assert.ok(second.includes('第10次') && second.includes('第1次') && !second.includes('第11次'))
  })
})
