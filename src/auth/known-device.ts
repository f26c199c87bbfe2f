// A browser that was signed in to an account before can show so: guesses of strangers do not keep it out. It opens nothing by itself.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context as Asked } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Context } from '#store/context.ts'
import { doorOf } from './door.ts'

const COOKIE = 'known'
/** A device of a counter is several people's. */
const MOST = 6

export function isKnown(c: Asked, context: Context, bureau: string, account: string): boolean {
  const { keys } = context
  // Also a browser that was marked before the key of the house was changed.
  return [keys, ...(keys.earlier ?? [])].some(({ access }) => {
    const mark = Buffer.from(markOf(access, bureau, account))
    return marksIn(c).some((one) => one.length === mark.length && timingSafeEqual(Buffer.from(one), mark))
  })
}

export function makeKnown(c: Asked, context: Context, bureau: string, account: string): void {
  const mark = markOf(context.keys.access, bureau, account)
  const marks = [mark, ...marksIn(c).filter((one) => one !== mark)].slice(0, MOST)
  setCookie(c, COOKIE, marks.join('.'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: doorOf(c).secure,
    maxAge: 365 * 86_400,
  })
}

const marksIn = (c: Asked): string[] =>
  (getCookie(c, COOKIE) ?? '')
    .split('.')
    .filter((one) => /^[\w-]{22}$/.test(one))
    .slice(0, MOST)
const markOf = (access: Buffer, bureau: string, account: string): string =>
  createHmac('sha256', access).update(`known/${bureau}/${account}`).digest('base64url').slice(0, 22)
