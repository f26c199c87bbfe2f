// What is typed at the desk and not sent: kept for the account the page was made for, whatever became of the session since.
import { nested } from '#engine'
import { tokenOf, type Whose, whoseToken } from '#store/beside/typed.ts'
import type { Typed } from '#store/types.ts'
import { readBody } from '#web/body.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { deskSession } from '#web/acting.ts'

const LARGEST = 512 * 1024

/** Stands hidden in the page. @param form a name of its own for each: `new/<programme>/<step>` or `case/<id>/<step>` */
export const tokenFor = (c: Ctx, form: string): string =>
  tokenOf(house(c).context, house(c).bureau.id, { account: c.get('person').id, form })

export const typedIn = (c: Ctx, form: string): Promise<Typed | undefined> =>
  house(c).store.typedOf(house(c).bureau.id, c.get('person').id, form, instant(c))

/** Each second while somebody types. The token is proof enough: the session may have ended meanwhile. */
export async function keepPost(c: Ctx) {
  if (Number(c.req.header('content-length') ?? 0) > LARGEST) return c.body(null, 413)
  return (await keepSent(c)) ? c.body(null, 204) : c.body(null, 403)
}

/** Keeps the text of what was just sent, if the page's token is ours. */
export async function keepSent(c: Ctx): Promise<Whose | undefined> {
  const body = await c.req.parseBody({ all: true })
  const whose = whoseToken(house(c).context, house(c).bureau.id, body._draft)
  if (!whose) return undefined
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
  const { _key } = await c.req.parseBody({ all: true })
  const key = typeof _key === 'string' ? _key : undefined
  await house(c).store.dropTyped(house(c).bureau.id, { account: c.get('person').id, form, key }, instant(c))
}

const keep = (c: Ctx, whose: Whose, values: Record<string, unknown>, key: unknown) =>
  house(c).store.keepTyped(
    house(c).bureau.id,
    { ...whose, key: typeof key === 'string' ? key : undefined },
    values,
    instant(c),
  )

/** What belongs to the form and not to the case, and is typed all the same. */
const asides = (body: Record<string, unknown>) =>
  Object.fromEntries(
    ['_reason', '_despite'].flatMap((name) => (typeof body[name] === 'string' ? [[name, body[name]]] : [])),
  )
