// What is sent to hurt: too long, too deep, too many, or of a shape nobody expects. It is refused before anybody works on it, in a sentence.
import assert from 'node:assert/strict'
import { after, before, describe, mock, test } from 'node:test'
import { readFields, t } from '#engine'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApp } from '../src/app.ts'
import { aHouse, filing, type TestHouse, withRooms } from './a-house.ts'
import { Visitor } from './a-visitor.ts'

let house: TestHouse
let app: ReturnType<typeof openApp>
const errors: unknown[] = []
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  app = openApp(house, (line) => line.error && errors.push(`${String(line.path)}: ${String(line.error).slice(0, 300)}`))
})
after(() => house.drop())

const APPLY = '/api/programmes/labour-dispute-mediation/cases'
const sendJson = (body: string, path = APPLY) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body,
  })
const sendForm = (path: string, body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  app.request(path, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', 'content-type': type }, body })
const withFacts = (facts: unknown) => JSON.stringify({ step: 'apply', values: { ...filing, facts } })

/** How long the longest text was that anybody normalised meanwhile: the work a length limit is there to spare. */
async function normalisedBy(work: () => Promise<unknown>): Promise<number> {
  const own = String.prototype.normalize
  let longest = 0
  const listening = mock.method(String.prototype, 'normalize', function (this: string, form?: string) {
    longest = Math.max(longest, this.length)
    return own.call(this, form)
  })
  await work().finally(() => listening.mock.restore())
  return longest
}

describe('what is too long', () => {
  test('is refused by its size before it is read as JSON', async () => {
    for (const size of [1_100_000, 24_000_000]) {
      const answer = await sendJson(withFacts('長'.repeat(size / 3)))
      assert.equal(answer.status, 413)
      assert.equal(answer.headers.get('content-type'), 'application/problem+json')
      assert.match(((await answer.json()) as { detail: string }).detail, /larger than 1 MB/)
    }
  })

  test('in a field is refused by its length before anybody normalises it', async () => {
    for (const values of [
      { ...filing, facts: '\u1112\u1161\u11ab'.repeat(100_000) },
      { ...filing, claimant: { ...filing.claimant, name: 'a\u0301'.repeat(150_000) } },
      { ...filing, claims: [{ item: 'wage', amount: '9'.repeat(300_000) }] },
      { ...filing, workers: '１'.repeat(200_000) },
      { ...filing, claimant: { ...filing.claimant, phone: '0'.repeat(300_000) } },
    ]) {
      let answer: Response | undefined
      const longest = await normalisedBy(async () => {
        answer = await sendJson(JSON.stringify({ step: 'apply', values }))
      })
      assert.equal(answer?.status, 422)
      assert.ok(longest < 60_000, `${longest} signs were normalised`)
    }
  })

  test('in a form is answered with its page, and what was typed stands in it', async () => {
    const name = '王'.repeat(30_000)
    let answer: Response | undefined
    const longest = await normalisedBy(async () => {
      answer = await sendForm(
        '/apply/labour-dispute-mediation/1',
        new URLSearchParams({ applicantKind: 'worker', 'claimant.name': name }),
      )
    })
    const shown = await app.request(answer?.headers.get('location') ?? '', {
      headers: { cookie: answer?.headers.get('set-cookie')?.split(';')[0] ?? '' },
    })
    assert.equal(shown.status, 422)
    assert.ok((await shown.text()).includes(name))
    assert.ok(longest < 10_000, `${longest} signs were normalised`)
  })

  test('at sign-in and sign-up costs no more than a short one', async () => {
    const long = 'a\u0301'.repeat(30_000)
    const longest = await normalisedBy(async () => {
      for (const [path, fields] of Object.entries<Record<string, string>>({
        '/account/sign-in': { email: `${long}@example.tw`, password: long },
        '/account/sign-up': { email: `${long}@example.tw`, password: long, name: long },
        '/desk/sign-in': { account: long, password: long },
      }))
        assert.ok([303, 422].includes((await sendForm(path, new URLSearchParams(fields))).status), path)
    })
    assert.ok(longest <= 1000, `${longest} signs were normalised`)
  })

  test('is a sentence by its field, for every kind of field', () => {
    const label = t('欄位', 'Field')
    const fields = {
      text: { kind: 'text', label, max: 100 },
      mail: { kind: 'text', label, max: 200, shape: 'email' },
      money: { kind: 'money', label },
      day: { kind: 'date', label },
      person: { kind: 'person', label, asks: ['phone'] },
      series: { kind: 'series', label, most: 3 },
    } as const
    const long = '@'.repeat(50_000)
    const raw = { text: long, mail: long, money: long, day: long, person: { name: long, phone: long }, series: long }
    const { problems } = readFields(fields as never, Object.keys(fields), raw, { today: '2026-03-02', strict: true })
    assert.deepEqual(problems.map((one) => one.field.split('.')[0]).toSorted(), Object.keys(fields).toSorted())
    for (const { says } of problems) assert.ok(says.zh.length < 100 && says.en.length < 200)
  })
})

describe('what is too deep or too many', () => {
  test('is a sentence, ten thousand levels of JSON as well as a million', async () => {
    for (const deep of [33, 10_000, 400_000]) {
      const answer = await sendJson(`{"step":"apply","values":{"facts":${'['.repeat(deep)}${']'.repeat(deep)}}}`)
      assert.equal(answer.status, 422, String(deep))
      assert.match(((await answer.json()) as { detail: string }).detail, /nested deeper/)
    }
    const brackets = await sendJson(withFacts('[{'.repeat(300)))
    assert.equal(brackets.status, 201, 'brackets that somebody wrote are no levels')
  })

  test('fields are refused before they are read', async () => {
    const fields = await sendForm('/apply/labour-dispute-mediation/1', 'a=1&'.repeat(200_000))
    assert.equal(fields.status, 413)
    assert.match(await fields.text(), /<html.*欄位或檔案太多/s)
    const form = new FormData()
    for (let nth = 0; nth < 10_100; nth++) form.append('a', '1')
    const sent = new Request('http://localhost/', { method: 'POST', body: form })
    const parts = await sendForm(
      '/apply/labour-dispute-mediation/1',
      await sent.arrayBuffer(),
      sent.headers.get('content-type') ?? '',
    )
    assert.equal(parts.status, 413)
  })

  test('files are taken as they are, names in Chinese too, and a form cut short is a sentence', async () => {
    const form = new FormData()
    form.append('applicantKind', 'worker')
    form.append(
      'evidence',
      new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], '勞保明細「一」.pdf', { type: 'application/pdf' }),
    )
    const sent = new Request('http://localhost/', { method: 'POST', body: form })
    const [bytes, type] = [new Uint8Array(await sent.arrayBuffer()), sent.headers.get('content-type') ?? '']
    let kept: FormData | undefined
    const probe = openApp(house)
    probe.post('/probe', async (c) => {
      kept = await c.req.formData()
      return c.text('')
    })
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type }
    await probe.request('/probe', { method: 'POST', headers, body: bytes })
    const file = kept?.get('evidence') as File
    assert.equal(file.name, '勞保明細「一」.pdf')
    assert.deepEqual([...new Uint8Array(await file.arrayBuffer())], [0x25, 0x50, 0x44, 0x46])
    for (let end = 0; end < bytes.length; end++) {
      const cut = await sendForm('/apply/labour-dispute-mediation/1', bytes.subarray(0, end), type)
      const wrong = cut.headers.get('location')?.endsWith('?wrong=1') ? 422 : cut.status
      assert.equal(wrong, 422, `cut after ${end} of ${bytes.length} bytes`)
    }
    const { status } = await sendForm('/apply/labour-dispute-mediation/1', bytes, 'multipart/form-data')
    assert.equal(status, 422, 'a form that does not say where its parts end')
  })
})

describe('hostile words in an address', () => {
  const WORDS = [
    '\0',
    'a\r\nset-cookie: x=1',
    '%',
    '../../etc/passwd',
    "'; drop table events; --",
    '2026-01-01/zz',
    '/zz',
    '2026-02-30/00000000-0000-0000-0000-000000000000',
    'infinity',
    '2026-13-45',
    '99999999999999999999',
    '-1',
    '1e309',
    '𠮷'.repeat(600),
    '\ud800',
    '__proto__',
    'constructor',
    '[]',
    '{"a":1}',
    '00000000-0000-0000-0000-00000000000g',
  ]
  const encoded = (word: string) => {
    try {
      return encodeURIComponent(word)
    } catch {
      return '%ED%A0%80'
    }
  }
  /** Every name that any page reads from its address. */
  const NAMES = [
    ...new Set(
      files(join(import.meta.dirname, '../src')).flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/\.query\('([\w-]+)'\)/g)].map(([, name = '']) => name),
      ),
    ),
  ].filter((name) => name !== 'lang')

  test('brings no error of ours, in any part of any address of the house, for whoever asks', async () => {
    assert.ok(NAMES.length > 20)
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-head-0' })
    const administrator = new Visitor(app)
    await administrator.post('/desk/demo-sign-in', { account: 'demo-administrator-0' })
    const begun = await sendJson(JSON.stringify({ step: 'apply', values: filing }))
    const one = (await begun.json()) as { id: string; number: string }
    const real: Record<string, string> = {
      programme: 'labour-dispute-mediation',
      number: one.number,
      page: '1',
      step: 'accept',
      topic: 'severance-pay',
      list: 'news',
    }
    const routes = [
      ...new Set(
        app.routes.filter(({ method }) => ['GET', 'POST'].includes(method)).map((r) => `${r.method} ${r.path}`),
      ),
    ].filter((route) => !route.includes('*'))
    assert.ok(routes.length > 100)
    const wrong: string[] = []
    let nth = 0
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ')
      const parts = [...path.matchAll(/:(\w+)(\{[^}]*\})?/g)]
      // Each place of the path in turn, then every name behind it at once.
      for (const spoilt of [...parts.map(([, name]) => name), undefined]) {
        // Every word somewhere, a few of them everywhere.
        const words = WORDS.filter((_, at) => at === nth % WORDS.length || at === (nth + 7) % WORDS.length)
        for (const word of words) {
          const filled = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
            name === spoilt ? encoded(word) : (real[name] ?? one.id),
          )
          const asked =
            spoilt === undefined ? `${filled}?${NAMES.map((name) => `${name}=${encoded(word)}`).join('&')}` : filled
          const who = nth++ % 3
          const answer =
            method === 'GET'
              ? who === 0
                ? await app.request(asked)
                : await (who === 1 ? officer : administrator).get(asked)
              : await (who === 1 ? officer : administrator).post(asked, {})
          if (answer.status >= 500) wrong.push(`${answer.status} ${method} ${asked.slice(0, 160)}`)
        }
      }
    }
    assert.deepEqual(wrong.slice(0, 20), [])
    assert.deepEqual(errors, [])
  })

  test('of one name alone neither', async () => {
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-head-0' })
    const wrong: string[] = []
    for (const page of [
      '/api/cases?after',
      '/desk?after',
      '/desk?place',
      '/desk?view',
      '/desk/find?q',
      '/desk/account-log?before',
    ])
      for (const word of WORDS) {
        const { status } = await officer.get(`${page}=${encoded(word)}`)
        if (status >= 500) wrong.push(`${status} ${page}=${encoded(word)}`)
      }
    for (const word of WORDS) {
      const body = new URLSearchParams({ account: 'x', email: 'x@example.tw', password: 'y' })
      for (const path of ['/desk/sign-in', '/account/sign-in', '/desk/demo-sign-in'])
        for (const to of [word, `/desk/${word}`, `/desk?${word}`]) {
          if (path === '/desk/demo-sign-in') body.set('account', 'demo-intake')
          const { status } = await sendForm(`${path}?to=${encoded(to)}`, body)
          if (status >= 500) wrong.push(`${status} ${path}?to=${encoded(to)}`)
        }
    }
    assert.deepEqual(wrong, [])
    assert.deepEqual(errors, [])
  })
})

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}
