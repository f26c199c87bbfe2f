// What a register asks of its entries by itself: each quarter the return of every union that wants to be asked, once.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'

const REGISTER = 'union-registration'
const RETURNS = 'union-membership-return'
let house: TestHouse
before(async () => {
  house = await aHouse('2026-03-20T09:00:00+08:00')
})
after(() => house.drop())

const officer = deskOf('officer')
const at = (day: string) => `${day}T01:00:00.000Z`
const sweep = (day: string) => house.store.sweep('demo', at(day))
let nth = 0
async function union(asksReturns: boolean, day = '2026-03-20') {
  const values = {
    name: `示範第${++nth}產業工會`,
    unionType: 'industrial',
    trade: '示範業',
    seat: '示範市示範中區示範路1號',
    members: 60,
    president: '示範理事長',
    termTo: '2028-01-01',
    certificateNo: `示工字第${nth}號`,
    registeredOn: '2020-01-01',
    asksReturns,
  }
  const begun = await house.store.begin(officer, REGISTER, { step: 'enter', values }, { at: at(day) })
  assert.ok('done' in begun, JSON.stringify(begun))
  return begun.done.id
}
async function take(id: string, step: string, values: Record<string, unknown>, day: string) {
  const one = await house.store.open(officer, id, { purpose: 'test', at: at(day) })
  const acted = await house.store.take(officer, id, one?.seq ?? 0, { step, values }, { at: at(day) })
  assert.ok('done' in acted, JSON.stringify(acted))
}
/** The quarters a union has been asked for, with the state each return is in. */
async function asked(id: string): Promise<string[]> {
  const related = await house.store.related(system, id, { purpose: 'test', at: house.at })
  const returns = related.filter(({ row }) => row.programme === RETURNS).map(({ row }) => row.id)
  const opened = await Promise.all(
    [...new Set(returns)].map((one) => house.store.open(system, one, { purpose: 'test', at: house.at })),
  )
  return opened.map((one) => `${String(one?.values.quarter)} ${one?.state}`).toSorted()
}
const boards = {
  seat: '示範市示範中區示範路2號',
  members: 60,
  directors: 9,
  supervisors: 3,
  president: '示範理事長',
  termTo: '2028-01-01',
}

describe('when a quarter is over', () => {
  test('every union that wants it is asked for its return, once, however often and by however many the clocks are looked at', async () => {
    const [wants, other] = [await union(true), await union(false)]
    await sweep('2026-04-01')
    assert.deepEqual(await asked(wants), [], 'not on the day the quarter begins, which is not over yet')
    await Promise.all([sweep('2026-04-02'), sweep('2026-04-02')])
    await sweep('2026-04-20')
    assert.deepEqual(await asked(wants), ['2026-Q1 due'])
    assert.deepEqual(await asked(other), [])
    await sweep('2026-07-02')
    assert.deepEqual(await asked(wants), ['2026-Q1 due', '2026-Q2 due'])
  })

  test('whoever has filed or was asked by an officer is not asked again, and no number is lost', async () => {
    const id = await union(true, '2026-07-03')
    const call = (quarter: string, day: string) =>
      house.store.begin(officer, RETURNS, { step: 'call', values: { union: id, quarter } }, { at: at(day) })
    const first = await call('2026-Q3', '2026-09-30')
    assert.ok('done' in first)
    await sweep('2026-10-02')
    assert.deepEqual(await asked(id), ['2026-Q3 due'])
    const next = await call('2026-Q4', '2026-10-03')
    assert.ok('done' in next)
    const serial = (number: string) => Number(number.split('-')[1])
    const { rows } = await house.pool.query<{ n: number }>(
      'select count(*)::int as n from cases where programme = $1',
      [RETURNS],
    )
    assert.equal(serial(next.done.number), rows[0]?.n, 'the cases are numbered without a gap')
  })

  test('a union that is dissolved is asked no more, and one that changes its mind is', async () => {
    const [gone, later, never] = [
      await union(true, '2026-10-05'),
      await union(false, '2026-10-05'),
      await union(true, '2026-10-05'),
    ]
    await take(gone, 'dissolve', { endReason: 'voted', endedOn: '2026-11-01' }, '2026-11-02')
    await take(later, 'amend', { ...boards, asksReturns: true }, '2026-11-02')
    await take(never, 'amend', { ...boards, asksReturns: false }, '2026-11-02')
    await sweep('2027-01-02')
    assert.deepEqual([await asked(gone), await asked(later), await asked(never)], [[], ['2026-Q4 due'], []])
  })

  test('one union whose record cannot be read stops none of the others, and is told', async () => {
    const [broken, sound] = [await union(true, '2027-01-05'), await union(true, '2027-01-05')]
    await house.pool.query("update cases set doc = '{}' where id = $1", [broken])
    const { failed } = await sweep('2027-04-02')
    assert.equal(failed.length, 1)
    assert.deepEqual(await asked(sound), ['2027-Q1 due'])
  })

  test('nor do more of them than are looked at at once', async () => {
    const [broken, sound] = [await union(true, '2027-07-05'), await union(true, '2027-07-05')]
    await house.pool.query("update cases set doc = '{}' where id = $1", [broken])
    const copies = (table: string, id: string, more: string) =>
      house.pool.query(
        `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(
            '${id}', md5(n::text)::uuid ${more}))).* from ${table} t, generate_series(1, 600) n where t.${id} = $1`,
        [broken],
      )
    await copies('cases', 'id', `, 'number', t.number || '-' || n`)
    await copies('clocks', 'case_id', `, 'due', '2027-01-01'`)
    const { failed } = await sweep('2027-10-02')
    assert.ok(failed.length > 600, `${failed.length} failed`)
    assert.ok((await asked(sound)).includes('2027-Q3 due'))
  })
})
