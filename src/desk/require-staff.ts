// The door of the desk: who is not signed in is led to where one does, and keeps what was typed.
import type { MiddlewareHandler } from 'hono'
import type { Env } from '#web/env.ts'
import { unsigned } from './unsent.tsx'

export const requireStaff: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('person').kind === 'staff') return next()
  if (c.req.method === 'GET')
    return c.redirect(
      `/desk/sign-in?to=${encodeURIComponent(new URL(c.req.url).pathname + new URL(c.req.url).search)}`,
      303,
    )
  return unsigned(c)
}
