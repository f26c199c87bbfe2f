// Sign-in as a web server meets it: cookies, the token against forged forms, limits, and headers.
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Db } from '#store/db.ts'
import { doorOf } from './door.ts'
import { sessionOf } from './sessions.ts'
import { guest, type Person } from './person.ts'
import { asToday, type Belonging } from './units.ts'

/** The session itself, for pages where somebody changes their own account. */
export type OwnSession = { id: string; freshAt: number }
type Env = { Variables: { person: Person; csrf: string; session: OwnSession | undefined } }
const AT_DESK = 'at-desk'
const cookieName = (c: Context) => (secure(c) ? '__Host-taitsi' : 'taitsi')

export const tokenOf = (c: Context): string | undefined => getCookie(c, cookieName(c))
export const rememberToken = (c: Context, token: string): void =>
  setCookie(c, cookieName(c), token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c) })
export const forgetToken = (c: Context): void => void deleteCookie(c, cookieName(c), { path: '/', secure: secure(c) })

/** Where a request comes from: what waits after wrong tries and floods are counted by. */
export const fromOf = (c: Context): string => doorOf(c).from
/** Whether a cookie is for TLS alone. */
export const secure = (c: Context): boolean => doorOf(c).secure
export const deviceOf = (c: Context): string => c.req.header('user-agent') ?? ''

/** Finds out who asks. Somebody between password and second factor is still a guest. */
export const authenticate =
  (db: Db, bureau: string, now: () => number, house: Belonging): MiddlewareHandler<Env> =>
  async (c, next) => {
    const token = tokenOf(c)
    const found = token ? await sessionOf(db, bureau, token, now()) : undefined
    const person = found?.stage === 'whole' ? asToday(found.person, house) : guest(bureau)
    const known = getCookie(c, AT_DESK) !== undefined
    // A browser in which staff sign in is remembered, so that what is done there with a party's code says so.
    if (person.kind === 'staff' && !known)
      setCookie(c, AT_DESK, '1', { path: '/', httpOnly: true, sameSite: 'Lax', secure: secure(c), maxAge: 31_536_000 })
    c.set('person', person.kind === 'citizen' && known ? { ...person, atDesk: true } : person)
    c.set('session', found?.stage === 'whole' ? { id: found.id, freshAt: found.freshAt } : undefined)
    c.set('csrf', found?.csrf ?? '')
    await next()
  }

/**
 * A form must come from our own pages: same origin by what the browser says, and with the session's token where there is one.
 * A JSON request cannot be made by a foreign form at all.
 */
export type Refused = 'foreign' | 'stale'
export const guardForms =
  (refuse: (c: Context, why: Refused) => Response | Promise<Response>): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const own = site
      ? site === 'same-origin' || site === 'none'
      : origin
        ? [c.req.header('host'), hostOf(doorOf(c).origin)].includes(hostOf(origin))
        : isJson(c)
    if (!own) return refuse(c, 'foreign')
    if (!isJson(c) && c.get('csrf')) {
      const body = await c.req.parseBody({ all: true })
      if (body._csrf !== c.get('csrf')) return refuse(c, 'stale')
    }
    return next()
  }
const isJson = (c: Context) => (c.req.header('content-type') ?? '').startsWith('application/json')
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '')

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.header(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  )
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'same-origin')
  c.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
  c.header('cross-origin-opener-policy', 'same-origin')
  if (secure(c)) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

/** A bucket of tokens for each key, refilled with time. In memory: it slows a flood, the database locks accounts. */
export function limiter(perMinute: number, burst = perMinute) {
  const buckets = new Map<string, { left: number; at: number }>()
  return (key: string, now: number): boolean => {
    if (buckets.size > 50_000) buckets.clear()
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 60_000) * perMinute)
    buckets.set(key, { left: Math.max(0, left - 1), at: now })
    return left >= 1
  }
}
