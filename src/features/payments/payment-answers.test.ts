// The bank's answer: as banks write it, tried before it is booked, booked by a second person, taken back as a whole, and never paid twice.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { meaningOf } from '#features/payments/bank/result-words.ts'
import { readAnswers } from '#features/payments/bank/read-answer.ts'
import { readHeads, verifyAlone } from '#store/verify/index.ts'
import { openApp } from '#app'
import { account, approved, big5, Clerk } from '#tests/a-cashier.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
let first: Clerk
let second: Clerk
let nth = 0
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  const app = openApp(house, () => {})
  first = await Clerk.signIn(app, 'demo-accountant-0')
  second = await Clerk.signIn(app, 'demo-accountant-1')
})
after(() => house.drop())

/** A case on line 1 of a list of its own. */
let one: { id: string; number: string; list: string }
const listed = async () => {
  const made = await approved(house, nth++)
  return { ...made, list: await first.list(made.id) }
}
beforeEach(async () => void (one = await listed()))

const HEAD = '清冊,行號,案號,金額,結果,入帳日期\r\n'
const row = (
  result: string,
  more: Partial<{ list: string; line: number; number: string; amount: string; day: string }> = {},
) => {
  const of = { list: one.list, line: 1, number: one.number, amount: '10000', day: '115/03/02', ...more }
  return `${of.list},${of.line},${of.number},"${of.amount}",${result},${of.day}\r\n`
}
const stateOf = async (id = one.id) =>
  (await house.store.open(system, id, { purpose: 'test', at: new Date(house.now()).toISOString() }))?.state
const book = async (at: string, by = second) => (await by.send(`${at}/book`, {})).text()
const answered = async (text: string | Uint8Array) => {
  const tried = await first.answer(text)
  assert.ok(tried.at, tried.page)
  return book(tried.at)
}
const ledger = async (id = one.id) =>
  Object.fromEntries(
    (
      await house.pool.query<{ account: string; sum: number }>(
        'select account, sum(amount)::int as sum from ledger_entries where case_id = $1 group by 1',
        [id],
      )
    ).rows.map(({ account: name, sum }) => [name, sum]),
  )

describe('a file of the bank', () => {
  for (const [name, bytes] of [
    ['Big5, as Taiwan’s banks deliver it', () => big5(HEAD + row('成功'))],
    ['UTF-8 with its mark', () => `\ufeff${HEAD}${row('成功')}`],
    ['UTF-8 without', () => HEAD + row('成功')],
    ['full-width letters and figures', () => HEAD + row('ＯＫ', { amount: '１０，０００', day: '１１５０３０２' })],
    ['tabs instead of commas', () => (HEAD + row('成功')).replaceAll('"', '').replaceAll(',', '\t')],
    ['no heading, in the order of our own file', () => row('0000')],
  ] as const)
    test(`in ${name} books a success as paid`, async () => {
      const tried = await first.answer(bytes())
      assert.match(tried.page, /將登錄入帳（115年3月2日）/)
      assert.equal(await stateOf(), 'listed', 'the trial writes nothing')
      assert.match(await book(tried.at), /已登錄 1 筆/)
      assert.equal(await stateOf(), 'paid')
    })

  test('of ten thousand rows in Big5 is read and explained in a moment', () => {
    const many = big5(
      HEAD + Array.from({ length: 10_000 }, (_, line) => row(line % 9 ? '成功' : '退匯', { line: line + 1 })).join(''),
    )
    const began = performance.now()
    const read = readAnswers(many, 'many.csv')
    assert.ok('rows' in read && read.rows.length === 10_000 && read.form === 'Big5')
    assert.ok(performance.now() - began < 5000)
  })

  test('that is none at all is refused by the field', async () => {
    for (const text of ['這不是回覆檔\n', '案號,金額\n', '%PDF-1.7', '\0\0\0']) {
      const refused = await first.answer(text)
      assert.equal(refused.status, 422, text)
      assert.match(refused.page, /id="f-answers-problem"/)
    }
  })
})

describe('a row', () => {
  const left = async (text: string, says: RegExp) => {
    const tried = await first.answer(HEAD + text)
    assert.match(tried.page, says)
    await book(tried.at)
    assert.equal(await stateOf(), 'listed')
  }
  test('with a word nobody knows is unknown, and is never booked as returned', () =>
    left(row('處理中'), /看不懂結果「處理中」/))
  test('without any word is unknown as well', () => left(row(''), /看不懂結果「空白」/))
  test('whose letters were broken on the way is unknown', () => left(row('���\\'), /看不懂結果/))
  test('with another amount is left alone', () =>
    left(row('成功', { amount: '9,999' }), /金額 9,999 與清冊 10,000 不符/))
  test('with cents is left alone', () => left(row('成功', { amount: '10000.50' }), /看不懂金額/))
  test('of a line that is not there is left alone', () => left(row('成功', { line: 2 }), /查無清冊/))
  test('of another case is left alone', () => left(row('成功', { number: 'AC115-999999' }), /不是 AC115-999999/))
  test('without list and line is left alone', () => left(row('成功', { list: '' }), /沒有清冊編號與行號/))
  test('with a day that cannot be is left alone', () => left(row('成功', { day: '115/02/30' }), /看不懂日期/))
  test('of a day that has not come is left alone', () => left(row('成功', { day: '115/03/03' }), /還沒到/))
  test('that another row of the file contradicts is left alone with it', () =>
    left(row('成功') + row('退匯'), /同一行在檔案中有不同結果/))
  test('that stands twice is booked once', async () => {
    const tried = await first.answer(HEAD + row('成功') + row('成功'))
    assert.match(tried.page, /檔案中重複的一行/)
    assert.match(await book(tried.at), /已登錄 1 筆/)
  })
  test('says paid or returned only by the words banks use, a reason behind it or not', () => {
    const day = '2026-03-02'
    for (const good of ['成功', ' 入帳成功。', 'ok', '0000', '００']) assert.equal(meaningOf(good, day), 'paid', good)
    for (const bad of ['退匯', '退匯（帳號不符）', '退匯-戶名不符', '查無此帳號', '帳戶已結清'])
      assert.equal(meaningOf(bad, day), 'returned', bad)
    for (const other of ['', '未成功', '不成功', '待處理', '99', '成功率', 'E4', '�'])
      assert.equal(meaningOf(other, day), undefined, other)
  })
})

describe('booking', () => {
  test('is not done by whoever read the file, on the page or in the database', async () => {
    const tried = await first.answer(HEAD + row('成功'))
    assert.match(tried.page, /請另一位出納登錄/)
    assert.match(await book(tried.at, first), /匯入檔案的人不能登錄入帳/)
    assert.equal(await stateOf(), 'listed')
    await assert.rejects(
      house.pool.query(`update payment_answers set booked_by = read_by, booked_at = now() where id = $1`, [
        tried.at.split('/').at(-1),
      ]),
      /answers_second_person/,
    )
  })

  test('happens once, however often the file is read and booked', async () => {
    const text = HEAD + row('成功')
    const tried = await first.answer(text)
    await book(tried.at)
    assert.match((await first.answer(text)).page, /先前已經匯入/)
    assert.equal((await first.answer(text)).at, tried.at)
    await book(tried.at)
    assert.match((await first.answer(`${text}\r\n\r\n`)).page, /先前已登錄入帳/)
    assert.deepEqual(await ledger(), { granted: 10_000, owed: 0, sent: 0, paid: -10_000 })
  })

  test('keeps the file as it came, sealed', async () => {
    const bytes = big5(HEAD + row('成功'))
    const { at } = await first.answer(bytes)
    const { rows } = await house.pool.query<{ hash: string; sealed: Buffer; form: string }>(
      'select hash, sealed, form from payment_answers where id = $1',
      [at.split('/').at(-1)],
    )
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')
    assert.deepEqual([rows[0]?.hash, rows[0]?.form], [digest, 'Big5'])
    assert.ok(!rows[0]?.sealed.includes(one.number))
  })
})

describe('a return', () => {
  const elsewhere = { ...account, number: '00000000000001' }
  const at = () => new Date(house.now()).toISOString()
  const seq = async () => (await house.store.open(system, one.id, { purpose: 'test', at: at() }))?.seq ?? 0
  /** The account put right by the officer, approved by the head, on a new list. */
  const again = async () => {
    assert.ok(
      'done' in
        (await house.store.take(
          deskOf('officer'),
          one.id,
          await seq(),
          { step: 'correctAccount', values: { account: elsewhere } },
          { at: at() },
        )),
    )
    assert.equal(await stateOf(), 'changed', 'one officer alone does not bring it back to where it is paid')
    assert.ok(
      'done' in
        (await house.store.take(
          deskOf('head'),
          one.id,
          await seq(),
          { step: 'approveAgain', values: {} },
          { at: at() },
        )),
    )
    return first.list(one.id)
  }

  test('that comes after “paid” is a step, and both stay in the ledger', async () => {
    await answered(HEAD + row('成功'))
    const tried = await first.answer(HEAD + row('退匯'))
    assert.match(tried.page, /先前已入帳，將登錄入帳後退匯/)
    await book(tried.at)
    assert.equal(await stateOf(), 'returned')
    assert.deepEqual(await ledger(), { granted: 0, owed: 0, sent: 0, paid: 0 })
    await again()
    const { rows } = await house.pool.query('select 1 from ledger_entries where case_id = $1 and account = $2', [
      one.id,
      'paid',
    ])
    assert.equal(rows.length, 2)
  })

  test('is taken back as what it was: sent back at once, it was never paid', async () => {
    const take = async (step: string, values: Record<string, unknown>) => {
      const at = new Date(house.now()).toISOString()
      const { seq = 0 } = (await house.store.open(system, one.id, { purpose: 'test', at })) ?? {}
      return house.store.take(deskOf('accountant'), one.id, seq, { step, values }, { at })
    }
    await answered(HEAD + row('退匯'))
    assert.equal(await stateOf(), 'returned')
    const wrong = await take('undoReturnLate', { reason: '匯入錯檔' })
    assert.match('refused' in wrong ? (wrong.refused[0]?.says.zh ?? '') : 'it was taken', /不是.*不能撤銷/)
    assert.equal(await stateOf(), 'returned')
    assert.ok('done' in (await take('undoReturn', { reason: '匯入錯檔' })))
    assert.equal(await stateOf(), 'listed')
    assert.ok('done' in (await take('confirmPayment', { paidOn: '2026-03-02', bankAnswer: '成功' })))
    assert.ok('done' in (await take('returnLate', { bankAnswer: '退匯' })))
    assert.ok('refused' in (await take('undoReturn', { reason: '匯入錯檔' })), 'it had been paid')
    assert.ok('done' in (await take('undoReturnLate', { reason: '匯入錯檔' })))
    assert.ok('done' in (await take('undoPayment', { reason: '匯入錯檔' })), 'and before that it was said to be paid')
    assert.equal(await stateOf(), 'listed')
  })

  test('in an old file of another list changes nothing, and a late “success” of that list pays nothing', async () => {
    const old = HEAD + row('退匯')
    await answered(old)
    const list = await again()
    assert.match((await first.answer(`${old}\r\n`)).page, /先前已登錄退匯/)
    const late = await first.answer(HEAD + row('成功'))
    assert.match(late.page, /先前已登錄退匯，銀行現稱入帳/)
    await book(late.at)
    assert.equal(await stateOf(), 'listed')
    assert.match(await answered(HEAD + row('成功', { list })), /已登錄 1 筆/)
    assert.equal(await stateOf(), 'paid')
    assert.deepEqual(await ledger(), { granted: 10_000, owed: 0, sent: 0, paid: -10_000 })
  })
})

describe('a file that was booked by mistake', () => {
  test('is taken back as a whole with a reason, logged, and can then be read again', async () => {
    const two = await listed()
    const text = HEAD + row('成功') + row('退匯', { list: two.list, number: two.number })
    const tried = await first.answer(text)
    await book(tried.at)
    assert.deepEqual([await stateOf(), await stateOf(two.id)], ['paid', 'returned'])
    assert.match(await (await second.send(`${tried.at}/undo`, { reason: '' })).text(), /請說明撤銷理由/)
    assert.match(await (await second.send(`${tried.at}/undo`, { reason: '匯入錯檔' })).text(), /已撤銷 2 筆/)
    assert.deepEqual([await stateOf(), await stateOf(two.id)], ['listed', 'listed'])
    assert.match(await second.page(tried.at), /匯入錯檔/)
    assert.deepEqual(await ledger(), { granted: 10_000, owed: 0, sent: -10_000, paid: 0 })
    const { rows } = await house.pool.query(`select 1 from outbox where case_id = $1 and letter = 'paid'`, [one.id])
    assert.equal(rows.length, 0, 'no letter says it was paid')
    const again = await first.answer(text)
    assert.notEqual(again.at, tried.at)
    assert.match(await book(again.at), /已登錄 2 筆/)
  })

  test('and was taken back days later is booked again with the day on which the bank paid', async () => {
    const text = HEAD + row('成功')
    const tried = await first.answer(text)
    await book(tried.at)
    const then = house.at
    const app = openApp(house, () => {})
    house.at = '2026-03-04T09:00:00+08:00'
    try {
      const maker = await Clerk.signIn(app, 'demo-accountant-0')
      const checker = await Clerk.signIn(app, 'demo-accountant-1')
      assert.match(await (await checker.send(`${tried.at}/undo`, { reason: '匯入錯檔' })).text(), /已撤銷 1 筆/)
      const again = await maker.answer(text)
      assert.match(await book(again.at, checker), /已登錄 1 筆/)
      const paid = await house.store.open(system, one.id, { purpose: 'test', at: '2026-03-04T02:00:00Z' })
      assert.equal(paid?.values.paidOn, '2026-03-02')
      assert.deepEqual(
        paid?.entries.filter((entry) => entry.state === 'paid').map((entry) => entry.on),
        ['2026-03-02', '2026-03-04'],
      )
    } finally {
      house.at = then
      // Their sessions of before ended in the days between.
      first = await Clerk.signIn(app, 'demo-accountant-0')
      second = await Clerk.signIn(app, 'demo-accountant-1')
    }
  })

  test('stays when a case has gone on since, and then nothing of it changes', async () => {
    const two = await listed()
    const tried = await first.answer(HEAD + row('退匯') + row('成功', { list: two.list, number: two.number }))
    await book(tried.at)
    const seq = (await house.store.open(system, one.id, { purpose: 'test', at: '2026-03-02T03:00:00Z' }))?.seq ?? 0
    assert.ok(
      'done' in
        (await house.store.take(
          deskOf('officer'),
          one.id,
          seq,
          { step: 'correctAccount', values: { account } },
          { at: '2026-03-02T03:00:00Z' },
        )),
    )
    const refused = await second.send(`${tried.at}/undo`, { reason: '匯入錯檔' })
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), new RegExp(`${one.number} 之後已有其他辦理`))
    assert.equal(await stateOf(two.id), 'paid')
  })
})

test('what stands of payments is what the events say: folded again, every row is the same', async () => {
  const rows = async () => [
    (await house.pool.query('select to_jsonb(p) as row from payments p order by case_id, seq')).rows,
    (await house.pool.query('select to_jsonb(l) as row from ledger_entries l order by case_id, seq, account')).rows,
  ]
  const before = await rows()
  assert.ok((before[0]?.length ?? 0) > 20)
  await house.store.rebuild('demo')
  assert.deepEqual(await rows(), before)
})

test('the evidence covers money: a changed line, posting or budget is found, and nothing else', async () => {
  const at = new Date(house.now()).toISOString()
  await house.store.checkpoint('demo', at)
  const faults = async () =>
    (await verifyAlone(house.pool, 'demo', { ...house.context, heads: readHeads('', 'demo') })).faults.map(
      ({ where, says }) => `${where}: ${says}`,
    )
  assert.deepEqual(await faults(), [])
  const tampered = async (statement: string) => {
    const client = await house.pool.connect()
    try {
      await client.query("set session_replication_role = 'replica'")
      await client.query(statement)
    } finally {
      await client.query("set session_replication_role = 'origin'")
      client.release()
    }
    return (await faults()).join('\n')
  }
  const [line] = (
    await house.pool.query<{ id: string }>(`select case_id as id from payments where state = 'listed' limit 1`)
  ).rows
  const of = `where case_id = '${line?.id}'`
  assert.match(await tampered(`update payments set amount = amount + 1 ${of}`), /payments .*amount differs/)
  await tampered(`update payments set amount = amount - 1 ${of}`)
  assert.match(await tampered(`update ledger_entries set amount = amount * 2 ${of}`), /ledger_entries .*amount differs/)
  await tampered(`update ledger_entries set amount = amount / 2 ${of}`)
  assert.match(await tampered('delete from payment_answer_rows where nth = 1'), /booked rows? of an answer/)
})
