// What is shown to whom, and that it is written down: lists, search, the API, receipts, remarks and accounts, over HTTP.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openApp } from '#app'
import { aHouse, filing, type TestHouse, withRooms } from '#tests/a-house.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house)
})
after(() => house.drop())

const own = { 'sec-fetch-site': 'same-origin' }
const cookies = new Map<string, string>()
async function cookieOf(account: string): Promise<string> {
  const known = cookies.get(account)
  if (known) return known
  const answer = await app.request('/desk/demo-sign-in', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' },
    body: `account=${account}`,
  })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  cookies.set(account, cookie)
  return cookie
}
async function read(account: string, path: string): Promise<{ status: number; text: string }> {
  const answer = await app.request(path, { headers: { cookie: await cookieOf(account) } })
  return { status: answer.status, text: await answer.text() }
}
async function filed(programme: string, step: string, values: Record<string, unknown>, cookie?: string) {
  const answer = await app.request(`/api/programmes/${programme}/cases`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify({ step, values }),
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  return (await answer.json()) as { id: string; number: string; seq: number }
}
const aDispute = (name: string) =>
  filed('labour-dispute-mediation', 'apply', { ...filing, claimant: { ...filing.claimant, name } })
async function posted(account: string, path: string, fields: Record<string, string>): Promise<number> {
  const cookie = await cookieOf(account)
  const page = await (await app.request('/desk/account', { headers: { cookie } })).text()
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await app.request(path, {
    method: 'POST',
    headers: { ...own, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: csrf, ...fields }).toString(),
  })
  return answer.status
}
type Logged = { actor_id: string; what: string; purpose: string; case_id: string | null; cases: string[] | null }
const logOf = async (caseId: string): Promise<Logged[]> =>
  (
    await house.pool.query(
      'select actor_id, what, purpose, case_id, cases from access_log where case_id = $1 or cases @> array[$1]::uuid[] order by id',
      [caseId],
    )
  ).rows

const worker = {
  name: '金絲雀員工',
  idNumber: 'A100000001',
  birthOn: '1990-01-01',
  phone: '0900-000-777',
  address: '示範市示範東區金絲雀路1號',
}
const layoff = {
  employer: { name: '示範科技股份有限公司', businessNumber: '90000017' },
  contact: { name: '測試人資', phone: '0900-000-001' },
  workplace: { district: '示範東區', line: '示範路1號' },
  cause: 'normal',
  workers: [{ worker, post: '作業員', ground: 'lsa-11-2', lastDay: '2026-04-15', disabled: true, wantsService: true }],
}

describe('a list', () => {
  test('names people to those who may know them, and the page is one line of the reading log', async () => {
    const one = await aDispute('金絲雀一')
    const two = await aDispute('金絲雀二')
    for (const path of ['/api/cases?view=section', '/desk?view=section', '/desk/find?q=金絲雀'])
      assert.match((await read('demo-officer-0', path)).text, /金絲雀一/, path)
    for (const id of [one.id, two.id])
      assert.deepEqual(
        (await logOf(id)).map((row) => [row.actor_id, row.what]),
        [
          ['demo-officer-0', 'list section'],
          ['demo-officer-0', 'list section'],
          ['demo-officer-0', 'list find words'],
        ],
      )
  })

  test('names nobody to the auditor, the director, the statistician and the custodian, who see number and state', async () => {
    const one = await aDispute('金絲雀三')
    for (const account of ['demo-auditor-0', 'demo-director-0', 'demo-statistician-0', 'demo-custodian-0'])
      for (const path of ['/api/cases?view=section', '/desk?view=section', '/desk?view=unassigned']) {
        const { status, text } = await read(account, path)
        assert.equal(status, 200, `${account} ${path}`)
        assert.ok(text.includes(one.number), `${account} ${path} shows the number`)
        assert.ok(!text.includes('金絲雀'), `${account} ${path}`)
      }
    assert.deepEqual(await logOf(one.id), [])
  })

  test('is nothing at all for the administrator, who sees no case', async () => {
    const one = await aDispute('金絲雀四')
    for (const path of [
      '/api/cases?view=section',
      '/api/cases?view=closed',
      '/desk?view=section',
      `/desk/find?q=${one.number}`,
      '/desk/find?q=金絲雀',
      `/api/cases/${one.id}`,
      `/api/cases/${one.id}/events`,
      `/desk/cases/${one.id}`,
    ]) {
      // The page names its own address, in the other language.
      const text = (await read('demo-administrator-0', path)).text.replaceAll(path, '')
      assert.ok(!text.includes(one.id) && !text.includes('金絲雀四'), path)
    }
  })

  test('finds nobody by a name that the reader may not know', async () => {
    const one = await aDispute('金絲雀五')
    for (const account of ['demo-auditor-0', 'demo-director-0', 'demo-statistician-0'])
      assert.ok(!(await read(account, '/desk/find?q=金絲雀五')).text.includes(one.number), account)
    assert.ok((await read('demo-officer-0', '/desk/find?q=金絲雀五')).text.includes(one.number))
  })
})

describe('what has happened in a case', () => {
  test('tells nobody through its receipts what the fields would not, and is logged', async () => {
    const one = await filed('layoff-notification', 'file', layoff)
    for (const account of ['demo-auditor-0', 'demo-director-0', 'demo-statistician-0', 'demo-custodian-0']) {
      const { status, text } = await read(account, `/api/cases/${one.id}/events`)
      assert.equal(status, 200)
      for (const word of ['金絲雀', 'A100000001', '0900-000-777', '1990-01-01'])
        assert.ok(!text.includes(word), `${account}: ${word}`)
    }
    assert.deepEqual(await logOf(one.id), [])
    assert.match((await read('demo-officer-0', `/api/cases/${one.id}/events`)).text, /A100000001/)
    const rows = await logOf(one.id)
    assert.ok(
      rows.some((row) => row.what.startsWith('history ') && row.what.includes('workers')),
      JSON.stringify(rows),
    )
  })

  test('shows a remark only to whoever sees the people it speaks of', async () => {
    const one = await aDispute('金絲雀六')
    assert.equal(await posted('demo-officer-0', `/desk/cases/${one.id}/note`, { _note: '當事人自述有憂鬱症病史' }), 303)
    for (const path of [`/desk/cases/${one.id}`, `/api/cases/${one.id}/events`]) {
      assert.match((await read('demo-officer-0', path)).text, /憂鬱症/)
      for (const account of ['demo-auditor-0', 'demo-director-0', 'demo-statistician-0', 'demo-custodian-0'])
        assert.doesNotMatch((await read(account, path)).text, /憂鬱症/, `${account} ${path}`)
    }
  })
})

describe('a payment', () => {
  test('shows payee and account to the cashier and not to the statistician', async () => {
    const grant = '金絲雀戶名'
    const { rows } = await house.pool.query(`select 1 from cases where programme = 'occupational-accident-consolation'`)
    assert.equal(rows.length, 0)
    await toBePaid(grant)
    assert.match((await read('demo-accountant-0', '/desk/payments')).text, /金絲雀戶名/)
    const page = await read('demo-statistician-0', '/desk/payments')
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /金絲雀戶名|00000000000001/)
  })
})

/** A consolation payment that two people have approved. */
async function toBePaid(holder: string): Promise<void> {
  const { roll, fillable } = house
  const told = roll.find((one) => one.programme.id === 'occupational-accident-consolation')
  const story = Object.values(told?.stories ?? {}).find((one) => one.ends === 'approved' || one.ends === 'paid')
  assert.ok(story)
  const upto = story.lines.findIndex(([, , step]) => step === 'approve') + 1
  const played = await house.store.play({ bureau: 'demo', reach: 'system', actor: { id: 'test', role: 'system' } }, [
    {
      programme: 'occupational-accident-consolation',
      lines: story.lines.slice(0, upto).map(([on, who, step, values]) => ({
        on,
        by: fillable.staff(who.split(':')[0] ?? who, who.includes(':') ? 1 : 0),
        step,
        values:
          values && 'account' in values
            ? { ...values, account: { bank: '000', number: '00000000000001', holder } }
            : (values ?? {}),
      })),
    },
  ])
  assert.deepEqual(played.refused, [])
}
