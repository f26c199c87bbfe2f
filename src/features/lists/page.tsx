// A list of the cases that name this one, on a page of its own: filtered, and walked a page at a time.
import { titleOf } from '#engine'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'
import { missingPage, show } from '#web/frames/desk.tsx'
import { askedIn } from './asked.ts'
import { List } from './list.tsx'
import { type Listing, listsOf } from './which.ts'

const EACH = 50
export type ListAt = {
  listing: Listing
  id: string
  state: string
  number: string
  title: string
  values: Record<string, unknown>
}

/** The list of the address, on a case this person may read; nothing where it is not for them. */
export async function listAt(c: Ctx, purpose: string): Promise<ListAt | undefined> {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const entry = await house(c).store.open(deskSession(c), id, { purpose, at: instant(c) })
  if (!entry) return undefined
  // What is listed is said by the definition in force, whenever the case began.
  const programme = house(c).store.programme(entry.programme)
  const listing = listsOf(c, programme).find(({ name }) => name === c.req.param('list'))
  return (
    listing && {
      listing,
      id,
      state: entry.state,
      number: entry.number,
      title: titleOf(programme, entry.values) ?? entry.number,
      values: entry.values,
    }
  )
}

export async function listPage(c: Ctx) {
  const on = await listAt(c, 'list')
  if (!on) return missingPage(c)
  const { listing, id, number, title } = on
  return show(c, {
    title: listing.list.name,
    body: (
      <div class="stack wide">
        <p class="soft">
          <a href={`/desk/cases/${id}`}>{number}</a>
          {title === number ? '' : `　${title}`}
        </p>
        {await List({ c, listing, on, asked: askedIn(c, listing), limit: EACH, whole: true })}
      </div>
    ),
  })
}
