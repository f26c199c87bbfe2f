// What an address names ahead of a form: register entries only, so that a link can begin a case with its class or its venue.
import type { Programme } from '#engine'
import type { Ctx } from './env.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const namedIn = (c: Ctx, programme: Programme, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((name) => {
      const value = c.req.query(name)
      return programme.fields[name]?.kind === 'entry' && value && UUID.test(value) ? [[name, value]] : []
    }),
  )

/** The case from whose page a form was opened, and to which it leads back. */
export function backIn(c: Ctx): string | undefined {
  const back = c.req.query('back')
  return back && UUID.test(back) ? back : undefined
}

export const askedFor = (named: Record<string, string>): string =>
  Object.keys(named).length > 0 ? `?${new URLSearchParams(named)}` : ''
