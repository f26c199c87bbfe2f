// Instalments under fire: each is approved, listed, answered, sent back, late or not, and taken back by itself, in any order a bank and
// an office can bring. At every moment the ledger adds up to nothing and no case is paid more than it was granted; at the end each
// instalment is paid once, and the figure is what was paid.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { book, receive } from '#features/payments/bank/answers.ts'
import { bankFile } from '#features/payments/bank/bank-file.ts'
import { undoAnswers } from '#store/payments/answers.ts'
import { closeList, fillList, openList } from '#store/payments/lists.ts'
import { account } from '#tests/a-cashier.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

const TODAY = '2026-05-05'
const at = new Date(`${TODAY}T09:00:00+08:00`).toISOString()
const AMOUNTS = [40_000, 17_000, 17_000]
const [first, second] = [deskOf('accountant'), deskOf('accountant', 1)]

let house: TestHouse
let born = 0
before(async () => void (house = await aHouse(at)))
after(() => house.drop())

/** Granted in three instalments, as an officer and a head left it. */
async function granted(): Promise<string> {
  const id = crypto.randomUUID()
  const by = (role: string) => deskOf(role).actor
  const who = {
    name: '林測試',
    idNumber: 'A200000003',
    phone: '0900-000-001',
    email: 'lin@example.invalid',
    address: '示範市示範東區示範路1號',
  }
  const suitOn = new Date(Date.UTC(2025, 0, 1 + born++)).toISOString().slice(0, 10)
  const values = {
    applicantKind: 'worker',
    applicant: who,
    employer: { name: '示範商行' },
    kind: 'employment',
    domicileHere: true,
    workHere: true,
    mediationEnd: 'failed',
    suitOn,
    instance: 'first',
    court: '示範地方法院',
    story: '遭解僱。',
    asked: [{ item: 'lawyer', amount: 74_000 }],
    persons: 1,
    account,
    appliedOn: '2026-04-07',
  }
  const instalments = AMOUNTS.map((amount, nth) => ({ what: `第${nth + 1}期`, on: TODAY, amount }))
  const lines = [
    { on: '2026-04-07', by: by('intake'), step: 'register', values },
    {
      on: '2026-04-20',
      by: by('officer'),
      step: 'propose',
      values: { kind: 'employment', persons: 1, instalments, grounds: '依收據。' },
    },
    { on: '2026-04-22', by: by('head'), step: 'approve', values: {} },
  ]
  assert.deepEqual((await house.store.play(system, [{ programme: 'rights-fund-aid', id, lines }])).refused, [])
  return id
}

type Row = { instalment: number; amount: number; state: string; list: string | null; line: number | null }
const paymentsOf = async (id: string) =>
  (
    await house.pool.query<Row>(
      'select instalment, amount::int, state, list, line from payments where case_id = $1 order by seq',
      [id],
    )
  ).rows
const caseOf = async (id: string) => {
  const { rows } = await house.pool.query<{
    id: string
    number: string
    seq: number
    programme: string
    state: string
    left: number | null
    paid: number | null
  }>(
    `select id, number, seq, programme, state, (doc->'values'->>'left')::int as left, (doc->'values'->>'paid')::int as paid from cases where id = $1`,
    [id],
  )
  assert.ok(rows[0])
  return rows[0]
}
const take = async (role: string, id: string, step: string, values: Record<string, unknown> = {}) =>
  house.store.take(deskOf(role), id, (await caseOf(id)).seq, { step, values }, { at })

async function sound(id: string): Promise<void> {
  const { rows } = await house.pool.query<{ account: string; sum: number }>(
    'select account, sum(amount)::int as sum from ledger_entries where case_id = $1 group by 1',
    [id],
  )
  assert.equal(
    rows.reduce((all, one) => all + one.sum, 0),
    0,
    'the ledger adds up to nothing',
  )
  const payments = await paymentsOf(id)
  const paid = payments.filter((one) => one.state === 'paid')
  const sum = paid.reduce((all, one) => all + one.amount, 0)
  assert.equal((rows.find((one) => one.account === 'paid')?.sum ?? 0) + sum, 0, 'the ledger says what the payments say')
  const live = payments.filter((one) => ['approved', 'listed', 'paid'].includes(one.state))
  assert.equal(new Set(live.map((one) => one.instalment)).size, live.length, 'an instalment has one live payment')
  for (const one of payments) assert.equal(one.amount, AMOUNTS[one.instalment - 1], 'each is of the amount of its row')
  const now = await caseOf(id)
  assert.equal(now.paid ?? 0, sum, 'the case says what has been paid')
  if (now.left !== null) assert.equal(now.left, AMOUNTS.length - paid.length, 'and how many are left')
  const { rows: figures } = await house.pool.query<{ sum: number }>(
    `select coalesce(sum((facts->>'partAmount')::int), 0)::int as sum from entries where case_id = $1 and state in ('partPaid', 'paid') and not still`,
    [id],
  )
  assert.equal(figures[0]?.sum, sum, 'what is counted is what was paid')
}

async function list(id: string): Promise<void> {
  const due = await caseOf(id)
  if (due.state !== 'approved') return
  const name = await openList(house.context, first, at)
  await fillList(house.context, first, name, [due], at)
  await closeList(house.context, first, name, bankFile, at)
}

const HEAD = '清冊,行號,案號,金額,結果,入帳日期\r\n'
async function says(id: string, one: Row, result: string, times = 0): Promise<string> {
  const text = `${HEAD}${one.list},${one.line},${(await caseOf(id)).number},${one.amount},${result},115/05/05\r\n${'\r\n'.repeat(times)}`
  const kept = await receive(house.context, first, { name: 'answer.csv', content: new TextEncoder().encode(text) }, at)
  assert.ok('id' in kept)
  await book(house.context, second, kept.id, { at, today: TODAY })
  return kept.id
}

/** Whatever an office does next where nothing is in the way. */
async function onward(id: string): Promise<void> {
  const { state } = await caseOf(id)
  if (state === 'granted' || state === 'partPaid') await take('head', id, 'approvePart')
  if (state === 'returned') await take('officer', id, 'correctAccount', { account })
  if (state === 'changed') await take('head', id, 'approveAgain')
}

describe('instalments', () => {
  test('are paid once each, whatever a bank says of any of them and whenever', { timeout: 240_000 }, async () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom(
          'onward',
          'onward',
          'onward',
          'list',
          'list',
          'answer',
          'answer',
          'answer',
          'undo',
          'change',
        ),
        which: fc.nat(7),
        result: fc.constantFrom('成功', '成功', '成功', '退匯', '帳號不符', '處理中'),
      }),
      { minLength: 10, maxLength: 40 },
    )
    const seed = Number(process.env.PAYMENT_SEED ?? Date.now() % 1_000_000)
    console.log(`instalment fuzz: PAYMENT_SEED=${seed}`)
    await fc.assert(
      fc.asyncProperty(acts, async (told) => {
        const id = await granted()
        const files: string[] = []
        for (const [nth, { act, which, result }] of told.entries()) {
          const sent = (await paymentsOf(id)).filter((one) => one.list)
          const one = sent[which % Math.max(1, sent.length)]
          if (act === 'onward') await onward(id)
          else if (act === 'list') await list(id)
          else if (act === 'answer' && one) files.push(await says(id, one, result, nth))
          else if (act === 'undo' && files.length > 0)
            await undoAnswers(house.context, second, files[which % files.length] ?? '', '測試', at)
          else if (act === 'change') await take('officer', id, which % 2 ? 'changeAccount' : 'changeLater', { account })
          await sound(id)
        }
        for (let nth = 0; nth < 60 && (await caseOf(id)).state !== 'paid'; nth++) {
          await onward(id)
          await list(id)
          for (const one of (await paymentsOf(id)).filter((each) => each.state === 'listed'))
            await says(id, one, '成功', 100 + nth)
          await sound(id)
        }
        const end = await caseOf(id)
        assert.deepEqual([end.state, end.left, end.paid], ['paid', 0, 74_000])
      }),
      { numRuns: Number(process.env.PAYMENT_RUNS ?? 12), seed, endOnFailure: true },
    )
  })

  test('that are paid or on their way are not changed by a correction, and the others are', async () => {
    const id = await granted()
    await onward(id)
    await list(id)
    const rows = AMOUNTS.map((amount, nth) => ({ what: `第${nth + 1}期`, on: TODAY, amount }))
    const correct = async (instalments: unknown) =>
      house.store.correct(deskOf('officer'), id, (await caseOf(id)).seq, { instalments }, '測試', { at })
    const refused = await correct(rows.map((row, nth) => (nth === 0 ? { ...row, amount: 1 } : row)))
    assert.ok('refused' in refused && refused.refused.some(({ field }) => field === 'instalments'))
    assert.ok('done' in (await correct(rows.map((row, nth) => (nth === 2 ? { ...row, amount: 16_000 } : row)))))
  })

  test('that together would be more than was granted are not approved, whatever was corrected', async () => {
    const id = await granted()
    await onward(id)
    await list(id)
    const [one] = await paymentsOf(id)
    assert.ok(one)
    await says(id, one, '成功')
    const rows = AMOUNTS.map((amount, nth) => ({
      what: `第${nth + 1}期`,
      on: TODAY,
      amount: nth === 1 ? 35_000 : amount,
    }))
    const { seq } = await caseOf(id)
    assert.ok('done' in (await house.store.correct(deskOf('officer'), id, seq, { instalments: rows }, '測試', { at })))
    const refused = await take('head', id, 'approvePart')
    assert.ok('refused' in refused && refused.refused[0]?.says.zh.includes('超過核定總額'))
    assert.equal((await caseOf(id)).state, 'partPaid')
  })
})
