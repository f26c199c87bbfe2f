// A case opened for whoever is at the desk: as much of it as their office sees, and the reading is logged.
import type { Programme } from '#engine'
import type { OpenCase, OpenEvent } from '#store/types.ts'
import { deskSession } from '#web/acting.ts'
import { type Ctx, house, instant } from '#web/env.ts'

/** `events`: where the history was read with it. */
export type Opened = { one: OpenCase; programme: Programme; events?: OpenEvent[] }

/** @param kept also a case of which they may know only that it is there; `history`: and what happened in it, from the same reading */
export async function opened(
  c: Ctx,
  purpose: string,
  { kept = false, history = false } = {},
): Promise<Opened | undefined> {
  const id = c.req.param('id') ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const { store } = house(c)
  const [session, how] = [deskSession(c), { purpose, at: instant(c) }]
  const found: { one: OpenCase | undefined; events?: OpenEvent[] } | undefined = history
    ? await store.whole(session, id, how)
    : { one: await store.open(session, id, how) }
  if (!found?.one || (found.one.kept && !kept)) return undefined
  return { ...found, one: found.one, programme: store.programme(found.one.programme, found.one.version) }
}
