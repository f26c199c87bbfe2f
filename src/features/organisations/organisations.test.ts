// An organisation's page over HTTP: what each reader may see of it, and that a guessed number tells nothing.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { keepAccount } from '#auth/accounts.ts'
import { inventedEmployer } from '#demo/plays/employers.ts'
import type { Play } from '#demo/seeding.ts'
import { sql, withSession } from '#store'
import { appearanceRows } from '#store/read/appearances.ts'
import { IN_ORDER, set } from '#store/session.ts'
import { numberToken } from '#store/fold/derived.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

const us = inventedEmployer(0)
const old = inventedEmployer(7)
const branch = inventedEmployer(8)
const ids = {
  entry: '10000000-0000-4000-8000-000000000001',
  double: '10000000-0000-4000-8000-000000000002',
  branch: '10000000-0000-4000-8000-000000000003',
}
const purpose = '?purpose=查核定額進用'
const officer = { id: 'a', role: 'officer' }
const head = { id: 'b', role: 'head' }

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-03-10T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
  const counts = {
    date: '2026-03-01',
    insuredHeadcount: 300,
    disabledFull: 0,
    disabledSevere: 0,
    halfTimeDisabled: 0,
    belowThresholdDisabled: 0,
    otherExcluded: 0,
  }
  const entered = (id: string, organisation: typeof us, more = {}) => ({
    programme: 'organisation-register',
    id,
    lines: [
      {
        on: '2026-03-02',
        by: officer,
        step: 'enter',
        values: { organisation, kind: 'company', source: 'officer', ...more },
      },
    ],
  })
  const plays: Play[] = [
    {
      programme: 'quota-register',
      lines: [
        {
          on: '2026-03-02',
          by: officer,
          step: 'enter',
          values: { employer: us, sector: 'private', unitType: 'business', ...counts },
        },
      ],
    },
    {
      programme: 'quota-levy',
      lines: [
        {
          on: '2026-03-03',
          by: officer,
          step: 'assess',
          values: { employer: old, date: '2026-02-01', shortfall: 1, amount: 29_500 },
        },
      ],
    },
    {
      programme: 'labour-dispute-mediation',
      lines: [
        { on: '2026-03-02', by: { id: 'p', role: 'claimant' }, step: 'apply', values: { ...filing, respondent: us } },
      ],
    },
    entered(ids.entry, us),
    entered(ids.branch, branch, { kind: 'branch', headOffice: ids.entry }),
    {
      ...entered(ids.double, old),
      lines: [
        ...entered(ids.double, old).lines,
        { on: '2026-03-03', by: officer, step: 'proposeMerge', values: { into: ids.entry, why: '重複' } },
        { on: '2026-03-04', by: head, step: 'merge' },
      ],
    },
  ]
  assert.deepEqual((await house.store.play(system, plays)).refused, [])
  // Two of the demonstration's people, given an office of one section each.
  for (const [id, programmes] of [
    ['demo-intake', ['quota-register']],
    ['demo-mediator-0', ['occupational-accident-consolation']],
  ] as const)
    await keepAccount(house.db, house.bureau.id, { id, name: `示範${id}`, roles: [{ role: 'officer', programmes }] })
})
after(() => house.drop())

async function as(account: string): Promise<Visitor> {
  const visitor = new Visitor(app)
  await visitor.post('/desk/demo-sign-in', { account })
  return visitor
}
const page = async (visitor: Visitor, path: string) => {
  const answer = await visitor.get(path)
  return { status: answer.status, text: await answer.text() }
}
/** What the page says besides the number that was asked for. */
const bare = (text: string) =>
  text
    .replaceAll(/\d{8}/g, 'NUMBER')
    .replaceAll(/name="_csrf" value="[^"]*"/g, '')
    .replaceAll(/nonce="[^"]*"/g, '')

describe('the page of an organisation', () => {
  test('shows an officer of all these sections its cases by line of business, with what it is in each', async () => {
    const { status, text } = await page(
      await as('demo-officer-0'),
      `/desk/organisations/${us.businessNumber}${purpose}`,
    )
    assert.equal(status, 200)
    for (const words of ['定額進用名冊', '勞資爭議', '義務單位', us.name, branch.name])
      assert.ok(text.includes(words), words)
  })

  test('shows the cases of an entry merged into it, and no longer once the merge is undone', async () => {
    const visitor = await as('demo-officer-0')
    const levy = /QL\d{3}-\d+/
    const path = `/desk/organisations/${us.businessNumber}${purpose}`
    assert.match((await page(visitor, path)).text, levy)
    const entry = await house.store.open(system, ids.double, {
      purpose: 'test',
      at: house.at,
    })
    const undone = await house.store.take(
      { ...system, actor: head },
      ids.double,
      entry?.seq ?? 0,
      { step: 'undoMerge', values: { why: '兩家不同' } },
      { at: house.at },
    )
    assert.ok('done' in undone)
    assert.doesNotMatch((await page(visitor, path)).text, levy)
  })

  test('shows nothing at all without a purpose', async () => {
    const visitor = await as('demo-officer-0')
    const { status, text } = await page(visitor, `/desk/organisations/${us.businessNumber}`)
    assert.equal(status, 200)
    assert.ok(text.includes('沒有目的，什麼都不能看'))
    assert.ok(!text.includes(us.name) && !/Q[RL]\d{3}-\d+|data-table/.test(text))
    assert.equal((await page(visitor, `/desk/organisations/${us.businessNumber}?purpose=%20`)).status, 422)
  })

  test('keeps other sections’ cases from an officer, who cannot tell them from a number nobody has', async () => {
    const quota = await page(await as('demo-intake'), `/desk/organisations/${us.businessNumber}${purpose}`)
    assert.ok(quota.text.includes('QR115-'))
    assert.ok(!/LD\d{3}-|OR115-|QL115-/.test(quota.text) && !quota.text.includes('林測試'))
    const accident = await as('demo-mediator-0')
    const [known, guessed] = await Promise.all(
      [us.businessNumber, '12345675'].map((one) => page(accident, `/desk/organisations/${one}${purpose}`)),
    )
    assert.ok(known?.text.includes('沒有您可以看的案件'))
    assert.equal(bare(known?.text ?? ''), bare(guessed?.text ?? ''))
  })

  test('keeps names of people from a director, everything from a statistician, and itself from the administrator', async () => {
    const director = await page(await as('demo-director-0'), `/desk/organisations/${us.businessNumber}${purpose}`)
    assert.ok(director.text.includes('QR115-') && !director.text.includes('林測試'))
    const statistician = await page(
      await as('demo-statistician-0'),
      `/desk/organisations/${us.businessNumber}${purpose}`,
    )
    assert.ok(statistician.text.includes('沒有您可以看的案件') && !statistician.text.includes(us.name))
    assert.equal(
      (await page(await as('demo-administrator-0'), `/desk/organisations/${us.businessNumber}${purpose}`)).status,
      403,
    )
    assert.equal((await new Visitor(app).get(`/desk/organisations/${us.businessNumber}${purpose}`)).status, 303)
  })

  test('writes each reading into the log with its purpose', async () => {
    await page(await as('demo-officer-1'), `/desk/organisations/${us.businessNumber}?purpose=示範目的`)
    const { rows } = await withSession(house.db, system, (tx) =>
      sql<{
        what: string
        actor_id: string
      }>`select what, actor_id from access_log where purpose = '示範目的' and what like 'organisation %'`.execute(tx),
    )
    assert.deepEqual(rows, [{ what: `organisation ${us.businessNumber}`, actor_id: 'demo-officer-1' }])
  })

  test('is found by its number or two characters, and nonsense finds nothing', async () => {
    const visitor = await as('demo-officer-0')
    assert.equal(
      (await visitor.get(`/desk/organisations?q=${us.businessNumber}`)).headers.get('location'),
      `/desk/organisations/${us.businessNumber}`,
    )
    assert.ok(
      (await page(visitor, '/desk/organisations?q=股份')).text.includes(`/desk/organisations/${us.businessNumber}`),
    )
    for (const path of ['/desk/organisations/1', '/desk/organisations/%00', '/desk/organisations/123456789'])
      assert.equal((await page(visitor, path)).status, 404, path)
    assert.equal((await page(visitor, '/desk/organisations?q=%00%27')).status, 200)
  })

  test('costs the same however many cases the organisation has: each line of business is read to its page and no further', async () => {
    const number = '99999999'
    const token = numberToken(house.context.keys, number)
    const admin = await house.pool.connect()
    try {
      await admin.query(
        `insert into numbers (bureau, programme, case_id, token, opened_on)
           select 'demo', p, gen_random_uuid(), $1, date '2015-01-01' + (n % 3000) from unnest($2::text[]) p, generate_series(1, 1500) n`,
        [token, house.programmes.map((one) => one.id)],
      )
      await admin.query('analyze numbers')
    } finally {
      admin.release()
    }
    const of = { purpose: 'test', at: house.at, each: 20 }
    const plan = await withSession(house.db, deskOf('officer'), async (tx) => {
      await set(tx, IN_ORDER)
      const query = appearanceRows(
        deskOf('officer'),
        house.programmes.map((one) => one.id),
        [token],
        of.each,
      )
      const { rows } = await sql<{
        'QUERY PLAN': string
      }>`explain (analyze, costs off, timing off, summary off) ${query}`.execute(tx)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    assert.match(plan, /numbers_programme/)
    const read = [...plan.matchAll(/on numbers .*?actual rows=([\d.]+)/g)].map((one) => Number(one[1]))
    assert.ok(read.length > 0 && read.every((rows) => rows <= of.each + 1), plan)
  })
})
