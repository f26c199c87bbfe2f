// A fund under many hands: grants at once never promise more than there is, payments book themselves, and what is not paid is free again.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { account } from '#tests/a-cashier.ts'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

const TODAY = '2026-05-05'
const at = new Date(`${TODAY}T09:00:00+08:00`).toISOString()
const PAYABLE = { what: '律師費', on: TODAY, amount: 30_000 }

describe('a fund of NT$100,000', () => {
  let house: TestHouse
  const fund = crypto.randomUUID()
  before(async () => {
    house = await aHouse(at)
    const by = deskOf('accountant').actor
    const values = { name: '示範勞工權益基金', kind: 'fund', available: 100_000, source: '示範預算' }
    const lines = [{ on: '2026-01-05', by, step: 'open', values }]
    assert.deepEqual((await house.store.play(system, [{ programme: 'fund-accounts', id: fund, lines }])).refused, [])
  })
  after(() => house.drop())

  const proposed = async (nth: number): Promise<string> => {
    const id = crypto.randomUUID()
    const by = (role: string) => deskOf(role).actor
    const applicant = {
      name: '林測試',
      idNumber: 'A200000003',
      phone: '0900-000-001',
      email: 'lin@example.invalid',
      address: '示範市示範東區示範路1號',
    }
    const values = {
      applicantKind: 'worker',
      applicant,
      employer: { name: '示範商行' },
      kind: 'rights',
      domicileHere: true,
      workHere: true,
      mediationEnd: 'failed',
      suitOn: `2026-03-0${nth + 1}`,
      instance: 'first',
      court: '示範地方法院',
      story: '欠薪。',
      asked: [{ item: 'lawyer', amount: 30_000 }],
      persons: 1,
      account,
      appliedOn: '2026-04-07',
    }
    const propose = {
      kind: 'rights',
      persons: 1,
      instalments: [PAYABLE, { ...PAYABLE, amount: 10_000 }],
      grounds: '依收據。',
      fundAccount: fund,
    }
    const lines = [
      { on: '2026-04-07', by: by('intake'), step: 'register', values },
      { on: '2026-04-20', by: by('officer'), step: 'propose', values: propose },
    ]
    assert.deepEqual((await house.store.play(system, [{ programme: 'rights-fund-aid', id, lines }])).refused, [])
    return id
  }
  const take = async (role: string, id: string, step: string, values: Record<string, unknown> = {}) => {
    const { rows } = await house.pool.query<{ seq: number }>('select seq from cases where id = $1', [id])
    return house.store.take(deskOf(role), id, rows[0]?.seq ?? 0, { step, values }, { at })
  }
  const done = async (acted: ReturnType<typeof take>) => assert.ok('done' in (await acted), JSON.stringify(await acted))
  const booked = async () =>
    (
      await house.pool.query<{ direction: string; sum: number }>(
        `select doc->'values'->>'direction' as direction, sum((doc->'values'->>'amount')::int)::int as sum from cases
         where programme = 'ledger-entries' and state = 'booked' group by 1 order by 1`,
      )
    ).rows

  test('grants NT$40,000 twice of six that are decided at once, and tells the others why', async () => {
    const ids = await Promise.all([0, 1, 2, 3, 4, 5].map(proposed))
    const outcomes = await Promise.all(ids.map((id) => take('head', id, 'approve')))
    const granted = ids.filter((_, nth) => 'done' in (outcomes[nth] ?? {}))
    assert.equal(granted.length, 2)
    for (const one of outcomes) if ('refused' in one) assert.match(one.refused[0]?.says.zh ?? '', /可支用餘額不足/)
    assert.deepEqual(await booked(), [{ direction: 'reserved', sum: 80_000 }])

    const [first = '', second = ''] = granted
    await done(take('head', first, 'approvePart'))
    await done(take('accountant', first, 'list', { paymentList: 'P115-0001', paymentLine: 1 }))
    assert.ok('done' in (await take('accountant', first, 'confirmPayment', { paidOn: TODAY, bankAnswer: '成功' })))
    await done(take('accountant', first, 'returnLate', { instalmentBack: 1, bankAnswer: '退匯' }))
    await done(take('accountant', first, 'undoReturnLate', { reason: '匯入錯檔' }))
    await done(take('head', first, 'stop', { reason: '已復職' }))
    await done(take('head', second, 'drop', { reason: '撤回訴訟' }))
    assert.deepEqual(await booked(), [
      { direction: 'in', sum: 30_000 },
      { direction: 'out', sum: 60_000 },
      { direction: 'released', sum: 50_000 },
      { direction: 'reserved', sum: 80_000 },
    ])
    // NT$30,000 of a hundred thousand is gone: one more grant fits, and no second.
    const waiting = ids.filter((id) => !granted.includes(id))
    await done(take('head', waiting[0] ?? '', 'approve'))
    assert.ok('refused' in (await take('head', waiting[1] ?? '', 'approve')))
  })
})
