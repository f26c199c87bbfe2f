// What a reader asks of a list, read from the address: words, filters, which page.
import { house, today, type Ctx } from '#web/env.ts'
import { askedOf as chosen } from '#web/narrowing.tsx'
import type { ListQuestion } from '#store/types.ts'
import { type Listed, listsOf } from './lists.ts'

export type Asked = Listed & { question: ListQuestion; words: string; by: Record<string, string>; narrowed: boolean }

export const listAt = (c: Ctx): Listed | undefined =>
  listsOf(house(c).programmes).find(({ list }) => list.path === c.req.param('path'))

/** Only filters the list has, and only values they have; anything else in the address says nothing. */
export function askedOf(c: Ctx, found: Listed, more: Partial<ListQuestion> = {}): Asked {
  const { list, programme } = found
  const by: Record<string, string> = {}
  for (const name of list.by ?? []) {
    const value = c.req.query(name)
    const field = programme.fields[name]
    const asked = value && field?.kind === 'text' ? typed(value) : chosen(field, value)
    if (asked !== undefined) by[name] = asked
  }
  const words = typed(c.req.query('q'))
  const after = c.req.query('after')
  const order = list.dates ? ('soonest' as const) : ('newest' as const)
  const question = {
    list: list.path,
    today: today(c),
    words,
    by,
    order,
    ...(after ? { after: typed(after) } : {}),
    ...more,
  }
  return { ...found, question, words, by, narrowed: words !== '' || Object.keys(by).length > 0 }
}

/** As somebody typed it, without what a database could not hold. */
export const typed = (words: string | undefined): string =>
  (words ?? '')
    // A dot between the parts of a name, which NFKC would take for a space and a mark.
    .replaceAll('˙', '‧')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
    .slice(0, 100)

/** The same question as an address, for the next page, the feed and the files. */
export function addressOf(asked: Asked, more: Record<string, string | undefined> = {}): string {
  const said = { ...(asked.words ? { q: asked.words } : {}), ...asked.by, ...more }
  const query = new URLSearchParams(Object.entries(said).filter((one): one is [string, string] => Boolean(one[1])))
  return query.size > 0 ? `?${query}` : ''
}
