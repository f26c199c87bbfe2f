// The front of the house: which door leads where, and what every answer carries.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { getCookie, setCookie } from 'hono/cookie'
import { api } from '#api/routes.ts'
import {
  authenticate,
  comesThrough,
  doorOf,
  guardForms,
  limiter,
  type Refused,
  securityHeaders,
  tokenOf,
} from '#auth/index.ts'
import { desk } from '#desk/routes.tsx'
import { staleAtDesk } from '#desk/unsent.tsx'
import { useStylesheet } from '#papers/index.ts'
import { page404 } from '#portal/home.tsx'
import { embeddedCalculator } from '#features/calculators/embedded.tsx'
import { portal } from '#portal/routes.tsx'
import { stalePage } from '#portal/stale.tsx'
import { assets, useEmbed } from '#ui/index.ts'
import { stylesheetHref } from '#ui/assets.ts'
import { visitAssets } from '#features/visits/assets.ts'
import { type Ctx, type Env, langOf } from '#web/env.ts'
import type { House } from '#web/house.ts'
import { withinLimits } from '#web/limits.ts'
import { uploadQuota } from '#web/upload-quota.ts'
import { type Away, awayBy } from '#store/away.ts'
import { readyz } from './health.ts'
import { notTaken, ourFault, sorry, tooOften, unavailable } from './sorry.tsx'

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" rx="6" fill="#a8311b"/><text x="20" y="29" text-anchor="middle" font-size="24" font-weight="700" fill="#fff">代</text></svg>'

export function openApp(house: House, log: (line: Record<string, unknown>) => void = () => {}): Hono<Env> {
  const app = new Hono<Env>()
  const allowed = limiter(240, 240)
  const uploads = uploadQuota(() => house.store.unfiled(house.bureau.id), house.bureau.unsentMb)
  const keeping = limiter(120, 120)
  useStylesheet(stylesheetHref)
  useEmbed('calculator', embeddedCalculator)

  app.use('*', comesThrough(house))
  app.get('/livez', (c) => c.json({ ok: true }))
  app.get('/readyz', (c) => readyz(house, c))
  app.get('/healthz', (c) => c.json({ ok: true, filling: house.filling ?? null }))
  app.use('*', securityHeaders)
  // A calculator page is a tenth of its size on the way to a phone.
  app.use('*', compress())
  app.get('/assets/:file', (c) => {
    const found = assets[c.req.path] ?? visitAssets[c.req.path]
    return found
      ? c.body(found.body, 200, { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' })
      : c.text('', 404)
  })
  app.get('/icon.svg', (c) =>
    c.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  )
  app.use('*', async (c, next) => {
    const requestId = randomUUID()
    const started = house.now()
    c.set('house', house)
    c.set('uploads', uploads)
    c.set('requestId', requestId)
    const asked = c.req.query('lang')
    c.set('lang', langOf(asked, getCookie(c, 'lang'), c.req.header('accept-language')))
    if (asked) setCookie(c, 'lang', c.get('lang'), { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
    await next()
    // The path without its question: what people search for stays out of the log.
    log({
      at: new Date(started).toISOString(),
      id: requestId,
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: house.now() - started,
    })
  })
  app.use('*', async (c, next) => {
    const { from, here } = doorOf(c)
    // What is typed is kept each second: counted for each session, or an office behind one address would stop itself.
    if (c.req.path === '/desk/drafts' && keeping(tokenOf(c) ?? from, house.now())) return next()
    if ((house.demo && here) || c.req.method === 'GET' || allowed(from, house.now())) return next()
    c.header('retry-after', '60')
    return sorry(c, tooOften)
  })
  app.use('*', authenticate(house.db, house.bureau.id, house.now, house))
  app.use(
    '*',
    withinLimits((c, status, says) => sorry(c, notTaken(status, says))),
  )
  app.use(
    '*',
    guardForms((c, why) => refusedForm(c, why)),
  )
  app.use('*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })

  app.route('/api', api)
  app.route('/desk', desk)
  app.route('/', portal)
  app.notFound(page404)
  app.onError((error, c) => {
    const away = awayBy(error)
    log({
      at: new Date(house.now()).toISOString(),
      id: c.get('requestId'),
      path: c.req.path,
      ...(away ? { away, because: error.message } : { error: error.stack ?? String(error) }),
    })
    if (!away) return sorry(c, ourFault(c.get('requestId')))
    c.header('retry-after', RETRY[away])
    c.header('cache-control', 'no-store')
    return sorry(c, unavailable[away])
  })
  return app
}

/** Seconds after which it is worth asking again. */
const RETRY: Readonly<Record<Away, string>> = { away: '2', busy: '2', crowded: '10', full: '60', sealed: '60' }

/** A form of an old page keeps what was typed; one from elsewhere gets nothing but the sentence. */
const refusedForm = (c: Ctx, why: Refused) =>
  why === 'foreign'
    ? c.text('這個表單不是從本網站送出的。This form was not sent from our own page.', 403)
    : c.req.path.startsWith('/desk')
      ? staleAtDesk(c)
      : stalePage(c)
