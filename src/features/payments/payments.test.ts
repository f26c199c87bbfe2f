// Payments: hundreds of cases in pages, totals over all of them, lists that are never lost, an approval that binds.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { duePage, dueTotals } from '#reports/index.ts'
import { openApp } from '#app'
import { account, approved, Clerk } from '#tests/a-cashier.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

const CASES = 53
let house: TestHouse
let app: ReturnType<typeof openApp>
let cashier: Clerk
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house, () => {})
  for (let nth = 0; nth < CASES; nth++) await approved(house, nth)
  cashier = await Clerk.signIn(app, 'demo-accountant-0')
})
after(() => house.drop())

const paying = () => house.programmes.filter((one) => one.pays)
const totals = () => dueTotals(house.db, system, paying())
const due = (limit: number, after?: string) =>
  duePage(house.db, system, paying(), { state: 'approved', limit, ...(after ? { after } : {}) })
const read = (id: string) => house.store.open(system, id, { purpose: 'test', at: '2026-03-02T01:00:00Z' })
const query = <T extends object>(text: string, values: unknown[] = []) =>
  house.pool.query<T>(text, values).then(({ rows }) => rows)

describe('what waits to be paid', () => {
  test('comes in pages and is added up over all of them', async () => {
    const first = await due(50)
    assert.equal(first.rows.length, 50)
    assert.ok(first.next)
    const second = await due(50, first.next)
    assert.equal(second.rows.length, CASES - 50)
    assert.equal(new Set([...first.rows, ...second.rows].map((one) => one.id)).size, CASES)
    assert.deepEqual((await totals()).approved, { cases: CASES, amount: CASES * 10_000 })
    assert.match(await cashier.page('/desk/payments'), /共 53 件，530,000 元/)
  })

  test('keeps what was ticked when one turns the page, and lists only that', async () => {
    const { rows, next = '' } = await due(50)
    const ticked = rows.slice(0, 2).map((one) => one.id)
    const turned = await cashier.send(
      '/desk/payments/choose',
      new URLSearchParams([...ticked.map((id) => ['case', id]), ['after', next]]),
    )
    const page = await turned.text()
    assert.match(page, /其他頁已勾選 2 件/)
    for (const id of ticked) assert.match(page, new RegExp(`type="hidden" name="case" value="${id}"`))
    assert.equal(await cashier.list(...ticked), 'P115-0001')
    assert.deepEqual((await totals()).listed, { cases: 2, amount: 20_000 })
  })

  test('shows nobody what its approval binds, which is a digest and no word', async () => {
    const [id = ''] = (await due(1)).rows.map((one) => one.id)
    const page = await cashier.page(`/desk/cases/${id}`)
    assert.match(page, /受款帳戶/)
    assert.doesNotMatch(page, /核定內容摘要/)
  })

  test('says what to do when nothing is ticked', async () => {
    const refused = await cashier.send('/desk/payments/list', {})
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), /請勾選案件/)
  })

  test('is shown to the statistician as sums, without a payee or an account', async () => {
    const page = await (await Clerk.signIn(app, 'demo-statistician-0')).page('/desk/payments')
    assert.match(page, /待列清冊/)
    assert.doesNotMatch(page, /林測試|00000000000000/)
    assert.deepEqual(
      await query(`select 1 from access_log where actor_id = 'demo-statistician-0' and what like 'read%'`),
      [],
    )
  })
})

describe('a payment list', () => {
  test('is each cashier’s own, although two press in the same second', async () => {
    const { rows } = await due(2)
    const made = await Promise.all(rows.map((one) => cashier.list(one.id)))
    assert.deepEqual(made.toSorted(), ['P115-0002', 'P115-0003'])
  })

  test('takes every case of every page when all are wanted, each on a line of its own', async () => {
    const made = await cashier.send('/desk/payments/list', { all: 'yes' })
    assert.equal(made.headers.get('location'), '/desk/payments/lists/P115-0004')
    const { approved: left, lists } = await totals()
    assert.equal(left.cases, 0)
    assert.deepEqual(
      lists.map((one) => one.cases),
      [2, 1, 1, CASES - 4],
    )
    const file = (await cashier.page('/desk/payments/P115-0004/file')).trim().split('\r\n')
    assert.equal(file.length, CASES - 4 + 1)
    assert.deepEqual(
      file.slice(1).map((line) => line.split(',')[1]),
      Array.from({ length: CASES - 4 }, (_, nth) => `"${nth + 1}"`),
    )
    assert.match(await cashier.page('/desk/payments'), /沒有待付款的案件/)
  })

  test('stays findable with the same bytes, by year, by its number and by case, once all is answered and a year is over', async () => {
    const before = await cashier.page('/desk/payments/P115-0001/file')
    const { rows } = await duePage(house.db, system, paying(), { state: 'listed', list: 'P115-0001', limit: 2 })
    const text = `清冊,行號,案號,金額,結果,日期\n${rows.map((one, nth) => `P115-0001,${nth + 1},${one.number},10000,成功,2026-03-02`).join('\n')}\n`
    const { at } = await cashier.answer(text)
    assert.match(
      await (await (await Clerk.signIn(app, 'demo-accountant-1')).send(`${at}/book`, {})).text(),
      /已登錄 2 筆/,
    )
    house.at = '2027-02-01T09:00:00+08:00'
    const later = await Clerk.signIn(app, 'demo-accountant-0')
    assert.match(await later.page('/desk/payments'), /href="\/desk\/payments\?year=115#lists"/)
    assert.match(await later.page('/desk/payments?year=115'), /P115-0001/)
    assert.equal(await later.page('/desk/payments/P115-0001/file'), before)
    const list = await later.page('/desk/payments/lists/P115-0001')
    assert.match(list, /已入帳/)
    assert.match(list, new RegExp(at))
    assert.match(await later.page(`/desk/payments/find?q=${rows[0]?.number}`), /P115-0001/)
    assert.equal(
      (await later.get('/desk/payments/find?q=p115-0001')).headers.get('location'),
      '/desk/payments/lists/P115-0001',
    )
    house.at = '2026-03-02T09:10:00+08:00'
    cashier = await Clerk.signIn(app, 'demo-accountant-0')
  })

  test('is beyond the reach of whoever approved, and of any other page', async () => {
    const one = await approved(house, 900)
    const both = { ...deskOf('accountant'), actor: { ...deskOf('head').actor, role: 'accountant' } }
    const refused = await house.store.take(
      both,
      one.id,
      3,
      { step: 'list', values: { paymentList: 'P115-0900', paymentLine: 1 } },
      { at: '2026-03-02T01:00:00Z' },
    )
    assert.ok('refused' in refused)
    const posted = await cashier.send(`/desk/cases/${one.id}/steps/list`, { paymentList: 'P115-0900', _seq: '3' })
    assert.equal(posted.status, 403)
    assert.equal((await read(one.id))?.state, 'approved')
  })
})

describe('an approval', () => {
  const elsewhere = { bank: '0000001', number: '99999999999999', holder: '別人' }

  test('binds payee, account and amount: a correction of them afterwards is refused and says which step to take', async () => {
    const one = await approved(house, 901)
    const officer = await Clerk.signIn(app, 'demo-officer-0')
    const answer = await officer.send(`/desk/cases/${one.id}/correct`, {
      'account.bank': elsewhere.bank,
      'account.number': elsewhere.number,
      'account.holder': elsewhere.holder,
      _reason: '改帳號',
      _seq: '3',
    })
    assert.match(await answer.text(), /變更受款帳戶/)
    assert.deepEqual((await read(one.id))?.values.account, account)
    for (const values of [{ account: elsewhere }, { applicant: { name: '別人', idNumber: 'A100000001' } }]) {
      const refused = await house.store.correct(deskOf('head'), one.id, 3, values, '改', { at: '2026-03-02T02:00:00Z' })
      assert.ok(
        'refused' in refused && refused.refused.some((each) => each.says.zh.includes('自核定起鎖定')),
        JSON.stringify(refused),
      )
    }
    const telephone = {
      applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-009', address: '示範市示範東區示範路1號' },
    }
    assert.ok(
      'done' in
        (await house.store.correct(deskOf('officer'), one.id, 3, telephone, '電話更正', {
          at: '2026-03-02T02:00:00Z',
        })),
    )
  })

  test('is taken back by a new account, and given again by another person than changed it', async () => {
    const one = await approved(house, 902)
    const at = '2026-03-02T02:00:00Z'
    const changed = await house.store.take(
      deskOf('officer'),
      one.id,
      3,
      { step: 'changeAccount', values: { account: elsewhere } },
      { at },
    )
    assert.ok('done' in changed && changed.done.state === 'changed')
    const same = { ...deskOf('head'), actor: { ...deskOf('officer').actor, role: 'head' } }
    assert.ok('refused' in (await house.store.take(same, one.id, 4, { step: 'approveAgain', values: {} }, { at })))
    assert.ok(
      'done' in (await house.store.take(deskOf('head'), one.id, 4, { step: 'approveAgain', values: {} }, { at })),
    )
    const rows = await query<{ state: string; maker: string; checker: string; instalment: number }>(
      'select state, maker, checker, instalment from payments where case_id = $1 order by seq',
      [one.id],
    )
    assert.deepEqual(
      rows.map((row) => [row.state, row.instalment]),
      [
        ['withdrawn', 1],
        ['approved', 1],
      ],
    )
    for (const { maker, checker } of rows) assert.notEqual(maker, checker)
  })

  test('that no longer fits what would be paid lets nothing onto a list, by whatever way it was changed', async () => {
    const one = await approved(house, 903)
    await query(`update cases set doc = jsonb_set(doc, '{values,payable}', '99000') where id = $1`, [one.id])
    const made = await cashier.send('/desk/payments/list', { case: one.id })
    assert.match(await made.text(), /與核定時不同/)
  })
})

describe('the database itself', () => {
  const inOne = async (...statements: string[]) => {
    const client = await house.pool.connect()
    try {
      await client.query('begin')
      for (const statement of statements) await client.query(statement)
      await client.query('commit')
      return 'done'
    } catch (error) {
      await client.query('rollback')
      return (error as { constraint?: string }).constraint ?? (error as Error).message
    } finally {
      client.release()
    }
  }
  const row = (more: string, granted = 'null') =>
    `insert into payments (bureau, programme, case_id, seq, instalment, amount, state, maker, checker, approved_on, budget_line, granted)
     select bureau, programme, case_id, seq + 100, ${more}, approved_on, budget_line, ${granted} from payments where state = 'approved' limit 1`

  test('holds one live payment for an instalment, a second person, and lines that are fixed', async () => {
    assert.equal(await inOne(row(`instalment, amount, 'approved', 'a', 'b'`)), 'payment_once')
    assert.equal(await inOne(row(`instalment + 1, amount, 'approved', 'a', 'a'`)), 'payment_second_person')
    assert.equal(await inOne(row(`instalment + 1, amount, 'approved', 'a', 'b'`, 'granted')), 'payment_granted')
    assert.match(await inOne(`update payments set amount = amount + 1 where state = 'approved'`), /is not changed/)
    assert.match(
      await inOne(`update payments set state = 'paid' where state = 'approved'`),
      /does not go from approved to paid/,
    )
    assert.match(await inOne(`delete from payments`), /is kept/)
  })

  test('holds a ledger that adds up to nothing, and never pays more than was granted', async () => {
    const post = (account: string, amount: number) =>
      `insert into ledger_entries (bureau, programme, case_id, seq, account, amount, on_day)
       select bureau, programme, case_id, 777, '${account}', ${amount}, approved_on from payments where state = 'listed' order by case_id limit 1`
    assert.equal(await inOne(post('owed', 500)), 'ledger_balanced')
    assert.equal(await inOne(post('sent', 20_000), post('paid', -20_000)), 'ledger_covered')
    assert.match(await inOne('update ledger_entries set amount = 1'), /appended/)
    assert.match(await inOne('delete from ledger_entries'), /appended/)
    assert.deepEqual(await query('select sum(amount)::int as sum from ledger_entries'), [{ sum: 0 }])
  })

  test('holds the budget of a programme’s line in a year: no list beyond it, and no budget below what is on lists', async () => {
    const accountant = await Clerk.signIn(app, 'demo-accountant-0')
    const programme = 'occupational-accident-consolation/accident-consolation'
    const enter = (value: string) =>
      accountant.send('/desk/payments/budget', { programme, value, source: '115 年度預算書第 12 頁' })
    assert.match(await (await enter('100,000')).text(), /預算不能更低/)
    assert.equal((await enter('530,000')).status, 303)
    const { rows } = await due(10)
    assert.ok(rows.length >= 2)
    const made = await accountant.send('/desk/payments/list', new URLSearchParams(rows.map((one) => ['case', one.id])))
    assert.match(await made.text(), /本年度預算不足/)
    const page = await accountant.page('/desk/payments')
    assert.match(page, /530,000 元/)
    assert.match(page, /弱勢勞工學費補助/)
  })
})
