// Another body's list, answered row by row: from what the agreement names and nothing else, by a second person, each row on record.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { fieldsOfParty } from '#auth/index.ts'
import { readSheets } from '#sheets/read.ts'
import { odsOf, xlsxOf } from '#sheets/write.ts'
import { sql, withSession } from '#store'
import { aHouse, deskOf, system, type TestHouse } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const CONSOLATION = 'occupational-accident-consolation'
/** In every field of the case that may hold it: none of it may leave. */
const CANARY = '金絲雀不外流'
const canaries = {
  applicant: {
    name: '示範陳小姐',
    idNumber: 'A200000003',
    phone: '0900-111-222',
    address: `示範市示範東區${CANARY}路1號`,
  },
  victim: { name: `${CANARY}先生`, idNumber: 'A100000001', birthOn: '1980-01-02' },
  relation: 'spouse',
  accidentOn: '2026-02-20',
  appliedOn: '2026-03-02',
  place: CANARY,
  story: CANARY,
  outcome: 'death',
  source: 'counter',
  account: { bank: '004', number: '00000000000000', holder: CANARY },
}

let house: TestHouse
let app: ReturnType<typeof openApp>
let body: string
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  app = openApp(house)
  await begin(deskOf('officer'), CONSOLATION, 'register', canaries)
  body = await begin(deskOf('officer'), 'organisation-register', 'enter', {
    organisation: { name: '示範市政府社會局' },
    kind: 'agency',
    source: 'officer',
  })
})
after(() => house.drop())

type Session = ReturnType<typeof deskOf>
async function begin(session: Session, programme: string, step: string, values: Record<string, unknown>) {
  const acted = await house.store.begin(session, programme, { step, values }, { at: house.at })
  assert.ok('done' in acted, JSON.stringify(acted))
  return acted.done.id
}
async function take(session: Session, id: string, step: string, values: Record<string, unknown> = {}) {
  const { seq = 0 } = (await house.store.open(system, id, { purpose: 'test', at: house.at })) ?? {}
  return house.store.take(session, id, seq, { step, values }, { at: house.at })
}
async function agreed(facts: readonly string[]): Promise<string> {
  const asked = { body, basis: '示範條例第9條', purpose: '核對慰問金有無重複請領', facts, until: '2026-12-31' }
  const id = await begin(deskOf('officer'), 'data-agreements', 'draft', asked)
  const confirmed = await take(deskOf('head'), id, 'confirm')
  assert.ok('done' in confirmed, JSON.stringify(confirmed))
  return id
}
async function received(agreement: string, name: string, content: Uint8Array): Promise<string> {
  const kept = await house.store.putFile(deskOf('officer'), { name, content, at: house.at })
  assert.ok('hash' in kept, JSON.stringify(kept))
  return begin(deskOf('officer'), 'data-exchanges', 'receive', {
    agreement,
    letterNo: '示社字第1號',
    receivedOn: '2026-03-02',
    dueOn: '2026-03-16',
    list: [kept],
  })
}
async function as(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account })
  return visitor
}
async function page(visitor: Visitor, id: string): Promise<string> {
  return (await visitor.get(`/desk/exchanges?case=${id}`)).text()
}
const seqOn = (text: string) => /name="_seq" value="(\d+)"/.exec(text)?.[1] ?? ''
async function done(account: string, id: string, step: 'propose' | 'answer') {
  const visitor = await as(account)
  return visitor.post(`/desk/exchanges/${id}/${step}`, { _seq: seqOn(await page(visitor, id)) })
}
/** What went out, as rows of cells. */
async function answered(id: string): Promise<string[][]> {
  const one = await house.store.open(system, id, { purpose: 'test', at: house.at })
  const [file] = (one?.values.answers ?? []) as { hash: string; name: string }[]
  assert.ok(file, one?.state ?? 'no case')
  const kept = await house.store.getFile(system, id, file.hash, house.at)
  assert.ok(kept)
  const rows: string[][] = []
  readSheets(kept.content, file.name, { sheet() {}, row: (cells) => void rows.push(cells) })
  return rows
}

const csv = (...rows: string[]) => new TextEncoder().encode(['證號,姓名,備註', ...rows].join('\r\n'))
const LIST = csv(
  'A200000003,示範陳小姐,一',
  'A200000003,示範陳小姐,又一次',
  'A100000001,不是這個人,二',
  'A123456789,示範王先生,三',
  'B1,示範,四',
  ',示範李,五',
  'A223456781,,六',
)

describe('a list under an agreement', () => {
  test('is explained row by row before anything is told, and answered by another with what the agreement names', async () => {
    const id = await received(await agreed([`${CONSOLATION}.state`]), '名冊.csv', LIST)
    const officer = await as('demo-officer-0')
    const trial = await page(officer, id)
    for (const words of [
      '查有資料 1 列',
      '查無 2 列',
      '不予查復 4 列',
      '與第 2 列是同一個證號',
      '證號格式不符',
      '沒有證號',
      '沒有姓名',
    ])
      assert.ok(trial.includes(words), words)
    assert.ok(!trial.includes(CANARY) && !trial.includes('已收件'))
    assert.equal((await done('demo-officer-0', id, 'propose')).status, 303)

    const same = await page(officer, id)
    assert.ok(same.includes('請另一位承辦人確認') && !same.includes('確認並產生查復檔'))
    assert.equal((await officer.post(`/desk/exchanges/${id}/answer`, { _seq: '2' })).status, 422)
    assert.equal((await done('demo-officer-1', id, 'answer')).status, 303)

    const rows = await answered(id)
    assert.deepEqual(rows[0], ['列', '證號', '姓名', '結果', '勞工職業災害慰問金：案件狀態'])
    assert.deepEqual(rows[1]?.slice(0, 4), ['2', 'A200000003', '示範陳小姐', '查有資料'])
    assert.deepEqual(
      rows.slice(2).map((row) => row[3]?.slice(0, 4)),
      ['不予查復', '查無資料', '查無資料', '不予查復', '不予查復', '不予查復'],
    )
    assert.ok(!rows.flat().some((cell) => cell.includes(CANARY)))
  })

  test('tells nothing of a case that its own party is not shown: an amount that is only proposed', async () => {
    const facts = [`${CONSOLATION}.state`, `${CONSOLATION}.tier`, `${CONSOLATION}.paidTotal`]
    const {
      rows: [claim],
    } = await house.pool.query(`select id from cases where programme = '${CONSOLATION}'`)
    const proposed = await take(deskOf('officer'), claim.id, 'propose', { deathAmount: 100_000 })
    assert.ok('done' in proposed, JSON.stringify(proposed))
    const id = await received(await agreed(facts), '名冊.csv', LIST)
    await done('demo-officer-0', id, 'propose')
    await done('demo-head-0', id, 'answer')
    const [, row = []] = await answered(id)
    const kept = await house.store.open(system, claim.id, { purpose: 'test', at: house.at })
    assert.ok(kept?.values.tier && kept.state === 'proposed')
    assert.equal(row[5], '')
    assert.notEqual(row[4], '擬具核定，待核定')
  })

  test('says a name that does not belong to the number as it says a number nobody has', async () => {
    const id = await received(
      await agreed([`${CONSOLATION}.state`]),
      '名冊.csv',
      csv('A200000003,別的名字,', 'A123456789,示範王先生,'),
    )
    await done('demo-officer-0', id, 'propose')
    await done('demo-head-0', id, 'answer')
    const [, wrong = [], nobody = []] = await answered(id)
    assert.deepEqual(wrong.slice(3), nobody.slice(3))
  })

  test('may come as ODS, XLSX or Big5, and goes out as it came', async () => {
    const agreement = await agreed([`${CONSOLATION}.state`])
    const table = { name: '名冊', head: ['姓名', '身分證統一編號'], rows: [['示範陳小姐', 'A200000003']] }
    const forms: [string, Uint8Array][] = [
      ['名冊.ods', await odsOf([table])],
      ['名冊.xlsx', await xlsxOf([table])],
      // 姓名,證號 示範陳小姐,A200000003
      [
        'big5.csv',
        Uint8Array.from(Buffer.from('a96da6572cc3d2b8b90d0aa5dcbd64b3afa470a96a2c413230303030303030330d0a', 'hex')),
      ],
    ]
    for (const [name, content] of forms) {
      const id = await received(agreement, name, content)
      await done('demo-officer-0', id, 'propose')
      await done('demo-head-0', id, 'answer')
      const one = await house.store.open(system, id, { purpose: 'test', at: house.at })
      const [file] = (one?.values.answers ?? []) as { name: string }[]
      assert.equal(file?.name.split('.').at(-1), name.split('.').at(-1))
      assert.equal((await answered(id))[1]?.[3], '查有資料', name)
    }
  })

  test('leaves a line in the reading log for each row that was told, by case, person who confirmed, and purpose', async () => {
    const id = await received(await agreed([`${CONSOLATION}.state`]), '名冊.csv', LIST)
    await done('demo-officer-0', id, 'propose')
    await done('demo-head-0', id, 'answer')
    const number = (await house.store.open(system, id, { purpose: 'test', at: house.at }))?.number
    const { rows } = await withSession(house.db, system, (tx) =>
      sql<{ actor_id: string; what: string; programme: string }>`
        select actor_id, what, programme from access_log where purpose like ${`${number} 核對慰問金%第 2 列%`}`.execute(
        tx,
      ),
    )
    assert.deepEqual(rows, [{ actor_id: 'demo-head-0', what: 'exchange state', programme: CONSOLATION }])
    const trials = await house.pool.query(
      `select actor_id from access_log where what = 'exchange-trial' and purpose like '${number}%'`,
    )
    assert.ok(trials.rows.length >= 2)
  })

  test('is not answered once its agreement has ended, and nobody’s data is opened for it', async () => {
    const agreement = await agreed([`${CONSOLATION}.state`])
    const id = await received(agreement, '名冊.csv', LIST)
    await done('demo-officer-0', id, 'propose')
    assert.ok('done' in (await take(deskOf('head'), agreement, 'end', { reason: '業務移撥。' })))
    const before = await house.pool.query("select count(*) from access_log where what like 'exchange%'")
    const refused = await done('demo-head-0', id, 'answer')
    assert.equal(refused.status, 422)
    const after = await house.pool.query("select count(*) from access_log where what like 'exchange%'")
    assert.deepEqual(after.rows, before.rows)
  })

  test('is nobody’s to go over but theirs who answer such lists', async () => {
    const id = await received(await agreed([`${CONSOLATION}.state`]), '名冊.csv', LIST)
    for (const account of ['demo-inspector-0', 'demo-auditor-0', 'demo-accountant-0', 'demo-mediator-0'])
      assert.equal((await (await as(account)).get(`/desk/exchanges?case=${id}`)).status, 404, account)
    assert.equal((await (await as('demo-officer-0')).get('/desk/exchanges?case=nothing')).status, 404)
  })

  test('comes from the body itself, under no agreement but its own, and it sees the answers once they are given', async () => {
    const agreement = await agreed([`${CONSOLATION}.state`])
    const kept = await house.store.putFile(deskOf('officer'), { name: '名冊.csv', content: LIST, at: house.at })
    const other = await begin(deskOf('officer'), 'organisation-register', 'enter', {
      organisation: { name: '別的機關' },
      kind: 'agency',
      source: 'officer',
    })
    const sent = (from: string) =>
      house.store.begin(
        {
          bureau: 'demo',
          reach: 'portal',
          actor: { id: 'clerk', role: 'body' },
          bodies: [{ body: from, programmes: 'all' }],
        },
        'data-exchanges',
        { step: 'send', values: { body: from, agreement, letterNo: '示社字第2號', dueOn: '2026-03-16', list: [kept] } },
        { at: house.at },
      )
    const refused = await sent(other)
    assert.ok('refused' in refused && refused.refused[0]?.says.zh.includes('另一個機關'), JSON.stringify(refused))
    const taken = await sent(body)
    assert.ok('done' in taken, JSON.stringify(taken))
    assert.equal((await done('demo-officer-0', taken.done.id, 'propose')).status, 303)
    assert.equal((await done('demo-head-0', taken.done.id, 'answer')).status, 303)
    assert.equal((await answered(taken.done.id))[1]?.[3], '查有資料')
    const sees = (state: string) => fieldsOfParty(house.store.programme('data-exchanges'), 'body', state).whole
    assert.deepEqual(
      ['received', 'proposed', 'answered', 'annulled'].map((state) => sees(state).has('answers')),
      [false, false, true, false],
    )
  })

  test('is told why a file is no list', async () => {
    const agreement = await agreed([`${CONSOLATION}.state`])
    const id = await received(agreement, '說明.csv', new TextEncoder().encode('本局擬請貴局協助\r\n'))
    const text = await page(await as('demo-officer-0'), id)
    assert.ok(text.includes('找不到「證號」與「姓名」兩欄') && !text.includes('送另一人確認'))
  })

  test('cannot be under an agreement on a fact that no programme discloses', async () => {
    const asked = {
      body,
      basis: '示範條例第9條',
      purpose: '核對',
      facts: [`${CONSOLATION}.story`],
      until: '2026-12-31',
    }
    const acted = await house.store.begin(
      deskOf('officer'),
      'data-agreements',
      { step: 'draft', values: asked },
      { at: house.at },
    )
    assert.ok('refused' in acted && acted.refused[0]?.field === 'facts', JSON.stringify(acted))
  })
})
