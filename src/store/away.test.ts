// The database may go away, fill up, be locked or be read only: people are told in a sentence and a moment, nothing is half done, and
// nobody else waits with them.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { awayBy } from '#store/away.ts'
import { openApp } from '#app'
import { aHouse, filing, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const errors: unknown[] = []
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house, (line) => line.error && errors.push(`${String(line.path)}: ${String(line.error).slice(0, 400)}`))
})
after(() => house.drop())

const APPLY = '/api/programmes/labour-dispute-mediation/cases'
const file = (key: string = crypto.randomUUID(), headers: Record<string, string> = {}) =>
  app.request(APPLY, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: JSON.stringify({ step: 'apply', values: filing }),
  })
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const countOf = async (table: string) =>
  (await house.pool.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]?.n ?? 0
/** Raises an error of the database at each row that is written, as a full disk would. */
async function raising(table: string, code: string, work: () => Promise<void>): Promise<void> {
  await house.pool.query(`
    create function cannot() returns trigger language plpgsql as $$ begin raise exception 'cannot' using errcode = '${code}'; end $$;
    create trigger cannot before insert on ${table} for each row execute function cannot()`)
  try {
    await work()
  } finally {
    await house.pool.query(`drop trigger cannot on ${table}; drop function cannot()`)
  }
}
async function unavailable(answer: Response, zh: RegExp, en: RegExp): Promise<void> {
  const text = await answer.text()
  assert.equal(answer.status, 503, text.slice(0, 300))
  assert.ok(Number(answer.headers.get('retry-after')) > 0)
  if (answer.headers.get('content-type')?.includes('json')) {
    const told = JSON.parse(text) as { detail: string; detailZh: string; status: number }
    assert.equal(told.status, 503)
    assert.match(told.detailZh, zh)
    assert.match(told.detail, en)
  } else {
    assert.match(text, /<html[^>]*lang="zh-Hant/)
    assert.match(text, zh)
  }
}

describe('a disk that is full', () => {
  test('takes nothing, says so to people and to programs, and takes the same filing once there is room', async () => {
    const key = crypto.randomUUID()
    const before = await countOf('cases')
    await raising('events', '53100', async () => {
      await unavailable(await file(key), /儲存空間已滿/, /storage is full/)
    })
    assert.equal(await countOf('cases'), before)
    const [first, second] = [await file(key), await file(key)]
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.equal(await countOf('cases'), before + 1)
  })

  test('and the evidence that cannot be written: the act does not happen', async () => {
    const before = await countOf('events')
    await raising('requests', '53100', async () => unavailable(await file(), /儲存空間已滿/, /storage is full/))
    assert.equal(await countOf('events'), before)
  })

  test('is told in the language of the reader', async () => {
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-intake' })
    const { id } = (await (await file()).json()) as { id: string }
    await raising('access_log', '53100', async () => {
      const page = await officer.get(`/desk/cases/${id}?lang=en`)
      assert.equal(page.status, 503)
      assert.match(await page.text(), /<html[^>]*lang="en.*Our storage is full/s)
    })
  })
})

describe('whatever the database cannot do, and wherever it is asked for', () => {
  const PAGES = '/apply/labour-dispute-mediation'
  const claim = { 'claims.0.item': 'wage', 'claims.0.amount': '48000' }
  /** A guest with a whole draft, who only has to send it. */
  async function aboutToSend(): Promise<Visitor> {
    const guest = new Visitor(app)
    const { programme, code } = await house.store.saveDraft(
      'demo',
      { programme: 'labour-dispute-mediation', values: filing, page: 5 },
      new Date(house.now()).toISOString(),
    )
    guest.keep(`draft-${programme}`, code)
    return guest
  }
  const SAYS = {
    '53100': ['60', /儲存空間已滿/, /storage is full/, /Bộ nhớ của hệ thống đã đầy/, /พื้นที่จัดเก็บเต็ม/],
    '25006': ['60', /不能寫入/, /Nothing can be written/, /không ghi được/, /บันทึกไม่ได้/],
    '55P03': ['2', /資料庫忙碌/, /database is busy/, /Cơ sở dữ liệu đang bận/, /ฐานข้อมูลกำลังทำงานหนัก/],
    '57014': ['2', /資料庫忙碌/, /database is busy/, /Cơ sở dữ liệu đang bận/, /ฐานข้อมูลกำลังทำงานหนัก/],
  } as const
  /** Everything a filing leaves behind: the numbers given out, the cases, what stands beside them, the drafts. */
  const standing = async () => {
    const tables = ['counters', 'cases', 'events', 'requests', 'outbox', 'access_codes', 'entries', 'clocks']
    tables.push('(select * from drafts where form is null)')
    const each = tables.map(
      (one) => `(select coalesce(sum(hashtext(t::text)::bigint), 0) || '/' || count(*) from ${one} t)`,
    )
    return JSON.stringify((await house.pool.query(`select array[${each.join(', ')}] as all`)).rows[0])
  }

  for (const [state, [wait, zh, en, vi, th]] of Object.entries(SAYS))
    test(`${state}: portal, desk and API say so in the reader’s language and when to come back; no number is used and nothing is half there`, async () => {
      const [guest, officer] = [await aboutToSend(), new Visitor(app)]
      await officer.post('/desk/demo-sign-in', { account: 'demo-intake' })
      const before = await standing()
      await raising('events', state, async () => {
        for (const [lang, says, as] of [
          ['zh', zh, 'zh-Hant-TW'],
          ['en', en, 'en'],
          ['vi', vi, 'vi'],
          ['th', th, 'th'],
        ] as const) {
          const page = await guest.post(`${PAGES}/send?lang=${lang}`, {})
          const text = await page.text()
          assert.deepEqual([page.status, page.headers.get('retry-after')], [503, wait], lang)
          assert.ok(says.test(text) && text.includes(`<html lang="${as}"`), `${lang}: ${text.slice(0, 200)}`)
        }
        const flat = { 'claimant.name': '林測試', 'claimant.idNumber': 'A200000003', 'claimant.phone': '0900-000-001' }
        const filled = {
          applicantKind: 'worker',
          ...flat,
          'claimant.address': '示範市示範東區示範路1號',
          'respondent.name': '示範商行有限公司',
          'workplace.district': '示範東區',
          'workplace.line': '示範路1號',
          workplaceHere: 'yes',
          category: 'wage',
          nature: 'rights',
          workers: '1',
          ...claim,
          facts: '積欠二月份工資。',
          language: 'zh',
          interpreter: 'no',
          channel: 'counter',
          source: 'counter',
        }
        const desk = await officer.post('/desk/new/labour-dispute-mediation?lang=zh', filled)
        assert.deepEqual([desk.status, desk.headers.get('retry-after')], [503, wait])
        assert.match(await desk.text(), zh)
        const answer = await file()
        assert.equal(answer.headers.get('retry-after'), wait)
        await unavailable(answer, zh, en)
      })
      // What was typed at the desk is kept before it is filed, and brings it back.
      const typed = await officer.get('/desk/new/labour-dispute-mediation?lang=zh')
      assert.ok((await typed.text()).includes('積欠二月份工資。'))
      assert.equal(await standing(), before)
      await raising('drafts', state, async () => {
        const page = await guest.post(`${PAGES}/4?lang=vi`, claim)
        assert.deepEqual([page.status, page.headers.get('retry-after')], [503, wait])
        assert.match(await page.text(), vi)
      })
      assert.equal(await standing(), before)
      // And once it can, the same draft is filed, under the very next number.
      assert.equal((await guest.post(`${PAGES}/send?lang=zh`, {})).headers.get('location'), `${PAGES}/sent`)
      const last = async () =>
        (
          await house.pool.query<{ number: string }>(
            `select max(number) as number from cases where programme = 'labour-dispute-mediation'`,
          )
        ).rows[0]?.number ?? ''
      const first = Number((await last()).slice(-6))
      const { number } = (await (await file()).json()) as { number: string }
      assert.equal(Number(number.slice(-6)), first + 1)
    })
})

describe('a table that somebody holds locked', () => {
  test('makes those wait who ask for it, for seconds, and nobody else', async () => {
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-intake' })
    const { id } = (await (await file()).json()) as { id: string }
    const holding = await house.pool.connect()
    await holding.query('begin; lock table access_log in access exclusive mode')
    try {
      const began = performance.now()
      const waiting = Promise.all(Array.from({ length: 12 }, () => officer.get(`/desk/cases/${id}`)))
      await pause(200)
      const other = await app.request('/status')
      const desk = await officer.get('/desk/rights')
      const waited = performance.now() - began
      assert.deepEqual([other.status, desk.status], [200, 200])
      assert.ok(waited < 9_000, `others waited ${Math.round(waited)} ms`)
      for (const page of await waiting) await unavailable(page, /資料庫忙碌/, /busy/)
      assert.ok(performance.now() - began < 14_000)
    } finally {
      await holding.query('rollback')
      holding.release()
    }
    assert.equal((await officer.get(`/desk/cases/${id}`)).status, 200)
  })
})

describe('a database that goes away', () => {
  test('cuts a quarter of its sessions at random under those who write: nothing acknowledged is lost, and nothing is an error of ours', async () => {
    const acknowledged = new Set<string>()
    let others = 0
    const writing = { on: true }
    const writers = Array.from({ length: 6 }, async () => {
      while (writing.on) {
        const key = crypto.randomUUID()
        for (let answered = false; !answered && writing.on;) {
          const answer = await file(key)
          answered = answer.status === 201
          if (answered) acknowledged.add(((await answer.json()) as { number: string }).number)
          else {
            others++
            assert.equal(answer.status, 503, await answer.text())
          }
        }
      }
    })
    // As often as it takes on a busy machine until enough was acknowledged in between.
    for (let nth = 0; nth < 12 || acknowledged.size <= 10; nth++) {
      await pause(120)
      await house.pool
        .query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and application_name = 'taitsi' and pid <> pg_backend_pid() and random() < 0.25`,
        )
        .catch(() => {})
    }
    writing.on = false
    await Promise.all(writers)
    assert.ok(acknowledged.size > 10)
    const { rows } = await house.pool.query<{ number: string }>('select number from cases')
    const stored = new Set(rows.map(({ number }) => number))
    assert.deepEqual(
      [...acknowledged].filter((number) => !stored.has(number)),
      [],
    )
    const back = performance.now()
    assert.equal((await file()).status, 201)
    assert.ok(performance.now() - back < 5_000)
    assert.deepEqual(errors, [], `${others} were told to come back`)
  })

  test('or may only be read: whoever writes is told so', async () => {
    const { rows } = await house.pool.query<{ name: string }>('select current_database() as name')
    const name = rows[0]?.name ?? ''
    const cut = () =>
      house.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    await house.pool.query(`alter database ${name} set default_transaction_read_only = on`)
    await cut()
    await pause(100)
    try {
      // The sessions that are left over may still write; every new one may not.
      const answers = await Promise.all(Array.from({ length: 12 }, () => file()))
      const refused = answers.filter(({ status }) => status !== 201)
      assert.ok(refused.length > 0)
      for (const answer of refused) assert.equal(answer.status, 503)
      assert.match(await (refused.at(-1) ?? answers[0])!.text(), /只能|不能寫入|暫時無法連線/)
    } finally {
      const owner = await house.pool.connect()
      await owner.query('set default_transaction_read_only = off')
      await owner.query(`alter database ${name} reset default_transaction_read_only`)
      owner.release()
      await cut()
    }
  })
})

describe('the one list of what the database cannot do now', () => {
  test('knows the classes of SQLSTATE and the words of the driver, wherever they stand in the error', () => {
    const told = (code: string) => awayBy(Object.assign(new Error('x'), { code }))
    for (const [code, away] of Object.entries({
      '08006': 'away',
      '57P01': 'away',
      '57P03': 'away',
      '53300': 'busy',
      '55P03': 'busy',
      '57014': 'busy',
      '53100': 'full',
      ENOSPC: 'full',
      '25006': 'sealed',
      ECONNREFUSED: 'away',
    }))
      assert.equal(told(code), away, code)
    for (const ours of ['23505', '22P02', '42601', '42703', 'ENOENT', 'ERR_X'])
      assert.equal(told(ours), undefined, ours)
    const lost = new Error('Client has encountered a connection error and is not queryable')
    assert.equal(awayBy(lost), 'away')
    assert.equal(awayBy(new Error('outer', { cause: lost })), 'away')
    assert.equal(awayBy(new AggregateError([lost])), 'away')
    assert.equal(awayBy(new Error('new row violates row-level security policy for table "events"')), undefined)
    assert.equal(awayBy('text'), undefined)
  })
})
