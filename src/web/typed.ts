// What is typed at the desk and not sent: kept for the account the page was made for, whatever became of the session since.
import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { nested, taipeiTime } from '#engine'
import { tokenOf, type Whose, whoseToken } from '#store/beside/typed.ts'
import type { Typed } from '#store/types.ts'
import { readBody } from '#web/body.ts'
import type { Drafting } from '#ui/index.ts'
import { type Ctx, type Env, house, instant } from '#web/env.ts'
import { deskSession } from '#web/acting.ts'

const LARGEST = 512 * 1024

/** Stands hidden in the page. @param form a name of its own for each: `new/<programme>/<step>` or `case/<id>/<step>` */
export const tokenFor = (c: Ctx, form: string): string =>
  tokenOf(house(c).context, house(c).bureau.id, { account: c.get('person').id, form })

export const typedIn = (c: Ctx, form: string): Promise<Typed | undefined> =>
  house(c).store.typedOf(house(c).bureau.id, c.get('person').id, form, instant(c))

/** Names of forms that are kept by themselves begin so, and what is kept of them stands in one level, as it was sent. */
const OWN = 'form/'

/**
 * For a form of the desk that stands in a page of something else (a note, a reason, a target): what is typed is kept as it is
 * typed, shown again by the boxes themselves, and let go when the form was sent and taken. Nothing more is asked of its page.
 * @param form a name of its own, with the case or account it is for @param page where it stands, as GET shows it
 */
export function keeping(c: Ctx, form: string, page: string): Drafting {
  const typed = c.get('unsent').get(OWN + form)
  const whose = { account: c.get('person').id, form: OWN + form, page }
  return {
    to: '/desk/drafts',
    page,
    kept: {
      token: tokenOf(house(c).context, house(c).bureau.id, whose),
      sheet: randomUUID(),
      lang: c.get('lang'),
      ...(typed ? { was: typed.values, since: taipeiTime(typed.at) } : {}),
    },
  }
}

/** It was taken, and the page that answers shows the same form again, empty. */
export const settled = (c: Ctx, form: string): void => void c.get('unsent').delete(OWN + form)

/** Before any page of the desk: what lies unsent is at hand; what is sent is kept until it was taken. */
export const keepUnsent: MiddlewareHandler<Env> = async (c, next) => {
  const whose = c.req.method === 'POST' ? await tokenIn(c) : undefined
  const mine = whose?.page && whose.account === c.get('person').id ? whose : undefined
  if (mine && typeof (await c.req.parseBody({ all: true }))._discard === 'string') {
    await discardTyped(c, mine.form)
    return c.redirect(mine.page ?? '/desk', 303)
  }
  if (mine) await keepSent(c)
  c.set('unsent', await house(c).store.typedBelow(house(c).bureau.id, c.get('person').id, OWN, instant(c)))
  await next()
  // Sent elsewhere first, to prove who one is, it was not taken yet.
  const proving = c.res.headers.get('location')?.startsWith('/desk/account/confirm')
  if (mine && c.res.status < 400 && !proving) await dropTyped(c, mine.form)
}

/** The page whose form was sent, where its token says so. */
export const pageSentFrom = async (c: Ctx): Promise<string | undefined> => (await tokenIn(c))?.page

const tokenIn = async (c: Ctx) =>
  whoseToken(house(c).context, house(c).bureau.id, (await c.req.parseBody({ all: true }))._draft)

/** Each second while somebody types. The token is proof enough: the session may have ended meanwhile. */
export async function keepPost(c: Ctx) {
  if (Number(c.req.header('content-length') ?? 0) > LARGEST) return c.body(null, 413)
  return (await keepSent(c)) ? c.body(null, 204) : c.body(null, 403)
}

/** Keeps the text of what was just sent, if the page's token is ours. */
export async function keepSent(c: Ctx): Promise<Whose | undefined> {
  const body = await c.req.parseBody({ all: true })
  const whose = await tokenIn(c)
  if (!whose) return undefined
  if (whose.page) {
    await keep(c, whose, Object.fromEntries(Object.entries(body).flatMap(ownWords)), sheetOf(body))
    return whose
  }
  const pairs = Object.entries(body).flatMap(([name, value]) =>
    name.startsWith('_') || name.endsWith('-words')
      ? []
      : [value].flat().flatMap((one): [string, unknown][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
  // Papers are kept for somebody who is signed in, as the programme takes them; of a case's step the text alone.
  const id = /^new\/([^/]+)\//.exec(whose.form)?.[1]
  const programme = house(c).programmes.find((one) => one.id === id)
  const mine = c.get('person').id === whose.account && c.req.path !== '/desk/drafts'
  const values = mine && programme ? (await readBody(c, deskSession(c), programme)).raw : nested(pairs)
  await keep(c, whose, { ...values, ...asides(body) }, body._key)
  return whose
}

/** @param raw as `readBody` read it */
export async function keepTyped(c: Ctx, form: string, raw: Record<string, unknown>): Promise<void> {
  const body = await c.req.parseBody({ all: true })
  await keep(c, { account: c.get('person').id, form }, { ...raw, ...asides(body) }, body._key)
}

/** Thrown away by whoever typed it, who may well begin anew on the same page. */
export const discardTyped = (c: Ctx, form: string): Promise<void> =>
  house(c).store.dropTyped(house(c).bureau.id, { account: c.get('person').id, form }, instant(c))

/** Sent, and done with: a late saving of the same page brings nothing back. */
export async function dropTyped(c: Ctx, form: string): Promise<void> {
  const sheet = sheetOf(await c.req.parseBody({ all: true }))
  const key = typeof sheet === 'string' ? sheet : undefined
  await house(c).store.dropTyped(house(c).bureau.id, { account: c.get('person').id, form, key }, instant(c))
}

const keep = (c: Ctx, whose: Whose, values: Record<string, unknown>, key: unknown) =>
  house(c).store.keepTyped(
    house(c).bureau.id,
    { ...whose, key: typeof key === 'string' ? key : undefined },
    values,
    instant(c),
  )

/** The sheet that it was typed on: what was sent from it is not kept again. */
const sheetOf = (body: Record<string, unknown>) => body._sheet ?? body._key

/** What somebody typed or ticked, and not what the form carries along. */
const ownWords = ([name, value]: [string, unknown]): [string, string | string[]][] => {
  const words = [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : []))
  if (CARRIED.includes(name) || words.length === 0) return []
  return [[name, words.length === 1 ? (words[0] ?? '') : words]]
}
const CARRIED = ['_csrf', '_draft', '_sheet', '_key', '_seq', '_discard']

/** What belongs to the form and not to the case, and is typed all the same. */
const asides = (body: Record<string, unknown>) =>
  Object.fromEntries(
    ['_reason', '_despite'].flatMap((name) => (typeof body[name] === 'string' ? [[name, body[name]]] : [])),
  )
