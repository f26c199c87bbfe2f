// Signing in with the city's own accounts, against a real provider on this machine.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Provider } from 'oidc-provider'
import { openOidc } from '#auth/oidc.ts'
import { aHouse, type TestHouse } from '#tests/a-house.ts'

let house: TestHouse
let server: ReturnType<typeof createServer>
let issuer = ''
const REDIRECT = 'http://localhost:3997/desk/oidc/return'
before(async () => {
  house = await aHouse()
  server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const quiet = { warn: console.warn, info: console.info }
  Object.assign(console, { warn: () => {}, info: () => {} })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'desk',
        client_secret: 'secret',
        redirect_uris: [REDIRECT],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id }) }),
  })
  Object.assign(console, quiet)
  server.on('request', provider.callback())
})
after(async () => {
  server.close()
  await house.drop()
})

/** Walks the provider's own pages as a browser would, and gives back where it sends one in the end. */
async function walk(to: string, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  const ask = async (address: string, init: RequestInit = {}): Promise<{ at: string; answer?: Response }> => {
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: [...jar].map((one) => one.join('=')).join('; ') },
    })
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) return { at: address, answer }
    const at = new URL(next, address).href
    return at.startsWith(REDIRECT) ? { at } : ask(at)
  }
  let here = await ask(to)
  for (let pages = 0; here.answer && pages < 4; pages++) {
    const page = await here.answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
    here = await ask(action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ prompt, login, password: 'x' }).toString(),
    })
  }
  return new URL(here.at)
}

test('an officer with a city account gets the office our own accounts give, and nobody else gets in', async () => {
  const oidc = openOidc({
    issuer,
    clientId: 'desk',
    clientSecret: 'secret',
    claim: 'preferred_username',
    insecure: true,
  })
  const begun = await oidc.start(REDIRECT)
  const returned = await walk(begun.to, 'demo-head-0')
  const forged = await oidc.finish(house.db, 'demo', returned, { ...begun.pending, state: 'another' }, house.now())
  assert.ok('refused' in forged, 'a state that is not ours')
  const signed = await oidc.finish(house.db, 'demo', returned, begun.pending, house.now())
  assert.ok('token' in signed, JSON.stringify(signed))
  assert.deepEqual(
    signed.person.roles.map((one) => one.role),
    ['head'],
  )
  assert.ok(
    'refused' in (await oidc.finish(house.db, 'demo', returned, begun.pending, house.now())),
    'a code works once',
  )

  const stranger = await oidc.start(REDIRECT)
  const refused = await oidc.finish(
    house.db,
    'demo',
    await walk(stranger.to, 'nobody-here'),
    stranger.pending,
    house.now(),
  )
  assert.ok('refused' in refused && /尚未開通/.test(refused.refused.zh))
  assert.ok('refused' in (await oidc.finish(house.db, 'demo', returned, undefined, house.now())))
})

test('a provider that is away is asked again later', async () => {
  const oidc = openOidc({
    issuer: 'http://127.0.0.1:9',
    clientId: 'desk',
    clientSecret: 'secret',
    claim: 'sub',
    insecure: true,
  })
  await assert.rejects(oidc.start(REDIRECT))
  await assert.rejects(oidc.start(REDIRECT))
})
