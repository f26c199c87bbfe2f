// Letters leave the house: over real SMTP to a real server, by a provider's form, by LINE; at night they wait, and nothing goes twice.
import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, afterEach, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { SMTPServer } from 'smtp-server'
import { deliver, type Channel } from '#notices'
import { emailChannel } from '#notices/email.ts'
import { lineChannel } from '#notices/line.ts'
import { mayGoAt } from '#notices/quiet.ts'
import { masked, mobile } from '#auth/on-file.ts'
import { smsChannel } from '#notices/sms.ts'
import { readyMessages } from '#auth/index.ts'
import { noticesOf, sendAgain } from '#store'
import { claimNotices, goesBy } from '#store/beside/outbox.ts'
import { openApp } from '#app'
import { aHouse, deskOf, filing, lin, system, type TestHouse, withRooms } from '#tests/a-house.ts'
import { Visitor } from '#tests/a-visitor.ts'

let house: TestHouse
/** What the mail server was given, and what it answers next to whom. */
const mails: { to: string; raw: string }[] = []
const refuses = new Map<string, number>()
let smtp: SMTPServer
let email: Channel
before(async () => {
  house = await aHouse('2026-03-02T09:00:00+08:00')
  await withRooms(house)
  smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _, done) {
      const code = refuses.get(address)
      done(code ? Object.assign(new Error(`${code} no`), { responseCode: code }) : undefined)
    },
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (part: Buffer) => (raw += part.toString()))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw })
        done()
      })
    },
  })
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  email = emailChannel(
    `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    '示範市政府勞工局 <labour@example.tw>',
  )
})
after(async () => {
  email.close?.()
  await new Promise<void>((closed) => smtp.close(closed))
  await house.drop()
})
afterEach(async () => {
  mails.length = 0
  refuses.clear()
  await deliver(post([]), Date.parse(house.at))
})

const post = (channels: readonly Channel[] = [email]) => ({
  store: house.store,
  context: house.context,
  bureau: 'demo',
  sender: { ...house.bureau, url: 'https://labour.example.tw' },
  channels,
})
const at = (time: string) => Date.parse(`2026-03-02T${time}:00+08:00`)
async function filed(claimant: Record<string, string>, more: Record<string, unknown> = {}, when = house.at) {
  const begun = await house.store.begin(
    { ...system, actor: { id: 'somebody', role: 'claimant' } },
    'labour-dispute-mediation',
    { step: 'apply', values: { ...filing, ...more, claimant: { ...lin, ...claimant } } },
    { at: new Date(Date.parse(when)).toISOString() },
  )
  assert.ok('done' in begun, JSON.stringify(begun))
  return begun.done
}
const noticeOf = async (id: string) => {
  const [notice] = await noticesOf(house.context, system, id)
  assert.ok(notice)
  return notice
}
/** The words of a message, whichever way its bytes were written. */
function words(raw: string): string {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  return /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : body
        .replace(/=\r\n/g, '')
        .replace(/(=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString())
}

describe('a letter by e-mail', () => {
  test('reaches the person over SMTP, names nobody, and the server’s answer is the receipt', async () => {
    const one = await filed({ email: 'lin@example.tw' })
    assert.deepEqual(await deliver(post(), at('09:01')), { sent: 1, waiting: 0, paper: 0, failed: 0, accounts: 0 })
    assert.equal(mails.length, 1)
    assert.equal(mails[0]?.to, 'lin@example.tw')
    const said = words(mails[0].raw)
    assert.match(said, new RegExp(`您的案件 ${one.number} 有一份新文件：「收件證明」`))
    assert.match(said, new RegExp(`https://labour\\.example\\.tw/status\\?number=${one.number}`))
    for (const secret of ['林測試', 'A200000003', '0900-000-001', '48,000', '示範商行'])
      assert.ok(!mails[0].raw.includes(secret) && !said.includes(secret), secret)
    assert.match(mails[0].raw, /Auto-Submitted: auto-generated/)
    const notice = await noticeOf(one.id)
    assert.equal(notice.state, 'sent')
    assert.deepEqual(
      notice.tries.map(({ way, masked: to, outcome }) => [way, to, outcome]),
      [['email', 'l***@example.tw', 'accepted']],
    )
    assert.match(notice.tries[0]?.says ?? '', /^250/)
    await deliver(post(), at('09:02'))
    assert.equal(mails.length, 1, 'it goes once')
  })

  test('speaks the person’s language', async () => {
    await filed({ email: 'lin@example.tw', language: 'vi' }, { language: 'vi' })
    await deliver(post(), at('09:01'))
    assert.match(words(mails[0]?.raw ?? ''), /có văn bản mới/)
    assert.match(mails[0]?.raw ?? '', /Content-Language: vi/)
  })

  test('waits through the night and goes at eight', async () => {
    const one = await filed({ email: 'lin@example.tw' })
    assert.equal((await deliver(post(), at('22:30'))).waiting, 1)
    assert.equal(mails.length, 0)
    assert.equal(
      (await noticeOf(one.id)).nextAt && Date.parse((await noticeOf(one.id)).nextAt ?? ''),
      at('08:00') + 24 * 3_600_000,
    )
    await deliver(post(), at('07:59') + 24 * 3_600_000)
    assert.equal(mails.length, 0)
    await deliver(post(), at('08:00') + 24 * 3_600_000)
    assert.equal(mails.length, 1)
  })

  test('comes again after growing waits when the server asks to come back, and gives up with a reason', async () => {
    refuses.set('busy@example.tw', 451)
    const one = await filed({ email: 'busy@example.tw' })
    let now = at('09:01')
    for (const minutes of [1, 5, 30, 120, 720]) {
      await deliver(post(), now)
      const waiting = await noticeOf(one.id)
      assert.equal(waiting.state, 'ready')
      assert.equal(Date.parse(waiting.nextAt ?? ''), now + minutes * 60_000)
      now += minutes * 60_000
    }
    // The last try of these falls into the night, and waits for the morning.
    await deliver(post(), now)
    await deliver(post(), now + 12 * 3_600_000)
    const failed = await noticeOf(one.id)
    assert.equal(failed.state, 'failed')
    assert.equal(failed.tries.length, 6)
    refuses.clear()
    assert.ok(await sendAgain(house.context, deskOf('officer'), one.id, failed.id, new Date(now).toISOString()))
    await deliver(post(), now + 12 * 3_600_000)
    assert.equal((await noticeOf(one.id)).state, 'sent')
  })

  test('that a server refuses for good goes by text message instead, and says so', async () => {
    refuses.set('gone@example.tw', 550)
    const texts: string[] = []
    const sms: Channel = smsChannel(await provider((body) => texts.push(body)), { SMS_USER: 'taitsi' })
    const one = await filed({ email: 'gone@example.tw', phone: '0912-345-678' })
    await deliver(post([email, sms]), at('09:01'))
    const notice = await noticeOf(one.id)
    assert.equal(notice.state, 'sent')
    assert.deepEqual(
      notice.tries.map(({ way, outcome, receipt }) => [way, outcome, receipt ?? null]),
      [
        ['email', 'refused', null],
        ['sms', 'accepted', 'A77'],
      ],
    )
    assert.equal(new URLSearchParams(texts[0]).get('dstaddr'), '0912345678')
    assert.equal(new URLSearchParams(texts[0]).get('username'), 'taitsi')
    assert.match(new URLSearchParams(texts[0]).get('smbody') ?? '', new RegExp(one.number))
  })

  test('to somebody without any address is for paper, and so is one that nobody could send for days', async () => {
    const one = await filed({ phone: '(02) 0000-0000' })
    await deliver(post(), at('09:01'))
    assert.equal((await noticeOf(one.id)).why, 'no-address')
    const old = await filed({ email: 'lin@example.tw' })
    await deliver(post(), at('09:01') + 4 * 24 * 3_600_000)
    assert.equal((await noticeOf(old.id)).why, 'stale')
    assert.equal(mails.length, 0)
  })

  test('that the carrier was cut off over is not doubled: e-mail carries the same number again, a text message waits for somebody', async () => {
    const one = await filed({ email: 'lin@example.tw' })
    const moment = new Date(at('09:01')).toISOString()
    const [claimed] = await claimNotices(house.context, 'demo', moment)
    assert.ok(claimed)
    await goesBy(house.context, 'demo', claimed.id, 'email')
    assert.equal((await deliver(post(), at('09:05'))).sent, 0, 'somebody is at it')
    assert.equal((await deliver(post(), at('09:12'))).sent, 1)
    assert.match(mails[0]?.raw ?? '', new RegExp(`Message-ID: <${claimed.id}@example.tw>`, 'i'))
    const other = await filed({ phone: '0912345678' })
    const [second] = await claimNotices(house.context, 'demo', moment)
    assert.equal(second?.caseId, other.id)
    await goesBy(house.context, 'demo', second?.id ?? '', 'sms')
    const sms = smsChannel(await provider(() => {}), {})
    await deliver(post([email, sms]), at('09:30'))
    assert.equal((await noticeOf(other.id)).state, 'unclear')
    assert.equal((await noticeOf(one.id)).state, 'sent')
  })

  test('is taken by no more at once than were asked for, however the database goes about it', async () => {
    for (let nth = 0; nth < 9; nth++) await filed({ email: 'lin@example.tw' })
    const planned = async (settings: string) => {
      const { rows } = await house.pool.query<{ name: string }>('select current_database() as name')
      for (const one of settings.split(' '))
        await house.pool.query(`alter database ${rows[0]?.name} ${one ? `set ${one} = off` : 'reset all'}`)
      await house.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'taitsi' and pid <> pg_backend_pid()`,
      )
      await new Promise((done) => setTimeout(done, 200))
    }
    // The planner's other way: each row asks anew which ones to take.
    await planned('enable_hashjoin enable_mergejoin enable_hashagg enable_sort enable_material')
    try {
      const taken = await claimNotices(house.context, 'demo', new Date(at('09:01')).toISOString(), { limit: 4 })
      assert.equal(taken.length, 4)
    } finally {
      await planned('')
    }
    await house.pool.query(`update outbox set state = 'paper' where state in ('ready', 'sending')`)
  })

  test('goes once although ten carriers are at work', async () => {
    const cases = await Promise.all(Array.from({ length: 30 }, () => filed({ email: 'lin@example.tw' })))
    await Promise.all(Array.from({ length: 10 }, () => deliver(post(), at('09:01'))))
    assert.equal(mails.length, cases.length)
    assert.equal(new Set(mails.map(({ raw }) => /Message-ID: (\S+)/i.exec(raw)?.[1])).size, cases.length)
  })
})

describe('codes for an account', () => {
  test('go at any hour, and are not kept', async () => {
    const app = openApp(house)
    await new Visitor(app).post('/account/sign-up', {
      email: 'night@example.tw',
      name: '測試',
      password: '雨後春筍，一夜長高三寸。',
    })
    assert.equal((await deliver(post(), at('23:59'))).accounts, 1)
    assert.equal(mails[0]?.to, 'night@example.tw')
    assert.match(words(mails[0].raw), /\d{4} \d{4}/)
    assert.deepEqual(await readyMessages(house.context, 'demo'), [])
  })
})

describe('LINE', () => {
  const secret = 'a secret of the test'
  test('is joined by a code from the account’s page, and then comes first', async () => {
    const pushed: { to: string; key: string | undefined }[] = []
    const url = await listening(async (request) => {
      pushed.push({
        to: (JSON.parse(await bodyOf(request)) as { to: string }).to,
        key: request.headers['x-line-retry-key'] as string,
      })
      return '{}'
    })
    house.line = { secret }
    const app = openApp(house)
    const who = new Visitor(app)
    const address = `${randomUUID()}@example.tw`
    await who.post('/account/sign-up', { email: address, name: '測試', password: '雨後春筍，一夜長高三寸。' })
    const letter = (await readyMessages(house.context, 'demo')).find((one) => one.to === address)
    await who.post('/account/code', { code: /\d{4} \d{4}/.exec(letter?.body ?? '')?.[0] ?? '' })
    const shown = /class="code">(\d{4} \d{4})</.exec(await (await who.get('/account?line=code')).text())?.[1] ?? ''
    const body = JSON.stringify({
      events: [{ type: 'message', source: { userId: 'U1' }, message: { type: 'text', text: shown } }],
    })
    const sent = (signature: string) =>
      app.request('/notices/line', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-line-signature': signature },
      })
    assert.equal((await sent('AAAA')).status, 401, 'only LINE itself is believed')
    assert.match(await (await who.get('/account')).text(), /連結 LINE/)
    assert.equal((await sent(createHmac('sha256', secret).update(body).digest('base64'))).status, 200)
    assert.match(await (await who.get('/account')).text(), /已連結 LINE/)
    const one = await filed({})
    await who.post('/my-cases', { number: one.number, code: await house.store.accessCode(system, one.id, 'claimant') })
    await deliver(post([email, lineChannel({ token: 'x', secret, url })]), at('09:01'))
    const notice = await noticeOf(one.id)
    assert.deepEqual(
      notice.tries.map(({ way }) => way),
      ['line'],
    )
    assert.deepEqual(pushed, [{ to: 'U1', key: notice.id }])
    await who.post('/account/line', {})
    assert.match(await (await who.get('/account')).text(), /連結 LINE/)
    house.line = undefined
  })
})

describe('the desk', () => {
  test('sees what is stuck with its reason, and sends it again', async () => {
    refuses.set('gone@example.tw', 550)
    const one = await filed({ email: 'gone@example.tw' })
    await deliver(post(), at('09:01'))
    const app = openApp(house)
    const officer = new Visitor(app)
    await officer.post('/desk/demo-sign-in', { account: 'demo-officer-0' })
    const page = await (await officer.get('/desk/notices')).text()
    assert.ok(page.includes(one.number) && page.includes('寄不出去') && page.includes('g***@example.tw'))
    assert.ok(!page.includes('gone@example.tw') || page.includes('550'), 'the server’s own words may name it')
    const action = new RegExp(`/desk/cases/${one.id}/notices/[0-9a-f-]+`).exec(page)?.[0] ?? ''
    assert.equal((await officer.post(action, { _return: '/desk/notices' })).status, 303)
    refuses.clear()
    await deliver(post(), Date.parse(house.at) + 60_000)
    assert.match(await (await officer.get(`/desk/cases/${one.id}`)).text(), /已寄出/)
  })
})

describe('quiet hours', () => {
  test('end at the same morning or the next one, never earlier than now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 * 365 }), (second) => {
        const now = Date.UTC(2026, 0, 1) + second * 1000
        const go = mayGoAt(now, ['21:00', '08:00'])
        const hour = new Date(go + 8 * 3_600_000).getUTCHours()
        assert.ok(go >= now && go - now <= 11 * 3_600_000 && hour >= 8 && hour < 21)
        assert.equal(mayGoAt(now, ['00:00', '00:00']), now)
      }),
    )
  })
  test('addresses are recognised and not shown', () => {
    assert.equal(mobile('+886 912-345-678'), '0912345678')
    assert.equal(mobile('０９１２３４５６７８'), '0912345678')
    assert.equal(mobile('(02) 2345-6789'), undefined)
    assert.equal(masked('sms', '0912345678'), '0912***678')
  })
})

const servers: Server[] = []
after(() => servers.forEach((one) => one.close()))
const bodyOf = async (request: IncomingMessage) => {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}
async function listening(answer: (request: IncomingMessage) => Promise<string>): Promise<string> {
  const server = createServer((request, response) => void answer(request).then((words_) => response.end(words_)))
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
async function provider(heard: (body: string) => void) {
  const url = await listening(async (request) => {
    heard(await bodyOf(request))
    return '[1]\r\nmsgid=A77\r\nstatuscode=1'
  })
  return {
    url,
    form: { username: '{SMS_USER}', dstaddr: '{to}', smbody: '{text}' },
    accepted: 'statuscode=[0124]',
    receipt: 'msgid=(\\w+)',
  }
}
