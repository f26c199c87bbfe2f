// A form that could not be taken goes back to its page, which is asked for anew: reload, Back and another language find it, with
// what was wrong and what was typed. It travels sealed, in a cookie of that page alone; secrets are never among it.
import { getCookie, setCookie } from 'hono/cookie'
import type { Problem } from '#engine'
import { secure } from '#auth/index.ts'
import { seal, unseal } from '#store/chain/seal.ts'
import { type Ctx, house } from './env.ts'

export type SentBack = { problems: Problem[]; typed: Record<string, string> }
const NAME = 'back'
const MINUTES = 30
/** A browser keeps no longer cookie. */
const LONGEST = 3_600
const bound = (c: Ctx, path: string) => `${house(c).bureau.id}/sent-back/${path}`

/** @param to the page of the form, where that is not the address it was sent to */
export function sendBack(
  c: Ctx,
  problems: readonly Problem[],
  typed: Record<string, string> = {},
  to = c.req.path + new URL(c.req.url).search,
): Response {
  const page = new URL(to, 'http://page')
  page.searchParams.set('wrong', '1')
  const sealed = (back: SentBack) =>
    seal(house(c).context.keys.data, back, bound(c, page.pathname)).toString('base64url')
  const short = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.slice(0, 300)]))
  const whole = sealed({ problems: [...problems], typed: short })
  const kept = whole.length <= LONGEST ? whole : sealed({ problems: problems.slice(0, 3), typed: {} })
  setCookie(c, NAME, kept, {
    path: page.pathname,
    httpOnly: true,
    sameSite: 'Lax',
    secure: secure(c),
    maxAge: MINUTES * 60,
  })
  return c.redirect(page.pathname + page.search, 303)
}

/** What was sent from this page and could not be taken; nothing where the page is asked for without it. */
export function sentBack(c: Ctx): SentBack | undefined {
  const kept = c.req.query('wrong') ? getCookie(c, NAME) : undefined
  if (!kept) return undefined
  try {
    return JSON.parse(
      unseal(house(c).context.keys.data, Buffer.from(kept, 'base64url'), bound(c, c.req.path)),
    ) as SentBack
  } catch {
    // Of another page, or under a key that is gone.
    return undefined
  }
}
