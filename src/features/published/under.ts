// What stands on the page of an entry because it names it: classes of a series, series of an umbrella, and the classes of those.
import { asWork } from '#store'
import type { Entry } from '#store/types.ts'
import { type Ctx, house, today } from '#web/env.ts'
import { type Listed, listsOf } from './lists.ts'

export type Under = { found: Listed; entries: Entry[]; more: boolean }

const PER_LIST = 20
/** So many entries under this one are looked into for what stands under them in turn. */
const LOOKED_INTO = 12

export const hasDates = ({ found, entries }: Under): boolean => found.list.dates !== undefined && entries.length > 0

export async function standingUnder(c: Ctx, { programme }: Listed, number: string): Promise<Under[]> {
  const id = await idOf(c, number)
  if (!id) return []
  const own = await under(c, programme.id, [id])
  const within = own.filter(({ found }) => listsUnder(c, found.programme.id).length > 0)
  for (const { found, entries } of within) {
    const ids = await Promise.all(entries.slice(0, LOOKED_INTO).map((one) => idOf(c, one.number)))
    for (const more of await under(
      c,
      found.programme.id,
      ids.flatMap((one) => one ?? []),
    )) {
      const there = own.find((one) => one.found.list.path === more.found.list.path)
      if (there) there.entries = inOrder(there.found, [...there.entries, ...more.entries])
      else own.push(more)
    }
  }
  return own
}

const idOf = (c: Ctx, number: string) => house(c).store.caseIdOf(asWork(house(c).bureau.id, 'public'), number)

/** Lists whose entries stand under those of this programme, each with the field that names one. */
const listsUnder = (c: Ctx, programme: string): { found: Listed; field: string }[] =>
  listsOf(house(c).programmes).flatMap((found) =>
    (found.list.under ?? []).flatMap((name) => {
      const field = found.programme.fields[name]
      return field?.kind === 'entry' && field.of === programme ? [{ found, field: name }] : []
    }),
  )

async function under(c: Ctx, programme: string, ids: readonly string[]): Promise<Under[]> {
  const found: Under[] = []
  for (const one of listsUnder(c, programme)) {
    const { path, dates } = one.found.list
    const pages = await Promise.all(
      ids.map((id) =>
        house(c).store.standing(house(c).bureau.id, {
          list: path,
          today: today(c),
          by: { [one.field]: id },
          order: dates ? 'soonest' : 'newest',
          limit: PER_LIST,
        }),
      ),
    )
    const entries = inOrder(
      one.found,
      pages.flatMap((page) => page.entries),
    )
    if (entries.length > 0) found.push({ found: one.found, entries, more: pages.some((page) => page.next) })
  }
  return found
}

const inOrder = ({ list }: Listed, entries: readonly Entry[]): Entry[] =>
  [...new Map(entries.map((one) => [one.number, one])).values()].toSorted((a, b) =>
    list.dates ? a.on.localeCompare(b.on) : b.on.localeCompare(a.on),
  )
