// What an address names ahead of a form: register entries only, so that a link can begin a case with its class or its venue.
import { fieldIn, headOf, type Programme } from '#engine'
import { rowsOf } from '#ui/index.ts'
import type { Ctx } from './env.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** By the field that names each, of the case or of its rows: `lines.product`. */
export const namedIn = (c: Ctx, programme: Programme, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(c.req.query()).flatMap(([path, value]) =>
      fields.includes(headOf(path)) && fieldIn(programme.fields, path)?.kind === 'entry' && UUID.test(value)
        ? [[path, value]]
        : [],
    ),
  )

/** What a form begins with. Of rows the entry is one more, where it is none of them yet: so things come into a cart one by one. */
export function withNamed(values: Record<string, unknown>, named: Record<string, string>): Record<string, unknown> {
  const all = { ...values }
  for (const [path, id] of Object.entries(named)) {
    const [name = '', part] = path.split('.')
    if (part === undefined) all[name] = id
    else {
      const rows = rowsOf(all[name]).filter((row) => Object.values(row).some((value) => value !== ''))
      all[name] = rows.some((row) => row[part] === id) ? rows : [...rows, { [part]: id }]
    }
  }
  return all
}

/** The case from whose page a form was opened, and to which it leads back. */
export function backIn(c: Ctx): string | undefined {
  const back = c.req.query('back')
  return back && UUID.test(back) ? back : undefined
}

export const askedFor = (named: Record<string, string>): string =>
  Object.keys(named).length > 0 ? `?${new URLSearchParams(named)}` : ''
