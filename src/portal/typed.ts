// What a party has typed into a step of their case and not sent: kept for that side of the case, on whatever device they come back.
import { nested, type Problem } from '#engine'
import { tokenOf, type Whose, whoseToken } from '#store/beside/typed.ts'
import type { OpenCase, Typed } from '#store/types.ts'
import { type Looked, lookedIn } from '#web/entries.ts'
import { type Ctx, house, instant } from '#web/env.ts'

type Side = { one: Pick<OpenCase, 'id'>; role: string }
const LARGEST = 512 * 1024
const whose = ({ one, role }: Side, step: string): Whose => ({
  account: `party/${one.id}/${role}`,
  form: `case/${one.id}/${step}`,
})

/** Stands hidden in the form: proof enough to keep text there, when the way into the case has ended meanwhile. */
export const tokenFor = (c: Ctx, side: Side, step: string): string =>
  tokenOf(house(c).context, house(c).bureau.id, whose(side, step))

export type Kept = Typed & { problems: Problem[]; looked: Looked | undefined }
export async function typedIn(c: Ctx, side: Side, step: string): Promise<Kept | undefined> {
  const { account, form } = whose(side, step)
  const found = await house(c).store.typedOf(house(c).bureau.id, account, form, instant(c))
  if (!found) return undefined
  const { _wrong, _looked, ...values } = found.values
  return { ...found, values, problems: (_wrong as Problem[] | undefined) ?? [], looked: _looked as Looked | undefined }
}

/** @param raw as `readBody` read it @param wrong why it was not taken */
export async function keepTyped(
  c: Ctx,
  side: Side,
  step: string,
  raw: Record<string, unknown>,
  wrong: readonly Problem[] = [],
): Promise<void> {
  const values = { ...raw, _looked: await lookedIn(c), ...(wrong.length > 0 ? { _wrong: wrong } : {}) }
  await house(c).store.keepTyped(house(c).bureau.id, whose(side, step), values, instant(c))
}

/** Sent, and done with: a late saving of the same page brings nothing back. */
export async function dropTyped(c: Ctx, side: Side, step: string): Promise<void> {
  const { _key } = await c.req.parseBody({ all: true })
  const key = typeof _key === 'string' ? _key : undefined
  await house(c).store.dropTyped(house(c).bureau.id, { ...whose(side, step), key }, instant(c))
}

/** Thrown away by whoever typed it, who may well begin anew on the same page. */
export const discardTyped = (c: Ctx, side: Side, step: string): Promise<void> =>
  house(c).store.dropTyped(house(c).bureau.id, whose(side, step), instant(c))

/** Each second while somebody types. */
export async function keepPost(c: Ctx) {
  if (Number(c.req.header('content-length') ?? 0) > LARGEST) return c.body(null, 413)
  return (await keepSent(c)) ? c.body(null, 204) : c.body(null, 403)
}

/** Keeps the text of what was just sent, if the page's token is ours; files that were kept before stay. */
export async function keepSent(c: Ctx): Promise<boolean> {
  const body = await c.req.parseBody({ all: true })
  const mine = whoseToken(house(c).context, house(c).bureau.id, body._draft)
  if (!mine?.account.startsWith('party/')) return false
  const pairs = Object.entries(body).flatMap(([name, value]) =>
    name.startsWith('_') || name.endsWith('-words')
      ? []
      : [value].flat().flatMap((one): [string, unknown][] => (typeof one === 'string' ? [[name, one]] : [])),
  )
  const key = typeof body._key === 'string' ? body._key : undefined
  await house(c).store.keepTyped(house(c).bureau.id, { ...mine, key }, nested(pairs), instant(c))
  return true
}
