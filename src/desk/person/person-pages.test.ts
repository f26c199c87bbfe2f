// The pages about a person's data over HTTP: who looked, what is kept, what they get, and what is destroyed.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { keepAccount, openSession, type Person, readyMessages } from '#auth/index.ts'
import type { OpenCase } from '#store/types.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

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

describe('a person’s page', () => {
  const asked = { number: 'a200000003', purpose: '請求書 PD115-000001' }

  test('is opened by officers and heads, for a purpose, and is written down before it answers', async () => {
    for (const account of ['demo-administrator-0', 'demo-statistician-0', 'demo-auditor-0']) {
      const visitor = await signedIn(account)
      for (const path of ['/desk/person', '/desk/person/export'])
        assert.equal((await visitor.post(path, asked)).status, 403, `${account} ${path}`)
    }
    const intake = await inOffice('somebody-intake', 'intake', [MEDIATION])
    assert.equal((await intake.post('/desk/person', asked)).status, 403)
    const head = await signedIn('demo-head-0')
    const without = await head.post('/desk/person', { ...asked, purpose: '' })
    assert.equal(without.status, 422)
    assert.match(await without.text(), /value="A200000003"/)
    assert.equal((await logOf('person page')).length, 0)
    const shown = await (await head.post('/desk/person', asked)).text()
    for (const word of [theirs.number, '申請人', '辦理中', '誰看過這個人的資料']) assert.ok(shown.includes(word), word)
    assert.ok(!shown.includes(another.number) && !shown.includes('金絲雀甲'))
    const [kept] = await logOf('person page')
    assert.deepEqual([kept.actor_id, kept.purpose, kept.cases], ['demo-head-0', asked.purpose, [theirs.id]])
  })

  test('finds nothing of programmes that somebody does not answer for', async () => {
    const other = await inOffice('other-officer', 'officer', ['quota-levy'])
    assert.match(await (await other.post('/desk/person', asked)).text(), /沒有案件載有這個證號/)
  })

  test('exports what is theirs in an open form, and nothing of other people', async () => {
    const head = await signedIn('demo-head-0')
    const json = await (await head.post('/desk/person/export', { ...asked, as: 'json' })).text()
    const read = JSON.parse(json)
    assert.equal(read.schema, 'taitsi.personal-data/1')
    assert.deepEqual(
      read.cases.map((one: { number: string; part: string }) => [one.number, one.part]),
      [[theirs.number, 'claimant']],
    )
    const claimant = read.cases[0].fields.find((one: { field: string }) => one.field === 'claimant')
    assert.equal(claimant.value.name, '金絲雀甲')
    for (const word of ['旁人乙', 'A123456789', another.number, filing.respondent.name])
      assert.ok(!json.includes(word), word)
    const csv = await (await head.post('/desk/person/export', { ...asked, as: 'csv' })).text()
    assert.ok(csv.includes(theirs.number) && !csv.includes('金絲雀甲'))
    assert.equal((await logOf('person export')).length, 2)
    const { rows } = await house.pool.query(
      `select what from access_log where case_id = $1 and purpose = $2 and what like 'read %'`,
      [theirs.id, asked.purpose],
    )
    assert.ok(rows.some((one) => one.what.includes('claimant')))
  })
})

describe('a citizen’s own data', () => {
  const EMAIL = 'own-data@example.tw'
  let who: Visitor
  before(async () => {
    who = new Visitor(app)
    await who.post('/account/sign-up', { email: EMAIL, name: '金絲雀甲', password: 'a sentence long enough' })
    const letter = (await readyMessages(house.context, 'demo', 1000)).findLast((one) => one.to === EMAIL)
    const code = /(\d{4} \d{4})/.exec(letter?.body ?? '')?.[1] ?? ''
    assert.equal((await who.post('/account/code', { code })).headers.get('location'), '/my-cases')
    const way = await house.store.accessCode(system, theirs.id, 'claimant')
    assert.equal((await who.post('/my-cases', { number: theirs.number, code: way })).status, 303)
    await page(await signedIn('demo-head-0'), `/desk/cases/${theirs.id}`)
  })

  test('is for whoever has signed in', async () => {
    for (const path of ['/account/data', '/account/data.json'])
      assert.match((await new Visitor(app).get(path)).headers.get('location') ?? '', /sign-in/)
  })

  test('says what is held until when, and which offices looked, without their names', async () => {
    const shown = await page(who, '/account/data')
    for (const word of [EMAIL, theirs.number, '結案後 15 年', '科長', '辦理案件', '/services/personal-data-requests'])
      assert.ok(shown.includes(word), word)
    for (const word of ['示範科長', another.number, '旁人乙']) assert.ok(!shown.includes(word), word)
  })

  test('can be taken along as a file, with nothing of other people', async () => {
    const json = await page(who, '/account/data.json')
    const read = JSON.parse(json)
    assert.deepEqual([read.schema, read.account.email], ['taitsi.personal-data/1', EMAIL])
    assert.equal(read.cases[0].fields.find((one: { field: string }) => one.field === 'claimant').value.name, '金絲雀甲')
    for (const word of ['旁人乙', another.number, filing.respondent.name]) assert.ok(!json.includes(word), word)
  })
})

describe('a destruction list at the desk', () => {
  let list = ''
  before(async () => {
    const at = { at: house.at }
    const decline = { step: 'decline', values: { reason: '不屬勞資爭議' } }
    for (const one of [theirs, another]) done(await house.store.take(deskOf('officer'), one.id, one.seq, decline, at))
    house.at = '2042-01-05T09:00:00+08:00'
  })

  test('is no affair of administrators, statisticians and auditors', async () => {
    for (const account of ['demo-administrator-0', 'demo-statistician-0', 'demo-auditor-0']) {
      const visitor = await signedIn(account)
      assert.equal((await visitor.get('/desk/destruction')).status, 403, account)
      assert.equal((await visitor.post('/desk/destruction', {})).status, 403, account)
    }
    assert.equal((await (await signedIn('demo-director-0')).post('/desk/destruction', {})).status, 403)
  })

  test('holds what is due, with its years and their article, for whoever lists it', async () => {
    const lister = await inOffice('lister', 'officer', [MEDIATION])
    const made = await lister.post('/desk/destruction', {})
    assert.equal(made.status, 303)
    list = made.headers.get('location') ?? ''
    const shown = await page(lister, list)
    for (const word of [theirs.number, another.number, '待核准（0／2）', '擬銷毀', ' 年，'])
      assert.ok(shown.includes(word), word)
    assert.ok(!shown.includes('核准這份目錄') && !shown.includes('執行銷毀'))
    const csv = await page(lister, `${list}/file`)
    assert.equal(csv.trim().split('\r\n').length, 3)
    assert.equal(csv.split('\r\n')[1]?.split('","').length, 8)
    assert.match(await page(lister, '/desk/destruction'), /DL131-0001/)
    assert.match(await (await lister.post('/desk/destruction', {})).text(), /目前沒有保存年限屆滿/)
  })

  test('is seen and approved by nobody who answers for other programmes', async () => {
    const other = await inOffice('other-head', 'head', ['quota-levy'])
    assert.equal((await other.get(list)).status, 404)
    assert.equal((await other.post(`${list}/approve`, {})).status, 404)
  })

  test('keeps a case off it for a reason, and keeps what was typed where there is none', async () => {
    const lister = await inOffice('lister', 'officer', [MEDIATION])
    const without = await lister.post(`${list}/hold`, { number: another.number, _reason: ' ' })
    assert.equal(without.status, 422)
    const again = await without.text()
    assert.ok(again.includes('請寫明續存的理由') && again.includes(`value="${another.number}"`))
    assert.equal((await lister.post(`${list}/hold`, { number: 'MD1', _reason: '訴訟' })).status, 422)
    assert.equal((await lister.post(`${list}/hold`, { number: another.number, _reason: '訴訟中' })).status, 303)
    assert.match(await page(lister, list), /續存：訴訟中/)
  })

  test('is carried out after two others have approved it, and confirmed', async () => {
    const lister = await inOffice('lister', 'officer', [MEDIATION])
    assert.equal((await lister.post(`${list}/approve`, {})).status, 403)
    const head = await signedIn('demo-head-0')
    assert.equal((await head.post(`${list}/approve`, {})).status, 303)
    assert.match(await (await head.post(`${list}/approve`, {})).text(), /另一次核准須由他人為之/)
    const early = await lister.post(`${list}/carry-out`, { sure: 'yes' })
    assert.equal(early.status, 422)
    assert.match(await early.text(), /須經兩人核准/)
    assert.match(await page(head, list), /待核准（1／2）/)
    assert.equal((await (await signedIn('demo-director-0')).post(`${list}/approve`, {})).status, 303)
    assert.match(await (await lister.post(`${list}/carry-out`, {})).text(), /請先勾選已核對目錄/)
    const carried = await (await lister.post(`${list}/carry-out`, { sure: 'yes' })).text()
    assert.match(carried, /已執行完畢，本次銷毀 1 件/)
    assert.match(await page(head, list), /已執行/)
    const { rows } = await house.pool.query('select count(*)::int as n from event_secrets where case_id = $1', [
      theirs.id,
    ])
    assert.equal(Number(rows[0].n), 0)
    assert.equal((await head.get(`/desk/cases/${theirs.id}`)).status, 200)
  })
})
