// A case is destroyed when its years have run out, three people have had to do with it, and nothing that is counted changes.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { approve, destroy, destructionLists, holdBack, itemsOf, keptUntil, makeList } from '#store/destruction/index.ts'
import { book, look, receive } from '#features/payments/bank/answers.ts'
import { bankFile } from '#features/payments/bank/bank-file.ts'
import { closeList, fileOfList, fillList, listFacts, openList } from '#store/payments/lists.ts'
import type { OpenCase, Session } from '#store/types.ts'
import { verify as verifyIn, verifyAlone as verify } from '#store/verify/index.ts'
import { openedBytes } from '#store/verify/secrets.ts'
import { account, approved, big5 } from '#tests/a-cashier.ts'
import { aHouse, deskOf, filing, type TestHouse, withRooms } from '#tests/a-house.ts'
import { whereStands } from '#tests/opened-dump.ts'
import { aVisit } from '#tests/on-site.ts'

const MEDIATION = 'labour-dispute-mediation'
const CANARIES = ['金絲雀申請人', 'A200000003', '0911-111-222', '金絲雀事由', '金絲雀備註', '金絲雀理由', '金絲雀檔名']
const LATER = '2042-01-02T09:00:00+08:00'
const FAR = '2099-01-02T09:00:00+08:00'
const from = 'closing'

let house: TestHouse
before(async () => {
  house = await aHouse()
  await withRooms(house)
})
after(() => house.drop())

const at = (day: string) => `${day}T09:00:00+08:00`
const citizen = { bureau: 'demo', reach: 'portal' as const, actor: { id: 'somebody', role: 'claimant' } }
const done = (acted: object): OpenCase => {
  if (!('done' in acted)) assert.fail(JSON.stringify(acted))
  return acted.done as OpenCase
}

/** A dispute with a canary in everything that is personal, declined and so closed. */
async function declined(day = '2026-03-02'): Promise<OpenCase> {
  const paper = await house.store.putFile(citizen, {
    name: '金絲雀檔名.txt',
    content: Buffer.from(`金絲雀附件 ${Math.random()}`),
  })
  assert.ok('hash' in paper)
  const values = {
    ...filing,
    claimant: {
      name: '金絲雀申請人',
      idNumber: 'A200000003',
      phone: '0911-111-222',
      address: '示範市示範東區示範路1號',
    },
    facts: '金絲雀事由',
    papers: [paper],
  }
  const one = done(
    await house.store.begin(
      citizen,
      MEDIATION,
      { step: 'apply', values },
      { at: at(day), key: `k${day}${Math.random()}` },
    ),
  )
  const noted = done(await house.store.note(deskOf('officer'), one.id, '金絲雀備註', { at: at(day) }))
  return done(
    await house.store.take(
      deskOf('officer'),
      one.id,
      noted.seq,
      { step: 'decline', values: { reason: '金絲雀理由' } },
      { at: at(day) },
    ),
  )
}
const officer = deskOf('officer')
const others: Session[] = [deskOf('head'), deskOf('director')]
const everything = async () => {
  const { rows } = await house.pool.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public'`,
  )
  const found: string[] = []
  for (const { tablename } of rows) {
    const like = CANARIES.map((one) => `%${one}%`)
    const { rows: hits } = await house.pool.query(
      `select count(*) as n from ${tablename} t where t::text like any ($1)`,
      [like],
    )
    if (hits[0].n > 0) found.push(tablename)
  }
  return found
}
const rowsOf = async (table: string, id: string, column = 'case_id') =>
  (await house.pool.query(`select count(*) as n from ${table} where ${column} = $1`, [id])).rows[0].n as number
const facts = async (id: string) =>
  (
    await house.pool.query(
      'select seq, state, on_day, first, still, until_day, facts from entries where case_id = $1 order by seq',
      [id],
    )
  ).rows

describe('the years of keeping', () => {
  test('run from the day a case was closed, or from the end of that year, as the bureau’s archive says', () => {
    assert.equal(keptUntil('2016-03-10', 10, 'closing'), '2026-03-10')
    assert.equal(keptUntil('2016-03-10', 10, 'year-end'), '2026-12-31')
    assert.equal(keptUntil('2016-02-29', 5, 'closing'), '2021-02-28')
  })

  test('let nothing onto a list a day too early', async () => {
    const one = await declined()
    const { years } = house.store.programme(MEDIATION).keep
    const last = `${2026 + years}-03-02`
    assert.equal(
      await makeList(house.context, { ...officer, programmes: [MEDIATION] }, { at: at(last), from }),
      undefined,
    )
    const made = await makeList(
      house.context,
      { ...officer, programmes: [MEDIATION] },
      { at: at(`${2026 + years}-03-03`), from },
    )
    assert.ok(made)
    const items = await itemsOf(house.context, officer, made.id)
    assert.deepEqual(
      items.map(({ number, years: kept, keptUntil: until, files, events }) => ({ number, kept, until, files, events })),
      [{ number: one.number, kept: years, until: last, files: 1, events: 3 }],
    )
    assert.deepEqual(
      await makeList(house.context, { ...officer, programmes: [MEDIATION] }, { at: at(`${2026 + years}-03-03`), from }),
      undefined,
      'what is on a list is not put on another',
    )
  })
})

describe('a destruction list', () => {
  test('is approved by two people, neither of whom made it, and the database holds that', async () => {
    await declined()
    const made = await makeList(house.context, officer, { at: LATER, from })
    assert.ok(made)
    assert.match(made.number, /^DL131-\d{4}$/)
    const refused = async (who: Session) =>
      (await approve(house.context, who, made.id, LATER)).map((one) => one.says.en)
    assert.deepEqual(await refused(officer), ['Whoever made the list cannot approve it.'])
    assert.deepEqual(await refused(others[0] as Session), [])
    assert.deepEqual(await refused(others[0] as Session), [
      'You have approved it; the other approval is somebody else’s.',
    ])
    assert.deepEqual(await destroy(house.context, officer, made.id, LATER), {
      refused: { zh: '銷毀目錄須經兩人核准後才能執行。', en: 'Two people have to approve the list first.' },
    })
    const [item] = await itemsOf(house.context, officer, made.id)
    await assert.rejects(
      house.pool.query(
        `insert into erasures (bureau, case_id, list, events, files, digest, at) values ('demo', $1, $2, 0, 0, '', now())`,
        [item?.caseId, made.id],
      ),
      /needs two approvals/,
    )
    assert.deepEqual(await refused(others[1] as Session), [])
    const [told] = (await destructionLists(house.context, officer)).filter((one) => one.id === made.id)
    assert.deepEqual(told?.approvals.map((one) => one.by).toSorted(), others.map((one) => one.actor.id).toSorted())
  })

  test('carried out leaves nothing of the person in any table, every figure as it was, and a clean verification', async () => {
    const one = await declined()
    const kept = await declined()
    const counted = await facts(one.id)
    const clocks = await house.pool.query('select * from clocks where case_id = $1 order by clock, nth', [one.id])
    const made = await makeList(house.context, officer, { at: LATER, from })
    assert.ok(made)
    for (const who of others) assert.deepEqual(await approve(house.context, who, made.id, LATER), [])
    assert.deepEqual(
      (await holdBack(house.context, officer, made.id, kept.id, ' ')).map((each) => each.field),
      ['_reason'],
    )
    assert.deepEqual(await holdBack(house.context, officer, made.id, kept.id, '訴訟進行中'), [])
    const { rows: before } = await house.pool.query('select list from destruction_items where held_by is null')
    assert.ok(before.length > 0)
    for (const { id } of await destructionLists(house.context, officer)) {
      const items = await itemsOf(house.context, officer, id)
      if (id !== made.id) {
        for (const who of others) await approve(house.context, who, id, LATER)
        assert.ok(!('refused' in (await destroy(house.context, officer, id, LATER))), `${items.length}`)
      }
    }
    assert.deepEqual(await destroy(house.context, officer, made.id, LATER), { destroyed: 1, kept: 0 })
    for (const table of ['event_secrets', 'blob_uses']) assert.equal(await rowsOf(table, one.id), 0, table)
    assert.equal(
      await rowsOf('numbers', one.id),
      1,
      'the number of the business is still found, that of the person is not',
    )
    assert.ok((await rowsOf('event_secrets', kept.id)) > 0, 'what was held back is whole')
    assert.deepEqual(await facts(one.id), counted)
    assert.deepEqual(
      (await house.pool.query('select * from clocks where case_id = $1 order by clock, nth', [one.id])).rows,
      clocks.rows,
    )
    const opened = await house.store.open(officer, one.id, {
      purpose: 'test',
      at: LATER,
    })
    assert.equal(opened?.state, 'declined')
    assert.equal(opened?.values.claimant, undefined)
    assert.equal(opened?.values.category, 'wage')
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
  })

  test('carried out twice, or after a case came to life again, does no harm; rebuilt, the rows are the same', async () => {
    const one = await declined('2026-03-04')
    const made = await makeList(house.context, officer, { at: LATER, from })
    assert.ok(made)
    for (const who of others) await approve(house.context, who, made.id, LATER)
    assert.deepEqual(await destroy(house.context, officer, made.id, LATER), {
      destroyed: (await itemsOf(house.context, officer, made.id)).length,
      kept: 0,
    })
    assert.deepEqual(await destroy(house.context, officer, made.id, LATER), { destroyed: 0, kept: 0 })
    const { rows: kept } = await house.pool.query(`select case_id from destruction_items where held_by is not null`)
    for (const { case_id } of kept) await house.pool.query('delete from event_secrets where case_id = $1', [case_id])
    const row = async () =>
      (await house.pool.query(`select to_jsonb(c) - 'title_sealed' as row from cases c where id = $1`, [one.id]))
        .rows[0].row
    const stood = await row()
    const search = await house.pool.query('select words from search where case_id = $1', [one.id])
    await house.store.rebuild('demo')
    assert.deepEqual(await row(), stood)
    assert.deepEqual(
      (await house.pool.query('select words from search where case_id = $1', [one.id])).rows,
      search.rows,
    )
    assert.deepEqual(await everything(), [])
  })
})

describe('the files of the bank', () => {
  const canaries = ['金絲雀受款人', '00099988877766', 'A200000012']
  const payee = {
    name: '金絲雀受款人',
    idNumber: 'A200000012',
    phone: '0911-222-333',
    address: '示範市示範東區示範路1號',
  }
  const claims = ['occupational-accident-consolation']
  const day = '2026-03-02T10:00:00+08:00'
  const [maker, checker] = [deskOf('accountant'), deskOf('accountant', 1)]

  /** Two on one list, paid by the bank's answer in Big5; a note of the bank beside it that names nobody's case. */
  async function paid() {
    const gone = await approved(house, 1, {
      applicant: payee,
      victim: { name: payee.name, idNumber: payee.idNumber, birthOn: '1980-01-01' },
      account: { ...account, number: '00099988877766', holder: '金絲雀受款人' },
    })
    const stays = await approved(house, 2)
    const list = await openList(house.context, maker, day)
    const due = [gone, stays].map((one) => ({ ...one, seq: 3, programme: claims[0] ?? '' }))
    for (const { refused } of await fillList(house.context, maker, list, due, day)) assert.equal(refused, undefined)
    assert.ok(await closeList(house.context, maker, list, bankFile, day))
    const rows = [gone, stays].map(
      ({ number }, nth) => `${list},${nth + 1},${number},10000,成功,115/03/02,${nth === 0 ? '金絲雀受款人' : '林測試'}`,
    )
    const text = `清冊,行號,案號,金額,結果,日期,戶名\r\n${rows.join('\r\n')}\r\n,,,,,,金絲雀受款人\r\n,,,,,,林測試\r\n`
    const read = await receive(house.context, maker, { name: '回覆.csv', content: big5(text) }, day)
    assert.ok('id' in read)
    assert.deepEqual(await book(house.context, checker, read.id, { at: day, today: '2026-03-02' }), {
      booked: 2,
      refusals: new Map(),
    })
    return { gone, stays, list, answer: read.id }
  }

  test('lose what they say of a payee when the case is destroyed, and keep the lines, the sums and everybody else', async () => {
    const { gone, stays, list, answer } = await paid()
    assert.deepEqual(await whereStands(house, ['00099988877766']), ['cases', 'event_secrets', 'payment_lists'])
    const facts = await listFacts(house.context, maker, list)
    const made = (await makeList(house.context, { ...officer, programmes: claims }, { at: FAR, from })) ?? assert.fail()
    assert.deepEqual(await holdBack(house.context, officer, made.id, stays.id, '訴訟進行中'), [])
    for (const who of others) assert.deepEqual(await approve(house.context, who, made.id, FAR), [])
    assert.deepEqual(await destroy(house.context, officer, made.id, FAR), { destroyed: 1, kept: 0 })
    assert.deepEqual(await whereStands(house, canaries), [])
    const { cut_at: cut, ...after } = (await listFacts(house.context, maker, list)) ?? assert.fail()
    assert.ok(cut)
    assert.deepEqual({ ...after, cut_at: null }, facts)
    const file = Buffer.from((await fileOfList(house.context, maker, list, FAR)) ?? []).toString('utf8')
    assert.match(file, new RegExp(`"${list}","1","${gone.number}","已依銷毀目錄銷毀","","","10000"`))
    assert.match(file, new RegExp(`"${list}","2","${stays.number}","0000000","00000000000000","林測試","10000"`))
    const looked = (await look(house.context, maker, answer, '2026-03-02')) ?? assert.fail()
    assert.deepEqual(
      [...looked.booked],
      [
        [2, 'confirm'],
        [3, 'confirm'],
      ],
    )
    assert.deepEqual(
      looked.rows.map(({ row }) => [row.row, row.list, row.line, row.number, row.result]),
      [
        [2, list, 1, gone.number, '已依銷毀目錄銷毀'],
        [3, list, 2, stays.number, '成功'],
      ],
    )
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
  })

  test('are not put back as they were without being found', async () => {
    const { rows } = await house.pool.query<{ list: string; sealed: Buffer }>(
      'select list, sealed from payment_lists where cut_at is not null',
    )
    const [{ list = '', sealed } = {}] = rows
    const whole = Buffer.from(
      openedBytes(house.context.keys.data, sealed ?? Buffer.alloc(28), `demo/payment list/${list}`) ?? [],
    )
    const client = await house.pool.connect()
    try {
      await client.query('begin')
      await client.query('set local session_replication_role = replica')
      await client.query('update payment_lists set hash = $2 where list = $1', [
        list,
        createHash('sha256').update(whole).digest('hex'),
      ])
      const { faults } = await verifyIn(client, 'demo', house.context)
      assert.match(faults.map(({ says }) => says).join(), /still names somebody whose case was destroyed/)
    } finally {
      await client.query('rollback')
      client.release()
    }
    await assert.rejects(
      house.pool.query('update payment_lists set sealed = $2 where list = $1', [list, Buffer.alloc(3)]),
      /closed once and kept/,
    )
  })
})

describe('the entries of a visit', () => {
  test('go with their case, and their place in the evidence is kept', async () => {
    const one = await declined('2026-03-05')
    await aVisit(house, one.id, { kind: 'finished', body: { pairs: [['facts', '金絲雀事由']] } })
    await house.store.checkpoint('demo', LATER)
    const made = (await makeList(house.context, officer, { at: LATER, from })) ?? assert.fail()
    for (const who of others) await approve(house.context, who, made.id, LATER)
    assert.ok(!('refused' in (await destroy(house.context, officer, made.id, LATER))))
    assert.equal((await house.pool.query('select from visit_entries')).rowCount, 0)
    assert.deepEqual((await verify(house.pool, 'demo', house.context)).faults, [])
  })
})
