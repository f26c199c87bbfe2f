// Money under fire: every write of a payment fails in turn, before it is done and after, and a bank answers late, twice, never or both
// ways. Each instalment is paid at most once, the ledger adds up to nothing at every moment, and what was answered is what stands.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import type pg from 'pg'
import { book, look, receive } from '#features/payments/bank/answers.ts'
import { bankFile } from '#features/payments/bank/bank-file.ts'
import { officeCalendar } from '#law/office-calendar/index.ts'
import { programmes } from '#roll'
import { type Context, openStore } from '#store'
import { undoAnswers } from '#store/payments/answers.ts'
import { closeList, fileOfList, fillList, openList } from '#store/payments/lists.ts'
import type { Session } from '#store/types.ts'
import { account, big5 } from '#tests/a-cashier.ts'
import { Message } from '#store/postgres/message.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

const PROGRAMME = 'occupational-accident-consolation'
const TODAY = '2026-03-02'
const AT = `${TODAY}T09:00:00+08:00`
const at = new Date(AT).toISOString()
const first = () => deskOf('accountant')
const second = () => deskOf('accountant', 1)

let house: TestHouse
let born = 0
before(async () => void (house = await aHouse(AT)))
after(() => house.drop())

/** Approved claims of NT$10,000, as two officers left them. */
async function approved(many: number): Promise<string[]> {
  const ids: string[] = []
  const lines = (nth: number) => {
    const by = (role: string) => deskOf(role).actor
    const values = {
      source: 'counter',
      applicant: { name: '林測試', idNumber: 'A200000003', phone: '0900-000-001', address: '示範市示範東區示範路1號' },
      relation: 'self',
      victim: { name: '林測試', idNumber: 'A200000003', birthOn: '1980-01-01' },
      accidentOn: new Date(Date.UTC(2026, 1, 1 - nth)).toISOString().slice(0, 10),
      appliedOn: TODAY,
      place: '示範工地',
      story: '遭機械夾傷。',
      outcome: 'disability',
      grade: 12,
      insurer: '示範字第1號',
      account,
    }
    return [
      { on: TODAY, by: by('intake'), step: 'register', values },
      { on: TODAY, by: by('officer'), step: 'propose', values: { grade: 12, insurer: '示範字第1號' } },
      { on: TODAY, by: by('head'), step: 'approve', values: {} },
    ]
  }
  const plays = Array.from({ length: many }, () => {
    ids.push(crypto.randomUUID())
    return { programme: PROGRAMME, id: ids.at(-1) ?? '', lines: lines(born++) }
  })
  const { refused } = await house.store.play(system, plays)
  assert.deepEqual(refused, [])
  return ids
}

type Paid = {
  id: string
  number: string
  seq: number
  programme: string
  state: string
  list: string | null
  line: number | null
}
const standing = async (ids: readonly string[]): Promise<Paid[]> =>
  (
    await house.pool.query<Paid>(
      `select c.id, c.number, c.seq, c.programme, p.state, p.list, p.line from cases c
       join lateral (select * from payments p where p.case_id = c.id order by p.seq desc limit 1) p on true where c.id = any ($1) order by c.number`,
      [ids],
    )
  ).rows

/** What must be true at every moment, also of what a fault has left half way. */
async function sound(ids: readonly string[]): Promise<void> {
  const { rows } = await house.pool.query<{ case_id: string; account: string; sum: number }>(
    'select case_id, account, sum(amount)::int as sum from ledger_entries where case_id = any ($1) group by 1, 2',
    [ids],
  )
  assert.equal(
    rows.reduce((all, one) => all + one.sum, 0),
    0,
    'the ledger adds up to nothing',
  )
  for (const one of rows)
    if (one.account === 'paid') assert.ok(one.sum === 0 || one.sum === -10_000, `${one.case_id} was paid ${one.sum}`)
  const live = await house.pool.query(
    `select 1 from payments where case_id = any ($1) and state in ('approved', 'listed', 'paid') group by case_id, instalment having count(*) > 1`,
    [ids],
  )
  assert.equal(live.rows.length, 0, 'an instalment has one live payment')
}

/** The house on connections that fail at the k-th message that writes: before it reaches the database, or after, so that only the answer is lost. */
function failing(k: number, when: 'before' | 'after') {
  let [writes, failed] = [0, false]
  const isWrite = (text: string) => /^\s*(insert|update|delete|commit|with)/i.test(text)
  const wrapped = (client: pg.PoolClient): pg.PoolClient =>
    new Proxy(client, {
      get(of, name) {
        const value = Reflect.get(of, name) as unknown
        if (name !== 'query') return typeof value === 'function' ? (value as () => unknown).bind(of) : value
        return (asked: unknown, ...rest: unknown[]) => {
          const ask = () => (of.query as (...all: unknown[]) => unknown)(asked, ...rest)
          if (!(asked instanceof Message) || !asked.statements.some(({ text }) => isWrite(text)) || ++writes !== k)
            return ask()
          failed = true
          if (when === 'before') return asked.handleError(new Error('The connection was cut.'))
          asked.handleReadyForQuery = () => asked.handleError(new Error('The answer was lost.'))
          return ask()
        }
      },
    })
  const pool = new Proxy(house.pool, {
    get(of, name) {
      const value = Reflect.get(of, name) as unknown
      if (name === 'connect') return async () => wrapped(await of.connect())
      return typeof value === 'function' ? (value as () => unknown).bind(of) : value
    },
  })
  const store = openStore({
    pool,
    keys: house.context.keys,
    programmes,
    calendarWith: (closures) => officeCalendar(closures),
  })
  return { context: store.context, failed: () => failed }
}

const HEAD = '清冊,行號,案號,金額,結果,入帳日期\r\n'
const rowOf = (one: Paid, result: string) => `${one.list},${one.line},${one.number},10000,${result},115/03/02\r\n`
const answer = (context: Context, by: Session, text: string, encoding: 'Big5' | 'UTF-8' = 'UTF-8') =>
  receive(
    context,
    by,
    { name: 'answer.csv', content: encoding === 'Big5' ? big5(text) : new TextEncoder().encode(text) },
    at,
  )

/** What two cashiers do on a day, from wherever a fault has left it: closes a list cut off, lists what waits, books what the bank says. */
async function day(context: Context, ids: readonly string[], says: (nth: number) => string): Promise<void> {
  const open = await house.pool.query<{ list: string }>(
    `select l.list from payment_lists l where closed_at is null and exists (select 1 from payments p where p.list = l.list and p.case_id = any ($1))`,
    [ids],
  )
  for (const { list } of open.rows) await closeList(context, first(), list, bankFile, at)
  const due = (await standing(ids)).filter((one) => one.state === 'approved')
  if (due.length > 0) {
    const list = await openList(context, first(), at)
    await fillList(context, first(), list, due, at)
    await closeList(context, first(), list, bankFile, at)
  }
  // The bank answers of the lists whose file it got, and of no other.
  const lines = await standing(ids)
  for (const list of new Set(lines.flatMap((one) => (one.state === 'listed' && one.list ? [one.list] : [])))) {
    if (!(await fileOfList(context, first(), list, at))) continue
    const text = HEAD + lines.map((one, nth) => (one.list === list ? rowOf(one, says(nth)) : '')).join('')
    const kept = await answer(context, first(), text, 'Big5')
    assert.ok('id' in kept)
    await book(context, second(), kept.id, { at, today: TODAY })
  }
}

describe('a day of payments', () => {
  const says = (nth: number) => (nth === 1 ? '退匯' : '成功')
  for (const when of ['before', 'after'] as const)
    test(
      `goes on where it stopped, whichever message that writes fails ${when} it is done`,
      { timeout: 180_000 },
      async () => {
        let k = 1
        for (; k < 500; k++) {
          const ids = await approved(2)
          const { context, failed } = failing(k, when)
          await day(context, ids, says).catch((error: Error) =>
            assert.match(error.message, /connection was cut|answer was lost/),
          )
          await sound(ids)
          for (let again = 0; again < 3; again++) await day(house.context, ids, says)
          await sound(ids)
          const states = (await standing(ids)).map((one) => one.state)
          assert.deepEqual(states, ['paid', 'returned'], `after a fault at write ${k}`)
          if (!failed()) break
        }
        assert.ok(k > 15 && k < 500, `${k} messages that write`)
      },
    )
})

describe('a bank', () => {
  test(
    'that answers late, twice, never, both ways and in Big5, in any order, has each instalment paid at most once',
    { timeout: 180_000 },
    async () => {
      const acts = fc.array(
        fc.record({
          act: fc.constantFrom('list', 'list', 'answer', 'answer', 'answer', 'again', 'undo', 'approve'),
          which: fc.nat(5),
          result: fc.constantFrom('成功', '成功', '退匯', '帳號不符', '處理中', ''),
          encoding: fc.constantFrom('Big5' as const, 'UTF-8' as const),
        }),
        { minLength: 8, maxLength: 24 },
      )
      const seed = Number(process.env.PAYMENT_SEED ?? Date.now() % 1_000_000)
      console.log(`payment fuzz: PAYMENT_SEED=${seed}`)
      await fc.assert(
        fc.asyncProperty(acts, async (told) => {
          const ids = await approved(3)
          const { context } = house
          const sent: string[] = []
          const files: string[] = []
          for (const { act, which, result, encoding } of told) {
            const lines = await standing(ids)
            const one = lines[which % lines.length]
            if (act === 'list') {
              const due = lines.filter((each) => each.state === 'approved')
              if (due.length === 0) continue
              const list = await openList(context, first(), at)
              await fillList(context, first(), list, due, at)
              await closeList(context, first(), list, bankFile, at)
            } else if (act === 'answer' && one?.list) {
              const text = HEAD + rowOf(one, result)
              sent.push(text)
              const kept = await answer(context, first(), text, encoding)
              assert.ok('id' in kept)
              files.push(kept.id)
              await book(context, second(), kept.id, { at, today: TODAY })
            } else if (act === 'again' && sent.length > 0) {
              // The same words, some blank lines more: another file, and an old one.
              const kept = await answer(
                context,
                first(),
                `${sent[which % sent.length]}${'\r\n'.repeat(which)}`,
                encoding,
              )
              assert.ok('id' in kept)
              await book(context, second(), kept.id, { at, today: TODAY })
            } else if (act === 'undo' && files.length > 0)
              await undoAnswers(context, second(), files[which % files.length] ?? '', '測試', at)
            else if (act === 'approve' && one?.state === 'returned') {
              const values = { account }
              await house.store.take(deskOf('officer'), one.id, one.seq, { step: 'correctAccount', values }, { at })
              await house.store.take(deskOf('head'), one.id, one.seq + 1, { step: 'approveAgain' }, { at })
            }
            await sound(ids)
          }
          // The bank ends by saying of every line that is still open that it is paid: then what was decided is what was paid.
          for (let again = 0; again < 2; again++) await day(context, ids, () => '成功')
          await sound(ids)
          for (const one of await standing(ids)) assert.ok(['paid', 'returned'].includes(one.state), one.state)
          const looked = files[0] ? await look(context, first(), files[0], TODAY) : undefined
          assert.ok(!looked || looked.rows.length === 1)
        }),
        { numRuns: Number(process.env.PAYMENT_RUNS ?? 8), seed, endOnFailure: true },
      )
    },
  )
})
